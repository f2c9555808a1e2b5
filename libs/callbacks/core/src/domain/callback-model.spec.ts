import { describe, expect, it } from '@jest/globals';
import { isWithinHours } from '@pukar/kernel';
import * as fc from 'fast-check';
import { aCallback, indian, POLICY as ALWAYS_OPEN } from '../testing/a-callback.js';
import { ATTEMPT_RESULTS, attemptsSinceLastOwed, decideCallback, isStaffed, liveAttempt, OWED_REASONS, stillOwed, type Callback, type CallbackCommand, type CallbackPolicy } from './index.js';

/** Nobody is at the desks for a day and a half from the second afternoon on. */
const CLOSED = { from: indian('15:00', 1), until: indian('10:30', 3) };
const POLICY: CallbackPolicy = { ...ALWAYS_OPEN, opens: (at) => (at >= CLOSED.from && at < CLOSED.until ? CLOSED.until : at) };

/** Any command, about a call that is known or is not, at any moment; a copy of the one before now and then. */
const callId = fc.constantFrom('lost', 'again', 'third', 'attempt-1', 'attempt-2', 'attempt-3', 'unheard-of');
const at = fc.integer({ min: 0, max: 60 * 24 * 3 }).map((minutes) => new Date(indian('10:00').getTime() + minutes * 60_000));
const command: fc.Arbitrary<CallbackCommand> = fc.oneof(
  fc.record({ type: fc.constant('owe' as const), callId, reason: fc.constantFrom(...OWED_REASONS), owedAt: at, placeSince: at, isOutcome: fc.boolean() }),
  fc.record({ type: fc.constantFrom('withdraw' as const, 'redial' as const, 'redialLost' as const, 'decline' as const, 'wrongNumber' as const), callId }),
  fc.record({ type: fc.constant('keepPlace' as const), callId, placeSince: at, isForMorning: fc.boolean() }),
  fc.record({ type: fc.constant('talked' as const), callId, at }),
  fc.record({ type: fc.constant('begin' as const), callId: fc.constantFrom('attempt-1', 'attempt-2', 'attempt-3', 'attempt-4', 'attempt-5'), first: fc.constantFrom('agent' as const, 'citizen' as const) }),
  fc.record({ type: fc.constant('attemptEnded' as const), callId, result: fc.constantFrom(...ATTEMPT_RESULTS), at }),
  fc.record({ type: fc.constant('limit' as const), until: at }),
  fc.record({ type: fc.constantFrom('ringNow' as const, 'desksOpened' as const, 'closeByHand' as const, 'expire' as const) }),
);
const step = fc.record({ command, minutes: fc.constantFrom(0, 1, 14, 15, 45, 120, 700, 1_440), isTwice: fc.boolean() });
const path = fc.array(step, { maxLength: 40 });

interface Walk {
  readonly callback: Callback;
  readonly now: Date;
  readonly began: readonly Date[];
}

function take({ callback, now, began }: Walk, said: CallbackCommand): Walk {
  const result = decideCallback(callback, said, now, POLICY);
  if (!result.ok) return { callback, now, began };
  const next = result.value.callback;
  if (result.value.events.some((event) => event.type === 'attempt-began')) {
    expect(callback.state).toBe('waiting');
    expect(liveAttempt(callback)).toBeUndefined();
    const wasAsked = callback.askedAt !== null && now.getTime() - callback.askedAt.getTime() <= POLICY.askedWithinMinutes * 60_000;
    expect((isWithinHours(POLICY.quietHours, now) || !isStaffed(now, POLICY)) && !wasAsked).toBe(false);
    began = [...began, now];
  }
  expect(next.state === 'done').toBe(next.outcome !== null);
  expect(next.attempts.filter((attempt) => attempt.result === null).length).toBeLessThanOrEqual(1);
  if (next.state === 'waiting') expect(next.dueAt).not.toBeNull();
  if (next.outcome === 'not-reached' && callback.outcome !== 'not-reached') expect(attemptsSinceLastOwed(next)).toBeGreaterThanOrEqual(3);
  if (callback.state === 'done') expect(next.state).toBe('done');
  return { callback: next, now, began };
}

const walk = (steps: readonly { command: CallbackCommand; minutes: number; isTwice: boolean }[]): Walk =>
  steps.reduce<Walk>((so, { command: said, minutes, isTwice }) => {
    const once = take({ ...so, now: new Date(so.now.getTime() + minutes * 60_000) }, said);
    return isTwice ? take(once, said) : once;
  }, { callback: aCallback(), now: indian('10:00'), began: [] });

describe('whatever happens in whatever order, once or twice', () => {
  it('nobody is rung in quiet hours, while nobody is at the desks, twice at once or after it is done, and nobody is given up before three attempts', () => {
    fc.assert(fc.property(path, (steps) => { walk(steps); }), { numRuns: 2_000 });
  });

  it('it comes to an outcome when time goes on and nobody answers', () => {
    fc.assert(fc.property(path, (steps) => {
      let so = walk(steps);
      for (let nth = 0; nth < 40 && so.callback.state !== 'done'; nth += 1) {
        const { callback } = so;
        const live = liveAttempt(callback);
        if (live) so = take(so, { type: 'attemptEnded', callId: live.callId, result: 'not-answered', at: so.now });
        else if (callback.state === 'redialing') so = take(so, { type: 'redialLost', callId: callback.redialCallId! });
        else so = take({ ...so, now: new Date(Math.max(so.now.getTime(), callback.dueAt!.getTime())) }, { type: 'begin', callId: `late-${nth}`, first: 'agent' });
      }
      expect(so.callback.state).toBe('done');
    }), { numRuns: 500 });
  });

  it('a command that is told twice changes nothing the second time, but for a wish to ring now and a second redial', () => {
    fc.assert(fc.property(path, command, (steps, said) => {
      const { callback, now } = walk(steps);
      const once = decideCallback(callback, said, now, POLICY);
      if (!once.ok) return;
      const twice = decideCallback(once.value.callback, said, now, POLICY);
      if (!twice.ok || twice.value.events.some((event) => event.type === 'postponed')) return;
      expect(stillOwed(twice.value.callback)).toEqual(stillOwed(once.value.callback));
      expect(twice.value.callback).toEqual(once.value.callback);
    }), { numRuns: 2_000 });
  });
});
