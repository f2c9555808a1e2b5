import { expect } from 'expect';
import type { ServerResponse } from 'node:http';
import type { Bench } from '../../bench/bench.js';
import { raw, voice } from '../../bench/twiml.js';
import { toneWav } from '../../bench/wav.js';
import type { Statements } from '../../suite/section.js';

const LIMIT = 64 * 1024;

/** Answers /voice by hand. */
const answering = ({ app }: Bench, status: number, headers: Record<string, string>, body: string): void =>
  app.on('/voice', (_request, response: ServerResponse) => void response.writeHead(status, headers).end(body));

async function leadsToFallback(bench: Bench, code: string): Promise<void> {
  bench.app.on('/fallback', voice((response) => response.say('The fallback speaks')));
  const caller = await bench.call();
  await caller.hears(/The fallback speaks/);
  const request = await bench.app.gets('/fallback');
  expect(request.params).toMatchObject({ ErrorCode: code, ErrorUrl: bench.app.url('/voice') });
}

/** What the carrier makes of answers. */
export function answers({ says }: Statements): void {
  for (const type of ['text/xml', 'application/xml', 'text/xml; charset=utf-8', 'Application/XML']) {
    says(`a document may come as ${type}`, async (bench) => {
      answering(bench, 200, { 'content-type': type }, raw('<Say>Understood</Say>'));
      await (await bench.call()).hears(/Understood/);
      expect(bench.app.at('/fallback')).toEqual([]);
    });
  }

  says('audio may come for Play', async ({ app, call }) => {
    app.on('/voice', voice((response) => {
      response.play('tone.wav');
      response.say('After the tone');
    }));
    app.on('/tone.wav', (_request, response) => void response.writeHead(200, { 'content-type': 'audio/wav' }).end(toneWav(100)));
    const caller = await call();
    await caller.hears(/After the tone/);
    expect(caller.sounds.map(({ kind }) => kind)).toContain('play');
  });

  says('audio may come for waitUrl', async ({ app, call }) => {
    app.on('/voice', voice((response) => response.enqueue({ waitUrl: 'tone.wav', waitUrlMethod: 'GET' }, `${app.base.split('/').at(-1) ?? ''}-audio`)));
    app.on('/tone.wav', (_request, response) => void response.writeHead(200, { 'content-type': 'audio/wav' }).end(toneWav(100)));
    const caller = await call();
    await app.gets('/tone.wav');
    await caller.hears(/♪|tone/);
  });

  says('an answer without Content-Type is 12300', async (bench) => {
    answering(bench, 200, {}, raw('<Say>No type</Say>'));
    await leadsToFallback(bench, '12300');
  });

  says('an odd Content-Type is 12300', async (bench) => {
    answering(bench, 200, { 'content-type': 'application/json' }, '{"say":"hello"}');
    await leadsToFallback(bench, '12300');
  });

  for (const [what, body] of [['text that is no XML', 'Internal error'], ['an element that is not closed', '<Response><Say>Hello</Response>'], ['an ampersand that is not escaped', raw('<Say>Fish & chips</Say>')], ['an empty body', '']] as const) {
    says(`bad XML is 12100: ${what}`, async (bench) => {
      answering(bench, 200, { 'content-type': 'text/xml' }, body);
      await leadsToFallback(bench, '12100');
    });
  }

  says('another root element cannot be executed', async (bench) => {
    answering(bench, 200, { 'content-type': 'text/xml' }, '<Answer><Say>Hello</Say></Answer>');
    await leadsToFallback(bench, '12102');
  });

  for (const [what, verbs] of [['a verb that is none', '<Sing/>'], ['a noun where a verb belongs', '<Number>+919000000001</Number>'], ['an attribute that is none', '<Pause colour="red"/>']] as const) {
    says(`what is against the schema is told as 12200: ${what}; what is right is followed`, async (bench) => {
      answering(bench, 200, { 'content-type': 'text/xml' }, raw(`${verbs}<Say>The rest</Say>`));
      const caller = await bench.call();
      await caller.hears(/The rest/);
      expect((await bench.alertsOf(caller.callSid)).map(({ code }) => code)).toContain(12200);
    });
  }

  says('more than 64 kB is 11750', async (bench) => {
    answering(bench, 200, { 'content-type': 'text/xml' }, raw(`<Say>Long</Say><!--${'x'.repeat(LIMIT)}-->`));
    await leadsToFallback(bench, '11750');
  });

  says('just 64 kB is accepted', async (bench) => {
    const around = raw('<Say>Long but good</Say><!---->').length;
    answering(bench, 200, { 'content-type': 'text/xml' }, raw(`<Say>Long but good</Say><!--${'x'.repeat(LIMIT - around)}-->`));
    await (await bench.call()).hears(/Long but good/);
  });

  for (const status of [400, 404, 500, 503]) {
    says(`an answer ${String(status)} is a retrieval failure, 11200`, async (bench) => {
      answering(bench, status, { 'content-type': 'text/xml' }, raw('<Say>An error page</Say>'));
      await leadsToFallback(bench, '11200');
    });
  }

  says('no connection is 11205', async ({ app, call }) => {
    app.on('/voice', voice((response) => response.redirect('http://127.0.0.1:1/nobody')));
    app.on('/fallback', voice((response) => response.say('The fallback speaks')));
    await (await call()).hears(/The fallback speaks/);
    expect((await app.gets('/fallback')).params).toMatchObject({ ErrorCode: '11205', ErrorUrl: 'http://127.0.0.1:1/nobody' });
  });
}
