import { createHmac } from 'node:crypto';
import { expect } from 'expect';
import twilio from 'twilio';
import { voice } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';

const QUERIES: readonly (readonly [what: string, query: string])[] = [
  ['nothing', ''],
  ['an apostrophe', "?q=it's"],
  ['an escaped apostrophe', '?q=it%27s'],
  ['a space as %20', '?q=a%20b'],
  ['a space as +', '?q=a+b'],
  ['Devanagari', `?q=${encodeURIComponent('शिकायत')}`],
  ['brackets and a pipe', '?q=%5B1%7C2%5D'],
  ['a repeated key', '?k=b&k=a&k=b'],
  ['an empty value', '?a=&b'],
  ['a slash and a colon', '?to=http://x/y'],
  ['a percent sign', '?p=100%25'],
  ['an exclamation mark, a star and parentheses', '?q=!*()~'],
];

/** The carrier's signatures, judged by the package and by hand. */
export function signed({ says }: Statements): void {
  says('the signature is base64 of HMAC-SHA1 over the URL and the sorted form', async ({ app, call, account }) => {
    app.on('/voice', voice((response) => response.hangup()));
    await call();
    const { url, form, headers } = await app.gets('/voice');
    const text = url + [...form].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => name + value).join('');
    expect(headers['x-twilio-signature']).toBe(createHmac('sha1', account.authToken).update(text, 'utf8').digest('base64'));
  });

  says('the key is the auth token, not the secret of the API key', async ({ app, call, account }) => {
    app.on('/voice', voice((response) => response.hangup()));
    await call();
    const { url, form, headers } = await app.gets('/voice');
    expect(twilio.validateRequest(account.apiKeySecret, String(headers['x-twilio-signature']), url, Object.fromEntries(form))).toBe(false);
  });

  for (const [what, query] of QUERIES) {
    for (const method of ['POST', 'GET'] as const) {
      says(`${method} to a URL with ${what} in its query arrives as written and signed`, async ({ app, call }) => {
        app.on('/voice', voice((response) => response.redirect({ method }, `next${query}`)));
        app.on('/next', voice((response) => response.say('Arrived')));
        await (await call()).hears(/Arrived/);
        const request = await app.gets('/next');
        expect(request.isSigned).toBe(true);
        const sent = request.url.slice(app.base.length);
        if (method === 'POST') expect(sent).toBe(`/next${query}`);
        else expect(sent.startsWith(`/next${query === '' ? '?' : `${query}&`}`)).toBe(true);
      });
    }
  }

  says('odd characters in the form are signed as they are', async ({ app, call, aName }) => {
    const label = "it's 100% +1 & <ü> – शिकायत 🙂";
    app.on('/voice', voice((response) => void response.dial().conference({ participantLabel: label, statusCallback: app.url('/room'), statusCallbackEvent: ['join'] }, aName('room'))));
    await call();
    const request = await app.gets('/room');
    expect([request.isSigned, request.params['ParticipantLabel']]).toEqual([true, label]);
  });

  for (const path of ["/it's", '/a%20b', `/${encodeURIComponent('शिकायत')}`, '/with.dots/and-more_1', '/end/']) {
    says(`the path ${decodeURIComponent(path)} is signed as it is requested`, async ({ app, call }) => {
      app.on('/voice', voice((response) => response.redirect(app.url(path))));
      app.on(new URL(app.url(path)).pathname.slice(new URL(app.base).pathname.length), voice((response) => response.say('Arrived')));
      await (await call()).hears(/Arrived/);
    });
  }

  says('webhook() of the package lets a real request pass and refuses a forged one', async ({ app, call, account }) => {
    app.on('/voice', voice((response) => response.hangup()));
    await call();
    const { url, headers, form, query } = await app.gets('/voice');
    const request = { headers, protocol: 'http', header: (name: string) => headers[name.toLowerCase()], originalUrl: new URL(url).pathname, query: Object.fromEntries(query), body: Object.fromEntries(form) };
    const validate = (body: object): boolean => twilio.validateExpressRequest({ ...request, body } as never, account.authToken, { url });
    expect(validate(request.body)).toBe(true);
    expect(validate({ ...request.body, From: '+10000000000' })).toBe(false);
  });

  says('one parameter more than was signed is refused', async ({ app, call, account }) => {
    app.on('/voice', voice((response) => response.hangup()));
    await call();
    const { url, headers, form } = await app.gets('/voice');
    expect(twilio.validateRequest(account.authToken, String(headers['x-twilio-signature']), url, { ...Object.fromEntries(form), Extra: '1' })).toBe(false);
  });
}
