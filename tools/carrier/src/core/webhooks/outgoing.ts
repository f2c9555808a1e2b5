import type { HttpMethod } from '../params.js';
import type { Outgoing } from './exchange-once.js';
import { signatureOf } from './signature.js';
import { onTheWire } from './web-address.js';
import type { Webhook } from './webhook.js';

/** Makes one request ready: where the parameters go, Twilio's headers, the signature (sections 1 and 12). */
export function outgoing(authToken: string, hook: Webhook & { readonly idempotencyToken: string }, address: string, method: HttpMethod): Outgoing {
  const { url, href, target, credentials } = onTheWire(address, method === 'GET' ? hook.params : {});
  const body = method === 'POST' ? new URLSearchParams(hook.params).toString() : undefined;
  return {
    url,
    target,
    credentials,
    method,
    body,
    headers: {
      'User-Agent': 'TwilioProxy/1.1',
      Accept: '*/*',
      'Cache-Control': 'max-age=259200',
      'X-Twilio-Signature': signatureOf(authToken, method, href, hook.params),
      'I-Twilio-Idempotency-Token': hook.idempotencyToken,
      ...(credentials === undefined ? {} : { Authorization: `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64')}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8', 'Content-Length': String(Buffer.byteLength(body)) }),
      ...hook.headers,
    },
  };
}
