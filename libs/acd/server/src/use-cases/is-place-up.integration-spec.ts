import { describe, expect, it } from '@jest/globals';
import { FixedClock } from '@pukar/platform/testing';
import { aSpecFloor } from '../testing/spec-floor.js';
import { IsPlaceUp } from './is-place-up.use-case.js';

describe('a place whose citizen is not in the line is up', () => {
  const clock = new FixedClock();
  const spec = aSpecFloor(clock);

  const isUp = (since: Date, more: { expected?: number; besides?: readonly string[]; language?: string } = {}) =>
    new IsPlaceUp(clock).execute(spec.database, { language: 'hi-IN', since, expected: 0, besides: [], ...more });

  it('when an agent who speaks their language, or the state\'s where nobody at work speaks theirs, is free besides those for whom others are on their way', async () => {
    const since = clock.now();
    expect(await isUp(since)).toBe(false);
    await spec.floor.anAgentIsReady(['hi-IN']);
    expect([await isUp(since), await isUp(since, { expected: 1 }), await isUp(since, { language: 'ta-IN' })]).toEqual([true, false, true]);
    await spec.floor.anAgentIsReady(['hi-IN']);
    expect([await isUp(since, { expected: 1 }), await isUp(since, { expected: 2 })]).toEqual([true, false]);
  });

  it('not while somebody waits who came before, or who was rung for that agent, whenever they came', async () => {
    const before = clock.now();
    clock.advance(60);
    // Nobody speaks their language, nor the state's, so that they go on waiting.
    const waiting = await spec.floor.aCallerWaits('ta-IN');
    clock.advance(60);
    await spec.floor.anAgentIsReady(['en-IN']);
    expect([await isUp(before, { language: 'en-IN' }), await isUp(before, { besides: [waiting], language: 'en-IN' }), await isUp(clock.now(), { language: 'en-IN' })]).toEqual([true, false, false]);
    await spec.floor.theCallerHangsUp(waiting);
    expect(await isUp(clock.now(), { besides: [waiting], language: 'en-IN' })).toBe(true);
  });
});
