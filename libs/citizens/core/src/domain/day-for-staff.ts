import { daysApart, indianDay } from '@pukar/kernel';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A day as staff are told it, relative and by date: "yesterday, 17 November". */
export function dayForStaff(at: Date, now: Date): string {
  const [year, month, day] = indianDay(at).split('-').map(Number) as [number, number, number];
  const date = `${day} ${MONTHS[month - 1]!}${indianDay(now).startsWith(String(year)) ? '' : ` ${year}`}`;
  const days = daysApart(at, now);
  if (days <= 0) return 'earlier today';
  return `${days === 1 ? 'yesterday' : `${days} days ago`}, ${date}`;
}
