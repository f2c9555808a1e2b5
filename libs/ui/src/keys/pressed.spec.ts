import { describe, expect, it } from '@jest/globals';
import { pressed } from './pressed.js';

const press = (key: string, code: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey', boolean>> = {}) =>
  pressed({ key, code, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...held });

describe('what was pressed', () => {
  it('is written as on a Latin keyboard', () => {
    expect(press('F8', 'F8')).toBe('F8');
    expect(press('F4', 'F4', { shiftKey: true })).toBe('Shift+F4');
    expect(press('k', 'KeyK', { ctrlKey: true })).toBe('Ctrl+K');
    expect(press('1', 'Digit1', { altKey: true })).toBe('Alt+1');
  });

  it('goes by the place of the key on an Indic layout', () => expect(press('क', 'KeyK', { altKey: true })).toBe('Alt+K'));
  it('is nothing while only Ctrl, Alt or Shift is down', () => expect(press('Control', 'ControlLeft', { ctrlKey: true })).toBeNull());
});
