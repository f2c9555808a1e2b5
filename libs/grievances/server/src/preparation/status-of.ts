import type { StatusAnswer } from '@pukar/grievances-core/contracts';
import { isOverdue } from '@pukar/grievances-core/domain';
import { indianDay } from '@pukar/kernel';
import type { StoredTicket } from '../persistence/ticket-row.js';

/** What a caller is told of a ticket: codes and days. What an office answered before it was re-opened is no answer any more, and no department has it before its statement is written down. */
export function statusOf({ ticket, departmentCode, categoryCode }: StoredTicket, now: Date): Extract<StatusAnswer, { code: 'found' }> {
  const isAnswered = ticket.state === 'resolved' || ticket.state === 'closed';
  return {
    code: 'found',
    stage: ticket.state,
    departmentCode: ticket.isUnwritten ? null : departmentCode,
    categoryCode,
    stageSince: indianDay(ticket.stageSince),
    registeredOn: indianDay(ticket.registeredAt),
    dueOn: indianDay(ticket.dueAt),
    isOverdue: isOverdue(ticket, now),
    resolvedOn: isAnswered && ticket.resolvedAt ? indianDay(ticket.resolvedAt) : null,
    actionCode: isAnswered ? ticket.actionCode : null,
  };
}
