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
  async agentChanged(tx: Tx, agentId: string): Promise<void> {
    const agent = await this.seen(tx, agentId);
    if (agent) this.lineChanged(tx, agent.pool);
  }

  /** The call that an agent has, or was offered, goes on: they can serve nobody whom they could not before. */
  async callGoesOn(tx: Tx, agentId: string): Promise<void> {
    await this.seen(tx, agentId);
  }

  private async seen(tx: Tx, agentId: string): Promise<AgentRow | undefined> {
    const [agent] = await this.book.agentsChanged(tx, [agentId]);
    if (agent) tx.afterCommit(() => this.announcer.toFloor({ room: `agent:${agentId}`, kind: 'desk', id: agentId }));
    return agent;
  }

  /** Somebody joined or left the waiting line of the pool, or may be served now. */
  lineChanged(tx: Tx, pool: string): void {
    tx.afterCommit(() => this.distribute.soon(pool));
  }
}
