import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AlertLimit } from './alert-limits.js';
import { alertsOf, keyOf, type AlertState, type Measure } from './alerts-of.js';

const at = (second: number) => new Date(Date.UTC(2026, 0, 5, 4, 0, second));
const LIMITS: readonly AlertLimit[] = [{ kind: 'longest-wait', above: 60, forSeconds: 10 }, { kind: 'over-break', above: 0, forSeconds: 0 }];
const wait = (measured: number): Measure => ({ kind: 'longest-wait', about: '', measured });

/** Looks at the floor each second, as it was measured. */
function watched(seconds: readonly (readonly Measure[])[]) {
  let kept: readonly AlertState[] = [];
  return seconds.map((measures, second) => {
    const now = alertsOf(measures, LIMITS, kept, at(second));
    kept = now.kept;
    return { raised: now.raised.map(keyOf), cleared: now.cleared.map(keyOf), stands: kept.filter(({ raisedAt }) => raisedAt !== null).map(keyOf) };
  });
}

describe('an alert', () => {
  it('is raised once when its figure has been above its limit for long enough', () => {
    const looks = watched(Array.from({ length: 13 }, () => [wait(61)]));
    expect(looks.flatMap(({ raised }, second) => raised.map(() => second))).toEqual([10]);
  });

  it('that was below its limit in between begins to count anew', () => {
    const looks = watched([...Array.from({ length: 8 }, () => [wait(61)]), [wait(60)], ...Array.from({ length: 10 }, () => [wait(61)])]);
    expect(looks.flatMap(({ raised }) => raised)).toEqual([]);
  });

  it('that trembles about its limit is one alert, and is cleared well below it', () => {
    const raised = Array.from({ length: 11 }, () => [wait(61)]);
    const looks = watched([...raised, [wait(59)], [wait(62)], [wait(49)], [wait(48)], [wait(40)]]);
    expect(looks.flatMap((look) => look.raised)).toHaveLength(1);
    expect(looks.map(({ cleared }) => cleared.length).slice(11)).toEqual([0, 0, 0, 1, 0]);
  });

  it('about an agent is cleared when there is nothing to measure of them any more', () => {
    const over: Measure = { kind: 'over-break', about: 'asha', measured: 5 };
    expect(watched([[over], [over], []]).map(({ raised, cleared }) => [raised, cleared])).toEqual([[['over-break asha'], []], [[], []], [[], ['over-break asha']]]);
  });

  it('that the policy watches no longer is cleared', () => {
    const stood: AlertState = { kind: 'waiting', about: '', measured: 20, overSince: at(0), raisedAt: at(1) };
    expect(alertsOf([{ kind: 'waiting', about: '', measured: 20 }], LIMITS, [stood], at(2)).cleared).toEqual([stood]);
  });

  it('is raised and cleared in turn, whatever is measured', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 80 }), (figures) => {
      const turns = watched(figures.map((figure) => [wait(figure)])).flatMap(({ raised, cleared }) => [...raised.map(() => 'raised'), ...cleared.map(() => 'cleared')]);
      expect(turns.every((turn, nth) => turn === (nth % 2 === 0 ? 'raised' : 'cleared'))).toBe(true);
    }));
  });
});
