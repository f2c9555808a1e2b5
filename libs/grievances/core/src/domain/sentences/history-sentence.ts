import { assertNever } from '@pukar/kernel';
import type { TicketEvent } from '../ticket-events.js';
import { dateInWords } from './date-in-words.js';
import { isOfficeEvent, officeSentence } from './office-sentence.js';

const CLOSED_BECAUSE = {
  'citizen-agreed': 'the citizen agreed', 'window-passed': 'the time for objecting passed', order: 'it was decided by an order in writing', merged: 'another ticket about the same goes on', answered: 'it was answered, and nobody has to act on it',
} as const;

const CALLED = { ticket: 'The helpline called the citizen', officer: 'The helpline called the officer', bridge: 'The helpline brought the citizen and the officer together' } as const;
const CAME_TO: Readonly<Record<string, string>> = {
  talked: 'they talked', 'not-answered': 'nobody answered', engaged: 'the line was engaged', unreachable: 'the number could not be reached',
  'not-dialled': 'it was not dialled', failed: 'it was answered, and was lost by us before they talked', declined: 'they answered, and did not wish to talk', blank: 'it was answered, and nobody spoke',
};

/** A step of a ticket's history, for staff. `actionName` gives the name of an action taken by its code. */
export function historySentence(event: TicketEvent, actionName: (code: string) => string, now: Date): string {
  if (isOfficeEvent(event)) return officeSentence(event, now);
  switch (event.step) {
    case 'registered':
      return `Registered; an answer was promised by ${day(event.detail.dueAt, now)}.`;
    case 'forwarded':
      return `Sent to the ${event.detail.officerPost}, office ${event.detail.officeCode}.`;
    case 'resolved':
      return `Resolved by the office: ${actionName(event.detail.actionCode)}.`;
    case 'closed-by-force':
      return `Ended by the officer above the office, for a reason (${event.detail.reasonCode}): ${actionName(event.detail.actionCode)}.`;
    case 'rated':
      return `The citizen rated it ${event.detail.rating} of 5.`;
    case 'reopened':
      return `Re-opened for the officer of level ${event.detail.level}; an answer was promised by ${day(event.detail.dueAt, now)}.`;
    case 'climbed':
      return `Late since ${day(event.detail.lateSince, now)}: it goes up to level ${event.detail.level}, which has time until ${day(event.detail.climbsAt, now)}.`;
    case 'warned':
      return `The officer of level ${event.detail.level} was warned: time until ${day(event.detail.climbsAt, now)}.`;
    case 'order-due':
      return 'The citizen objected for the last time: it must be decided by an order in writing.';
    case 'ordered':
      return 'Decided by an order in writing.';
    case 'merged':
      return 'Another ticket is about the same: its answer answers this one.';
    case 'parted':
      return 'The ticket that it was merged into was taken back: it goes on by itself.';
    case 'answered-by-another':
      return 'Answered by what was done on the ticket that it was merged into.';
    case 'withdrawn':
      return 'The citizen took it back; asked by voice, they said that nobody presses them.';
    case 'pressure-reported':
      return 'The citizen says that they are pressed to take it back: nothing was taken back, and a supervisor was alarmed.';
    case 'written-down':
      return 'What the citizen spoke was written down.';
    case 'corrected':
      return `Put right from what was chosen by keypad: category ${event.detail.categoryWas} to ${event.detail.category}, place ${event.detail.placeWas} to ${event.detail.place}.`;
    case 'closed':
      return `Closed: ${CLOSED_BECAUSE[event.detail.because]}.`;
    case 'called':
      return `${event.detail.corrects === '' ? '' : 'Put right: '}${CALLED[event.detail.whom]}: ${CAME_TO[event.detail.outcome] ?? event.detail.outcome}.`;
    default:
      return assertNever(event);
  }
}

const day = (instant: string, now: Date): string => dateInWords(new Date(instant), 'en-IN', now);
