import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomIds } from '@pukar/platform/ids';
import { CallFacts, CallsCommands, EndCall, GiveSoftphoneAccess, HangUpCall, HearAgentJoined, HearCallerJoined, HoldCaller, RecordDisposition } from '../index.js';
import { aTelephone, type SpecTelephone } from '../testing/a-telephone.js';
import { aConference, aLine } from '../testing/spec-carrier.js';

let telephone: SpecTelephone;
beforeAll(async () => { telephone = await aTelephone(); });
afterAll(() => telephone.close());

let legs = 0;
async function aConversation() {
  legs += 1;
  const legSid = aLine(0xe000 + legs);
  const caller = await telephone.aWaitingCaller();
  const claim = telephone.floor.hold(caller.callId, 'accepted');
  const at = () => ({ callId: caller.callId, conferenceSid: aConference(0xe000 + legs), at: telephone.clock.now() });
  await telephone.app.get(HearAgentJoined).execute({ ...at(), claimId: claim.claimId, legSid });
  telephone.clock.advance(20);
  await telephone.app.get(HearCallerJoined).execute({ ...at(), callSid: caller.callSid });
  return { ...caller, ...claim, legSid, conferenceSid: at().conferenceSid };
}
const ends = (callSid: string) => telephone.app.get(EndCall).execute({ callSid, at: telephone.clock.now(), startedAt: telephone.clock.now() });

describe('an agent who hangs up', () => {
  it('ends their own line, and may write at once', async () => {
    const { callId, agentId, callSid, legSid } = await aConversation();
    expect(await telephone.app.get(HangUpCall).execute(callId, agentId)).toEqual({ ok: true, value: null });
    expect(telephone.carrier.asked.at(-1)).toBe(`POST /Calls/${legSid}.json Status=completed`);
    expect(telephone.floor.ended.at(-1)).toBe('talked');
    await ends(callSid);
  });

  it('before the caller is there, lets the call go to somebody else', async () => {
    const { callId, callSid } = await telephone.aWaitingCaller();
    const { agentId } = telephone.floor.hold(callId, 'accepted');
    expect(await telephone.app.get(HangUpCall).execute(callId, agentId)).toEqual({ ok: true, value: null });
    expect([telephone.floor.ended.at(-1), telephone.floor.waiting.has(callId)]).toEqual(['declined', true]);
    await ends(callSid);
  });

  it('is refused a call that is not theirs, or that only rings', async () => {
    const { callId, callSid } = await aConversation();
    expect(await telephone.app.get(HangUpCall).execute(callId, randomIds.uuid())).toEqual({ ok: false, refusal: 'not-your-call' });
    await ends(callSid);
    const ringing = await telephone.aWaitingCaller();
    const offer = telephone.floor.hold(ringing.callId, 'offered');
    expect(await telephone.app.get(HangUpCall).execute(ringing.callId, offer.agentId)).toEqual({ ok: false, refusal: 'not-your-call' });
    await ends(ringing.callSid);
  });

  it('is told when the exchange does not answer, and the conversation goes on', async () => {
    const { callId, agentId, callSid } = await aConversation();
    telephone.carrier.isDown = true;
    expect(await telephone.app.get(HangUpCall).execute(callId, agentId)).toEqual({ ok: false, refusal: 'carrier-unreachable' });
    telephone.carrier.isDown = false;
    expect(telephone.floor.claims.has(callId)).toBe(true);
    await ends(callSid);
  });
});

