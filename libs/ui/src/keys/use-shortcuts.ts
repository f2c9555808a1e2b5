import { useEffectEvent, useLayoutEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { bindingByCode, bindingByKey, isLatinKey, type Shortcut, typesSomething } from './key-bindings.js';

const TYPED_IN = 'input:not([type=radio], [type=checkbox], [type=button]), textarea, select, [contenteditable]';

/**
 * Shortcuts of a screen. They match the letter where the keyboard is Latin and the key's place where it is not; a shortcut
 * that would type something does nothing in a text field, and none acts during input-method composition or on a key that a
 * part has already used. The browser's own action is prevented, unless the handler returns `false`.
 */
export function useShortcuts(shortcuts: Readonly<Record<Shortcut, (event: KeyboardEvent) => unknown>>): void {
  const run = useEffectEvent((shortcut: Shortcut, event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (typesSomething(shortcut) && event.target instanceof Element && event.target.matches(TYPED_IN)) return;
    if (shortcuts[shortcut]?.(event) !== false) event.preventDefault();
  });
  const names = Object.keys(shortcuts).join(' ');

  // With the screen, not after it: a key that is shown acts.
  useLayoutEffect(() => {
    const bindings: Record<string, (event: KeyboardEvent) => void> = {};
    for (const shortcut of names.split(' ').filter(Boolean)) {
      bindings[bindingByKey(shortcut)] = (event) => run(shortcut, event);
      const byCode = bindingByCode(shortcut);
      if (byCode) bindings[byCode] = (event) => { if (!isLatinKey(event.key)) run(shortcut, event); };
    }
    return tinykeys(window, bindings);
  }, [names]);
}
