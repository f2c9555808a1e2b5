import { arrive } from './arrive.js';
import type { Flow } from './flow.js';
import { goTo } from './move.js';
import type { Position } from './position.js';
import { sayParts } from './say-parts.js';
import type { Spoken } from './spoken/spoken.js';
import type { Turn } from './turn.js';

const HOUR_MS = 3_600_000;
/** From how many hours on a time is said in days. */
const MOST_HOURS = 48;

/**
 * What a caller hears who wanted a person and reaches one again only later: when that is, and the flow's menu for them.
 * `position` is where they wanted one.
 */
export function turnAway(flow: Flow, position: Position, again: Date, now: Date): Turn {
  return arrive(flow, { ...goTo(flow, position, flow.limited.menu), answer: timeFields(again, now) }, now);
}

/** The words that are spoken before the queue to a caller who was marked. */
export const warn = (flow: Flow, position: Position, now: Date): readonly Spoken[] => sayParts(flow, position, flow.limited.warning, now);

/** How long it is, in whole hours, or in days where it is longer than two of them; never less than it is. */
function timeFields(again: Date, now: Date): Position['answer'] {
  const hours = Math.max(1, Math.ceil((again.getTime() - now.getTime()) / HOUR_MS));
  return hours <= MOST_HOURS ? { hours: String(hours) } : { days: String(Math.ceil(hours / 24)) };
}
