import { useEffect, useRef, useState } from 'react';
import { useActs } from '../keys/use-acts.js';
import { later } from '../parts/later.js';
import { paletteText as text } from './palette-messages.js';
import type { PaletteLine } from './search-items.js';

const PaletteSearch = later<{ readonly onDone: (line: PaletteLine) => void }>(async () => (await import('./palette-search.js')).PaletteSearch);

/** Everything that can be done now, found by a word: opened by its key, gone by Escape, and the focus is back where it was. */
export function Palette() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => dialog.current?.close();
  useActs({ 'desk.palette': () => { if (isOpen) close(); else setOpen(true); } });
  useEffect(() => { if (isOpen && !dialog.current?.open) dialog.current?.showModal(); }, [isOpen]);
  return (
    <dialog className="palette" ref={dialog} aria-label={text.title} data-testid="palette" onClose={() => setOpen(false)} onClick={(event) => { if (event.target === event.currentTarget) close(); }}>
      {isOpen && <PaletteSearch onDone={(line) => { close(); line.run(); }} />}
    </dialog>
  );
}
