/** What an agent can be doing, as far as a plan cares. `free`: could have a call at once. `busy`: has one, or writes about it. */
export type Doing = 'free' | 'busy' | 'break' | 'away';

const DOING: Readonly<Record<string, Doing>> = { ready: 'free', offered: 'free', 'on-call': 'busy', 'wrap-up': 'busy', 'on-break': 'break', 'not-ready': 'away' };

/** What an agent of this presence does; undefined for who has no desk open. */
export const doingOf = (presence: string): Doing | undefined => DOING[presence];

/** What a break is by the policy: a rest, or other work (training, a meeting); undefined for a reason that the policy has no more. */
export type BreakCounts = 'break' | 'work' | undefined;

/** The rest that the helpline itself gives, after a call that was ended for abuse: nobody is out of their plan for it. */
export const GIVEN_REST = 'after-abuse';

/** What a moment of a shift is planned for. */
export type PlannedFor = 'work' | 'rest';

/**
 * What fits a plan, wherever it is asked: in adherence's figures, and of an agent now.
 *
 * - work: ready, ringing, in a call, writing, or a break that is other work, whichever was planned when;
 * - the rest that the helpline gives, whenever;
 * - a break for a rest: any such break; and a call, with its writing, that lasts into it, because nobody ends a caller for tea.
 *
 * Not ready, and a closed desk, fit nothing. What an allowance allows besides is its minutes' ({@link allowancesOf}).
 */
export function fitsPlan(doing: Doing | undefined, reason: string | null, counts: BreakCounts, planned: PlannedFor): boolean {
  if (doing === 'busy' || (doing === 'break' && reason === GIVEN_REST)) return true;
  if (planned === 'rest') return doing === 'break' && counts === 'break';
  return doing === 'free' || (doing === 'break' && counts === 'work');
}

/** A break of a shift; `fromMs` is null where it is an allowance: so many minutes whenever the agent likes. */
export interface BreakOfShift {
  readonly reason: string;
  readonly fromMs: number | null;
  readonly minutes: number;
}

type CountsOf = (reason: string) => BreakCounts;

/** Breaks for a rest at a time, and how long each is. Other work is planned as work. */
export const restTimesOf = (breaks: readonly BreakOfShift[], countsOf: CountsOf): { readonly fromMs: number; readonly untilMs: number }[] =>
  breaks.flatMap(({ reason, fromMs, minutes }) => (fromMs !== null && countsOf(reason) === 'break' ? [{ fromMs, untilMs: fromMs + minutes * 60_000 }] : []));

/** How much of which break may be taken whenever the agent likes, in milliseconds: a break of its reason fits until they are used up. */
export const allowancesOf = (breaks: readonly BreakOfShift[], countsOf: CountsOf): Map<string, number> =>
  new Map(breaks.flatMap(({ reason, fromMs, minutes }) => (fromMs === null && countsOf(reason) === 'break' ? [[reason, minutes * 60_000] as const] : [])));
