import { breaksOf } from './breaks-of.js';
import type { Counts, Sum } from './counts.js';
import type { PlannedBreak } from './planned-break.js';
import { adherencePercentOf, conformancePercentOf, type PlanKept } from './plan-kept.js';
import { type FigureTargets, type ServiceLevelFormula, serviceLevelsOf, within } from './service-levels.js';
import { QUARTER_MS } from './tally.js';

/** What is shown of callers in a stretch of time. Seconds and per cent; null where there is nothing to make it from. */
export interface CallFigures {
  readonly offered: number;
  readonly answered: number;
  /** All who hung up while they waited, short ones among them. */
  readonly abandoned: number;
  readonly shortAbandoned: number;
  readonly sentAway: number;
  readonly failed: number;
  readonly leftForCallBack: number;
  readonly leftMessage: number;
  /** To another queue; of the whole always 0. */
  readonly movedOn: number;
  readonly waiting: number;
  readonly meanWaitSeconds: number | null;
  readonly longestWaitSeconds: number | null;
  readonly halfWaitSeconds: number | null;
  readonly mostWaitSeconds: number | null;
  /** How long callers wait on average before they give up, were nobody to answer: all waiting ÷ those who gave up. */
  readonly patienceSeconds: number | null;
  readonly handled: number;
  readonly transferred: number;
  readonly offers: number;
  readonly unanswered: number;
  readonly declined: number;
  readonly talkSeconds: number;
  readonly holdSeconds: number;
  readonly wrapUpSeconds: number;
  readonly meanHandlingSeconds: number | null;
  readonly levels: Readonly<Partial<Record<ServiceLevelFormula['code'], number>>>;
  readonly estimates: { readonly told: number; readonly meanMissSeconds: number; readonly meanErrorSeconds: number; readonly rightPercent: number } | null;
}

/** What is shown of agents' time. `staffed`: agents at work on average (ready, ringing, in a call, writing); `signedIn`: and those on a break or not ready; `planned`: how many were planned to work, without their breaks. */
export interface AgentFigures {
  readonly planned: number;
  readonly staffed: number;
  readonly signedIn: number;
  readonly occupancyPercent: number | null;
  /** By `plan-kept.ts`; null where no shift is planned. */
  readonly adherencePercent: number | null;
  readonly conformancePercent: number | null;
  readonly breaksKeptPercent: number | null;
  readonly handlingSeconds: number;
  readonly readySeconds: number;
  readonly breakSeconds: number;
  readonly notReadySeconds: number;
  /** By reason; '' where none was given. */
  readonly breaks: readonly { readonly reason: string; readonly seconds: number }[];
}

/** Makes what is shown of what was counted. Percentiles are by nearest rank, in whole seconds. */
export function callFigures(counts: Counts, targets: FigureTargets): CallFigures {
  const of = (sum: Sum): number => counts.sums[sum] ?? 0;
  const seconds = (sum: Sum): number => of(sum) / 1000;
  const waits = spreadOf(counts.spreads.answeredAfter);
  const gone = of('answered') + of('abandoned') + of('sentAway') + of('failed') + of('leftForCallBack') + of('leftMessage') + of('movedOn');
  const [handled, told] = [of('handled'), of('told')];
  return {
    offered: of('offered'), answered: of('answered'), abandoned: of('abandoned'), shortAbandoned: within(counts.spreads.abandonedAfter, targets.shortAbandonSeconds),
    sentAway: of('sentAway'), failed: of('failed'), leftForCallBack: of('leftForCallBack'), leftMessage: of('leftMessage'), movedOn: of('movedOn'), waiting: Math.max(0, of('offered') - gone),
    meanWaitSeconds: of('answered') > 0 ? seconds('waitMs') / of('answered') : null,
    longestWaitSeconds: waits.at(-1)?.[0] ?? null, halfWaitSeconds: rank(waits, 0.5), mostWaitSeconds: rank(waits, 0.9),
    patienceSeconds: of('abandoned') > 0 ? (seconds('waitMs') + seconds('abandonedWaitMs')) / of('abandoned') : null,
    handled, transferred: of('transferred'), offers: of('offers'), unanswered: of('unanswered'), declined: of('declined'),
    talkSeconds: seconds('talkMs'), holdSeconds: seconds('holdMs'), wrapUpSeconds: seconds('wrapUpMs'),
    meanHandlingSeconds: handled > 0 ? (seconds('talkMs') + seconds('holdMs') + seconds('wrapUpMs')) / handled : null,
    levels: Object.fromEntries(serviceLevelsOf(counts, targets).flatMap(({ code, percent }) => (percent === null ? [] : [[code, percent]]))),
    estimates: told > 0 ? { told, meanMissSeconds: seconds('toldMissMs') / told, meanErrorSeconds: seconds('toldErrorMs') / told, rightPercent: (100 * of('toldWithin')) / told } : null,
  };
}

