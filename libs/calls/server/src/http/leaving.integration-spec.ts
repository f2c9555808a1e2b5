import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { callIdOf, SeekLostMessages } from '../index.js';
import { aTelephone, type SpecTelephone } from '../testing/a-telephone.js';
import { aLine, aRecording } from '../testing/spec-carrier.js';
import { stepsOf } from '../testing/telephone-steps.js';

let telephone: SpecTelephone;
let recordings = 0;
const { hangsUp, anAgentJoins, hearsOfConference } = stepsOf(() => telephone);
beforeAll(async () => { telephone = await aTelephone(); });
afterAll(() => telephone.close());

type Caller = { readonly callSid: string; readonly callId: string; readonly from: string };
const HIDDEN = '+266696687';
let numbers = 1_000;
const aCaller = async (): Promise<Caller> => ({ ...(await telephone.aWaitingCaller()), from: `+91900000${(numbers += 1)}` });
const form = ({ callSid, from }: Caller, more: Record<string, string> = {}) => ({ CallSid: callSid, From: from, ...more });
const addressIn = (body: string, pattern: RegExp): string => pattern.exec(body)![1]!.replaceAll('&amp;', '&');

/** A round of the queue, and where its key goes. */
const keyOf = async (caller: Caller): Promise<string> => {
  telephone.clock.advance(1);
  const round = await telephone.hears(`/voice/wait?l=hi-IN&since=${Math.floor(telephone.clock.now().getTime() / 1000)}`, form(caller));
  return addressIn(round.body, /action="https:\/\/pukar\.example(\/voice\/wait-key[^"]+)"/);
};
const presses = async (caller: Caller, key: string) => (await telephone.hears(await keyOf(caller), form(caller, { Digits: key }))).body;
const leavesQueue = async (caller: Caller) => (await telephone.hears('/voice/queue-left?l=hi-IN', form(caller, { QueueResult: 'leave' }))).body;
const isWaiting = ({ callId }: Caller) => telephone.floor.waiting.has(callId);
const keptFor = ({ from }: Caller) => telephone.leaving.kept.get(from);
const messagesOf = ({ callId }: Caller) => [...telephone.leaving.messages].filter(([, call]) => call === callId).map(([recording]) => recording);

/** A caller who chose to leave a message and hears how. */
const aSpeaker = async () => {
  const caller = await aCaller();
  expect(await presses(caller, '2')).toContain('<Response><Leave/></Response>');
  const how = await leavesQueue(caller);
  recordings += 1;
  return { caller, how, recordingSid: aRecording(recordings) };
};
const says = (caller: Caller, recordingSid: string, more: Record<string, string> = {}) =>
  telephone.hears('/voice/voicemail-said', form(caller, { RecordingUrl: `https://carrier.example/Accounts/AC1/Recordings/${recordingSid}`, RecordingDuration: '9', ...more }));
const isRecorded = (caller: Caller, recordingSid: string, RecordingStatus = 'completed') =>
  telephone.hears('/voice/voicemail-recording', { CallSid: caller.callSid, RecordingSid: recordingSid, RecordingStatus, RecordingDuration: '9' });

