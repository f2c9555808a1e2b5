import { describe, expect, it } from '@jest/globals';
import { aCallback, indian, POLICY } from '../testing/a-callback.js';
import { ACCEPTS, CALLBACK_STATES, decideCallback, parseAttempts, type AttemptResult, type Callback, type CallbackCommand } from './index.js';

const decided = (callback: Callback, command: CallbackCommand, at: Date) => {
  const result = decideCallback(callback, command, at, POLICY);
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
};
const after = (callback: Callback, command: CallbackCommand, at: Date): Callback => decided(callback, command, at).callback;
const refused = (callback: Callback, command: CallbackCommand, at: Date) => {
  const result = decideCallback(callback, command, at, POLICY);
  return result.ok ? undefined : result.refusal;
};
const begins = (callback: Callback, callId: string, at: Date) => after(callback, { type: 'begin', callId, first: 'agent' }, at);
const ends = (callback: Callback, callId: string, result: AttemptResult, at: Date) => after(callback, { type: 'attemptEnded', callId, result, at }, at);
const inVain = (callback: Callback, callId: string, at: Date) => ends(begins(callback, callId, at), callId, 'not-answered', at);

describe('a call-back', () => {
  it('is due at once, and reached when they talk', () => {
    const callback = aCallback();
    expect(callback).toMatchObject({ state: 'waiting', dueAt: indian('10:00'), placeSince: indian('09:56') });
    expect(ends(begins(callback, 'one', indian('10:00')), 'one', 'talked', indian('10:05'))).toMatchObject({ state: 'done', outcome: 'reached' });
  });

  it('is tried after a quarter of an hour, two hours and a day, and only then counts as not reached', () => {
    const first = inVain(aCallback(), 'one', indian('10:00'));
    expect(first.dueAt).toEqual(indian('10:15'));
    const second = inVain(first, 'two', indian('10:15'));
    expect(second.dueAt).toEqual(indian('12:15'));
    const third = inVain(second, 'three', indian('12:15'));
    expect(third).toMatchObject({ state: 'waiting', dueAt: indian('12:15', 1) });
    expect(inVain(third, 'four', indian('12:15', 1))).toMatchObject({ state: 'done', outcome: 'not-reached' });
  });

  it('of somebody who calls in vain again has all its attempts from then on, spaced as ever', () => {
    const thrice = inVain(inVain(inVain(aCallback(), 'one', indian('10:00')), 'two', indian('10:15')), 'three', indian('12:15'));
    const again = after(thrice, { type: 'owe', callId: 'again', reason: 'abandoned-in-queue', owedAt: indian('14:00'), placeSince: indian('13:58'), isOutcome: true }, indian('14:00'));
    expect(again.dueAt).toEqual(indian('14:00'));
    const fourth = inVain(again, 'four', indian('14:00'));
    expect(fourth).toMatchObject({ state: 'waiting', dueAt: indian('14:15') });
    const sixth = inVain(inVain(fourth, 'five', indian('14:15')), 'six', indian('16:15'));
    expect(inVain(sixth, 'seven', indian('16:15', 1))).toMatchObject({ state: 'done', outcome: 'not-reached' });
  });

  it('is not rung twice for a carrier whose clock is ahead of ours', () => {
    const ahead = after(aCallback(), { type: 'owe', callId: 'again', reason: 'failed', owedAt: indian('10:03'), placeSince: indian('10:03'), isOutcome: true }, indian('10:01'));
    expect(inVain(ahead, 'one', indian('10:02')).dueAt).toEqual(indian('10:17'));
  });

  it('waits for the end of the quiet hours, whatever makes it due in them', () => {
    expect(aCallback({ at: indian('23:00') }).dueAt).toEqual(indian('09:00', 1));
    const late = begins(aCallback({ at: indian('20:59') }), 'one', indian('20:59'));
    expect(ends(late, 'one', 'not-answered', indian('21:00')).dueAt).toEqual(indian('09:00', 1));
    const lying = aCallback({ at: indian('20:59') });
    expect(decided(lying, { type: 'begin', callId: 'one', first: 'agent' }, indian('21:00')).events).toEqual([{ type: 'postponed', to: indian('09:00', 1) }]);
    expect(refused(lying, { type: 'ringNow' }, indian('22:00'))).toBe('quiet-hours');
  });

  it('that was asked for by keypad is rung in them too, within half an hour of asking', () => {
    const asked = aCallback({ at: indian('23:00'), askedAt: indian('23:00'), reason: 'call-back-kept' });
    expect(asked.dueAt).toEqual(new Date(indian('23:00').getTime() + 15_000));
    expect(begins(asked, 'one', indian('23:29')).state).toBe('in-line');
    expect(begins(asked, 'one', indian('23:31'))).toMatchObject({ state: 'waiting', dueAt: indian('09:00', 1) });
  });

  it('that they were promised for the morning is not rung before, although they asked for it', () => {
    const promised = after(aCallback({ at: indian('20:30') }), { type: 'keepPlace', callId: 'late', placeSince: indian('22:00'), isForMorning: true }, indian('22:00'));
    expect(promised).toMatchObject({ askedAt: null, dueAt: indian('09:00', 1) });
  });

  it('of a citizen without a number is done at once', () => {
    expect(aCallback({ hasNumber: false })).toMatchObject({ state: 'done', outcome: 'no-number' });
  });

  it('makes no second attempt of the same call', () => {
    const once = ends(begins(aCallback(), 'one', indian('10:00')), 'one', 'undialled', indian('10:01'));
    expect(refused(once, { type: 'begin', callId: 'one', first: 'agent' }, indian('10:03'))).toBe('not-accepted');
  });

  it('that was given up before it was dialled counts as no attempt, and is tried later and later', () => {
    const once = ends(begins(aCallback(), 'one', indian('10:00')), 'one', 'undialled', indian('10:01'));
    expect(once.dueAt).toEqual(indian('10:03'));
    expect(ends(begins(once, 'two', indian('10:03')), 'two', 'undialled', indian('10:03')).dueAt).toEqual(indian('10:07'));
  });

  it('in which it was we who failed counts as no attempt either: not even the last one ends it', () => {
    const failing = (callback: Callback, callId: string, at: Date) => ends(begins(callback, callId, at), callId, 'failed', at);
    const once = failing(aCallback(), 'one', indian('10:00'));
    expect(once.dueAt).toEqual(indian('10:02'));
    expect(failing(once, 'two', indian('10:02')).dueAt).toEqual(indian('10:06'));
    const third = inVain(inVain(inVain(aCallback(), 'one', indian('10:00')), 'two', indian('10:15')), 'three', indian('12:15'));
    expect(failing(third, 'four', indian('12:15', 1))).toMatchObject({ state: 'waiting', dueAt: indian('12:17', 1) });
  });

  it('gives the old place back to who rings again in time, and rings nobody meanwhile', () => {
    const redialed = decided(aCallback(), { type: 'redial', callId: 'again' }, indian('10:20'));
    expect(redialed.events).toEqual([{ type: 'place-given-back', since: indian('09:56') }]);
    expect(refused(redialed.callback, { type: 'begin', callId: 'one', first: 'agent' }, indian('10:20'))).toBe('not-accepted');
    expect(after(redialed.callback, { type: 'talked', callId: 'again', at: indian('10:30') }, indian('10:30'))).toMatchObject({ state: 'done', outcome: 'redialed' });
    expect(after(redialed.callback, { type: 'redialLost', callId: 'again' }, indian('10:22'))).toMatchObject({ state: 'waiting', dueAt: indian('10:22') });
    expect(decided(aCallback(), { type: 'redial', callId: 'again' }, indian('11:20')).events).toEqual([]);
  });

  it('is served by a talk that ended in the second in which it became owed, for carriers tell whole seconds; not by one before that', () => {
    const lost = new Date(indian('10:05').getTime() + 317);
    const owed = after(aCallback(), { type: 'owe', callId: 'another', reason: 'abandoned-in-queue', owedAt: lost, placeSince: lost, isOutcome: true }, lost);
    const hears = (at: Date) => decided(owed, { type: 'talked', callId: 'again', at }, indian('10:06'));
    expect(hears(indian('10:05')).events).toEqual([{ type: 'done', outcome: 'redialed', owedSince: [] }]);
    expect(hears(new Date(indian('10:05').getTime() - 1_000)).events).toMatchObject([{ type: 'done', owedSince: [{ callId: 'another' }] }]);
  });

  it('that they redial while their phone is rung goes on when that came to nothing', () => {
    const crossing = after(begins(aCallback(), 'one', indian('10:00')), { type: 'redial', callId: 'again' }, indian('10:00'));
    expect(crossing.state).toBe('in-line');
    expect(ends(crossing, 'one', 'engaged', indian('10:01'))).toMatchObject({ state: 'redialing', dueAt: null });
  });

  it('is one per citizen: a second wish by keypad finds the first', () => {
    const kept = after(aCallback(), { type: 'keepPlace', callId: 'again', placeSince: indian('10:04'), isForMorning: false }, indian('10:05'));
    expect(kept).toMatchObject({ state: 'waiting', dueAt: new Date(indian('10:05').getTime() + 15_000), placeSince: indian('09:56'), askedAt: indian('10:05') });
    expect(after(kept, { type: 'keepPlace', callId: 'again', placeSince: indian('10:04'), isForMorning: false }, indian('10:06'))).toEqual(kept);
    expect(refused(kept, { type: 'keepPlace', callId: 'third', placeSince: indian('10:06'), isForMorning: false }, indian('10:06'))).toBe('already-kept');
  });

  it('that nobody owes any more is over, after the attempt that is under way', () => {
    expect(after(aCallback(), { type: 'withdraw', callId: 'lost' }, indian('10:01'))).toMatchObject({ state: 'done', outcome: 'not-owed' });
    const ringing = after(begins(aCallback(), 'one', indian('10:00')), { type: 'withdraw', callId: 'lost' }, indian('10:00'));
    expect(ringing.state).toBe('in-line');
    expect(ends(ringing, 'one', 'undialled', indian('10:01'))).toMatchObject({ state: 'done', outcome: 'not-owed' });
  });

  it('leaves what is owed since the talk for another one', () => {
    const dropped = after(begins(aCallback(), 'one', indian('10:00')), { type: 'owe', callId: 'one', reason: 'call-dropped', owedAt: indian('10:06'), placeSince: indian('10:06'), isOutcome: false }, indian('10:06'));
    const { callback, events } = decided(dropped, { type: 'attemptEnded', callId: 'one', result: 'talked', at: indian('10:05') }, indian('10:07'));
    expect(callback.outcome).toBe('reached');
    expect(events.at(-1)).toMatchObject({ type: 'done', owedSince: [{ reason: 'call-dropped' }] });
  });

  it('learns late that they did talk, that it was somebody else, or that they do not want it', () => {
    const first = inVain(aCallback(), 'one', indian('10:00'));
    expect(ends(first, 'one', 'talked', indian('10:01'))).toMatchObject({ state: 'done', outcome: 'reached' });
    const reached = ends(begins(aCallback(), 'one', indian('10:00')), 'one', 'talked', indian('10:05'));
    expect(after(reached, { type: 'wrongNumber', callId: 'one' }, indian('10:06'))).toMatchObject({ outcome: 'wrong-number', doneAt: indian('10:05') });
    expect(after(begins(aCallback(), 'one', indian('10:00')), { type: 'decline', callId: 'one' }, indian('10:00'))).toMatchObject({ outcome: 'declined' });
  });

  it('is closed by hand only while nobody rings', () => {
    expect(after(aCallback(), { type: 'closeByHand' }, indian('10:01')).outcome).toBe('closed-by-hand');
    expect(refused(begins(aCallback(), 'one', indian('10:00')), { type: 'closeByHand' }, indian('10:01'))).toBe('not-accepted');
  });

  it('is given up after a week', () => {
    expect(refused(aCallback(), { type: 'expire' }, indian('09:59', 7))).toBe('not-old-enough');
    expect(after(aCallback(), { type: 'expire' }, indian('10:00', 7)).outcome).toBe('expired');
  });

  it('is given up a week after the last call of theirs that is owed', () => {
    const again = after(aCallback(), { type: 'owe', callId: 'later', reason: 'rejected', owedAt: indian('12:00', 3), placeSince: indian('12:00', 3), isOutcome: true }, indian('12:00', 3));
    expect(refused(again, { type: 'expire' }, indian('11:59', 10))).toBe('not-old-enough');
    expect(after(again, { type: 'expire' }, indian('12:00', 10)).outcome).toBe('expired');
  });
});

describe('the table', () => {
  it('has every state, and starts no attempt in any but one', () => {
    expect(Object.keys(ACCEPTS).sort()).toEqual([...CALLBACK_STATES].sort());
    expect(CALLBACK_STATES.filter((state) => (ACCEPTS[state] as readonly string[]).includes('begin'))).toEqual(['waiting']);
  });
});

describe('attempts as an operator writes them', () => {
  it.each([['0m,15m,2h,1d', [0, 15, 120, 1_440]], ['1m, 2m, 3m', [1, 2, 3]]])('%s', (text, minutes) => { expect(parseAttempts(text)).toEqual(minutes); });
  it.each(['0m,15m', '', '0m,soon,2h', '0,1,2'])('refuses %j', (text) => { expect(parseAttempts(text)).toBeUndefined(); });
});
