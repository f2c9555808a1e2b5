import { err } from '@pukar/kernel';
import { HIGHEST_LEVEL } from '../deadline.js';
import { type ClockSetting, highestLevelOf, termOf, turnOf } from '../ticket-clock.js';
import type { TicketCommand } from '../ticket-commands.js';
import { type Decided, moved, stays } from '../ticket-decision.js';
import type { TicketEvent } from '../ticket-events.js';
import type { Ticket } from '../ticket.js';

/** How often a ticket may be re-opened. */
export const REOPENINGS = 2;

/** The best rating that is an objection. */
const NOT_SATISFIED = 2;

/** How often the citizen objected: each re-opening, and the last time, upon which an order is due. */
export const objectionsOf = ({ state, reopenings }: Pick<Ticket, 'state' | 'reopenings'>): number => reopenings + (state === 'order-due' ? 1 : 0);

/** Good closes; bad is an objection, and is kept where none is possible. */
export function rate(ticket: Ticket, { rating, clock }: Extract<TicketCommand, { type: 'rate' }>, now: Date): Decided {
  const rated: TicketEvent = { step: 'rated', detail: { rating } };
  if (rating > NOT_SATISFIED) return moved(ticket, 'closed', now, {}, rated, { step: 'closed', detail: { because: 'citizen-agreed' } });
  const objected = object(ticket, clock, now, rated);
  return objected.ok ? objected : stays(ticket, rated);
}

/**
 * Re-opens for the officer above, with a promised day of their own, twice at most; after that, or where nobody is above, there is no
 * further time but an order in writing of the head of administration. What was promised before stays promised until then. One that was answered by
 * another ticket's answer goes on by itself: nobody's objection opens or closes what is somebody else's.
 */
export function object(ticket: Ticket, { calendar, promisedDays, levelDays }: ClockSetting, now: Date, ...before: TicketEvent[]): Decided {
  const highest = highestLevelOf(ticket.kind);
  if (ticket.reopenings < REOPENINGS && ticket.level < highest) {
    const [level, promise] = [ticket.level + 1, termOf(now, promisedDays, calendar)];
    const again = { level, reopenings: ticket.reopenings + 1, mergedInto: null, promise, dueAt: promise.until, ...turnOf(promise, calendar) };
    const event: TicketEvent = { step: 'reopened', detail: { level, dueAt: promise.until.toISOString(), wasDueAt: ticket.dueAt.toISOString() } };
    return moved(ticket, 'reopened', now, again, ...before, event);
  }
  if (highest < HIGHEST_LEVEL) return err({ code: 'too-often' });
  return moved(ticket, 'order-due', now, { level: HIGHEST_LEVEL, mergedInto: null, ...turnOf(termOf(now, levelDays, calendar), calendar) }, ...before, { step: 'order-due', detail: { level: HIGHEST_LEVEL } });
}

/** The order is the answer, and the end. */
export const order = (ticket: Ticket, text: string, now: Date): Decided =>
  moved(ticket, 'closed', now, { actionCode: null, reply: text, resolvedAt: now }, { step: 'ordered', detail: {} }, { step: 'closed', detail: { because: 'order' } });
