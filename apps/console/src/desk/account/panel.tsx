import { Button } from '@pukar/ui';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { accountText as text } from '../../account/account-messages.js';

/** What a panel is given that is open. */
export interface OpenPanel {
  readonly onClose: () => void;
  readonly onExpire: () => void;
}

interface PanelProps {
  readonly title: string;
  readonly about: string;
  readonly children: ReactNode;
  readonly testId: string;
  readonly onClose: () => void;
}

/** A panel over the page, about the person's own account. */
export function Panel({ title, about, children, testId, onClose }: PanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => { if (!dialog.current?.open) dialog.current?.showModal(); }, []);
  return (
    <dialog className="keys-panel" ref={dialog} aria-labelledby={id} data-testid={testId} onClose={onClose}>
      <header className="keys-panel__head">
        <div><h2 id={id}>{title}</h2><p className="quiet">{about}</p></div>
        <Button shortcut="Esc" onClick={() => dialog.current?.close()}>{text.close}</Button>
      </header>
      <div className="keys-panel__groups account">{children}</div>
    </dialog>
  );
}
