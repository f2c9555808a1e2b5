import { describe, expect, it } from '@jest/globals';
import { bindingByCode, bindingByKey, isLatinKey, typesSomething } from './key-bindings.js';

describe('a shortcut', () => {
  it.each([
    ['j', 'j', 'KeyJ'],
    ['/', '/', 'Slash'],
    ['Shift+?', 'Shift+?', 'Shift+Slash'],
    ['Ctrl+Enter', '$mod+Enter', undefined],
    ['Ctrl+k', '$mod+k', '$mod+KeyK'],
    ['F8', 'F8', undefined],
    ['1', '1', 'Digit1'],
  ])('%s is the key %s, or on an Indic layout the place %s', (shortcut, key, code) => {
    expect(bindingByKey(shortcut)).toBe(key);
    expect(bindingByCode(shortcut)).toBe(code);
  });

  it('goes by the place of the key only where the layout is not Latin', () => {
    expect(['j', 'ü', '/', 'Enter', 'F8'].map(isLatinKey)).toEqual([true, true, true, true, true]);
    expect(['र', 'ப', 'ج'].map(isLatinKey)).toEqual([false, false, false]);
  });

  it('leaves what types a letter alone in a text field', () => {
    expect(['j', '/', 'Shift+?'].map(typesSomething)).toEqual([true, true, true]);
    expect(['Ctrl+Enter', 'Ctrl+k', 'F8', 'Escape'].map(typesSomething)).toEqual([false, false, false, false]);
  });
});
