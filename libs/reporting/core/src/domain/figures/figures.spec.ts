import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_TARGETS, BREAKS } from './testing/targets.js';
import { agentDays } from './agent-days.js';
import type { BookEntry } from './book-entry.js';
import { intervalFigures } from './interval-figures.js';
import type { PlannedShift } from './plan-kept.js';
import { replayFloor } from './replay-floor.js';
import { serviceLevelsOf } from './service-levels.js';
import { EACH_AGENT, FLOOR, tallyBook } from './tally-book.js';
import { Tally, WHOLE } from './tally.js';

const TEN = Date.parse('2026-11-26T04:30:00Z');
const at = (seconds: number): Date => new Date(TEN + seconds * 1000);
const DAY = { from: new Date('2026-11-25T18:30:00Z'), until: new Date('2026-11-26T18:30:00Z') };

type Line = Omit<Partial<BookEntry>, 'at'> & { readonly s: number; readonly kind: string };
/** A book, its lines told by the second after ten o'clock. */
const book = (...lines: readonly Line[]): BookEntry[] => lines.map(({ s, ...line }, nth) => ({ id: nth + 1, at: at(s), callId: null, claimId: null, agentId: null, queue: null, detail: {}, ...line }));
const figures = (entries: readonly BookEntry[], over: { readonly queue?: string | null; readonly minutes?: 15 | 30; readonly now?: Date; readonly shifts?: readonly PlannedShift[] } = {}) =>
  intervalFigures(entries, { ...DAY, minutes: over.minutes ?? 15, queue: over.queue ?? null, targets: DEFAULT_TARGETS, breaks: BREAKS, shifts: over.shifts ?? [], now: over.now ?? at(7200) });

const queued = (s: number, callId: string, queue = 'general', detail: BookEntry['detail'] = {}): Line => ({ s, kind: 'queued', callId, queue, detail: { language: 'hi-IN', priority: 0, since: at(s).toISOString(), ...detail } });
const left = (s: number, callId: string, as: string): Line => ({ s, kind: 'left-queue', callId, queue: 'general', detail: { as } });
const presence = (s: number, agentId: string, what: string, more: Partial<BookEntry> = {}): Line => ({ s, kind: 'presence', agentId, ...more, detail: { presence: what, reason: null, ...more.detail } });

/** One caller who waits 12 s, talks for 100 s of which 30 on hold, and is written about for 40 s. */
const conversation = (s = 0, callId = 'c1', agentId = 'a1', claimId = `claim of ${callId}`): Line[] => {
  const held = { callId, agentId, claimId, queue: 'general' };
  return [
    queued(s, callId), { ...held, s: s + 2, kind: 'offered' }, { ...held, s: s + 8, kind: 'accepted', detail: { own: false } }, { ...held, s: s + 10, kind: 'joined' }, left(s + 12, callId, 'talking'),
    { ...held, s: s + 20, kind: 'held' }, { ...held, s: s + 50, kind: 'unheld' }, { ...held, s: s + 140, kind: 'claim-ended', detail: { as: 'talked' } },
    presence(s + 140, agentId, 'wrap-up', { callId }), { s: s + 180, kind: 'wrapped-up', callId, agentId }, presence(s + 180, agentId, 'ready'),
  ];
};

