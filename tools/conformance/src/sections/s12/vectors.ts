import { expect } from 'expect';
import twilio from 'twilio';
import type { Statements } from '../../suite/section.js';

const TOKEN = '12345';
const URL_OF_EXAMPLE = 'https://mycompany.com/myapp.php?foo=1&bar=2';
const PARAMS = { CallSid: 'CA1234567890ABCDE', Caller: '+14158675309', Digits: '1234', From: '+14158675309', To: '+18005551212' };
const SIGNATURE = 'RSOYDt4T1cUTdK1PDd93/VVr8B8=';
const BODY = '{"property": "value", "boolean": true}';
const BODY_HASH = '0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620';

const sign = (url: string, params: Record<string, unknown> = {}): string => twilio.getExpectedTwilioSignature(TOKEN, url, params);
const accepts = (signedUrl: string, receivedUrl: string): boolean => twilio.validateRequest(TOKEN, sign(signedUrl), receivedUrl, {});

/** The package's own algorithm, on the section's vectors: what the other cases rest on. */
export function vectors({ says }: Statements): void {
  says('the vector of a form', () => {
    expect(sign(URL_OF_EXAMPLE, PARAMS)).toBe(SIGNATURE);
    expect(twilio.validateRequest(TOKEN, SIGNATURE, URL_OF_EXAMPLE, PARAMS)).toBe(true);
  });
  says('the vector of a JSON body', () => {
    expect(twilio.getExpectedBodyHash(BODY)).toBe(BODY_HASH);
    const url = `https://mycompany.com/hook?bodySHA256=${BODY_HASH}`;
    expect(twilio.validateRequestWithBody(TOKEN, sign(url), url, BODY)).toBe(true);
    expect(twilio.validateRequestWithBody(TOKEN, sign(url), url, `${BODY} `)).toBe(false);
  });
  says('values of a repeated key are de-duplicated and sorted', () => {
    expect(sign('https://a.test/', { k: ['b', 'a', 'b'] })).toBe(sign('https://a.test/', { k: ['a', 'b'] }));
    expect(sign('https://a.test/', { k: ['b', 'a'] })).not.toBe(sign('https://a.test/', { k: ['b'] }));
  });
  says('keys are sorted with regard to case', () => expect(sign('https://a.test/', { b: '1', A: '2' })).toBe(sign('https://a.test/A2b1')));
  for (const [what, signed, received, isAccepted] of [
    ['an apostrophe as it is', "https://a.test/x?q=it's", "https://a.test/x?q=it's", true],
    ['an apostrophe escaped', 'https://a.test/x?q=it%27s', 'https://a.test/x?q=it%27s', true],
    ['signed with :443 and received without', 'https://a.test:443/x', 'https://a.test/x', true],
    ['signed without a port and received with :8443', 'https://a.test/x', 'https://a.test:8443/x', true],
    ['signed with :8443 and received without', 'https://a.test:8443/x', 'https://a.test/x', false],
    ['http for https', 'https://a.test/x', 'http://a.test/x', false],
    ['a slash at the end', 'https://a.test/x', 'https://a.test/x/', false],
    ['a fragment that was kept', 'https://a.test/x', 'https://a.test/x#rc=1', false],
    ['a WebSocket', 'wss://a.test/media', 'wss://a.test/media', true],
  ] as const) {
    says(`${what}: ${isAccepted ? 'accepted' : 'refused'}`, () => expect(accepts(signed, received)).toBe(isAccepted));
  }
}
