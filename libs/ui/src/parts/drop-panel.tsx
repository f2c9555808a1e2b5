import { type MouseEvent, type ReactNode, useLayoutEffect, useRef } from 'react';

interface DropPanelProps {
  readonly label: string;
  /** By Escape, by a click beside it, or by its own means; nothing has changed on the screen until the panel is taken off it. */
  readonly onClose: () => void;
  /** Under the beginning of what it drops from, and as wide as what is in it; otherwise at the end of the screen. */
  readonly isMenu?: boolean;
  readonly children: ReactNode;
  readonly testId?: string;
}

/**
 * A panel that drops from the bar whose class is `drop-from`, over what is below it, so that nothing moves. The focus is in it
 * while it is open, and back where it was when it is gone; on a small screen it stands at the bottom.
 */
export function DropPanel({ label, onClose, isMenu = false, children, testId }: DropPanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const pressed = useRef(false);
  // A layout's effect is undone before the part is taken off the page: the browser can still give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const isBeside = (event: MouseEvent) => event.target === event.currentTarget;
  return (
    <dialog
      className={`drop-panel${isMenu ? ' drop-panel--menu' : ''}`} ref={dialog} aria-label={label} data-testid={testId} onClose={() => { if (!dialog.current?.open) onClose(); }}
      onMouseDown={(event) => { pressed.current = isBeside(event); }} onClick={(event) => { if (isBeside(event) && pressed.current) onClose(); }}
    >
      <div className="drop-panel__inside">{children}</div>
    </dialog>
  );
}
