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
}

const SALT_BYTES = 16;
/** What is compared with where nothing was chosen: it takes as long. */
const NOBODY = { key_id: undefined, salt: Buffer.alloc(SALT_BYTES), hash: Buffer.alloc(32) };

/** Hashes the digits of phones. Ten thousand guesses are nothing to try for whoever has a row: without the key, a row says nothing. */
@Injectable()
export class DigitHashes {
  constructor(
    private readonly keys: KeyRing,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  make(citizenId: string, digits: string): HashedDigits {
    const salt = Buffer.from(this.ids.randomBytes(SALT_BYTES));
    const { id, hash } = this.hash(citizenId, digits, salt);
    return { key_id: id, salt, hash };
  }

  /** Takes as long where nothing is kept. */
  matches(citizenId: string | undefined, digits: string, kept: HashedDigits | undefined): boolean {
    const { key_id, salt, hash } = kept ?? NOBODY;
    const same = timingSafeEqual(this.hash(citizenId ?? 'nobody', digits, salt, key_id).hash, hash);
    return same && kept !== undefined;
  }

  private hash(citizenId: string, digits: string, salt: Buffer, keyId?: string): { readonly id: string; readonly hash: Buffer } {
    const { id, key } = this.keys.keyFor(salt, `phone-digits:${citizenId}`, keyId);
    return { id, hash: createHmac('sha256', key).update(digits).digest() };
  }
}
