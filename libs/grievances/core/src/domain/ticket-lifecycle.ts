import { assertNever, err } from '@pukar/kernel';
import { climb, warn, writeDown } from './lifecycle/climbing.js';
import { answerMerged, close, merge, part, withdraw } from './lifecycle/endings.js';
import { object, order, rate } from './lifecycle/objections.js';
import { forward, resolve } from './lifecycle/office-acts.js';
import { answerClarification, clarify, endPauseInTime } from './lifecycle/pausing.js';
import { proposeTransfer, transfer } from './lifecycle/transfers.js';
import type { TicketCommand } from './ticket-commands.js';
import { type Decided, stays } from './ticket-decision.js';
import type { Ticket, TicketState } from './ticket.js';

/** Which commands each state accepts. What is not listed is refused. */
export const ACCEPTS = {
  registered: ['forward', 'climb', 'warn', 'write-down', 'close', 'merge', 'withdraw'],
  'on-its-way': ['forward', 'climb', 'warn', 'write-down', 'merge', 'withdraw'],
  forwarded: [
    'assign', 'ask-reassignment', 'interim', 'clarify', 'answer-clarification', 'end-pause', 'propose-transfer', 'refuse-transfer', 'transfer',
    'propose-closing', 'refuse-closing', 'close-by-force', 'resolve', 'climb', 'warn', 'write-down', 'close', 'merge', 'withdraw',
  ],
  resolved: ['rate', 'reopen', 'close', 'write-down', 'withdraw', 'answer-merged'],
  reopened: ['forward', 'climb', 'warn', 'write-down', 'merge', 'withdraw'],
  'order-due': ['forward', 'order', 'warn', 'write-down', 'withdraw'],
  closed: ['answer-merged', 'part'],
  withdrawn: [],
} as const satisfies Record<TicketState, readonly TicketCommand['type'][]>;

/** Decides what a command does to a ticket. Saves nothing, sends nothing: the caller does both. */
export function decideTicket(ticket: Ticket, command: TicketCommand, now: Date): Decided {
  const accepted: readonly TicketCommand['type'][] = ACCEPTS[ticket.state];
  if (!accepted.includes(command.type)) return err({ code: 'not-accepted', state: ticket.state, command: command.type });
  switch (command.type) {
    case 'forward':
      return forward(ticket, command, now);
    case 'climb':
      return climb(ticket, command, now);
    case 'warn':
      return warn(ticket, now);
    case 'write-down':
      return writeDown(ticket, command);
    case 'assign':
      return stays({ ...ticket, officerPost: command.officerPost }, { step: 'assigned', detail: { officerPost: command.officerPost } });
    case 'ask-reassignment':
      return stays(ticket, { step: 'reassignment-asked', detail: {} });
    case 'interim':
      return stays(ticket, { step: 'interim-told', detail: { newDay: command.newDay } });
    case 'clarify':
      return clarify(ticket, command, now);
    case 'answer-clarification':
      return answerClarification(ticket, command, now);
    case 'end-pause':
      return endPauseInTime(ticket, command, now);
    case 'propose-transfer':
      return proposeTransfer(ticket, command.departmentCode);
    case 'refuse-transfer':
      return stays(ticket, { step: 'transfer-refused', detail: { departmentCode: command.departmentCode } });
    case 'transfer':
      return transfer(ticket, command, now);
    case 'propose-closing':
      return stays(ticket, { step: 'closing-proposed', detail: {} });
    case 'refuse-closing':
      return stays(ticket, { step: 'closing-refused', detail: {} });
    case 'close-by-force':
    case 'resolve':
      return resolve(ticket, command, now);
    case 'order':
      return order(ticket, command.text, now);
    case 'rate':
      return rate(ticket, command, now);
    case 'reopen':
      return object(ticket, command.clock, now);
    case 'close':
      return close(ticket, command, now);
    case 'withdraw':
      return withdraw(ticket, command, now);
    case 'merge':
      return merge(ticket, command, now);
    case 'part':
      return part(ticket, now);
    case 'answer-merged':
      return answerMerged(ticket, command, now);
    default:
      return assertNever(command);
  }
}
