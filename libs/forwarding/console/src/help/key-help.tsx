import { Button, Keys, useShortcuts } from '@pukar/ui';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { inboxText } from '../messages.js';

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
        <h2>{inboxText.help.title}</h2>
        <div className="key-help__parts">
          {inboxText.help.parts.map(({ title, keys }) => (
            <section key={title}>
              <h3>{title}</h3>
              <dl>{keys.map(([key, what]) => <div key={what}><dt>{(key ?? '').split(' ').map((each) => <Keys key={each} shortcut={each} />)}</dt><dd>{what}</dd></div>)}</dl>
            </section>
          ))}
        </div>
        <Button kind="main" onClick={() => setOpen(false)}>{inboxText.help.close}</Button>
      </dialog>
    </>
  );
}
