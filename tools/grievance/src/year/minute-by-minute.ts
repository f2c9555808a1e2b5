/**
 * Working time the slow way, for comparing: whole minutes of India's clocks, counted one after the other. Nothing here is
 * shared with the domain: another calendar, another way to count.
 */

/** Shut, open in the morning, open all day. */
export type DayKind = 0 | 1 | 2;

/** What an office's days are, from the first of January 2026 on. */
export type Days = Uint8Array;

/** From when until when the clock stands still, in milliseconds. */
export interface Stop {
  readonly from: number;
  readonly until: number;
}

/** Taken out of the loops: under a test runner a global is looked up slowly. */
const { floor } = Math;
const EPOCH = Date.UTC(2026, 0, 1) - 330 * 60_000;
const [MINUTE, OPENS, NOON, CLOSES] = [60_000, 600, 720, 1_080];
const DAYS = 900;

/** The days of an office that is shut on these dates. */
export function daysOf(holidays: readonly { readonly date: string; readonly half?: boolean }[]): Days {
  const days = new Uint8Array(DAYS).map((_, day) => ([6, 0].includes(new Date(Date.UTC(2026, 0, 1 + day)).getUTCDay()) ? 0 : 2));
  for (const { date, half } of holidays) {
    const day = Math.round((Date.parse(date) - Date.UTC(2026, 0, 1)) / 86_400_000);
    if (day >= 0 && day < DAYS) days[day] = Math.min(days[day]!, half ? 1 : 0);
  }
  return days;
}

const minuteOf = (at: number): number => floor((at - EPOCH) / MINUTE);
const instantOf = (minute: number): number => EPOCH + minute * MINUTE;
const firstMinute = (since: number): number => (floor(minuteOf(since) / 1_440) + 1) * 1_440;

function isOpen(minute: number, days: Days): boolean {
  const [kind, clock] = [days[floor(minute / 1_440)]!, minute % 1_440];
  return kind > 0 && clock >= OPENS && clock < (kind === 1 ? NOON : CLOSES);
}

const isStopped = (minute: number, stops: readonly Stop[]): boolean => stops.some(({ from, until }) => from < instantOf(minute + 1) && until > instantOf(minute));

/** The close of the day on which so many working days after the day of an instant are over. */
export function wholeDays(since: number, workingDays: number, days: Days): number {
  let halves = 0;
  for (let minute = firstMinute(since); ; minute += 1) {
    if (!isOpen(minute, days)) continue;
    if (minute % 1_440 === OPENS || minute % 1_440 === NOON) halves += 1;
    if (halves >= 2 * workingDays && !isOpen(minute + 1, days)) return instantOf(minute + 1);
  }
}

/** A deadline that was told, when the clock stood still: as many minutes must run as run without. */
export function lateAt(since: number, told: number, days: Days, stops: readonly Stop[]): number {
  let [left, stood] = [0, 0];
  for (let minute = firstMinute(since); instantOf(minute) < told; minute += 1) {
    if (!isOpen(minute, days)) continue;
    left += 1;
    if (isStopped(minute, stops)) stood += 1;
  }
  if (stood === 0) return told;
  for (let minute = firstMinute(since); ; minute += 1) {
    if (!isOpen(minute, days) || isStopped(minute, stops)) continue;
    left -= 1;
    if (left === 0) return instantOf(minute + 1);
  }
}

/** The first minute to run when only a quarter is left, or a day of eight hours. */
export function warnAt(since: number, told: number, days: Days, stops: readonly Stop[]): number {
  let all = 0;
  for (let minute = firstMinute(since); instantOf(minute) < told; minute += 1) if (isOpen(minute, days)) all += 1;
  let toRun = Math.max(0, all - Math.max(Math.ceil(all / 4), 480));
  for (let minute = firstMinute(since); ; minute += 1) {
    if (!isOpen(minute, days) || isStopped(minute, stops)) continue;
    if (toRun === 0) return instantOf(minute);
    toRun -= 1;
  }
}
