import { err } from '@pukar/kernel';
import { endPause } from '../ticket-clock.js';
import type { TicketCommand } from '../ticket-commands.js';
import { type Decided, moved } from '../ticket-decision.js';
import type { TicketEvent } from '../ticket-events.js';
import type { Ticket } from '../ticket.js';

type Of<T extends TicketCommand['type']> = Extract<TicketCommand, { type: T }>;

/** It reached the officer of its level. Thanks are there then, and nobody has to act; what waits for an order goes on waiting. */
export function forward(ticket: Ticket, { officeCode, officerPost, level }: Of<'forward'>, now: Date): Decided {
  if (ticket.isUnwritten) return err({ code: 'unwritten' });
  if (level !== ticket.level) return err({ code: 'other-level' });
  const events: TicketEvent[] = [{ step: 'forwarded', detail: { officeCode, officerPost } }];
  if (ticket.kind === 'thanks') return moved(ticket, 'closed', now, { officeCode, officerPost }, ...events, { step: 'closed', detail: { because: 'answered' } });
  return moved(ticket, ticket.state === 'order-due' ? 'order-due' : 'forwarded', now, { officeCode, officerPost }, ...events);
}

/** Done, as the office says; or there is nothing to be done, as the officer above says. The citizen is asked, and may object to both: for as long as it is since the helpline could tell them. */
export function resolve(ticket: Ticket, command: Of<'resolve' | 'close-by-force'>, now: Date): Decided {
  const { actionCode, reply, at = now } = command;
  const event: TicketEvent = command.type === 'resolve' ? { step: 'resolved', detail: { actionCode } } : { step: 'closed-by-force', detail: { actionCode, reasonCode: command.reasonCode } };
  return moved(ticket, 'resolved', now > at ? now : at, { actionCode, reply, resolvedAt: at, pauses: endPause(ticket.pauses, at) }, event);
}
