import { useEffect, useEffectEvent } from 'react';

/** While a choice is open on the agent's own wish, digits choose and Escape closes, wherever the focus is; every other key does what it always does. */
export function useDigits(choose: (digit: string) => void, close: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing) return;
    // By its place: digits of an Indic layout are other signs.
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? (/^\d$/.test(event.key) ? event.key : undefined);
    if (digit === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (digit === undefined) close();
    else choose(digit);
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  }, []);
}
