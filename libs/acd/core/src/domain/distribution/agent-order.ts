import type { AgentOrder } from '../policy/floor-policy.js';
import type { AgentAtWork } from './floor-now.js';
import { spokenBy } from './skills.js';
import { compareIds } from './turn.js';

/** What an order counts by; the least goes first. */
const MEASURES = {
  'longest-idle': (agent) => agent.idleSince.getTime(),
  'fewest-calls': (agent) => agent.callsToday,
  'least-talk': (agent) => agent.talkSecondsToday,
  'round-robin': (agent) => agent.lastOfferedAt?.getTime() ?? 0,
  // Their levels in what the call needs decide, which are another for each kind of call; within the same, who is idle longest.
  ordered: (agent) => agent.idleSince.getTime(),
} as const satisfies Record<AgentOrder, (agent: AgentAtWork) => number>;

/**
 * Which of two agents goes first in the order of a queue; no two are equal. Of those whom the order does not tell apart the
 * one who speaks fewer languages goes first, so that whoever can serve more callers is left for them; then who is idle longest.
 */
export function comparingIn(order: AgentOrder): (a: AgentAtWork, b: AgentAtWork) => number {
  const by = MEASURES[order];
  return (a, b) => by(a) - by(b) || spokenBy(a).length - spokenBy(b).length || a.idleSince.getTime() - b.idleSince.getTime() || compareIds(a.agentId, b.agentId);
}
