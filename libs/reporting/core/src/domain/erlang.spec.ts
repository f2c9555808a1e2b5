import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agentsNeeded, erlangB, erlangC, expected, type Load, staffing } from './erlang.js';

const load = (part: Partial<Load> = {}): Load => ({ callsPerInterval: 100, intervalSeconds: 1800, handlingSeconds: 180, patienceSeconds: null, target: { answeredPercent: 80, withinSeconds: 20 }, ...part });

describe('Erlang\'s formulas', () => {
  it.each([
    // Published tables of the Erlang B formula.
    [5, 10, 0.0184], [10, 10, 0.2146], [84.06, 100, 0.01], [971.2, 1000, 0.01],
  ])('lose of %p erlangs to %p lines what the tables of Erlang B say', (traffic, lines, lost) => {
    expect(erlangB(lines, traffic)).toBeCloseTo(lost, 3);
  });

  it.each([
    // Published tables of the Erlang C formula.
    [10, 11, 0.682], [10, 12, 0.4494], [10, 13, 0.2853], [10, 14, 0.1741], [10, 15, 0.102], [5, 8, 0.1673],
  ])('let of %p erlangs at %p agents wait what the tables of Erlang C say', (traffic, agents, waits) => {
    expect(erlangC(agents, traffic)).toBeCloseTo(waits, 3);
  });

  it('agree with the worked example of the call centre literature: 100 calls in half an hour of 3 minutes each need 14 agents for 80/20', () => {
    const { now, needed } = staffing(load(), 14);
    expect(now.trafficErlangs).toBe(10);
    expect(now.answeredInTime).toBeCloseTo(0.888, 3);
    expect(now.meanWaitSeconds).toBeCloseTo(7.8, 1);
    expect(now.occupancy).toBeCloseTo(0.714, 3);
    expect(needed).toBe(14);
  });

  it('agree with Gans, Koole and Mandelbaum 2003 on what patience changes: 48 calls a minute of one minute each at 50 agents', () => {
    const of = (patienceSeconds: number | null) => expected({ callsPerInterval: 48 * 30, intervalSeconds: 1800, handlingSeconds: 60, patienceSeconds, target: { answeredPercent: 80, withinSeconds: 20 } }, 50);
    const [forEver, twoMinutes] = [of(null), of(120)];
    expect(forEver.meanWaitSeconds).toBeCloseTo(20.8, 1);
    expect(forEver.occupancy).toBeCloseTo(0.96, 2);
    expect(twoMinutes.meanWaitSeconds).toBeCloseTo(3.7, 1);
    expect(twoMinutes.abandoned).toBeCloseTo(0.031, 3);
    expect(twoMinutes.occupancy).toBeCloseTo(0.93, 2);
  });

  it('agree with a queue that is walked through state by state, in time too', () => {
    const [agents, handlingSeconds, patienceSeconds, withinSeconds] = [4, 100, 60, 30];
    const asked = load({ callsPerInterval: 90, handlingSeconds, patienceSeconds, target: { answeredPercent: 80, withinSeconds } });
    const [arrivals, serves, gives] = [90 / 1800, agents / handlingSeconds, 1 / patienceSeconds];
    const weights = [1];
    for (let n = 1; n < 400; n += 1) weights.push((weights[n - 1]! * arrivals) / (Math.min(n, agents) / handlingSeconds + Math.max(0, n - agents) * gives));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    /** One who has `before` ahead of them, step by small step: those move on, they give up, or time is over. */
    const served = (before: number): number => {
      const step = 0.002;
      let chances: number[] = Array.from({ length: before + 1 }, (_, ahead) => (ahead === before ? 1 : 0));
      let done = 0;
      for (let at = 0; at < withinSeconds; at += step) {
        const moved = chances.map((chance, ahead) => chance * (serves + ahead * gives) * step);
        done += moved[0]!;
        chances = chances.map((chance, ahead) => chance - moved[ahead]! - chance * gives * step + (moved[ahead + 1] ?? 0));
      }
      return done;
    };
    const inTime = weights.slice(0, agents + 25).reduce((sum, weight, n) => sum + (weight / all) * (n < agents ? 1 : served(n - agents)), 0);
    expect(expected(asked, agents).answeredInTime).toBeCloseTo(inTime, 3);
  });

  it('come to what Erlang C says where callers have endless patience', () => {
    const patient = expected(load({ patienceSeconds: 1e7 }), 12);
    const endless = expected(load(), 12);
    expect(patient.waitProbability).toBeCloseTo(endless.waitProbability, 4);
    expect(patient.answeredInTime).toBeCloseTo(endless.answeredInTime, 4);
    expect(patient.meanWaitSeconds).toBeCloseTo(endless.meanWaitSeconds, 1);
  });

  it('stay numbers up to 1,000 agents, whatever the load, and more agents never make it worse', () => {
    fc.assert(fc.property(
      fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 40_000 }), fc.integer({ min: 5, max: 1800 }), fc.option(fc.integer({ min: 1, max: 3600 })),
      (agents, callsPerInterval, handlingSeconds, patienceSeconds) => {
        const asked = load({ callsPerInterval, handlingSeconds, patienceSeconds });
        const [fewer, more] = [expected(asked, agents), expected(asked, agents + 1)];
        for (const share of [fewer.waitProbability, fewer.answeredInTime, fewer.abandoned, fewer.occupancy]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(more.answeredInTime).toBeGreaterThanOrEqual(fewer.answeredInTime - 1e-9);
        expect(more.waitProbability).toBeLessThanOrEqual(fewer.waitProbability + 1e-9);
        expect(Number.isNaN(fewer.meanWaitSeconds)).toBe(false);
      },
    ), { numRuns: 40 });
  });

  it('say what two agents who leave cost, and that no load is too small or too great to be asked', () => {
    const { now, twoFewer } = staffing(load(), 13);
    expect(twoFewer.agents).toBe(11);
    expect(twoFewer.answeredInTime).toBeLessThan(now.answeredInTime);
    expect(expected(load({ callsPerInterval: 0 }), 3)).toMatchObject({ waitProbability: 0, answeredInTime: 1 });
    expect(expected(load(), 9)).toMatchObject({ isStable: false, waitProbability: 1, answeredInTime: 0, meanWaitSeconds: Number.POSITIVE_INFINITY });
    expect(agentsNeeded(load({ callsPerInterval: 1e6 }))).toBeNull();
  });
});
