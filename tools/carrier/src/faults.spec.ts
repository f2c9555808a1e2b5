import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller } from './callers/index.js';
import type { FaultRuleInput } from './core/faults/rule.js';
import { twiml, type Received } from './testing/application.js';
import { LocalLine, NUMBER } from './testing/local-line.js';

let line: LocalLine;
beforeEach(async () => {
  line = new LocalLine();
  await line.start();
  line.application.on('/voice', twiml('<Gather numDigits="1" action="/choice" timeout="60"><Say>Press 1</Say></Gather>'));
  line.application.on('/choice', twiml('<Say>Chosen</Say><Gather timeout="60"/>'));
  line.application.on('/fallback', twiml('<Say>The fallback speaks</Say>'));
});
afterEach(() => line.stop());

const fault = (rule: FaultRuleInput) => line.carrier.faults.add(rule);
const tokenOf = ({ headers }: Received): unknown => headers['i-twilio-idempotency-token'];
const callSidOf = (caller: Caller): string => caller.callSid ?? '';

const inMenu = async (from?: string): Promise<Caller> => {
  const caller = await line.call(from);
  await caller.hears(/Press 1/);
  return caller;
};

describe('a callback', () => {
  const hangUp = async (): Promise<Caller> => {
    const caller = await inMenu();
    caller.hangUp();
    await caller.ended();
    return caller;
  };

  it('may be dropped: what comes after it comes', async () => {
    const rule = fault({ at: 'callback', when: { about: 'status completed' }, times: 1, effect: { type: 'drop' } });
    const first = await hangUp();
    const second = await hangUp();
    await line.application.gets('/status', { CallSid: callSidOf(second) });
    expect(line.application.at('/status').map(({ params }) => params['CallSid'])).not.toContain(callSidOf(first));
    expect(rule).toMatchObject({ matched: 2, hits: 1 });
  });

  it('may come twice, with the same idempotency token', async () => {
    fault({ at: 'callback', when: { path: '/status' }, effect: { type: 'duplicate' } });
    await hangUp();
    await line.application.counts('/status', 2);
    const [first, second] = line.application.at('/status');
    expect(tokenOf(first!)).toMatch(/^[0-9a-f-]{36}$/);
    expect(tokenOf(first!)).toBe(tokenOf(second!));
    expect(second).toMatchObject({ isSigned: true, params: first!.params });
  });

  it('may be late', async () => {
    fault({ at: 'callback', when: { path: '/status' }, times: 1, effect: { type: 'delay', ms: 300 } });
    const first = await hangUp();
    const second = await hangUp();
    await line.application.counts('/status', 2);
    expect(line.application.at('/status').map(({ params }) => params['CallSid'])).toEqual([callSidOf(second), callSidOf(first)]);
  });
});

describe('the statuses of a message', () => {
  const statuses = () => line.application.at('/message').map(({ params }) => params['MessageStatus']);
  const send = () => line.rest.messages.create({ to: '+919000001001', from: '155343', body: 'x', statusCallback: line.url('/message') });

  it('may come in another order: one is held back until two others have gone', async () => {
    fault({ at: 'callback', when: { about: 'message queued' }, effect: { type: 'hold-back', others: 2 } });
    await send();
    await line.application.counts('/message', 4);
    expect(statuses()).toEqual(['sending', 'sent', 'queued', 'delivered']);
  });

  it('may come in an order at random that is the same for the same seed', async () => {
    fault({ at: 'callback', when: { path: '/message' }, effect: { type: 'delay', ms: 0, spreadMs: 600, seed: 5 } });
    await send();
    await line.application.counts('/message', 4);
    const first = statuses();
    expect(first).not.toEqual(['queued', 'sending', 'sent', 'delivered']);
    expect([...first].sort()).toEqual(['delivered', 'queued', 'sending', 'sent']);
  });

  it('may tell that it was delivered after it was read', async () => {
    fault({ at: 'callback', when: { about: 'message delivered' }, effect: { type: 'insert', place: 'before', params: { MessageStatus: 'read', SmsStatus: 'read' } } });
    await send();
    await line.application.counts('/message', 5);
    expect(statuses()).toEqual(['queued', 'sending', 'sent', 'read', 'delivered']);
  });
});

