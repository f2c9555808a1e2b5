import { describe, expect, it } from '@jest/globals';
import { type ComboboxState, stepCombobox } from './combobox-keys.js';

const closed: ComboboxState = { open: false, active: -1 };
const openAt = (active: number): ComboboxState => ({ open: true, active });

describe('the keys of a combobox', () => {
  it('open the list on its first or last option', () => {
    expect(stepCombobox(closed, 'ArrowDown', 3)).toEqual({ open: true, active: 0, used: true });
    expect(stepCombobox(closed, 'ArrowUp', 3)).toEqual({ open: true, active: 2, used: true });
  });

  it('go round at both ends', () => {
    expect(stepCombobox(openAt(2), 'ArrowDown', 3).active).toBe(0);
    expect(stepCombobox(openAt(0), 'ArrowUp', 3).active).toBe(2);
    expect(stepCombobox(openAt(-1), 'ArrowUp', 3).active).toBe(2);
  });

  it('point at nothing when nothing matches', () => {
    expect(stepCombobox(openAt(-1), 'ArrowDown', 0).active).toBe(-1);
    expect(stepCombobox(openAt(-1), 'Enter', 0)).toMatchObject({ open: true, used: false });
  });

  it('choose by Enter and stay', () => expect(stepCombobox(openAt(1), 'Enter', 3)).toEqual({ open: false, active: -1, chose: 1, used: true }));
  it('choose by Tab and let the focus go on', () => expect(stepCombobox(openAt(1), 'Tab', 3)).toEqual({ open: false, active: -1, chose: 1, used: false }));
  it('leave Enter to the form while the list is closed', () => expect(stepCombobox(closed, 'Enter', 3)).toEqual({ ...closed, used: false }));

  it('close by Escape, and leave a second Escape to the screen', () => {
    const once = stepCombobox(openAt(1), 'Escape', 3);
    expect(once).toEqual({ open: false, active: -1, used: true });
    expect(stepCombobox(once, 'Escape', 3).used).toBe(false);
  });

  it('choose by the number of an option, where digits may', () => {
    expect(stepCombobox(openAt(0), '3', 3, true)).toEqual({ open: false, active: -1, chose: 2, used: true });
    expect(stepCombobox(openAt(0), '4', 3, true)).toMatchObject({ open: true, used: false });
    expect(stepCombobox(openAt(0), '3', 3).used).toBe(false);
    expect(stepCombobox(closed, '1', 3, true).used).toBe(false);
  });

  it('leave letters and the cursor to the text', () => {
    for (const key of ['a', 'Home', 'End', 'ArrowLeft', 'Backspace']) expect(stepCombobox(openAt(1), key, 3)).toEqual({ open: true, active: 1, used: false });
  });
});
