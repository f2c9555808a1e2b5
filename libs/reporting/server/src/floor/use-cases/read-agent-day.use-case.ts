import { Inject, Injectable } from '@nestjs/common';
import { type Clock, indianDay } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import type { AgentDay } from '@pukar/reporting-core/contracts';
import { agentDay } from '@pukar/reporting-core/domain';
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
    const { breaks } = await this.plans.read();
    const day = indianDay(this.clock.now());
    const span = spanOfDay(day);
    const lines = await this.book.ofAgent(this.database, agentId, span);
    const now = this.clock.now();
    const { breaks: taken, ...figures } = agentDay(lines, { ...span, breaks }, now);
    return { day, asOf: now.toISOString(), ...figures, breaks: [...taken] };
  }
}
