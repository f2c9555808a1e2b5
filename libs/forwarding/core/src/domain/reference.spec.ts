import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isReference, makeReference, REFERENCE_BYTES } from './reference.js';

describe("a department's reference", () => {
  const bytes = fc.uint8Array({ minLength: REFERENCE_BYTES, maxLength: REFERENCE_BYTES });

  it('is the department, R, and six symbols', () => {
    expect(makeReference('ENE', Uint8Array.of(7, 15, 3, 19, 2, 20, 0))).toBe('ENE-R-7F3K2M');
  });
  it('of the desk begins with HLP', () => expect(makeReference(null, new Uint8Array(REFERENCE_BYTES))).toMatch(/^HLP-R-/));
  it('always has a letter and never one that is misread', () => {
    fc.assert(fc.property(bytes, (random) => {
      const symbols = makeReference('ENE', random).slice(6);
      expect(symbols).toMatch(/[A-Z]/);
      expect(symbols).toMatch(/^[^ILOU]{6}$/);
    }));
  });
  it('has a letter even when chance gives only digits', () => expect(makeReference('ENE', new Uint8Array(REFERENCE_BYTES))).toBe('ENE-R-A00000'));
  it('is recognised by its form', () => {
    fc.assert(fc.property(bytes, (random) => isReference(makeReference('PHE', random))));
    for (const other of ['48217735016', 'ENE-R-48217', 'ene-r-7f3k2m', "ENE-R-7F3K2M' or 1=1"]) expect(isReference(other)).toBe(false);
  });
  it('is not made of too little chance', () => expect(() => makeReference('ENE', new Uint8Array(3))).toThrow());
});
