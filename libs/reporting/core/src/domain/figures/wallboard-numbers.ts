import type { Counts } from './counts.js';
import type { FloorNow } from './replay-floor.js';
import { type FigureTargets, serviceLevelsOf, within } from './service-levels.js';

/** A number of the wallboard against its target, with how it is made. */
export interface BoardFigure {
  readonly kind: 'waiting' | 'longest-wait' | 'answered-in-time' | 'abandoned' | 'agents' | 'overdue-call-backs';
  /** Null where there is nothing to make it from. */
  readonly value: number | null;
  readonly unit: 'count' | 'seconds' | 'percent';
  readonly target: { readonly atLeast: number } | { readonly atMost: number } | null;
  readonly isMet: boolean | null;
  readonly formula: { readonly name: string; readonly text: string };
  readonly share: { readonly count: number; readonly of: number } | null;
  readonly since: Date | null;
  readonly parts: Readonly<Record<string, number>> | null;
}

type Said = Pick<BoardFigure, 'kind' | 'value' | 'unit' | 'target' | 'formula'> & Partial<Pick<BoardFigure, 'share' | 'since' | 'parts'>>;

/** Who is at work: they serve callers, or are busy with one. */
const AT_WORK = ['ready', 'offered', 'on-call', 'wrap-up'];

/** The six numbers, from today's count of callers and the floor as it is. A call-back that waits for its agent is no waiting caller. */
export function wallboardNumbers(today: Counts, floor: FloorNow, overdueCallBacks: number, targets: FigureTargets, now: Date): BoardFigure[] {
  const waiting = floor.waiting.filter(({ isCallBack }) => !isCallBack);
  const since = waiting[0]?.since ?? null;
  const level = serviceLevelsOf(today, targets)[0]!;
  const abandoned = (today.sums.abandoned ?? 0) - within(today.spreads.abandonedAfter, targets.shortAbandonSeconds);
  const ended = (today.sums.answered ?? 0) + abandoned;
  const parts = partsOf(floor);
  return [
    said({ kind: 'waiting', value: waiting.length, unit: 'count', target: null, formula: { name: 'Waiting', text: 'Callers in a queue now, whatever rings for them. Calls of ours that wait for an agent are not in it.' } }),
    said({ kind: 'longest-wait', value: since && Math.max(0, (now.getTime() - since.getTime()) / 1000), unit: 'seconds', target: { atMost: targets.longestWaitSeconds }, formula: { name: 'Longest wait', text: 'Of those who wait now, since the moment that their place counts from.' }, since }),
    said({ kind: 'answered-in-time', value: level.percent, unit: 'percent', target: { atLeast: targets.answeredPercent }, formula: { name: level.name, text: `Today: ${level.formula}.` }, share: { count: within(today.spreads.answeredAfter, targets.withinSeconds), of: (today.sums.answered ?? 0) + lateAbandons(today, targets) } }),
    said({
      kind: 'abandoned', value: ended === 0 ? null : (100 * abandoned) / ended, unit: 'percent', target: { atMost: targets.abandonedPercent }, share: { count: abandoned, of: ended },
      formula: { name: 'Abandoned, short ones left out', text: `Today: hung up after more than ${targets.shortAbandonSeconds} s of waiting ÷ (answered + those).` },
    }),
    said({ kind: 'agents', value: AT_WORK.reduce((sum, presence) => sum + (parts[presence] ?? 0), 0), unit: 'count', target: null, formula: { name: 'Agents at work', text: 'Ready, ringing, in a call or writing after one; not those on a break or not ready.' }, parts }),
    said({ kind: 'overdue-call-backs', value: overdueCallBacks, unit: 'count', target: { atMost: 0 }, formula: { name: 'Overdue call-backs', text: 'Due for more than ten minutes and not begun.' } }),
  ];
}

const lateAbandons = (today: Counts, { withinSeconds }: FigureTargets): number => (today.sums.abandoned ?? 0) - within(today.spreads.abandonedAfter, withinSeconds);

function said(figure: Said): BoardFigure {
  const { value, target } = figure;
  const isMet = target === null || value === null ? null : 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
  return { share: null, since: null, parts: null, ...figure, isMet };
}

function partsOf({ agents }: FloorNow): Record<string, number> {
  const parts: Record<string, number> = {};
  for (const { presence } of agents) if (presence !== 'offline') parts[presence] = (parts[presence] ?? 0) + 1;
  return parts;
}
