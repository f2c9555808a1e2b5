import { Inject, Injectable } from '@nestjs/common';
import { type ShiftsPage, WeekPlanSchema } from '@pukar/acd-core/contracts';
import { planOn } from '@pukar/acd-core/domain';
import { indianDay, type Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { PeoplePort } from '../board/people.port.js';
import { PolicyInForce } from '../policy/policy-in-force.js';
import { AgentsOfStaffPort } from './agents-of-staff.port.js';
import { lastPlansOf, plansOf } from './shift-rows.js';

/** Nobody reads further back on a page; nothing is lost. */
const MOST_PLANS = 20;

/** Shows of every agent what is planned today, and what was written for them. */
@Injectable()
export class ListShifts {
  constructor(
    private readonly database: Database,
    private readonly policy: PolicyInForce,
    private readonly staff: AgentsOfStaffPort,
    private readonly people: PeoplePort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<ShiftsPage> {
    const today = indianDay(this.clock.now());
    const agents = await this.staff.list();
    const [policy, held, written] = await Promise.all([this.policy.read(), plansOf(this.database, today, today), lastPlansOf(this.database, agents.map(({ id }) => id), MOST_PLANS)]);
    const names = await this.people.names([...new Set(written.map(({ writtenBy }) => writtenBy))]);
    const [heldBy, writtenBy] = [byAgent(held), byAgent(written)];
    return {
      today,
      breaks: policy.breaks.map(({ code, name, minutes }) => ({ code, name: name.en, minutes })),
      agents: agents.map(({ id, name }) => ({
        agentId: id, name, week: WeekPlanSchema.parse(planOn(heldBy.get(id) ?? [], today)),
        plans: (writtenBy.get(id) ?? []).map(({ id: plan, fromDay, untilDay, week, note, writtenAt, writtenBy: by }) => (
          { id: plan, fromDay, untilDay, week: week && WeekPlanSchema.parse(week), note, writtenAt: writtenAt.toISOString(), by: names.get(by) ?? '' }
        )),
      })),
    };
  }
}

function byAgent<P extends { readonly agentId: string }>(plans: readonly P[]): ReadonlyMap<string, readonly P[]> {
  const groups = new Map<string, P[]>();
  for (const plan of plans) groups.set(plan.agentId, [...(groups.get(plan.agentId) ?? []), plan]);
  return groups;
}
