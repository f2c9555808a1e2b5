import { ableAfter, askedBy, levelsFor, secondsInQueue, spokenAtWork } from '../distribution/eligibility.js';
import type { AgentAtWork, WaitingCall } from '../distribution/floor-now.js';
import type { FloorPolicy } from '../policy/floor-policy.js';

/** Who can take a call: somebody who is free, only somebody who is busy or to whom it is not given yet, or nobody of those at work. */
export type TakenBy = 'ready' | 'at-work' | 'nobody';
type Call = Pick<WaitingCall, 'queue' | 'language' | 'topic' | 'inQueueSince'>;

/** Tells of waiting calls who can take them now, by what their queues ask as distribution does. `agents`: everybody at work. */
export function whoTakes(agents: readonly AgentAtWork[], policy: FloorPolicy, now: Date): (call: Call) => TakenBy {
  const spoken = spokenAtWork(agents);
  const known = new Map<string, { readonly ready: number; readonly ever: number }>();
  const after = (call: Call) => {
    const asked = askedBy(call, spoken, policy);
    const all = agents.map((agent) => ({ isFree: agent.isFree, after: ableAfter(asked, levelsFor(asked, agent, policy)) }));
    return { ready: Math.min(...all.flatMap((one) => (one.isFree ? one.after : []))), ever: Math.min(...all.map((one) => one.after)) };
  };
  return (call) => {
    const key = `${call.queue} ${call.language} ${call.topic ?? ''}`;
    const { ready, ever } = known.get(key) ?? after(call);
    known.set(key, { ready, ever });
    if (ready <= secondsInQueue(call, now)) return 'ready';
    return ever < Infinity ? 'at-work' : 'nobody';
  };
}