describe('the figures of a book', () => {
  it('tell of a caller who talked what they met, in the quarter in which they came', () => {
    const { rows, total } = figures(book(...conversation()));
    expect(total.calls.callers).toMatchObject({
      offered: 1, answered: 1, waiting: 0, meanWaitSeconds: 12, longestWaitSeconds: 12, halfWaitSeconds: 12, mostWaitSeconds: 12,
      handled: 1, offers: 1, talkSeconds: 100, holdSeconds: 30, wrapUpSeconds: 40, meanHandlingSeconds: 170, levels: { 'of-answered': 100, telecom: 100, emergency: 100 },
    });
    expect(rows.filter(({ calls }) => calls.callers.offered > 0).map(({ fromMs }) => fromMs)).toEqual([TEN]);
    expect(figures(book(...conversation()), { queue: 'general' }).total.calls.callers).toMatchObject({ offered: 1, wrapUpSeconds: 40, meanHandlingSeconds: 170 });
  });

  it('count a wait where it began and a conversation where it ended, across the quarters', () => {
    const { rows } = figures(book(...conversation(895)));
    const [first, second] = rows.filter(({ calls }) => calls.callers.offered + calls.callers.handled > 0);
    expect(first!.calls.callers).toMatchObject({ offered: 1, answered: 1, handled: 0 });
    expect(second!.calls.callers).toMatchObject({ offered: 0, handled: 1, wrapUpSeconds: 40 });
  });

  it('let the last word on how somebody left stand, wherever it comes', () => {
    const { total } = figures(book(queued(0, 'c1'), left(30, 'c1', 'abandoned'), queued(5, 'c2'), left(25, 'c1', 'talking'), left(9, 'c2', 'abandoned')));
    expect(total.calls.callers).toMatchObject({ offered: 2, answered: 1, abandoned: 1, shortAbandoned: 1, meanWaitSeconds: 25 });
  });

  it('let whoever was given back and is gone leave the line, though the news of it tells of a moment before', () => {
    const lines = book(queued(0, 'c1'), left(5, 'c1', 'talking'), { s: 61, kind: 'moved', callId: 'c1', queue: 'general', detail: { because: 'transfer' } }, left(60, 'c1', 'abandoned'));
    expect(replayFloor(lines).waiting).toEqual([]);
    expect(figures(lines).total.calls).toMatchObject({ callers: { offered: 1, answered: 1, abandoned: 0 }, transfers: { offered: 1, abandoned: 1, waiting: 0 } });
  });

  it('count a caller who was moved once in the whole, and in each queue for the time there', () => {
    const lines = book(queued(0, 'c1'), { s: 60, kind: 'moved', callId: 'c1', queue: 'second', detail: { because: 'overflow' } }, left(90, 'c1', 'talking'));
    expect(figures(lines).total.calls.callers).toMatchObject({ offered: 1, answered: 1, movedOn: 0, meanWaitSeconds: 90 });
    expect(figures(lines, { queue: 'general' }).total.calls.callers).toMatchObject({ offered: 1, answered: 0, movedOn: 1 });
    expect(figures(lines, { queue: 'second' }).total.calls.callers).toMatchObject({ offered: 1, answered: 1, meanWaitSeconds: 30 });
  });

  it('keep the second wait after a transfer, call-backs and calls of agents\' own apart from callers', () => {
    const own = { callId: 'c3', agentId: 'a1', claimId: 'k3' };
    const { total } = figures(book(
      queued(0, 'c1'), left(5, 'c1', 'talking'), { s: 60, kind: 'moved', callId: 'c1', queue: 'second', detail: { because: 'transfer' } }, left(80, 'c1', 'talking'),
      queued(0, 'c2', 'general', { origin: 'call-back' }), left(50, 'c2', 'abandoned'),
      { ...own, s: 10, kind: 'accepted', detail: { own: true } }, { ...own, s: 12, kind: 'joined' }, { ...own, s: 42, kind: 'claim-ended', detail: { as: 'talked' } },
    ));
    expect(total.calls.callers).toMatchObject({ offered: 1, answered: 1, abandoned: 0, meanWaitSeconds: 5 });
    expect(total.calls.transfers).toMatchObject({ offered: 1, answered: 1, meanWaitSeconds: 20 });
    expect(total.calls['call-backs']).toMatchObject({ offered: 1, abandoned: 1 });
    expect(total.calls.own).toMatchObject({ offered: 1, handled: 1, talkSeconds: 30 });
    expect(figures(book({ s: 0, kind: 'moved', callId: 'c4', queue: 'second', detail: { because: 'transfer' } })).total.calls.transfers).toMatchObject({ offered: 1, waiting: 1 });
  });

  it('cut agents\' time at the quarters, and tell occupancy and breaks kept by their definitions', () => {
    const lines = book(
      presence(0, 'a1', 'ready'), presence(600, 'a1', 'on-call'), presence(1200, 'a1', 'wrap-up'), presence(1260, 'a1', 'on-break', { detail: { reason: 'tea' } }),
      presence(1260 + 1200, 'a1', 'not-ready'), presence(1260 + 1500, 'a1', 'offline'),
    );
    const { rows, total } = figures(lines);
    const [first, second] = rows.filter(({ agents }) => agents!.signedIn > 0);
    expect(first!.agents).toMatchObject({ staffed: 1, occupancyPercent: (100 * 300) / 900, breaksKeptPercent: 100, adherencePercent: null, planned: 0 });
    expect(second!.agents).toMatchObject({ staffed: 0.4, signedIn: 1, occupancyPercent: 100 });
    // Ready, call and writing 1,260 s; of the tea break of 20 minutes 15 are planned; not ready 300 s.
    expect(total.agents!.breaksKeptPercent).toBeCloseTo((100 * (1260 + 900)) / (1260 + 1200 + 300), 6);
  });

  it('count time that is not over up to now', () => {
    expect(figures(book(presence(0, 'a1', 'ready')), { now: at(450) }).total.agents!.readySeconds).toBe(450);
  });

  it('tell each service level by its own formula', () => {
    const waits = { answeredAfter: { 10: 6, 25: 2, 100: 1 }, abandonedAfter: { 3: 2, 15: 1, 40: 3 } };
    const levels = Object.fromEntries(serviceLevelsOf({ sums: { answered: 9, abandoned: 6, sentAway: 1, offered: 17 }, spreads: waits }, DEFAULT_TARGETS).map(({ code, percent }) => [code, percent]));
    expect(levels).toEqual({
      'of-answered': (100 * 6) / 9, 'of-offered': (100 * 6) / 16, 'late-abandons': (100 * 6) / 12, 'early-abandons': (100 * 9) / 15,
      'short-abandons-out': (100 * 6) / 13, telecom: (100 * 8) / 15, emergency: (100 * 6) / 15,
    });
  });

  it('tell the floor as it is: who waits since when, what agents do, who holds what', () => {
    const floor = replayFloor(book(...conversation().slice(0, 4), queued(3, 'c2'), presence(8, 'a1', 'on-call')));
    expect(floor.waiting.map(({ callId, queue }) => [callId, queue])).toEqual([['c1', 'general'], ['c2', 'general']]);
    expect(floor.agents).toEqual([{ agentId: 'a1', presence: 'on-call', reason: null, since: at(8) }]);
    expect(floor.claims).toEqual([{ claimId: 'claim of c1', callId: 'c1', agentId: 'a1', state: 'joined' }]);
  });

  it('tell an agent their own day', () => {
    const lines = book(presence(0, 'a1', 'ready'), ...conversation(10), { s: 180, kind: 'disposition', callId: 'c1', agentId: 'a1', detail: { disposition: 'complaint-registered' } }, presence(300, 'a1', 'on-break', { detail: { reason: 'tea' } })).filter(({ agentId }) => agentId === 'a1');
    expect(agentDays(lines, 'a1', { ...DAY, breaks: BREAKS, shifts: [], now: at(400) })).toMatchObject({
      handled: 1, registered: 1, offers: 1, accepted: 1, talkSeconds: 100, holdSeconds: 30, wrapUpSeconds: 40, meanHandlingSeconds: 170, signedInSeconds: 400, breaks: [{ reason: 'tea', times: 1, seconds: 100 }],
    });
  });

  it('tell how shifts were kept, interval by interval', () => {
    const lines = book(presence(300, 'a1', 'ready'), presence(1500, 'a1', 'on-break', { detail: { reason: 'tea' } }), presence(2100, 'a1', 'ready'), presence(0, 'a2', 'ready'));
    const shifts: PlannedShift[] = [{ agentId: 'a1', fromMs: TEN, untilMs: TEN + 3_600_000, breaks: [{ reason: 'tea', fromMs: TEN + 1_800_000, minutes: 15 }] }];
    const { rows, total } = figures(lines, { shifts, now: at(2700) });
    // Five minutes late; five minutes of the break too early, and it ends ten minutes early; a2 has no shift.
    expect(rows.filter(({ agents }) => agents!.adherencePercent !== null).map(({ agents }) => Math.round(agents!.adherencePercent!))).toEqual([67, 67, 33]);
    expect(total.agents).toMatchObject({ adherencePercent: (100 * 1500) / 2700, conformancePercent: 100, staffed: (1200 + 600 + 2700) / 86_400, planned: 1800 / 86_400 });
  });
});

