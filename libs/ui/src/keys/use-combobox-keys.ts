import { type KeyboardEvent, useState } from 'react';
import { stepCombobox } from './combobox-keys.js';

const CLOSED = { open: false, active: -1 };

/** The open list and its active option, moved by typing and by keys. `choose` is given the index of what a key chose. */
export function useComboboxKeys(count: number, query: string, choose: (index: number) => void) {
  const [state, setState] = useState(CLOSED);
  const active = Math.min(state.active, count - 1);
  const isShown = state.open && (count > 0 || query.trim() !== '');

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.shiftKey && event.key === 'Tab' ? 'Shift+Tab' : event.key;
    const step = stepCombobox({ open: isShown, active }, key, count);
    if (step.used) event.preventDefault();
    setState({ open: step.open, active: step.active });
    if (step.chose !== undefined) choose(step.chose);
  };

  return { isShown, active, press, type: () => setState({ open: true, active: 0 }), close: () => setState(CLOSED) };
}
