import { type IndianDay, indianDay, instantOn } from '@pukar/kernel';

/** A month in India, `2026-11`. */
export type IndianMonth = string;

/** From when until when a month lasts; the end is the first instant that is no longer in it. */
export interface MonthSpan {
  readonly from: Date;
  readonly until: Date;
}

/** The last month that is over. */
export function lastMonth(now: Date): IndianMonth {
  const [year, month] = indianDay(now).split('-').map(Number) as [number, number];
  return month === 1 ? `${year - 1}-12` : `${year}-${twoDigits(month - 1)}`;
}

/** The instants between which a month lies, from midnight to midnight in India. */
export function spanOf(month: IndianMonth): MonthSpan {
  const [year, nth] = month.split('-').map(Number) as [number, number];
  const first = `${month}-01` as IndianDay;
  const next = (nth === 12 ? `${year + 1}-01-01` : `${year}-${twoDigits(nth + 1)}-01`) as IndianDay;
  return { from: instantOn(first, '00:00'), until: instantOn(next, '00:00') };
}

const twoDigits = (month: number): string => String(month).padStart(2, '0');

