/** A key that no store refuses or reads in a way of its own: lower case, digits, `-`, and `/` between parts. */
const KEY = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/;
const LONGEST_KEY = 200;

/** Bytes from `from` up to, and not including, `to`. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** Keeps whole objects by key, in a folder or in an S3-compatible store. What it is given must be sealed already. */
export abstract class ObjectStore {
  /** Keeps `bytes` under `key`, all of them or nothing; what was there before is replaced. When it returns, they are there after a power cut. */
  abstract put(key: string, bytes: Uint8Array): Promise<void>;
  /** The object, or the bytes of `part` as far as it has them, without reading the others; undefined when there is none. */
  abstract get(key: string, part?: Part): Promise<Buffer | undefined>;
  /** Deletes it. One that is not there is what was wanted. */
  abstract delete(key: string): Promise<void>;
}

/** A store whose objects are sealed, and can be sealed anew when the vault's key was rotated. */
export abstract class SealedObjects extends ObjectStore {
  /** Whether an object is there that is sealed with another key than the current one. */
  abstract needsResealing(key: string): Promise<boolean>;
  /** Seals an object anew under the current key; gives whether it needed to be. Whoever asks sees to it that nobody deletes it meanwhile. */
  abstract reseal(key: string): Promise<boolean>;
}

/** The key as it was given. Throws on one that could leave the store's own place. */
export function checkedKey(key: string): string {
  if (!KEY.test(key) || key.length > LONGEST_KEY) throw new Error('this key cannot name an object');
  return key;
}

/** The part as it was given. Throws on one that asks for no byte: stores answer that each in a way of their own. */
export function checkedPart(part: Part): Part {
  if (!Number.isSafeInteger(part.from) || !Number.isSafeInteger(part.to) || part.from < 0 || part.to <= part.from) throw new Error('this is no part of an object');
  return part;
}
