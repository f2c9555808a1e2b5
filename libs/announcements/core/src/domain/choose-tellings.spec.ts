import { describe, expect, it } from '@jest/globals';
import { isWithinHours } from '@pukar/kernel';
import fc from 'fast-check';
import { channelFor, chooseTellings, mayRingNow, type Candidate, type ChoosingPolicy } from './choose-tellings.js';

const NOON = new Date('2026-11-18T06:30:00Z');
const MINUTE_MS = 60_000;
const aPolicy = (over: Partial<ChoosingPolicy> = {}): ChoosingPolicy => ({
  wish: 'both', notBefore: new Date('2026-11-17T00:00:00Z'), notAfter: new Date('2026-11-30T00:00:00Z'), quietHours: { from: 21 * 60, to: 9 * 60 }, mostPerMonth: 2, left: 100, atOnce: 10, ...over,
});
const aCandidate = (over: Partial<Candidate> = {}): Candidate => ({ citizenId: 'c1', call: true, sms: true, language: 'hi-IN', isChosen: false, toldLately: 0, ...over });

describe('who is told of an announcement', () => {
  it('is rung where they agreed to calls, otherwise written to', () => {
    expect(chooseTellings([aCandidate(), aCandidate({ citizenId: 'c2', call: false })], aPolicy(), NOON).map(({ channel }) => channel)).toEqual(['call', 'sms']);
  });
  it.each([
    ['agreed to nothing', aCandidate({ call: false, sms: false }), {}],
    ['agreed only to what the department did not ask for', aCandidate({ call: false }), { wish: 'call' as const }],
    ['was chosen already', aCandidate({ isChosen: true }), {}],
    ['was told of two this month', aCandidate({ toldLately: 2 }), {}],
    ['comes after as many as were approved', aCandidate(), { left: 0 }],
  ])('is nobody who %s', (_why, candidate, over) => expect(chooseTellings([candidate], aPolicy(over), NOON)).toEqual([]));
  it.each([['before its first day', '2026-11-16T06:30:00Z'], ['after its last', '2026-12-01T06:30:00Z'], ['at night', '2026-11-18T20:00:00Z']])('is nobody %s', (_when, at) => {
    expect(chooseTellings([aCandidate()], aPolicy(), new Date(at))).toEqual([]);
  });
});

const candidates = fc.array(fc.record({
  citizenId: fc.integer({ min: 0, max: 30 }).map((n) => `c${n}`), call: fc.boolean(), sms: fc.boolean(), language: fc.constantFrom('hi-IN', 'en-IN'), isChosen: fc.boolean(), toldLately: fc.nat(4),
}), { maxLength: 60 });
const policies = fc.record({
  wish: fc.constantFrom('call' as const, 'sms' as const, 'both' as const), quietHours: fc.record({ from: fc.nat(1_439), to: fc.nat(1_439) }), mostPerMonth: fc.nat(4), left: fc.nat(40), atOnce: fc.nat(40),
}).map((given) => aPolicy(given));
const moments = fc.integer({ min: -3 * 1_440, max: 20 * 1_440 }).map((minutes) => new Date(NOON.getTime() + minutes * MINUTE_MS));

describe('whatever the candidates, the policy and the moment', () => {
  it('nobody is chosen who did not agree, twice, too often, in quiet hours, outside its days, or beyond the limits', () => {
    fc.assert(fc.property(candidates, policies, moments, (list, policy, now) => {
      const chosen = chooseTellings(list, policy, now);
      const ids = chosen.map(({ citizenId }) => citizenId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeLessThanOrEqual(Math.min(policy.left, policy.atOnce));
      if (ids.length > 0) expect([isWithinHours(policy.quietHours, now), now >= policy.notBefore, now < policy.notAfter]).toEqual([false, true, true]);
      for (const { citizenId, channel } of chosen) {
        const agreed = list.filter((one) => one.citizenId === citizenId && !one.isChosen && one.toldLately < policy.mostPerMonth);
        expect(agreed.some((one) => one[channel] && channelFor(one, policy.wish) === channel)).toBe(true);
      }
    }));
  });
  it('no line is taken beyond those that announcements have, and none while a caller waits', () => {
    fc.assert(fc.property(fc.nat(20), fc.nat(60), fc.nat(30), fc.nat(90), fc.nat(2), (atOnce, perMinute, ringing, begunThisMinute, callersWaiting) => {
      const more = mayRingNow({ atOnce, perMinute, ringing, begunThisMinute, callersWaiting });
      expect(more).toBeGreaterThanOrEqual(0);
      if (more > 0) expect([ringing + more <= atOnce, begunThisMinute + more <= perMinute, callersWaiting]).toEqual([true, true, 0]);
    }));
  });
  it('they go on when nobody waits any more', () => {
    const lines = { atOnce: 2, perMinute: 10, ringing: 0, begunThisMinute: 0 };
    expect([mayRingNow({ ...lines, callersWaiting: 1 }), mayRingNow({ ...lines, callersWaiting: 0 })]).toEqual([0, 2]);
  });
});
