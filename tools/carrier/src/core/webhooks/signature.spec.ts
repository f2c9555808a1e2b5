import { describe, expect, it } from '@jest/globals';
import twilio from 'twilio';
import { signatureOf } from './signature.js';

const params = { CallSid: 'CA1234567890ABCDE', Caller: '+14158675309', Digits: '1234', From: '+14158675309', To: '+18005551212' };
const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';

describe('signatures', () => {
  it('signs the published example', () => expect(signatureOf('12345', 'POST', url, params)).toBe('RSOYDt4T1cUTdK1PDd93/VVr8B8='));
  it('signs a GET by its URL alone', () => {
    const signature = signatureOf('12345', 'GET', `${url}&CallSid=CA1`, params);
    expect(twilio.validateRequest('12345', signature, `${url}&CallSid=CA1`, {})).toBe(true);
  });
  it('is refused when one parameter changes', () => {
    const signature = signatureOf('12345', 'POST', url, params);
    expect(twilio.validateRequest('12345', signature, url, { ...params, Digits: '9999' })).toBe(false);
  });
});
