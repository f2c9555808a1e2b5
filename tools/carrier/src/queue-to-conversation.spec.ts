import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller } from './callers/index.js';
import { twiml } from './testing/application.js';
import { LocalLine, NUMBER } from './testing/local-line.js';

let line: LocalLine;
beforeEach(async () => {
  line = new LocalLine();
  await line.start();
  line.application.on('/voice', twiml('<Enqueue action="/left-queue" waitUrl="/wait">agents</Enqueue>'));
  line.application.on('/wait', twiml('<Say>You are being connected</Say><Pause length="30"/>'));
  line.application.on('/left-queue', twiml('<Say>The queue let you go</Say>'));
  line.application.on('/talk', twiml(`<Dial action="/after"><Conference statusCallback="${line.url('/ignored')}" endConferenceOnExit="true">room-1</Conference></Dial>`));
});
afterEach(() => line.stop());

const waiting = async (): Promise<Caller> => {
  const caller = await line.call();
  await caller.hears(/being connected/);
  return caller;
};
const callSidOf = (caller: Caller): string => caller.callSid ?? '';
const addAgent = (to: string, more: object = {}) =>
  line.rest.conferences('room-1').participants.create({
    from: NUMBER,
    to,
    label: 'claim-1',
    statusCallback: line.url('/agent-leg'),
    statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
    conferenceStatusCallback: line.url('/room'),
    conferenceStatusCallbackEvent: ['start', 'end', 'join', 'leave', 'mute', 'hold'],
    ...more,
  });

describe('a caller in a queue', () => {
  it('waits to documents that know the place in the queue', async () => {
    await waiting();
    const { params } = await line.application.gets('/wait');
    expect(params).toMatchObject({ QueuePosition: '1', CurrentQueueSize: '1', MaxQueueSize: '1000', QueueTime: '0', AvgQueueTime: '0', CallStatus: 'in-progress', From: '+919000001001' });
    expect(params['QueueSid']).toMatch(/^QU[0-9a-f]{32}$/);
  });

  it('may leave it by a key of the waiting room, and goes on in the action', async () => {
    line.application.on('/wait', twiml('<Gather numDigits="1" action="/wait-key"><Say>Press 1 to be called back</Say></Gather>'));
    line.application.on('/wait-key', twiml('<Leave/>'));
    const caller = await line.call();
    await caller.hears(/called back/);
    await caller.press('1');
    await caller.hears(/The queue let you go/);
    expect((await line.application.gets('/left-queue')).params).toMatchObject({ QueueResult: 'leave' });
    expect((await line.application.gets('/wait-key')).params).toMatchObject({ Digits: '1', QueuePosition: '1' });
  });

  it('who hangs up is told to the action and then to the status callback', async () => {
    const caller = await waiting();
    caller.hangUp();
    await line.application.gets('/status', { CallStatus: 'completed' });
    expect(line.application.at('/left-queue')).toMatchObject([{ isSigned: true, params: { QueueResult: 'hangup', CallStatus: 'completed' } }]);
    expect(await line.rest.queues.list()).toMatchObject([{ friendlyName: 'agents', currentSize: 0 }]);
    expect(caller.heard).not.toContain('The queue let you go');
  });

  it('is led elsewhere by the REST API; the action is told and not followed', async () => {
    const caller = await waiting();
    await line.rest.calls(callSidOf(caller)).update({ twiml: twiml('<Say>Somebody is there</Say><Pause length="60"/>') });
    await caller.hears(/Somebody is there/);
    expect((await line.application.gets('/left-queue')).params).toMatchObject({ QueueResult: 'redirected' });
    expect(caller.heard).not.toContain('The queue let you go');
  });

  it('is taken from the front of the queue', async () => {
    const caller = await waiting();
    const [queue] = await line.rest.queues.list();
    const members = line.rest.queues(queue?.sid ?? '').members;
    expect(await members.list()).toMatchObject([{ callSid: callSidOf(caller), position: 1 }]);
    line.application.on('/dequeued', twiml('<Say>It is your turn</Say>'));
    expect(await line.rest.queues(queue?.sid ?? '').members('Front').update({ url: line.url('/dequeued') })).toMatchObject({ callSid: callSidOf(caller) });
    await caller.hears(/It is your turn/);
  });

  it('who finds it full goes on in the action', async () => {
    await waiting();
    line.application.on('/voice', twiml('<Enqueue action="/left-queue" maxQueueSize="1">agents</Enqueue>'));
    const [queue] = await line.rest.queues.list();
    await line.rest.queues(queue?.sid ?? '').update({ maxSize: 1 });
    const second = await line.call('+919000001002');
    await second.hears(/The queue let you go/);
    await line.application.gets('/left-queue', { QueueResult: 'queue-full' });
  });

  it('stays there, with music, while the waiting room has no document', async () => {
    line.application.on('/wait', (_request, response) => void response.writeHead(500).end());
    const caller = await line.call();
    await line.application.gets('/wait');
    await caller.sees(({ about, fault }) => about === 'wait' && fault !== undefined);
    expect(await line.rest.calls(callSidOf(caller)).fetch()).toMatchObject({ status: 'in-progress' });
    expect(line.application.at('/fallback')).toEqual([]);
  });
});

