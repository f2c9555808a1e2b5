import { daysApart } from '@pukar/kernel';
import { dayForStaff } from './day-for-staff.js';

/** A ticket of the caller, in words. */
export interface CallersTicket {
  /** In its groups: `4821 7735 016`. */
  readonly numberInGroups: string;
  /** As it goes on after "is": "with the Assistant Engineer until 24 November". */
  readonly stage: string;
  readonly isOpen: boolean;
}

const WEEK_DAYS = 7;
const TOLD_TICKETS = 2;
const ORDINALS = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'];

/**
 * What an agent should know before saying hello: how often this person called, and where their tickets stand. `calls` are
 * the instants of their own calls before this one, in any order; `tickets` the newest first.
 */
export function describeCaller(calls: readonly Date[], tickets: readonly CallersTicket[], now: Date): string {
  return [describeCalls(calls, now), ...describeTickets(tickets)].join(' ');
}

function describeCalls(calls: readonly Date[], now: Date): string {
  const last = calls.reduce<Date | undefined>((latest, at) => (latest && latest > at ? latest : at), undefined);
  if (!last) return 'First call.';
  const thisWeek = calls.filter((at) => daysApart(at, now) < WEEK_DAYS).length + 1;
  const lastCall = `last called ${dayForStaff(last, now)}`;
  if (thisWeek === 1) return `Called before: ${lastCall}.`;
  const ordinal = ORDINALS[thisWeek - 1];
  return ordinal ? `${ordinal} call this week; ${lastCall}.` : `${thisWeek} calls this week; ${lastCall}.`;
}

/** Where their tickets stand: the open ones first, and how many more there are. */
export function describeTickets(tickets: readonly CallersTicket[]): string[] {
  const openFirst = [...tickets.filter(({ isOpen }) => isOpen), ...tickets.filter(({ isOpen }) => !isOpen)];
  const told = openFirst.slice(0, TOLD_TICKETS).map(({ numberInGroups, stage }) => `Ticket ${numberInGroups} is ${stage}.`);
  const more = openFirst.length - told.length;
  return more > 0 ? [...told, `${more} more ${more === 1 ? 'ticket' : 'tickets'} below.`] : told;
}
