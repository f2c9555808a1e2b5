import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { KeyRing, keyIdOf, type KeyRingFile } from './key-ring.js';

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

describe('a key ring of a file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pukar-keys-'));
  const file = path.join(folder, 'vault.json');
  const first = KeyRing.generate();
  const second: KeyRingFile = { ...first, current: 'k2', keys: { ...first.keys, k2: KeyRing.generate().keys['k1']! }, currentSince: '2026-11-27T10:00:00.000Z' };
  const write = (content: KeyRingFile): void => {
    writeFileSync(`${file}.new`, JSON.stringify(content), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('seals with the new key from the moment at which it looks, and so do the rings derived from it', () => {
    write(first);
    const ring = KeyRing.fromFile(file);
    const positions = ring.derive('positions');
    const [old, oldPosition] = [ring.seal('old', 'x'), positions.seal('old', 'x')];
    write(second);
    expect([ring.refresh(), ring.refresh()]).toEqual([true, false]);
    expect([keyIdOf(ring.seal('new', 'x')), keyIdOf(positions.seal('new', 'x'))]).toEqual(['k2', 'k2']);
    expect([ring.openText(old, 'x'), positions.openText(oldPosition, 'x')]).toEqual(['old', 'old']);
    expect(ring.sealsWith).toEqual({ id: 'k2', since: new Date('2026-11-27T10:00:00Z') });
  });

  it('opens what another process sealed with a key that it has not looked for yet', () => {
    write(first);
    const [slow, quick] = [KeyRing.fromFile(file), KeyRing.fromFile(file)];
    const positions = slow.derive('positions');
    write(second);
    quick.refresh();
    expect(slow.openText(quick.seal('new', 'x'), 'x')).toBe('new');
    write({ ...second, current: 'k3', keys: { ...second.keys, k3: first.keys['k1']! } });
    quick.refresh();
    expect(positions.openText(quick.derive('positions').seal('new', 'x'), 'x')).toBe('new');
  });

  it('seals a value anew with the current key, and leaves one that is', () => {
    write(second);
    const ring = KeyRing.fromFile(file);
    const anew = ring.reseal(new KeyRing(first).seal('old', 'x'), 'x')!;
    expect([keyIdOf(anew), ring.openText(anew, 'x'), ring.reseal(anew, 'x')]).toEqual(['k2', 'old', undefined]);
  });

  it('keeps its keys when the file is broken, open to others, or of another vault', () => {
    write(first);
    const ring = KeyRing.fromFile(file);
    const sealed = ring.seal('old', 'x');
    writeFileSync(file, '{');
    expect(() => ring.refresh()).toThrow();
    write(KeyRing.generate());
    expect(() => ring.refresh()).toThrow('another vault');
    write(second);
    chmodSync(file, 0o644);
    expect(() => ring.refresh()).toThrow('chmod 600');
    expect(ring.openText(sealed, 'x')).toBe('old');
    expect(() => KeyRing.fromFile(file)).toThrow('chmod 600');
  });
});
