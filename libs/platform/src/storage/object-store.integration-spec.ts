import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { KeyRing } from '../crypto/key-ring.js';
import { FolderStore } from './folder-store.js';
import type { ObjectStore } from './object-store.js';
import { S3Store } from './s3-store.js';
import { SealedStore } from './sealed-store.js';
import { SpecS3 } from './testing/spec-s3.js';

const s3 = new SpecS3();
let place: Awaited<ReturnType<SpecS3['start']>>;
let root: string;
beforeAll(async () => { place = await s3.start(); });
afterAll(() => s3.stop());
beforeEach(async () => { root = await mkdtemp(path.join(tmpdir(), 'store-')); });
afterEach(async () => {
  s3.objects.clear();
  s3.isDown = false;
  await rm(root, { recursive: true });
});

const STORES: readonly (readonly [string, () => ObjectStore])[] = [
  ['a folder', () => new FolderStore(path.join(root, 'sound'))],
  ['an S3-compatible store', () => new S3Store(place)],
];

describe.each(STORES)('%s', (_name, made) => {
  it('gives back what was put, to the last byte, also when it is large', async () => {
    const store = made();
    const large = Buffer.alloc(5 * 1024 * 1024, 'पुकार');
    await store.put('2026/one', large);
    await store.put('2026/empty', Buffer.alloc(0));
    expect((await store.get('2026/one'))?.equals(large)).toBe(true);
    expect(await store.get('2026/empty')).toEqual(Buffer.alloc(0));
  });

  it('gives a part without the rest, as much of it as there is', async () => {
    const store = made();
    await store.put('a/b', Buffer.from('0123456789'));
    const parts = [[0, 1], [3, 6], [8, 10], [8, 100], [10, 11], [50, 60]].map(async ([from, to]) => String(await store.get('a/b', { from: from!, to: to! })));
    expect(await Promise.all(parts)).toEqual(['0', '345', '89', '89', '', '']);
    expect(await store.get('a/never', { from: 0, to: 1 })).toBeUndefined();
    for (const part of [{ from: 3, to: 3 }, { from: 4, to: 3 }, { from: -1, to: 3 }, { from: 0.5, to: 3 }]) await expect(store.get('a/b', part)).rejects.toThrow('no part of an object');
  });

  it('sealed: a part is opened from its own frames, and not when they were altered', async () => {
    const plain = made();
    const asked: unknown[] = [];
    const get = plain.get.bind(plain);
    plain.get = async (key, part) => { asked.push(part); return get(key, part); };
    const sealed = new SealedStore(plain, new KeyRing(KeyRing.generate()), 'recordings');
    const sound = Buffer.alloc(300_000, 'पुकार at eight thousand a second ');
    await sealed.put('a/one', sound);
    expect((await sealed.get('a/one', { from: 200_000, to: 200_100 }))?.equals(sound.subarray(200_000, 200_100))).toBe(true);
    expect(await sealed.get('a/one', { from: 300_000, to: 300_001 })).toEqual(Buffer.alloc(0));
    expect(await sealed.get('a/never', { from: 0, to: 1 })).toBeUndefined();
    expect(asked.slice(0, 2)).toEqual([{ from: 0, to: 55 }, { from: 49 + 3 * 65_552, to: 49 + 4 * 65_552 }]);
    const kept = (await get('a/one'))!;
    kept.writeUInt8(kept.at(-1)! ^ 1, kept.length - 1);
    await plain.put('a/one', kept);
    expect((await sealed.get('a/one', { from: 0, to: 10 }))?.equals(sound.subarray(0, 10))).toBe(true);
    await expect(sealed.get('a/one', { from: 299_000, to: 299_001 })).rejects.toThrow();
  });

  it('has the last of two that were put under one key', async () => {
    const store = made();
    await store.put('a/b', Buffer.from('first'));
    await store.put('a/b', Buffer.from('second'));
    expect(String(await store.get('a/b'))).toBe('second');
  });

  it('has nothing under a key that was never put, or was deleted; deleting twice is no fault', async () => {
    const store = made();
    expect(await store.get('a/never')).toBeUndefined();
    await store.put('a/b', Buffer.from('x'));
    await store.delete('a/b');
    await store.delete('a/b');
    await store.delete('nowhere/at-all');
    expect(await store.get('a/b')).toBeUndefined();
  });

  it.each(['../out', '/etc/passwd', 'a//b', 'a/../b', '', 'a b', 'A', 'x'.repeat(201)])('refuses the key %p', async (key) => {
    await expect(made().put(key, Buffer.from('x'))).rejects.toThrow('cannot name an object');
    await expect(made().get(key)).rejects.toThrow('cannot name an object');
    await expect(made().delete(key)).rejects.toThrow('cannot name an object');
  });

  it('takes many at once under one key, and has one of them whole', async () => {
    const store = made();
    const values = Array.from({ length: 8 }, (_, at) => Buffer.alloc(64 * 1024, at + 1));
    await Promise.all(values.map((value) => store.put('a/b', value)));
    const kept = await store.get('a/b');
    expect(values.some((value) => kept?.equals(value))).toBe(true);
  });

  it('sealed: what is kept shows nothing of what was put, and opens only here, under its own key', async () => {
    const plain = made();
    const keys = new KeyRing(KeyRing.generate());
    const sealed = new SealedStore(plain, keys, 'recordings');
    const sound = Buffer.from('the words that nobody else may hear '.repeat(100));
    await sealed.put('a/one', sound);
    const kept = await plain.get('a/one');
    expect(kept?.includes(sound.subarray(0, 12))).toBe(false);
    expect((await sealed.get('a/one'))?.equals(sound)).toBe(true);
    expect(await sealed.get('a/two')).toBeUndefined();

    await plain.put('a/two', kept ?? Buffer.alloc(0));
    await expect(sealed.get('a/two')).rejects.toThrow();
    await expect(new SealedStore(plain, keys, 'voicemail').get('a/one')).rejects.toThrow();
    await expect(new SealedStore(plain, new KeyRing(KeyRing.generate()), 'recordings').get('a/one')).rejects.toThrow();
    kept?.writeUInt8((kept.at(-1) ?? 0) ^ 1, kept.length - 1);
    await plain.put('a/one', kept ?? Buffer.alloc(0));
    await expect(sealed.get('a/one')).rejects.toThrow();
  });
});

