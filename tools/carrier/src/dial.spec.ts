import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { switchOn, type Caller } from './callers/index.js';
import { twiml } from './testing/application.js';
import { LocalLine, NUMBER } from './testing/local-line.js';

const FRIEND = '+919000001007';
const SECOND_FRIEND = '+919000001008';

let line: LocalLine;
const phones: Caller[] = [];
beforeEach(async () => {
  line = new LocalLine();
  await line.start();
  line.application.on('/after', twiml('<Say>After the dial</Say><Gather timeout="60"/>'));
});
afterEach(async () => {
  for (const phone of phones.splice(0)) phone.close();
  await line.stop();
});

const phone = async (number: string): Promise<Caller> => {
  const made = await switchOn(line.carrier.url, number);
  phones.push(made);
  return made;
};
const dialling = (nouns: string, attributes = ''): void => line.application.on('/voice', twiml(`<Dial action="/after" ${attributes}>${nouns}</Dial>`));

describe('a dialled number', () => {
  it('hears its own document before it is connected', async () => {
    dialling(`<Number url="/screen">${FRIEND}</Number>`);
    line.application.on('/screen', twiml('<Gather numDigits="1" action="/screened"><Say>Press 1 to accept</Say></Gather><Hangup/>'));
    line.application.on('/screened', twiml('<Say>Connecting you</Say>'));
    const friend = await phone(FRIEND);
    const caller = await line.call();
    await friend.answer();
    await friend.hears(/Press 1 to accept/, { within: 20_000 });
    expect((await line.application.gets('/screen')).params).toMatchObject({ ParentCallSid: caller.callSid ?? '', CallSid: friend.callSid ?? '', Direction: 'outbound-dial', CallStatus: 'in-progress', To: FRIEND });
    await friend.press('1');
    await Promise.all([caller.isTalking({ within: 20_000 }), friend.isTalking({ within: 20_000 })]);
    friend.hangUp();
    await line.application.gets('/after', { DialCallStatus: 'completed', DialBridged: 'true' });
  });

  it('that its document hangs up on was reached but never connected', async () => {
    dialling(`<Number url="/screen">${FRIEND}</Number>`);
    line.application.on('/screen', twiml('<Hangup/>'));
    const friend = await phone(FRIEND);
    const caller = await line.call();
    await friend.answer();
    await caller.hears(/After the dial/);
    await line.application.gets('/after', { DialCallStatus: 'no-answer', DialBridged: 'false', DialCallSid: friend.callSid ?? '' });
  });

  it('is sent keys before it is connected', async () => {
    dialling(`<Number sendDigits="wwww12">${FRIEND}</Number>`);
    const friend = await phone(FRIEND);
    const caller = await line.call();
    await friend.answer();
    await friend.hears(/12/, { within: 20_000 });
    await caller.isTalking({ within: 20_000 });
  });

  it('leaves the caller ringing until it answers, where that is asked for', async () => {
    dialling(FRIEND, 'answerOnBridge="true"');
    const friend = await phone(FRIEND);
    const caller = await line.call();
    await friend.rings();
    expect(await line.rest.calls(caller.callSid ?? '').fetch()).toMatchObject({ status: 'ringing' });
    await friend.answer();
    await caller.isTalking();
    expect(await line.rest.calls(caller.callSid ?? '').fetch()).toMatchObject({ status: 'in-progress' });
  });

  it('rings after the one before it was busy, when they are dialled in sequence', async () => {
    dialling(`<Number>${FRIEND}</Number><Number>${SECOND_FRIEND}</Number>`, 'sequential="true"');
    const [first, second] = [await phone(FRIEND), await phone(SECOND_FRIEND)];
    const caller = await line.call();
    await first.rings();
    expect(second.state).toBe('idle');
    first.hangUp();
    await second.answer();
    await caller.isTalking();
  });

  it('goes on elsewhere when it is led there; the caller goes on in the action', async () => {
    dialling(FRIEND);
    line.application.on('/elsewhere', twiml('<Say>You are elsewhere</Say><Gather timeout="60"/>'));
    const friend = await phone(FRIEND);
    const caller = await line.call();
    await friend.answer();
    await caller.isTalking();
    await line.rest.calls(friend.callSid ?? '').update({ url: line.url('/elsewhere') });
    await friend.hears(/You are elsewhere/, { within: 20_000 });
    await caller.hears(/After the dial/);
    const { params } = await line.application.gets('/after', { DialCallStatus: 'completed', DialBridged: 'true' });
    expect(params).not.toHaveProperty('DialCallDuration');
  });

  it.each([
    ['that is none', 'hello there', '', 13223],
    ["under somebody else's number", FRIEND, 'callerId="+919999999999"', 13214],
  ])('%s fails with an alert', async (_what, text, attributes, code) => {
    dialling(`<Number>${text}</Number>`, attributes);
    await line.call();
    await line.application.gets('/after', { DialCallStatus: 'failed', DialBridged: 'false' });
    expect(line.carrier.alerts.map((alert) => alert.code)).toContain(code);
  });

  it("sees the number of somebody whose phone is switched on, as a verified caller's", async () => {
    const [friend] = await Promise.all([phone(FRIEND), phone('+919000001088')]);
    dialling(`<Number>${FRIEND}</Number>`, 'callerId="+919000001088"');
    await line.call();
    await friend.rings();
    expect(await line.rest.calls.list({ from: '+919000001088' })).toMatchObject([{ to: FRIEND, direction: 'outbound-dial' }]);
  });

  it('over SIP is reached nowhere', async () => {
    dialling('<Sip statusCallback="/leg">sip:asha@example.org</Sip>');
    await line.call();
    await line.application.gets('/after', { DialCallStatus: 'failed' });
    await line.application.gets('/leg', { CallStatus: 'failed', SipResponseCode: '404' });
  });
});

