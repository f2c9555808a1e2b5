import type { ButtonHTMLAttributes } from 'react';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `main`: what this screen is for; `end`: ends or cannot be undone; `bare`: in running text or a bar. */
  readonly kind?: 'main' | 'plain' | 'end' | 'bare';
  /** The shortcut that does the same, shown on the button. The screen binds it with `useShortcuts`. */
  readonly shortcut?: string;
  /** What is being waited for: shown instead of the label; the button keeps the focus and does nothing meanwhile. */
  readonly busy?: string | false;
  readonly 'data-testid'?: string;
}

/** A button that never submits a form unless told to. */
export function Button({ kind = 'plain', shortcut, busy = false, onClick, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={`button button--${kind}`}
      aria-disabled={busy ? true : undefined}
      aria-keyshortcuts={shortcut?.replace('Ctrl', 'Control')}
      onClick={(event) => { if (busy) event.preventDefault(); else onClick?.(event); }}
    >
      {busy || children}
      {shortcut && !busy && <Keys shortcut={shortcut} />}
    </button>
  );
}

/** A shortcut as it is printed on the keys. */
export function Keys({ shortcut }: { readonly shortcut: string }) {
  return <kbd className="kbd" aria-hidden="true">{shortcut}</kbd>;
}
