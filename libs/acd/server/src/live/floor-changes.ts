import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { LiveAnnouncer } from '@pukar/platform/live';
import type { AgentRow } from '../persistence/agent-rows.js';
import { PolicyInForce } from '../policy/policy-in-force.js';
import { Distribute } from '../use-cases/distribute.use-case.js';
import { FloorBook } from './floor-book.js';

/** Makes a change on the floor seen: the agent's screen after the commit, and the next distribution. */
@Injectable()
export class FloorChanges {
  constructor(
    private readonly announcer: LiveAnnouncer,
    private readonly distribute: Distribute,
    readonly book: FloorBook,
    readonly policy: PolicyInForce,
  ) {}

  /** Something about the agent changed: their snapshot gets a new version, and may let them take a call. */
  agentChanged(tx: Tx, agentId: string): Promise<void> {
    return this.agentsChanged(tx, [agentId]);
  }

  /** The same about many in one moment. */
  async agentsChanged(tx: Tx, agentIds: readonly string[]): Promise<void> {
    for (const pool of new Set((await this.seen(tx, agentIds)).map((agent) => agent.pool))) this.lineChanged(tx, pool);
  }

  /** The call that an agent has, or was offered, goes on: they can serve nobody whom they could not before. */
  async callGoesOn(tx: Tx, agentId: string): Promise<void> {
    await this.seen(tx, [agentId]);
  }

  private async seen(tx: Tx, agentIds: readonly string[]): Promise<readonly AgentRow[]> {
    const agents = await this.book.agentsChanged(tx, agentIds);
    tx.afterCommit(() => { for (const { id } of agents) this.announcer.toFloor({ room: `agent:${id}`, kind: 'desk', id }); });
    return agents;
  }

  /** Somebody joined or left the waiting line of the pool, or may be served now. */
  lineChanged(tx: Tx, pool: string): void {
    tx.afterCommit(() => this.distribute.soon(pool));
  }
}
