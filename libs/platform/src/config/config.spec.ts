import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { workerConfig } from './config.js';

const SETTINGS = {
  PUKAR_MODE: 'demo', DATABASE_URL: 'postgres://app@db/pukar', DATABASE_JOBS_URL: 'postgres://jobs@db/pukar', VAULT_KEYS_FILE: '/keys', AUDIT_KEY_FILE: '/audit.pem', PUBLIC_URL: 'https://pukar.example', FALLBACK_PORT: '3003', FALLBACK_URL: 'https://fallback.example',
  CARRIER_ACCOUNT_SID: `AC${'a'.repeat(32)}`, CARRIER_AUTH_TOKEN: 'token-of-the-specs', CARRIER_API_KEY_SID: `SK${'b'.repeat(32)}`, CARRIER_API_KEY_SECRET: 'secret-of-the-specs', CARRIER_NUMBER: '+911553430000',
};

describe('the number for missed calls', () => {
  it.each([undefined, '+911553430001'])('may be %s', (number) => expect(workerConfig({ ...SETTINGS, MISSED_CALL_NUMBER: number }).MISSED_CALL_NUMBER).toBe(number));
  it.each([['the helpline\'s own', '+911553430000'], ['a short number', '1553430']])('is not %s: every call to it is rejected', (_case, number) =>
    expect(() => workerConfig({ ...SETTINGS, MISSED_CALL_NUMBER: number })).toThrow('MISSED_CALL_NUMBER'));
});

describe('the audit', () => {
  it('is kept two years unless set, and never less than 180 days', () => {
    expect(workerConfig(SETTINGS).AUDIT_KEEP_DAYS).toBe(730);
    expect(() => workerConfig({ ...SETTINGS, AUDIT_KEEP_DAYS: '179' })).toThrow('AUDIT_KEEP_DAYS: is at least 180');
  });
  it('is signed with a key that has no default', () => expect(() => workerConfig({ ...SETTINGS, AUDIT_KEY_FILE: undefined })).toThrow('AUDIT_KEY_FILE: has no default'));
});

describe('addresses in production', () => {
  it('are https, but for those of this machine alone', () => {
    const production = { ...SETTINGS, PUKAR_MODE: 'production' };
    expect(workerConfig({ ...production, PUBLIC_URL: 'http://127.0.0.1:3000' }).PUBLIC_URL).toBe('http://127.0.0.1:3000');
    for (const name of ['PUBLIC_URL', 'FALLBACK_URL', 'DEPARTMENT_URL']) expect(() => workerConfig({ ...production, [name]: 'http://pukar.example' })).toThrow(`${name}: is https in production`);
    expect(workerConfig({ ...SETTINGS, PUBLIC_URL: 'http://pukar.example' }).PUBLIC_URL).toBe('http://pukar.example');
  });
});

describe('the hours without messages', () => {
  it.each([[undefined, { from: 1_260, to: 540 }], ['22:00-08:00', { from: 1_320, to: 480 }], ['none', null]])('that are set as %s are %j', (given, hours) => expect(workerConfig({ ...SETTINGS, MESSAGES_QUIET_HOURS: given }).MESSAGES_QUIET_HOURS).toEqual(hours));
});

describe('an SMS gateway', () => {
  const GATEWAY = { SMS_GATEWAY_URL: 'https://gateway.example/send', SMS_GATEWAY_PARAMETERS: 'to={to}&text={text}', SMS_GATEWAY_SUCCESS: '"id":"(\\w+)"' };
  it('is whole or none, and what it is sent is not read on the way', () => {
    expect(workerConfig({ ...SETTINGS, ...GATEWAY }).SMS_GATEWAY_SUCCESS).toEqual(/"id":"(\w+)"/u);
    for (const wrong of [{ SMS_GATEWAY_SUCCESS: undefined }, { SMS_GATEWAY_URL: 'http://gateway.example/send' }, { SMS_GATEWAY_SUCCESS: '(' }]) expect(() => workerConfig({ ...SETTINGS, ...GATEWAY, ...wrong })).toThrow('SMS_GATEWAY');
  });
  it('has its words as pairs', () => expect(workerConfig({ ...SETTINGS, SMS_GATEWAY_STATUS_WORDS: 'ok=delivered,no=failed' }).SMS_GATEWAY_STATUS_WORDS).toEqual({ ok: 'delivered', no: 'failed' }));
});

describe('when citizens are rung for an answer', () => {
  it('is after three days about a resolution and four hours about a question, three times', () =>
    expect(workerConfig(SETTINGS)).toMatchObject({ ASK_DONE_AFTER: 4_320, ASK_QUESTION_AFTER: 240, ASK_AGAIN_AFTER: 240, ASK_TRIES: 3, ASK_LEASE: 20, ASK_ANYBODY_AFTER: 240 }));
  it('is set in minutes, hours or days', () => expect(workerConfig({ ...SETTINGS, ASK_DONE_AFTER: '36h', ASK_LEASE: '45m', ASK_TRIES: '1' })).toMatchObject({ ASK_DONE_AFTER: 2_160, ASK_LEASE: 45, ASK_TRIES: 1 }));
  it.each([['ASK_DONE_AFTER', '3'], ['ASK_DONE_AFTER', '0d'], ['ASK_QUESTION_AFTER', 'soon'], ['ASK_AGAIN_AFTER', '61d'], ['ASK_TRIES', '0'], ['ASK_LEASE', '-5m']])('is refused where %s is %s', (name, value) =>
    expect(() => workerConfig({ ...SETTINGS, [name]: value })).toThrow(name));
  it('is before silence closes', () => expect(() => workerConfig({ ...SETTINGS, ASK_DONE_AFTER: '15d' })).toThrow('ASK_DONE_AFTER'));
});

describe('a secret in a file', () => {
  const { CARRIER_AUTH_TOKEN: token, ...others } = SETTINGS;
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'pukar-config-')), 'token');
  writeFileSync(file, `${token}\n`);

  it('is read from there', () => expect(workerConfig({ ...others, CARRIER_AUTH_TOKEN_FILE: file }).CARRIER_AUTH_TOKEN).toBe(token));
  it('gives way to one that is set as such', () => expect(workerConfig({ ...SETTINGS, CARRIER_AUTH_TOKEN_FILE: '/nowhere' }).CARRIER_AUTH_TOKEN).toBe(token));
  it('that is not there is said, and not what is in others', () => expect(() => workerConfig({ ...others, CARRIER_AUTH_TOKEN_FILE: '/nowhere' })).toThrow(/CARRIER_AUTH_TOKEN_FILE: names a file/));
  it('is no key file: what is a setting of that name itself stays a name', () => expect(workerConfig({ ...SETTINGS, VAULT_KEYS_FILE: '/run/keys' }).VAULT_KEYS_FILE).toBe('/run/keys'));
});