describe('a folder of objects', () => {
  it('is its owner\'s alone, and has no half of an object in it', async () => {
    const store = new FolderStore(path.join(root, 'sound'));
    await store.put('a/b', Buffer.from('x'));
    expect((await stat(path.join(root, 'sound'))).mode & 0o777).toBe(0o700);
    expect((await stat(path.join(root, 'sound/a/b'))).mode & 0o777).toBe(0o600);
    expect(await readdir(path.join(root, 'sound/a'))).toEqual(['b']);
  });

  it('keeps nothing of an object that a power cut left half written once it is deleted, and all of its neighbours', async () => {
    const store = new FolderStore(root);
    const unfinished = path.join(root, '.unfinished');
    await store.put('a/b', Buffer.from('x'));
    for (const left of ['a.b.0123456789ab', 'a.b.ba9876543210', 'a.b.c.0123456789ab', 'a.bc.0123456789ab']) await writeFile(path.join(unfinished, left), 'half');
    await store.delete('a/b');
    expect(await readdir(unfinished)).toEqual(['a.b.c.0123456789ab', 'a.bc.0123456789ab']);
    expect(await readdir(path.join(root, 'a'))).toEqual([]);
  });

  it('that cannot be written keeps what it had, and says that it failed', async () => {
    const store = new FolderStore(root);
    await store.put('a/b', Buffer.from('before'));
    await writeFile(path.join(root, 'file'), 'in the way');
    await expect(store.put('file/b', Buffer.from('x'))).rejects.toThrow();
    expect(await readFile(path.join(root, 'a/b'), 'utf8')).toBe('before');
  });
});

describe('an S3-compatible store', () => {
  it('that is away, or does not know us, is a fault and never "there is none"', async () => {
    await expect(new S3Store({ ...place, secretAccessKey: 'another-secret-access-key' }).get('a/b')).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
    await expect(new S3Store({ ...place, bucket: 'silence' }).get('a/b')).rejects.toMatchObject({ name: 'NoSuchBucket' });
    s3.isDown = true;
    await expect(new S3Store(place).put('a/b', Buffer.from('x'))).rejects.toMatchObject({ name: 'SlowDown' });
    expect(s3.objects.size).toBe(0);
  });
});
