import { type ClockSetting, termOf, type TicketPause, turnOf } from '../ticket-clock.js';
import type { TicketNumber } from '../ticket-number.js';
import type { Ticket } from '../ticket.js';
import type { WorkingCalendar } from '../working-time.js';

/** Monday to Friday, ten to six, without holidays. */
export const CALENDAR: WorkingCalendar = { weekDays: [1, 2, 3, 4, 5], opensAt: '10:00', closesAt: '18:00', holidays: [] };

export const CLOCK: ClockSetting = { calendar: CALENDAR, promisedDays: 6, levelDays: 5 };

/** A Monday, ten in the morning in India. */
export const REGISTERED_AT = new Date('2026-11-16T04:30:00Z');

const PROMISE = termOf(REGISTERED_AT, CLOCK.promisedDays, CALENDAR);

/** A ticket that was registered on Monday 16 November 2026, with an answer promised by Tuesday 24. */
export const aTicket = (over: Partial<Ticket> = {}): Ticket => ({
  id: '01980000-0000-7000-8000-000000000001', number: '48217735016' as TicketNumber, kind: 'grievance', state: 'registered', stageSince: REGISTERED_AT, registeredAt: REGISTERED_AT,
  dueAt: PROMISE.until, promise: PROMISE, ...turnOf(PROMISE, CALENDAR), pauses: [], level: 1, reopenings: 0, departmentCode: 'ENE', transfers: 0,
  isPlacedByHead: false, isUnwritten: false, officeCode: null, officerPost: null, actionCode: null, reply: null, resolvedAt: null, mergedInto: null, version: 1, ...over,
});

/** A pause on Wednesday and Thursday of the first week. */
export const aPause = (over: Partial<TicketPause> = {}): TicketPause => ({
  from: new Date('2026-11-18T04:30:00Z'), until: new Date('2026-11-19T12:30:00Z'), because: 'citizen-asked', clarificationId: '01980000-0000-7000-8000-0000000000c1', level: 1, ...over,
});
