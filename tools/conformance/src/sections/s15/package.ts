import { expect } from 'expect';
import { agentLine } from '@pukar/carrier/callers';
import twilio from 'twilio';
import type { Bench } from '../../bench/bench.js';
import { raw, sayAndStay, voice } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';

const refused = ({ carrier }: Bench, token: string): Promise<string> =>
  agentLine({ carrier: carrier.url, token }).then(
    (line) => {
      line.close();
      return 'accepted';
    },
    (error: unknown) => String(error),
  );

const partsOf = (token: string): object[] => token.split('.').slice(0, 2).map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as object);

/** Access tokens of the package, at the carrier's softphone socket. */
export function accessTokens({ says }: Statements): void {
  says('an AccessToken with a VoiceGrant registers a softphone under its identity', async ({ agent, aName }) => expect((await agent(aName('agent'))).identity).toBe(aName('agent')));

  says('its header and payload are as Twilio writes them', async ({ accessToken, account }) => {
    const [header, payload] = partsOf(accessToken('asha'));
    expect(header).toMatchObject({ alg: 'HS256', typ: 'JWT', cty: 'twilio-fpa;v=1' });
    expect(payload).toMatchObject({ iss: account.apiKeySid, sub: account.accountSid, jti: expect.stringMatching(new RegExp(`^${account.apiKeySid}-\\d+$`)), grants: { identity: 'asha', voice: { incoming: { allow: true } } } });
  });

  for (const algorithm of ['HS256', 'HS384', 'HS512'] as const) {
    says(`${algorithm} is accepted`, async ({ carrier, account, aName }) => {
      const token = new twilio.jwt.AccessToken(account.accountSid, account.apiKeySid, account.apiKeySecret, { identity: aName('agent') });
      token.addGrant(new twilio.jwt.AccessToken.VoiceGrant({ incomingAllow: true }));
      const line = await agentLine({ carrier: carrier.url, token: token.toJwt(algorithm) });
      line.close();
      expect(line.identity).toBe(aName('agent'));
    });
  }

  says('the time to live is an hour unless told', ({ account }) => {
    const token = new twilio.jwt.AccessToken(account.accountSid, account.apiKeySid, account.apiKeySecret, { identity: 'asha' });
    const [, payload] = partsOf(token.toJwt()) as [object, { iat?: number; exp: number }];
    expect(Math.round((payload.exp - Date.now() / 1000) / 60)).toBe(60);
  });

  says('an expired token is refused', async (bench) => expect(await refused(bench, bench.accessToken('asha', -10))).toMatch(/expired/));
  says('a token made for more than a day is refused', async (bench) => expect(await refused(bench, bench.accessToken('asha', 86_401))).toMatch(/too long/));
  says('a token signed with another secret is refused', async (bench) => {
    const token = new twilio.jwt.AccessToken(bench.account.accountSid, bench.account.apiKeySid, 'another secret of some length', { identity: 'asha' });
    token.addGrant(new twilio.jwt.AccessToken.VoiceGrant({ incomingAllow: true }));
    expect(await refused(bench, token.toJwt())).toMatch(/invalid/);
  });
  says('a token of another account is refused', async (bench) => {
    const token = new twilio.jwt.AccessToken(`AC${'9'.repeat(32)}`, bench.account.apiKeySid, bench.account.apiKeySecret, { identity: 'asha' });
    token.addGrant(new twilio.jwt.AccessToken.VoiceGrant({ incomingAllow: true }));
    expect(await refused(bench, token.toJwt())).not.toBe('accepted');
  });
  says('a token that does not allow incoming calls is refused as a line', async (bench) => {
    const token = new twilio.jwt.AccessToken(bench.account.accountSid, bench.account.apiKeySid, bench.account.apiKeySecret, { identity: 'asha' });
    token.addGrant(new twilio.jwt.AccessToken.VoiceGrant({ incomingAllow: false }));
    expect(await refused(bench, token.toJwt())).not.toBe('accepted');
  });
  says('rubbish is refused', async (bench) => expect(await refused(bench, 'rubbish')).not.toBe('accepted'));
}

/** The package's builder, client and errors. */
export function packageParts({ says }: Statements): void {
  says('validators, builders and tokens are exported', () => {
    for (const name of ['validateRequest', 'validateRequestWithBody', 'validateBody', 'validateIncomingRequest', 'validateExpressRequest', 'getExpectedTwilioSignature', 'getExpectedBodyHash', 'webhook'] as const) expect(typeof twilio[name]).toBe('function');
    expect(typeof twilio.jwt.AccessToken.VoiceGrant).toBe('function');
  });

  says('what the builder escapes is heard as it was meant', async ({ app, call }) => {
    app.on('/voice', voice((response) => response.say('Fish & chips <hot> "now" \'here\'')));
    await (await call()).hears(/Fish & chips <hot> "now" 'here'/);
  });

  says('an attribute with quotes and ampersands is read as it was meant', async ({ app, call }) => {
    app.on('/voice', voice((response) => response.redirect('next?a=1&b=%22two%22')));
    app.on('/next', sayAndStay('Arrived'));
    await (await call()).hears(/Arrived/);
    expect((await app.gets('/next')).params).toMatchObject({ a: '1', b: '"two"' });
  });

  says('comments and CDATA are no trouble', async ({ app, call }) => {
    app.on('/voice', raw('<!-- a note --><Say><![CDATA[Fish & chips]]></Say>'));
    await (await call()).hears(/Fish & chips/);
  });

  says('a client with an HTTP client of its own reaches the carrier for every product host', async ({ rest, number }) => {
    const list = await rest.calls.list({ to: number, limit: 1 });
    expect(list).toEqual([]);
    expect(rest.api.baseUrl).toBe('https://api.twilio.com');
  });

  says('an account id that does not begin with AC is refused by the package', () => expect(() => twilio('XX123', 'token')).toThrow(/accountSid must start with AC/));

  says('autoRetry asks again after 429, and only then', async ({ client, account, fault, aName }) => {
    const name = aName('queue');
    await fault({ at: 'rest', when: { path: `/Queues/${name}` }, times: 1, effect: { type: 'refuse', status: 429, code: 20429 } });
    const rest = client(account.accountSid, account.authToken, { autoRetry: true, maxRetryDelay: 50 });
    await expect(rest.queues(name).fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
  });

  says('without autoRetry 429 is an error with 20429', async ({ rest, fault, aName }) => {
    const name = aName('queue');
    await fault({ at: 'rest', when: { path: `/Queues/${name}` }, times: 1, effect: { type: 'refuse', status: 429, code: 20429 } });
    await expect(rest.queues(name).fetch()).rejects.toMatchObject({ status: 429, code: 20429 });
  });

  says('RestException has status, code, message, moreInfo', async ({ rest, number, aPerson }) => {
    const error: unknown = await rest.calls.create({ to: aPerson(), from: '+919999999999', twiml: raw('') }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(twilio.RestException);
    expect(error).toMatchObject({ status: 400, code: 21210, moreInfo: 'https://www.twilio.com/docs/errors/21210', message: expect.any(String) });
    expect(number).toMatch(/^\+/);
  });
}
