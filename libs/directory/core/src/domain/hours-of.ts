import { dayAfter, weekDayOf } from '@pukar/kernel';
import type { Holiday, OfficeHours } from './working-calendar.js';

/** When offices work, and on which days they do not. */
export interface Calendar {
  readonly officeHours: OfficeHours;
  /** In order of their dates. */
  readonly holidays: readonly Holiday[];
}

/** A day of the offices: open between two times, or shut, because of a holiday where there is one. */
export type DayHours = { readonly isOpen: true; readonly opensAt: string; readonly closesAt: string; readonly holiday: Holiday | null } | { readonly isOpen: false; readonly holiday: Holiday | null };

const NOON = '12:00';

/** Whether a holiday is kept in a district, or by an office in it; those of single districts or offices only are not kept where none of these is named. */
export function isKeptIn({ districts, offices }: Pick<Holiday, 'districts' | 'offices'>, district: string | null, office: string | null = null): boolean {
  if (!districts?.length && !offices?.length) return true;
  return (district !== null && districts?.includes(district) === true) || (office !== null && offices?.includes(office) === true);
}

/** The holiday of a day in a district, if it is one; of two that are kept there the one that shuts the whole day. */
export function holidayOn(day: string, holidays: readonly Holiday[], district: string | null): Holiday | undefined {
  const kept = holidays.filter((holiday) => holiday.date === day && isKeptIn(holiday, district));
  return kept.find(({ half }) => !half) ?? kept[0];
}

/** When offices are open on a day (`YYYY-MM-DD`), in a district by its letters or in the state. On a half holiday they shut at noon. */
export function hoursOf(day: string, { officeHours, holidays }: Calendar, district: string | null): DayHours {
  const { weekDays, opensAt, closesAt } = officeHours;
  const holiday = holidayOn(day, holidays, district) ?? null;
  if (!weekDays.includes(weekDayOf(day))) return { isOpen: false, holiday };
  if (!holiday) return { isOpen: true, opensAt, closesAt, holiday };
  const shuts = closesAt < NOON ? closesAt : NOON;
  return holiday.half && opensAt < shuts ? { isOpen: true, opensAt, closesAt: shuts, holiday } : { isOpen: false, holiday };
}

/** The next holiday after a day, in a district or in the state. */
export const nextHoliday = (day: string, holidays: readonly Holiday[], district: string | null): Holiday | undefined =>
  holidays.filter((holiday) => holiday.date >= dayAfter(day) && isKeptIn(holiday, district)).sort((one, other) => (one.date < other.date ? -1 : 1))[0];
