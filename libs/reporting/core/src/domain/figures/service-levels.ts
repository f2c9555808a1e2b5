import type { Counts } from './counts.js';

/** What the floor is measured against; the floor's policy says it. */
export interface FigureTargets {
  readonly answeredPercent: number;
  readonly withinSeconds: number;
  readonly longestWaitSeconds: number;
  readonly abandonedPercent: number;
  /** Who hangs up within so long has not waited: a short abandon. */
  readonly shortAbandonSeconds: number;
}

/** A share of callers who were answered in time, by a formula that has a name. There is no service level without one. */
export interface ServiceLevelFormula {
  readonly code: 'of-answered' | 'of-offered' | 'late-abandons' | 'early-abandons' | 'short-abandons-out' | 'telecom' | 'emergency';
  readonly name: string;
  readonly formula: string;
  readonly withinSeconds: number;
  /** The share that is wanted, in per cent; null where none is set. */
  readonly targetPercent: number | null;
}

export interface ServiceLevel extends ServiceLevelFormula {
  /** In per cent; null where nobody counts yet. */
  readonly percent: number | null;
}

/** The telecom regulator's rule for call centres (TRAI, Quality of Service regulations): 95 % answered by a person within 90 seconds. */
const TELECOM = { withinSeconds: 90, targetPercent: 95 };
/** The emergency number 112 answers within 15 seconds. */
const EMERGENCY_SECONDS = 15;

/** Every formula by which a service level is told, in the order in which they are shown; the first is the wallboard's. */
export function serviceLevelFormulas({ answeredPercent, withinSeconds, shortAbandonSeconds }: FigureTargets): ServiceLevelFormula[] {
  const convention = { withinSeconds, targetPercent: answeredPercent };
  const [share, within] = [`${answeredPercent}/${withinSeconds}`, `answered within ${withinSeconds} s`];
  return [
    { ...convention, code: 'late-abandons', name: `${share}, late abandons count`, formula: `${within} ÷ (answered + abandoned after more than ${withinSeconds} s)` },
    { ...convention, code: 'of-offered', name: `${share} of all offered`, formula: `${within} ÷ offered, without those who still wait` },
    { ...convention, code: 'of-answered', name: `${share} of the answered`, formula: `${within} ÷ answered` },
    { ...convention, code: 'early-abandons', name: `${share}, early abandons as answered`, formula: `(${within} + abandoned within ${withinSeconds} s) ÷ (answered + abandoned)` },
    { ...convention, code: 'short-abandons-out', name: `${share}, short abandons left out`, formula: `${within} ÷ (answered + abandoned after more than ${shortAbandonSeconds} s)` },
    { ...TELECOM, code: 'telecom', name: 'Telecom rule 95/90', formula: 'answered within 90 s ÷ (answered + abandoned)' },
    { withinSeconds: EMERGENCY_SECONDS, targetPercent: null, code: 'emergency', name: '112 within 15 s', formula: 'answered within 15 s ÷ (answered + abandoned)' },
  ];
}

/** Every service level of what was counted, each by its name. */
export function serviceLevelsOf(counts: Counts, targets: FigureTargets): ServiceLevel[] {
  const answered = counts.sums.answered ?? 0;
  const abandoned = counts.sums.abandoned ?? 0;
  const closed = answered + abandoned + (counts.sums.sentAway ?? 0) + (counts.sums.failed ?? 0) + (counts.sums.leftForCallBack ?? 0) + (counts.sums.leftMessage ?? 0) + (counts.sums.movedOn ?? 0);
  return serviceLevelFormulas(targets).map((formula) => {
    const inTime = within(counts.spreads.answeredAfter, formula.withinSeconds);
    const abandonedBy = (seconds: number): number => within(counts.spreads.abandonedAfter, seconds);
    const shares: Record<ServiceLevelFormula['code'], readonly [number, number]> = {
      'of-answered': [inTime, answered],
      'of-offered': [inTime, closed],
      'late-abandons': [inTime, answered + abandoned - abandonedBy(formula.withinSeconds)],
      'early-abandons': [inTime + abandonedBy(formula.withinSeconds), answered + abandoned],
      'short-abandons-out': [inTime, answered + abandoned - abandonedBy(targets.shortAbandonSeconds)],
      telecom: [inTime, answered + abandoned],
      emergency: [inTime, answered + abandoned],
    };
    const [part, all] = shares[formula.code];
    return { ...formula, percent: all === 0 ? null : (100 * part) / all };
  });
}

/** How many of these lengths are no longer than so many seconds. */
export function within(spread: Readonly<Record<string, number>> | undefined, seconds: number): number {
  let count = 0;
  for (const [length, times] of Object.entries(spread ?? {})) if (Number(length) <= seconds) count += times;
  return count;
}
