import { expect } from 'expect';
import twilio from 'twilio';
import { raw, sayAndStay, voice } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';

const FORM = 'application/x-www-form-urlencoded; charset=utf-8';

/** How the carrier asks. */
export function requests({ says }: Statements): void {
  says('requests are POST with a form in UTF-8 unless told', async ({ app, call }) => {
    app.on('/voice', sayAndStay('Hello'));
    await (await call()).hears(/Hello/);
    const request = await app.gets('/voice');
    expect(request.method).toBe('POST');
    expect(request.headers['content-type']).toBe(FORM);
    expect(Number(request.headers['content-length'])).toBe(Buffer.byteLength(request.body));
    expect([...request.query.keys()]).toEqual([]);
  });

  says('GET has the same parameters in the query and no body', async ({ app, call }) => {
    app.on('/voice', voice((response) => response.redirect({ method: 'GET' }, 'next?kept=1')));
    app.on('/next', sayAndStay('By GET'));
    await (await call()).hears(/By GET/);
    const [posted, got] = [await app.gets('/voice'), await app.gets('/next')];
    expect(got.method).toBe('GET');
    expect(got.body).toBe('');
    expect(got.headers['content-type']).toBeUndefined();
    const names = [...got.query.keys()].sort();
    expect(names).toEqual([...posted.form.keys(), 'kept'].sort());
    expect(got.query.get('From')).toBe(posted.form.get('From'));
  });

  says('requests carry User-Agent, Accept, Cache-Control and X-Twilio-Signature', async ({ app, call }) => {
    app.on('/voice', sayAndStay('Hello'));
    await (await call()).hears(/Hello/);
    const { headers } = await app.gets('/voice');
    expect(headers).toMatchObject({ 'user-agent': 'TwilioProxy/1.1', accept: '*/*', 'cache-control': 'max-age=259200' });
    expect(headers['x-twilio-signature']).toMatch(/^[A-Za-z0-9+/]{27}=$/);
  });

  says('status callbacks carry the same headers', async ({ app, call }) => {
    app.on('/voice', voice((response) => response.hangup()));
    await call();
    const { headers, method } = await app.gets('/status');
    expect(method).toBe('POST');
    expect(headers).toMatchObject({ 'user-agent': 'TwilioProxy/1.1', accept: '*/*', 'content-type': FORM });
  });

  says('characters beyond ASCII arrive whole in the form', async ({ app, call }) => {
    app.on('/voice', voice((response) => void response.dial({ action: 'after' }).conference({ participantLabel: 'संवाद & more=1', statusCallback: app.url('/room'), statusCallbackEvent: ['join'] }, app.url('').slice(-6))));
    await call();
    const request = await app.gets('/room', { StatusCallbackEvent: 'participant-join' });
    expect(request.params['ParticipantLabel']).toBe('संवाद & more=1');
  });

  says('basic credentials in the URL are sent as Authorization and are not in the signed URL', async ({ app, call }) => {
    app.on('/voice', voice((response) => response.redirect(app.url('/guarded').replace('://', '://pukar:s%40cret@'))));
    app.on('/guarded', sayAndStay('Inside'));
    await (await call()).hears(/Inside/);
    const request = await app.gets('/guarded');
    expect(request.headers.authorization).toBe(`Basic ${Buffer.from('pukar:s@cret').toString('base64')}`);
  });

  says('digest credentials in the URL answer a digest challenge', async ({ app, call }) => {
    app.on('/voice', voice((response) => response.redirect(app.url('/guarded').replace('://', '://pukar:secret@'))));
    app.on('/guarded', ({ headers }, response) => {
      if (headers.authorization?.startsWith('Digest ')) return sayAndStay('Inside');
      response.writeHead(401, { 'www-authenticate': 'Digest realm="pukar", qop="auth", nonce="abcdef", opaque="1234"' }).end();
      return undefined;
    });
    await (await call()).hears(/Inside/);
    const answered = app.at('/guarded').at(-1)?.headers.authorization ?? '';
    for (const field of ['username="pukar"', 'realm="pukar"', 'nonce="abcdef"', 'opaque="1234"']) expect(answered).toContain(field);
    expect(answered).toMatch(/response="[0-9a-f]{32}"/);
  });

  says('the fragment is never sent and is not part of the signature', async ({ app, call }) => {
    app.on('/voice', voice((response) => response.redirect('next?a=1#rc=2&rp=5xx')));
    app.on('/next', sayAndStay('Arrived'));
    await (await call()).hears(/Arrived/);
    const request = await app.gets('/next');
    expect(request.url).toMatch(/\/next\?a=1$/);
    expect(request.isSigned).toBe(true);
  });

  says('validateRequest with the fragment left in the URL gives false', async ({ app, account, call }) => {
    app.on('/voice', sayAndStay('Hello'));
    await call();
    const { headers, url, form } = await app.gets('/voice');
    const [signature, params] = [String(headers['x-twilio-signature']), Object.fromEntries(form)];
    expect(twilio.validateRequest(account.authToken, signature, url, params)).toBe(true);
    expect(twilio.validateRequest(account.authToken, signature, `${url}#rc=2`, params)).toBe(false);
  });

  says('a Redirect without a URL asks the same document again', async ({ app, call }) => {
    app.on('/voice', () => (app.at('/voice').length > 1 ? sayAndStay('Once more') : raw('<Say>First</Say><Redirect/>')));
    await (await call()).hears(/First Once more/);
  });

  says('relative URLs start from the document', async ({ app, call }) => {
    app.on('/voice', voice((response) => response.redirect('menus/main?x=1')));
    app.on('/menus/main', voice((response) => response.redirect('../other')));
    app.on('/other', sayAndStay('Arrived'));
    await (await call()).hears(/Arrived/);
  });

  says('cookies of an answer come back with the next requests of the same call, not of another, and do not touch the signature', async ({ app, call }) => {
    app.on('/voice', (_request, response) => {
      response.setHeader('set-cookie', ['choice=7; Path=/', 'gone=1; Max-Age=0']);
      return voice((reply) => reply.redirect('next'));
    });
    app.on('/next', sayAndStay('Arrived'));
    await (await call()).hears(/Arrived/);
    expect(await app.gets('/next')).toMatchObject({ headers: { cookie: 'choice=7' }, isSigned: true });
    await (await call()).hears(/Arrived/);
    expect(app.at('/voice').map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
  });

  for (const status of [301, 302]) {
    says(`${String(status)} is followed with GET and without the form`, async ({ app, call }) => {
      app.on('/voice', (_request, response) => void response.writeHead(status, { location: 'moved' }).end());
      app.on('/moved', sayAndStay('Moved'));
      await (await call()).hears(/Moved/);
      const request = await app.gets('/moved');
      expect([request.method, request.body, [...request.query.keys()]]).toEqual(['GET', '', []]);
    });
  }

  for (const [what, status, body] of [['200 with an empty document', 200, raw('')], ['204', 204, ''], ['200 with any words', 200, 'thanks']] as const) {
    says(`a status callback may be answered ${what}: the body is ignored`, async ({ app, call }) => {
      app.on('/voice', voice((response) => response.hangup()));
      app.on('/status', (_request, response) => void response.writeHead(status, { 'content-type': 'text/plain' }).end(body === '' ? undefined : body));
      const caller = await call();
      expect(await caller.ended()).toBe('completed');
      await app.gets('/status', { CallStatus: 'completed' });
      expect(app.at('/fallback')).toEqual([]);
    });
  }
}