describe('a request for instructions', () => {
  it('that is refused is asked once more, with the same token, and then the fallback is asked', async () => {
    fault({ at: 'request', when: { about: 'gather' }, effect: { type: 'refused' } });
    const caller = await inMenu();
    await caller.press('1');
    await caller.hears(/The fallback speaks/);
    expect((await line.application.gets('/fallback')).params).toMatchObject({ ErrorCode: '11205', ErrorUrl: line.url('/choice') });
    expect(line.carrier.faults.list()[0]).toMatchObject({ hits: 2 });
  });

  it('that is refused once is answered the second time', async () => {
    fault({ at: 'request', when: { about: 'gather' }, times: 1, effect: { type: 'refused' } });
    const caller = await inMenu();
    await caller.press('1');
    await caller.hears(/Chosen/);
    expect(line.application.at('/fallback')).toEqual([]);
  });

  it('is asked again with the token of the attempt that reached the application, where the URL says so', async () => {
    line.application.on('/voice', twiml('<Gather numDigits="1" action="/choice#rc=1&amp;rp=rt" timeout="60"><Say>Press 1</Say></Gather>'));
    fault({ at: 'request', when: { about: 'gather' }, times: 1, effect: { type: 'time-out' } });
    const caller = await inMenu();
    await caller.press('1');
    await caller.hears(/Chosen/);
    const [first, second] = line.application.at('/choice');
    expect(tokenOf(first!)).toBe(tokenOf(second!));
  });

  it.each([
    ['no answer comes in time', { type: 'time-out' }, '11200'],
    ['the answer is an error', { type: 'status', status: 503 }, '11200'],
    ['the answer is too slow', { type: 'slow', ms: 5_000 }, '11200'],
    ['the answer is garbage', { type: 'garbage' }, '12100'],
    ['the answer is of another kind', { type: 'garbage', contentType: 'application/json', body: '{}' }, '12300'],
  ] as const)('leads to the fallback when %s', async (_what, effect, ErrorCode) => {
    fault({ at: 'request', when: { about: 'gather' }, effect });
    const caller = await inMenu();
    await caller.press('1');
    await caller.hears(/The fallback speaks/);
    await line.application.gets('/fallback', { ErrorCode });
  });

  it('may be slow and be followed all the same', async () => {
    fault({ at: 'request', when: { about: 'gather' }, effect: { type: 'slow', ms: 100 } });
    const caller = await inMenu();
    await caller.press('1');
    await caller.hears(/Chosen/);
  });
});

describe('a recording that is played', () => {
  it('may be missing for a while', async () => {
    line.application.on('/voice', twiml('<Play>/prompt.mp3</Play><Say>between</Say><Play>/prompt.mp3</Play><Say>after</Say><Gather timeout="60"/>'));
    line.application.on('/prompt.mp3', (_request, response) => void response.writeHead(200, { 'content-type': 'audio/mpeg' }).end(Buffer.alloc(80)));
    fault({ at: 'request', when: { about: 'media' }, times: 1, effect: { type: 'status', status: 404 } });
    const caller = await line.call();
    await caller.hears(/after/);
    expect(caller.heard).toEqual(['between', expect.stringMatching(/^♪/), 'after']);
    expect(line.carrier.alerts).toMatchObject([{ code: 11200, url: '/prompt.mp3' }]);
  });
});

