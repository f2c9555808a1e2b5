import { err } from '@pukar/kernel';
import { endPause } from '../ticket-clock.js';
import type { TicketCommand } from '../ticket-commands.js';
import { waitsForAnother } from '../merged.js';
import { type Decided, moved, stays } from '../ticket-decision.js';
import type { Ticket } from '../ticket.js';

type Of<T extends TicketCommand['type']> = Extract<TicketCommand, { type: T }>;

const DAY_MS = 24 * 3_600_000;

/** Closes for a reason that fits: agreement and silence after a resolution, an answer for what nobody has to act on. */
export function close(ticket: Ticket, command: Of<'close'>, now: Date): Decided {
  const { because } = command;
  const isForNobody = ticket.kind === 'thanks' || ticket.kind === 'information';
  if ((because === 'answered') !== (ticket.state !== 'resolved') || (because === 'answered' && !isForNobody)) return err({ code: 'no-reason' });
  if (because === 'window-passed' && now < windowEnds(ticket, command.windowDays)) return err({ code: 'window-open' });
  return moved(ticket, 'closed', now, { pauses: endPause(ticket.pauses, now) }, { step: 'closed', detail: { because } });
}

/** Until when the citizen may object to a resolution: so many days after the helpline heard of it. */
export const windowEnds = ({ stageSince }: Ticket, windowDays: number): Date => new Date(stageSince.getTime() + windowDays * DAY_MS);

/** Takes it back; or, where the citizen is pressed, takes nothing back and says so. */
export function withdraw(ticket: Ticket, { pressure }: Of<'withdraw'>, now: Date): Decided {
  if (pressure) return stays(ticket, { step: 'pressure-reported', detail: {} });
  return moved(ticket, 'withdrawn', now, { mergedInto: null, pauses: endPause(ticket.pauses, now) }, { step: 'withdrawn', detail: {} });
}

/** Closed for the ticket that goes on about the same thing; not before anybody knows what it says. */
export function merge(ticket: Ticket, { into }: Of<'merge'>, now: Date): Decided {
  if (into === ticket.id) return err({ code: 'into-itself' });
  if (ticket.isUnwritten) return err({ code: 'unwritten' });
  return moved(ticket, 'closed', now, { mergedInto: into, resolvedAt: null, pauses: endPause(ticket.pauses, now) }, { step: 'merged', detail: { into } }, { step: 'closed', detail: { because: 'merged' } });
}

/** The other one was taken back by its citizen, who does not speak for this one: it goes on by itself, with its own promise. */
export function part(ticket: Ticket, now: Date): Decided {
  if (ticket.mergedInto === null || !waitsForAnother(ticket)) return err({ code: 'no-reason' });
  return moved(ticket, 'registered', now, { mergedInto: null }, { step: 'parted', detail: { from: ticket.mergedInto } });
}

/**
 * What was answered on the other ticket is the answer of this one, which its own citizen may rate and object to. An order in writing (without an
 * action) ends this one too. Whoever agreed, objected, or let the time pass has their answer, and gets no other.
 */
export function answerMerged(ticket: Ticket, { actionCode, reply, by }: Of<'answer-merged'>, now: Date): Decided {
  if (ticket.mergedInto === null || !(waitsForAnother(ticket) || ticket.state === 'resolved')) return err({ code: 'no-reason' });
  const answered = { actionCode, reply, resolvedAt: now };
  if (actionCode === null) return moved(ticket, 'closed', now, answered, { step: 'ordered', detail: {} }, { step: 'closed', detail: { because: 'order' } });
  const level = Math.max(ticket.level, by.level);
  return moved(ticket, 'resolved', now, { ...answered, ...by, level }, { step: 'answered-by-another', detail: { ticketId: ticket.mergedInto, level } });
}
