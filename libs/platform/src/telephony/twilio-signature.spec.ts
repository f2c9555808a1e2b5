import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import twilio from 'twilio';
import { TwilioSignature } from './twilio-signature.js';

const TOKEN = 'auth-token-of-the-specs';
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const name = text.filter((one) => one !== '__proto__');
const params = fc.dictionary(name, fc.oneof(text, fc.array(text, { maxLength: 4 })), { maxKeys: 8 });
const publicUrl = fc.constantFrom('https://pukar.example', 'https://pukar.example:443', 'https://pukar.example:8443', 'http://127.0.0.1:20000', 'http://[::1]:20000');
const query = fc.array(fc.tuple(fc.constantFrom('p', 'l', 'since'), fc.oneof(fc.constantFrom('\'', '%27', 'a b', 'a+b', '(x)', 'हिन्दी'), fc.base64String())), { maxLength: 3 })
  .map((parts) => (parts.length === 0 ? '' : `?${parts.map(([key, value]) => `${key}=${value}`).join('&')}`));

/** How a carrier, or a proxy on the way, may have spelt the address that it signed. */
const spelt = fc.constantFrom<(url: string) => string>(
  (url) => url, (url) => url.replace(/:\d+(?=\/)/, ''), (url) => url.replace(/^(https?:\/\/[^/:]+)(?=\/)/, '$1:443'), (url) => new URL(url).toString(), (url) => url.replaceAll('\'', '%27'), (url) => `${url}x`,
);

describe('the carrier\'s signature', () => {
  it('is accepted and refused exactly as by the carrier\'s own library, in every spelling of an address', () => {
    fc.assert(fc.property(publicUrl, query, params, spelt, fc.constantFrom('as sent', 'a value changed', 'a name added'), (base, asked, form, spelling, became) => {
      const path = `/voice/turn${asked}`;
      const signature = twilio.getExpectedTwilioSignature(TOKEN, spelling(base + path), form);
      const received = became === 'as sent' ? form : became === 'a name added' ? { ...form, Extra: '' } : Object.fromEntries(Object.entries(form).map(([key, value]) => [key, `${String(value)}!`]));
      expect(new TwilioSignature(TOKEN, base).matches(signature, path, received)).toBe(twilio.validateRequest(TOKEN, signature, base + path, received));
    }), { numRuns: 1_000 });
  });

  it('is refused when it is missing, doubled, empty, cut short or another\'s', () => {
    const [signatures, form] = [new TwilioSignature(TOKEN, 'https://pukar.example'), { CallSid: 'CA1', Digits: '1' }];
    const genuine = signatures.sign('/voice/turn', form);
    expect(signatures.matches(genuine, '/voice/turn', form)).toBe(true);
    for (const other of [undefined, [genuine], '', genuine.slice(0, -1), `${genuine} `, new TwilioSignature('another', 'https://pukar.example').sign('/voice/turn', form)]) {
      expect(signatures.matches(other, '/voice/turn', form)).toBe(false);
    }
  });
});
