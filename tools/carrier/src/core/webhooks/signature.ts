import twilio from 'twilio';
import type { HttpMethod, Params } from '../params.js';

/** `X-Twilio-Signature` of one request: over the URL as it is asked, and over the form when there is one (section 12). */
export function signatureOf(authToken: string, method: HttpMethod, url: URL, params: Params): string {
  return twilio.getExpectedTwilioSignature(authToken, withoutFragment(url), method === 'POST' ? params : {});
}

/** The URL as it goes over the wire: fragments are never sent. */
export function withoutFragment(url: URL): string {
  return url.hash === '' ? url.href : url.href.slice(0, -url.hash.length);
}
