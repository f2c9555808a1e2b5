import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BookEntry } from './book-entry.js';
import { adherencePercentOf, conformancePercentOf, keptBetween, keptBy, type PlannedShift } from './plan-kept.js';
import { EACH_AGENT } from './tally-book.js';
import { SLOT_MS, spentIn } from './tally-each-agent.js';
import { BREAKS } from './testing/targets.js';

const NINE = Date.parse('2026-11-26T03:30:00Z');
const MINUTE = 60_000;
type Did = readonly [minute: number, presence: string, reason?: string];

const shift = (minutes: number, breaks: PlannedShift['breaks'] = [], from = NINE): PlannedShift => ({ agentId: 'a1', fromMs: from, untilMs: from + minutes * MINUTE, breaks });
const book = (did: readonly Did[], from = NINE): BookEntry[] => did.map(([minute, presence, reason], nth) => (
  { id: nth + 1, at: new Date(from + minute * MINUTE), kind: 'presence', callId: null, claimId: null, agentId: 'a1', queue: null, detail: { presence, reason: reason ?? null } }
));
const spent = (did: readonly Did[], nowMs: number, from = NINE) => spentIn(EACH_AGENT.time(book(did, from), new Date(nowMs)).byQueue('time-of-agent').get('a1') ?? []);
const kept = (shifts: readonly PlannedShift[], did: readonly Did[], now = 24 * 60, from = NINE) => keptBetween(keptBy(shifts, spent(did, from + now * MINUTE, from), BREAKS, from + now * MINUTE), from - 86_400_000, from + 2 * 86_400_000);
const percents = (shifts: readonly PlannedShift[], did: readonly Did[], now?: number) => { const one = kept(shifts, did, now); return [adherencePercentOf(one), conformancePercentOf(one)]; };

const TEA = { reason: 'tea', fromMs: NINE + 60 * MINUTE, minutes: 15 };

describe('a shift', () => {
  it.each<[string, readonly PlannedShift[], readonly Did[], readonly [number | null, number | null]]>([
    ['that is worked from beginning to end is kept', [shift(120)], [[0, 'ready'], [30, 'on-call'], [40, 'wrap-up'], [45, 'ready'], [120, 'offline']], [100, 100]],
    ['to which nobody comes is not', [shift(120)], [], [0, 0]],
    ['that is worked at another time conforms, and is not kept', [shift(120)], [[120, 'ready'], [240, 'offline']], [0, 100]],
    ['that is worked longer is kept, and conforms to more', [shift(120)], [[0, 'ready'], [150, 'offline']], [100, 125]],
    ['has training in it as work', [shift(100)], [[0, 'ready'], [50, 'on-break', 'training'], [100, 'offline']], [100, 100]],
    ['has the rest that the helpline gives as work, whenever it is', [shift(100)], [[0, 'ready'], [50, 'on-break', 'after-abuse'], [55, 'ready'], [100, 'offline']], [100, 100]],
    ['has no time in which an agent is not ready, or rests without a plan', [shift(100)], [[0, 'ready'], [50, 'not-ready', 'no-answer'], [60, 'on-break', 'tea'], [70, 'ready'], [100, 'offline']], [80, 80]],
    ['has its break when it was planned', [shift(120, [TEA])], [[0, 'ready'], [60, 'on-break', 'tea'], [75, 'ready'], [120, 'offline']], [100, 100]],
    ['counts a break taken at another time twice: when it was taken, and when it was not', [shift(120, [TEA])], [[0, 'ready'], [30, 'on-break', 'tea'], [45, 'ready'], [120, 'offline']], [(100 * 90) / 120, 100]],
    ['lets a caller finish into a break', [shift(120, [TEA])], [[0, 'ready'], [55, 'on-call'], [65, 'on-break', 'tea'], [75, 'ready'], [120, 'offline']], [100, (100 * 110) / 105]],
    ['has a closed desk for no break', [shift(120, [TEA])], [[0, 'ready'], [60, 'offline'], [75, 'ready'], [120, 'offline']], [(100 * 105) / 120, 100]],
    ['lets an allowance be taken whenever, and no longer', [shift(120, [{ reason: 'tea', fromMs: null, minutes: 15 }])], [[0, 'ready'], [20, 'on-break', 'tea'], [30, 'ready'], [90, 'on-break', 'tea'], [105, 'ready'], [120, 'offline']], [(100 * 110) / 120, (100 * 95) / 105]],
    ['of nobody is not measured', [], [[0, 'ready'], [60, 'offline']], [null, null]],
  ])('%s', (_name, shifts, did, expected) => {
    const found = percents(shifts, did);
    for (const [nth, value] of expected.entries()) if (value === null) expect(found[nth]).toBeNull(); else expect(found[nth]).toBeCloseTo(value, 9);
  });

  it('is planned up to now, and not for time to come', () => {
    expect(percents([shift(120)], [[0, 'ready']], 37)).toEqual([100, 100]);
    expect(kept([shift(120)], [[0, 'ready']], 37).plannedMs).toBe(37 * MINUTE);
  });

  it('over midnight keeps its allowance from one day to the next', () => {
    const night = NINE + 13 * 60 * MINUTE;
    const tea: PlannedShift['breaks'] = [{ reason: 'tea', fromMs: null, minutes: 15 }];
    const found = kept([shift(480, tea, night)], [[0, 'ready'], [60, 'on-break', 'tea'], [75, 'ready'], [200, 'on-break', 'tea'], [210, 'ready'], [480, 'offline']], 24 * 60, night);
    expect(found).toMatchObject({ plannedMs: 480 * MINUTE, keptMs: 470 * MINUTE });
  });
});

