import type { FloorPolicy } from '../policy/floor-policy.js';
import { queueOf } from './eligibility.js';
import type { WaitingCall } from './floor-now.js';

type InTurn = Pick<WaitingCall, 'callId' | 'queue' | 'priority' | 'joinedAt'>;

/** A call's priority now: its queue's, its own, and what it has gained by waiting. */
export function priorityNow({ queue, priority, joinedAt }: Omit<InTurn, 'callId'>, policy: Pick<FloorPolicy, 'queues'>, now: Date): number {
  const { priority: ofQueue, ageing } = queueOf(queue, policy);
  const waited = Math.max(0, (now.getTime() - joinedAt.getTime()) / 1000);
  const gained = ageing.everySeconds > 0 ? Math.min(ageing.most, Math.floor(waited / ageing.everySeconds) * ageing.by) : 0;
  return ofQueue + priority + gained;
}

/** Calls in the order in which they are served: by priority, and first come first served within equals. */
export function inTurn<Call extends InTurn>(calls: readonly Call[], policy: Pick<FloorPolicy, 'queues'>, now: Date): readonly Call[] {
  const turns = calls.map((call) => ({ call, priority: priorityNow(call, policy, now), joined: call.joinedAt.getTime() }));
  turns.sort((a, b) => b.priority - a.priority || a.joined - b.joined || compareIds(a.call.callId, b.call.callId));
  return turns.map(({ call }) => call);
}

export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
