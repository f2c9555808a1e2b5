import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HIGHEST_LEVEL } from '../deadline.js';
import { highestLevelOf, openPause, PAUSES_PER_LEVEL } from '../ticket-clock.js';
import type { TicketCommand } from '../ticket-commands.js';
import { decideTicket } from '../ticket-lifecycle.js';
import { aTicket, REGISTERED_AT } from '../testing/a-ticket.js';
import { COMMANDS, forward } from '../testing/all-commands.js';
import type { Ticket } from '../ticket.js';
import { REOPENINGS } from './objections.js';
import { TRANSFERS } from './transfers.js';

const HOUR_MS = 3_600_000;
const PAUSING: readonly TicketCommand['type'][] = ['clarify', 'answer-clarification', 'end-pause', 'transfer'];
const PROMISING: readonly TicketCommand['type'][] = [...PAUSING, 'rate', 'reopen'];

/** A life: what is asked after how many hours, whatever it is. A ticket on its way is mostly forwarded. */
const aLife = fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.oneof({ weight: 3, arbitrary: fc.constantFrom<'on'>('on') }, { weight: 7, arbitrary: fc.constantFrom(...COMMANDS) })), { maxLength: 40 });
const someTicket = fc.record({ kind: fc.constantFrom('grievance', 'demand', 'suggestion', 'thanks', 'information'), level: fc.constantFrom(1, 3) }, { requiredKeys: ['kind', 'level'] }) as fc.Arbitrary<Partial<Ticket>>;

/** Walks a life; tells of each command that was accepted. */
function live(life: readonly (readonly [number, 'on' | TicketCommand])[], over: Partial<Ticket>, told: (was: Ticket, command: TicketCommand, is: Ticket, now: Date) => void): Ticket {
  let ticket = aTicket(over);
  let at = REGISTERED_AT.getTime();
  for (const [hours, asked] of life) {
    at += hours * HOUR_MS;
    const now = new Date(at);
    const command = asked === 'on' ? forward(ticket.level) : asked.type === 'clarify' ? { ...asked, until: new Date(at + 20 * HOUR_MS) } : asked;
    const decided = decideTicket(ticket, command, now);
    if (!decided.ok) continue;
    told(ticket, command, decided.value.ticket, now);
    ticket = decided.value.ticket;
  }
  return ticket;
}

const holds = (told: Parameters<typeof live>[2]): void => fc.assert(fc.property(aLife, someTicket, (life, over) => void live(life, over, told)), { numRuns: 400 });

describe('whatever is asked of a ticket, in whatever order', () => {
  it('nothing but a pause and a re-opening moves the promised day, and never to before what was told', () => holds((was, { type }, is) => {
    if (!PROMISING.includes(type)) expect(is.dueAt).toEqual(was.dueAt);
    if (PAUSING.includes(type)) expect(is.dueAt.getTime()).toBeGreaterThanOrEqual(is.promise.until.getTime());
    if (is.reopenings === was.reopenings) expect(is.promise).toEqual(was.promise);
  }));

  it('a transfer starts no clock anew', () => holds((was, { type }, is) => {
    if (type === 'transfer') expect([is.promise, is.turn, is.level]).toEqual([was.promise, was.turn, was.level]);
  }));

  it('its level never falls, and rises by one but for the last objection', () => holds((was, { type }, is) => {
    expect(is.level).toBeGreaterThanOrEqual(was.level);
    expect(is.level).toBeLessThanOrEqual(Math.max(HIGHEST_LEVEL, was.level));
    if (is.state !== 'order-due' && type !== 'write-down') expect(is.level).toBeLessThanOrEqual(was.level + 1);
  }));

  it('it climbs when it is late and not a moment before, and no higher than its kind may', () => holds((was, { type }, is, now) => {
    if (type !== 'climb') return;
    expect(now.getTime()).toBeGreaterThanOrEqual(was.climbsAt.getTime());
    expect(is.turn.since).toEqual(was.climbsAt);
    expect(is.level).toBeLessThanOrEqual(highestLevelOf(is.kind));
  }));

  it('it is re-opened twice and passed on three times at most; the head of administration places it once', () => holds((was, command, is) => {
    expect(is.reopenings).toBeLessThanOrEqual(REOPENINGS);
    expect(is.transfers).toBeLessThanOrEqual(TRANSFERS);
    if (was.isPlacedByHead) expect(command.type).not.toMatch(/^(?:propose-)?transfer$/);
  }));

  it('every pause has an end, one runs at a time and only at an office, and an officer has two', () => holds((_was, _command, { pauses, state, level }) => {
    expect(pauses.filter(({ endedAt }) => endedAt === undefined).length).toBeLessThanOrEqual(1);
    if (openPause(pauses)) expect(state).toBe('forwarded');
    expect(pauses.filter((pause) => pause.level === level).length).toBeLessThanOrEqual(PAUSES_PER_LEVEL);
    for (const { from, until } of pauses) expect(until.getTime()).toBeGreaterThan(from.getTime());
  }));

  it('an officer is warned once for each turn, before it is late', () => holds((was, { type }, is) => {
    if (type === 'warn') expect(was.warnedAt).toBeNull();
    expect(is.warnsAt.getTime()).toBeLessThan(is.climbsAt.getTime());
  }));

  it('pressure withdraws nothing, and what is over stays over', () => holds((was, command, is) => {
    if (command.type === 'withdraw' && command.pressure) expect(is.state).toBe(was.state);
    if (was.state === 'withdrawn') throw new Error('a ticket was changed that its citizen took back');
    if (was.state === 'closed' && command.type !== 'part' && command.type !== 'answer-merged') expect(is.state).toBe('closed');
  }));

  it('its version rises by one with each command that it accepts', () => holds((was, _command, is) => expect(is.version).toBe(was.version + 1)));
});

