import type { Timers } from '../timers.js';
import { asItWas } from './as-it-was.js';
import type { RestRequest } from './faults.js';
import type { RuleBook } from './rule-book.js';
import type { RuleAt } from './rule.js';

/** Thrown where the API is to refuse a request. */
export class FaultRefusal extends Error {
  constructor(readonly status: 400 | 429 | 500 | 503, readonly code: number, to = '') {
    super(WORDS[code]?.(to) ?? { 400: 'Bad Request', 429: 'Too Many Requests', 500: 'Internal Server Error', 503: 'Service Unavailable' }[status]);
  }
}

/** Twilio's words for what depends on the account or on the number. */
const WORDS: Readonly<Record<number, (to: string) => string>> = {
  21215: (to) => `Account not authorized to call ${to}. Perhaps you need to enable some international permissions`,
  21614: (to) => `'To' number is not a valid mobile number: ${to}`,
  21901: () => 'The message does not match a registered DLT template',
};

const meant = ({ when }: RuleAt<'rest'>, { method, path, to = '' }: RestRequest): boolean => (when.method ?? method) === method && path.includes(when.path ?? '') && to.startsWith(when.to ?? '');

/** What goes wrong in the REST API. */
export class RestFaults {
  constructor(private readonly book: RuleBook, private readonly timers: Timers) {}

  async rest(request: RestRequest): Promise<void> {
    const effect = this.book.take('rest', (rule) => rule.effect.type !== 'lag' && meant(rule, request))?.rule.effect;
    if (effect?.type === 'refuse') throw new FaultRefusal(effect.status, effect.code, request.to);
    if (effect?.type === 'slow') await new Promise<void>((resolve) => void this.timers.after(effect.ms, resolve));
  }

  read(request: RestRequest, body: unknown): unknown {
    const effect = this.book.take('rest', (rule) => rule.effect.type === 'lag' && meant(rule, request))?.rule.effect;
    return effect?.type === 'lag' ? asItWas(body, new Date(this.timers.now().getTime() - effect.ms)) : body;
  }
}
