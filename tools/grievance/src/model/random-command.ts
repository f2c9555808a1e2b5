import type { Chance } from '@pukar/callbacks-simulation/chance';
import type { ClockSetting, TicketCommand, WorkingCalendar } from '@pukar/grievances-core/domain';
import type { ModelTicket } from './model-ticket.js';

/** One step of a random history: how long after the one before, and what is asked then. */
export interface Step {
  readonly at: number;
  readonly command: TicketCommand;
}

const [MINUTE, DAY] = [60_000, 1_440 * 60_000];
const DEPARTMENTS = ['ENE', 'PHE', 'PWD', 'UDH'];
const CORRECTION = { categoryWas: 'ENE-01', category: 'ENE-03', placeWas: '', place: 'MP-BPL' };
const OTHER_TICKET = '01980000-0000-7000-8000-000000000002';

/** What there is to ask, and how often it is asked: what ends a ticket seldom, so that histories are long. */
const OFTEN: Readonly<Record<TicketCommand['type'], number>> = {
  forward: 14, resolve: 7, climb: 10, warn: 6, clarify: 8, 'answer-clarification': 5, 'end-pause': 4, rate: 4, reopen: 5, transfer: 6, 'propose-transfer': 2, 'refuse-transfer': 1, 'propose-closing': 1, 'refuse-closing': 1,
  'close-by-force': 1, interim: 2, assign: 2, 'ask-reassignment': 1, 'write-down': 2, order: 1, close: 1, withdraw: 0.4, merge: 0.3, 'answer-merged': 1, part: 0.5,
};
const KINDS = Object.entries(OFTEN) as [TicketCommand['type'], number][];

/** Every way to ask: each must be drawn, and be done at least once. */
export const WAYS: readonly string[] = [
  ...KINDS.map(([type]) => type).filter((type) => !['close', 'withdraw', 'transfer', 'write-down', 'answer-merged'].includes(type)),
  'close citizen-agreed', 'close answered', 'close window-passed', 'withdraw', 'withdraw, pressed', 'transfer', 'transfer by the head', 'write-down', 'write-down, corrected', 'write-down, against staff', 'answer-merged', 'answer-merged, by an order',
];

/** Which of the {@link WAYS} a command is. */
export function wayOf(command: TicketCommand): string {
  if (command.type === 'close') return `close ${command.because}`;
  if (command.type === 'withdraw') return command.pressure ? 'withdraw, pressed' : 'withdraw';
  if (command.type === 'transfer') return command.byHead ? 'transfer by the head' : 'transfer';
  if (command.type === 'write-down') return command.correction ? 'write-down, corrected' : command.isAgainstStaff ? 'write-down, against staff' : 'write-down';
  if (command.type === 'answer-merged') return command.actionCode === null ? 'answer-merged, by an order' : 'answer-merged';
  return command.type;
}

/** What is likely where a ticket is: half of the steps are drawn from these. */
const LIKELY: Readonly<Record<ModelTicket['place'], readonly TicketCommand['type'][]>> = {
  new: ['forward', 'forward', 'write-down', 'climb', 'warn'], moving: ['forward', 'forward', 'forward', 'climb', 'warn'], again: ['forward', 'forward', 'climb'],
  office: ['clarify', 'clarify', 'clarify', 'clarify', 'answer-clarification', 'answer-clarification', 'answer-clarification', 'end-pause', 'climb', 'warn', 'transfer', 'resolve', 'interim'], answered: ['rate', 'reopen', 'reopen', 'close'],
  order: ['order', 'forward', 'warn'], closed: ['answer-merged', 'part', 'reopen'], withdrawn: ['forward', 'reopen'],
};

/** Draws the next step: now and then at the very instant at which something becomes right or wrong, a moment before, or a moment after. */
export function drawStep(ticket: ModelTicket, chance: Chance, calendar: WorkingCalendar, days: { readonly promised: number; readonly level: number }): Step {
  const at = drawInstant(ticket, chance);
  const clock: ClockSetting = { calendar, promisedDays: days.promised, levelDays: days.level };
  return { at, command: drawCommand(ticket, chance, clock, at) };
}

function drawInstant({ now, instants }: ModelTicket, chance: Chance): number {
  const ahead = instants.filter((one) => one >= now && one < now + 90 * DAY);
  if (ahead.length > 0 && chance.isOneIn(3)) {
    const exact = ahead[chance.upTo(ahead.length)]!;
    return Math.max(now, exact + [-1, 0, 0, 0, 1, MINUTE][chance.upTo(6)]!);
  }
  return now + Math.floor(chance.next() * chance.weighted([[0, 2], [DAY / 8, 4], [DAY, 2], [12 * DAY, 1]]));
}

function drawCommand(ticket: ModelTicket, chance: Chance, clock: ClockSetting, at: number): TicketCommand {
  const { calendar } = clock;
  const department = (): string => DEPARTMENTS[chance.upTo(DEPARTMENTS.length)]!;
  const likely = LIKELY[ticket.place];
  const type = chance.isOneIn(2) ? likely[chance.upTo(likely.length)]! : chance.weighted(KINDS);
  switch (type) {
    case 'forward': return { type, officeCode: 'ENE-BPL', officerPost: 'LME', level: chance.isOneIn(6) ? 1 + chance.upTo(5) : ticket.level };
    case 'resolve': return { type, actionCode: 'repaired', reply: 'It is done.' };
    case 'close-by-force': return { type, actionCode: 'inspected', reply: 'It is before a court.', reasonCode: 'court' };
    case 'climb': return { type, levelDays: clock.levelDays, calendar };
    case 'clarify': return { type, clarificationId: `c${ticket.asked + 1}`, until: new Date(at + (chance.isOneIn(8) ? -MINUTE : Math.floor(chance.next() * (chance.isOneIn(4) ? 10 : 5) * DAY))), calendar };
    case 'answer-clarification': return { type, clarificationId: `c${ticket.asked - (chance.isOneIn(4) ? 1 : 0)}`, calendar };
    case 'end-pause': return { type, calendar };
    case 'rate': return { type, rating: (1 + chance.upTo(5)) as 1, clock };
    case 'reopen': return { type, clock };
    case 'transfer': return { type, departmentCode: department(), byHead: chance.isOneIn(5), calendar };
    case 'propose-transfer':
    case 'refuse-transfer': return { type, departmentCode: department() };
    case 'interim': return { type, newDay: '2027-12-31' };
    case 'assign': return { type, officerPost: 'Lineman' };
    case 'write-down': return { type, correction: chance.isOneIn(3) ? CORRECTION : null, isAgainstStaff: chance.isOneIn(4) };
    case 'order': return { type, text: 'So ordered.' };
    case 'close': return chance.isOneIn(2) ? { type, because: 'window-passed', windowDays: 15 } : { type, because: chance.isOneIn(2) ? 'citizen-agreed' : 'answered' };
    case 'withdraw': return { type, pressure: chance.isOneIn(2) };
    case 'merge': return { type, into: chance.isOneIn(3) ? ticket.id : OTHER_TICKET };
    case 'answer-merged': return { type, actionCode: chance.isOneIn(4) ? null : 'repaired', reply: 'Done there.', by: { departmentCode: department(), officeCode: 'ENE-BPL', officerPost: 'AE', level: chance.isOneIn(2) ? ticket.level : 1 + chance.upTo(5) } };
    default: return { type };
  }
}
