import type { IncomingHttpHeaders } from 'node:http';
import twilio from 'twilio';

/** One request as the application got it. */
export interface Received {
  /** Below the case's own address: `/voice`. */
  readonly path: string;
  readonly method: string;
  /** Query and form together; of a repeated name the last value. */
  readonly params: Readonly<Record<string, string>>;
  /** The query alone, and the form alone. */
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
  /** The URL as a public package would validate it: base, path and query as they came. */
  readonly url: string;
  /** Whether the public package accepts its signature. */
  readonly isSigned: boolean;
  readonly at: number;
}

/** A form as the public package takes it: a repeated name has a list. */
export function formOf(form: URLSearchParams): Record<string, string | string[]> {
  const names = new Set(form.keys());
  return Object.fromEntries([...names].map((name) => [name, form.getAll(name).length > 1 ? form.getAll(name) : (form.get(name) ?? '')]));
}

/** What `twilio.validateRequest`, or for JSON `validateRequestWithBody`, says. */
export function isSigned(authToken: string, headers: IncomingHttpHeaders, url: string, body: string): boolean {
  const signature = String(headers['x-twilio-signature']);
  if (headers['content-type']?.includes('json')) return twilio.validateRequestWithBody(authToken, signature, url, body);
  return twilio.validateRequest(authToken, signature, url, formOf(new URLSearchParams(body)));
}
