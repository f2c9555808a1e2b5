import { Injectable } from '@nestjs/common';
import { parsePhone } from '@pukar/citizens-core/domain';
import { Database } from '@pukar/platform/database';
import { Vault } from '../persistence/vault.js';

/** The language that this number chose last, so that it is offered first; undefined for a new or withheld number. */
@Injectable()
export class GetRememberedLanguage {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  async execute(from: string | undefined): Promise<string | undefined> {
    const phone = parsePhone(from);
    if (!phone) return undefined;
    const [row] = await this.database.query<{ language: string | null }>('select language from vault.citizen where phone_hash = $1', [this.vault.hashOf(phone)]);
    return row?.language ?? undefined;
  }
}
