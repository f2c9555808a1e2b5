import type { HttpMethod } from '../params.js';
import type { CallEvent } from './call-status.js';

/** Where a leg's progress is told, and which of it. */
export interface Reporting {
  readonly url: string;
  readonly method: HttpMethod;
  readonly events: readonly CallEvent[];
}

export const CALL_EVENTS: readonly CallEvent[] = ['initiated', 'ringing', 'answered', 'completed'];

/** What was asked for, `completed` when nothing was that is known: one value with spaces is none. */
export function eventsIn(asked: readonly string[]): readonly CallEvent[] {
  const known = CALL_EVENTS.filter((event) => asked.includes(event));
  return known.length === 0 ? ['completed'] : known;
}
