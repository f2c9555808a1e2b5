import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MARK_STATES, type MarkState } from './decide-mark.js';
import { CONDUCT_POLICY, counts, countsUntil, standingOf, type CountedMark } from './fair-limit.js';
import { MARK_KINDS, type MarkKind } from './mark-kinds.js';

const NOW = new Date('2026-11-18T04:30:00Z');
const DAY_MS = 86_400_000;
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * DAY_MS);
const inDays = (days: number): Date => daysAgo(-days);
const aMark = (days: number, { state = 'upheld', kind = 'abusive', appealedAt = null }: { state?: MarkState; kind?: MarkKind; appealedAt?: Date | null } = {}): CountedMark => ({ kind, state, callAt: daysAgo(days), appealedAt });
const standing = (marks: readonly CountedMark[], talks: readonly Date[] = []) => standingOf(marks, talks, CONDUCT_POLICY, NOW);

describe('the fair limit', () => {
  it('is none for a caller without marks, however often they call', () => {
    expect(standing([], [daysAgo(0.01), daysAgo(0.02)])).toEqual({ mayReachPerson: true, isWarned: false });
  });

  it('is a warning after one mark', () => {
    expect(standing([aMark(2)], [daysAgo(0.01)])).toEqual({ mayReachPerson: true, isWarned: true });
  });

  it('is a person once a day after three marks', () => {
    const marks = [aMark(2), aMark(3), aMark(4)];
    expect(standing(marks, [daysAgo(1.1)])).toEqual({ mayReachPerson: true, isWarned: true });
    expect(standing(marks, [daysAgo(0.25)])).toEqual({ mayReachPerson: false, again: inDays(0.75) });
  });

  it('is a person once a week after five marks', () => {
    expect(standing([1, 2, 3, 4, 5].map((days) => aMark(days)), [daysAgo(3)])).toEqual({ mayReachPerson: false, again: inDays(4) });
  });

  it('ends early where marks end before the wait does', () => {
    const marks = [aMark(1), aMark(2), aMark(3), aMark(4), aMark(29)];
    // From five marks to four: the last talk is more than a day behind by then.
    expect(standing(marks, [daysAgo(3)])).toEqual({ mayReachPerson: false, again: inDays(1) });
  });

  it('does not come from threats: they are a supervisor\'s at once', () => {
    expect(standing([1, 2, 3, 4, 5].map((days) => aMark(days, { kind: 'threatening' })), [daysAgo(0.1)])).toEqual({ mayReachPerson: true, isWarned: false });
  });

  it('is told of each mark until when it counts, which an appeal makes earlier', () => {
    const until = (mark: CountedMark) => countsUntil(mark, CONDUCT_POLICY, NOW);
    expect(until(aMark(2))).toEqual(inDays(28));
    expect(until(aMark(2, { state: 'appealed', appealedAt: daysAgo(1) }))).toEqual(inDays(2));
    expect([until(aMark(2, { state: 'appealed', appealedAt: daysAgo(4) })), until(aMark(2, { state: 'proposed' })), until(aMark(31)), until(aMark(2, { kind: 'threatening' }))]).toEqual([null, null, null, null]);
  });

  it('goes on during an appeal, and ends when nobody decides it in time', () => {
    const marks = (appealedAt: Date) => [1, 2, 3].map((days) => aMark(days, { state: 'appealed', appealedAt }));
    expect(standing(marks(daysAgo(1)), [daysAgo(0.1)]).mayReachPerson).toBe(false);
    expect(standing(marks(daysAgo(3)), [daysAgo(0.1)])).toEqual({ mayReachPerson: true, isWarned: false });
  });
});

describe('the fair limit, whatever happened', () => {
  const someTime = fc.integer({ min: 0, max: 40 * 24 * 60 }).map((minutes) => new Date(NOW.getTime() - minutes * 60_000));
  const someMark: fc.Arbitrary<CountedMark> = fc.record({
    kind: fc.constantFrom(...MARK_KINDS), state: fc.constantFrom(...MARK_STATES), callAt: someTime, appealedAt: fc.option(someTime),
  });
  const someMarks = fc.array(someMark, { maxLength: 12 });
  const someTalks = fc.array(someTime, { maxLength: 8 });
  const rank = (marks: readonly CountedMark[], talks: readonly Date[], at = NOW): number => {
    const { steps } = CONDUCT_POLICY;
    const decided = standingOf(marks, talks, CONDUCT_POLICY, at);
    return decided.mayReachPerson ? 0 : Math.max(decided.again.getTime() - at.getTime(), steps.length);
  };

  it('does not depend on the order of marks and talks', () => {
    fc.assert(fc.property(someMarks, someTalks, (marks, talks) => {
      expect(standing([...marks].reverse(), [...talks].reverse())).toEqual(standing(marks, talks));
    }));
  });

  it('expires: a caller who is turned away reaches a person at the moment that they are told', () => {
    fc.assert(fc.property(someMarks, someTalks, (marks, talks) => {
      const decided = standing(marks, talks);
      if (decided.mayReachPerson) return;
      expect(decided.again > NOW).toBe(true);
      expect(standingOf(marks, talks, CONDUCT_POLICY, decided.again).mayReachPerson).toBe(true);
      expect(standingOf(marks, talks, CONDUCT_POLICY, new Date(decided.again.getTime() - 1)).mayReachPerson).toBe(false);
    }));
  });

  it('never keeps anybody from a person for longer than the longest wait, nor beyond the window', () => {
    fc.assert(fc.property(someMarks, someTalks, (marks, talks) => {
      expect(rank(marks, talks)).toBeLessThanOrEqual(7 * DAY_MS);
      expect(standingOf(marks, talks, CONDUCT_POLICY, inDays(31))).toEqual({ mayReachPerson: true, isWarned: false });
    }));
  });

  it('is monotone: another upheld mark never makes it milder', () => {
    fc.assert(fc.property(someMarks, someTalks, someTime, (marks, talks, callAt) => {
      expect(rank([...marks, { kind: 'prank', state: 'upheld', callAt, appealedAt: null }], talks)).toBeGreaterThanOrEqual(rank(marks, talks));
    }));
  });

  it('is lifted by dismissing and lifting, as if the mark had never been', () => {
    fc.assert(fc.property(someMarks, someTalks, fc.nat(), fc.constantFrom('dismissed' as const, 'lifted' as const), (marks, talks, nth, state) => {
      const at = marks.length === 0 ? 0 : nth % marks.length;
      const without = marks.filter((_mark, index) => index !== at);
      expect(standing(marks.map((mark, index) => (index === at ? { ...mark, state } : mark)), talks)).toEqual(standing(without, talks));
    }));
  });

  it('never comes from what nobody has reviewed', () => {
    fc.assert(fc.property(someMarks, someTalks, (marks, talks) => {
      const proposed = marks.map((mark) => ({ ...mark, state: 'proposed' as const }));
      expect(standing(proposed, talks)).toEqual({ mayReachPerson: true, isWarned: false });
      expect(proposed.some((mark) => counts(mark, CONDUCT_POLICY, NOW))).toBe(false);
    }));
  });
});
