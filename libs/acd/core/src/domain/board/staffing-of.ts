import { ableAfter, askedBy, levelsFor, spokenAtWork } from '../distribution/eligibility.js';
import type { AgentAtWork } from '../distribution/floor-now.js';
import type { FloorPolicy } from '../policy/floor-policy.js';

/** Who serves a queue. */
export interface Staffing {
  readonly atWork: number;
  readonly ready: number;
}

/**
 * How many of those at work would ever be offered a call of each queue: one in a language of theirs, about what the queue
 * is for, however long it had to wait for them.
 */
export function staffingOf(agents: readonly AgentAtWork[], policy: FloorPolicy): ReadonlyMap<string, Staffing> {
  const spoken = spokenAtWork(agents);
  return new Map(policy.queues.map((queue) => {
    const able = agents.filter((agent) => agent.languages.some((language) => {
      const asked = askedBy({ queue: queue.code, language, topic: queue.topics[0] ?? null }, spoken, policy);
      return ableAfter(asked, levelsFor(asked, agent, policy)) < Infinity;
    }));
    return [queue.code, { atWork: able.length, ready: able.filter(({ isFree }) => isFree).length }];
  }));
}
