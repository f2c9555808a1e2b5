import { Inject, Injectable } from '@nestjs/common';
import { type Clock, dayAfter, indianDay, instantOn } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import type { AgentDay } from '@pukar/reporting-core/contracts';
import { agentDays } from '@pukar/reporting-core/domain';
import { FloorBookPort } from '../ports/floor-book.port.js';
import { FloorPlanPort } from '../ports/floor-plan.port.js';
import { spanOfDay } from './read-wallboard.use-case.js';

/** An agent's own figures of today, straight from the lines of the book that name them. */
@Injectable()
export class ReadAgentDay {
  constructor(
    private readonly database: Database,
    private readonly book: FloorBookPort,
    private readonly plans: FloorPlanPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(agentId: string): Promise<AgentDay> {
    const day = indianDay(this.clock.now());
    const span = spanOfDay(day);
    // From the evening before: a night's shift began on it.
    const [{ breaks }, shifts, lines] = await Promise.all([this.plans.read(), this.plans.shifts(day, day, agentId), this.book.ofAgent(this.database, agentId, { ...span, from: instantOn(dayAfter(day, -1), '00:00') })]);
    const now = this.clock.now();
    const { handled, ownHandled, accepted: _accepted, breakSeconds: _breakSeconds, plannedSeconds: _planned, workedSeconds: _worked, breaks: taken, ...figures } = agentDays(lines, agentId, { ...span, breaks, shifts, now });
    return {
      day, asOf: now.toISOString(), ...figures, calls: handled, ownCalls: ownHandled,
      breaks: taken.map(({ reason, times, seconds }) => ({ reason: reason || null, times, seconds, plannedMinutes: breaks.find(({ code }) => code === reason)?.minutes ?? null })),
    };
  }
}
