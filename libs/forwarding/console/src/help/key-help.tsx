import { Button, useShortcuts } from '@pukar/ui';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { loadLater } from '../load-later.js';
import { inboxText } from '../messages.js';

const KeyList = loadLater(async () => (await import('./key-list.js')).KeyList);

/** Every key of the inbox, on `?`. A dialog of the browser's own: Escape closes it and the focus goes back. */
export function KeyHelp() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  useShortcuts({ 'Shift+?': () => setOpen((before) => !before) });
  // Used up here: the list shall not leave its ticket as well.
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    setOpen(false);
  };
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <>
      <Button kind="bare" shortcut="?" aria-label={inboxText.help.title} onClick={() => setOpen(true)} data-testid="key-help-open">{inboxText.help.open}</Button>
      <dialog ref={dialog} className="key-help" onKeyDown={press} aria-label={inboxText.help.title} onClose={() => setOpen(false)} data-testid="key-help">
        {isOpen && <KeyList onClose={() => setOpen(false)} />}
      </dialog>
    </>
  );
}
