import { conferenceRankNumber } from '@pukar/calls-core/domain';
import type { Tx } from '@pukar/platform/database';
import { isOursBySid, readCall, type LineOfCall } from './call-rows.js';

/** Something that news of a conference proves. Each piece only adds to what is known. */
export interface SeenInConference {
  readonly conferenceSid: string;
  readonly callId: string;
  readonly at: Date;
  /** An agent's line was in, by this claim. */
  readonly claimId?: string | undefined;
  /** The caller's line was in, or that of whom we rang. */
  readonly isCallerIn?: boolean;
  /** This line was in, whosever it is. */
  readonly lineSid?: string | undefined;
  readonly isOver?: boolean;
}

/** Adds to what is known of a conference. Who was in when is known from the earliest news that proves it. */
export async function noteInConference(tx: Tx, seen: SeenInConference): Promise<void> {
  const { conferenceSid, callId, at, claimId, isOver } = seen;
  const isCallerIn = seen.isCallerIn ?? (seen.lineSid !== undefined && (await isLineOfCall(tx, { callId, callSid: seen.lineSid })));
  tx.write(
    `insert into calls.conference as c (carrier_sid, call_id, rank, claim_id, agent_in_at, caller_in_at, ended_at) values ($1, $2, $6, $3, $4, $5, $7)
     on conflict (carrier_sid) do update set claim_id = coalesce(c.claim_id, excluded.claim_id), agent_in_at = least(c.agent_in_at, excluded.agent_in_at),
       caller_in_at = least(c.caller_in_at, excluded.caller_in_at), ended_at = least(c.ended_at, excluded.ended_at),
       rank = greatest(c.rank, excluded.rank, case when coalesce(c.agent_in_at, excluded.agent_in_at) is not null and coalesce(c.caller_in_at, excluded.caller_in_at) is not null then $8::integer end)
     where c.call_id = excluded.call_id`,
    [conferenceSid, callId, claimId ?? null, claimId ? at : null, isCallerIn ? at : null, conferenceRankNumber(isOver ? 'ended' : 'begun'), isOver ? at : null, conferenceRankNumber('talking')],
  );
}

async function isLineOfCall(tx: Tx, line: LineOfCall): Promise<boolean> {
  return !isOursBySid(line) || (await readCall(tx, line.callId))?.callSid === line.callSid;
}

/**
 * The conversation that a call had: an agent and the caller were in the same conference. For one who waits again, since then, and not
 * with whose conversation they were given back from, whenever its news comes. The carrier counts in seconds.
 */
export async function talkOf(where: Pick<Tx, 'query'>, callId: string): Promise<{ readonly claimId: string | null; readonly since: Date } | undefined> {
  const [talk] = await where.query<{ claimId: string | null; since: Date }>(
    `select f.claim_id as "claimId", greatest(f.agent_in_at, f.caller_in_at) as since from calls.conference f join calls.call c on c.id = f.call_id
     where f.call_id = $1 and f.agent_in_at is not null and f.caller_in_at is not null and not f.is_past
       and (c.waiting_again_since is null or (greatest(f.agent_in_at, f.caller_in_at) >= c.waiting_again_since - interval '2 seconds'
         and not exists (select 1 from calls.call_event e where e.call_id = f.call_id and e.kind = 'given-back' and e.detail ->> 'claimId' = f.claim_id::text))) order by since limit 1`,
    [callId],
  );
  return talk;
}

/** The claim whose agent was in a conference; undefined while no news proves one. */
export async function claimInConference(where: Pick<Tx, 'query'>, conferenceSid: string): Promise<string | undefined> {
  const [row] = await where.query<{ claim_id: string | null }>('select claim_id from calls.conference where carrier_sid = $1', [conferenceSid]);
  return row?.claim_id ?? undefined;
}

/** Whether any news told of a claim's conference: when none did, its join was found by asking. */
export async function isConferenceKnown(where: Pick<Tx, 'query'>, callId: string, claimId: string): Promise<boolean> {
  return (await where.query('select 1 from calls.conference where call_id = $1 and claim_id = $2', [callId, claimId])).length > 0;
}

/** The conferences that news showed a claim's line in: one at most, unless the carrier is mistaken. */
export async function conferencesOfClaim(where: Pick<Tx, 'query'>, callId: string, claimId: string): Promise<readonly string[]> {
  return (await where.query<{ sid: string }>('select carrier_sid as sid from calls.conference where call_id = $1 and claim_id = $2', [callId, claimId])).map(({ sid }) => sid);
}
