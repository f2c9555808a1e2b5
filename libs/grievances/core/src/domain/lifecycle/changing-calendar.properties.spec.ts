import { describe, expect, it } from '@jest/globals';
import { dayAfter, type IndianDay } from '@pukar/kernel';
import fc from 'fast-check';
import type { TicketCommand } from '../ticket-commands.js';
import { openPause } from '../ticket-clock.js';
import { decideTicket } from '../ticket-lifecycle.js';
import { aTicket, CALENDAR, REGISTERED_AT } from '../testing/a-ticket.js';
import { COMMANDS, forward } from '../testing/all-commands.js';
import type { Ticket } from '../ticket.js';
import type { WorkingCalendar } from '../working-time.js';

const HOUR_MS = 3_600_000;
const dayOf = (nth: number): IndianDay => Array.from({ length: nth }).reduce<IndianDay>((day) => dayAfter(day), '2026-11-16');

/** A holiday is declared after something was promised, or called off again: each step of a life knows another calendar. */
const someCalendar = fc.array(fc.record({ date: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 60 })).map(dayOf), half: fc.integer({ min: 0, max: 5 }).map((one) => one === 0) }), { maxLength: 40 }).map((holidays): WorkingCalendar => ({ ...CALENDAR, holidays }));
const aLife = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom(...COMMANDS, 'on' as const, 'on' as const, 'on' as const), someCalendar), { maxLength: 40 });

const by = (command: TicketCommand, calendar: WorkingCalendar): TicketCommand =>
  ('calendar' in command ? { ...command, calendar } : 'clock' in command ? { ...command, clock: { ...command.clock, calendar } } : command);

function live(life: readonly (readonly [number, 'on' | TicketCommand, WorkingCalendar])[], told: (was: Ticket, command: TicketCommand, is: Ticket, now: Date) => void): void {
  let [ticket, at] = [aTicket(), REGISTERED_AT.getTime()];
  for (const [hours, asked, calendar] of life) {
    at += hours * HOUR_MS;
    const command = asked === 'on' ? forward(ticket.level) : by(asked.type === 'clarify' ? { ...asked, until: new Date(at + 20 * HOUR_MS) } : asked, calendar);
    const decided = decideTicket(ticket, command, new Date(at));
    if (!decided.ok) continue;
    told(ticket, command, decided.value.ticket, new Date(at));
    ticket = decided.value.ticket;
  }
}
const holds = (told: Parameters<typeof live>[1]): void => fc.assert(fc.property(aLife, (life) => live(life, told)), { numRuns: 100 });

describe('whatever becomes of the calendar after something was promised', () => {
  it('what was promised is never taken back, and moves by a pause or a re-opening alone', () => holds((was, { type }, is) => {
    expect(is.dueAt.getTime()).toBeGreaterThanOrEqual(is.promise.until.getTime());
    if (!['clarify', 'answer-clarification', 'end-pause', 'transfer', 'rate', 'reopen'].includes(type)) expect(is.dueAt).toEqual(was.dueAt);
  }));

  it('an officer is late at the instant that they were told, or after a pause; the next one\'s time runs from there', () => holds((was, { type }, is, now) => {
    expect(is.climbsAt.getTime()).toBeGreaterThanOrEqual(is.turn.until.getTime());
    if (type === 'climb') expect([is.turn.since, now >= was.climbsAt]).toEqual([was.climbsAt, true]);
  }));

  it('no officer is warned after they were late', () => holds((_was, _command, is) => expect(is.warnsAt.getTime()).toBeLessThanOrEqual(is.climbsAt.getTime())));

  it('no question is open where no office has it', () => holds((_was, _command, is) => { if (openPause(is.pauses)) expect(is.state).toBe('forwarded'); }));
});
