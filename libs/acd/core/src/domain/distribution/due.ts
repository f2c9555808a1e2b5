import type { FloorPolicy } from '../policy/floor-policy.js';
import { askedBy, secondsInQueue } from './eligibility.js';
import type { WaitingCall } from './floor-now.js';
import { stepsOf } from './steps.js';

/**
 * When the passing of time next changes something for a waiting call: a need comes down, nobody is waited for any more, or
 * its queue lets it go. Null: nothing does. Who is at work changes it without time; that is told by whoever changed it.
 */
export function nextDueAt(call: WaitingCall, policy: FloorPolicy, now: Date): Date | null {
  // Whether their language is spoken at work comes and goes: all steps count, as if it were.
  const asked = askedBy(call, new Map([[call.language, 5]]), policy);
  const seconds = [...stepsOf(asked), asked.queue.preferred.seconds, ...asked.queue.overflow.flatMap(({ when }) => ('waitedSeconds' in when ? [when.waitedSeconds] : []))];
  const waited = secondsInQueue(call, now);
  const next = Math.min(...seconds.filter((after) => after > waited).map((after) => call.inQueueSince.getTime() + after * 1000), call.directed && call.directed.until > now ? call.directed.until.getTime() : Infinity);
  return next === Infinity ? null : new Date(next);
}
