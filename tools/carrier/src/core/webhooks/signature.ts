import twilio from 'twilio';
import type { HttpMethod, Params } from '../params.js';

/** `X-Twilio-Signature` of one request: over the address as it goes over the wire, and over the form when there is one (section 12). */
export function signatureOf(authToken: string, method: HttpMethod, href: string, params: Params): string {
  return twilio.getExpectedTwilioSignature(authToken, href, method === 'POST' ? params : {});
}
