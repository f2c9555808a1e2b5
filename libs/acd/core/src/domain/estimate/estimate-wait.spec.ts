import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { callersBefore, estimateWait, LEAST_CONVERSATIONS, type Handling, type WaitFacts } from './estimate-wait.js';
import { simulatedWaits } from './testing/simulated-waits.js';

const HANDLING: Handling = { conversations: 200, talkSeconds: 220, wrapUpSeconds: 46, variation: 0.5, leavingPerSecond: 0 };
const talking = (...seconds: number[]) => seconds.map((forSeconds) => ({ forSeconds, isWriting: false }));
const facts = (more: Partial<WaitFacts> = {}): WaitFacts => ({ before: 0, free: 0, busy: talking(0, 60, 120), handling: HANDLING, ...more });

describe('about how long a caller waits', () => {
  it('is nothing while somebody who serves them is free', () => expect(estimateWait(facts({ free: 1 }))).toBe(0));
  it('cannot be said where nobody serves them', () => expect(estimateWait(facts({ busy: [] }))).toBeNull());
  it('cannot be said from too few conversations', () => {
    expect(estimateWait(facts({ handling: null }))).toBeNull();
    expect(estimateWait(facts({ handling: { ...HANDLING, conversations: LEAST_CONVERSATIONS - 1 } }))).toBeNull();
  });
  it('cannot be said beyond an hour', () => expect(estimateWait(facts({ before: 60 }))).toBeNull());

  it('is the share of handling times that falls to each agent where these are exponential, however long somebody has talked', () => {
    const exponential = { ...HANDLING, variation: 1 };
    for (const busy of [talking(0, 0), talking(200, 900)]) expect(estimateWait(facts({ before: 2, busy, handling: exponential }))).toBeCloseTo((3 * 266) / 2);
  });
  it('is when the agents will be free where handling times are equal', () => {
    const equal = { ...HANDLING, variation: 0 };
    expect(estimateWait(facts({ handling: equal }))).toBeCloseTo(266 - 120);
    expect(estimateWait(facts({ before: 1, handling: equal }))).toBeCloseTo(266 - 60);
    expect(estimateWait(facts({ before: 3, handling: equal }))).toBeCloseTo(266 - 120 + 266);
    expect(estimateWait(facts({ busy: [{ forSeconds: 40, isWriting: true }], handling: equal }))).toBeCloseTo(6);
  });
  it('is shorter where those before may leave', () => {
    expect(estimateWait(facts({ before: 9, handling: { ...HANDLING, leavingPerSecond: 1 / 600 } }))!).toBeLessThan(estimateWait(facts({ before: 9 }))!);
  });
});

describe('whatever the floor is like', () => {
  const handling = fc.record({ conversations: fc.integer({ min: 5, max: 500 }), talkSeconds: fc.integer({ min: 5, max: 400 }), wrapUpSeconds: fc.integer({ min: 0, max: 120 }), variation: fc.double({ min: 0, max: 2, noNaN: true }), leavingPerSecond: fc.double({ min: 0, max: 0.01, noNaN: true }) });
  const agent = fc.record({ forSeconds: fc.integer({ min: 0, max: 900 }), isWriting: fc.boolean() });
  const floor = fc.record({ before: fc.double({ min: 0, max: 40, noNaN: true }), free: fc.integer({ min: 0, max: 3 }), busy: fc.array(agent, { minLength: 1, maxLength: 12 }), handling });
  const orLonger = (seconds: number | null): number => seconds ?? Number.POSITIVE_INFINITY;
  const always = (holds: (one: WaitFacts & { readonly handling: Handling }) => void) => fc.assert(fc.property(floor, holds), { numRuns: 400 });
  const notLess = (a: number, b: number) => expect(a).toBeGreaterThanOrEqual(b - 1e-6);

  it('it is no negative time, and no more than the handling times before it', () => always((one) => {
    const seconds = estimateWait(one);
    if (seconds === null) return;
    expect(seconds).toBeGreaterThanOrEqual(0);
    notLess((Math.ceil(one.before) + 1) * (one.handling.talkSeconds + one.handling.wrapUpSeconds), seconds);
  }));
  it('it is no shorter with one more before them', () => always((one) => notLess(orLonger(estimateWait({ ...one, before: one.before + 1 })), orLonger(estimateWait(one)))));
  // While nobody leaves: who is free sooner finds more of those before still there, and a mean of them may count for a little more.
  const alwaysStaying = (holds: (one: WaitFacts) => void) => always((one) => holds({ ...one, handling: { ...one.handling, leavingPerSecond: 0 } }));
  it('it is no longer with one more agent, free or just taken', () => alwaysStaying((one) => {
    notLess(orLonger(estimateWait(one)), orLonger(estimateWait({ ...one, free: one.free + 1 })));
    notLess(orLonger(estimateWait(one)), orLonger(estimateWait({ ...one, busy: [...one.busy, { forSeconds: 0, isWriting: false }] })));
  }));
  it('it is no longer when everybody has talked longer', () => alwaysStaying((one) => notLess(orLonger(estimateWait(one)), orLonger(estimateWait({ ...one, busy: one.busy.map((busy) => ({ ...busy, forSeconds: busy.forSeconds + 30 })) })))));
  it('it knows no seconds: with all times doubled it doubles', () => always((one) => {
    const { handling: of, busy } = one;
    const slow = { ...of, talkSeconds: of.talkSeconds * 2, wrapUpSeconds: of.wrapUpSeconds * 2, leavingPerSecond: of.leavingPerSecond / 2 };
    const [first, second] = [estimateWait(one), estimateWait({ ...one, handling: slow, busy: busy.map((each) => ({ ...each, forSeconds: each.forSeconds * 2 })) })];
    if (first !== null && second !== null) expect(second).toBeCloseTo(2 * first, 5);
  }));
});

describe('who goes before', () => {
  const of = (...ids: string[]) => new Set(ids);
  it('is everybody whom only the same agents could take', () => expect(callersBefore(of('a', 'b'), [{ count: 3, agents: of('a', 'b') }])).toBe(3));
  it('is nobody whom only others could take, or nobody at all', () => expect(callersBefore(of('a'), [{ count: 3, agents: of('b') }, { count: 2, agents: of() }])).toBe(0));
  it('is by half who half of the time goes to another', () => expect(callersBefore(of('a'), [{ count: 3, agents: of('a', 'b') }])).toBe(1.5));
});

describe.each([0.2, 0.5, 1])('of callers in a queue whose handling times vary by %d', (variation) => {
  it('the estimates are right in the middle, and closer than the mean wait is', () => {
    const waits = simulatedWaits({ seed: 155_343, agents: 12, callers: 4_000, meanSeconds: 266, variation, load: 0.98 });
    const errors = waits.map(({ estimated, waited }) => estimated - waited);
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const meanWait = mean(waits.map(({ waited }) => waited));
    expect(Math.abs(mean(errors)) / meanWait).toBeLessThan(0.08);
    expect(mean(errors.map(Math.abs))).toBeLessThan(mean(waits.map(({ waited }) => Math.abs(waited - meanWait))) * 0.6);
  });
});
