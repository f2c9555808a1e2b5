import { expect } from 'expect';
import { raw, voice } from '../../bench/twiml.js';
import { toneWav } from '../../bench/wav.js';
import type { Statements } from '../../suite/section.js';

const AFTER = voice((response) => response.say('Chosen'));

/** Keys that a Gather takes. */
export function keys({ says }: Statements): void {
  says('the action gets the parameters of the call with CallStatus in-progress', async ({ app, call }) => {
    app.on('/voice', voice((response) => void response.gather({ numDigits: 1, action: 'choice' }).say('Press')));
    app.on('/choice', AFTER);
    const caller = await call();
    await caller.hears(/Press/);
    await caller.press('5');
    const [first, request] = [await app.gets('/voice'), await app.gets('/choice')];
    expect([...first.form.keys()].filter((name) => !request.form.has(name))).toEqual([]);
    expect(request.params['CallStatus']).toBe('in-progress');
  });

  says('the action gets Digits, FinishedOnKey and msg', async ({ app, call }) => {
    app.on('/voice', voice((response) => void response.gather({ action: 'choice' }).say('Press')));
    app.on('/choice', AFTER);
    const caller = await call();
    await caller.hears(/Press/);
    await caller.keys('123#');
    expect((await app.gets('/choice')).params).toMatchObject({ Digits: '123', FinishedOnKey: '#', msg: 'Gather End' });
  });

  says('numDigits ends it without a finishing key', async ({ app, call }) => {
    app.on('/voice', voice((response) => void response.gather({ numDigits: 3, action: 'choice' }).say('Press')));
    app.on('/choice', AFTER);
    const caller = await call();
    await caller.hears(/Press/);
    await caller.keys('4821');
    expect((await app.gets('/choice')).params).toMatchObject({ Digits: '482', FinishedOnKey: '' });
  });

  says('finishOnKey may be another key, and # counts then', async ({ app, call }) => {
    app.on('/voice', voice((response) => void response.gather({ finishOnKey: '*', action: 'choice' }).say('Press')));
    app.on('/choice', AFTER);
    const caller = await call();
    await caller.hears(/Press/);
    await caller.keys('12#3*');
    expect((await app.gets('/choice')).params).toMatchObject({ Digits: '12#3', FinishedOnKey: '*' });
  });

  says('an empty finishOnKey ends by nothing but time or numDigits', async ({ app, call }) => {
    app.on('/voice', voice((response) => void response.gather({ finishOnKey: '', numDigits: 4, action: 'choice' }).say('Press')));
    app.on('/choice', AFTER);
    const caller = await call();
    await caller.hears(/Press/);
    await caller.keys('1#*#');
    expect((await app.gets('/choice')).params['Digits']).toBe('1#*#');
  });

  says('keys before the time-out count even if they are not finished', async ({ app, call }) => {
    app.on('/voice', voice((response) => void response.gather({ timeout: 1, action: 'choice' }).say('Press')));
    app.on('/choice', AFTER);
    const caller = await call();
    await caller.hears(/Press/);
    await caller.keys('77');
    expect((await app.gets('/choice')).params['Digits']).toBe('77');
  });

  says('action defaults to the URL of the document itself', async ({ app, call }) => {
    app.on('/voice', ({ params }) => (params['Digits'] === undefined ? voice((response) => void response.gather({ numDigits: 1 }).say('Press')) : voice((response) => response.say(`Pressed ${params['Digits'] ?? ''}`))));
    const caller = await call();
    await caller.hears(/Press/);
    await caller.press('9');
    await caller.hears(/Pressed 9/);
    expect(app.at('/voice')).toHaveLength(2);
  });

  says('method decides how the action is asked', async ({ app, call }) => {
    app.on('/voice', voice((response) => void response.gather({ numDigits: 1, action: 'choice', method: 'GET' }).say('Press')));
    app.on('/choice', AFTER);
    const caller = await call();
    await caller.hears(/Press/);
    await caller.press('2');
    const request = await app.gets('/choice');
    expect([request.method, request.query.get('Digits')]).toEqual(['GET', '2']);
  });

  says('the answer of the action is followed; what comes after the Gather is not', async ({ app, call }) => {
    app.on('/voice', voice((response) => {
      response.gather({ numDigits: 1, action: 'choice' }).say('Press');
      response.say('Not reached');
    }));
    app.on('/choice', AFTER);
    const caller = await call();
    await caller.hears(/Press/);
    await caller.press('1');
    await caller.ended();
    expect(caller.heard).toEqual(['Press', 'Chosen']);
  });

  says('a key cuts the prompt short', async ({ app, call }) => {
    app.on('/voice', voice((response) => {
      const gather = response.gather({ numDigits: 1, action: 'choice' });
      gather.play('tone.wav');
      gather.say('Never said');
    }));
    app.on('/tone.wav', (_request, response) => void response.writeHead(200, { 'content-type': 'audio/wav' }).end(toneWav(30_000)));
    app.on('/choice', AFTER);
    const caller = await call({ speed: 'real' });
    await caller.hears(/♪/);
    await caller.press('1');
    await app.gets('/choice', { Digits: '1' });
    expect(caller.heard).not.toContain('Never said');
  });

  says('Say, Play and Pause may nest', async ({ app, call }) => {
    app.on('/voice', raw('<Gather numDigits="1" action="choice"><Pause length="1"/><Say>One</Say><Pause/><Say>Two</Say></Gather>'));
    app.on('/choice', AFTER);
    const caller = await call();
    await caller.hears(/One Two/);
    expect(app.at('/fallback')).toEqual([]);
  });

  says('no other verb may nest: it is told as 12200 and not followed', async ({ app, call, phone, aPerson, alertsOf }) => {
    const to = aPerson();
    const other = await phone(to);
    app.on('/voice', raw(`<Gather numDigits="1" action="choice"><Dial>${to}</Dial><Say>Press</Say></Gather>`));
    const caller = await call();
    await caller.hears(/Press/);
    expect((await alertsOf(caller.callSid)).map(({ code }) => code)).toContain(12200);
    expect(other.state).toBe('idle');
  });
}
