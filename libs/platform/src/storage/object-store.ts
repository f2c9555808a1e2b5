/** A key that no store refuses or reads in a way of its own: lower case, digits, `-`, and `/` between parts. */
const KEY = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/;
const LONGEST_KEY = 200;

/** Keeps whole objects by key, in a folder or in an S3-compatible store. What it is given must be sealed already. */
export abstract class ObjectStore {
  /** Keeps `bytes` under `key`, all of them or nothing; what was there before is replaced. When it returns, they are there after a power cut. */
  abstract put(key: string, bytes: Uint8Array): Promise<void>;
  /** The whole object; undefined when there is none. */
  abstract get(key: string): Promise<Buffer | undefined>;
  /** Deletes it. One that is not there is what was wanted. */
  abstract delete(key: string): Promise<void>;
}

/** The key as it was given. Throws on one that could leave the store's own place. */
export function checkedKey(key: string): string {
  if (!KEY.test(key) || key.length > LONGEST_KEY) throw new Error('this key cannot name an object');
  return key;
}
