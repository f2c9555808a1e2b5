import { lengthOf, minuteOf, minutesBetween, type Shift, type ShiftBreak, type WeekPlan } from './shift.js';

/** What is wrong with planned shifts, by kind, in words. */
export const SHIFT_FAULTS = {
  empty: 'It ends when it begins.',
  'no-day': 'It is on no day of the week.',
  overlap: 'Two shifts of this week are at the same time.',
  'unknown-break': 'There is no such reason for a break in the policy.',
  'break-outside': 'It is not within the shift.',
  'break-overlap': 'Two breaks are at the same time.',
  'break-twice': 'One allowance for each reason is enough: give it all its minutes.',
  'no-work': 'The breaks leave no time to work.',
} as const satisfies Record<string, string>;
export type ShiftFaultCode = keyof typeof SHIFT_FAULTS;

/** One thing for which a plan is refused. `at`: the path of the field in the week. */
export interface ShiftFault {
  readonly code: ShiftFaultCode;
  readonly at: readonly (string | number)[];
}

/** Finds all that is wrong with a week; `reasons`: codes of breaks that the policy knows. */
export const checkWeek = (week: WeekPlan, reasons: readonly string[]): readonly ShiftFault[] => [...week.flatMap((shift, nth) => checkShift(shift, nth, reasons)), ...overlaps(week)];

function checkShift(shift: Shift, nth: number, reasons: readonly string[]): readonly ShiftFault[] {
  const { days, breaks } = shift;
  const length = lengthOf(shift);
  if (length === 0) return [{ code: 'empty', at: [nth, 'to'] }];
  return [
    ...(days.length === 0 ? [{ code: 'no-day' as const, at: [nth, 'days'] }] : []),
    ...breaks.flatMap((one, of) => faultOfBreak(shift, one, of, reasons).map((code) => ({ code, at: [nth, 'breaks', of] }))),
    ...(breaks.reduce((sum, { minutes }) => sum + minutes, 0) >= length ? [{ code: 'no-work' as const, at: [nth, 'breaks'] }] : []),
  ];
}

function faultOfBreak(shift: Shift, { reason, at, minutes }: ShiftBreak, nth: number, reasons: readonly string[]): readonly ShiftFaultCode[] {
  if (!reasons.includes(reason)) return ['unknown-break'];
  const before = shift.breaks.slice(0, nth);
  if (at === null) return before.some((other) => other.at === null && other.reason === reason) ? ['break-twice'] : [];
  const begins = minutesBetween(shift.from, at);
  if (begins + minutes > lengthOf(shift)) return ['break-outside'];
  const meets = before.some((other) => other.at !== null && begins < minutesBetween(shift.from, other.at) + other.minutes && minutesBetween(shift.from, other.at) < begins + minutes);
  return meets ? ['break-overlap'] : [];
}

const WEEK_MINUTES = 7 * 1_440;

/** Shifts that meet, a Sunday's night with the next Monday as well. */
function overlaps(week: WeekPlan): readonly ShiftFault[] {
  const all = week.flatMap((shift, nth) => shift.days.map((day) => ({ nth, begins: (day - 1) * 1_440 + minuteOf(shift.from), length: lengthOf(shift) })));
  const meets = (one: (typeof all)[number], other: (typeof all)[number]): boolean => (other.begins - one.begins + WEEK_MINUTES) % WEEK_MINUTES < one.length;
  const later = new Set(all.flatMap((one, at) => all.slice(at + 1).filter((other) => meets(one, other) || meets(other, one)).map(({ nth }) => nth)));
  return [...later].map((nth) => ({ code: 'overlap', at: [nth, 'days'] }));
}
