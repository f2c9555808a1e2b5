import type { StatusAnswer } from '@pukar/grievances-core/contracts';
import { isOverdue, type TicketState } from '@pukar/grievances-core/domain';
import { indianDay } from '@pukar/kernel';
import type { StoredTicket } from '../persistence/ticket-row.js';

/** What a caller is told of a ticket: codes and days. What an office answered before it was re-opened is no answer any more, and no department has it before its statement is written down. */
export function statusOf({ ticket, categoryCode }: StoredTicket, now: Date): Extract<StatusAnswer, { code: 'found' }> {
  const isAnswered = ticket.state === 'resolved' || ticket.state === 'closed';
  return {
    code: 'found',
    stage: STAGE_OF[ticket.state],
    departmentCode: ticket.isUnwritten ? null : ticket.departmentCode,
    categoryCode,
    stageSince: indianDay(ticket.stageSince),
    registeredOn: indianDay(ticket.registeredAt),
    dueOn: indianDay(ticket.state === 'order-due' ? ticket.climbsAt : ticket.dueAt),
    isOverdue: isOverdue(ticket, now),
    resolvedOn: isAnswered && ticket.resolvedAt ? indianDay(ticket.resolvedAt) : null,
    actionCode: isAnswered ? ticket.actionCode : null,
  };
}

/** On its way to another office is the department's affair: a citizen's ticket is with the department all the while. */
const STAGE_OF: Readonly<Record<TicketState, Extract<StatusAnswer, { code: 'found' }>['stage']>> = {
  registered: 'registered', 'on-its-way': 'forwarded', forwarded: 'forwarded', resolved: 'resolved', reopened: 'reopened', 'order-due': 'order-due', closed: 'closed', withdrawn: 'withdrawn',
};