describe('an agent who puts the caller on hold', () => {
  const asksToHold = (callId: string, agentId: string, on: boolean) => telephone.app.get(HoldCaller).execute({ callId, agentId, on });

  it('lets the caller hear the hold words of their language, and takes them back, however often it is asked', async () => {
    const { callId, agentId, claimId, callSid, conferenceSid } = await aConversation();
    const at = `POST /Conferences/${conferenceSid}/Participants/${callSid}.json`;
    expect([await asksToHold(callId, agentId, true), await asksToHold(callId, agentId, true)]).toEqual([{ ok: true, value: null }, { ok: true, value: null }]);
    expect(telephone.carrier.asked.slice(-2)).toEqual(Array(2).fill(`${at} Hold=true HoldUrl=https://pukar.example/voice/hold?l=hi-IN`));
    expect(telephone.floor.held.has(claimId)).toBe(true);
    await asksToHold(callId, agentId, false);
    expect([telephone.carrier.asked.at(-1), telephone.floor.held.has(claimId)]).toEqual([`${at} Hold=false`, false]);
    await ends(callSid);
  });

  it('lets a pause of the recording go, and keeps one that was begun during the hold when the caller is back', async () => {
    const { callId, agentId, callSid } = await aConversation();
    for (const on of [true, false]) await asksToHold(callId, agentId, on);
    expect(telephone.floor.heldTalks.filter((held) => held === callId)).toEqual([callId]);
    await ends(callSid);
  });

  it('is refused another agent\'s caller, and one who is not on the line', async () => {
    const { callId, agentId, callSid } = await aConversation();
    expect(await asksToHold(callId, randomIds.uuid(), true)).toEqual({ ok: false, refusal: 'not-your-call' });
    telephone.carrier.over.add(callSid);
    expect(await asksToHold(callId, agentId, true)).toEqual({ ok: false, refusal: 'caller-not-in' });
    await ends(callSid);
    const waiting = await telephone.aWaitingCaller();
    const early = telephone.floor.hold(waiting.callId, 'accepted');
    expect(await asksToHold(waiting.callId, early.agentId, true)).toEqual({ ok: false, refusal: 'caller-not-in' });
    await ends(waiting.callSid);
  });

  it('is told when the exchange does not answer, and nothing changes', async () => {
    const { callId, agentId, claimId, callSid } = await aConversation();
    telephone.carrier.isDown = true;
    expect(await asksToHold(callId, agentId, true)).toEqual({ ok: false, refusal: 'carrier-unreachable' });
    telephone.carrier.isDown = false;
    expect(telephone.floor.held.has(claimId)).toBe(false);
    await ends(callSid);
  });

  it('sees what the carrier says of the caller\'s hold, and of no other line\'s, once', async () => {
    const { callId, claimId, callSid, legSid } = await aConversation();
    const news = (event: string, lineSid: string, sequence: string) => telephone.hears('/voice/conference', { ConferenceSid: aConference(1), FriendlyName: callId, StatusCallbackEvent: event, SequenceNumber: sequence, CallSid: lineSid });
    const version = async () => (await telephone.database.query<{ version: number }>('select parties_version as version from calls.call where id = $1', [callId]))[0]!.version;
    const before = await version();
    await news('participant-hold', legSid, '900');
    expect([telephone.floor.held.has(claimId), await version()]).toEqual([false, before]);
    await news('participant-hold', callSid, '901');
    // Everybody in the call is sent who is held, whoever held them.
    expect([telephone.floor.held.has(claimId), await version()]).toEqual([true, before + 1]);
    await news('participant-unhold', callSid, '902');
    await news('participant-hold', callSid, '901');
    expect([telephone.floor.held.has(claimId), await version()]).toEqual([false, before + 2]);
    await ends(callSid);
  });

  it('leaves the caller with words and music, again and again', async () => {
    const { status, body, type } = await telephone.hears('/voice/hold?l=hi-IN', { CallSid: aLine(1) });
    expect([status, type]).toEqual([200, expect.stringContaining('text/xml')]);
    expect(body).toMatch(/<Say language="hi-IN">on-hold<\/Say><Say language="hi-IN">music<\/Say><Redirect method="POST">https:\/\/pukar.example\/voice\/hold\?l=hi-IN</);
  });
});

describe('the agent\'s softphone', () => {
  it('gets a token for ten minutes, in the agent\'s own name, that can receive and not call', () => {
    const agentId = randomIds.uuid();
    const access = telephone.app.get(GiveSoftphoneAccess).execute(agentId);
    expect(access).toMatchObject({ kind: 'local', url: 'ws://carrier.example', identity: agentId, lifetimeSeconds: 600 });
    const payload = JSON.parse(Buffer.from(access.token.split('.')[1]!, 'base64url').toString()) as { exp: number; iat: number; grants: unknown };
    expect(payload.grants).toEqual({ identity: agentId, voice: { incoming: { allow: true } } });
    expect(payload.exp - payload.iat).toBe(600);
  });

  it('is behind the desk\'s permission, like every command of the telephone', () => {
    expect(telephone.app.get(CallsCommands).commands().map(({ event, permission }) => [event, permission])).toEqual([['call:hang-up', 'desk.work'], ['call:hold', 'desk.work'], ['call:end-for-abuse', 'conduct.mark'], ['softphone:access', 'desk.work']]);
  });
});

