const INDIAN_OFFSET_MS = 330 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const indianDayNumber = (at: Date): number => Math.floor((at.getTime() + INDIAN_OFFSET_MS) / DAY_MS);

/** How many days of the Indian calendar lie between two instants; 0 for the same day. */
export const daysApart = (earlier: Date, later: Date): number => indianDayNumber(later) - indianDayNumber(earlier);

/** The hour that the clocks of India show, 0 to 23. */
export const indianHour = (at: Date): number => new Date(at.getTime() + INDIAN_OFFSET_MS).getUTCHours();

/** A day as staff are told it, relative and by date: "yesterday, 17 November". */
export function dayForStaff(at: Date, now: Date): string {
  const local = new Date(at.getTime() + INDIAN_OFFSET_MS);
  const sameYear = local.getUTCFullYear() === new Date(now.getTime() + INDIAN_OFFSET_MS).getUTCFullYear();
  const date = `${local.getUTCDate()} ${MONTHS[local.getUTCMonth()]!}${sameYear ? '' : ` ${local.getUTCFullYear()}`}`;
  const days = daysApart(at, now);
  if (days <= 0) return 'earlier today';
  return `${days === 1 ? 'yesterday' : `${days} days ago`}, ${date}`;
}
