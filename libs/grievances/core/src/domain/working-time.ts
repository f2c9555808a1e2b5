import { type IndianDay, instantOn, weekDayOf } from '@pukar/kernel';

/** When the offices of the state work: the part of the directory's calendar that deadlines are counted by. */
export interface WorkingCalendar {
  /** ISO week days, 1 is Monday. */
  readonly weekDays: readonly number[];
  /** `HH:MM` by Indian time. */
  readonly opensAt: string;
  readonly closesAt: string;
  /** Days on which offices are shut, wholly or from noon when `half`. */
  readonly holidays: readonly { readonly date: IndianDay; readonly half?: boolean | undefined }[];
}

/** A stretch of a working day, from opening to noon or from noon to closing. */
export interface WorkingHalf {
  readonly from: Date;
  readonly until: Date;
}

const NOON = '12:00';

/** The halves of a day in which offices work: two of a working day, the morning of a half holiday, none of a day off. */
export function workingHalves(day: IndianDay, calendar: WorkingCalendar): readonly WorkingHalf[] {
  if (!calendar.weekDays.includes(weekDayOf(day))) return [];
  const morning = { from: instantOn(day, calendar.opensAt), until: instantOn(day, NOON) };
  const holiday = calendar.holidays.find(({ date }) => date === day);
  if (holiday) return holiday.half ? [morning] : [];
  return [morning, { from: instantOn(day, NOON), until: instantOn(day, calendar.closesAt) }];
}