const spreadOf = (spread: Readonly<Record<string, number>> | undefined): (readonly [number, number])[] =>
  Object.entries(spread ?? {}).map(([length, times]) => [Number(length), times] as const).sort(([a], [b]) => a - b);

/** The least length that at least this part of all are no longer than. */
function rank(spread: readonly (readonly [number, number])[], part: number): number | null {
  const wanted = Math.ceil(part * spread.reduce((sum, [, times]) => sum + times, 0));
  let counted = 0;
  for (const [length, times] of spread) {
    counted += times;
    if (counted >= wanted) return length;
  }
  return null;
}

/**
 * Makes what is shown of agents' time over a stretch of `lengthMs`.
 *
 * - Occupancy: (in a call + writing) ÷ (in a call + writing + ready + ringing). Breaks and being not ready are not in it.
 * - Breaks kept: the part of the signed-in time at work, in work breaks (training, a meeting), or in a break up to the minutes that the policy gives
 *   its reason. Being not ready, a break without a known reason, and the rest of a break that lasts longer are not. It knows of no shifts.
 * - Adherence and conformance: how the shifts of the stretch were kept.
 */
export function agentFigures({ sums, spreads }: Counts, lengthMs: number, breaks: readonly PlannedBreak[], plan: PlanKept): AgentFigures {
  const handling = (sums.onCallMs ?? 0) + (sums.workingMs ?? 0);
  const atWork = handling + (sums.readyMs ?? 0) + (sums.offeredMs ?? 0);
  const [onBreak, notReady] = [sums.breakMs ?? 0, sums.notReadyMs ?? 0];
  const signedIn = atWork + onBreak + notReady;
  return {
    planned: plan.plannedWorkMs / lengthMs, staffed: atWork / lengthMs, signedIn: signedIn / lengthMs,
    occupancyPercent: atWork > 0 ? (100 * handling) / atWork : null,
    adherencePercent: adherencePercentOf(plan), conformancePercent: conformancePercentOf(plan),
    breaksKeptPercent: signedIn > 0 ? (100 * (atWork + plannedBreakMs(spreads.breaks, breaks))) / signedIn : null,
    handlingSeconds: handling / 1000, readySeconds: ((sums.readyMs ?? 0) + (sums.offeredMs ?? 0)) / 1000, breakSeconds: onBreak / 1000, notReadySeconds: notReady / 1000, breaks: breaksOf(spreads.breaks),
  };
}

/** How much of breaks was within their plan: each part says from when until when of its break it lasted. */
function plannedBreakMs(parts: Readonly<Record<string, number>> | undefined, breaks: readonly PlannedBreak[]): number {
  let planned = 0;
  for (const [part, times] of Object.entries(parts ?? {})) {
    const [reason, from, to] = part.split('|') as [string, string, string];
    const known = breaks.find(({ code }) => code === reason);
    if (!known) continue;
    const until = known.counts === 'work' ? Number(to) : Math.min(Number(to), known.minutes * 60_000);
    planned += times * Math.max(0, until - Number(from));
  }
  return planned;
}

/** A stretch of a report. */
export interface ReportRow {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** The intervals of a stretch, which begins and ends at quarters. */
export function intervalsOf(from: Date, until: Date, minutes: 15 | 30): ReportRow[] {
  const length = (minutes / 15) * QUARTER_MS;
  const rows: ReportRow[] = [];
  for (let fromMs = from.getTime(); fromMs < until.getTime(); fromMs += length) rows.push({ fromMs, untilMs: Math.min(fromMs + length, until.getTime()) });
  return rows;
}
