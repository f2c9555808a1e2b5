import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { KeyRingFileSchema, type KeyRingFile } from '@pukar/platform/crypto';

/** Reads a key file that only its owner may read. */
export function readKeys(file: string): KeyRingFile {
  if ((statSync(file).mode & 0o077) !== 0) throw new Error(`the key file ${file} can be read by others: chmod 600 it`);
  return KeyRingFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Writes a key file at once: who reads it has the old or the new one, also after a power cut. `isNew`: refuses one that is there. */
export function writeKeys(file: string, keys: KeyRingFile, { isNew = false }: { readonly isNew?: boolean } = {}): void {
  const part = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = openSync(part, 'wx', 0o600);
  try {
    writeSync(handle, JSON.stringify(KeyRingFileSchema.parse(keys), null, 2));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (!isNew) return renameSync(part, file);
  try {
    linkSync(part, file);
  } finally {
    rmSync(part);
  }
}

/** The file with one more key, which nobody uses yet. */
export function addKey(keys: KeyRingFile): { readonly id: string; readonly next: KeyRingFile } {
  const numbers = Object.keys(keys.keys).map((id) => Number(/^k(\d{1,7})$/.exec(id)?.[1] ?? 0));
  const id = `k${Math.max(...numbers) + 1}`;
  return { id, next: { ...keys, keys: { ...keys.keys, [id]: randomBytes(32).toString('base64') } } };
}

/** The file with this key as the one that seals. Throws on one that is not in it. */
export function useKey(keys: KeyRingFile, id: string, now: Date): KeyRingFile {
  if (!Object.hasOwn(keys.keys, id)) throw new Error(`key ${id} is not in the file: add it first`);
  return keys.current === id ? keys : { ...keys, current: id, currentSince: now.toISOString() };
}

/** The file with its current key alone, and one with all that it had. */
export function retireKeys(keys: KeyRingFile): { readonly kept: KeyRingFile; readonly retired: KeyRingFile } {
  return { kept: { ...keys, keys: { [keys.current]: keys.keys[keys.current]! } }, retired: keys };
}
