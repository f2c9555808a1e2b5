import type { Rating, TicketCommand } from '../ticket-commands.js';
import { aPause, CALENDAR, CLOCK } from './a-ticket.js';

export const rate = (rating: Rating): TicketCommand => ({ type: 'rate', rating, clock: CLOCK });
export const forward = (level = 1): TicketCommand => ({ type: 'forward', officeCode: 'ENE-BPL', officerPost: 'Assistant Engineer', level });
export const RESOLVE: TicketCommand = { type: 'resolve', actionCode: 'supply-restored', reply: 'The fuse was replaced.' };
export const REOPEN: TicketCommand = { type: 'reopen', clock: CLOCK };
export const CLIMB: TicketCommand = { type: 'climb', levelDays: CLOCK.levelDays, calendar: CALENDAR };
export const transferTo = (departmentCode: string, byHead = false): TicketCommand => ({ type: 'transfer', departmentCode, byHead, calendar: CALENDAR });
export const clarify = (until: Date, clarificationId = aPause().clarificationId): TicketCommand => ({ type: 'clarify', clarificationId, until, calendar: CALENDAR });
export const answer = (clarificationId = aPause().clarificationId): TicketCommand => ({ type: 'answer-clarification', clarificationId, calendar: CALENDAR });
export const END_PAUSE: TicketCommand = { type: 'end-pause', calendar: CALENDAR };

/** The office that answered for another ticket. */
const ANSWERER = { departmentCode: 'ENE', officeCode: 'ENE-BPL', officerPost: 'Assistant Engineer', level: 1 };

/** Each command at least once, for a ticket that is nearly late. */
export const COMMANDS: readonly TicketCommand[] = [
  forward(), forward(2), RESOLVE, rate(5), rate(1), REOPEN, CLIMB, { type: 'warn' }, { type: 'write-down', correction: null }, { type: 'assign', officerPost: 'Lineman' }, { type: 'ask-reassignment' },
  { type: 'interim', newDay: '2026-12-24' }, clarify(new Date('2026-11-24T12:30:00Z')), answer(), END_PAUSE, { type: 'propose-transfer', departmentCode: 'PWD' },
  { type: 'refuse-transfer', departmentCode: 'PWD' }, transferTo('PWD'), transferTo('PHE', true), { type: 'propose-closing' }, { type: 'refuse-closing' },
  { type: 'close-by-force', reasonCode: 'court', actionCode: 'inspected', reply: 'It is before a court.' }, { type: 'order', text: 'The line is to be moved by March.' },
  { type: 'close', because: 'citizen-agreed' }, { type: 'close', because: 'answered' }, { type: 'close', because: 'window-passed', windowDays: 15 }, { type: 'withdraw', pressure: false },
  { type: 'withdraw', pressure: true }, { type: 'merge', into: '01980000-0000-7000-8000-000000000002' }, { type: 'part' }, { type: 'answer-merged', actionCode: 'inspected', reply: 'Done.', by: ANSWERER }, { type: 'answer-merged', actionCode: null, reply: 'It is ordered.', by: ANSWERER },
];
