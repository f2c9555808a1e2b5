import { Injectable } from '@nestjs/common';
import { type AgentDid, type OutOfPlan, outOfPlan, type PlannedShift, shiftAt } from '@pukar/acd-core/domain';
import { indianDay } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { ReadFloorEvents } from '../persistence/read-floor-events.js';
import { AgentsOfStaffPort } from '../shifts/agents-of-staff.port.js';
import { FindPlannedShifts } from '../shifts/find-planned-shifts.use-case.js';
import type { FloorAgent, FloorNow } from './read-floor.use-case.js';

/** A board is read far more often than anybody plans: a plan is seen on it after so long. */
const PLANS_HOLD_MS = 5_000;

/** Who is out of adherence, and who of them has never had a desk open: `absent`, with the shift that they are missing. */
export interface FoundOutOfPlan {
  readonly byAgent: ReadonlyMap<string, OutOfPlan>;
  readonly absent: readonly { readonly agentId: string; readonly shift: PlannedShift }[];
}

/** Finds which agents do something else than their plan says. Who may work at no desk any more is missed nowhere. */
@Injectable()
export class FindWhoIsOutOfPlan {
  private plans: { readonly readMs: number; readonly byAgent: ReadonlyMap<string, readonly PlannedShift[]> } | undefined;
  /** What each agent who is on a break did before it: it changes no more while they are. */
  private beforeBreaks = new Map<string, readonly AgentDid[]>();

  constructor(
    private readonly database: Database,
    private readonly planned: FindPlannedShifts,
    private readonly staff: AgentsOfStaffPort,
    private readonly book: ReadFloorEvents,
  ) {}

  async execute({ at, policy, agents }: Pick<FloorNow, 'at' | 'policy' | 'agents'>): Promise<FoundOutOfPlan> {
    const plans = await this.plansAt(at);
    const before = await this.beforeThem(agents, plans, at);
    const known = new Set(agents.map(({ row }) => row.id));
    return {
      byAgent: new Map(agents.flatMap((agent) => {
        const out = outOfPlan([...(before.get(agent.row.id) ?? []), didNow(agent)], plans.get(agent.row.id) ?? [], policy.breaks, at);
        return out ? [[agent.row.id, out] as const] : [];
      })),
      absent: [...plans].flatMap(([agentId, shifts]) => {
        const shift = known.has(agentId) ? undefined : shiftAt(shifts, at);
        return shift ? [{ agentId, shift }] : [];
      }),
    };
  }

  private async plansAt(at: Date): Promise<ReadonlyMap<string, readonly PlannedShift[]>> {
    if (this.plans && at.getTime() - this.plans.readMs < PLANS_HOLD_MS) return this.plans.byAgent;
    const day = indianDay(at);
    const [shifts, staff] = await Promise.all([this.planned.execute(this.database, day, day), this.staff.list()]);
    const atDesks = new Set(staff.map(({ id }) => id));
    const byAgent = new Map<string, PlannedShift[]>();
    for (const shift of shifts) if (atDesks.has(shift.agentId)) byAgent.set(shift.agentId, [...(byAgent.get(shift.agentId) ?? []), shift]);
    this.plans = { readMs: at.getTime(), byAgent };
    return byAgent;
  }

  /** Of who is on a break of which their shift allows some minutes: what they did in it so far. */
  private async beforeThem(agents: readonly FloorAgent[], plans: ReadonlyMap<string, readonly PlannedShift[]>, at: Date): Promise<ReadonlyMap<string, readonly AgentDid[]>> {
    const [found, kept] = [new Map<string, readonly AgentDid[]>(), new Map<string, readonly AgentDid[]>()];
    for (const { row: { id }, now: { presence, since }, reason } of agents) {
      const shift = presence === 'on-break' ? shiftAt(plans.get(id) ?? [], at) : undefined;
      if (!shift?.breaks.some((one) => one.from === null && one.reason === reason) || since <= shift.from) continue;
      const key = `${id} ${shift.from.getTime()} ${since.getTime()}`;
      const did = this.beforeBreaks.get(key) ?? (await this.didBetween(id, shift.from, since));
      kept.set(key, did);
      found.set(id, did);
    }
    this.beforeBreaks = kept;
    return found;
  }

  private async didBetween(agentId: string, from: Date, until: Date): Promise<AgentDid[]> {
    const lines = await this.book.ofAgent(this.database, agentId, { from, until });
    return lines.flatMap(({ kind, at, detail }) => (kind === 'presence' ? [{ presence: detail.presence, reason: detail.reason, since: at }] : []));
  }
}

const didNow = ({ now: { presence, since }, reason }: FloorAgent): AgentDid => ({ presence, reason, since });
