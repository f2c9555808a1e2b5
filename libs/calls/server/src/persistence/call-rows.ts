import { rankNumber, rankOf, type CallOutcome, type CallRank } from '@pukar/calls-core/domain';
import type { Tx } from '@pukar/platform/database';
import { uuidOf } from '@pukar/platform/ids';

/** The id that always belongs to a caller's line at the carrier. */
export const callIdOf = (callSid: string): string => uuidOf(`call:${callSid}`);

/** A call as its row says. */
export interface CallRow {
  readonly callId: string;
  readonly callSid: string;
  readonly rank: CallRank;
  /** How far it came; its end does not hide it. */
  readonly reached: CallRank;
  readonly language: string | null;
  readonly conferenceSid: string | null;
  readonly claimId: string | null;
  readonly queuedAt: Date | null;
  readonly talkingAt: Date | null;
  readonly endedAt: Date | null;
  readonly sentAwayAt: Date | null;
  readonly served: boolean;
  readonly hadFault: boolean;
  readonly outcome: CallOutcome | null;
}

const COLUMNS = `id as "callId", carrier_sid as "callSid", rank, reached, language, conference_sid as "conferenceSid", claim_id as "claimId", queued_at as "queuedAt",
  talking_at as "talkingAt", ended_at as "endedAt", sent_away_at as "sentAwayAt", served, had_fault as "hadFault", outcome`;

type Stored = Omit<CallRow, 'rank' | 'reached'> & { readonly rank: number; readonly reached: number };
const callOf = (row: Stored | undefined): CallRow | undefined => row && { ...row, rank: rankOf(row.rank), reached: rankOf(row.reached) };

export async function readCall(where: Pick<Tx, 'query'>, callId: string): Promise<CallRow | undefined> {
  return callOf((await where.query<Stored>(`select ${COLUMNS} from calls.call where id = $1`, [callId]))[0]);
}

/** Holds a call's row until the end of the transaction: what concerns one call happens one after the other. Always the first lock taken. */
export async function lockCall(tx: Tx, callId: string): Promise<CallRow | undefined> {
  return callOf((await tx.query<Stored>(`select ${COLUMNS} from calls.call where id = $1 for update`, [callId]))[0]);
}

/** Makes a call known that may be known already. */
export async function makeCallKnown(tx: Tx, call: { readonly callSid: string; readonly startedAt: Date; readonly rank: CallRank }): Promise<boolean> {
  const made = await tx.query('insert into calls.call (id, carrier_sid, rank, reached, started_at) values ($1, $2, $3, $3, $4) on conflict do nothing returning 1', [
    callIdOf(call.callSid), call.callSid, rankNumber(call.rank), call.startedAt,
  ]);
  return made.length > 0;
}

/** Raises a call's rank, and how far it came; never lowers them. */
export async function raiseRank(tx: Tx, callId: string, rank: Exclude<CallRank, 'ended'>): Promise<void> {
  await tx.query('update calls.call set rank = greatest(rank, $2), reached = greatest(reached, $2) where id = $1', [callId, rankNumber(rank)]);
}

/** Writes a line of the call's history. */
export async function noteEvent(tx: Tx, callId: string, at: Date, kind: string, detail: Readonly<Record<string, string | number | boolean | null>> = {}): Promise<void> {
  await tx.query('insert into calls.call_event (call_id, at, kind, detail) values ($1, $2, $3, $4)', [callId, at, kind, detail]);
}
