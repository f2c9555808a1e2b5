import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeWav } from './core/sound/wav.js';
import { listInfo } from './testing/list-info.js';
import { twiml } from './testing/application.js';
import { ACCOUNT_SID, LocalLine, NUMBER } from './testing/local-line.js';

let line: LocalLine;
beforeEach(async () => {
  line = new LocalLine();
  await line.start();
});
afterEach(() => line.stop());

const MENU = twiml('<Gather numDigits="1" action="/choice"><Say language="hi-IN">पुकार में स्वागत है</Say><Say>Press 1</Say></Gather><Say>Nothing was pressed</Say><Redirect>/voice</Redirect>');

describe('a call to the short code', () => {
  it('asks the voice URL as Twilio does', async () => {
    line.application.on('/voice', MENU);
    const caller = await line.call();
    await caller.hears(/स्वागत/);
    const request = await line.application.gets('/voice');
    expect(request).toMatchObject({ method: 'POST', isSigned: true });
    expect(request.headers).toMatchObject({
      'user-agent': 'TwilioProxy/1.1',
      accept: '*/*',
      'cache-control': 'max-age=259200',
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    });
    expect(request.params).toMatchObject({
      AccountSid: ACCOUNT_SID, From: '+919000001001', Caller: '+919000001001', To: NUMBER, Called: NUMBER,
      CallStatus: 'ringing', ApiVersion: '2010-04-01', Direction: 'inbound', FromCountry: 'IN', flow: 'main',
    });
    expect(request.params['CallSid']).toMatch(/^CA[0-9a-f]{32}$/);
  });

  it('is led by keys', async () => {
    line.application.on('/voice', MENU);
    line.application.on('/choice', ({ params }) => twiml(`<Say>You pressed ${params['Digits'] ?? ''}</Say><Hangup/>`));
    const caller = await line.call();
    await caller.hears(/Press 1/);
    await caller.press('7');
    await caller.hears(/You pressed 7/);
    expect(await caller.ended()).toBe('completed');
    const request = await line.application.gets('/choice');
    expect(request).toMatchObject({ isSigned: true, params: { Digits: '7', FinishedOnKey: '', msg: 'Gather End', CallStatus: 'in-progress' } });
  });

  it('takes a long number up to the finishing key', async () => {
    line.application.on('/voice', twiml('<Gather action="/number" finishOnKey="#"><Say>Your number</Say></Gather>'));
    line.application.on('/number', twiml('<Hangup/>'));
    const caller = await line.call();
    await caller.hears(/Your number/);
    await caller.keys('48217735016#');
    expect((await line.application.gets('/number')).params).toMatchObject({ Digits: '48217735016', FinishedOnKey: '#' });
  });

  it('goes on behind the menu when the caller stays silent, without asking the action', async () => {
    line.application.on('/voice', MENU);
    const caller = await line.call();
    await caller.hears(/Press 1/);
    caller.stayQuiet();
    await caller.hears(/Nothing was pressed/);
    await caller.hears(/Press 1/);
    expect(line.application.at('/choice')).toEqual([]);
  });

  it('asks the action for silence where that is wanted', async () => {
    line.application.on('/voice', twiml('<Gather action="/choice" actionOnEmptyResult="true"><Say>Press</Say></Gather>'));
    line.application.on('/choice', twiml('<Hangup/>'));
    const caller = await line.call();
    caller.stayQuiet();
    expect((await line.application.gets('/choice')).params).toMatchObject({ Digits: '', CallStatus: 'in-progress' });
  });

  it('cuts a prompt short when a key is pressed', async () => {
    line.application.on('/voice', twiml('<Gather numDigits="1" action="/choice"><Pause length="60"/><Say>Never heard</Say></Gather>'));
    line.application.on('/choice', twiml('<Say>At once</Say>'));
    const caller = await line.call('+919000001001', '155343', 'real');
    await line.application.gets('/voice');
    await caller.sees(({ about }) => about === 'voice');
    await caller.press('1');
    await caller.hears(/At once/);
    expect(caller.heard).not.toContain('Never heard');
  });

  it('asks the same document again where a Redirect names none', async () => {
    line.application.on('/voice', () => (line.application.at('/voice').length > 1 ? twiml('<Say>Once more</Say>') : twiml('<Say>First</Say><Redirect/>')));
    const caller = await line.call();
    await caller.hears(/First Once more/);
    expect(line.application.at('/voice').map(({ params }) => params['flow'])).toEqual(['main', 'main']);
  });

  it('tells its end with its duration', async () => {
    line.application.on('/voice', MENU);
    const caller = await line.call();
    await caller.hears(/Press 1/);
    caller.hangUp();
    const request = await line.application.gets('/status', { CallStatus: 'completed' });
    expect(request).toMatchObject({ isSigned: true, params: { CallbackSource: 'call-progress-events', SequenceNumber: '0', Duration: '1', CallDuration: '1', SipResponseCode: '200' } });
    expect(request.params['Timestamp']).toMatch(/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} \+0000$/);
  });

  it('is refused when the first verb rejects it', async () => {
    line.application.on('/voice', twiml('<Reject reason="busy"/>'));
    const caller = await line.call();
    expect(await caller.ended()).toBe('busy');
    await line.application.gets('/status', { CallStatus: 'busy' });
  });

  it('is not heard any further once it is over: waiting for words fails with what was heard', async () => {
    line.application.on('/voice', twiml('<Say>Goodbye</Say>'));
    const caller = await line.call();
    await expect(caller.hears(/Welcome/)).rejects.toThrow('never heard /Welcome/ but “Goodbye”; the call is ended');
  });

  it('comes from the anonymous number when the caller withholds theirs', async () => {
    line.application.on('/voice', MENU);
    await line.call('withheld');
    expect((await line.application.gets('/voice')).params['From']).toBe('+266696687');
  });

  it('ends with a sentence when nobody has the number', async () => {
    const caller = await line.call('+919000001001', '199999');
    await caller.hears(/does not exist/);
    expect(await caller.ended()).toBe('unknown number');
  });
});