const KINDS = ['queued', 'left-queue', 'moved', 'offered', 'accepted', 'joined', 'held', 'unheld', 'claim-ended', 'wrapped-up', 'told-place', 'presence'];
/** Lines about one call, in any order and with any sense. */
const aCall = (callId: string) => fc.array(fc.record({
  kind: fc.constantFrom(...KINDS), s: fc.integer({ min: 0, max: 5000 }), nth: fc.integer({ min: 0, max: 2 }), queue: fc.constantFrom('general', 'second'), as: fc.constantFrom('talking', 'abandoned', 'sent-away', 'call-back'),
  ended: fc.constantFrom('talked', 'transferred', 'no-answer', 'declined'), estimate: fc.integer({ min: 0, max: 300 }),
}), { maxLength: 14 }).map((lines) => lines.map(({ kind, s, nth, queue, as, ended, estimate }): Line => ({
  kind, s, callId, claimId: `${callId}/${nth}`, agentId: `agent of ${callId}/${nth}`, queue, detail: { as: kind === 'left-queue' ? as : ended, presence: 'wrap-up', estimateSeconds: estimate, own: nth === 2 },
})));
const aDay = (agentId: string) => fc.array(fc.record({ s: fc.integer({ min: 0, max: 5000 }), presence: fc.constantFrom('ready', 'offered', 'on-call', 'wrap-up', 'on-break', 'not-ready', 'offline') }), { maxLength: 10 })
  .map((spells) => spells.sort((a, b) => a.s - b.s).map(({ s, presence: what }) => presence(s, agentId, what)));
