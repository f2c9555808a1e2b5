import { assertNever } from '@pukar/kernel';
import { groupTicketNumber } from '../ticket-number.js';
import { isOpen, type Ticket } from '../ticket.js';
import { dateInWords } from './date-in-words.js';
import { type GrievanceKind, KIND_NAMES } from './kinds.js';
import { answererIn } from './register-sentence.js';
import { type InBoth, inLanguage, type SpokenLanguage } from './spoken-language.js';

/** A ticket with the words for its codes. */
export interface StageFacts {
  readonly ticket: Ticket;
  readonly departmentName: InBoth | null;
  /** What was done, as a name for staff and as the sentence the citizen hears; null until it was resolved. */
  readonly action: { readonly name: InBoth; readonly spoken: InBoth } | null;
}

/** Whether the promised instant has passed and the office has not said that it is done; of an order, whether whoever must write it is late. */
export const isOverdue = (ticket: Ticket, now: Date): boolean => isOpen(ticket.state) && now > (ticket.state === 'order-due' ? ticket.climbsAt : ticket.dueAt);

/** Where a ticket stands, for staff, as it goes on after "Ticket 4821 7735 016 is …": "with the Assistant Engineer until 24 November". */
export function stageForStaff({ ticket, action }: StageFacts, now: Date): string {
  const due = dateInWords(ticket.dueAt, 'en-IN', now);
  const since = dateInWords(ticket.stageSince, 'en-IN', now);
  switch (ticket.state) {
    case 'registered':
      return isOverdue(ticket, now) ? `registered and late: an answer was due by ${due}` : `registered, with an answer due by ${due}`;
    case 'forwarded':
      return isOverdue(ticket, now) ? `with the ${ticket.officerPost} and late: it was due by ${due}` : `with the ${ticket.officerPost} until ${due}`;
    case 'on-its-way':
      return isOverdue(ticket, now) ? `on its way to level ${ticket.level} and late: an answer was due by ${due}` : `on its way to another office, with an answer due by ${due}`;
    case 'order-due':
      return `to be decided by an order in writing of the head of administration, since ${since}`;
    case 'reopened':
      return isOverdue(ticket, now) ? `re-opened for a higher officer and late: an answer was due by ${due}` : `re-opened for a higher officer, with an answer due by ${due}`;
    case 'resolved':
      return action ? `resolved since ${since}: ${action.name.en}` : `resolved since ${since}`;
    case 'closed':
      return `closed since ${since}`;
    case 'withdrawn':
      return `taken back by the citizen on ${since}`;
    default:
      return assertNever(ticket.state);
  }
}

/** Where a ticket stands, to be said to the citizen in their language. It names the department, never an officer. */
export function stageSentence(facts: StageFacts, language: SpokenLanguage, now: Date): string {
  return language === 'en-IN' ? inEnglish(facts, now) : inHindi(facts, now);
}

function inEnglish({ ticket, departmentName, action }: StageFacts, now: Date): string {
  const subject = `Your ${KIND_NAMES[ticket.kind].en} ${groupTicketNumber(ticket.number)}`;
  const due = dateInWords(ticket.dueAt, 'en-IN', now);
  const since = dateInWords(ticket.stageSince, 'en-IN', now);
  const promise = isOverdue(ticket, now) ? `An answer was due by ${due}; it is late.` : `You will have an answer by ${due}.`;
  switch (ticket.state) {
    case 'registered':
      return `${subject} is registered. ${promise}`;
    case 'on-its-way':
    case 'forwarded':
      return `${subject} is with ${answererIn(departmentName, 'en-IN')}. ${promise}`;
    case 'reopened':
      return `${subject} was opened again for a higher officer. ${promise}`;
    case 'resolved':
      return withAction(`${subject} was acted upon on ${since}.`, action, 'en-IN');
    case 'closed':
      return withAction(`${subject} has been closed since ${since}.`, action, 'en-IN');
    case 'order-due':
      return `${subject} will be decided by a written order of the head of administration, because you were not satisfied.`;
    case 'withdrawn':
      return `${subject} was taken back, as you asked on ${since}.`;
    default:
      return assertNever(ticket.state);
  }
}

function inHindi({ ticket, departmentName, action }: StageFacts, now: Date): string {
  const number = groupTicketNumber(ticket.number);
  const { hi, hiOblique } = KIND_NAMES[ticket.kind];
  const due = dateInWords(ticket.dueAt, 'hi-IN', now);
  const since = dateInWords(ticket.stageSince, 'hi-IN', now);
  const promise = isOverdue(ticket, now) ? `${due} तक जवाब मिलना था, इसमें देर हो गई है।` : `${due} तक जवाब मिलेगा।`;
  switch (ticket.state) {
    case 'registered':
      return `${hi} ${number} दर्ज है। ${promise}`;
    case 'on-its-way':
    case 'forwarded':
      return `${hi} ${number} ${answererIn(departmentName, 'hi-IN')} के पास है। ${promise}`;
    case 'reopened':
      return `${hi} ${number} बड़े अधिकारी के लिए फिर से खोली गई है। ${promise}`;
    case 'resolved':
      return withAction(`${hiOblique} ${number} पर ${since} को कार्रवाई हुई।`, action, 'hi-IN');
    case 'closed':
      return withAction(`${hi} ${number} ${since} से बंद है।`, action, 'hi-IN');
    case 'order-due':
      return `${hiOblique} ${number} पर प्रशासन प्रमुख का लिखित आदेश होगा, क्योंकि आप संतुष्ट नहीं थे।`;
    case 'withdrawn':
      return `आपके कहने पर ${hi} ${number} ${since} को वापस ${WITHDRAWN_HI[ticket.kind]}।`;
    default:
      return assertNever(ticket.state);
  }
}

/** The participle agrees with the kind. */
const WITHDRAWN_HI: Readonly<Record<GrievanceKind, string>> = { grievance: 'ली गई', demand: 'ली गई', suggestion: 'लिया गया', thanks: 'लिया गया', information: 'लिया गया' };

const withAction = (sentence: string, action: StageFacts['action'], language: SpokenLanguage): string =>
  (action ? `${sentence} ${inLanguage(action.spoken, language)}` : sentence);
