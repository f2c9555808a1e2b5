import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { callIdOf, ReconcileCalls } from '../index.js';
import { aTelephone, NUMBER, type SpecTelephone } from '../testing/a-telephone.js';
import { aLine, MISSED_CALL_NUMBER } from '../testing/spec-carrier.js';

const REJECTED = '<Response><Reject reason="busy"/></Response>';
let telephone: SpecTelephone;
let lines = 0xd000;
beforeAll(async () => { telephone = await aTelephone(); });
afterAll(() => telephone.close());
beforeEach(() => {
  [telephone.carrier.calls, telephone.vault.isAway] = [[], false];
  telephone.clock.advance(3_600);
});

/** Somebody who rings the number for missed calls. */
const aCaller = (from?: string) => {
  lines += 1;
  return { callSid: aLine(lines), callId: callIdOf(aLine(lines)), from: from ?? `+9190000${lines}` };
};
type Caller = ReturnType<typeof aCaller>;
const rings = ({ callSid, from }: Caller) => telephone.hears('/voice/missed', { CallSid: callSid, From: from, To: MISSED_CALL_NUMBER, CallStatus: 'ringing' });
const isOver = ({ callSid, from }: Caller, to = MISSED_CALL_NUMBER) => telephone.hears('/voice/status', { CallSid: callSid, From: from, To: to, CallStatus: 'busy', SequenceNumber: '0' });
const reconcile = () => telephone.app.get(ReconcileCalls).execute();
const known = async (caller: Caller) => [await telephone.outcomeOf(caller.callId), ...telephone.owed.of(caller.callId), telephone.vault.numbers.get(caller.callId)];
const listed = ({ callSid, from }: Caller, secondsAgo: number) => {
  const at = new Date(telephone.clock.now().getTime() - secondsAgo * 1000).toUTCString();
  return { sid: callSid, from, to: MISSED_CALL_NUMBER, status: 'busy', start_time: at, end_time: at };
};

describe('the number for missed calls', () => {
  it('rejects a call, and owes one before it says so', async () => {
    const caller = aCaller();
    expect((await rings(caller)).body).toContain(REJECTED);
    expect(await known(caller)).toEqual([null, 'rejected', caller.from]);
    await isOver(caller);
    expect(await known(caller)).toEqual(['rejected', 'rejected', caller.from]);
  });

  it('is heard twice, and late, and owes one call with one end', async () => {
    const caller = aCaller();
    for (const news of [rings, rings, isOver, isOver]) await news(caller);
    const after = await telephone.everything();
    expect((await rings(caller)).body).toContain(REJECTED);
    expect(await telephone.everything()).toBe(after);
    expect(await telephone.database.query('select 1 from platform.outbox where about = $1', [caller.callId])).toHaveLength(1);
  });

  it('makes the same of a call whose end is heard first', async () => {
    const caller = aCaller();
    await isOver(caller);
    await rings(caller);
    expect(await known(caller)).toEqual(['rejected', 'rejected', caller.from]);
    expect(await telephone.database.query('select 1 from platform.outbox where about = $1', [caller.callId])).toHaveLength(1);
  });

  it('corrects a call whose end did not say which number was rung', async () => {
    const caller = aCaller();
    await isOver(caller, NUMBER);
    expect(await known(caller)).toEqual(['failed', 'failed', caller.from]);
    await rings(caller);
    expect(await known(caller)).toEqual(['rejected', 'rejected', caller.from]);
  });

  it('is listed by the reconciler, which owes a call that nobody told us of, once', async () => {
    await reconcile();
    telephone.clock.advance(60);
    const caller = aCaller();
    telephone.carrier.calls = [listed(caller, 40)];
    expect(await reconcile()).toMatchObject({ listed: 1, made: 1, ended: 1, withoutOutcome: 0, unlisted: 0 });
    expect(await known(caller)).toEqual(['rejected', 'rejected', caller.from]);
    expect(await reconcile()).toMatchObject({ listed: 1, made: 0, ended: 0, corrected: 0 });
  });

  it('has a mark of its own: what rang while it was off in the settings is found', async () => {
    await reconcile();
    await telephone.database.query(`update calls.reconciler_mark set seen_until = seen_until - interval '2 hours' where number = $1`, [MISSED_CALL_NUMBER]);
    const caller = aCaller();
    telephone.carrier.calls = [listed(caller, 5_400)];
    expect(await reconcile()).toMatchObject({ made: 1, ended: 1 });
    expect(await known(caller)).toEqual(['rejected', 'rejected', caller.from]);
  });

  it('rejects whoever hides their number, too', async () => {
    const caller = aCaller('anonymous');
    expect((await rings(caller)).body).toContain(REJECTED);
    await isOver(caller);
    expect(await telephone.outcomeOf(caller.callId)).toBe('rejected');
  });

  it('rejects while nothing can be saved, and the reconciler owes the call', async () => {
    await reconcile();
    telephone.clock.advance(60);
    const caller = aCaller();
    telephone.vault.isAway = true;
    expect(await rings(caller)).toMatchObject({ status: 200, body: expect.stringContaining(REJECTED) });
    expect(await telephone.outcomeOf(caller.callId)).toBeUndefined();
    telephone.vault.isAway = false;
    telephone.carrier.calls = [listed(caller, 30)];
    await reconcile();
    expect(await known(caller)).toEqual(['rejected', 'rejected', caller.from]);
  });

  it('is nobody\'s but the carrier\'s', async () => {
    expect(await telephone.hears('/voice/missed', { CallSid: aLine(0xdfff), From: '+919000001009' }, { signed: false })).toMatchObject({ status: 403 });
  });
});
