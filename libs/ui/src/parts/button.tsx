import type { ButtonHTMLAttributes } from 'react';
import type { ActId } from '../keys/desk-acts.js';
import { ariaKeys, printed } from '../keys/key-bindings.js';
import { useActKeys } from '../keys/use-acts.js';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `main`: what this screen is for; `end`: ends or cannot be undone; `bare`: in running text or a bar. */
  readonly kind?: 'main' | 'plain' | 'end' | 'bare';
  /** The shortcut that does the same, shown on the button. The screen binds it with `useShortcuts`. */
  readonly shortcut?: string;
  /** The act that it does: its key is shown, whichever the person has chosen. The screen binds it with `useActs`. */
  readonly act?: ActId;
  /** What is being waited for: shown instead of the label; the button keeps the focus and does nothing meanwhile. */
  readonly busy?: string | false;
  readonly 'data-testid'?: string;
}

/** A button that never submits a form unless told to. */
export function Button({ kind = 'plain', shortcut: fixed, act, busy = false, onClick, children, type = 'button', ...rest }: ButtonProps) {
  const ofAct = useActKeys();
  const shortcut = act ? ofAct[act] : fixed;
  return (
    <button
      {...rest}
      type={type}
      className={`button button--${kind}`}
      aria-disabled={busy ? true : undefined}
      aria-keyshortcuts={shortcut && ariaKeys(shortcut)}
      onClick={(event) => { if (busy) event.preventDefault(); else onClick?.(event); }}
    >
      {busy || children}
      {shortcut && !busy && <Keys shortcut={shortcut} />}
    </button>
  );
}

/** A shortcut as it is printed on the keys. */
export function Keys({ shortcut }: { readonly shortcut: string }) {
  return <kbd className="kbd" aria-hidden="true">{printed(shortcut)}</kbd>;
}

/** The key of an act, as the person has it; nothing for one without a key. */
export function ActKey({ act }: { readonly act: ActId }) {
  const shortcut = useActKeys()[act];
  return shortcut ? <Keys shortcut={shortcut} /> : null;
}
