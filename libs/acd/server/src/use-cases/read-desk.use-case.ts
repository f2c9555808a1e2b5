import { Inject, Injectable } from '@nestjs/common';
import type { DeskSnapshot, Line } from '@pukar/acd-core/contracts';
import { AFTER_ABUSE, DISPOSITIONS, type FloorPolicy, presenceOf } from '@pukar/acd-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { PolicyInForce } from '../policy/policy-in-force.js';
import { agentsById, factsOf, type AgentRow } from '../persistence/agent-rows.js';

/** The whole state of agents' desks, derived from the rows. */
@Injectable()
export class ReadDesk {
  constructor(
    private readonly database: Database,
    private readonly policy: PolicyInForce,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(agentId: string): Promise<DeskSnapshot> {
    const [snapshot] = await this.many([agentId]);
    if (!snapshot) throw new Error(`no agent ${agentId} is known on the floor`);
    return snapshot;
  }

  /** `known`: the waiting lines as they were a moment ago, where that is good enough. */
  async many(agentIds: readonly string[], known?: ReadonlyMap<string, Line>): Promise<DeskSnapshot[]> {
    if (agentIds.length === 0) return [];
    // An agent's row, claim and version come from one statement, and so belong together; the line has a version of its own.
    const agents = await agentsById(this.database, agentIds);
    const pools = new Set(agents.map(({ pool }) => pool));
    const [lines, outcomes, policy] = await Promise.all([known && [...pools].every((pool) => known.has(pool)) ? known : this.lines(pools), outcomesOf(this.database, agents), this.policy.read()]);
    const now = this.clock.now();
    return agents.map((agent) => snapshotOf(agent, { line: lines.get(agent.pool)!, outcome: outcomes.get(agent.id) ?? null, policy }, now));
  }

  /** The waiting lines of these pools. */
  async lines(pools: Iterable<string>): Promise<ReadonlyMap<string, Line>> {
    const rows = await this.database.query<{ pool: string; waiting: number; wanted: number }>(
      `select pool, (select count(*)::integer from acd.waiting w where w.pool = p.pool and w.left_at is null and not w.is_call_back) as waiting,
         coalesce((select wanted from acd.distribution_mark m where m.pool = p.pool), 0)::float8 as wanted
       from unnest($1::text[]) as p (pool)`,
      [[...pools]],
    );
    return new Map(rows.map(({ pool, waiting, wanted }) => [pool, { version: wanted, waiting }]));
  }
}

/** What the rows of agents do not say themselves. */
interface OfAgent {
  readonly line: Line;
  readonly outcome: NotedOutcome | null;
  readonly policy: Pick<FloorPolicy, 'breaks' | 'wrapUp'>;
}

interface NotedOutcome {
  readonly outcome: string;
  readonly isChosen: boolean;
}

/** What the screens of those who are writing last said that their call came to. */
async function outcomesOf(tx: Pick<Tx, 'query'>, agents: readonly AgentRow[]): Promise<ReadonlyMap<string, NotedOutcome>> {
  const writing = agents.filter((agent) => agent.wrap_up_call);
  if (writing.length === 0) return new Map();
  const rows = await tx.query<NotedOutcome & { readonly agent_id: string }>(
    `select distinct on (c.agent_id) c.agent_id, c.outcome, c.is_outcome_chosen as "isChosen" from unnest($1::uuid[], $2::uuid[]) as w (agent_id, call_id)
       join acd.claim c on c.call_id = w.call_id and c.agent_id = w.agent_id and c.outcome is not null order by c.agent_id, c.fence desc`,
    [writing.map(({ id }) => id), writing.map((agent) => agent.wrap_up_call)],
  );
  return new Map(rows.map(({ agent_id: agentId, ...noted }) => [agentId, noted]));
}

const knownOutcome = (outcome: string | null) => DISPOSITIONS.find((one) => one === outcome) ?? null;

function snapshotOf(agent: AgentRow, known: OfAgent, now: Date): DeskSnapshot {
  const { presence, since, because } = presenceOf(factsOf(agent), now);
  const { breaks, wrapUp } = known.policy;
  const { claim_id: claimId, call_id: callId, state } = agent;
  const held = claimId && callId ? { claimId, callId, kind: agent.kind ?? ('call' as const) } : null;
  return {
    version: agent.version,
    agentId: agent.id,
    presence,
    notReadyBecause: because,
    since: since.toISOString(),
    serverTime: now.toISOString(),
    offer: held && presence === 'offered' && agent.lapses_at ? { ...held, answerBy: agent.lapses_at.toISOString() } : null,
    call: held && presence === 'on-call' ? { ...held, state: state === 'joined' ? 'talking' : 'connecting', since: since.toISOString(), heldSince: agent.held_at?.toISOString() ?? null, outcome: knownOutcome(agent.outcome) } : null,
    wrapUp: presence === 'wrap-up' && agent.wrap_up_call && agent.wrap_up_until ? { callId: agent.wrap_up_call, until: agent.wrap_up_until.toISOString(), isHandedOver: agent.handed_over === true, moreSeconds: agent.wrap_up_extensions < wrapUp.mostExtensions ? wrapUp.extendSeconds : 0, outcome: knownOutcome(known.outcome?.outcome ?? null), isOutcomeChosen: known.outcome?.isChosen ?? false } : null,
    wish: { kind: agent.wish, reason: agent.wish === 'break' ? agent.wish_reason : null },
    breaks: [...breaks.map((one) => ({ ...one, isOffered: true })), { ...AFTER_ABUSE, isOffered: false }].map(({ code, name, minutes, isOffered }) => ({ code, name: name.en, minutes, isOffered })),
    line: known.line,
  };
}