describe('a caller who hangs up', () => {
  it.each([1, 2, 3, 4])('before instruction %i has followed those before it and no other', async (k) => {
    line.application.on('/voice', twiml('<Say>one</Say><Say>two</Say><Redirect>/more</Redirect>'));
    line.application.on('/more', twiml('<Say>four</Say><Say>five</Say>'));
    fault({ at: 'instruction', k, effect: { type: 'end' } });
    const caller = await line.call();
    await caller.ended();
    expect(caller.heard).toEqual(['one', 'two', 'four'].slice(0, k === 4 ? 2 : k - 1));
    await line.application.gets('/status', { CallStatus: 'completed' });
  });

  it('between the decision to take them out of the queue and the bridge is told as gone', async () => {
    line.application.on('/voice', twiml('<Enqueue action="/left-queue" waitUrl="">agents</Enqueue>'));
    fault({ at: 'instruction', verb: 'Dial', effect: { type: 'end' } });
    line.application.on('/talk', twiml('<Dial action="/after"><Conference>room-1</Conference></Dial>'));
    const caller = await line.call();
    await line.until(async () => (await line.rest.queues.list())[0]?.currentSize === 1);
    await line.rest.calls(callSidOf(caller)).update({ url: line.url('/talk') });
    await caller.ended();
    await line.application.gets('/left-queue', { QueueResult: 'redirected' });
    await line.application.gets('/status', { CallStatus: 'completed' });
    expect(line.application.at('/after')).toEqual([]);
  });

  it('while the browser of the agent rings', async () => {
    line.application.on('/voice', twiml('<Dial action="/after"><Client>agent-7</Client></Dial>'));
    fault({ at: 'moment', moment: 'ringing', when: { to: 'client:agent-7' }, effect: { type: 'end', who: { from: '+919000001001' } } });
    const agent = await line.agent('agent-7', false);
    const caller = await line.call();
    await caller.ended();
    expect(await agent.ended()).toBe('canceled');
  });
});

describe('an agent\'s leg', () => {
  const add = () =>
    line.rest.conferences('room-1').participants.create({
      from: NUMBER, to: 'client:agent-7', label: 'claim-1', statusCallback: line.url('/agent-leg'), statusCallbackEvent: ['ringing', 'answered', 'completed'],
      conferenceStatusCallback: line.url('/room'), conferenceStatusCallbackEvent: ['join', 'leave'],
    });
  const legs = () => line.application.at('/agent-leg').map(({ params }) => params['CallStatus']);

  it.each([
    ['ringing', ['ringing', 'failed']],
    ['answered', ['ringing', 'in-progress', 'failed']],
  ] as const)('may fail when it is %s', async (moment, told) => {
    fault({ at: 'moment', moment, when: { to: 'client:agent-7' }, effect: { type: 'end', status: 'failed' } });
    await line.agent('agent-7');
    await add();
    await line.application.gets('/room', { StatusCallbackEvent: 'participant-leave', ReasonParticipantLeft: 'participant_add_failed' });
    await line.application.counts('/agent-leg', told.length);
    expect(legs()).toEqual(told);
  });

  it('may fail a moment after it joined', async () => {
    fault({ at: 'moment', moment: 'joined', when: { to: 'client:agent-7' }, effect: { type: 'end', status: 'failed', afterMs: 50 } });
    await line.agent('agent-7');
    await add();
    await line.application.gets('/room', { StatusCallbackEvent: 'participant-join' });
    await line.application.gets('/room', { StatusCallbackEvent: 'participant-leave', ParticipantCallStatus: 'failed' });
  });

  it('may be told to have left before it is told to have joined', async () => {
    fault({ at: 'callback', when: { about: 'participant-join' }, effect: { type: 'hold-back', until: { about: 'participant-leave' } } });
    const agent = await line.agent('agent-7');
    await add();
    await agent.sees(({ type }) => type === 'accepted');
    await line.until(async () => (await line.rest.conferences('room-1').participants.list())[0]?.status === 'connected');
    agent.hangUp();
    await line.application.counts('/room', 2);
    expect(line.application.at('/room').map(({ params }) => params['StatusCallbackEvent'])).toEqual(['participant-leave', 'participant-join']);
  });
});

