import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '@pukar/kernel';
import type { HttpMethod } from '../params.js';
import type { Timers } from '../timers.js';
import type { TwimlFault } from '../twiml/verb.js';
import { CookieJar } from './cookie-jar.js';
import { answerTo, challengeIn } from './digest.js';
import { exchangeOnce, type HttpAnswer, type HttpFailure, type HttpLimits, type Outgoing } from './exchange-once.js';
import { outgoing } from './outgoing.js';
import { overridesIn, type Overrides, type RetryCause, type TimeLimits } from './overrides.js';
import { pathOf, type Trace } from './trace.js';
import { absolute, onTheWire } from './web-address.js';
import type { Webhook } from './webhook.js';

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

/** Asks the application: signed, with Twilio's headers, cookies, time-outs, retries and redirects (sections 1, 12, 13). */
export class Webhooks {
  private readonly cookies: CookieJar;

  constructor(
    private readonly settings: WebhookSettings,
    private readonly timers: Timers,
    private readonly trace: (trace: Trace) => void,
    private readonly letTry: LetTry,
  ) {
    this.cookies = new CookieJar(timers);
  }

  /** Refused with 11205 when no connection was made, 11200 when no answer or an error came, 11750 when it is too long. */
  async ask(hook: Webhook): Promise<Result<WebhookAnswer, TwimlFault>> {
    const address = absolute(hook.url);
    if (address === undefined) return err({ code: 11100, message: `Invalid URL format: ${hook.url}` });
    const started = this.timers.now().getTime();
    const result = await this.follow(hook, address, hook.method, MOST_REDIRECTS);
    const answer = result.ok ? result.value : undefined;
    const isXml = answer?.contentType.includes('xml') ?? false;
    this.trace({
      callSid: hook.callSid,
      at: new Date(started).toISOString(),
      about: hook.about,
      method: hook.method,
      path: pathOf(new URL(address)),
      status: answer?.status,
      ms: this.timers.now().getTime() - started,
      twiml: isXml ? answer?.body.toString('utf8') : undefined,
      fault: result.ok ? undefined : `${String(result.refusal.code)} ${result.refusal.message}`,
    });
    return result;
  }

  private async follow(hook: Webhook, address: string, method: HttpMethod, redirectsLeft: number): Promise<Result<WebhookAnswer, TwimlFault>> {
    const answer = await this.retry(hook, address, method);
    if (!answer.ok) return answer;
    const { status, headers } = answer.value;
    const target = status >= 300 && status < 400 && headers.location !== undefined ? absolute(headers.location, address) : undefined;
    if (target !== undefined && redirectsLeft > 0) {
      const keeps = KEEPS_METHOD.includes(status);
      const next = { ...hook, params: keeps ? hook.params : {} };
      return this.follow(next, target, keeps ? method : 'GET', redirectsLeft - 1);
    }
    if (status >= 300 && !hook.accepts?.includes(status)) return err({ code: 11200, message: `HTTP retrieval failure: status ${String(status)}` });
    return ok({ ...answer.value, contentType: headers['content-type'] ?? '', url: onTheWire(address).href });
  }

  private async retry(hook: Webhook, address: string, method: HttpMethod): Promise<Result<HttpAnswer, TwimlFault>> {
    const [url, conversation] = [new URL(address), hook.conversation ?? hook.callSid ?? ''];
    const overrides = overridesIn(url, this.settings);
    const cookie = this.cookies.headerFor(conversation, url);
    const headers = cookie === undefined ? hook.headers : { Cookie: cookie, ...hook.headers };
    const out = outgoing(this.settings.authToken, { ...hook, headers, idempotencyToken: hook.idempotencyToken ?? randomUUID() }, address, method);
    const now = (): number => this.timers.now().getTime();
    const until = now() + overrides.totalTimeoutMs;
    for (let left = overrides.retries; ; left -= 1) {
      const limits = { ...overrides, until, largestBody: hook.largestBody ?? LARGEST_ANSWER };
      const result = await this.letTry(hook, Math.min(overrides.readTimeoutMs, until - now()), () => this.timers.busy(this.exchange(out, limits)));
      if (result.ok && conversation !== '') this.cookies.keep(conversation, url, result.value.headers['set-cookie'] ?? []);
      const cause = causeOf(result);
      const isLast = left === 0 || now() >= until;
      if (isLast || cause === undefined || !overrides.retryOn.includes(cause)) return result.ok ? result : err(faultOf(result.refusal, overrides));
    }
  }

  /** One attempt; twice where the application asks who is there. */
  private async exchange(out: Outgoing, limits: HttpLimits): ReturnType<Attempt> {
    const first = await exchangeOnce(this.timers, out, limits);
    const challenge = first.ok && first.value.status === 401 ? challengeIn(first.value.headers['www-authenticate']) : undefined;
    if (!challenge || !out.credentials) return first;
    const authorization = answerTo(challenge, { ...out.credentials, method: out.method, target: out.target, cnonce: randomUUID() });
    return exchangeOnce(this.timers, { ...out, headers: { ...out.headers, Authorization: authorization } }, limits);
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
