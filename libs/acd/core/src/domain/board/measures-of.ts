import type { Presence } from '../presence.js';
import type { Measure } from './alerts-of.js';
import type { TakenBy } from './taken-by.js';

/** What is watched of an agent. */
export interface WatchedAgent {
  readonly agentId: string;
  readonly presence: Presence;
  readonly since: Date;
  readonly callId: string | null;
  /** Until when a break of this reason may last; null outside a break, and for one without a limit. */
  readonly breakUntil: Date | null;
}

/** The floor as alerts look at it. Shares are in percent, null while nothing was counted today. */
export interface WatchedFloor {
  readonly agents: readonly WatchedAgent[];
  /** Callers who wait, with who can take them; `isHeld`: their call rings at somebody. */
  readonly waiting: readonly { readonly language: string; readonly since: Date; readonly isHeld: boolean; readonly takenBy: TakenBy }[];
  readonly answeredInTimePercent: number | null;
  readonly abandonedPercent: number | null;
  readonly overdueCallbacks: number;
  /** News of the carrier that could not be taken in. */
  readonly failingNews: number;
}

/** Every figure that an alert can be about, as it is now. */
export function measuresOf(floor: WatchedFloor, now: Date): readonly Measure[] {
  const secondsSince = (at: Date) => Math.max(0, (now.getTime() - at.getTime()) / 1000);
  const ofFloor = (kind: Measure['kind'], measured: number): Measure => ({ kind, about: '', measured });
  return [
    ofFloor('longest-wait', Math.max(0, ...floor.waiting.map(({ since }) => secondsSince(since)))),
    ofFloor('waiting', floor.waiting.length),
    ...(floor.answeredInTimePercent === null ? [] : [ofFloor('service-level', 100 - floor.answeredInTimePercent)]),
    ...(floor.abandonedPercent === null ? [] : [ofFloor('abandoned', floor.abandonedPercent)]),
    ofFloor('overdue-call-backs', floor.overdueCallbacks),
    ofFloor('carrier-news', floor.failingNews),
    ...nobodyReady(floor),
    ...floor.agents.flatMap((agent): Measure[] => {
      const { agentId, presence, since, callId, breakUntil } = agent;
      if (presence === 'on-break' && breakUntil) return [{ kind: 'over-break', about: agentId, measured: secondsSince(breakUntil) }];
      if (presence === 'wrap-up') return [{ kind: 'long-wrap-up', about: agentId, measured: secondsSince(since) }];
      return presence === 'on-call' && callId ? [{ kind: 'long-call', about: callId, measured: secondsSince(since) }] : [];
    }),
  ];
}

function nobodyReady({ waiting: all }: WatchedFloor): Measure[] {
  const waiting = all.filter(({ isHeld, takenBy }) => !isHeld && takenBy === 'at-work');
  return [...new Set(waiting.map(({ language }) => language))].map((language) => ({ kind: 'nobody-ready', about: language, measured: waiting.filter((call) => call.language === language).length }));
}
