import type { Message } from '../messages/message.js';
import type { Failing } from './faults.js';
import type { RuleBook } from './rule-book.js';

/** The status in which a message ends otherwise. */
const ENDS_AFTER = { failed: 'sending', undelivered: 'sent' } as const;

/** What becomes of a message that a rule lets fail now. */
export function messageFault(book: RuleBook, { from, to, status }: Message): Failing | undefined {
  const taken = book.take('message', ({ when, effect }) => ENDS_AFTER[effect.status] === status && from.startsWith(when.from ?? '') && to.startsWith(when.to ?? ''));
  return taken && { status: taken.rule.effect.status, errorCode: taken.rule.effect.errorCode };
}
