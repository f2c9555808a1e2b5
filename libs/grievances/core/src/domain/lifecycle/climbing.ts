import { err } from '@pukar/kernel';
import { endPause, highestLevelOf, LEVEL_ABOVE_STAFF, termOf, turnOf } from '../ticket-clock.js';
import type { TicketCommand } from '../ticket-commands.js';
import { type Decided, moved, stays } from '../ticket-decision.js';
import type { Ticket } from '../ticket.js';

type Of<T extends TicketCommand['type']> = Extract<TicketCommand, { type: T }>;

/** To the level above, whose time runs from the instant at which the one below was late, whenever that was noticed. */
export function climb(ticket: Ticket, { levelDays, calendar }: Of<'climb'>, now: Date): Decided {
  if (ticket.level >= highestLevelOf(ticket.kind)) return err({ code: 'at-the-top' });
  if (now < ticket.climbsAt) return err({ code: 'not-late' });
  const [level, pauses] = [ticket.level + 1, endPause(ticket.pauses, now)];
  const turn = turnOf(termOf(ticket.climbsAt, levelDays, calendar), calendar, pauses);
  return moved(ticket, 'on-its-way', now, { ...turn, level, pauses }, { step: 'climbed', detail: { level, lateSince: ticket.climbsAt.toISOString(), climbsAt: turn.climbsAt.toISOString() } });
}

/** Once for each level, before it is late. */
export function warn(ticket: Ticket, now: Date): Decided {
  if (ticket.warnedAt) return err({ code: 'warned-already' });
  if (now < ticket.warnsAt) return err({ code: 'not-late' });
  return stays({ ...ticket, warnedAt: now }, { step: 'warned', detail: { level: ticket.level, climbsAt: ticket.climbsAt.toISOString() } });
}

/** What was spoken may turn out to be about staff: then no office of the place gets it. */
export function writeDown(ticket: Ticket, { correction, isAgainstStaff = false }: Of<'write-down'>): Decided {
  const level = isAgainstStaff ? Math.max(ticket.level, LEVEL_ABOVE_STAFF) : ticket.level;
  return stays({ ...ticket, isUnwritten: false, level }, { step: 'written-down', detail: {} }, ...(correction ? [{ step: 'corrected', detail: correction } as const] : []));
}
