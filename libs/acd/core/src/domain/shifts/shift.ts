/** A break of a shift. `reason`: a break's code of the policy; `at`: `HH:MM` of India, null for whenever the agent likes. */
export interface ShiftBreak {
  readonly reason: string;
  readonly at: string | null;
  readonly minutes: number;
}

/**
 * When an agent is meant to be at work: on these weekdays, 1 (Monday) to 7, `from` and `to` as the clocks of India show. One that ends by the next
 * morning belongs to the day on which it begins. All times are whole five minutes: plans are kept and figures are counted by them.
 */
export interface Shift {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly breaks: readonly ShiftBreak[];
}

/** What is planned for the days of a week; no shift at all: the agent is off. */
export type WeekPlan = readonly Shift[];

/** All times of plans are multiples of it. */
export const PLAN_MINUTES = 5;

const DAY_MINUTES = 1_440;

/** The minute of the day that a clock shows: `09:05` is 545. */
export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** From a time of the day to the next time that the clock shows another, in minutes; 0 for the same. */
export const minutesBetween = (from: string, to: string): number => (minuteOf(to) - minuteOf(from) + DAY_MINUTES) % DAY_MINUTES;

/** How long a shift is, in minutes, its breaks with it. */
export const lengthOf = ({ from, to }: Pick<Shift, 'from' | 'to'>): number => minutesBetween(from, to);
