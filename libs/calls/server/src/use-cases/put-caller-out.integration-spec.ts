import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deliveryOf } from '@pukar/platform/inbox';
import { randomIds } from '@pukar/platform/ids';
import { callIdOf, EndCall, LeaveAfterHours, MendPutOutCalls, PutCallerOut, QueueCaller, TurnCallerAway } from '../index.js';
import { raiseRank } from '../persistence/call-rows.js';
import { aTelephone, type SpecTelephone } from '../testing/a-telephone.js';
import { aLine } from '../testing/spec-carrier.js';
import { stepsOf } from '../testing/telephone-steps.js';

let telephone: SpecTelephone;
beforeAll(async () => { telephone = await aTelephone(); });
afterAll(() => telephone.close());
const { aConversation, anAgentJoins, hangsUp } = stepsOf(() => telephone);

const anAbusiveCall = async () => {
  const { caller, agent } = await aConversation();
  telephone.marks.theirs.add(`${caller.callId} ${agent.agentId}`);
  return { ...caller, ...agent };
};
const putOut = (callId: string, agentId: string) => telephone.app.get(PutCallerOut).execute({ callId, agentId, kind: 'abusive', note: '' });
const mends = () => telephone.app.get(MendPutOutCalls).execute();
const closing = (callSid: string, path = '/voice/after-talk') => telephone.hears(path, { CallSid: callSid, From: '+919000001001', CallStatus: 'in-progress' });
const askedOf = (sid: string) => telephone.carrier.asked.filter((asked) => asked.includes(sid));

describe('an agent who puts an abusive caller out', () => {
  it('is rid of the line at once, writes, and the caller hears why', async () => {
    const { callId, agentId, callSid, legSid } = await anAbusiveCall();
    expect(await putOut(callId, agentId)).toEqual({ ok: true, value: null });
    expect([...new Set(askedOf(legSid))]).toEqual([`POST /Calls/${legSid}.json Status=completed`]);
    expect(telephone.floor.ended.at(-1)).toBe('talked');
    expect(telephone.marks.proposed.get(callId)).toBe('abusive');
    expect((await closing(callSid)).body).toMatch(/put-out.*<Hangup\/>/);
    await hangsUp({ callId, callSid });
    expect([await telephone.outcomeOf(callId), telephone.owed.of(callId)]).toEqual(['talked', []]);
  });

  it('twice, changes nothing more', async () => {
    const { callId, agentId, callSid, legSid } = await anAbusiveCall();
    await putOut(callId, agentId);
    const before = [askedOf(legSid).length, telephone.floor.ended.length];
    expect(await putOut(callId, agentId)).toEqual({ ok: true, value: null });
    expect([askedOf(legSid).length, telephone.floor.ended.length]).toEqual(before);
    expect((await telephone.database.query(`select 1 from calls.call_event where call_id = $1 and kind = 'put-out'`, [callId]))).toHaveLength(1);
    await hangsUp({ callId, callSid });
  });

  it('is rid of one whom no mark can be about, an officer whom they rang, and of theirs alone', async () => {
    const { callId, agentId, callSid, legSid } = await anAbusiveCall();
    telephone.marks.ofNobody.add(callId);
    expect(await putOut(callId, randomIds.uuid())).toEqual({ ok: false, refusal: 'not-your-call' });
    expect(await putOut(callId, agentId)).toEqual({ ok: true, value: null });
    expect([...new Set(askedOf(legSid))]).toEqual([`POST /Calls/${legSid}.json Status=completed`]);
    expect((await closing(callSid)).body).toMatch(/put-out.*<Hangup\/>/);
    await hangsUp({ callId, callSid });
    expect(await putOut(callId, agentId)).toEqual({ ok: false, refusal: 'not-your-call' });
  });

  it('after the caller hung up, proposes the mark and touches no line', async () => {
    const { callId, agentId, callSid } = await anAbusiveCall();
    await hangsUp({ callId, callSid });
    const asked = telephone.carrier.asked.length;
    expect(await putOut(callId, agentId)).toEqual({ ok: true, value: null });
    expect([telephone.carrier.asked.length, telephone.marks.proposed.get(callId)]).toEqual([asked, 'abusive']);
  });

  it('whose line the carrier says is over already, writes all the same', async () => {
    const { callId, agentId, callSid, legSid } = await anAbusiveCall();
    telephone.carrier.over.add(legSid);
    expect(await putOut(callId, agentId)).toEqual({ ok: true, value: null });
    expect(telephone.floor.ended.at(-1)).toBe('talked');
    await hangsUp({ callId, callSid });
  });

  it('is refused for somebody else\'s call, and before the caller is there', async () => {
    const { callId, callSid } = await anAbusiveCall();
    expect(await putOut(callId, randomIds.uuid())).toEqual({ ok: false, refusal: 'not-your-call' });
    await hangsUp({ callId, callSid });
    const waiting = await telephone.aWaitingCaller();
    const { agentId } = await anAgentJoins(waiting);
    expect(await putOut(waiting.callId, agentId)).toEqual({ ok: false, refusal: 'caller-not-in' });
    await hangsUp(waiting);
  });
});