describe('what others may know of a call', () => {
  it('is its language, the keys, and how long the caller waited', async () => {
    const { callId, callSid } = await aConversation();
    telephone.clock.advance(100);
    expect(await telephone.app.get(CallFacts).ofCall(callId)).toMatchObject({ language: 'hi-IN', keys: '12', waitedSeconds: 20 });
    await ends(callSid);
    expect(await telephone.app.get(CallFacts).earlier([callId, randomIds.uuid()])).toEqual([{ callId, at: expect.any(Date), seconds: 120, isOurs: false, outcome: 'talked' }]);
  });

  it('is when its caller came to a person, in a call of theirs or when they were rung back, and not when we rang for a reason of ours', async () => {
    const at = telephone.clock.now();
    const { callId, callSid } = await aConversation();
    await ends(callSid);
    const rung = await Promise.all((['call-back', 'ticket', 'announcement'] as const).map(async (purpose) => {
      const id = randomIds.uuid();
      await telephone.database.query(`insert into calls.call (id, direction, purpose, about, rank, reached, started_at, talking_at, ended_at) values ($1, 'outgoing', $2, $1, 0, 0, $3, $3, $3)`, [id, purpose, at]);
      return id;
    }));
    const talks = (ids: readonly string[]) => telephone.app.get(CallFacts).talksAmong(ids);
    expect([await talks([callId]), await talks(rung)]).toEqual([[expect.any(Date)], [at]]);
  });

  it('is nothing of a call that is not known', async () => expect(await telephone.app.get(CallFacts).ofCall(randomIds.uuid())).toBeUndefined());

  it('includes what it came to', async () => {
    const { callId } = await telephone.aWaitingCaller();
    await telephone.database.transaction((tx) => telephone.app.get(RecordDisposition).record(tx, { callId, agentId: callId, disposition: 'blank-call', isWhole: true, at: telephone.clock.now() }));
    expect(await telephone.database.query(`select detail ->> 'disposition' as disposition from calls.call_event where call_id = $1 and kind = 'disposition'`, [callId])).toEqual([{ disposition: 'blank-call' }]);
  });

  it('is owed a call when nobody was heard, or the line broke; not again when that was a line of ours on which nobody spoke', async () => {
    const says = (callId: string, disposition: string) => telephone.database.transaction((tx) => telephone.app.get(RecordDisposition).record(tx, { callId, agentId: callId, disposition, isWhole: true, at: telephone.clock.now() }));
    const [blank, dropped, ours] = [(await telephone.aWaitingCaller()).callId, (await telephone.aWaitingCaller()).callId, (await telephone.aWaitingCaller()).callId];
    await telephone.database.query(`update calls.call set direction = 'outgoing', purpose = 'call-back' where id = $1`, [ours]);
    await says(blank, 'blank-call');
    await says(dropped, 'call-dropped');
    await says(ours, 'blank-call');
    expect([blank, dropped, ours].map(telephone.owed.of)).toEqual([['blank-call'], ['call-dropped'], []]);
    await says(ours, 'call-dropped');
    expect(telephone.owed.of(ours)).toEqual(['call-dropped']);
    const { callId: promised } = await telephone.aWaitingCaller();
    await says(promised, 'call-back-promised');
    expect(telephone.owed.of(promised)).toEqual(['call-back-kept']);
  });

  it('is owed no call by an agent who gave the call on, but for one that they promised', async () => {
    const { callId } = await telephone.aWaitingCaller();
    const says = (disposition: string) => telephone.database.transaction((tx) => telephone.app.get(RecordDisposition).record(tx, { callId, agentId: callId, disposition, isWhole: false, at: telephone.clock.now() }));
    for (const disposition of ['blank-call', 'call-dropped', 'transferred']) await says(disposition);
    expect(telephone.owed.of(callId)).toEqual([]);
    await says('call-back-promised');
    expect(telephone.owed.of(callId)).toEqual(['call-back-kept']);
  });
});
