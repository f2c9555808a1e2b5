import { describe, expect, it } from '@jest/globals';
import { aCallback, indian, POLICY } from '../testing/a-callback.js';
import { decideCallback, expiresAt, openCallback, type Callback, type CallbackCommand, type CallbackPolicy } from './index.js';

/** Desks that are closed from a moment until another. */
const closed = (from: Date, until: Date | null): CallbackPolicy => ({ ...POLICY, opens: (at) => (at >= from && (!until || at < until) ? until : at) });
const HOLIDAY = closed(indian('18:00'), indian('10:30', 2));

describe('while nobody is at the desks', () => {
  const after = (callback: Callback, command: CallbackCommand, now: Date, policy = HOLIDAY): Callback => {
    const decided = decideCallback(callback, command, now, policy);
    if (!decided.ok) throw new Error(decided.refusal);
    return decided.value.callback;
  };
  const refused = (callback: Callback, command: CallbackCommand, now: Date, policy = HOLIDAY) => {
    const decided = decideCallback(callback, command, now, policy);
    return decided.ok ? undefined : decided.refusal;
  };
  const owedWhenClosed = (askedAt: Date | null = null, policy = HOLIDAY) => openCallback({
    id: 'closed', owed: [{ callId: 'lost', reason: 'abandoned-in-queue', owedAt: indian('19:00'), withdrawnAt: null }], placeSince: indian('19:00'), hasNumber: true, askedAt,
  }, indian('19:00'), policy).callback;

  it('a call that is owed is due when they open next, and it counts from then until it is given up', () => {
    const callback = owedWhenClosed();
    expect(callback).toMatchObject({ state: 'waiting', dueAt: indian('10:30', 2), wantedAt: indian('19:00') });
    expect(expiresAt(callback, HOLIDAY)).toEqual(indian('10:30', 9));
    expect(refused(callback, { type: 'begin', callId: 'a', first: 'agent' }, indian('11:00', 1))).toBe('not-due');
    expect(after(callback, { type: 'begin', callId: 'a', first: 'agent' }, indian('10:30', 2))).toMatchObject({ state: 'in-line', wantedAt: null });
  });

  it('who rings in vain once more waits for the same opening, and whose opening lies in quiet hours waits for their end', () => {
    const owe: CallbackCommand = { type: 'owe', callId: 'again', reason: 'failed', owedAt: indian('20:00'), placeSince: indian('20:00'), isOutcome: true };
    expect(after(owedWhenClosed(), owe, indian('20:00')).dueAt).toEqual(indian('10:30', 2));
    expect(owedWhenClosed(null, closed(indian('18:00'), indian('06:00', 1))).dueAt).toEqual(indian('09:00', 1));
  });

  it('who asked while somebody was there is rung within the half hour; later they wait for the morning', () => {
    const callback = aCallback({ at: indian('17:50'), askedAt: indian('17:50') });
    expect(after(callback, { type: 'begin', callId: 'a', first: 'agent' }, indian('18:15')).state).toBe('in-line');
    expect(after(callback, { type: 'begin', callId: 'a', first: 'agent' }, indian('18:21'))).toMatchObject({ state: 'waiting', dueAt: indian('10:30', 2) });
  });

  it('one that was due before they closed by surprise is moved to their opening, and is brought forward when they open sooner', () => {
    const putOff = after(aCallback(), { type: 'begin', callId: 'a', first: 'agent' }, indian('18:05'));
    expect(putOff).toMatchObject({ dueAt: indian('10:30', 2), wantedAt: indian('18:05') });
    expect(after(putOff, { type: 'desksOpened' }, indian('18:20'), POLICY)).toMatchObject({ dueAt: indian('18:20'), wantedAt: null });
    expect(refused(aCallback(), { type: 'desksOpened' }, indian('18:20'), POLICY)).toBe('not-due');
  });

  it('one that waits for its next attempt is not brought forward before that', () => {
    const began = after(aCallback(), { type: 'begin', callId: 'a', first: 'agent' }, indian('10:00'), POLICY);
    const again = after(began, { type: 'attemptEnded', callId: 'a', result: 'engaged', at: indian('17:55') }, indian('17:55'));
    expect(again).toMatchObject({ dueAt: indian('10:30', 2), wantedAt: indian('18:10') });
    expect(refused(again, { type: 'desksOpened' }, indian('18:05'), POLICY)).toBe('not-due');
  });

  it('nobody is rung by hand, and a supervisor is told why', () => {
    expect(refused(owedWhenClosed(), { type: 'ringNow' }, indian('11:00', 1))).toBe('desks-closed');
  });

  it('when it would be given up, it is tried for a day after they open; not night after night', () => {
    const long = closed(indian('10:05'), indian('10:00', 20));
    const putOff = after(aCallback(), { type: 'begin', callId: 'a', first: 'agent' }, indian('10:06'), long);
    expect([putOff.dueAt, expiresAt(putOff, long)]).toEqual([indian('10:00', 20), indian('10:00', 21)]);
    let so = aCallback();
    for (let day = 0; day < 8; day += 1) {
      const night = closed(indian('18:00', day), indian('10:30', day + 1));
      so = after(after(so, { type: 'begin', callId: `day-${day}`, first: 'agent' }, indian('17:00', day), night), { type: 'attemptEnded', callId: `day-${day}`, result: 'undialled', at: indian('18:00', day) }, indian('18:00', day), night);
    }
    expect(expiresAt(so, POLICY)).toEqual(indian('10:30', 8));
    expect(after(so, { type: 'expire' }, indian('10:30', 8)).outcome).toBe('expired');
  });

  it('and none is in sight, it is looked at again a day later', () => {
    expect(owedWhenClosed(null, closed(indian('18:00'), null)).dueAt).toEqual(indian('19:00', 1));
  });
});
