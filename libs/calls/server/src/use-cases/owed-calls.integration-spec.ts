import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CallFacts, callIdOf, CallLog, ReconcileCalls } from '../index.js';
import { aTelephone, type SpecTelephone } from '../testing/a-telephone.js';
import { aLine } from '../testing/spec-carrier.js';

let telephone: SpecTelephone;
let lines = 0xf000;
beforeAll(async () => { telephone = await aTelephone(); });
afterAll(() => telephone.close());
beforeEach(() => { [telephone.floor.isBroken, telephone.vault.isAway] = [false, false]; });

/** A line that the telephone has not heard of before. */
const aStranger = () => {
  lines += 1;
  return { callSid: aLine(lines), callId: callIdOf(aLine(lines)), from: `+9190000${lines}` };
};
type Stranger = ReturnType<typeof aStranger>;
const hangsUp = ({ callSid, from }: Stranger) => telephone.hears('/voice/status', { CallSid: callSid, From: from, CallStatus: 'completed', CallDuration: '5' });
const owed = async ({ callId }: Stranger) => [...telephone.owed.of(callId), telephone.vault.numbers.get(callId)];

describe('a call that we owe is kept with the number to ring', () => {
  it.each<[string, string, (caller: Stranger) => Promise<unknown>]>([
    ['who was never answered', 'failed', hangsUp],
    ['whom the carrier sends away from a queue that we did not know them in', 'sent-away-from-queue', ({ callSid, from }) => telephone.hears('/voice/queue-left', { CallSid: callSid, From: from, QueueResult: 'leave' })],
    ['whose queue broke', 'failed', ({ callSid, from }) => telephone.hears('/voice/queue-left', { CallSid: callSid, From: from, QueueResult: 'error' })],
    ['who hangs up in a queue that we did not know them in', 'failed', ({ callSid, from }) => telephone.hears('/voice/queue-left', { CallSid: callSid, From: from, QueueResult: 'hangup' })],
    ['whom only the carrier\'s list knows', 'failed', async ({ callSid, from }) => {
      const time = telephone.clock.now().toUTCString();
      telephone.carrier.calls = [{ sid: callSid, from, status: 'no-answer', start_time: time, end_time: time }];
      await telephone.app.get(ReconcileCalls).execute();
    }],
    ['whose turn failed', 'failed', async ({ callSid, from }) => {
      telephone.floor.isBroken = true;
      expect((await telephone.hears('/voice/talk', { CallSid: callSid, From: from })).body).toMatch(/trouble.*<Redirect>https:\/\/pukar.example\/voice\/talk\?again=1</);
      expect((await telephone.hears('/voice/talk?again=1', { CallSid: callSid, From: from })).body).toContain('fallback');
    }],
  ])('of one %s (%s)', async (_case, reason, happens) => {
    const caller = aStranger();
    await happens(caller);
    expect(await owed(caller)).toEqual([reason, caller.from]);
  });

  it('or not at all: without the vault the news fails, and the next delivery makes both', async () => {
    const caller = aStranger();
    telephone.vault.isAway = true;
    expect((await hangsUp(caller)).status).toBe(500);
    expect([await telephone.outcomeOf(caller.callId), ...(await owed(caller))]).toEqual([undefined, undefined]);
    telephone.vault.isAway = false;
    await hangsUp(caller);
    expect([await telephone.outcomeOf(caller.callId), ...(await owed(caller))]).toEqual(['failed', 'failed', caller.from]);
  });

  it('and nobody\'s number who is not to be rung back', async () => {
    const caller = aStranger();
    telephone.app.get(CallLog).note({ callSid: caller.callSid, at: telephone.clock.now(), kind: 'turn', rank: 'in-menu' });
    await hangsUp(caller);
    expect([await telephone.outcomeOf(caller.callId), ...(await owed(caller))]).toEqual(['left-in-menu', undefined]);
  });
});