describe('how a plan is kept', () => {
  /** Second by second: what the five minutes add up to has to be this. */
  function bySecond(shifts: readonly PlannedShift[], did: readonly Did[], nowMs: number) {
    let [planned, keptMs, worked] = [0, 0, 0];
    const left = new Map(shifts.map((one) => [one, new Map(one.breaks.filter(({ fromMs }) => fromMs === null).map(({ reason, minutes }) => [reason, minutes * 60]))]));
    for (let at = NINE; at < nowMs; at += 1000) {
      const doing = did.findLast(([minute]) => NINE + minute * MINUTE <= at);
      const [presence, reason] = [doing?.[1] ?? 'offline', doing?.[2] ?? ''];
      const isWork = ['ready', 'on-call'].includes(presence) || (presence === 'on-break' && reason === 'training');
      if (isWork) worked += 1000;
      const on = shifts.find(({ fromMs, untilMs }) => at >= fromMs && at < untilMs);
      if (!on) continue;
      planned += 1000;
      const isRestTime = on.breaks.some(({ reason: of, fromMs, minutes }) => fromMs !== null && of === 'tea' && at >= fromMs && at < fromMs + minutes * MINUTE);
      const allowance = left.get(on)!;
      if (isRestTime) { if (presence === 'on-call' || (presence === 'on-break' && reason === 'tea')) keptMs += 1000; } else if (isWork) keptMs += 1000;
      else if (presence === 'on-break' && reason === 'tea' && (allowance.get('tea') ?? 0) > 0) { allowance.set('tea', allowance.get('tea')! - 1); keptMs += 1000; }
    }
    return { plannedMs: planned, keptMs, workedMs: worked };
  }

  const doings = fc.array(fc.record({ second: fc.integer({ min: 0, max: 7_200 }), what: fc.constantFrom<readonly [string, string?]>(['ready'], ['on-call'], ['not-ready'], ['offline'], ['on-break', 'tea'], ['on-break', 'training'], ['on-break', 'unknown']) }), { maxLength: 12 })
    .map((all) => all.sort((a, b) => a.second - b.second).map(({ second, what: [presence, reason] }): Did => [second / 60, presence, reason]));
  const someShifts = fc.record({ from: fc.integer({ min: 0, max: 6 }), slots: fc.integer({ min: 1, max: 12 }), tea: fc.integer({ min: 0, max: 11 }), allowance: fc.constantFrom(0, 5, 10) })
    .map(({ from, slots, tea, allowance }): PlannedShift[] => [
      { agentId: 'a1', fromMs: NINE + from * SLOT_MS, untilMs: NINE + (from + slots) * SLOT_MS, breaks: [...(tea < slots ? [{ reason: 'tea', fromMs: NINE + (from + tea) * SLOT_MS, minutes: 5 }] : []), ...(allowance ? [{ reason: 'tea', fromMs: null, minutes: allowance }] : [])] },
      { agentId: 'a1', fromMs: NINE + 20 * SLOT_MS, untilMs: NINE + 22 * SLOT_MS, breaks: [] },
    ]);

  it('is, by five minutes, what it is second by second', () => {
    fc.assert(fc.property(someShifts, doings, fc.integer({ min: 1, max: 7_300 }), (shifts, did, second) => {
      const nowMs = NINE + second * 1000;
      const done = did.filter(([minute]) => minute * 60 <= second);
      expect(keptBetween(keptBy(shifts, spent(done, nowMs), BREAKS, nowMs), NINE, NINE + 86_400_000)).toMatchObject(bySecond(shifts, done, nowMs));
    }), { numRuns: 100 });
  });

  it('is the sum of its parts, wherever it is cut', () => {
    fc.assert(fc.property(someShifts, doings, fc.integer({ min: 0, max: 24 }), (shifts, did, cut) => {
      const all = keptBy(shifts, spent(did, NINE + 7_300_000), BREAKS, NINE + 7_300_000);
      const [before, after, whole] = [[NINE, NINE + cut * SLOT_MS], [NINE + cut * SLOT_MS, NINE + 86_400_000], [NINE, NINE + 86_400_000]].map(([from, until]) => keptBetween(all, from!, until!));
      expect(before!.keptMs + after!.keptMs).toBe(whole!.keptMs);
      expect(before!.plannedWorkMs + after!.plannedWorkMs).toBeCloseTo(whole!.plannedWorkMs, 6);
      expect(whole!.keptMs).toBeLessThanOrEqual(whole!.plannedMs);
    }));
  });
});
