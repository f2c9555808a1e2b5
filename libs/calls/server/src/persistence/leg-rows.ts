import type { Tx } from '@pukar/platform/database';

/** An agent's line in a call. */
export interface Leg {
  readonly legSid: string;
  readonly callId: string;
  readonly claimId: string;
  readonly agentId: string;
}

/** Keeps an agent's line; `joinedAt` once it is in the conference. */
export async function saveLeg(tx: Tx, leg: Leg, at: Date, joinedAt: Date | null = null): Promise<void> {
  await tx.query(
    `insert into calls.leg (carrier_sid, call_id, claim_id, agent_id, made_at, joined_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (carrier_sid) do update set joined_at = coalesce(leg.joined_at, excluded.joined_at)`,
    [leg.legSid, leg.callId, leg.claimId, leg.agentId, at, joinedAt],
  );
}

export async function endLeg(tx: Tx, legSid: string, at: Date): Promise<void> {
  await tx.query('update calls.leg set ended_at = coalesce(ended_at, $2) where carrier_sid = $1', [legSid, at]);
}

/** The lines of a call that have not ended, as far as we were told. */
export async function openLegs(where: Pick<Tx, 'query'>, callId: string, claimId?: string): Promise<string[]> {
  const legs = await where.query<{ carrier_sid: string }>('select carrier_sid from calls.leg where call_id = $1 and claim_id = coalesce($2, claim_id) and ended_at is null', [callId, claimId ?? null]);
  return legs.map((leg) => leg.carrier_sid);
}
