import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { IdSource } from '@pukar/kernel';
import { KeyRing } from '@pukar/platform/crypto';
import { IDS } from '@pukar/platform/ids';

/** Four digits as they are kept: a hash with a key of their own, made from the vault's key, a salt and the citizen. */
export interface HashedDigits {
  readonly key_id: string;
  readonly salt: Buffer;
  readonly hash: Buffer;
  /** The key that they were hashed with, sealed, once the vault's key was another; null while it is made from the vault's. */
  readonly key_sealed: Buffer | null;
}

const SALT_BYTES = 16;
/** What is compared with where nothing was chosen: it takes as long. */
const NOBODY = { key_id: undefined, salt: Buffer.alloc(SALT_BYTES), hash: Buffer.alloc(32), key_sealed: null };

/** Hashes the digits of phones. Ten thousand guesses are nothing to try for whoever has a row: without the key, a row says nothing. */
@Injectable()
export class DigitHashes {
  constructor(
    private readonly keys: KeyRing,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  make(citizenId: string, digits: string): HashedDigits {
    const salt = Buffer.from(this.ids.randomBytes(SALT_BYTES));
    const { id, key } = this.keys.keyFor(salt, contextOf(citizenId));
    return { key_id: id, salt, hash: hashWith(key, digits), key_sealed: null };
  }

  /** Takes as long where nothing is kept. */
  matches(citizenId: string | undefined, digits: string, kept: HashedDigits | undefined): boolean {
    const of = kept ?? NOBODY;
    const same = timingSafeEqual(hashWith(this.keyOf(citizenId ?? 'nobody', of), digits), of.hash);
    return same && kept !== undefined;
  }

  /** The key of kept digits, sealed with the vault's current one; undefined where it is already, or made from that. */
  resealKey(citizenId: string, kept: Pick<HashedDigits, 'key_id' | 'salt' | 'key_sealed'>): Buffer | undefined {
    if (kept.key_sealed) return this.keys.reseal(kept.key_sealed, sealedFor(citizenId));
    return kept.key_id === this.keys.sealsWith.id ? undefined : this.keys.seal(this.keyOf(citizenId, kept), sealedFor(citizenId));
  }

  private keyOf(citizenId: string, { key_id, salt, key_sealed }: Pick<HashedDigits, 'salt' | 'key_sealed'> & { readonly key_id: string | undefined }): Buffer {
    return key_sealed ? this.keys.open(key_sealed, sealedFor(citizenId)) : this.keys.keyFor(salt, contextOf(citizenId), key_id).key;
  }
}

const contextOf = (citizenId: string): string => `phone-digits:${citizenId}`;
const sealedFor = (citizenId: string): string => `phone-digits-key:${citizenId}`;
const hashWith = (key: Buffer, digits: string): Buffer => createHmac('sha256', key).update(digits).digest();
