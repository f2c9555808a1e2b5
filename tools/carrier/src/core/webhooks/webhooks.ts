import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '@pukar/kernel';
import type { HttpMethod, Params } from '../params.js';
import type { Timers } from '../timers.js';
import type { TwimlFault } from '../twiml/verb.js';
import { exchangeOnce, type HttpAnswer, type HttpFailure, type Outgoing } from './exchange-once.js';
import { overridesIn, type Overrides, type RetryCause, type TimeLimits } from './overrides.js';
import { signatureOf, withoutFragment } from './signature.js';
import { pathOf, type Trace } from './trace.js';

/** A request to the application. */
export interface Webhook {
  readonly about: string;
  readonly callSid?: string | undefined;
  readonly url: string;
  readonly method: HttpMethod;
  readonly params: Params;
  /** In bytes. */
  readonly largestBody?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Statuses that are answers although they are not 2xx. */
  readonly accepts?: readonly number[];
  /** Of a request that has been made before; a new one otherwise. */
  readonly idempotencyToken?: string | undefined;
}

/** One attempt to have a request answered. */
export type Attempt = () => Promise<Result<HttpAnswer, HttpFailure>>;

/** Lets an attempt be made; `readTimeoutMs` is how long its answer is waited for. */
export type LetTry = (hook: Webhook, readTimeoutMs: number, attempt: Attempt) => ReturnType<Attempt>;

export interface WebhookAnswer extends HttpAnswer {
  readonly contentType: string;
  /** Where the answer came from, after redirects. */
  readonly url: string;
}

export interface WebhookSettings extends TimeLimits {
  readonly authToken: string;
}

const MOST_REDIRECTS = 10;

/** Audio may come where a document may; a document has its own, smaller limit. */
const LARGEST_ANSWER = 16 * 1024 * 1024;

const KEEPS_METHOD = [307, 308];

/** Asks the application: signed, with Twilio's headers, time-outs, retries and redirects (sections 1, 12, 13). */
export class Webhooks {
  constructor(
    private readonly settings: WebhookSettings,
    private readonly timers: Timers,
    private readonly trace: (trace: Trace) => void,
    private readonly letTry: LetTry,
  ) {}

  /** Refused with 11205 when no connection was made, 11200 when no answer or an error came, 11750 when it is too long. */
  async ask(hook: Webhook): Promise<Result<WebhookAnswer, TwimlFault>> {
    if (!URL.canParse(hook.url)) return err({ code: 11100, message: `Invalid URL format: ${hook.url}` });
    const url = new URL(hook.url);
    const started = this.timers.now().getTime();
    const result = await this.follow(hook, url, hook.method, MOST_REDIRECTS);
    const answer = result.ok ? result.value : undefined;
    const isXml = answer?.contentType.includes('xml') ?? false;
    this.trace({
      callSid: hook.callSid,
      at: new Date(started).toISOString(),
      about: hook.about,
      method: hook.method,
      path: pathOf(url),
      status: answer?.status,
      ms: this.timers.now().getTime() - started,
      twiml: isXml ? answer?.body.toString('utf8') : undefined,
      fault: result.ok ? undefined : `${String(result.refusal.code)} ${result.refusal.message}`,
    });
    return result;
  }

  private async follow(hook: Webhook, url: URL, method: HttpMethod, redirectsLeft: number): Promise<Result<WebhookAnswer, TwimlFault>> {
    const answer = await this.retry(hook, url, method);
    if (!answer.ok) return answer;
    const { status, headers } = answer.value;
    const target = status >= 300 && status < 400 ? headers.location : undefined;
    if (target !== undefined && redirectsLeft > 0 && URL.canParse(target, url.href)) {
      const keeps = KEEPS_METHOD.includes(status);
      const next = { ...hook, params: keeps ? hook.params : {} };
      return this.follow(next, new URL(target, url), keeps ? method : 'GET', redirectsLeft - 1);
    }
    if (status >= 300 && !hook.accepts?.includes(status)) return err({ code: 11200, message: `HTTP retrieval failure: status ${String(status)}` });
    return ok({ ...answer.value, contentType: headers['content-type'] ?? '', url: withoutFragment(url) });
  }

  private async retry(hook: Webhook, url: URL, method: HttpMethod): Promise<Result<HttpAnswer, TwimlFault>> {
    const overrides = overridesIn(url, this.settings);
    const out = this.outgoing(hook, url, method);
    for (let left = overrides.retries; ; left -= 1) {
      const attempt: Attempt = () => this.timers.busy(exchangeOnce(this.timers, out, { ...overrides, largestBody: hook.largestBody ?? LARGEST_ANSWER }));
      const result = await this.letTry(hook, overrides.readTimeoutMs, attempt);
      const cause = causeOf(result);
      if (left === 0 || cause === undefined || !overrides.retryOn.includes(cause)) return result.ok ? result : err(faultOf(result.refusal, overrides));
    }
  }

  private outgoing(hook: Webhook, original: URL, method: HttpMethod): Outgoing {
    const url = new URL(withoutFragment(original));
    if (method === 'GET') for (const [name, value] of Object.entries(hook.params)) url.searchParams.append(name, value);
    const credentials = url.username === '' ? undefined : `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    url.username = url.password = '';
    const body = method === 'POST' ? new URLSearchParams(hook.params).toString() : undefined;
    return {
      url,
      method,
      body,
      headers: {
        'User-Agent': 'TwilioProxy/1.1',
        Accept: '*/*',
        'Cache-Control': 'max-age=259200',
        'X-Twilio-Signature': signatureOf(this.settings.authToken, method, url, hook.params),
        'I-Twilio-Idempotency-Token': hook.idempotencyToken ?? randomUUID(),
        ...(credentials === undefined ? {} : { Authorization: `Basic ${Buffer.from(credentials).toString('base64')}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8', 'Content-Length': String(Buffer.byteLength(body)) }),
        ...hook.headers,
      },
    };
  }
}

function causeOf(result: Result<HttpAnswer, HttpFailure>): RetryCause | undefined {
  if (!result.ok) return result.refusal === 'too-large' ? undefined : result.refusal;
  return result.value.status >= 500 ? '5xx' : result.value.status >= 400 ? '4xx' : undefined;
}

function faultOf(failure: HttpFailure, overrides: Overrides): TwimlFault {
  switch (failure) {
    case 'ct':
      return { code: 11205, message: 'HTTP connection failure' };
    case 'rt':
      return { code: 11200, message: `HTTP retrieval failure: no answer within ${String(overrides.readTimeoutMs)} ms` };
    case 'too-large':
      return { code: 11750, message: 'TwiML response body too large' };
  }
}
