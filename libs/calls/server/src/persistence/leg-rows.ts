import { legRankNumber, type LegRank } from '@pukar/calls-core/domain';
import type { Tx } from '@pukar/platform/database';

/** An agent's line in a call. */
export interface Leg {
  readonly legSid: string;
  readonly callId: string;
  readonly claimId: string;
  readonly agentId: string;
}

/** Keeps an agent's line; `joinedAt` once it is in the conference. */
export function saveLeg(tx: Tx, leg: Leg, at: Date, joinedAt: Date | null = null): void {
  tx.write(
    `insert into calls.leg (carrier_sid, call_id, claim_id, agent_id, made_at, joined_at, rank) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (carrier_sid) do update set joined_at = least(leg.joined_at, excluded.joined_at), rank = greatest(leg.rank, excluded.rank)`,
    [leg.legSid, leg.callId, leg.claimId, leg.agentId, at, joinedAt, legRankNumber(joinedAt ? 'joined' : 'made')],
  );
}

/** Raises the rank of a line that we know; gives whether that was news. */
export async function raiseLegRank(tx: Tx, legSid: string, rank: LegRank): Promise<boolean> {
  return (await tx.query('update calls.leg set rank = $2 where carrier_sid = $1 and rank < $2 returning 1', [legSid, legRankNumber(rank)])).length > 0;
}

/** A line was in the conference, whatever came of it. */
export function noteLegJoined(tx: Tx, legSid: string, at: Date): void {
  tx.write('update calls.leg set joined_at = least(joined_at, $2), rank = greatest(rank, $3) where carrier_sid = $1', [legSid, at, legRankNumber('joined')]);
}

export function endLeg(tx: Tx, legSid: string, at: Date): void {
  tx.write('update calls.leg set ended_at = least(ended_at, $2), rank = $3 where carrier_sid = $1', [legSid, at, legRankNumber('ended')]);
}

/** The lines of a call that have not ended, as far as we were told. */
export async function openLegs(where: Pick<Tx, 'query'>, callId: string, claimId?: string): Promise<string[]> {
  const legs = await where.query<{ carrier_sid: string }>('select carrier_sid from calls.leg where call_id = $1 and claim_id = coalesce($2, claim_id) and ended_at is null', [callId, claimId ?? null]);
  return legs.map((leg) => leg.carrier_sid);
}

/** When the last line of a claim was over; null while one is not, or where none was made. */
export async function lineEndedAt(where: Pick<Tx, 'query'>, claimId: string): Promise<Date | null> {
  const [line] = await where.query<{ at: Date | null }>('select case when bool_and(ended_at is not null) then max(ended_at) end as at from calls.leg where claim_id = $1', [claimId]);
  return line?.at ?? null;
}
