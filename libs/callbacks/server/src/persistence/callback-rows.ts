import type { Attempt, Callback, OwedCall } from '@pukar/callbacks-core/domain';
import type { Tx } from '@pukar/platform/database';

type Source = Pick<Tx, 'query'>;

/** A call-back as it is saved: whose, and in which language they are spoken to. */
export interface SavedCallback {
  readonly citizenId: string;
  readonly language: string | null;
  readonly callback: Callback;
}

type Written<T> = { readonly [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] };
type Stored = Omit<Callback, 'owed' | 'attempts'> & {
  readonly citizenId: string;
  readonly language: string | null;
  readonly owed: readonly Written<OwedCall>[];
  readonly attempts: readonly Written<Attempt>[];
};

/** Its columns, with the owed calls and attempts of each. */
export const CALLBACK_COLUMNS = `c.id, c.citizen_id as "citizenId", c.language, c.state, c.place_since as "placeSince", c.due_at as "dueAt", c.asked_at as "askedAt", c.opened_at as "openedAt", c.limited_until as "limitedUntil", c.wanted_at as "wantedAt", c.counted_from as "countedFrom",
  c.redial_call_id as "redialCallId", c.outcome, c.done_at as "doneAt",
  (select coalesce(jsonb_agg(jsonb_build_object('callId', o.call_id, 'reason', o.reason, 'owedAt', o.owed_at, 'withdrawnAt', o.withdrawn_at) order by o.owed_at, o.call_id), '[]')
   from callbacks.owed_call o where o.callback_id = c.id) as owed,
  (select coalesce(jsonb_agg(jsonb_build_object('callId', a.call_id, 'beganAt', a.began_at, 'endedAt', a.ended_at, 'result', a.result) order by a.began_at, a.call_id), '[]')
   from callbacks.attempt a where a.callback_id = c.id) as attempts`;

/** What a row of `CALLBACK_COLUMNS` says. */
export function savedOf({ citizenId, language, owed, attempts, ...row }: Stored): SavedCallback {
  return {
    citizenId, language,
    callback: {
      ...row,
      owed: owed.map((call) => ({ ...call, owedAt: new Date(call.owedAt), withdrawnAt: dateOf(call.withdrawnAt) })),
      attempts: attempts.map((attempt) => ({ ...attempt, beganAt: new Date(attempt.beganAt), endedAt: dateOf(attempt.endedAt) })),
    },
  };
}

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

export async function readCallbacks(where: Source, condition: string, params: readonly unknown[]): Promise<SavedCallback[]> {
  return (await where.query<Stored>(`select ${CALLBACK_COLUMNS} from callbacks.callback c where ${condition}`, params)).map(savedOf);
}

/** Takes the row's lock first and reads then: what a lock was waited for is seen. Undefined where there is none, or another worker has it. */
async function lock(tx: Tx, condition: string, params: readonly unknown[], or: '' | 'skip locked' = ''): Promise<SavedCallback | undefined> {
  const [locked] = await tx.query<{ id: string }>(`select c.id from callbacks.callback c where ${condition} for update of c ${or}`, params);
  return locked && (await readCallbacks(tx, 'c.id = $1', [locked.id]))[0];
}

/** A call-back of somebody whose later call says in which language they are spoken to. */
export const spokenTo = (saved: SavedCallback, { language }: { readonly language: string | null }): SavedCallback => ({ ...saved, language: language ?? saved.language });

/** The open call-back of a citizen. */
export const lockOpen = (tx: Tx, citizenId: string): Promise<SavedCallback | undefined> => lock(tx, `c.citizen_id = $1 and c.state <> 'done'`, [citizenId]);
export const lockById = (tx: Tx, id: string): Promise<SavedCallback | undefined> => lock(tx, 'c.id = $1', [id]);
/** One that no other worker works on now, and that is still in this state. */
export const claimInState = (tx: Tx, id: string, state: Callback['state']): Promise<SavedCallback | undefined> => lock(tx, 'c.id = $1 and c.state = $2', [id, state], 'skip locked');
/** That which a call of ours was made for. */
export const lockOfAttempt = (tx: Tx, callId: string): Promise<SavedCallback | undefined> => lock(tx, 'c.id = (select callback_id from callbacks.attempt where call_id = $1)', [callId]);
/** That which a caller's own call may settle. */
export const lockOfRedial = (tx: Tx, callId: string): Promise<SavedCallback | undefined> => lock(tx, `c.redial_call_id = $1 and c.state <> 'done'`, [callId]);
export const lockOfOwed = (tx: Tx, callId: string): Promise<SavedCallback | undefined> => lock(tx, 'c.id = (select callback_id from callbacks.owed_call where call_id = $1)', [callId]);

/** Saves a new one; false where the citizen has an open one already, made in this moment. */
export async function insertCallback(tx: Tx, { citizenId, language, callback }: SavedCallback): Promise<boolean> {
  const made = await tx.query(
    `insert into callbacks.callback (id, citizen_id, language, state, place_since, due_at, asked_at, opened_at, outcome, done_at, wanted_at, counted_from) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (citizen_id) where state <> 'done' do nothing returning 1`,
    [callback.id, citizenId, language, callback.state, callback.placeSince, callback.dueAt, callback.askedAt, callback.openedAt, callback.outcome, callback.doneAt, callback.wantedAt, callback.countedFrom],
  );
  if (made.length > 0) await saveOwed(tx, callback.id, callback.owed);
  return made.length > 0;
}

/** Saves what a decision changed, and in which language they are spoken to now. */
export async function saveCallback(tx: Tx, { citizenId, language, callback: before }: SavedCallback, after: Callback): Promise<void> {
  await tx.query(
    'update callbacks.callback set state = $2, place_since = $3, due_at = $4, asked_at = $5, redial_call_id = $6, outcome = $7, done_at = $8, language = $9, limited_until = $10, wanted_at = $11, counted_from = $12 where id = $1',
    [after.id, after.state, after.placeSince, after.dueAt, after.askedAt, after.redialCallId, after.outcome, after.doneAt, language, after.limitedUntil, after.wantedAt, after.countedFrom],
  );
  await saveOwed(tx, after.id, after.owed.filter((call) => !before.owed.includes(call)));
  for (const attempt of after.attempts) {
    if (before.attempts.includes(attempt)) continue;
    await tx.query(
      `insert into callbacks.attempt (call_id, callback_id, citizen_id, began_at, ended_at, result) values ($1, $2, $3, $4, $5, $6)
       on conflict (call_id) do update set ended_at = excluded.ended_at, result = excluded.result`,
      [attempt.callId, after.id, citizenId, attempt.beganAt, attempt.endedAt, attempt.result],
    );
  }
}

/** An owed call that moves to another call-back takes its row along. */
async function saveOwed(tx: Tx, callbackId: string, owed: readonly OwedCall[]): Promise<void> {
  for (const call of owed) {
    await tx.query(
      `insert into callbacks.owed_call (call_id, callback_id, reason, owed_at, withdrawn_at) values ($1, $2, $3, $4, $5)
       on conflict (call_id) do update set callback_id = excluded.callback_id, reason = excluded.reason, withdrawn_at = excluded.withdrawn_at`,
      [call.callId, callbackId, call.reason, call.owedAt, call.withdrawnAt],
    );
  }
}
