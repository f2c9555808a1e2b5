import { describe, expect, it } from '@jest/globals';
import { KeyRing } from './key-ring.js';

describe('the key ring', () => {
  const file = KeyRing.generate();
  const ring = new KeyRing(file);

  it('opens what it sealed, for the same context', () => {
    expect(ring.openText(ring.seal('नमस्ते', 'draft:1'), 'draft:1')).toBe('नमस्ते');
  });

  it('refuses a value that was moved to another row', () => {
    expect(() => ring.open(ring.seal('secret', 'draft:1'), 'draft:2')).toThrow();
  });

  it('refuses an altered value', () => {
    const sealed = ring.seal('secret', 'x');
    sealed[sealed.length - 1]! ^= 1;
    expect(() => ring.open(sealed, 'x')).toThrow();
  });

  it('still opens old values after the current key changed', () => {
    const sealed = ring.seal('old', 'x');
    const rotated = new KeyRing({ ...file, current: 'k2', keys: { ...file.keys, k2: KeyRing.generate().keys['k1']! } });
    expect(rotated.openText(sealed, 'x')).toBe('old');
    expect(rotated.openText(rotated.seal('new', 'x'), 'x')).toBe('new');
  });

  it('gives a keyed hash that depends on value, purpose and key', () => {
    const hash = ring.hash('+919000001001', 'phone').toString('hex');
    expect(ring.hash('+919000001001', 'phone').toString('hex')).toBe(hash);
    expect(ring.hash('+919000001001', 'tries').toString('hex')).not.toBe(hash);
    expect(new KeyRing(KeyRing.generate()).hash('+919000001001', 'phone').toString('hex')).not.toBe(hash);
  });

  it('derives a ring that cannot open the values of the first', () => {
    expect(() => ring.derive('positions').open(ring.seal('secret', 'x'), 'x')).toThrow();
  });
});
