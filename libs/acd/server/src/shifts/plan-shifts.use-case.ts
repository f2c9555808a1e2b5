import { Inject, Injectable } from '@nestjs/common';
import type { PlanShifts as Wish } from '@pukar/acd-core/contracts';
import { checkWeek, SHIFT_FAULTS } from '@pukar/acd-core/domain';
import { dayAfter, err, indianDay, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { PolicyInForce } from '../policy/policy-in-force.js';
import { AgentsOfStaffPort } from './agents-of-staff.port.js';

/** Why nothing is planned. `at`: the field's path in the week, joined by dots. */
export type PlanShiftsRefusal = { readonly code: 'unknown-agent' | 'too-far-back' } | { readonly code: 'faults'; readonly faults: readonly { readonly at: string; readonly says: string }[] };

/** What was not known on the day (somebody was ill) may be written so long afterwards; older figures stay as they are. */
const BACK_DAYS = 31;

/** Plans when agents are meant to be at work. What was planned before stays to be read: the last word for a day holds. */
@Injectable()
export class PlanShifts {
  constructor(
    private readonly database: Database,
    private readonly policy: PolicyInForce,
    private readonly staff: AgentsOfStaffPort,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute({ agentIds, fromDay, untilDay, week, note, by }: Wish & { readonly by: string }): Promise<Result<null, PlanShiftsRefusal>> {
    const now = this.clock.now();
    if (fromDay < dayAfter(indianDay(now), -BACK_DAYS)) return err({ code: 'too-far-back' });
    const faults = checkWeek(week ?? [], (await this.policy.read()).breaks.map(({ code }) => code));
    if (faults.length > 0) return err({ code: 'faults', faults: faults.map(({ at, code }) => ({ at: at.join('.'), says: SHIFT_FAULTS[code] })) });
    const known = new Set((await this.staff.list()).map(({ id }) => id));
    const agents = [...new Set(agentIds)];
    if (!agents.every((id) => known.has(id))) return err({ code: 'unknown-agent' });
    await this.database.transaction(async (tx) => {
      await tx.query(
        `insert into acd.shift_plan (agent_id, from_day, until_day, week, note, written_at, written_by) select id, $2, $3, $4, $5, $6, $7 from unnest($1::uuid[]) as a (id)`,
        [agents, fromDay, untilDay, week && JSON.stringify(week), note, now, by],
      );
      for (const agentId of agents) await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: by, action: 'floor.plan-shifts', subjectKind: 'agent', subjectId: agentId, detail: { fromDay, untilDay } });
    });
    return ok(null);
  }
}
