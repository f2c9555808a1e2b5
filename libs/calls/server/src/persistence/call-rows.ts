import { rankNumber, rankOf, type CallRank } from '@pukar/calls-core/domain';
import type { Tx } from '@pukar/platform/database';
import { uuidOf } from '@pukar/platform/ids';

/** The id that always belongs to a caller's line at the carrier. */
export const callIdOf = (callSid: string): string => uuidOf(`call:${callSid}`);

/** A call as its row says. */
export interface CallRow {
  readonly callId: string;
  readonly callSid: string;
  readonly rank: CallRank;
  readonly language: string | null;
  readonly conferenceSid: string | null;
  readonly claimId: string | null;
  readonly queuedAt: Date | null;
  readonly talkingAt: Date | null;
  readonly endedAt: Date | null;
  readonly sentAwayAt: Date | null;
  readonly served: boolean;
  readonly hadFault: boolean;
}

const COLUMNS = `id as "callId", carrier_sid as "callSid", rank, language, conference_sid as "conferenceSid", claim_id as "claimId", queued_at as "queuedAt",
  talking_at as "talkingAt", ended_at as "endedAt", sent_away_at as "sentAwayAt", served, had_fault as "hadFault"`;

type Stored = Omit<CallRow, 'rank'> & { readonly rank: number };
const callOf = (row: Stored | undefined): CallRow | undefined => row && { ...row, rank: rankOf(row.rank) };

export async function readCall(where: Pick<Tx, 'query'>, callId: string): Promise<CallRow | undefined> {
  return callOf((await where.query<Stored>(`select ${COLUMNS} from calls.call where id = $1`, [callId]))[0]);
}

/** Holds a call's row until the end of the transaction: what concerns one call happens one after the other. Always the first lock taken. */
export async function lockCall(tx: Tx, callId: string): Promise<CallRow | undefined> {
  return callOf((await tx.query<Stored>(`select ${COLUMNS} from calls.call where id = $1 for update`, [callId]))[0]);
}

/** Makes a call known that may be known already. */
export async function makeCallKnown(tx: Tx, call: { readonly callSid: string; readonly startedAt: Date; readonly rank: CallRank }): Promise<boolean> {
  const made = await tx.query('insert into calls.call (id, carrier_sid, rank, started_at) values ($1, $2, $3, $4) on conflict do nothing returning 1', [
    callIdOf(call.callSid), call.callSid, rankNumber(call.rank), call.startedAt,
  ]);
  return made.length > 0;
}

/** Raises a call's rank; never lowers it. */
export async function raiseRank(tx: Tx, callId: string, rank: CallRank): Promise<void> {
  await tx.query('update calls.call set rank = greatest(rank, $2) where id = $1', [callId, rankNumber(rank)]);
}

/** Writes a line of the call's history. */
export async function noteEvent(tx: Tx, callId: string, at: Date, kind: string, detail: Readonly<Record<string, string | number | boolean | null>> = {}): Promise<void> {
  await tx.query('insert into calls.call_event (call_id, at, kind, detail) values ($1, $2, $3, $4)', [callId, at, kind, detail]);
}
