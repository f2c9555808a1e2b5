import type { TellingEnd, TellingState, TrueCounts } from '@pukar/announcements-core/domain';
import type { Tx } from '@pukar/platform/database';

/** A telling as its row says. */
export interface TellingRow {
  readonly id: string;
  readonly announcementId: string;
  readonly language: string;
  readonly state: TellingState;
  readonly rings: number;
  readonly callId: string | null;
  readonly answeredAt: Date | null;
  readonly heardAt: Date | null;
  readonly declinedAt: Date | null;
  readonly endedAt: Date | null;
}

const COLUMNS = `id, announcement_id as "announcementId", language, state, rings, call_id as "callId", answered_at as "answeredAt", heard_at as "heardAt", declined_at as "declinedAt", ended_at as "endedAt"`;

export async function lockTelling(tx: Tx, id: string): Promise<TellingRow | undefined> {
  return (await tx.query<TellingRow>(`select ${COLUMNS} from announcements.telling where id = $1 for update`, [id]))[0];
}

export async function tellingOfCall(source: Pick<Tx, 'query'>, callId: string): Promise<TellingRow | undefined> {
  return (await source.query<TellingRow>(`select ${COLUMNS} from announcements.telling where call_id = $1`, [callId]))[0];
}

/** Committed before anything rings or is written. */
export async function insertTelling(tx: Tx, telling: { readonly id: string; readonly announcementId: string; readonly language: string; readonly state: TellingState; readonly at: Date }): Promise<void> {
  await tx.query('insert into announcements.telling (id, announcement_id, language, state, due_at, created_at) values ($1, $2, $3, $4, $5, $5)', [telling.id, telling.announcementId, telling.language, telling.state, telling.at]);
}

/** Those that are due in this state, the longest first; each is with one worker alone until the transaction ends. */
export async function dueTellings(tx: Tx, announcementId: string, state: 'to-ring' | 'to-write', at: Date, most: number): Promise<TellingRow[]> {
  return tx.query<TellingRow>(
    `select ${COLUMNS} from announcements.telling where state = $1 and ended_at is null and due_at <= $2 and announcement_id = $3 order by due_at, id limit $4 for update skip locked`,
    [state, at, announcementId, most],
  );
}

/** A telling rings: its call is written before the carrier is asked for it. */
export async function beginRinging(tx: Tx, id: string, callId: string, at: Date): Promise<void> {
  await tx.query(
    `update announcements.telling set state = 'ringing', rings = rings + 1, call_id = $2, ringing_since = $3, dialled_at = null, answered_at = null where id = $1`,
    [id, callId, at],
  );
}

/** The call that a telling began was never dialled. Gives how many rings there were. */
export async function takeRingBack(tx: Tx, id: string): Promise<number> {
  return (await tx.query<{ rings: number }>('update announcements.telling set rings = greatest(rings - 1, 0) where id = $1 returning rings', [id]))[0]?.rings ?? 0;
}

export async function waitFor(tx: Tx, id: string, state: 'to-ring' | 'to-write' | 'writing', dueAt: Date): Promise<void> {
  await tx.query('update announcements.telling set state = $2, due_at = $3 where id = $1', [id, state, dueAt]);
}

/** Its one end; late news may correct which. */
export async function endTelling(tx: Tx, id: string, end: TellingEnd, at: Date): Promise<void> {
  await tx.query('update announcements.telling set state = $2, ended_at = coalesce(ended_at, $3) where id = $1', [id, end, at]);
}

/** How it goes in truth, and how many are under way. */
export async function trueCounts(source: Pick<Tx, 'query'>, announcementId: string): Promise<TrueCounts & { readonly underWay: number }> {
  const [counts] = await source.query<TrueCounts & { readonly underWay: number }>(
    `select count(*)::int as asked, (count(*) filter (where state = 'told-by-call'))::int as "byCall", (count(*) filter (where state = 'told-by-sms'))::int as "bySms",
       (count(*) filter (where state = 'not-reached'))::int as "notReached", (count(*) filter (where state = 'declined'))::int as declined,
       (count(*) filter (where ended_at is null))::int as "underWay"
     from announcements.telling where announcement_id = $1`,
    [announcementId],
  );
  return counts!;
}
