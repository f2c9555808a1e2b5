import { type KeyboardEvent, useState } from 'react';
import { stepCombobox } from './combobox-keys.js';

const CLOSED = { open: false, active: -1, isTyped: false };

interface ComboboxKeys {
  readonly count: number;
  readonly query: string;
  /** Given the index of what a key chose, and whether the key was one that goes on to the next field: Tab goes on by itself. */
  readonly choose: (index: number, key: string) => void;
  readonly byDigit: boolean;
  /** The list is there without a query. */
  readonly isOffer: boolean;
  /** Enter, where it chose nothing. */
  readonly onEnter: (() => void) | undefined;
}

/** `ENE-0`, `ward 3`: what is typed has digits, and the next one belongs to it. */
const HAS_DIGITS = /[\d-]\s*$/;

/** The open list and its active option, moved by typing and by keys. */
export function useComboboxKeys({ count, query, choose, byDigit, isOffer, onEnter }: ComboboxKeys) {
  const [state, setState] = useState(CLOSED);
  const active = Math.min(state.active, count - 1);
  // That nothing matches is said to who typed, and not to who came back to what is chosen.
  const isShown = state.open && (count > 0 || (state.isTyped && query.trim() !== ''));

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.shiftKey && event.key === 'Tab' ? 'Shift+Tab' : event.key;
    // What is offered before anything was typed is taken by Enter or a digit, not by going past it.
    const step = stepCombobox({ open: isShown, active: key === 'Tab' && query === '' && isOffer ? -1 : active }, key, count, byDigit && !HAS_DIGITS.test(query));
    if (step.used) event.preventDefault();
    // A key that means nothing to the list leaves it: one that opened with the focus may still wait for what it offers.
    if (step.open !== isShown || step.active !== active) setState({ ...state, open: step.open, active: step.active });
    if (step.chose !== undefined) choose(step.chose, key);
    else if (key === 'Enter' && !step.used && onEnter) {
      event.preventDefault();
      onEnter();
    }
  };

  return { isShown, active, press, type: () => setState({ open: true, active: 0, isTyped: true }), suggest: (first: number) => setState({ open: true, active: first, isTyped: false }), close: () => setState(CLOSED) };
}
