import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import type { AgentOfFloor } from '../persistence/agent-rows.js';
import { agentsSince, everyAgent, isBefore, type Snapshot } from '../persistence/changed-agents.js';
import { type AtWork, WhoIsAtWork } from './who-is-at-work.js';

/** Everybody is read anew this often, so that nothing that was kept wrongly, of whatever cause, keeps a caller from an agent for longer. */
const ANEW_MS = 60_000;

/**
 * The agents as this process knows them, kept from one question to the next. Each reads in one statement who was written since, and time
 * moves on those alone whom it changes: of ten thousand few do. What a transaction has written itself is seen by it, and kept by nobody.
 */
@Injectable()
export class FloorAgents {
  private known = new WhoIsAtWork();
  private seen: Snapshot | undefined;
  private wholeAtMs = 0;
  /** Read as a transaction had written them that may have been rolled back since. */
  private readonly unsure = new Set<string>();

  /** Everybody is known before somebody asks: to read ten thousand for the first time takes as long as two hundred questions. */
  async begin(where: Pick<Tx, 'query'>, now: Date): Promise<void> {
    await this.catchUp(where, now);
  }

  async read(where: Pick<Tx, 'query'>, pool: string, now: Date): Promise<AtWork> {
    const own = await this.catchUp(where, now);
    return (own.length > 0 ? this.known.with(own, now) : this.known).in(pool);
  }

  /** Reads who was written since. Gives those whom the asking transaction has written itself. */
  private async catchUp(where: Pick<Tx, 'query'>, now: Date): Promise<readonly AgentOfFloor[]> {
    if (Math.abs(now.getTime() - this.wholeAtMs) >= ANEW_MS) this.forget();
    const { known } = this;
    const { snapshot, agents } = this.seen ? await agentsSince(where, this.seen, [...this.unsure]) : await everyAgent(where, now);
    // All was forgotten meanwhile.
    if (known !== this.known) return this.catchUp(where, now);
    // Questions answer each other out of turn: what is older than what is known says nothing new.
    if (!this.seen || !isBefore(snapshot, this.seen)) {
      if (!this.seen) this.wholeAtMs = now.getTime();
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
    return agents.filter(({ isOwn }) => isOwn).map(({ agent }) => agent);
  }

  /** What is known was of no use: all is read anew. */
  forget(): void {
    this.known = new WhoIsAtWork();
    this.seen = undefined;
    this.unsure.clear();
  }
}
