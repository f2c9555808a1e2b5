/** What a combobox's keys work on: whether its list is open, and which option is the active one (-1: none). */
export interface ComboboxState {
  readonly open: boolean;
  readonly active: number;
}

export interface ComboboxStep extends ComboboxState {
  /** The index of the option that this key chose. */
  readonly chose?: number;
  /** Whether the key was used up, so that neither the browser nor the screen acts on it. Tab chooses and still moves on. */
  readonly used: boolean;
}

/**
 * The keyboard of an editable combobox with a listbox (ARIA Authoring Practices 1.2): arrows open and move round, Home and
 * End stay with the text, Enter and Tab choose the active option, Escape closes and only then means something to the screen.
 * With `byDigit` a digit chooses the option of that number, where the text has no digits of its own.
 */
export function stepCombobox(state: ComboboxState, key: string, count: number, byDigit = false): ComboboxStep {
  const { open, active } = state;
  const moveTo = (index: number): ComboboxStep => ({ open: true, active: count === 0 ? -1 : (index + count) % count, used: true });
  switch (key) {
    case 'ArrowDown': return open ? moveTo(active + 1) : moveTo(Math.max(active, 0));
    case 'ArrowUp': return open ? moveTo(active <= 0 ? count - 1 : active - 1) : moveTo(count - 1);
    case 'PageDown': return open && count > 0 ? moveTo(Math.min(active + 8, count - 1)) : { ...state, used: false };
    case 'PageUp': return open && count > 0 ? moveTo(Math.max(active - 8, 0)) : { ...state, used: false };
    case 'Enter': return open && active >= 0 && active < count ? { open: false, active: -1, chose: active, used: true } : { ...state, used: false };
    case 'Tab': return open && active >= 0 && active < count ? { open: false, active: -1, chose: active, used: false } : { open: false, active: -1, used: false };
    case 'Escape': return open ? { open: false, active: -1, used: true } : { ...state, used: false };
    case '1': case '2': case '3': case '4': case '5': case '6': case '7': case '8': case '9':
      return byDigit && open && Number(key) <= count ? { open: false, active: -1, chose: Number(key) - 1, used: true } : { ...state, used: false };
    default: return { ...state, used: false };
  }
}
