import { describe, expect, it } from '@jest/globals';
import { workerConfig } from './config.js';

const SETTINGS = {
  PUKAR_MODE: 'demo', DATABASE_URL: 'postgres://app@db/pukar', DATABASE_JOBS_URL: 'postgres://jobs@db/pukar', VAULT_KEYS_FILE: '/keys', PUBLIC_URL: 'https://pukar.example', FALLBACK_PORT: '3003', FALLBACK_URL: 'https://fallback.example',
  CARRIER_ACCOUNT_SID: `AC${'a'.repeat(32)}`, CARRIER_AUTH_TOKEN: 'token-of-the-specs', CARRIER_API_KEY_SID: `SK${'b'.repeat(32)}`, CARRIER_API_KEY_SECRET: 'secret-of-the-specs', CARRIER_NUMBER: '+911553430000',
};

describe('the number for missed calls', () => {
  it.each([undefined, '+911553430001'])('may be %s', (number) => expect(workerConfig({ ...SETTINGS, MISSED_CALL_NUMBER: number }).MISSED_CALL_NUMBER).toBe(number));
  it.each([['the helpline\'s own', '+911553430000'], ['a short number', '1553430']])('is not %s: every call to it is rejected', (_case, number) =>
    expect(() => workerConfig({ ...SETTINGS, MISSED_CALL_NUMBER: number })).toThrow('MISSED_CALL_NUMBER'));
});
