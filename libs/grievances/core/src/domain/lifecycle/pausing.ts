import { err } from '@pukar/kernel';
import { dueAt } from '../deadline.js';
import { endOf, endPause, LONGEST_PAUSE_DAYS, openPause, PAUSES_PER_LEVEL, type TicketPause, turnOf } from '../ticket-clock.js';
import type { TicketCommand } from '../ticket-commands.js';
import { type Decided, stays } from '../ticket-decision.js';
import type { PauseMoved, TicketEvent } from '../ticket-events.js';
import type { Ticket } from '../ticket.js';
import type { WorkingCalendar } from '../working-time.js';

type Of<T extends TicketCommand['type']> = Extract<TicketCommand, { type: T }>;

/** Stops both clocks until the citizen answers, and at most until the end that is named now. */
export function clarify(ticket: Ticket, { clarificationId, until, calendar }: Of<'clarify'>, now: Date): Decided {
  if (openPause(ticket.pauses)) return err({ code: 'paused-already' });
  if (now >= ticket.climbsAt) return err({ code: 'late-already' });
  if (ticket.pauses.filter(({ level }) => level === ticket.level).length >= PAUSES_PER_LEVEL) return err({ code: 'paused-too-often' });
  if (until <= now || until > dueAt(now, LONGEST_PAUSE_DAYS, calendar)) return err({ code: 'pause-too-long' });
  const pause: TicketPause = { from: now, until, because: 'citizen-asked', clarificationId, level: ticket.level };
  const paused = withPauses(ticket, [...ticket.pauses, pause], calendar);
  return stays(paused, { step: 'clarification-asked', detail: { ...moving(ticket, paused, clarificationId), until: until.toISOString() } });
}

/** The clocks go on. An answer that comes after the end of its pause finds it ended, or ends it there. */
export function answerClarification(ticket: Ticket, { clarificationId, calendar }: Of<'answer-clarification'>, now: Date): Decided {
  if (openPause(ticket.pauses)?.clarificationId !== clarificationId) return err({ code: 'not-asked' });
  const goingOn = withoutPause(ticket, calendar, now);
  return stays(goingOn, { step: 'clarification-answered', detail: moving(ticket, goingOn, clarificationId) });
}

/** Nobody answered in time. */
export function endPauseInTime(ticket: Ticket, { calendar }: Of<'end-pause'>, now: Date): Decided {
  const pause = openPause(ticket.pauses);
  if (!pause) return err({ code: 'not-asked' });
  if (now < pause.until) return err({ code: 'pause-open' });
  const goingOn = withoutPause(ticket, calendar, now);
  return stays(goingOn, ...pauseEnded(ticket, goingOn));
}

/** What is written down when a pause ended without an answer; nothing where none was open. */
export function pauseEnded(was: Ticket, is: Ticket): readonly TicketEvent[] {
  const pause = openPause(was.pauses);
  return pause ? [{ step: 'pause-ended', detail: moving(was, is, pause.clarificationId) }] : [];
}

/** The ticket with no pause open, and both clocks counted by those that there were. */
export const withoutPause = (ticket: Ticket, calendar: WorkingCalendar, now: Date): Ticket => (openPause(ticket.pauses) ? withPauses(ticket, endPause(ticket.pauses, now), calendar) : ticket);

const withPauses = (ticket: Ticket, pauses: readonly TicketPause[], calendar: WorkingCalendar): Ticket => ({
  ...ticket, pauses, dueAt: endOf(ticket.promise, pauses, calendar), ...turnOf(ticket.turn, calendar, pauses), warnedAt: ticket.warnedAt,
});

const moving = (was: Ticket, is: Ticket, clarificationId: string): PauseMoved => ({ clarificationId, dueAt: is.dueAt.toISOString(), wasDueAt: was.dueAt.toISOString() });
