import type { KeyRing } from '../crypto/key-ring.js';
import { ObjectStore } from './object-store.js';

/**
 * Seals what is put and opens what is got, each object bound to its key: the store behind it never sees what it keeps, and an
 * object that was moved, altered or sealed with other keys does not open.
 */
export class SealedStore extends ObjectStore {
  private readonly keys: KeyRing;

  /** `purpose`: what the objects are; other purposes' keys do not open them. */
  constructor(private readonly store: ObjectStore, keys: KeyRing, purpose: string) {
    super();
    this.keys = keys.derive(purpose);
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    await this.store.put(key, this.keys.seal(bytes, contextOf(key)));
  }

  async get(key: string): Promise<Buffer | undefined> {
    const sealed = await this.store.get(key);
    return sealed && this.keys.open(sealed, contextOf(key));
  }

  async delete(key: string): Promise<void> {
    await this.store.delete(key);
  }
}

const contextOf = (key: string): string => `object:${key}`;