describe('a rush of hang-ups in the line', () => {
  it('has all of them out of it at once, and each call ended by the news of its line', async () => {
    const callers = await Promise.all(Array.from({ length: 30 }, () => aCaller()));
    const answers = await Promise.all(callers.map((caller) => telephone.hears('/voice/queue-left?l=hi-IN', form(caller, { QueueResult: 'hangup' }))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(callers.filter(isWaiting)).toEqual([]);
    const ended = (await Promise.all(callers.map(({ callId }) => telephone.outcomeOf(callId)))).filter(Boolean);
    expect([ended.length > 0, ended.length < callers.length]).toEqual([true, true]);
    for (const caller of callers) await hangsUp(caller);
    expect(new Set(await Promise.all(callers.map(({ callId }) => telephone.outcomeOf(callId))))).toEqual(new Set(['abandoned-in-queue']));
  });
});

describe('a call-back from the queue', () => {
  it('is saved before it is promised; then the line leaves, and the call came to it', async () => {
    const caller = await aCaller();
    expect(await presses(caller, '1')).toContain('<Say language="hi-IN">call-back-kept</Say><Leave/>');
    expect([keptFor(caller), isWaiting(caller)]).toEqual([caller.callId, false]);
    expect(await leavesQueue(caller)).toContain('goodbye</Say><Hangup/>');
    await hangsUp(caller);
    expect([await telephone.outcomeOf(caller.callId), ...telephone.owed.of(caller.callId)]).toEqual(['call-back-kept']);
  });

  it('is the outcome too of one who hangs up at once', async () => {
    const caller = await aCaller();
    await presses(caller, '1');
    await telephone.hears('/voice/queue-left?l=hi-IN', form(caller, { QueueResult: 'hangup' }));
    expect(await telephone.outcomeOf(caller.callId)).toBe('call-back-kept');
  });

  it('is one for each number: the second is told so', async () => {
    const caller = await aCaller();
    await presses(caller, '1');
    const again = { ...(await aCaller()), from: caller.from };
    expect(await presses(again, '1')).toContain('call-back-already-kept</Say><Leave/>');
    expect(keptFor(caller)).toBe(caller.callId);
  });

  it('is not offered to a hidden number, and the key says why', async () => {
    const caller = { ...(await aCaller()), from: HIDDEN };
    const round = await telephone.hears(`/voice/wait?l=hi-IN&since=${Math.floor(telephone.clock.now().getTime() / 1000)}`, form(caller));
    expect(round.body).toContain('place 1, keys hidden');
    expect(await presses(caller, '1')).toMatch(/no-number-to-ring<\/Say>.*music.*<\/Gather>/);
    expect([keptFor(caller), isWaiting(caller)]).toEqual([undefined, true]);
  });

  it.each(['accepted', 'joined'] as const)('is not kept for one whom an agent has just taken (%s): the agent wins', async (state) => {
    const caller = await aCaller();
    const key = await keyOf(caller);
    telephone.floor.hold(caller.callId, state);
    const { body } = await telephone.hears(key, form(caller, { Digits: '1' }));
    expect(body).toMatch(/<Response><Say language="hi-IN">music<\/Say><Redirect/);
    expect([keptFor(caller), isWaiting(caller)]).toEqual([undefined, true]);
  });

  it('takes the offer away from an agent who had not accepted yet', async () => {
    const caller = await aCaller();
    telephone.floor.hold(caller.callId, 'offered');
    expect(await presses(caller, '1')).toContain('call-back-kept');
    expect([telephone.floor.claims.has(caller.callId), telephone.floor.ended.at(-1)]).toEqual([false, 'caller-gone']);
  });
});

describe('a key in the queue', () => {
  it.each(['0', '*'])('%s repeats the words', async (key) => expect(await presses(await aCaller(), key)).toContain('place 1, keys'));
  it.each(['3', '9', '#', ''])('that means nothing (%s) leaves the caller to their music', async (key) => {
    const caller = await aCaller();
    expect(await presses(caller, key)).toContain('timeout="1"><Say language="hi-IN">music</Say></Gather>');
    expect(isWaiting(caller)).toBe(true);
  });

  it.each(['1', '2'])('%s comes twice and is done once', async (key) => {
    const caller = await aCaller();
    const path = await keyOf(caller);
    const first = await telephone.hears(path, form(caller, { Digits: key }));
    const after = await telephone.everything();
    expect(await telephone.hears(path, form(caller, { Digits: key }))).toEqual(first);
    expect(await telephone.everything()).toBe(after);
  });

  it('that comes after the caller is gone keeps nothing', async () => {
    const caller = await aCaller();
    const path = await keyOf(caller);
    await hangsUp(caller);
    await telephone.hears(path, form(caller, { Digits: '1' }));
    expect([keptFor(caller), await telephone.outcomeOf(caller.callId)]).toEqual([undefined, 'abandoned-in-queue']);
  });
});

describe('a message', () => {
  it('is asked for with a tone, and its caller keeps their place meanwhile', async () => {
    const { caller, how } = await aSpeaker();
    expect(how).toMatch(/message-how<\/Say><Record action="https:\/\/pukar\.example\/voice\/voicemail-said" method="POST" maxLength="120" timeout="6" finishOnKey="#" playBeep="true" recordingStatusCallback="https:\/\/pukar\.example\/voice\/voicemail-recording"/);
    expect(isWaiting(caller)).toBe(true);
  });

  it('is saved before it is said to be, and then the caller waits no more', async () => {
    const { caller, recordingSid } = await aSpeaker();
    expect((await says(caller, recordingSid)).body).toMatch(/message-kept<\/Say>.*goodbye<\/Say><Hangup\/>/);
    expect([messagesOf(caller), isWaiting(caller)]).toEqual([[recordingSid], false]);
    await isRecorded(caller, recordingSid);
    await hangsUp(caller);
    expect([await telephone.outcomeOf(caller.callId), messagesOf(caller), ...telephone.owed.of(caller.callId)]).toEqual(['voicemail-left', [recordingSid]]);
  });

  it('of one who hung up while they spoke is kept, whichever news comes first', async () => {
    for (const order of [['said', 'over', 'recorded'], ['over', 'recorded', 'said'], ['recorded', 'over'], ['over', 'recorded'], ['over', 'said']]) {
      const { caller, recordingSid } = await aSpeaker();
      for (const news of order) {
        if (news === 'said') await says(caller, recordingSid, { Digits: 'hangup' });
        if (news === 'recorded') await isRecorded(caller, recordingSid);
        if (news === 'over') await hangsUp(caller);
      }
      expect([await telephone.outcomeOf(caller.callId), messagesOf(caller), ...telephone.owed.of(caller.callId)]).toEqual(['voicemail-left', [recordingSid]]);
    }
  });

  it('comes twice and is kept once', async () => {
    const { caller, recordingSid } = await aSpeaker();
    const first = await says(caller, recordingSid);
    await isRecorded(caller, recordingSid);
    const after = await telephone.everything();
    expect(await says(caller, recordingSid)).toEqual(first);
    await isRecorded(caller, recordingSid);
    expect(await telephone.everything()).toBe(after);
  });

  it('of which all news was lost is found in the carrier\'s list once the call is over', async () => {
    const { caller, recordingSid } = await aSpeaker();
    telephone.carrier.recordings = [{ sid: recordingSid, call_sid: caller.callSid, status: 'completed', duration: '9' }];
    await hangsUp(caller);
    expect(await telephone.outcomeOf(caller.callId)).toBe('abandoned-in-queue');
    telephone.clock.advance(30);
    expect(await telephone.app.get(SeekLostMessages).execute()).toBe(1);
    expect(await telephone.app.get(SeekLostMessages).execute()).toBe(0);
    expect([await telephone.outcomeOf(caller.callId), messagesOf(caller), ...telephone.owed.of(caller.callId)]).toEqual(['voicemail-left', [recordingSid]]);
  });

  it('that an agent came into, and of which the news was lost, is found too, and their conversation is not taken for one', async () => {
    const { caller, recordingSid } = await aSpeaker();
    await anAgentJoins(caller);
    await hearsOfConference('participant-join', caller.callId, { CallSid: caller.callSid });
    const at = { call_sid: caller.callSid, status: 'completed', duration: '9' };
    telephone.carrier.recordings = [{ ...at, sid: recordingSid, source: 'RecordVerb' }, { ...at, sid: aRecording(9_999), source: 'StartCallRecordingAPI' }];
    await hangsUp(caller);
    telephone.clock.advance(30);
    expect([await telephone.app.get(SeekLostMessages).execute(), messagesOf(caller), await telephone.outcomeOf(caller.callId)]).toEqual([1, [recordingSid], 'talked']);
  });

  it('that is silence is asked for once more, and then the caller waits as before', async () => {
    const { caller, how } = await aSpeaker();
    const silent = (body: string) => addressIn(body, /<Redirect method="POST">https:\/\/pukar\.example(\/voice\/voicemail\?[^<]+)</);
    const again = (await telephone.hears(silent(how), form(caller))).body;
    expect(again).toContain('message-again</Say><Record');
    const back = silent(again);
    expect((await telephone.hears(back, form(caller))).body).toMatch(/message-none<\/Say><Enqueue[^>]*voice\/wait\?l=hi-IN&amp;since=\d+&amp;silent=1"/);
    const after = await telephone.everything();
    expect((await telephone.hears(back, form(caller))).body).toContain('<Enqueue');
    expect([await telephone.everything(), isWaiting(caller)]).toEqual([after, true]);
    expect((await telephone.hears('/voice/talk', form(caller))).body).toContain('agent-lost</Say><Enqueue');
    expect(await presses(caller, '2')).toContain('<Leave/>');
    expect(await leavesQueue(caller)).toContain('message-how');
  });

  it('goes on after the line was taken out of it, while no agent is there', async () => {
    const { caller } = await aSpeaker();
    expect((await telephone.hears('/voice/talk', form(caller))).body).toContain('message-how</Say><Record');
  });

  it('gives way to an agent who takes the caller, and is kept all the same', async () => {
    const { caller, recordingSid } = await aSpeaker();
    telephone.floor.hold(caller.callId, 'joined');
    expect((await telephone.hears('/voice/talk', form(caller))).body).toContain(`${caller.callId}</Conference>`);
    expect((await says(caller, recordingSid)).body).toContain(`${caller.callId}</Conference>`);
    expect(messagesOf(caller)).toEqual([recordingSid]);
  });

  it('without sound is noted as such', async () => {
    const { caller, recordingSid } = await aSpeaker();
    await isRecorded(caller, recordingSid, 'absent');
    expect([telephone.leaving.withoutSound.at(-1), messagesOf(caller)]).toEqual([recordingSid, []]);
  });

  it('is kept of a call that we never heard of', async () => {
    const caller = { callSid: aLine(0xe001), callId: callIdOf(aLine(0xe001)), from: '+919000009001' };
    recordings += 1;
    await isRecorded(caller, aRecording(recordings));
    expect(messagesOf(caller)).toEqual([aRecording(recordings)]);
  });
});
