import type { Tx } from '../database/index.js';
import type { OutboxEvent } from './outbox.js';

/** What failed so often, for half an hour and more, is not waited for. */
const WAITED_FOR_TRIES = 10;

/** Whether such news about something is written and still to be handed on, by what is named of its payload. */
export async function isOnItsWay(source: Pick<Tx, 'query'>, { event, about, payload }: OutboxEvent): Promise<boolean> {
  const rows = await source.query('select 1 from platform.outbox where about = $1 and event = $2 and payload @> $3 and done_at is null and attempts < $4 limit 1', [about, event, payload, WAITED_FOR_TRIES]);
  return rows.length > 0;
}
