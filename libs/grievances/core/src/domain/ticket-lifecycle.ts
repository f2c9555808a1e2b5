import { assertNever, err, ok, type Result } from '@pukar/kernel';
import type { Correction, TicketEvent } from './ticket-events.js';
import type { Ticket, TicketState } from './ticket.js';

/** What a citizen thinks of a resolution: 1 is not done at all, 5 is very good. */
export type Rating = 1 | 2 | 3 | 4 | 5;

/** Something that is asked of a ticket. */
export type TicketCommand =
  /** It reached an office. */
  | { readonly type: 'forward'; readonly officeCode: string; readonly officerPost: string }
  /** The office says that it is done. */
  | { readonly type: 'resolve'; readonly actionCode: string; readonly reply: string }
  /** The citizen rates what was done: 3 and more closes, less re-opens. `promise` is the day for the higher officer, should it re-open. */
  | { readonly type: 'rate'; readonly rating: Rating; readonly promise: Date }
  /** The citizen is not satisfied, whatever they think of it in figures. */
  | { readonly type: 'reopen'; readonly promise: Date }
  /** An agent wrote down what was spoken, and put right what the caller chose wrongly by keypad; null where nothing was. */
  | { readonly type: 'write-down'; readonly correction: Correction | null }
  /** The citizen agreed, or the time for objecting passed. */
  | { readonly type: 'close'; readonly because: 'citizen-agreed' | 'window-passed' | 'answered' };

/** The ticket after a command, and what is to be written into its history. */
export interface TicketDecision {
  readonly ticket: Ticket;
  readonly events: readonly TicketEvent[];
}

/** Why a command does nothing. */
export type TicketRefusal =
  /** The ticket is in a state that does not accept it. */
  | { readonly code: 'not-accepted'; readonly state: TicketState; readonly command: TicketCommand['type'] }
  /** It was re-opened as often as it may be: there is no third time but an order in writing. */
  | { readonly code: 'too-often' }
  /** Its statement was only spoken so far. */
  | { readonly code: 'unwritten' };

/** Which commands each state accepts. What is not listed is refused. */
export const ACCEPTS = {
  registered: ['forward', 'write-down', 'close'],
  forwarded: ['resolve', 'write-down'],
  resolved: ['rate', 'reopen', 'write-down', 'close'],
  reopened: ['forward', 'write-down'],
  closed: [],
} as const satisfies Record<TicketState, readonly TicketCommand['type'][]>;

/** How often a ticket may be re-opened. */
export const REOPENINGS = 2;

/** The best rating that re-opens a ticket. */
const NOT_SATISFIED = 2;

/** Decides what a command does to a ticket. Saves nothing, sends nothing: the caller does both. */
export function decideTicket(ticket: Ticket, command: TicketCommand, now: Date): Result<TicketDecision, TicketRefusal> {
  const accepted: readonly TicketCommand['type'][] = ACCEPTS[ticket.state];
  if (!accepted.includes(command.type)) return err({ code: 'not-accepted', state: ticket.state, command: command.type });
  if (command.type === 'forward' && ticket.isUnwritten) return err({ code: 'unwritten' });
  if (command.type === 'reopen' && ticket.reopenings >= REOPENINGS) return err({ code: 'too-often' });
  return ok(decide(ticket, command, now));
}

function decide(ticket: Ticket, command: TicketCommand, now: Date): TicketDecision {
  const moved = (state: TicketState, change: Partial<Ticket>, ...events: TicketEvent[]): TicketDecision => ({
    ticket: { ...ticket, ...change, state, stageSince: now, version: ticket.version + 1 },
    events,
  });
  switch (command.type) {
    case 'forward': {
      const { officeCode, officerPost } = command;
      return moved('forwarded', { officeCode, officerPost }, { step: 'forwarded', detail: { officeCode, officerPost } });
    }
    case 'resolve': {
      const { actionCode, reply } = command;
      return moved('resolved', { actionCode, reply, resolvedAt: now }, { step: 'resolved', detail: { actionCode } });
    }
    case 'rate': {
      const rated: TicketEvent = { step: 'rated', detail: { rating: command.rating } };
      if (command.rating > NOT_SATISFIED) return moved('closed', {}, rated, { step: 'closed', detail: { because: 'citizen-agreed' } });
      return ticket.reopenings < REOPENINGS ? moved('reopened', higher(ticket, command.promise), rated, reopened(ticket, command.promise)) : stays(ticket, rated);
    }
    case 'reopen':
      return moved('reopened', higher(ticket, command.promise), reopened(ticket, command.promise));
    case 'write-down':
      return stays({ ...ticket, isUnwritten: false }, { step: 'written-down', detail: {} }, ...(command.correction ? [{ step: 'corrected', detail: command.correction } as const] : []));
    case 'close':
      return moved('closed', {}, { step: 'closed', detail: { because: command.because } });
    default:
      return assertNever(command);
  }
}

const stays = (ticket: Ticket, ...events: TicketEvent[]): TicketDecision => ({ ticket: { ...ticket, version: ticket.version + 1 }, events });

/** With an officer above, who has a promised day of their own. */
const higher = ({ level, reopenings }: Ticket, dueAt: Date): Partial<Ticket> => ({ level: level + 1, reopenings: reopenings + 1, dueAt });

const reopened = ({ level, dueAt }: Ticket, promise: Date): TicketEvent => ({
  step: 'reopened', detail: { level: level + 1, dueAt: promise.toISOString(), wasDueAt: dueAt.toISOString() },
});
