import type { Timers } from '../timers.js';
import type { Leg } from './leg.js';

/** Twilio's limit for any call: four hours. */
export const LONGEST_CALL_SECONDS = 14_400;

/** Ends a leg so many seconds after now, or after its answer while it rings. A new limit replaces the old one. */
export function limitTime(timers: Timers, leg: Leg, seconds: number): void {
  const start = (): void => leg.limit(timers.after(seconds * 1000, () => leg.end('completed', 'time limit')));
  if (leg.answeredAt) start();
  else leg.watch((event) => event === 'answered' && start());
}
