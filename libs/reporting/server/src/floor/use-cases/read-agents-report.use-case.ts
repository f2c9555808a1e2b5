import { Inject, Injectable } from '@nestjs/common';
import { type Clock, dayAfter, type IdSource, type IndianDay, instantOn } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import type { AgentReport, AgentRow } from '@pukar/reporting-core/contracts';
import { type AgentDaysFigures, figuresOfAgents } from '@pukar/reporting-core/domain';
import { AgentNamesPort } from '../ports/agent-names.port.js';
import { FloorPlanPort } from '../ports/floor-plan.port.js';
import { ReadTally } from '../read-tally.js';

/** Which days, who asks, and how they take it. */
export interface AgentsQuestion {
  readonly from: IndianDay;
  readonly until: IndianDay;
  readonly by: string;
  readonly as: 'page' | 'csv' | 'xlsx';
}

/** What each agent did over some days. Whoever reads how people worked leaves a line in the audit. */
@Injectable()
export class ReadAgentsReport {
  constructor(
    private readonly database: Database,
    private readonly figures: ReadTally,
    private readonly plans: FloorPlanPort,
    private readonly people: AgentNamesPort,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute({ from, until, by, as }: AgentsQuestion): Promise<AgentReport> {
    const span = { from: instantOn(from, '00:00'), until: instantOn(dayAfter(until), '00:00') };
    const [{ breaks, targets }, shifts] = await Promise.all([this.plans.read(), this.plans.shifts(from, until)]);
    const { tally, now } = await this.figures.ofAgents(span.from, span.until, shifts);
    const { agents, total } = figuresOfAgents(tally, { ...span, breaks, shifts, now });
    const names = await this.people.names(agents.map(({ agentId }) => agentId));
    await recordAudit(this.database, { id: this.ids.uuid(), actorKind: 'staff', actorId: by, action: 'reports.read-agents', subjectKind: 'agents-report', subjectId: `${from} ${until}`, detail: { as, count: agents.length } });
    return {
      from, until, madeAt: now.toISOString(), isOver: this.clock.now() >= span.until,
      breaks: breaks.map(({ code, name }) => ({ code, name: { ...name } })), adherenceTargetPercent: targets.adherencePercent,
      agents: agents.map(({ agentId, ...figures }) => ({ ...wire(figures), agentId, name: names.get(agentId) ?? '' })).sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })),
      total: wire(total),
    };
  }
}

const wire = (figures: AgentDaysFigures): AgentRow => ({ ...figures, breaks: figures.breaks.map((one) => ({ ...one })) });
