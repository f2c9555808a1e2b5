import { assertNever, dayAfter, err, ok, type Result } from '@pukar/kernel';
import { CLARIFICATIONS, INTERIM_DAYS, type Forwarded, type ForwardedState, type OfficerRole, type PassedBecause } from './forwarded.js';
import { ACCEPTS, FORWARDED_COMMANDS, type ForwardedCommand, type ForwardedCommandType, MAY, OF_TASK } from './forwarded-commands.js';
import type { ForwardedRefusal } from './forwarded-refusal.js';

/** Who gives a command. */
export interface ActingOfficer {
  readonly id: string;
  readonly role: OfficerRole;
  /** Of the office that has the ticket; offices above may look, not act. */
  readonly isOfOffice: boolean;
}

/** What the office can choose from. */
export interface Offered {
  readonly actions: readonly string[];
  readonly officers: readonly { readonly id: string; readonly role: OfficerRole; readonly isAway?: boolean }[];
  readonly departments: readonly string[];
  /** The department that has the ticket; null at the helpline's desk and with the head of administration. */
  readonly department: string | null;
}

/** A command with its surroundings. */
export interface Asked {
  readonly command: ForwardedCommand;
  /** The version that the officer saw. */
  readonly version: number;
  readonly officer: ActingOfficer;
  readonly offered: Offered;
}

/** Decides what an officer's command does. Saves nothing, sends nothing: the caller does both. */
export function decideForwarded(ticket: Forwarded, { command, version, officer, offered }: Asked, now: Date): Result<Forwarded, ForwardedRefusal> {
  const refused = refusalOf(ticket, command.type, officer) ?? (version === ticket.version ? undefined : 'changed') ?? refusalOfCommand(ticket, { command, officer, offered }, now);
  return refused ? err(refused) : ok({ ...ticket, version: ticket.version + 1, ...change(ticket, command, now) });
}

/** The commands that the tables and the facts let this officer give now; what an office offers to choose from is not looked at. */
export function acceptedNow(ticket: Forwarded, officer: ActingOfficer, now: Date): ForwardedCommandType[] {
  return FORWARDED_COMMANDS.filter((type) => refusalOf(ticket, type, officer) === undefined && refusalOfFacts(ticket, type, now) === undefined);
}

const OVER: Readonly<Record<ForwardedState, ForwardedRefusal>> = { received: 'not-for-this', assigned: 'not-for-this', resolved: 'already-resolved', 'passed-on': 'passed-on', over: 'over' };

const lists = (table: readonly ForwardedCommandType[], type: ForwardedCommandType): boolean => table.includes(type);

/** What the tables and the officer's place say. */
function refusalOf(ticket: Forwarded, type: ForwardedCommandType, officer: ActingOfficer): ForwardedRefusal | undefined {
  if (!officer.isOfOffice) return 'not-yours';
  if (!lists(OF_TASK[ticket.task], type)) return 'not-for-this';
  if (!lists(MAY[officer.role], type)) return 'not-your-role';
  if (!lists(ACCEPTS[ticket.state], type)) return OVER[ticket.state];
  return officer.role === 'lme' && ticket.assignedTo !== officer.id ? 'not-yours' : undefined;
}

/** What the facts beside the state say. */
function refusalOfFacts(ticket: Forwarded, type: ForwardedCommandType, now: Date): ForwardedRefusal | undefined {
  if (type === 'propose-transfer' || type === 'propose-closing') {
    if (ticket.proposal !== null) return 'proposal-pending';
    return type === 'propose-transfer' && ticket.isSettled ? 'settled' : undefined;
  }
  if (type !== 'clarify') return undefined;
  if (ticket.waitingUntil !== null && now < ticket.waitingUntil) return 'waiting';
  // A question stops the clock, and there is none to stop: the ticket itself would refuse it, after the officer was told that it is asked.
  if (now >= ticket.actBy) return 'late-already';
  return ticket.clarifications >= CLARIFICATIONS ? 'asked-twice' : undefined;
}

function refusalOfCommand(ticket: Forwarded, { command, officer, offered }: Omit<Asked, 'version'>, now: Date): ForwardedRefusal | undefined {
  const byFacts = refusalOfFacts(ticket, command.type, now);
  if (byFacts) return byFacts;
  switch (command.type) {
    case 'resolve':
      return offered.actions.includes(command.actionCode) ? undefined : 'unknown-action';
    case 'assign':
      return refusalOfAssigning(ticket, command.officerId, offered);
    case 'interim':
      if (command.newDay <= command.today) return 'day-past';
      return command.newDay > dayAfter(command.today, INTERIM_DAYS) ? 'day-too-far' : undefined;
    case 'propose-transfer':
      if (command.department === offered.department) return 'own-department';
      return offered.departments.includes(command.department) ? undefined : 'unknown-department';
    case 'decide-transfer':
      return officer.role !== 'head' || (command.department !== null && offered.departments.includes(command.department)) ? undefined : 'unknown-department';
    default:
      return undefined;
  }
}

function refusalOfAssigning(ticket: Forwarded, officerId: string, { officers }: Offered): ForwardedRefusal | undefined {
  const chosen = officers.find(({ id }) => id === officerId);
  if (!chosen) return 'unknown-officer';
  if (chosen.id === ticket.assignedTo) return 'same-officer';
  if (chosen.isAway) return 'officer-away';
  return ticket.level > 1 && chosen.role === 'lme' ? 'too-low' : undefined;
}

function change(ticket: Forwarded, command: ForwardedCommand, now: Date): Partial<Forwarded> {
  const ended = (state: ForwardedState, passedBecause: PassedBecause | null): Partial<Forwarded> => ({ state, passedBecause, endedAt: now });
  switch (command.type) {
    case 'assign':
      return { state: 'assigned', assignedTo: command.officerId };
    case 'ask-reassignment':
      return { state: 'received', assignedTo: null };
    case 'resolve':
      return { ...ended('resolved', null), resolvedAt: now, actionCode: command.actionCode, reply: command.reply };
    case 'interim':
      return { interimDay: command.newDay };
    case 'clarify':
      return { waitingUntil: command.until, clarifications: ticket.clarifications + 1 };
    case 'propose-transfer':
      return { proposal: 'transfer' };
    case 'propose-closing':
      return { proposal: 'closing' };
    case 'decide-transfer':
    case 'decide-closing':
      return ended('passed-on', 'decided');
    case 'write-order':
      return { ...ended('resolved', null), resolvedAt: now, reply: command.text };
    default:
      return assertNever(command);
  }
}
