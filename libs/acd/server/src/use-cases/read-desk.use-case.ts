import { Inject, Injectable } from '@nestjs/common';
import type { DeskSnapshot } from '@pukar/acd-core/contracts';
import { presenceOf } from '@pukar/acd-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { agentsWhere, factsOf, type AgentRow } from '../persistence/agent-rows.js';

/** The whole state of agents' desks, derived from the rows. */
@Injectable()
export class ReadDesk {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(agentId: string): Promise<DeskSnapshot> {
    const [snapshot] = await this.many([agentId]);
    if (!snapshot) throw new Error(`no agent ${agentId} is known on the floor`);
    return snapshot;
  }

  async many(agentIds: readonly string[]): Promise<DeskSnapshot[]> {
    // One transaction, one snapshot of the rows: version, claim and line belong together.
    return this.database.transaction(async (tx) => {
      await tx.query('set transaction isolation level repeatable read read only');
      const agents = await agentsWhere(tx, 'a.id = any($1)', [agentIds]);
      const pools = await tx.query<{ pool: string; waiting: number; wanted: string }>(
        `select pool, (select count(*)::integer from acd.waiting w where w.pool = p.pool and w.left_at is null) as waiting,
           coalesce((select wanted from acd.distribution_mark m where m.pool = p.pool), 0) as wanted
         from unnest($1::text[]) as p (pool)`,
        [[...new Set(agents.map((agent) => agent.pool))]],
      );
      const byPool = new Map(pools.map((row) => [row.pool, row]));
      const now = this.clock.now();
      return agents.map((agent) => {
        const line = byPool.get(agent.pool);
        // Both counters only rise, so their sum rises with each change of the agent and of the line.
        return snapshotOf(agent, { version: agent.version + Number(line?.wanted ?? 0), waiting: line?.waiting ?? 0 }, now);
      });
    });
  }
}

function snapshotOf(agent: AgentRow, line: { version: number; waiting: number }, now: Date): DeskSnapshot {
  const { presence, since, because } = presenceOf(factsOf(agent), now);
  const { claim_id: claimId, call_id: callId, state } = agent;
  const held = claimId && callId ? { claimId, callId } : null;
  return {
    version: line.version,
    agentId: agent.id,
    presence,
    notReadyBecause: because,
    since: since.toISOString(),
    serverTime: now.toISOString(),
    offer: held && presence === 'offered' && agent.lapses_at ? { ...held, answerBy: agent.lapses_at.toISOString() } : null,
    call: held && presence === 'on-call' ? { ...held, state: state === 'joined' ? 'talking' : 'connecting', since: since.toISOString(), heldSince: agent.held_at?.toISOString() ?? null } : null,
    wrapUp: presence === 'wrap-up' && agent.wrap_up_call && agent.wrap_up_until ? { callId: agent.wrap_up_call, until: agent.wrap_up_until.toISOString() } : null,
    waiting: line.waiting,
  };
}
