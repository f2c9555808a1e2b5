import type { ShiftsPage } from '@pukar/acd-core/contracts';
import { lengthOf, type Shift } from '@pukar/acd-core/domain';
import { shiftsText as text } from './shifts-messages.js';

/** Weekdays as people say them: `Mon–Sat`, `Mon, Wed`. */
export function daysInWords(days: readonly number[]): string {
  if (days.length === 7) return text.everyDay;
  const sorted = [...days].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const day of sorted) {
    const run = runs.at(-1);
    if (run && run[1] === day - 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs.map(([first, last]) => (last - first >= 2 ? `${text.week[first - 1]}–${text.week[last - 1]}` : [...new Set([first, last])].map((day) => text.week[day - 1]).join(', '))).join(', ');
}

/** A week in a line: `Mon–Sat 09:00–17:00, Tea 11:00 (15 min), Meal (30 min)`. */
export function weekInWords(week: readonly Shift[], breaks: ShiftsPage['breaks']): string {
  const named = (reason: string): string => breaks.find(({ code }) => code === reason)?.name ?? reason;
  return week.map(({ days, from, to, breaks: own }) => [`${daysInWords(days)} ${from}–${to}`, ...own.map(({ reason, at, minutes }) => `${named(reason)}${at === null ? '' : ` ${at}`} (${minutes} min)`)].join(', ')).join('; ');
}

/** `8:00`, of a shift with its breaks. */
export const lengthInWords = (shift: Pick<Shift, 'from' | 'to'>): string => `${Math.floor(lengthOf(shift) / 60)}:${String(lengthOf(shift) % 60).padStart(2, '0')}`;
