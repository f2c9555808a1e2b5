import { assertNever } from '@pukar/kernel';
import type { OfficeEvent, TicketEvent } from '../ticket-events.js';
import { dateInWords } from './date-in-words.js';

const STEPS: Readonly<Record<OfficeEvent['step'], true>> = {
  assigned: true, 'reassignment-asked': true, 'interim-told': true, 'clarification-asked': true, 'clarification-answered': true, 'pause-ended': true,
  'transfer-proposed': true, 'transfer-refused': true, transferred: true, 'closing-proposed': true, 'closing-refused': true,
};

/** Whether a step is one of an office that did not end the ticket. */
export const isOfficeEvent = (event: TicketEvent): event is OfficeEvent => Object.hasOwn(STEPS, event.step);

/** What an office did with a ticket, for staff of the helpline. */
export function officeSentence(event: OfficeEvent, now: Date): string {
  const day = (instant: string) => dateInWords(new Date(instant), 'en-IN', now);
  switch (event.step) {
    case 'assigned':
      return `Assigned to the ${event.detail.officerPost}.`;
    case 'reassignment-asked':
      return 'The officer asked that somebody else of the office takes it.';
    case 'interim-told':
      return `The office said why it takes longer, and named ${day(`${event.detail.newDay}T12:00:00+05:30`)}. What was promised stays promised.`;
    case 'clarification-asked':
      return `The office asks the citizen something: the clock stands still until ${day(event.detail.until)} at most, and an answer is promised by ${day(event.detail.dueAt)}.`;
    case 'clarification-answered':
      return `The citizen answered: the clock goes on, and an answer is promised by ${day(event.detail.dueAt)}.`;
    case 'pause-ended':
      return `The question to the citizen was not answered: the clock goes on, and an answer is promised by ${day(event.detail.dueAt)}.`;
    case 'transfer-proposed':
      return `The office proposes that it belongs to the department ${event.detail.departmentCode}.`;
    case 'transfer-refused':
      return `The department ${event.detail.departmentCode} did not take it over.`;
    case 'transferred':
      return transferred(event.detail);
    case 'closing-proposed':
      return 'The office proposes to end it without more being done; the officer above decides.';
    case 'closing-refused':
      return 'The officer above did not end it.';
    default:
      return assertNever(event);
  }
}

function transferred({ departmentCode, departmentWas, transfers, byHead }: Extract<OfficeEvent, { step: 'transferred' }>['detail']): string {
  if (byHead) return `The head of administration decided that it belongs to the department ${departmentCode}.`;
  return `The department ${departmentCode} took it over${departmentWas === '' ? '' : ` from ${departmentWas}`} (transfer ${transfers}).`;
}
