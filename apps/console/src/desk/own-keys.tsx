import { ActBoard, ActsContext, Button, type ChosenKeys, KeysPanel, keysPanelText, Palette, type PaletteItem, useActs, usePaletteItems } from '@pukar/ui';
import { type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { consoleText as text } from './console-messages.js';
import { OwnAccount } from './account/own-account.js';
import { OwnPassword } from './own-password.js';
import { keepOwnKeys, loadOwnKeys } from './own-keys-server.js';

const TRY_AGAIN_MS = 5_000;

/** What can be done on this person's screen, by the keys that they chose, wherever they chose them; and the palette of it. */
export function OwnKeys({ children, onExpire }: { readonly children: ReactNode; readonly onExpire: () => void }) {
  const [board] = useState(() => new ActBoard());
  return <ActsContext value={board}>{children}<OwnPassword /><OwnAccount onExpire={onExpire} /><Palette /></ActsContext>;
}

/** The panel in which a person chooses their keys, opened by its act or its button. */
export function KeysOfDesk() {
  const board = useContext(ActsContext);
  const chosen = useSyncExternalStore(board.onChange, () => board.chosen);
  const isLoaded = useLoadedKeys();
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState<{ readonly tone: 'done' | 'late'; readonly words: string } | null>(null);
  useActs({ 'desk.keys': () => setOpen(true) });

  const change = (next: ChosenKeys) => {
    board.choose(next);
    void keepOwnKeys(next).then((answer) => setSaid(answer.ok ? { tone: 'done', words: keysPanelText.kept } : { tone: 'late', words: `${keysPanelText.notKept} ${answer.message}` }));
  };
  if (!isOpen) return null;
  return <KeysPanel chosen={chosen} onChoose={change} said={isLoaded ? said : { tone: 'late', words: keysPanelText.notLoaded }} onClose={() => { setOpen(false); setSaid(null); }} />;
}

/** The keys that this person chose before, from the server; tried again until they are there. */
function useLoadedKeys(): boolean {
  const board = useContext(ActsContext);
  const [isLoaded, setLoaded] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const load = async () => {
      const answer = await loadOwnKeys();
      if (isOver) return;
      if (!answer.ok) { timer = setTimeout(() => void load(), TRY_AGAIN_MS); return; }
      board.choose(answer.value);
      setLoaded(true);
    };
    void load();
    return () => { isOver = true; clearTimeout(timer); };
  }, [board]);
  return isLoaded;
}

/** Opens the palette for whoever works by mouse, and shows its key to everybody. */
export function PaletteButton() {
  const board = useContext(ActsContext);
  return <Button kind="bare" act="desk.palette" data-testid="open-palette" onClick={() => board.run('desk.palette')}>{text.find}</Button>;
}

/** The pages of a role, in the palette. */
export function usePagesInPalette(pages: readonly { readonly address: string; readonly title: string }[]): void {
  const [items] = useState<readonly PaletteItem[]>(() => pages.map(({ address, title }) => ({ id: `page-${address}`, name: title, group: text.pages, run: () => { location.hash = address; } })));
  usePaletteItems(items);
}