describe('that somebody has come to a person since', () => {
  const personSince = (callIds: readonly string[], since: Date) => telephone.app.get(CallFacts).personSince(telephone.database, callIds, since);
  const talked = (callId: string, endedAt: Date) => telephone.database.query('update calls.call set talking_at = queued_at, ended_at = $2 where id = $1', [callId, endedAt]);

  it('is known of who waits, and of a talk that ended later; not of an earlier one, of a wait in vain, nor of our own call-back', async () => {
    const [waiting, late, early, inVain, attempt] = await Promise.all(Array.from({ length: 5 }, () => telephone.aWaitingCaller()));
    const [before, since, after] = [-1, 0, 1].map((minutes) => new Date(telephone.clock.now().getTime() + minutes * 60_000)) as [Date, Date, Date];
    await talked(late!.callId, after);
    await talked(early!.callId, before);
    await telephone.database.query('update calls.call set ended_at = $2 where id = $1', [inVain!.callId, after]);
    await telephone.database.query(`update calls.call set direction = 'outgoing', purpose = 'call-back', talking_at = queued_at where id = $1`, [attempt!.callId]);
    const others = [early, inVain, attempt].map((call) => call!.callId);
    expect(await personSince(others, since)).toBeUndefined();
    expect(await personSince([...others, late!.callId], since)).toEqual({ callId: late!.callId, endedAt: after });
    expect(await personSince([...others, late!.callId, waiting!.callId], since)).toEqual({ callId: waiting!.callId, endedAt: null });
  });

  it('is known of a talk that ended in that very second, for carriers tell whole seconds', async () => {
    const call = await telephone.aWaitingCaller();
    const second = new Date(Math.floor(telephone.clock.now().getTime() / 1_000) * 1_000);
    await talked(call.callId, second);
    expect(await personSince([call.callId], new Date(second.getTime() + 317))).toEqual({ callId: call.callId, endedAt: second });
    expect(await personSince([call.callId], new Date(second.getTime() + 1_000))).toBeUndefined();
  });
});

describe('the fallback words', () => {
  it('of a call that has ended meanwhile make it one that failed, in whatever order the two become known, and we ring back', async () => {
    const caller = aStranger();
    telephone.app.get(CallLog).note({ callSid: caller.callSid, at: telephone.clock.now(), kind: 'turn', rank: 'in-menu' });
    await hangsUp(caller);
    telephone.floor.isBroken = true;
    await telephone.hears('/voice/after-talk', { CallSid: caller.callSid, From: caller.from });
    telephone.floor.isBroken = false;
    await telephone.app.get(CallLog).flush();
    expect([await telephone.outcomeOf(caller.callId), ...(await owed(caller))]).toEqual(['failed', 'failed', caller.from]);
  });

  it('follow only where they were led back before, in their language, to what can be asked again', async () => {
    const caller = aStranger();
    telephone.floor.isBroken = true;
    const led = await telephone.hears('/voice/queue-left?l=ta-IN', { CallSid: caller.callSid, From: caller.from, QueueResult: 'redirected' });
    expect(led.body).toMatch(/"ta-IN">trouble.*<Redirect>https:\/\/pukar.example\/voice\/talk\?again=1</);
    expect((await telephone.hears('/voice/queue-left?l=ta-IN', { CallSid: caller.callSid, From: caller.from, QueueResult: 'redirected' })).body).toMatch(/"ta-IN">fallback/);
    telephone.floor.isBroken = false;
    await telephone.app.get(CallLog).flush();
    expect(await owed(caller)).toEqual(['failed', caller.from]);
  });

  it('are said although nothing can be saved, and what they promise is saved when it can be', async () => {
    const caller = aStranger();
    [telephone.floor.isBroken, telephone.vault.isAway] = [true, true];
    await telephone.hears('/voice/talk', { CallSid: caller.callSid, From: caller.from });
    expect((await telephone.hears('/voice/talk', { CallSid: caller.callSid, From: caller.from })).body).toContain('fallback');
    expect(await owed(caller)).toEqual([undefined]);
    telephone.vault.isAway = false;
    await telephone.app.get(CallLog).flush();
    expect(await owed(caller)).toEqual(['failed', caller.from]);
  });

  it('are not for somebody who is not the carrier: nothing is noted', async () => {
    const caller = aStranger();
    expect((await telephone.hears('/voice/talk', { CallSid: caller.callSid, From: caller.from }, { signed: false })).status).toBe(403);
    await telephone.app.get(CallLog).flush();
    expect(await telephone.database.query('select 1 from calls.call where id = $1', [caller.callId])).toEqual([]);
  });
});
