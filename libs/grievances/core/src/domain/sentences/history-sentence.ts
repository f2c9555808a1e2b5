import { assertNever } from '@pukar/kernel';
import type { TicketEvent } from '../ticket-lifecycle.js';
import { dateInWords } from './date-in-words.js';

const CLOSED_BECAUSE = { 'citizen-agreed': 'the citizen agreed', 'window-passed': 'the time for objecting passed' } as const;

/** A step of a ticket's history, for staff. `actionName` gives the name of an action taken by its code. */
export function historySentence(event: TicketEvent, actionName: (code: string) => string, now: Date): string {
  switch (event.step) {
    case 'registered':
      return `Registered; an answer was promised by ${dateInWords(new Date(event.detail.dueAt), 'en-IN', now)}.`;
    case 'forwarded':
      return `Sent to the ${event.detail.officerPost}, office ${event.detail.officeCode}.`;
    case 'resolved':
      return `Resolved by the office: ${actionName(event.detail.actionCode)}.`;
    case 'closed':
      return `Closed: ${CLOSED_BECAUSE[event.detail.because]}.`;
    default:
      return assertNever(event);
  }
}
