import { describe, expect, it } from '@jest/globals';
import twilio from 'twilio';
import { readAccessToken } from './access-token.js';

const key = { accountSid: `AC${'1'.repeat(32)}`, apiKeySid: `SK${'2'.repeat(32)}`, apiKeySecret: 'a secret of the tests' };
const now = new Date();
const { AccessToken } = twilio.jwt;

const tokenOf = ({ secret = key.apiKeySecret, account = key.accountSid, incomingAllow = true, ttl = 600 } = {}): string => {
  const token = new AccessToken(account, key.apiKeySid, secret, { identity: 'agent-7', ttl });
  token.addGrant(new AccessToken.VoiceGrant({ incomingAllow }));
  return token.toJwt();
};

describe('access tokens', () => {
  it('may be made for a day', () => expect(readAccessToken(tokenOf({ ttl: 86_400 }), key, now)).toMatchObject({ ok: true }));
  it('say who the softphone is', () => expect(readAccessToken(tokenOf(), key, now)).toMatchObject({ ok: true, value: { identity: 'agent-7' } }));
  it.each([
    ['forged', tokenOf({ secret: 'another secret' }), 'token invalid'],
    ['of another account', tokenOf({ account: `AC${'9'.repeat(32)}` }), 'token invalid'],
    ['no token', 'hello', 'token invalid'],
    ['made for more than a day', tokenOf({ ttl: 86_401 }), 'token too long'],
    ['without the grant', tokenOf({ incomingAllow: false }), 'incoming calls not allowed'],
  ])('are refused when %s', (_what, token, refusal) => expect(readAccessToken(token, key, now)).toEqual({ ok: false, refusal }));
  it('are refused when expired', () => expect(readAccessToken(tokenOf({ ttl: 60 }), key, new Date(now.getTime() + 61_000))).toEqual({ ok: false, refusal: 'token expired' }));
});
