import { rankNumber, rankOf, type CallOutcome, type CallPurpose, type CallRank } from '@pukar/calls-core/domain';
import type { Tx } from '@pukar/platform/database';
import { uuidOf } from '@pukar/platform/ids';

/** The id that always belongs to a caller's line at the carrier. */
export const callIdOf = (callSid: string): string => uuidOf(`call:${callSid}`);

/** A call as its row says. */
export interface CallRow {
  readonly callId: string;
  /** The line of the caller, or of whom we ring; null for a call of ours whose line has no SID yet. */
  readonly callSid: string | null;
  /** We made it. */
  readonly isOurs: boolean;
  readonly purpose: CallPurpose | null;
  readonly about: string | null;
  readonly rank: CallRank;
  /** How far it came; its end does not hide it. */
  readonly reached: CallRank;
  readonly language: string | null;
  readonly conferenceSid: string | null;
  readonly claimId: string | null;
  readonly agentId: string | null;
  readonly queuedAt: Date | null;
  /** Since when they talk, or talked to the end; null for one who waits again after a talk. */
  readonly talkingAt: Date | null;
  /** They have talked, and wait for another agent since then; and why. */
  readonly waitingAgainSince: Date | null;
  readonly waitingAgainBecause: 'transfer' | 'agent-lost' | null;
  /** Another agent has the call, and the lines are not put right yet. */
  readonly handingOverSince: Date | null;
  readonly endedAt: Date | null;
  readonly sentAwayAt: Date | null;
  readonly turnedAwayAt: Date | null;
  readonly putOutAt: Date | null;
  readonly served: boolean;
  readonly hadFault: boolean;
  /** They left for a call-back that keeps their place. */
  readonly keptAt: Date | null;
  /** They chose to leave a message, and have not come back from it. */
  readonly messageWishedAt: Date | null;
  /** Their message was saved. */
  readonly voicemailAt: Date | null;
  /** It rang the number for missed calls. */
  readonly wasRejected: boolean;
  /** Of a call of ours: when it was committed that it is dialled, when it was picked up, how its line ended, and that its announcement was heard. */
  readonly dialBeganAt: Date | null;
  /** Why it was not dialled. */
  readonly dialRefusal: string | null;
  readonly answeredAt: Date | null;
  readonly lineStatus: string | null;
  readonly announcedAt: Date | null;
  /** Who answered it said no by key; or was asked for a key to the end, and pressed none. */
  readonly declinedAt: Date | null;
  readonly blankAt: Date | null;
  readonly outcome: CallOutcome | null;
}

const COLUMNS = `id as "callId", carrier_sid as "callSid", rank, reached, language, conference_sid as "conferenceSid", claim_id as "claimId", agent_id as "agentId", queued_at as "queuedAt",
  case when waiting_again_since is null then talking_at end as "talkingAt", waiting_again_since as "waitingAgainSince", waiting_again_because as "waitingAgainBecause", handing_over_since as "handingOverSince", ended_at as "endedAt", sent_away_at as "sentAwayAt", turned_away_at as "turnedAwayAt", put_out_at as "putOutAt", served, had_fault as "hadFault", kept_at as "keptAt",
  message_wished_at as "messageWishedAt", voicemail_at as "voicemailAt", was_rejected as "wasRejected", outcome,
  direction = 'outgoing' as "isOurs", purpose, about, dial_began_at as "dialBeganAt", dial_refusal as "dialRefusal", answered_at as "answeredAt", line_status as "lineStatus", announced_at as "announcedAt", declined_at as "declinedAt", blank_at as "blankAt"`;

type Stored = Omit<CallRow, 'rank' | 'reached'> & { readonly rank: number; readonly reached: number };
const callOf = (row: Stored | undefined): CallRow | undefined => row && { ...row, rank: rankOf(row.rank), reached: rankOf(row.reached) };

/** The rows that a transaction holds, and which those are: only itself changes them. */
const [ROWS, HELD] = ['calls.call', 'calls.call, held'];

/** A call whose row the transaction holds is read again only once it has written into it. */
export async function readCall(where: Pick<Tx, 'query'> & Partial<Pick<Tx, 'known'>>, callId: string): Promise<CallRow | undefined> {
  const known = where.known?.(ROWS).get(callId) as CallRow | undefined;
  if (known) return known;
  const call = callOf((await where.query<Stored>(`select ${COLUMNS} from calls.call where id = $1`, [callId]))[0]);
  if (call && where.known?.(HELD).has(callId)) where.known(ROWS).set(callId, call);
  return call;
}

/** Holds a call's row until the end of the transaction: what concerns one call happens one after the other. Always the first lock taken. */
export async function lockCall(tx: Tx, callId: string): Promise<CallRow | undefined> {
  const call = callOf((await tx.query<Stored>(`select ${COLUMNS} from calls.call where id = $1 for update`, [callId]))[0]);
  if (!call) return undefined;
  tx.known(HELD).set(callId, true);
  tx.known(ROWS).set(callId, call);
  return call;
}

/** A line at the carrier and the call that it belongs to: for a caller's line the id is made from its SID, for a line that we rang it rides in its addresses. */
export interface LineOfCall {
  readonly callId: string;
  readonly callSid: string;
}

/** Whether whom an announcement rang asked for a person: from then on they are like any caller who waits. */
export const wantedPerson = ({ purpose, queuedAt }: CallRow): boolean => purpose === 'announcement' && queuedAt !== null;

/** Whether we rang the line: then its call was known before it. */
export const isOursBySid = ({ callId, callSid }: LineOfCall): boolean => callId !== callIdOf(callSid);

/** The call's id for the addresses of its line, where they must say it. */
export const idInAddresses = (call: Pick<CallRow, 'callId' | 'isOurs'> | undefined): string | null => (call?.isOurs ? call.callId : null);

/** Makes a call known that may be known already. A line that we rang makes none. */
export async function makeCallKnown(tx: Tx, call: { readonly callId?: string | undefined; readonly callSid: string; readonly startedAt: Date; readonly rank: CallRank }): Promise<boolean> {
  if (call.callId && isOursBySid({ callId: call.callId, callSid: call.callSid })) return false;
  const made = await tx.query('insert into calls.call (id, carrier_sid, rank, reached, started_at) values ($1, $2, $3, $3, $4) on conflict do nothing returning 1', [
    callIdOf(call.callSid), call.callSid, rankNumber(call.rank), call.startedAt,
  ]);
  return made.length > 0;
}

/** For an update of calls: raises the rank, and how far it came, to a number; never lowers them. */
export const raised = (to: string): string => `rank = greatest(rank, ${to}), reached = greatest(reached, ${to})`;

/** Holds a call's row, and makes the call known before where it was not. */
export async function lockOrMakeCall(tx: Tx, call: { readonly callId: string; readonly callSid: string; readonly startedAt: Date; readonly rank: CallRank }): Promise<CallRow | undefined> {
  const known = await lockCall(tx, call.callId);
  if (known) return known;
  await makeCallKnown(tx, call);
  return lockCall(tx, call.callId);
}

/** Raises a call's rank, and how far it came. */
export function raiseRank(tx: Tx, callId: string, rank: Exclude<CallRank, 'ended'>): void {
  tx.write(`update calls.call set ${raised('$2')} where id = $1`, [callId, rankNumber(rank)]);
}

/** Writes a line of the call's history. */
export function noteEvent(tx: Tx, callId: string, at: Date, kind: string, detail: Readonly<Record<string, string | number | boolean | null>> = {}): void {
  tx.write('insert into calls.call_event (call_id, at, kind, detail) values ($1, $2, $3, $4)', [callId, at, kind, detail]);
}
