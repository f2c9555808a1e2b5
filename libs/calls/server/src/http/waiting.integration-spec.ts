import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { callIdOf } from '../index.js';
import { aTelephone, type SpecTelephone } from '../testing/a-telephone.js';
import { stepsOf } from '../testing/telephone-steps.js';

let telephone: SpecTelephone;
const { hangsUp } = stepsOf(() => telephone);
beforeAll(async () => { telephone = await aTelephone(); });
afterAll(() => telephone.close());

const seconds = () => Math.floor(telephone.clock.now().getTime() / 1000);
/** Where the line asks when the music ends. */
const nextOf = (body: string): string => /<Redirect method="POST">https:\/\/pukar\.example([^<]+)<\/Redirect>/.exec(body)![1]!.replaceAll('&amp;', '&');

describe('waiting', () => {
  const waits = (callSid: string, more = '', From = '+919000001001') => telephone.hears(`/voice/wait?l=hi-IN&since=${Math.floor(telephone.clock.now().getTime() / 1000)}${more}`, { CallSid: callSid, From });

  it('is told the place and the keys, and music in which a key may be pressed at any moment', async () => {
    const { body } = await waits((await telephone.aWaitingCaller()).callSid);
    expect(body).toMatch(/<Response><Gather input="dtmf" action="https:\/\/pukar\.example\/voice\/wait-key\?l=hi-IN&amp;since=\d+&amp;p=1&amp;at=\d+&amp;t=\d+" method="POST" numDigits="1" finishOnKey="" timeout="1"><Say language="hi-IN">place 1, keys<\/Say><Say language="hi-IN">music<\/Say><\/Gather>/);
    expect(body).toMatch(/<Redirect method="POST">https:\/\/pukar\.example\/voice\/wait\?l=hi-IN&amp;since=\d+&amp;n=1&amp;p=1&amp;at=\d+<\/Redirect><\/Response>$/);
  });

  it('hears music alone while nothing is new', async () => {
    const { body } = await waits((await telephone.aWaitingCaller()).callSid, `&n=1&p=1&at=${seconds()}`);
    expect(body).toContain('timeout="1"><Say language="hi-IN">music</Say></Gather>');
  });

  it('hears how the time falls, with what was told before riding in the address, and each of it noted before it is said', async () => {
    const caller = await telephone.aWaitingCaller();
    telephone.floor.standing = { place: 3, estimateSeconds: 170 };
    const first = await waits(caller.callSid);
    expect(first.body).toContain('place 3, 3 minutes, keys</Say>');
    expect(nextOf(first.body)).toContain(`&n=1&p=3&at=${seconds()}&m=3&ends=${seconds() + 180}`);
    telephone.clock.advance(50);
    telephone.floor.standing = { place: 2, estimateSeconds: 120 };
    const second = await telephone.hears(nextOf(first.body), { CallSid: caller.callSid });
    expect(second.body).toContain('<Say language="hi-IN">place 2, 2 minutes</Say>');
    telephone.clock.advance(50);
    telephone.floor.standing = { place: 1, estimateSeconds: 40 };
    expect((await telephone.hears(nextOf(second.body), { CallSid: caller.callSid })).body).toContain('<Say language="hi-IN">place 1, 0 minutes</Say>');
    expect(telephone.floor.told.filter(({ callId }) => callId === caller.callId)).toMatchObject([{ place: 3, estimateSeconds: 170 }, { place: 2, estimateSeconds: 120 }, { place: 1, estimateSeconds: 40 }]);
    telephone.floor.standing = {};
  });

  it('hears that it takes longer before a worse place, and no time that went up a little', async () => {
    const caller = await telephone.aWaitingCaller();
    const told = `&n=1&p=3&at=${seconds() - 50}&m=3&ends=${seconds() + 130}`;
    telephone.floor.standing = { place: 4, estimateSeconds: 260 };
    expect((await waits(caller.callSid, told)).body).toContain('longer, place 4, 5 minutes</Say>');
    telephone.floor.standing = { place: 3, estimateSeconds: 200 };
    const { body } = await waits(caller.callSid, told.replace('n=1', 'n=2').replace('m=3', 'm=2'));
    expect(body).toContain('<Say language="hi-IN">place 3</Say>');
    expect(nextOf(body)).toContain('&m=2&ends=');
    telephone.floor.standing = {};
  });

  it('hears everything again who presses 0 for it', async () => {
    const caller = await telephone.aWaitingCaller();
    telephone.floor.standing = { place: 3, estimateSeconds: 170 };
    const { body } = await telephone.hears(`/voice/wait-key?l=hi-IN&since=${seconds()}&n=4&p=3&at=${seconds()}&m=2&ends=${seconds() + 100}`, { CallSid: caller.callSid, From: '+919000001001', Digits: '0' });
    expect(body).toContain('<Say language="hi-IN">place 3, 3 minutes, keys</Say>');
    telephone.floor.standing = {};
  });

  it('in a full queue hears what there is instead, and is owed a call before they are told so', async () => {
    const caller = await telephone.aWaitingCaller();
    telephone.floor.standing = { wayOut: { to: 'call-back', because: 'full' } };
    const out = (await waits(caller.callSid)).body;
    expect(out).toMatch(/timeout="7"><Say language="hi-IN">crowded<\/Say><\/Gather><Redirect/);
    expect((await telephone.hears(nextOf(out), { CallSid: caller.callSid, From: '+919000001001' })).body).toContain('<Response><Leave/></Response>');
    expect((await telephone.hears('/voice/queue-left?l=hi-IN', { CallSid: caller.callSid, From: '+919000001001', QueueResult: 'leave' })).body).toContain('apology</Say><Hangup/>');
    expect([telephone.floor.waiting.has(caller.callId), ...telephone.owed.of(caller.callId)]).toEqual([false, 'sent-away-from-queue']);
    telephone.floor.standing = {};
  });

  it('in an empty room whose callers go to a message is led there without a key, once, however often that is asked', async () => {
    const caller = await telephone.aWaitingCaller();
    telephone.floor.standing = { isStaffed: false, wayOut: { to: 'voicemail', because: 'nobody' } };
    const out = (await waits(caller.callSid)).body;
    expect(out).toContain('<Say language="hi-IN">empty</Say></Gather>');
    for (let times = 0; times < 2; times += 1) expect((await telephone.hears(nextOf(out), { CallSid: caller.callSid, From: '+919000001001' })).body).toContain('<Response><Leave/></Response>');
    expect((await telephone.hears('/voice/queue-left?l=hi-IN', { CallSid: caller.callSid, From: '+919000001001', QueueResult: 'leave' })).body).toContain('message-how</Say><Record');
    expect(await telephone.database.query(`select kind from calls.call_event where call_id = $1 and kind = 'message-chosen'`, [caller.callId])).toHaveLength(1);
    telephone.floor.standing = {};
  });

  it('in a full queue may be rung back by key, which keeps their place', async () => {
    const caller = await telephone.aWaitingCaller();
    telephone.floor.standing = { wayOut: { to: 'voicemail', because: 'full' } };
    const key = /action="https:\/\/pukar\.example([^"]+)"/.exec((await waits(caller.callSid, '', '+919000002002')).body)![1]!.replaceAll('&amp;', '&');
    expect((await telephone.hears(key, { CallSid: caller.callSid, From: '+919000002002', Digits: '1' })).body).toContain('call-back-kept</Say><Leave/>');
    expect(telephone.leaving.kept.get('+919000002002')).toBe(caller.callId);
    telephone.floor.standing = {};
  });

  it('hears music when what is told cannot be noted', async () => {
    const caller = await telephone.aWaitingCaller();
    telephone.floor.notesNothing = true;
    expect((await waits(caller.callSid)).body).toContain('timeout="1"><Say language="hi-IN">music</Say></Gather>');
    telephone.floor.notesNothing = false;
  });

  it('hears once what there is instead, where the queue would rather let them go, and waits on', async () => {
    const caller = await telephone.aWaitingCaller();
    telephone.floor.standing = { wayOut: { to: 'call-back', because: 'overflow' } };
    const crowded = (await waits(caller.callSid)).body;
    expect(crowded).toMatch(/crowded<\/Say><Say language="hi-IN">stay<\/Say><Say language="hi-IN">music<\/Say><\/Gather>/);
    expect((await telephone.hears(nextOf(crowded), { CallSid: caller.callSid })).body).toContain('place 1, keys');
    telephone.clock.advance(70);
    const since = seconds() - 70;
    expect((await telephone.hears(`/voice/wait?l=hi-IN&since=${since}&n=3`, { CallSid: caller.callSid, From: '+266696687' })).body).toMatch(/last-offer, hidden<\/Say><Say language="hi-IN">stay<\/Say>/);
    telephone.floor.standing = {};
  });

  it('with nobody at the desks is told so, hears one round of music, and leaves', async () => {
    const caller = await telephone.aWaitingCaller();
    telephone.floor.isStaffed = false;
    const told = await waits(caller.callSid);
    expect(told.body).toMatch(/nobody-here.*music.*<Redirect method="POST">https:\/\/pukar\.example\/voice\/wait\?l=hi-IN&amp;since=\d+&amp;n=1&amp;told=1<\/Redirect>/);
    expect(told.body).not.toContain('hidden');
    expect((await waits(caller.callSid, '&told=1')).body).toContain('<Leave/>');
    telephone.floor.isStaffed = true;
    expect((await waits(caller.callSid, '&told=1')).body).toContain('place 1');
  });

  it('ends after the longest wait, and by then somebody owes them a call before they are told', async () => {
    const caller = await telephone.aWaitingCaller();
    const since = Math.floor(telephone.clock.now().getTime() / 1000) - 600;
    const offered = await telephone.hears(`/voice/wait?l=hi-IN&since=${since}&n=9`, { CallSid: caller.callSid, From: '+266696687' });
    expect(offered.body).toMatch(/timeout="7"><Say language="hi-IN">last-offer, hidden<\/Say><\/Gather><Redirect method="POST">[^<]*&amp;n=10&amp;last=1<\/Redirect>/);
    expect((await telephone.hears(`/voice/wait?l=hi-IN&since=${since}&n=10&last=1`, { CallSid: caller.callSid })).body).toContain('<Leave/>');
    expect((await telephone.hears('/voice/queue-left?l=hi-IN', { CallSid: caller.callSid, From: '+266696687', QueueResult: 'leave' })).body).toContain('apology, hidden</Say><Hangup/>');
    expect(telephone.owed.of(caller.callId)).toEqual(['sent-away-from-queue']);
    expect(telephone.floor.waiting.has(caller.callId)).toBe(false);
    await hangsUp(caller);
    expect(await telephone.outcomeOf(caller.callId)).toBe('sent-away-from-queue');
  });

  it('is as long as their queue says, and leads to a message without a key where it says so, once', async () => {
    const caller = await telephone.aWaitingCaller();
    telephone.floor.standing = { longestWait: { seconds: 120, then: 'voicemail' } };
    const since = seconds() - 120;
    const asks = async (more: string) => (await telephone.hears(`/voice/wait?l=hi-IN&since=${since}${more}`, { CallSid: caller.callSid, From: '+919000001001' })).body;
    expect(await asks('&n=3')).toContain('last-offer</Say></Gather>');
    expect(await asks('&n=4&last=1&silent=1')).toContain('<Leave/>');
    expect(await telephone.database.query(`select kind from calls.call_event where call_id = $1 and kind = 'message-chosen'`, [caller.callId])).toHaveLength(0);
    expect(await asks('&n=4&last=1')).toContain('<Leave/>');
    expect((await telephone.hears('/voice/queue-left?l=hi-IN', { CallSid: caller.callSid, From: '+919000001001', QueueResult: 'leave' })).body).toContain('message-how</Say><Record');
    telephone.floor.standing = {};
  });

  it('goes on for a caller whom an agent took at the last moment', async () => {
    const caller = await telephone.aWaitingCaller();
    telephone.floor.hold(caller.callId, 'accepted');
    const put = (await telephone.hears('/voice/queue-left?l=hi-IN', { CallSid: caller.callSid, QueueResult: 'leave' })).body;
    expect(put).toContain('<Response><Enqueue');
    const again = /<Enqueue .*waitUrl="https:\/\/pukar\.example([^"]+)"/.exec(put)![1]!.replaceAll('&amp;', '&');
    telephone.clock.advance(600);
    expect((await telephone.hears(again, { CallSid: caller.callSid })).body).toContain('><Say language="hi-IN">music</Say></Gather>');
    expect(telephone.owed.of(caller.callId)).toEqual([]);
  });

  it('ends after the longest wait when the agent who took them did not come', async () => {
    const caller = await telephone.aWaitingCaller();
    telephone.floor.hold(caller.callId, 'accepted');
    telephone.clock.advance(600);
    const since = Math.floor(telephone.clock.now().getTime() / 1000) - 600;
    expect((await telephone.hears(`/voice/wait?l=hi-IN&since=${since}&last=1`, { CallSid: caller.callSid })).body).not.toContain('<Leave/>');
    telephone.floor.claims.delete(caller.callId);
    expect((await telephone.hears(`/voice/wait?l=hi-IN&since=${since}&last=1`, { CallSid: caller.callSid })).body).toContain('<Leave/>');
  });

  it.each(['queue-full', 'error', 'system-error'])('outside the carrier\'s queue (%s) goes on for a caller whom an agent just took: music, then where they belong', async (QueueResult) => {
    const caller = await telephone.aWaitingCaller();
    telephone.floor.hold(caller.callId, 'accepted');
    expect((await telephone.hears('/voice/queue-left?l=hi-IN', { CallSid: caller.callSid, QueueResult })).body).toContain('music</Say><Redirect method="POST">https://pukar.example/voice/talk</Redirect>');
    telephone.floor.hold(caller.callId, 'joined');
    expect((await telephone.hears('/voice/queue-left?l=hi-IN', { CallSid: caller.callSid, QueueResult })).body).toContain(`${caller.callId}</Conference>`);
    expect(telephone.owed.of(caller.callId)).toEqual([]);
  });

  it('with a hidden number and nobody at the desks is promised no call', async () => {
    const caller = await telephone.aWaitingCaller();
    telephone.floor.isStaffed = false;
    expect((await waits(caller.callSid, '', '+266696687')).body).toContain('nobody-here, hidden');
    telephone.floor.isStaffed = true;
  });

  it('in no chosen language is in the line for the first one, and is spoken to in all', async () => {
    const caller = await telephone.aWaitingCaller(null);
    expect(telephone.floor.languages.get(caller.callId)).toBe('hi-IN');
    expect(await telephone.database.query('select language from calls.call where id = $1', [caller.callId])).toEqual([{ language: null }]);
    expect((await telephone.hears('/voice/talk', { CallSid: caller.callSid })).body).toContain('<Say language="all">agent-lost</Say><Enqueue action="https://pukar.example/voice/queue-left" ');
  });

  it('ends for a call that was forgotten in the carrier\'s queue', async () => {
    const caller = await telephone.aWaitingCaller();
    telephone.floor.waiting.delete(caller.callId);
    expect((await waits(caller.callSid)).body).toContain('<Leave/>');
  });

  it('is told the fallback words when the queue broke, and rung back', async () => {
    const caller = await telephone.aWaitingCaller();
    expect((await telephone.hears('/voice/queue-left', { CallSid: caller.callSid, QueueResult: 'queue-full' })).body).toContain('fallback');
    await hangsUp(caller);
    expect([await telephone.outcomeOf(caller.callId), ...telephone.owed.of(caller.callId)]).toEqual(['failed', 'failed']);
  });

  it('begins with the call, the caller and the place saved together, once', async () => {
    const caller = await telephone.aWaitingCaller();
    expect(telephone.vault.numbers.get(caller.callId)).toBe('+919000001001');
    expect(await telephone.database.query(`select keys, language, rank from calls.call where id = $1`, [caller.callId])).toEqual([{ keys: '12', language: 'hi-IN', rank: 3 }]);
    expect(callIdOf(caller.callSid)).toBe(caller.callId);
  });
});