describe('an agent for a caller who waits', () => {
  it('is called in the browser, joins first, and then the caller is led into the conversation', async () => {
    const caller = await waiting();
    const agent = await line.agent('agent-7');
    const created = await addAgent('client:agent-7?ticket=4821');
    expect(created).toMatchObject({ label: 'claim-1', status: 'queued', muted: false, hold: false });
    expect(await agent.rings()).toMatchObject({ from: NUMBER, to: 'client:agent-7', params: { ticket: '4821' } });
    await line.application.gets('/room', { StatusCallbackEvent: 'participant-join', ParticipantLabel: 'claim-1', CallSid: created.callSid });
    await line.rest.calls(callSidOf(caller)).update({ url: line.url('/talk') });
    await Promise.all([caller.isTalking(), agent.isTalking()]);
    const { params } = await line.application.gets('/room', { StatusCallbackEvent: 'participant-join', CallSid: callSidOf(caller) });
    expect(params).toMatchObject({ FriendlyName: 'room-1', Muted: 'false', Hold: 'false', Coaching: 'false', EndConferenceOnExit: 'true', StartConferenceOnEnter: 'true' });
    await line.application.gets('/room', { StatusCallbackEvent: 'conference-start' });
    const statuses = line.application.at('/agent-leg').map((request) => request.params['CallStatus']);
    expect(statuses).toEqual(['initiated', 'ringing', 'in-progress']);
    expect(line.application.at('/ignored')).toEqual([]);
  });

  it('and the caller: when the caller hangs up, the conference is over and the agent free', async () => {
    const caller = await waiting();
    const agent = await line.agent('agent-7');
    const { callSid, conferenceSid } = await addAgent('client:agent-7');
    await line.application.gets('/room', { StatusCallbackEvent: 'participant-join' });
    await line.rest.calls(callSidOf(caller)).update({ url: line.url('/talk') });
    await caller.isTalking();
    caller.hangUp();
    await agent.ended();
    await line.application.gets('/room', { StatusCallbackEvent: 'participant-leave', CallSid: callSidOf(caller), ReasonParticipantLeft: 'participant_hung_up', ParticipantCallStatus: 'completed' });
    await line.application.gets('/room', { StatusCallbackEvent: 'participant-leave', CallSid: callSid, ReasonParticipantLeft: 'moderator_ended_conference' });
    const end = await line.application.gets('/room', { StatusCallbackEvent: 'conference-end' });
    expect(end.params).toMatchObject({ ReasonConferenceEnded: 'participant-with-end-conference-on-exit-left', CallSidEndingConference: callSidOf(caller) });
    expect(line.application.at('/room').map(({ params }) => Number(params['SequenceNumber']))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(line.application.at('/room').every(({ isSigned }) => isSigned)).toBe(true);
    await line.application.gets('/after', { DialCallStatus: 'answered', CallStatus: 'completed' });
    await line.application.gets('/agent-leg', { CallStatus: 'completed' });
    expect(await line.rest.conferences(conferenceSid).fetch()).toMatchObject({ status: 'completed', reasonConferenceEnded: 'participant-with-end-conference-on-exit-left' });
    expect(await line.rest.conferences(conferenceSid).participants.list()).toEqual([]);
  });

  it('and the caller: when the agent hangs up, the caller stays alone until the action or the caller goes on', async () => {
    const caller = await waiting();
    const agent = await line.agent('agent-7');
    await addAgent('client:agent-7', { endConferenceOnExit: true });
    await line.application.gets('/room', { StatusCallbackEvent: 'participant-join' });
    line.application.on('/after', twiml('<Say>Please rate us</Say>'));
    await line.rest.calls(callSidOf(caller)).update({ url: line.url('/talk') });
    await caller.isTalking();
    agent.hangUp();
    await caller.hears(/Please rate us/);
    await line.application.gets('/after', { DialCallStatus: 'answered', CallStatus: 'in-progress' });
  });

  it('who is in no browser: adding fails', async () => {
    await waiting();
    const { callSid } = await addAgent('client:nobody');
    await line.application.gets('/room', { StatusCallbackEvent: 'participant-leave', CallSid: callSid, ReasonParticipantLeft: 'participant_add_failed', ParticipantCallStatus: 'failed' });
    await line.application.gets('/agent-leg', { CallStatus: 'failed', SipResponseCode: '404' });
  });

  it('who does not answer: adding fails after the timeout, and the browser stops ringing', async () => {
    const agent = await line.agent('agent-7', false);
    const { callSid } = await addAgent('client:agent-7', { timeout: 1 });
    await agent.rings();
    await line.application.gets('/room', { StatusCallbackEvent: 'participant-leave', CallSid: callSid, ReasonParticipantLeft: 'participant_add_failed', ParticipantCallStatus: 'no-answer' });
    expect(await agent.ended()).toBe('no-answer');
  });

  it('who declines: the leg was busy', async () => {
    const agent = await line.agent('agent-7', false);
    await addAgent('client:agent-7');
    await agent.reject();
    await line.application.gets('/agent-leg', { CallStatus: 'busy', SipResponseCode: '486' });
  });

  it('is taken back while it rings', async () => {
    const agent = await line.agent('agent-7', false);
    const { conferenceSid, callSid } = await addAgent('client:agent-7');
    await agent.rings();
    expect(await line.rest.conferences(conferenceSid).participants('claim-1').remove()).toBe(true);
    expect(await agent.ended()).toBe('canceled');
    expect(await line.rest.calls(callSid).fetch()).toMatchObject({ status: 'canceled' });
  });
});

describe('a conversation', () => {
  it('knows hold, mute and kick by label', async () => {
    const caller = await waiting();
    const agent = await line.agent('agent-7');
    const { conferenceSid } = await addAgent('client:agent-7');
    await line.application.gets('/room', { StatusCallbackEvent: 'participant-join' });
    await line.rest.calls(callSidOf(caller)).update({ url: line.url('/talk') });
    await caller.isTalking();
    const { participants } = line.rest.conferences(conferenceSid);
    line.application.on('/hold-music', twiml('<Say>One moment please</Say><Pause length="60"/>'));
    await line.rest.conferences(conferenceSid).participants(callSidOf(caller)).update({ hold: true, holdUrl: line.url('/hold-music') });
    await caller.isOnHold();
    await caller.hears(/One moment/);
    await agent.sees((event) => event.type === 'talking' && event.with === 0);
    expect(await participants.list({ hold: true })).toMatchObject([{ callSid: callSidOf(caller), status: 'connected' }]);
    await line.rest.conferences(conferenceSid).participants(callSidOf(caller)).update({ hold: false });
    await caller.isTalking();
    await line.application.gets('/room', { StatusCallbackEvent: 'participant-unhold', CallSid: callSidOf(caller), Hold: 'false' });
    await line.rest.conferences(conferenceSid).participants('claim-1').update({ muted: true });
    await agent.sees((event) => event.type === 'muted' && event.on);
    await line.application.gets('/room', { StatusCallbackEvent: 'participant-mute', ParticipantLabel: 'claim-1', Muted: 'true' });
    await line.rest.conferences(conferenceSid).participants('claim-1').remove();
    expect(await agent.ended()).toBe('conference over');
    await line.application.gets('/room', { StatusCallbackEvent: 'participant-leave', ParticipantLabel: 'claim-1', ReasonParticipantLeft: 'participant_updated_via_api' });
  });

  it('is ended by the REST API for everyone', async () => {
    const caller = await waiting();
    const agent = await line.agent('agent-7');
    const { conferenceSid } = await addAgent('client:agent-7');
    await line.application.gets('/room', { StatusCallbackEvent: 'participant-join' });
    await line.rest.calls(callSidOf(caller)).update({ url: line.url('/talk') });
    await caller.isTalking();
    await line.rest.conferences(conferenceSid).update({ status: 'completed' });
    await agent.ended();
    await line.application.gets('/room', { StatusCallbackEvent: 'conference-end', ReasonConferenceEnded: 'conference-ended-via-api' });
    await line.application.gets('/after', { DialCallStatus: 'answered', CallStatus: 'in-progress' });
  });

  it('survives the reload of the browser', async () => {
    const caller = await waiting();
    const agent = await line.agent('agent-7');
    await addAgent('client:agent-7');
    await line.application.gets('/room', { StatusCallbackEvent: 'participant-join' });
    await line.rest.calls(callSidOf(caller)).update({ url: line.url('/talk') });
    await caller.isTalking();
    agent.crash();
    const reloaded = await line.agent('agent-7');
    expect(await reloaded.sees(({ type }) => type === 'resumed')).toMatchObject({ callSid: agent.callSid, talkingWith: 1, held: false, muted: false });
    await reloaded.isTalking();
    reloaded.hangUp();
    await line.application.gets('/agent-leg', { CallStatus: 'completed' });
  });
});

describe('a dialled party', () => {
  it('talks with the caller; its end leads on to the action', async () => {
    line.application.on('/voice', twiml('<Dial action="/after"><Client statusCallback="/agent-leg" statusCallbackEvent="ringing answered completed"><Identity>agent-7</Identity></Client></Dial>'));
    line.application.on('/after', twiml('<Say>Goodbye</Say>'));
    const agent = await line.agent('agent-7');
    const caller = await line.call();
    await Promise.all([caller.isTalking(), agent.isTalking()]);
    agent.hangUp();
    await caller.hears(/Goodbye/);
    await line.application.gets('/after', { DialCallStatus: 'completed', DialBridged: 'true', DialCallSid: agent.callSid ?? '', DialCallDuration: '1' });
    await line.application.gets('/agent-leg', { CallStatus: 'completed', ParentCallSid: callSidOf(caller) });
  });

  it('who cannot be reached: the action is told at once', async () => {
    line.application.on('/voice', twiml('<Dial action="/after">+919000001099</Dial>'));
    await line.call();
    await line.application.gets('/after', { DialCallStatus: 'failed', DialBridged: 'false' });
  });

  it('stops ringing when the caller gives up', async () => {
    line.application.on('/voice', twiml('<Dial action="/after"><Client>agent-7</Client></Dial>'));
    const agent = await line.agent('agent-7', false);
    const caller = await line.call();
    await agent.rings();
    caller.hangUp();
    expect(await agent.ended()).toBe('canceled');
  });
});
