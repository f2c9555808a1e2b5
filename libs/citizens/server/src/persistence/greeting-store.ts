import { Injectable } from '@nestjs/common';
import type { Phone } from '@pukar/citizens-core/domain';
import type { Tx } from '@pukar/platform/database';
import { Vault } from './vault.js';

/** The language in which a citizen agreed to be greeted, apart from the one that they spoke last. */
@Injectable()
export class GreetingStore {
  constructor(private readonly vault: Vault) {}

  /** Undefined for a number that is not known, or that never agreed. */
  async ofPhone(source: Pick<Tx, 'query'>, phone: Phone): Promise<string | undefined> {
    const [row] = await source.query<{ language: string | null }>('select greeting_language as language from vault.citizen where phone_hash = $1', [this.vault.hashOf(phone)]);
    return row?.language ?? undefined;
  }

  /** Whether it changed anything: the same yes twice is one. */
  async agree(tx: Tx, citizenId: string, language: string, at: Date): Promise<boolean> {
    const changed = await tx.query('update vault.citizen set greeting_language = $2, greeting_agreed_at = $3 where id = $1 and greeting_language is distinct from $2 returning 1', [citizenId, language, at]);
    return changed.length > 0;
  }

  async forget(tx: Tx, citizenId: string): Promise<boolean> {
    const changed = await tx.query('update vault.citizen set greeting_language = null, greeting_agreed_at = null where id = $1 and greeting_language is not null returning 1', [citizenId]);
    return changed.length > 0;
  }

  /** The same for a number, known or not. */
  async forgetPhone(tx: Tx, phone: Phone): Promise<boolean> {
    const changed = await tx.query('update vault.citizen set greeting_language = null, greeting_agreed_at = null where phone_hash = $1 and greeting_language is not null returning 1', [this.vault.hashOf(phone)]);
    return changed.length > 0;
  }
}
