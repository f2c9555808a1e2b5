import type { InboxRow } from '@pukar/forwarding-core/contracts';
import { daysApart } from '@pukar/kernel';

/** How near a ticket's deadline is. */
export type DueWord = 'late' | 'today' | 'tomorrow' | 'thisWeek' | 'later' | 'resolved';

export interface Due {
  readonly word: DueWord;
  /** Whole days of the Indian calendar between now and the deadline, either way. */
  readonly days: number;
  /** Whole hours left, or 0. */
  readonly hours: number;
}

/** The days that “this week” reaches ahead. */
const WEEK = 7;

/** How near the deadline of a ticket is, in the words that the inbox sorts and colours by. */
export function dueOf(row: Pick<InboxRow, 'state' | 'dueAt'>, now: Date): Due {
  const due = new Date(row.dueAt);
  const days = daysApart(now, due);
  const near = { days: Math.abs(days), hours: Math.max(0, Math.floor((due.getTime() - now.getTime()) / 3_600_000)) };
  if (row.state === 'resolved') return { word: 'resolved', ...near };
  if (due <= now) return { word: 'late', ...near };
  if (days === 0) return { word: 'today', ...near };
  if (days === 1) return { word: 'tomorrow', ...near };
  return { word: days <= WEEK ? 'thisWeek' : 'later', ...near };
}
