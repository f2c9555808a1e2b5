import type { HoldState } from '@pukar/acd-core/domain';
import { indianDay } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';

/** A claim that has not ended. */
export interface LiveClaim {
  readonly claimId: string;
  readonly callId: string;
  readonly agentId: string;
  readonly state: HoldState;
  /** The queue that it came from; null for a call of ours. */
  readonly queue: string | null;
  /** A consultation's: its agent is asked about a call that another one has. */
  readonly kind: 'call' | 'consult';
  /** Since when its line is in, and since when its caller is on hold. */
  readonly since: Date | null;
  readonly heldSince: Date | null;
}

const COLUMNS = 'id as "claimId", call_id as "callId", agent_id as "agentId", state, queue, kind, joined_at as since, held_at as "heldSince"';

/** Ends a claim that is live and in one of `states`; gives it, or undefined when it was not so. */
export async function endClaim(tx: Tx, claimId: string, how: { readonly as: string; readonly at: Date; readonly states: readonly HoldState[]; readonly agentId?: string }): Promise<LiveClaim | undefined> {
  const [ended] = await tx.query<LiveClaim>(
    `update acd.claim set state = 'ended', ended_at = $2, ended_as = $3, lapses_at = null
     where id = $1 and ended_at is null and state = any($4) and agent_id = coalesce($5, agent_id)
     returning ${COLUMNS}`,
    [claimId, how.at, how.as, how.states, how.agentId ?? null],
  );
  if (ended && (how.as === 'talked' || how.as === 'transferred')) countConversation(tx, claimId, how.at);
  return ended;
}

/** Adds a conversation that has ended to what its agent did that day: distribution asks for it at every offer. */
export function countConversation(tx: Tx, claimId: string, endedAt: Date): void {
  tx.write(
    `update acd.agent a set counted_on = $2::date, calls_today = case when a.counted_on = $2::date then a.calls_today else 0 end + 1,
       talk_seconds_today = case when a.counted_on = $2::date then a.talk_seconds_today else 0 end + extract(epoch from c.ended_at - c.joined_at)::integer
     from acd.claim c where c.id = $1 and c.kind = 'call' and c.joined_at is not null and a.id = c.agent_id and (a.counted_on is null or a.counted_on <= $2::date)`,
    [claimId, indianDay(endedAt)],
  );
}

/** The live claim on a call. */
export async function liveClaimOf(tx: Pick<Tx, 'query'>, callId: string): Promise<LiveClaim | undefined> {
  const [claim] = await tx.query<LiveClaim>(`select ${COLUMNS} from acd.claim where call_id = $1 and ended_at is null and kind = 'call'`, [callId]);
  return claim;
}

/** The live claim of the colleague who is asked about a call. */
export async function consultClaimOf(tx: Pick<Tx, 'query'>, callId: string): Promise<LiveClaim | undefined> {
  const [claim] = await tx.query<LiveClaim>(`select ${COLUMNS} from acd.claim where call_id = $1 and ended_at is null and kind = 'consult'`, [callId]);
  return claim;
}

/** Ends a consultation's claim, `consulted` where they talked; undefined when it was none that is live. */
export async function endConsultClaim(tx: Tx, claimId: string, at: Date): Promise<(LiveClaim & { readonly endedAs: string }) | undefined> {
  const [ended] = await tx.query<LiveClaim & { readonly endedAs: string }>(
    `update acd.claim set ended_as = case when state = 'joined' then 'consulted' else 'withdrawn' end, state = 'ended', ended_at = $2, lapses_at = null
     where id = $1 and ended_at is null and kind = 'consult' returning ${COLUMNS}, ended_as as "endedAs"`,
    [claimId, at],
  );
  return ended;
}

/** Whether an agent has a live claim on any call. */
export const isHolding = async (tx: Pick<Tx, 'query'>, agentId: string): Promise<boolean> =>
  (await tx.query('select 1 from acd.claim where agent_id = $1 and ended_at is null', [agentId])).length > 0;

/** Live claims of these states whose time has run out, the oldest first. */
export async function lapsedClaims(tx: Pick<Tx, 'query'>, state: HoldState, now: Date): Promise<LiveClaim[]> {
  return tx.query<LiveClaim>(`select ${COLUMNS} from acd.claim where ended_at is null and state = $1 and lapses_at <= $2 order by lapses_at limit 200`, [state, now]);
}