describe('a dialled queue', () => {
  const waitingCaller = async (from?: string): Promise<Caller> => {
    line.application.on('/voice', twiml('<Enqueue action="/left" waitUrl="/wait">agents</Enqueue>'));
    line.application.on('/wait', twiml('<Say>Please wait</Say><Pause length="30"/>'));
    line.application.on('/left', twiml('<Say>Thank you</Say><Gather timeout="60"/>'));
    const caller = await line.call(from);
    await caller.hears(/Please wait/);
    return caller;
  };
  const agentCalls = (queue = '<Queue>agents</Queue>', attributes = ''): Promise<Caller> => {
    dialling(queue, attributes);
    return line.call('+919000001050');
  };

  it('connects with the first who waits; the caller goes on in the action when the agent hangs up', async () => {
    const caller = await waitingCaller();
    const agent = await agentCalls();
    await Promise.all([caller.isTalking(), agent.isTalking()]);
    agent.hangUp();
    await caller.hears(/Thank you/);
    const { params } = await line.application.gets('/left', { QueueResult: 'bridged', CallSid: caller.callSid ?? '' });
    expect(params['QueueTime']).toMatch(/^\d+$/);
    await line.application.gets('/after', { DialCallStatus: 'completed', DialBridged: 'true', DialCallSid: caller.callSid ?? '', QueueSid: params['QueueSid'] ?? '' });
    expect(await line.rest.queues.list()).toMatchObject([{ currentSize: 0 }]);
  });

  it('lets the caller hear a document first, that knows the queue and who comes', async () => {
    line.application.on('/whisper', twiml('<Say>You will now be connected</Say>'));
    const caller = await waitingCaller();
    const agent = await agentCalls('<Queue url="/whisper">agents</Queue>');
    await caller.hears(/You will now be connected/);
    await agent.isTalking();
    const { params } = await line.application.gets('/whisper', { CallSid: caller.callSid ?? '' });
    expect(params).toMatchObject({ DequeingCallSid: agent.callSid ?? '', From: '+919000001001' });
    expect([params['QueueSid'], params['QueueTime']]).toEqual([expect.stringMatching(/^QU/), expect.stringMatching(/^\d+$/)]);
  });

  it('with nobody in it is waited at until somebody comes', async () => {
    await line.rest.queues.create({ friendlyName: 'agents' });
    const agent = await agentCalls('<Queue>agents</Queue>', 'timeout="60"');
    await line.application.gets('/voice', { From: '+919000001050' });
    const caller = waitingCaller();
    await agent.isTalking();
    (await caller.catch(() => undefined))?.hangUp();
  });

  it('with nobody in it is no answer when the time is up', async () => {
    await line.rest.queues.create({ friendlyName: 'agents' });
    await agentCalls('<Queue>agents</Queue>', 'timeout="1"');
    await line.application.gets('/after', { DialCallStatus: 'no-answer', DialBridged: 'false' });
  });

  it('that does not exist is an error', async () => {
    await agentCalls('<Queue>nobody</Queue>');
    await line.application.gets('/after', { DialCallStatus: 'failed', QueueResult: 'error' });
  });

  it('is left by a caller who is led elsewhere out of the conversation', async () => {
    const caller = await waitingCaller();
    const agent = await agentCalls();
    await agent.isTalking();
    await line.rest.calls(caller.callSid ?? '').update({ twiml: twiml('<Say>Elsewhere</Say><Pause length="60"/>') });
    await line.application.gets('/left', { QueueResult: 'redirected-from-bridged' });
    await agent.hears(/After the dial/);
  });

  it('is left by a caller who hangs up in the conversation', async () => {
    const caller = await waitingCaller();
    const agent = await agentCalls();
    await agent.isTalking();
    caller.hangUp();
    await line.application.gets('/left', { QueueResult: 'bridged', CallStatus: 'completed' });
    await agent.hears(/After the dial/);
  });
});

describe('a call', () => {
  it('sends a text message to the caller', async () => {
    line.application.on('/voice', twiml('<Sms statusCallback="/sms">Your number is 4821</Sms><Say>Sent</Say><Gather timeout="60"/>'));
    const caller = await line.call();
    await caller.hears(/Sent/);
    await caller.receivesSms(/Your number is 4821/);
    await line.application.gets('/sms', { MessageStatus: 'delivered', From: NUMBER, To: '+919000001001' });
    expect(await line.rest.messages.list()).toMatchObject([{ direction: 'outbound-call' }]);
  });

  it('tells the action of a text message what became of it', async () => {
    line.application.on('/voice', twiml('<Sms action="/sent" to="nobody">x</Sms>'));
    line.application.on('/sent', twiml('<Hangup/>'));
    await line.call();
    await line.application.gets('/sent', { SmsStatus: 'invalid' });
    expect(line.carrier.alerts.map(({ code }) => code)).toEqual([14101]);
  });

  it('goes on behind a verb that this carrier or nobody knows, with an alert', async () => {
    line.application.on('/voice', twiml('<Sing/><Start><Stream url="wss://example.org"/></Start><Connect><Stream url="wss://example.org"/></Connect><Say>Still here</Say>'));
    const caller = await line.call();
    await caller.hears(/Still here/);
    expect(line.carrier.alerts.map(({ code }) => code)).toEqual([12200, 31901, 31901]);
  });
});
