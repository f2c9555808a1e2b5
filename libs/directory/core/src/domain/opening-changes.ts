import { err, indianDay, ok, type Result } from '@pukar/kernel';
import type { WeeklyHours } from './opening.js';

/** What is switched for callers: a queue closed by hand, words told to everybody, or the hours of a queue. */
export type OpeningCommand =
  | { readonly do: 'close'; readonly until: Date }
  | { readonly do: 'open' }
  | { readonly do: 'announce'; readonly notice: string; readonly until: Date }
  | { readonly do: 'withdraw' }
  | { readonly do: 'hours'; readonly hours: WeeklyHours };

/** What was switched, as it is kept. `hours`: `null` until somebody set them. */
export interface Switched {
  readonly hours: WeeklyHours | null;
  readonly closedUntil: Date | null;
  readonly notice: string | null;
  readonly noticeUntil: Date | null;
}

/** Why a switch is refused: its end is past or too far away, its notice is not one that may be said, or must be looked at again before the end, or its spans overlap. */
export type OpeningRefusal = 'past' | 'too-long' | 'no-such-notice' | 'review-before-end' | 'bad-hours';

/** Nothing is switched for longer by hand: what lasts is a matter of hours and holidays. */
export const LONGEST_SWITCH_DAYS = 14;
const DAY_MS = 86_400_000;

/** Decides what a switch does. `mayBeSaid`: whether a notice is one that may be said on a day. */
export function switchOpening(before: Switched, command: OpeningCommand, now: Date, mayBeSaid: (notice: string, day: string) => boolean): Result<Switched, OpeningRefusal> {
  switch (command.do) {
    case 'close':
      return endFault(command.until, now) ?? ok({ ...before, closedUntil: command.until });
    case 'open':
      return ok({ ...before, closedUntil: null });
    case 'announce':
      if (!mayBeSaid(command.notice, indianDay(now))) return err('no-such-notice');
      return endFault(command.until, now) ?? (mayBeSaid(command.notice, indianDay(lastMoment(command.until))) ? ok({ ...before, notice: command.notice, noticeUntil: command.until }) : err('review-before-end'));
    case 'withdraw':
      return ok({ ...before, notice: null, noticeUntil: null });
    case 'hours':
      return areInOrder(command.hours) ? ok({ ...before, hours: command.hours }) : err('bad-hours');
  }
}

/** Until midnight is not yet the next day. */
const lastMoment = (until: Date): Date => new Date(until.getTime() - 1);

function endFault(until: Date, now: Date): Result<never, OpeningRefusal> | undefined {
  if (until <= now) return err('past');
  return until.getTime() - now.getTime() > LONGEST_SWITCH_DAYS * DAY_MS ? err('too-long') : undefined;
}

/** Each span begins before it ends, and none before the one before it has ended. */
function areInOrder({ days }: WeeklyHours): boolean {
  return Object.values(days).every((spans) => spans.every(({ from, to }, at) => from < to && from >= (spans[at - 1]?.to ?? 0)));
}