describe('a prompt that is played', () => {
  const prompt = Buffer.concat([writeWav(Buffer.alloc(320), 8_000), listInfo('एक दबाइए', 'hi-IN')]);

  it('is shown in its words, and fetched with a signature', async () => {
    line.application.on('/prompt.wav', (_request, response) => void response.writeHead(200, { 'content-type': 'audio/wav', etag: '"1"' }).end(prompt));
    line.application.on('/voice', twiml('<Play>/prompt.wav</Play><Gather timeout="60"/>'));
    const caller = await line.call();
    await caller.hears(/एक दबाइए/);
    const sound = caller.sounds.find(({ kind }) => kind === 'play');
    expect(sound).toMatchObject({ text: 'एक दबाइए', language: 'hi-IN', durationMs: 20 });
    expect(await line.application.gets('/prompt.wav')).toMatchObject({ method: 'GET', isSigned: true });
  });

  it('is not sent again while the application says that it is still the same', async () => {
    line.application.on('/prompt.wav', ({ headers }, response) => void (headers['if-none-match'] === '"1"' ? response.writeHead(304).end() : response.writeHead(200, { etag: '"1"' }).end(prompt)));
    line.application.on('/voice', twiml('<Play>/prompt.wav</Play><Play>/prompt.wav</Play><Gather timeout="60"/>'));
    const caller = await line.call();
    await caller.hears(/एक दबाइए एक दबाइए/);
    expect(line.application.at('/prompt.wav').map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"']);
  });
});

describe('a caller who hangs up', () => {
  it('before the application has answered is never answered', async () => {
    line.application.on('/voice', () => undefined);
    const caller = await line.call();
    await line.application.gets('/voice');
    caller.hangUp();
    const { params } = await line.application.gets('/status', { CallStatus: 'no-answer' });
    expect(params['CallDuration']).toBe('0');
  });

  it('while a gather asks its action is not led on', async () => {
    line.application.on('/voice', MENU);
    line.application.on('/choice', (_request, response) => {
      void line.application.gets('/status').then(() => response.writeHead(200, { 'content-type': 'text/xml' }).end(twiml('<Redirect>/more</Redirect>')));
      return undefined;
    });
    const caller = await line.call();
    await caller.hears(/Press 1/);
    await caller.press('1');
    await line.application.gets('/choice');
    caller.hangUp();
    await line.application.gets('/status', { CallStatus: 'completed' });
    await caller.sees(({ about, status }) => about === 'gather' && status === 200);
    expect(line.application.at('/more')).toEqual([]);
  });

  it('by switching the phone off ends the call too', async () => {
    line.application.on('/voice', MENU);
    const caller = await line.call();
    await caller.hears(/Press 1/);
    caller.close();
    await line.application.gets('/status', { CallStatus: 'completed' });
  });
});

describe('an application that fails', () => {
  const FALLBACK = twiml('<Say>The fallback speaks</Say>');

  it.each([
    ['a wrong content type', '12300', { 'content-type': 'application/json' }, '{}', 200],
    ['no XML', '12100', { 'content-type': 'text/xml' }, 'Internal error', 200],

    ['more than 64 kB', '11750', { 'content-type': 'text/xml' }, twiml(`<Say>${'a'.repeat(70_000)}</Say>`), 200],
    ['an error', '11200', { 'content-type': 'text/xml' }, twiml('<Say>Error page</Say>'), 500],
  ])('with %s: the fallback is asked with ErrorCode %s', async (_what, code, headers, body, status) => {
    line.application.on('/voice', (_request, response) => void response.writeHead(status, headers).end(body));
    line.application.on('/fallback', FALLBACK);
    const caller = await line.call();
    await caller.hears(/The fallback speaks/);
    const request = await line.application.gets('/fallback');
    expect(request).toMatchObject({ isSigned: true, params: { ErrorCode: code, ErrorUrl: line.url('/voice?flow=main'), From: '+919000001001', CallStatus: 'ringing' } });
    expect(line.carrier.alerts.at(-1)).toMatchObject({ code: Number(code) });
  });

  it('by not answering in time: the fallback is asked', async () => {
    line.application.on('/voice', () => undefined);
    line.application.on('/fallback', FALLBACK);
    const caller = await line.call();
    await caller.hears(/The fallback speaks/);
    expect((await line.application.gets('/fallback')).params['ErrorCode']).toBe('11200');
  });

  it('in its fallback too: an apology, and the end', async () => {
    line.application.on('/voice', 'nonsense');
    line.application.on('/fallback', 'nonsense');
    const caller = await line.call();
    await caller.hears(/an application error has occurred/);
    expect(await caller.ended()).toBe('completed');
  });

  it('to have a prompt: the prompt is skipped, with an alert', async () => {
    line.application.on('/missing.wav', (_request, response) => void response.writeHead(404).end());
    line.application.on('/voice', twiml('<Play>/missing.wav</Play><Say>After the prompt</Say>'));
    const caller = await line.call();
    await caller.hears(/After the prompt/);
    expect(line.carrier.alerts).toMatchObject([{ code: 11200, url: '/missing.wav' }]);
  });

  it('once, where the URL asks for a retry: it is asked again with the same idempotency token', async () => {
    line.application.on('/voice', twiml('<Redirect>/flaky#rc=1&amp;rp=5xx</Redirect>'));
    line.application.on('/flaky', (_request, response) => {
      const isFirst = line.application.at('/flaky').length === 1;
      return isFirst ? void response.writeHead(503).end() : twiml('<Say>At the second try</Say>');
    });
    const caller = await line.call();
    await caller.hears(/second try/);
    const [first, second] = line.application.at('/flaky');
    expect(first?.headers['i-twilio-idempotency-token']).toBe(second?.headers['i-twilio-idempotency-token']);
    expect([first?.isSigned, second?.isSigned]).toEqual([true, true]);
  });

  it('is followed to where it redirects, by GET and without the form', async () => {
    line.application.on('/voice', (_request, response) => void response.writeHead(302, { location: '/moved' }).end());
    line.application.on('/moved', twiml('<Say>Moved</Say>'));
    const caller = await line.call();
    await caller.hears(/Moved/);
    expect(await line.application.gets('/moved')).toMatchObject({ method: 'GET', params: {}, isSigned: true });
  });
});