describe('two answers in the same instant', () => {
  it('have one winner; the other one is canceled', async () => {
    line.application.on('/voice', twiml('<Dial action="/after"><Client statusCallback="/legs">agent-7</Client><Client statusCallback="/legs">agent-8</Client></Dial>'));
    fault({ at: 'pick-up', effect: { type: 'together', count: 2 } });
    const agents = await Promise.all([line.agent('agent-7'), line.agent('agent-8')]);
    const caller = await line.call();
    await caller.isTalking();
    const { params } = await line.application.gets('/legs', { CallStatus: 'canceled' });
    const winner = agents.find(({ callSid }) => callSid !== params['CallSid']);
    await winner?.isTalking();
    winner?.hangUp();
    await line.application.gets('/after', { DialCallStatus: 'completed', DialCallSid: winner?.callSid ?? '' });
  });
});

describe('the REST API', () => {
  it('refuses an update when the call ends just before it is applied: 21220', async () => {
    fault({ at: 'moment', moment: 'update', effect: { type: 'end' } });
    const caller = await inMenu();
    await expect(line.rest.calls(callSidOf(caller)).update({ url: line.url('/choice') })).rejects.toMatchObject({ status: 400, code: 21220 });
  });

  it('applies an update although the call ends just after it', async () => {
    fault({ at: 'moment', moment: 'updated', effect: { type: 'end' } });
    const caller = await inMenu();
    expect(await line.rest.calls(callSidOf(caller)).update({ url: line.url('/choice') })).toMatchObject({ sid: caller.callSid });
    await caller.ended();
    expect(caller.heard).not.toContain('Chosen');
  });

  it('says that there were too many requests, for a while', async () => {
    fault({ at: 'rest', when: { path: '/Calls' }, times: 2, effect: { type: 'refuse' } });
    for (const _ of [1, 2]) await expect(line.rest.calls.list()).rejects.toMatchObject({ status: 429, code: 20429 });
    expect(await line.rest.calls.list()).toEqual([]);
    expect(await line.rest.conferences.list()).toEqual([]);
  });

  it('may be slow', async () => {
    fault({ at: 'rest', effect: { type: 'slow', ms: 150 } });
    const began = performance.now();
    await line.rest.calls.list();
    expect(performance.now() - began).toBeGreaterThan(140);
  });

  it('may show how things were a while ago', async () => {
    const caller = await inMenu();
    const rule = fault({ at: 'rest', effect: { type: 'lag', ms: 60_000 } });
    expect(await line.rest.calls.list()).toEqual([]);
    await expect(line.rest.calls(callSidOf(caller)).fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
    line.carrier.faults.remove(rule.id);
    expect(await line.rest.calls.list()).toHaveLength(1);
  });
});

describe('a region', () => {
  it('may keep two apart in conferences of the same name', async () => {
    line.application.on('/voice', twiml('<Dial><Conference>room</Conference></Dial>'));
    fault({ at: 'region', when: { from: '+919000001002' }, effect: { type: 'elsewhere' } });
    const [here, there, alsoHere] = [await line.call(), await line.call('+919000001002'), await line.call('+919000001003')];
    await Promise.all([here.isTalking(), alsoHere.isTalking()]);
    expect((await line.rest.conferences.list({ friendlyName: 'room' })).map(({ region }) => region).sort()).toEqual(['au1', 'us1']);
    expect(there.state).toBe('in call');
  });
});

describe('a rule', () => {
  it('takes effect from its n-th match on', async () => {
    fault({ at: 'callback', when: { path: '/status' }, from: 2, effect: { type: 'drop' } });
    const [first, second] = [await inMenu(), await inMenu('+919000001002')];
    for (const caller of [first, second]) {
      caller.hangUp();
      await caller.ended();
    }
    await line.application.gets('/status', { CallSid: callSidOf(first) });
    await line.until(() => Promise.resolve(line.carrier.faults.list()[0]?.hits === 1));
  });

  it('that is none is refused', () => {
    expect(() => fault({ at: 'callback', effect: { type: 'explode' } } as never)).toThrow();
  });
});
