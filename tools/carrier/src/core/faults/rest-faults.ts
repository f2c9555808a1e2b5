import type { Timers } from '../timers.js';
import { asItWas } from './as-it-was.js';
import type { RestRequest } from './faults.js';
import type { RuleBook } from './rule-book.js';
import type { RuleAt } from './rule.js';

/** Thrown where the API is to refuse a request. */
export class FaultRefusal extends Error {
  constructor(readonly status: 429 | 500 | 503, readonly code: number) {
    super(status === 429 ? 'Too Many Requests' : 'Internal Server Error');
  }
}

const meant = ({ when }: RuleAt<'rest'>, { method, path }: RestRequest): boolean => (when.method ?? method) === method && path.includes(when.path ?? '');

/** What goes wrong in the REST API. */
export class RestFaults {
  constructor(private readonly book: RuleBook, private readonly timers: Timers) {}

  async rest(request: RestRequest): Promise<void> {
    const effect = this.book.take('rest', (rule) => rule.effect.type !== 'lag' && meant(rule, request))?.rule.effect;
    if (effect?.type === 'refuse') throw new FaultRefusal(effect.status, effect.code);
    if (effect?.type === 'slow') await new Promise<void>((resolve) => void this.timers.after(effect.ms, resolve));
  }

  read(request: RestRequest, body: unknown): unknown {
    const effect = this.book.take('rest', (rule) => rule.effect.type === 'lag' && meant(rule, request))?.rule.effect;
    return effect?.type === 'lag' ? asItWas(body, new Date(this.timers.now().getTime() - effect.ms)) : body;
  }
}
