import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import twilio from 'twilio';
import { CarrierSignature, type SignedRequest } from '../http/closed-by-default.guard.js';

type Params = Readonly<Record<string, string | readonly string[]>>;

/**
 * The signature of the carrier's webhooks, over the configured public URL (never the request's host: behind a proxy that is
 * another one) and every parameter received.
 */
export class TwilioSignature extends CarrierSignature {
  private readonly key: KeyObject;

  constructor(
    private readonly authToken: string,
    private readonly publicUrl: string,
  ) {
    super();
    this.key = createSecretKey(authToken, 'utf8');
  }

  isGenuine(request: SignedRequest): boolean {
    const params = typeof request.body === 'object' && request.body !== null ? (request.body as Params) : {};
    return this.matches(request.headers['x-twilio-signature'], request.originalUrl, params);
  }

  sign(path: string, form: Readonly<Record<string, string | readonly string[]>>): string {
    return twilio.getExpectedTwilioSignature(this.authToken, this.publicUrl + path, { ...form });
  }

  /** `path` with its query, as it was asked for; `params` all of the form. What is not signed in these very letters may be signed in another spelling (with a port, or without; escaped otherwise): those the library tries. */
  matches(signature: unknown, path: string, params: Params): boolean {
    if (typeof signature !== 'string') return false;
    const url = this.publicUrl + path;
    return isSame(signature, this.over(url + formOf(params))) || twilio.validateRequest(this.authToken, signature, url, params as Record<string, unknown>);
  }

  private over(text: string): string {
    return createHmac('sha1', this.key).update(text).digest('base64');
  }
}

/** The form as it is signed: names in the order of their letters, each with its value; of a doubled one each value once, in order. */
function formOf(params: Params): string {
  let text = '';
  for (const name of inOrder(Object.keys(params))) {
    const value = params[name]!;
    if (Array.isArray(value)) for (const one of [...new Set(value)].sort()) text += `${name}${one}`;
    else text += `${name}${String(value)}`;
  }
  return text;
}

/** The carrier sends them in order. */
function inOrder(names: string[]): readonly string[] {
  for (let at = 1; at < names.length; at += 1) if (names[at - 1]! > names[at]!) return names.sort();
  return names;
}

/** In the same time wherever they differ. */
function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
