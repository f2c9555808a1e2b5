/** A shortcut's keys joined by `+`, the letter as printed on a Latin keyboard: `j`, `/`, `Shift+?`, `Ctrl+Enter`, `F8`. */
export type Shortcut = string;

const CODES: Readonly<Record<string, string>> = { '/': 'Slash', '?': 'Slash', '.': 'Period', ',': 'Comma', '-': 'Minus', '=': 'Equal', ';': 'Semicolon' };

/** tinykeys' name of a shortcut by the key that was typed. Ctrl is Cmd on a Mac. */
export const bindingByKey = (shortcut: Shortcut): string => shortcut.replace(/\bCtrl\+/, '$mod+');

/** The same shortcut by where the key lies, for keyboard layouts without Latin letters; undefined for named keys, which lie anywhere. */
export function bindingByCode(shortcut: Shortcut): string | undefined {
  const parts = bindingByKey(shortcut).split('+');
  const key = parts.pop() ?? '';
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : CODES[key];
  return code && [...parts, code].join('+');
}

/** Whether the key that was typed speaks for itself: a named key, or a letter or sign of a Latin layout. */
export const isLatinKey = (key: string): boolean => key.length > 1 || /^[\u0020-\u024f]$/u.test(key);

/** Whether a shortcut would otherwise type something: a single sign without Ctrl, Alt or Cmd. */
export const typesSomething = (shortcut: Shortcut): boolean => [...(shortcut.split('+').at(-1) ?? '')].length === 1 && !/Ctrl|Alt|Meta/.test(shortcut);

/** A shortcut as it is printed on the keys: a letter as a capital where another key goes with it. */
export const printed = (shortcut: Shortcut): string => shortcut.replace(/(?<=\+)[a-z]$/, (letter) => letter.toUpperCase()).replace(/\bEscape$/, 'Esc');

/** A shortcut as `aria-keyshortcuts` wants it. */
export const ariaKeys = (shortcut: Shortcut): string => shortcut.replace('Ctrl', 'Control').replace(/\bEsc$/, 'Escape');
