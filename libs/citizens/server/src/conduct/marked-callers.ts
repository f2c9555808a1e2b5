import { Injectable } from '@nestjs/common';
import type { Phone } from '@pukar/citizens-core/domain';
import type { Tx } from '@pukar/platform/database';
import { Vault } from '../persistence/vault.js';

/** The numbers of marked callers, to be shown masked. */
@Injectable()
export class MarkedCallers {
  constructor(private readonly vault: Vault) {}

  async phonesOf(tx: Tx, citizenIds: readonly string[]): Promise<ReadonlyMap<string, Phone>> {
    const rows = await tx.query<{ id: string; phone_sealed: Buffer }>('select id, phone_sealed from vault.citizen where id = any($1) and phone_sealed is not null', [citizenIds]);
    return new Map(rows.map(({ id, phone_sealed }) => [id, this.vault.openField(id, 'phone', phone_sealed) as Phone]));
  }
}
