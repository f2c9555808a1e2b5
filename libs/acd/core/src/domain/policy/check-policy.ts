import { checkCodes } from './check-codes.js';
import { findCircles } from './check-circles.js';
import { checkNeeds, type KnownAgent } from './check-needs.js';
import { checkTimes } from './check-times.js';
import type { FloorPolicy, QueuePolicy, WayOut } from './floor-policy.js';
import type { PolicyFault } from './policy-fault.js';

/** What a policy is checked against: the deployment's departments, and the agents whom the floor knows. */
export interface PolicyWorld {
  readonly departments: readonly string[];
  /** What the menus that callers hear now call what they chose. */
  readonly topics: readonly string[];
  /** Without any, nothing is said of what nobody has: a new helpline has a policy before it has agents. */
  readonly agents: readonly KnownAgent[];
}

/** Finds everything in a policy that would harm callers or agents; one with any fault does not take effect. */
export function checkPolicy(policy: FloorPolicy, world: PolicyWorld): readonly PolicyFault[] {
  return [
    ...checkCodes(policy, world),
    ...policy.queues.flatMap((queue, nth) => [...checkNeeds(policy, nth, world.agents), ...checkWays(policy, queue, nth)]),
    ...findCircles(policy),
    ...checkTimes(policy),
  ];
}

/** Ways out that lead nowhere, or that nobody would ever take. */
function checkWays(policy: FloorPolicy, queue: QueuePolicy, nth: number): readonly PolicyFault[] {
  const at = ['queues', nth] as const;
  const isUnknown = (way: WayOut | 'tell'): way is { readonly queue: string } => typeof way === 'object' && policy.queues.every(({ code }) => code !== way.queue);
  const faults: PolicyFault[] = [];
  if (isUnknown(queue.whenEmpty)) faults.push({ code: 'unknown-queue', at: [...at, 'whenEmpty'], detail: queue.whenEmpty.queue });
  const most = queue.longestWait.seconds;
  let gone = Infinity;
  queue.overflow.forEach(({ when, to }, rule) => {
    if (isUnknown(to)) faults.push({ code: 'unknown-queue', at: [...at, 'overflow', rule, 'to'], detail: to.queue });
    if (!('waitedSeconds' in when)) return;
    if (when.waitedSeconds >= gone) faults.push({ code: 'never-followed', at: [...at, 'overflow', rule, 'when'], detail: '' });
    else if (when.waitedSeconds >= most) faults.push({ code: 'after-longest-wait', at: [...at, 'overflow', rule, 'when'], detail: '' });
    // A queue that is full or empty takes nobody, and the next rule is looked at: only what always takes ends it.
    if (typeof to === 'string') gone = Math.min(gone, when.waitedSeconds);
  });
  queue.needs.forEach(({ relax }, need) => relax.forEach(({ afterSeconds }, step) => {
    if (afterSeconds >= Math.min(gone, most)) faults.push({ code: gone <= most ? 'after-overflow' : 'after-longest-wait', at: [...at, 'needs', need, 'relax', step], detail: '' });
  }));
  const { seconds, withinDays } = queue.preferred;
  if (seconds > 0 && withinDays === 0) faults.push({ code: 'reservation-forgets', at: [...at, 'preferred', 'withinDays'], detail: '' });
  if (seconds > 0 && seconds >= gone) faults.push({ code: 'reservation-outlasts', at: [...at, 'preferred', 'seconds'], detail: '' });
  return faults;
}
