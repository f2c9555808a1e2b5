import type { EstimateScore } from '@pukar/reporting-core/domain';
import type { Found } from '../checks/found.js';
import { mostAtOnce, spread } from './percentiles.js';

type Line = readonly [string, string];

/** The run in figures. */
export function figuresOf({ rows, calls, conversations, estimates }: Found, seconds: number): readonly Line[] {
  const now = new Date();
  const waits = rows.flatMap(({ queuedAt, talkingAt }) => (queuedAt && talkingAt ? [(talkingAt.getTime() - queuedAt.getTime()) / 1000] : []));
  const outcomes = new Map<string, number>();
  for (const { outcome } of rows) outcomes.set(outcome ?? 'none', (outcomes.get(outcome ?? 'none') ?? 0) + 1);
  return [
    ['calls', `${rows.length} in ${seconds.toFixed(1)} s, ${(rows.length / seconds).toFixed(1)} a second`],
    ['at once, at most', String(peakOf(rows, now))],
    ['outcomes', [...outcomes].sort().map(([outcome, count]) => `${outcome} ${count}`).join(', ')],
    ['a turn in the menus (p50 / p95 / p99)', spread(calls.flatMap(({ turnsMs }) => turnsMs), 'ms')],
    ['wait in the queue', spread(waits, 's')],
    ['waits told, against what they were', estimatesIn(estimates)],
    ['from accepting to talking', spread(conversations.map(({ acceptToTalkingMs }) => acceptToTalkingMs), 'ms')],
    ['registrations', String(conversations.filter(({ registered }) => registered).length)],
  ];
}

function estimatesIn({ scored, unscored, meanAbsoluteErrorSeconds, biasSeconds, within }: EstimateScore): string {
  if (meanAbsoluteErrorSeconds === null || biasSeconds === null || within === null) return `none scored, ${unscored} told to callers who did not talk`;
  return `${scored} scored, off by ${meanAbsoluteErrorSeconds.toFixed(1)} s, bias ${biasSeconds.toFixed(1)} s, ${(within * 100).toFixed(0)} % within 30 % or 60 s`;
}

export const peakOf = (rows: Found['rows'], now: Date): number => mostAtOnce(rows.map(({ startedAt, endedAt }) => ({ from: startedAt, to: endedAt ?? now })));

/** Two columns. */
export function table(lines: readonly Line[]): string {
  const width = Math.max(...lines.map(([name]) => name.length));
  return lines.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n');
}
