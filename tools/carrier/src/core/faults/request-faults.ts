import { err, ok } from '@pukar/kernel';
import type { Timers } from '../timers.js';
import type { Webhook } from '../webhooks/webhook.js';
import type { Attempt } from '../webhooks/webhooks.js';
import { matchesRequest } from './matching.js';
import type { RuleBook } from './rule-book.js';

/** What goes wrong with one attempt of a request to the application. */
export class RequestFaults {
  constructor(private readonly book: RuleBook, private readonly timers: Timers) {}

  async attempt(hook: Webhook, readTimeoutMs: number, attempt: Attempt): ReturnType<Attempt> {
    const effect = this.book.take('request', ({ when }) => matchesRequest(when, hook))?.rule.effect;
    switch (effect?.type) {
      case undefined:
        return attempt();
      case 'time-out':
        void attempt();
        await this.pass(readTimeoutMs);
        return err('rt');
      case 'refused':
        return err('ct');
      case 'status':
        return ok({ status: effect.status, headers: {}, body: Buffer.alloc(0) });
      case 'slow': {
        const answer = await attempt();
        await this.pass(Math.min(effect.ms, readTimeoutMs));
        return effect.ms < readTimeoutMs ? answer : err('rt');
      }
      case 'garbage':
        await attempt();
        return ok({ status: 200, headers: { 'content-type': effect.contentType }, body: Buffer.from(effect.body) });
    }
  }

  private pass(milliseconds: number): Promise<void> {
    return new Promise((resolve) => void this.timers.after(milliseconds, resolve));
  }
}
