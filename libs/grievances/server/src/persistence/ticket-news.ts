import {
  ClarificationOpened, ClarificationOver, InterimTold, OrderDue, PressureReported, StatementWritten, TicketClimbed, TicketClosed, TicketRegistered, TicketReopened, TicketResolved, TicketTransferred,
  TicketWarned, TicketWithdrawn,
} from '@pukar/grievances-core/contracts';
import type { TicketEvent } from '@pukar/grievances-core/domain';

/** News for other contexts: the name of an event, and its payload of ids, codes and days. */
export interface News {
  readonly event: string;
  readonly payload: Readonly<Record<string, string | number>>;
}

/** Steps of which the ticket's id says everything. */
const TOLD: Readonly<Partial<Record<TicketEvent['step'], string>>> = {
  registered: TicketRegistered, parted: TicketRegistered, resolved: TicketResolved, 'closed-by-force': TicketResolved, 'answered-by-another': TicketResolved, reopened: TicketReopened, 'written-down': StatementWritten,
  'order-due': OrderDue, withdrawn: TicketWithdrawn, 'pressure-reported': PressureReported,
};

/** What other contexts are told of a step; undefined where it is nothing to them. */
export function newsOf(ticketId: string, event: TicketEvent): News | undefined {
  switch (event.step) {
    case 'climbed':
      return { event: TicketClimbed, payload: { ticketId, level: event.detail.level } };
    case 'warned':
      return { event: TicketWarned, payload: { ticketId, level: event.detail.level } };
    case 'transferred':
      return event.detail.departmentCode === event.detail.departmentWas ? undefined : { event: TicketTransferred, payload: { ticketId, departmentCode: event.detail.departmentCode } };
    case 'interim-told':
      return { event: InterimTold, payload: { ticketId, newDay: event.detail.newDay } };
    case 'clarification-asked':
      return { event: ClarificationOpened, payload: { ticketId, clarificationId: event.detail.clarificationId } };
    case 'pause-ended':
      return { event: ClarificationOver, payload: { ticketId, clarificationId: event.detail.clarificationId } };
    case 'closed':
      return { event: TicketClosed, payload: { ticketId, because: event.detail.because } };
    default: {
      const told = TOLD[event.step];
      return told === undefined ? undefined : { event: told, payload: { ticketId } };
    }
  }
}
