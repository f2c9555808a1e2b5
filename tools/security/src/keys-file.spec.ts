import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { KeyRing } from '@pukar/platform/crypto';
import { addKey, readKeys, retireKeys, useKey, writeKeys } from './keys-file.js';

describe('the file of the vault\'s keys', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pukar-keys-'));
  const file = path.join(folder, 'vault.json');
  const now = new Date('2026-11-27T10:00:00Z');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gets a key that is used from a moment on, and lets the others go into a file of their own', () => {
    writeFileSync(file, JSON.stringify(KeyRing.generate()), { mode: 0o600 });
    const { id, next } = addKey(readKeys(file));
    writeKeys(file, next);
    expect([id, readKeys(file).current]).toEqual(['k2', 'k1']);
    writeKeys(file, useKey(readKeys(file), id, now));
    expect(readKeys(file)).toMatchObject({ current: 'k2', currentSince: '2026-11-27T10:00:00.000Z' });
    expect(KeyRing.fromFile(file).sealsWith).toEqual({ id: 'k2', since: now });
    const { kept, retired } = retireKeys(readKeys(file));
    expect([Object.keys(kept.keys), Object.keys(retired.keys)]).toEqual([['k2'], ['k1', 'k2']]);
    expect(addKey(kept).id).toBe('k3');
  });

  it('is readable by its owner alone, leaves nothing half written beside it, and is never written over where it must be new', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(() => writeKeys(file, readKeys(file), { isNew: true })).toThrow('EEXIST');
    expect(readdirSync(folder)).toEqual(['vault.json']);
  });

  it('uses no key that is not in it', () => expect(() => useKey(readKeys(file), 'k9', now)).toThrow('add it first'));
});