const strands = fc.tuple(aCall('c1'), aCall('c2'), aCall('c3'), aDay('a1'), aDay('a2'));
/** The strands one after the other, or taken in turns: within each the order stays. */
const oneByOne = (all: readonly (readonly Line[])[]) => book(...all.flat());
const inTurns = (all: readonly (readonly Line[])[]) => book(...Array.from({ length: 14 }, (_, nth) => all.flatMap((strand) => strand.slice(nth, nth + 1))).flat());
const cells = (tally: Tally) => tally.all().map(({ cell, counts }) => [`${cell.fromMs} ${cell.line} ${cell.queue}`, counts] as const).sort(([a], [b]) => (a < b ? -1 : 1));

describe('counting', () => {
  it('does not mind in which order different calls and agents come', () => {
    fc.assert(fc.property(strands, (all) => { expect(cells(tallyBook(inTurns(all), at(6000)))).toEqual(cells(tallyBook(oneByOne([...all].reverse()), at(6000)))); }));
  });

  it('gives a day that is the sum of its intervals, of 15 minutes and of 30', () => {
    fc.assert(fc.property(strands, (all) => {
      for (const minutes of [15, 30] as const) {
        const { rows, total } = figures(inTurns(all), { minutes });
        for (const line of ['callers', 'transfers', 'call-backs', 'own'] as const) {
          for (const figure of ['offered', 'answered', 'abandoned', 'shortAbandoned', 'handled', 'talkSeconds', 'wrapUpSeconds', 'offers'] as const) {
            expect(rows.reduce((sum, { calls }) => sum + calls[line][figure], 0)).toBeCloseTo(total.calls[line][figure], 6);
          }
        }
        expect(rows.reduce((sum, { agents }) => sum + agents!.handlingSeconds, 0)).toBeCloseTo(total.agents!.handlingSeconds, 6);
      }
    }), { numRuns: 30 });
  });

  it('comes to the same in parts, whatever part was counted before', () => {
    fc.assert(fc.property(strands, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 80, maxLength: 80 }), (all, turns) => {
      const entries = inTurns(all);
      const sum = new Tally();
      for (let turn = 0; turn <= 3; turn += 1) {
        const known = entries.filter(({ id }) => turns[id]! < turn);
        const soon = entries.filter(({ id }) => turns[id]! <= turn);
        for (const fold of [FLOOR, EACH_AGENT]) sum.addAll(fold.calls(soon)).addAll(fold.time(soon, null)).addAll(fold.calls(known), -1).addAll(fold.time(known, null), -1);
      }
      expect(cells(sum)).toEqual(cells(tallyBook(entries, null)));
    }));
  });

  it('counts every caller in exactly one way of leaving', () => {
    fc.assert(fc.property(strands, (all) => {
      const { callers } = figures(inTurns(all)).total.calls;
      expect(callers.answered + callers.abandoned + callers.sentAway + callers.failed + callers.leftForCallBack + callers.leftMessage + callers.waiting).toBe(callers.offered);
      expect(tallyBook(inTurns(all), null).all().filter(({ cell }) => cell.queue === WHOLE && cell.line !== 'agents').every(({ counts }) => Object.values(counts.sums).every((value) => Number.isInteger(value)))).toBe(true);
    }), { numRuns: 30 });
  });

  it('gives agents whose figures are together those of the floor', () => {
    fc.assert(fc.property(strands, (all) => {
      const entries = inTurns(all);
      const { calls, agents } = figures(entries, { now: at(6000) }).total;
      const own = [...new Set(entries.flatMap(({ agentId }) => agentId ?? []))].map((agentId) => agentDays(entries, agentId, { ...DAY, breaks: BREAKS, shifts: [], now: at(6000) }));
      const lines = Object.values(calls);
      for (const figure of ['handled', 'transferred', 'offers', 'unanswered', 'declined', 'talkSeconds', 'holdSeconds', 'wrapUpSeconds'] as const) {
        expect(own.reduce((sum, one) => sum + one[figure], 0)).toBeCloseTo(lines.reduce((sum, one) => sum + one[figure], 0), 6);
      }
      expect(own.reduce((sum, one) => sum + one.readySeconds, 0)).toBeCloseTo(agents!.readySeconds, 6);
      expect(own.reduce((sum, one) => sum + one.breakSeconds, 0)).toBeCloseTo(agents!.breakSeconds, 6);
      for (const one of own) expect(one.breaks.reduce((sum, { seconds }) => sum + seconds, 0)).toBeCloseTo(one.breakSeconds, 6);
    }), { numRuns: 50 });
  });
});
