import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';

/** How far the messages about tellings came: `gone` once the carrier has taken one. */
@Injectable()
export class GetTellingProgress {
  async execute(source: Pick<Tx, 'query'>, tellingIds: readonly string[]): Promise<ReadonlyMap<string, 'under-way' | 'gone' | 'failed'>> {
    const rows = await source.query<{ telling_id: string; state: string }>('select telling_id, state from messaging.message where telling_id = any($1::uuid[])', [tellingIds]);
    return new Map(rows.map(({ telling_id: id, state }) => [id, state === 'failed' ? 'failed' : state === 'sent' || state === 'delivered' ? 'gone' : 'under-way']));
  }
}
