import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { type Presence, presenceOf } from '@pukar/acd-core/domain';
import { agentsWhere, factsOf } from '../../persistence/agent-rows.js';

/** An agent to whom a call can be given. */
export interface Colleague {
  readonly agentId: string;
  readonly presence: Presence;
  readonly languages: readonly string[];
}

const ORDER: readonly Presence[] = ['ready', 'wrap-up', 'on-call', 'offered', 'not-ready', 'on-break'];

/** Agents whose desks are open, the ready first. */
@Injectable()
export class FindColleagues {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<Colleague[]> {
    const now = this.clock.now();
    const agents = await agentsWhere(this.database, 'a.lease_until > $1', [now]);
    return agents.map((row) => ({ agentId: row.id, presence: presenceOf(factsOf(row), now).presence, languages: row.languages }))
      .filter(({ presence }) => presence !== 'offline')
      .sort((a, b) => ORDER.indexOf(a.presence) - ORDER.indexOf(b.presence));
  }

  /** How many wait in each queue. */
  async waitingByQueue(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.query<{ queue: string; waiting: number }>('select queue, count(*)::integer as waiting from acd.waiting where left_at is null group by queue');
    return new Map(rows.map(({ queue, waiting }) => [queue, waiting]));
  }
}
