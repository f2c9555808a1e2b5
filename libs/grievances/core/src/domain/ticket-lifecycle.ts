import { assertNever, err, ok, type Result } from '@pukar/kernel';
import type { Ticket, TicketState } from './ticket.js';

/** Something that is asked of a ticket. */
export type TicketCommand =
  /** It reached an office. */
  | { readonly type: 'forward'; readonly officeCode: string; readonly officerPost: string }
  /** The office says that it is done. */
  | { readonly type: 'resolve'; readonly actionCode: string; readonly reply: string }
  /** The citizen agreed, or the time for objecting passed. */
  | { readonly type: 'close'; readonly because: 'citizen-agreed' | 'window-passed' };

/** Something that happened to a ticket: a row of its history. Codes only, no words of anybody. */
export type TicketEvent =
  | { readonly step: 'registered'; readonly detail: { readonly dueAt: string } }
  | { readonly step: 'forwarded'; readonly detail: { readonly officeCode: string; readonly officerPost: string } }
  | { readonly step: 'resolved'; readonly detail: { readonly actionCode: string } }
  | { readonly step: 'closed'; readonly detail: { readonly because: 'citizen-agreed' | 'window-passed' } }
  /** The helpline rang about it; what it came to may be corrected by a later row of the same call. */
  | { readonly step: 'called'; readonly detail: { readonly whom: WhomCalled; readonly outcome: string; readonly corrects: string } };

/** Whom the helpline rang about a ticket: its citizen, its officer, or both together. */
export type WhomCalled = 'ticket' | 'officer' | 'bridge';

/** The ticket after a command, and what is to be written into its history. */
export interface TicketDecision {
  readonly ticket: Ticket;
  readonly events: readonly TicketEvent[];
}

/** The ticket is in a state that does not accept the command. */
export interface TicketRefusal {
  readonly code: 'not-accepted';
  readonly state: TicketState;
  readonly command: TicketCommand['type'];
}

/** Which commands each state accepts. What is not listed is refused. */
export const ACCEPTS = {
  registered: ['forward'],
  forwarded: ['resolve'],
  resolved: ['close'],
  closed: [],
} as const satisfies Record<TicketState, readonly TicketCommand['type'][]>;

/** Decides what a command does to a ticket. Saves nothing, sends nothing: the caller does both. */
export function decideTicket(ticket: Ticket, command: TicketCommand, now: Date): Result<TicketDecision, TicketRefusal> {
  const accepted: readonly TicketCommand['type'][] = ACCEPTS[ticket.state];
  if (!accepted.includes(command.type)) return err({ code: 'not-accepted', state: ticket.state, command: command.type });
  return ok(decide(ticket, command, now));
}

function decide(ticket: Ticket, command: TicketCommand, now: Date): TicketDecision {
  const moved = (state: TicketState, change: Partial<Ticket>, event: TicketEvent): TicketDecision => ({
    ticket: { ...ticket, ...change, state, stageSince: now, version: ticket.version + 1 },
    events: [event],
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
    case 'close':
      return moved('closed', {}, { step: 'closed', detail: { because: command.because } });
    default:
      return assertNever(command);
  }
}
