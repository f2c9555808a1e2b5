import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';

const complete = {
  CARRIER_PORT: '3002',
  CARRIER_DATA_DIR: 'data',
  CARRIER_ACCOUNT_SID: `AC${'1'.repeat(32)}`,
  CARRIER_AUTH_TOKEN: 'a token of the tests',
  CARRIER_API_KEY_SID: `SK${'2'.repeat(32)}`,
  CARRIER_API_KEY_SECRET: 'a secret of the tests',
  CARRIER_NUMBERS: JSON.stringify([{ phoneNumber: '+911553430000', shortCode: '155343', voiceUrl: 'http://127.0.0.1:3000/voice' }]),
};

describe("the carrier's configuration", () => {
  it('is read from the environment', () =>
    expect(readConfig(complete)).toMatchObject({ port: 3002, host: '127.0.0.1', numbers: [{ shortCode: '155343', voiceMethod: 'POST', statusCallbackMethod: 'POST' }] }));
  it('names every variable that is missing', () => expect(() => readConfig({})).toThrow(/CARRIER_PORT: .*\n.*DATA_DIR: is missing\n.*ACCOUNT_SID: is missing\n.*AUTH_TOKEN: is missing/));
  it.each([
    ['CARRIER_PORT', '99999'],
    ['CARRIER_AUTH_TOKEN', 'short'],
    ['CARRIER_NUMBERS', 'hello'],
    ['CARRIER_NUMBERS', '[]'],
    ['CARRIER_NUMBERS', '[{"phoneNumber":"155343","voiceUrl":"http://127.0.0.1/"}]'],
    ['CARRIER_ACCOUNT_SID', 'AC1'],
  ])('refuses %s=%s', (name, value) => expect(() => readConfig({ ...complete, [name]: value })).toThrow(name));
});
