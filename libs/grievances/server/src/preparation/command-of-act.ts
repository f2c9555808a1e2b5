import { dueAt, LONGEST_PAUSE_DAYS, type Ticket, type TicketCommand, type WorkingCalendar } from '@pukar/grievances-core/domain';
import { assertNever } from '@pukar/kernel';
import type { DoneByOffice } from '../ports/office-acts.port.js';

/** What the citizen is told was done, by the reason for which it was closed by force: an entry of the list of actions. */
const TOLD: Readonly<Record<string, string>> = {
  'done-before': 'already-done', 'before-a-court': 'before-a-court', 'nothing-found': 'nothing-found', 'not-possible-by-rule': 'not-possible-under-rules', 'not-of-this-state': 'not-of-this-state',
};

/** What an officer's act asks of the ticket. Throws on an act that does not say what it must. */
export function commandOf(ticket: Ticket, done: DoneByOffice, { actId, calendar }: { readonly actId: string; readonly calendar: WorkingCalendar }): TicketCommand {
  const { act, targetDepartment, isByHead } = done;
  const departmentCode = targetDepartment ?? ticket.departmentCode ?? '';
  switch (act) {
    case 'assigned':
      return { type: 'assign', officerPost: done.assignedPost ?? ticket.officerPost ?? '' };
    case 'reassignment-asked':
      return { type: 'ask-reassignment' };
    case 'interim':
      if (done.day === null) throw new Error('an interim reply without a day');
      return { type: 'interim', newDay: done.day };
    case 'clarification':
      return { type: 'clarify', clarificationId: actId, until: dueAt(done.at, LONGEST_PAUSE_DAYS, calendar), calendar };
    case 'transfer-proposed':
      return { type: 'propose-transfer', departmentCode };
    case 'transfer-refused':
      // The head of administration leaves it where it is: that too is decided for good.
      return isByHead ? { type: 'transfer', departmentCode: ticket.departmentCode ?? '', byHead: true, calendar } : { type: 'refuse-transfer', departmentCode };
    case 'transfer-accepted':
      return { type: 'transfer', departmentCode, byHead: isByHead, calendar };
    case 'closing-proposed':
      return { type: 'propose-closing' };
    case 'closing-refused':
      return { type: 'refuse-closing' };
    case 'closing-accepted':
      return { type: 'close-by-force', reasonCode: done.reasonCode ?? '', actionCode: TOLD[done.reasonCode ?? ''] ?? 'not-possible-under-rules', reply: done.text, at: done.at };
    case 'order':
      return { type: 'order', text: done.text };
    default:
      return assertNever(act);
  }
}
