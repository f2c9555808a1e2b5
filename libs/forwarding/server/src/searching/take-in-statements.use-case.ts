import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@pukar/platform/database';
import { addStatements, type Came, isOnlyWriter, statementsAt, takeOut } from './search-index.js';

/** How many are taken in one transaction, and how many batches in one turn of the sweep. */
const BATCH = 500;
const MOST_BATCHES = 20;

interface ToDo {
  readonly id: string;
  readonly office_id: string;
  readonly came_at: Date;
  readonly is_taken_out: boolean;
}

/**
 * Makes statements findable: what came, changed or went since it looked last, in the order in which that happened; and, while
 * there are any, those from before there was a search, office by office. It reads redacted statements only.
 */
@Injectable()
export class TakeInStatements {
  constructor(private readonly database: Database) {}

  /** Safe to run at any time and anywhere: one works, the others leave it to them. */
  async execute(): Promise<void> {
    for (let batch = 0; batch < MOST_BATCHES; batch += 1) if (!(await this.database.transaction((tx) => this.whatChanged(tx)))) break;
  }

  /** One bounded batch of what was there before; false when there is no more. */
  fill(): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const [office] = await tx.query<{ office_id: string; up_to: string }>('select office_id, up_to::text from forwarding.search_filled where not is_done limit 1');
      if (!office) return false;
      if (!(await isOnlyWriter(tx))) return true;
      const rows = await tx.query<Came>(
        'select office_id, received_at, statement from forwarding.forwarded_ticket where office_id = $1 and received_at > $2 order by received_at fetch first 500 rows with ties',
        [office.office_id, office.up_to],
      );
      await addStatements(tx, rows);
      await tx.query('update forwarding.search_filled set up_to = coalesce($2, up_to), is_done = $3 where office_id = $1', [office.office_id, rows.at(-1)?.received_at ?? null, rows.length < BATCH]);
      return true;
    });
  }

  private async whatChanged(tx: Tx): Promise<boolean> {
    const [first] = await tx.query<{ id: string }>('select id from forwarding.search_to_do order by id limit 1');
    if (!first || !(await isOnlyWriter(tx))) return false;
    const rows = await tx.query<ToDo>('select id, office_id, came_at, is_taken_out from forwarding.search_to_do order by id limit $1', [BATCH]);
    for (const { office_id: officeId, came_at: at } of rows.filter(({ is_taken_out: isOut }) => isOut)) await takeOut(tx, officeId, at);
    // Another ticket may have come in the same second as the one that went.
    await addStatements(tx, await statementsAt(tx, rows.map(({ office_id: id }) => id), rows.map(({ came_at: at }) => at)));
    await tx.query('delete from forwarding.search_to_do where id = any ($1::bigint[])', [rows.map(({ id }) => id)]);
    return rows.length === BATCH;
  }
}
