import { Injectable } from '@nestjs/common';
import { parsePhone } from '@pukar/citizens-core/domain';
import type { Tx } from '@pukar/platform/database';
import { CitizenStore } from '../persistence/citizen-store.js';

/** Which tickets the citizen with a number was linked to of late. Their row is held until the transaction ends. */
@Injectable()
export class FindTicketsOfNumber {
  constructor(private readonly citizens: CitizenStore) {}

  /** None for a number that is withheld. */
  async execute(tx: Tx, from: string, since: Date, now: Date): Promise<readonly string[]> {
    const phone = parsePhone(from);
    if (!phone) return [];
    const citizenId = await this.citizens.findOrMake(tx, phone, undefined, now);
    const rows = await tx.query<{ ticket_id: string }>('select ticket_id from vault.ticket_citizen where citizen_id = $1 and created_at > $2', [citizenId, since]);
    return rows.map(({ ticket_id }) => ticket_id);
  }
}
