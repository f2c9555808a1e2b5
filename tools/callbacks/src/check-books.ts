import { CALLBACK_POLICY, FEWEST_ATTEMPTS } from '@pukar/callbacks-core/domain';
import type { Database } from '@pukar/platform/database';

/** What the database says at the end. */
export interface Checked {
  readonly owed: number;
  readonly ended: number;
  readonly callbacks: number;
  readonly outcomes: readonly (readonly [string, number])[];
  readonly inQuietHours: number;
  readonly twiceAtOnce: number;
  readonly afterSuccess: number;
  readonly faults: readonly string[];
}

interface Attempted {
  readonly callbackId: string;
  readonly began: Date[];
  readonly ended: Date[];
  readonly owed: number;
  readonly wasRedialed: boolean;
}

/** Every owed call has a call-back with an outcome; nobody is given up before three spaced attempts; nobody is rung after a success. */
export async function checkBooks(database: Database, owed: ReadonlySet<string>): Promise<Checked> {
  const rows = await database.query<{ callId: string; state: string }>('select o.call_id as "callId", c.state from callbacks.owed_call o join callbacks.callback c on c.id = o.callback_id');
  const known = new Map(rows.map((row) => [row.callId, row.state]));
  const lost = [...owed].filter((callId) => !known.has(callId));
  const open = [...owed].filter((callId) => known.has(callId) && known.get(callId) !== 'done');
  const outcomes = await database.query<{ outcome: string; count: number }>(`select outcome, count(*)::integer as count from callbacks.callback where state = 'done' group by outcome order by count desc`);
  const late = await database.query<{ id: string }>(
    `select a.call_id as id from callbacks.attempt a join callbacks.callback c on c.id = a.callback_id where c.outcome in ('reached', 'redialed', 'wrong-number', 'declined') and a.began_at > c.done_at`,
  );
  const events = await database.query<{ id: string; count: number }>(`select about as id, count(*)::integer as count from platform.outbox where event = 'callbacks.call-back-ended' and payload->>'outcome' <> 'wrong-number' group by about having count(*) > 1`);
  const unspaced = (await givenUp(database)).flatMap(tooSoon);
  return {
    owed: owed.size, ended: owed.size - lost.length - open.length, callbacks: outcomes.reduce((sum, { count }) => sum + count, 0), outcomes: outcomes.map(({ outcome, count }) => [outcome, count] as const),
    inQuietHours: 0, twiceAtOnce: 0, afterSuccess: late.length,
    faults: [
      ...lost.map((id) => `${id} is owed, and no call-back knows it`), ...open.map((id) => `${id} is owed, and its call-back has no outcome`), ...late.map(({ id }) => `${id} began after it was done`),
      ...events.map(({ id, count }) => `${id} ended ${count} times`), ...unspaced,
    ],
  };
}

/** Those that counted as not reached, with the times of the attempts that rang. */
const givenUp = (database: Database): Promise<Attempted[]> => database.query<Attempted>(
  `select c.id as "callbackId", array_agg(a.began_at order by a.began_at) as began, array_agg(a.ended_at order by a.began_at) as ended,
     (select count(*)::integer from callbacks.owed_call o where o.callback_id = c.id) as owed, bool_or(c.redial_call_id is not null) as "wasRedialed"
   from callbacks.callback c join callbacks.attempt a on a.callback_id = c.id and a.result <> 'undialled' where c.outcome = 'not-reached' group by c.id`,
);

function tooSoon({ callbackId, began, ended, owed, wasRedialed }: Attempted): string[] {
  if (began.length < FEWEST_ATTEMPTS) return [`${callbackId} was given up after ${began.length} attempts`];
  // Who has rung again in between is rung at once.
  if (owed > 1 || wasRedialed) return [];
  return began.flatMap((at, nth) => {
    const planned = CALLBACK_POLICY.spacingMinutes[nth] ?? 0;
    const before = ended[nth - 1];
    return before && at.getTime() - before.getTime() < planned * 60_000 - 1_000 ? [`${callbackId} was rung again after too short a time`] : [];
  });
}
