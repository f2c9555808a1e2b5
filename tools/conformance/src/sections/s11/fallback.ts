import { expect } from 'expect';
import { sayAndStay, voice } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';

const SPEAKS = voice((response) => response.say('The fallback speaks'));

/** What happens when a document cannot be had. */
export function fallbackRequests({ says }: Statements): void {
  says('the request has the same parameters, ErrorCode and ErrorUrl', async ({ app, call }) => {
    app.on('/voice', (_request, response) => void response.writeHead(500).end());
    app.on('/fallback', SPEAKS);
    await (await call()).hears(/The fallback speaks/);
    const [asked, fallback] = [await app.gets('/voice'), await app.gets('/fallback')];
    expect(fallback.params).toMatchObject({ ...Object.fromEntries(asked.form), ErrorCode: '11200', ErrorUrl: app.url('/voice') });
    expect(fallback.method).toBe('POST');
  });

  says('it is requested at once', async ({ app, call }) => {
    app.on('/voice', (_request, response) => void response.writeHead(500).end());
    app.on('/fallback', SPEAKS);
    await call();
    const [asked, fallback] = [await app.gets('/voice'), await app.gets('/fallback')];
    expect(fallback.at - asked.at).toBeLessThan(3_000);
  });

  says('it comes in the middle of a call, too, and the call goes on in it', async ({ app, call }) => {
    app.on('/voice', voice((response) => void response.gather({ numDigits: 1, action: 'choice' }).say('Press')));
    app.on('/choice', (_request, response) => void response.writeHead(503).end());
    app.on('/fallback', SPEAKS);
    const caller = await call();
    await caller.hears(/Press/);
    await caller.press('1');
    await caller.hears(/The fallback speaks/);
    const { params } = await app.gets('/fallback');
    expect(params).toMatchObject({ ErrorUrl: app.url('/choice'), CallStatus: 'in-progress', Digits: '1' });
  });

  says('a document that cannot be executed leads to it', async ({ app, call }) => {
    app.on('/voice', (_request, response) => void response.writeHead(200, { 'content-type': 'text/xml' }).end('<Response><Say>open'));
    app.on('/fallback', SPEAKS);
    await (await call()).hears(/The fallback speaks/);
    expect((await app.gets('/fallback')).params['ErrorCode']).toBe('12100');
  });

  says('a fallback that fails, too: a recorded error, and the end', async ({ app, call }) => {
    app.on('/voice', (_request, response) => void response.writeHead(500).end());
    app.on('/fallback', (_request, response) => void response.writeHead(500).end());
    const caller = await call();
    await caller.hears(/application error/i);
    await caller.ended();
    expect(app.at('/fallback')).toHaveLength(1);
  });

  says('without a fallback: a recorded error, and the end', async ({ app, rest, phone, number, aPerson }) => {
    const to = aPerson();
    const person = await phone(to);
    app.on('/out', (_request, response) => void response.writeHead(500).end());
    await rest.calls.create({ to, from: number, url: app.url('/out') });
    await person.answer();
    await person.hears(/application error/i);
    await person.ended();
    expect(app.at('/fallback')).toEqual([]);
  });

  says('a call of the REST API has the FallbackUrl and FallbackMethod it was given', async ({ app, rest, phone, number, aPerson }) => {
    const to = aPerson();
    const person = await phone(to);
    app.on('/out', (_request, response) => void response.writeHead(500).end());
    app.on('/own', SPEAKS);
    await rest.calls.create({ to, from: number, url: app.url('/out'), fallbackUrl: app.url('/own'), fallbackMethod: 'GET' });
    await person.answer();
    await person.hears(/The fallback speaks/);
    const { method, query } = await app.gets('/own');
    expect([method, query.get('ErrorCode'), query.get('ErrorUrl')]).toEqual(['GET', '11200', app.url('/out')]);
  });

  says('a status callback that fails harms nobody', async ({ app, call }) => {
    app.on('/voice', sayAndStay('Hello'));
    app.on('/status', (_request, response) => void response.writeHead(500).end());
    const caller = await call();
    await caller.hears(/Hello/);
    caller.hangUp();
    await app.gets('/status');
    expect(app.at('/fallback')).toEqual([]);
  });
}
