import type { KeyRing } from '../crypto/key-ring.js';
import { LONGEST_HEAD_BYTES, openPart, placeOfFrames, readHead, sealFrames } from './sealed-frames.js';
import { checkedPart, type ObjectStore, type Part, SealedObjects } from './object-store.js';

/**
 * Seals what is put and opens what is got, each object bound to its key: the store behind it never sees what it keeps, and an
 * object that was moved, altered or sealed with other keys does not open. A part opens its own frames, and no others.
 */
export class SealedStore extends SealedObjects {
  private readonly keys: KeyRing;

  /** `purpose`: what the objects are; other purposes' keys do not open them. */
  constructor(private readonly store: ObjectStore, keys: KeyRing, purpose: string) {
    super();
    this.keys = keys.derive(purpose);
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    await this.store.put(key, sealFrames(this.keys, bytes, contextOf(key)));
  }

  async get(key: string, part?: Part): Promise<Buffer | undefined> {
    return part ? this.part(key, checkedPart(part)) : this.whole(key);
  }

  async delete(key: string): Promise<void> {
    await this.store.delete(key);
  }

  async reseal(key: string): Promise<boolean> {
    if (!(await this.needsResealing(key))) return false;
    const plain = await this.whole(key);
    if (plain) await this.put(key, plain);
    return plain !== undefined;
  }

  /** Reads its head alone. */
  async needsResealing(key: string): Promise<boolean> {
    const start = await this.store.get(key, { from: 0, to: LONGEST_HEAD_BYTES });
    return start !== undefined && readHead(start).keyId !== this.keys.sealsWith.id;
  }

  private async whole(key: string): Promise<Buffer | undefined> {
    const sealed = await this.store.get(key);
    if (!sealed) return undefined;
    const head = readHead(sealed);
    return openPart(this.keys, { head, part: { from: 0, to: head.length }, frames: sealed.subarray(head.bytes.length) }, contextOf(key));
  }

  private async part(key: string, part: Part): Promise<Buffer | undefined> {
    const start = await this.store.get(key, { from: 0, to: LONGEST_HEAD_BYTES });
    if (!start) return undefined;
    const head = readHead(start);
    const frames = await this.store.get(key, placeOfFrames(head, part));
    return frames && openPart(this.keys, { head, part, frames }, contextOf(key));
  }
}

const contextOf = (key: string): string => `object:${key}`;