describe('a call that was ended for abuse and is still up', () => {
  /** The process died after it had saved the wish, before it touched a line. */
  const diedInBetween = async () => {
    const abusive = await anAbusiveCall();
    await telephone.database.query('update calls.call set put_out_at = $2 where id = $1', [abusive.callId, telephone.clock.now()]);
    telephone.clock.advance(3);
    return abusive;
  };

  it('is ended by the worker: the agent first, then the caller hears why', async () => {
    const { callId, callSid, legSid } = await diedInBetween();
    await mends();
    expect([...new Set(askedOf(legSid))]).toEqual([`POST /Calls/${legSid}.json Status=completed`]);
    expect(askedOf(callSid).at(-1)).toBe(`POST /Calls/${callSid}.json Url=https://pukar.example/voice/ended-for-conduct`);
    expect(telephone.floor.claims.has(callId)).toBe(false);
    expect((await closing(callSid, '/voice/ended-for-conduct')).body).toMatch(/put-out.*<Hangup\/>/);
    const asked = askedOf(callSid).length;
    await mends();
    expect(askedOf(callSid)).toHaveLength(asked);
    await hangsUp({ callId, callSid });
  });

  it('is cut off where the closing sentence has had its time', async () => {
    const { callId, callSid } = await diedInBetween();
    await closing(callSid);
    telephone.clock.advance(60);
    await mends();
    expect(askedOf(callSid).at(-1)).toBe(`POST /Calls/${callSid}.json Status=completed`);
    await hangsUp({ callId, callSid });
  });

  it('whose caller is gone is over, and looked at no more', async () => {
    const { callId, callSid } = await diedInBetween();
    telephone.carrier.over.add(callSid);
    await mends();
    expect(await telephone.outcomeOf(callId)).toBe('talked');
  });

  it('waits for a carrier that does not answer', async () => {
    const { callId, callSid } = await diedInBetween();
    telephone.carrier.isDown = true;
    await mends();
    telephone.carrier.isDown = false;
    expect(await telephone.outcomeOf(callId)).toBeNull();
    await mends();
    expect(askedOf(callSid).at(-1)).toContain('ended-for-conduct');
    await hangsUp({ callId, callSid });
  });
});

describe('a caller who is turned away', () => {
  const form = (callSid: string) => ({ CallSid: callSid, From: '+919000001001', CallStatus: 'in-progress', Digits: '0' });
  const turnAway = (callSid: string) => telephone.app.get(TurnCallerAway).execute({
    callSid, from: '+919000001001', at: telephone.clock.now(), delivery: deliveryOf({ body: form(callSid), url: '/voice/turn', headers: {} } as never, 'turn', callSid, [callSid, undefined]),
  });
  const ends = (callSid: string) => telephone.app.get(EndCall).execute({ callSid, from: '+919000001001', at: telephone.clock.now(), startedAt: telephone.clock.now() });

  it('has that outcome, and nobody owes them a call', async () => {
    const [callSid, callId] = [aLine(0xc001), callIdOf(aLine(0xc001))];
    await turnAway(callSid);
    await turnAway(callSid);
    expect(await ends(callSid)).toBe('turned-away');
    expect(telephone.owed.of(callId)).toEqual([]);
    expect(await telephone.database.query(`select 1 from calls.call_event where call_id = $1 and kind = 'turned-away'`, [callId])).toHaveLength(1);
  });

  it('has it after hours too, where they had asked for a person before, and nobody owes them a call', async () => {
    const [callSid, callId] = [aLine(0xc004), callIdOf(aLine(0xc004))];
    await turnAway(callSid);
    await telephone.database.transaction(async (tx) => { raiseRank(tx, callId, 'queued'); });
    expect([await ends(callSid), telephone.owed.of(callId)]).toEqual(['turned-away', []]);
  });

  it('is owed a call all the same when they came into the line after that, and hung up there', async () => {
    const [callSid, callId] = [aLine(0xc005), callIdOf(aLine(0xc005))];
    await turnAway(callSid);
    telephone.clock.advance(60);
    await telephone.app.get(QueueCaller).execute({ callSid, from: '+919000001001', language: 'hi-IN', keys: '0', topic: null, at: telephone.clock.now() });
    expect([await ends(callSid), telephone.owed.of(callId)]).toEqual(['abandoned-in-queue', [expect.anything()]]);
  });

  it('has it too when the news that they hung up was quicker', async () => {
    const [callSid, callId] = [aLine(0xc002), callIdOf(aLine(0xc002))];
    await ends(callSid);
    await turnAway(callSid);
    expect([await telephone.outcomeOf(callId), telephone.owed.of(callId)]).toEqual(['turned-away', []]);
  });
});

it('keeps with a call-back that is left after hours what its caller chose', async () => {
  const [callSid, callId] = [aLine(0xc006), callIdOf(aLine(0xc006))];
  const left = { callSid, from: '+919000001777', language: 'hi-IN', keys: '0', topic: 'complaint', department: 'PHE', what: 'call-back' as const, at: telephone.clock.now(), delivery: deliveryOf({ body: { CallSid: callSid }, url: '/voice/turn', headers: {} } as never, 'turn', callSid, [callSid, undefined]) };
  expect(await telephone.app.get(LeaveAfterHours).execute(left)).toBe('kept');
  expect(telephone.leaving.chosen.get(callId)).toEqual({ topic: 'PHE', menu: 'complaint' });
});

it('keeps with the call that its caller was warned before the queue', async () => {
  const callSid = aLine(0xc003);
  await telephone.app.get(QueueCaller).execute({ callSid, from: '+919000001001', language: 'hi-IN', keys: '0', topic: null, at: telephone.clock.now(), isWarned: true });
  expect(await telephone.database.query('select 1 from calls.call where id = $1 and warned_at is not null', [callIdOf(callSid)])).toHaveLength(1);
});
