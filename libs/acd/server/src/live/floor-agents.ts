import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { agentsSince, everyAgent, isBefore, type Snapshot } from '../persistence/changed-agents.js';
import { type AtWork, WhoIsAtWork } from './who-is-at-work.js';

/**
 * The agents as this process knows them, kept from one question to the next. Each reads in one statement who was written since, and time
 * moves on those alone whom it changes: of ten thousand few do. What a transaction has written itself is seen by it, and kept by nobody.
 */
@Injectable()
export class FloorAgents {
  private known = new WhoIsAtWork();
  private seen: Snapshot | undefined;
  /** Read as a transaction had written them that may have been rolled back since. */
  private readonly unsure = new Set<string>();

  async read(where: Pick<Tx, 'query'>, pool: string, now: Date): Promise<AtWork> {
    const { known } = this;
    const { snapshot, agents } = this.seen ? await agentsSince(where, this.seen, [...this.unsure]) : await everyAgent(where, now);
    // All was forgotten meanwhile.
    if (known !== this.known) return this.read(where, pool, now);
    // Questions answer each other out of turn: what is older than what is known says nothing new.
    if (!this.seen || !isBefore(snapshot, this.seen)) {
      this.seen = snapshot;
      for (const { agent, isOwn } of agents) {
        if (isOwn) this.unsure.add(agent.id);
        else {
          this.unsure.delete(agent.id);
          known.put(agent, now);
        }
      }
    }
    known.goOn(now);
    const own = agents.filter(({ isOwn }) => isOwn).map(({ agent }) => agent);
    return (own.length > 0 ? known.with(own, now) : known).in(pool);
  }

  /** What is known was of no use: all is read anew. */
  forget(): void {
    this.known = new WhoIsAtWork();
    this.seen = undefined;
    this.unsure.clear();
  }
}
