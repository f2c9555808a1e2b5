import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACCEPTS, decideTicket, type Rating, REOPENINGS, type TicketCommand } from './ticket-lifecycle.js';
import type { TicketNumber } from './ticket-number.js';
import { TICKET_STATES, type Ticket, type TicketState } from './ticket.js';

const now = new Date('2026-11-18T04:30:00Z');
const registeredAt = new Date('2026-11-16T04:30:00Z');
const promise = new Date('2026-12-02T12:30:00Z');
const rate = (rating: Rating): TicketCommand => ({ type: 'rate', rating, promise });

const COMMANDS: readonly TicketCommand[] = [
  { type: 'forward', officeCode: 'ENE-BPL', officerPost: 'Assistant Engineer (Distribution)' },
  { type: 'resolve', actionCode: 'supply-restored', reply: 'The fuse was replaced.' },
  rate(5),
  rate(1),
  { type: 'reopen', promise },
  { type: 'write-down', correction: null },
  { type: 'close', because: 'citizen-agreed' },
];
const [FORWARD, RESOLVE] = COMMANDS as [TicketCommand, TicketCommand];

const aTicket = (over: Partial<Ticket> = {}): Ticket => ({
  id: '01980000-0000-7000-8000-000000000001', number: '48217735016' as TicketNumber, state: 'registered', stageSince: registeredAt, registeredAt, level: 1, reopenings: 0, isUnwritten: false,
  dueAt: new Date('2026-11-24T12:30:00Z'), officeCode: null, officerPost: null, actionCode: null, reply: null, resolvedAt: null, version: 1, ...over,
});

/** The ticket after commands, of which those that are refused do nothing. */
const after = (ticket: Ticket, ...commands: readonly TicketCommand[]): Ticket => commands.reduce((so, command) => {
  const decided = decideTicket(so, command, now);
  return decided.ok ? decided.value.ticket : so;
}, ticket);
const aLife = fc.array(fc.constantFrom(...COMMANDS), { maxLength: 25 });

describe('the life of a ticket', () => {
  it('reaches every state from registered', () => {
    const reached = new Set<TicketState>(['registered']);
    for (const state of reached) {
      for (const command of COMMANDS) {
        const decided = decideTicket(aTicket({ state }), command, now);
        if (decided.ok) reached.add(decided.value.ticket.state);
      }
    }
    expect([...reached].sort()).toEqual([...TICKET_STATES].sort());
  });

  it.each(TICKET_STATES.flatMap((state) => COMMANDS.map((command) => [state, command.type, command] as const)))(
    'in state %s answers %s by the table', (state, type, command) => {
      const decided = decideTicket(aTicket({ state }), command, now);
      if ((ACCEPTS[state] as readonly string[]).includes(type)) expect(decided.ok).toBe(true);
      else expect(decided).toEqual({ ok: false, refusal: { code: 'not-accepted', state, command: type } });
    },
  );

  it('remembers which office has it', () => {
    const decided = decideTicket(aTicket(), FORWARD, now);
    expect(decided).toEqual({ ok: true, value: {
      ticket: aTicket({ state: 'forwarded', stageSince: now, officeCode: 'ENE-BPL', officerPost: 'Assistant Engineer (Distribution)', version: 2 }),
      events: [{ step: 'forwarded', detail: { officeCode: 'ENE-BPL', officerPost: 'Assistant Engineer (Distribution)' } }],
    } });
  });

  it('keeps the officer\'s words out of its history', () => {
    const decided = decideTicket(aTicket({ state: 'forwarded' }), RESOLVE, now);
    expect(decided).toMatchObject({ ok: true, value: {
      ticket: { state: 'resolved', resolvedAt: now, actionCode: 'supply-restored', reply: 'The fuse was replaced.' },
      events: [{ step: 'resolved', detail: { actionCode: 'supply-restored' } }],
    } });
  });

  it('does not go to an office before what was spoken is written down', () => {
    const spoken = aTicket({ isUnwritten: true });
    expect(decideTicket(spoken, FORWARD, now)).toEqual({ ok: false, refusal: { code: 'unwritten' } });
    expect(after(spoken, { type: 'write-down', correction: null }, FORWARD).state).toBe('forwarded');
  });
});

describe('a rating', () => {
  const resolved = aTicket({ state: 'resolved', resolvedAt: registeredAt, actionCode: 'supply-restored', reply: 'Done.' });

  it.each([3, 4, 5] as const)('of %i closes', (rating) => {
    expect(decideTicket(resolved, rate(rating), now)).toMatchObject({ ok: true, value: { ticket: { state: 'closed', level: 1, dueAt: resolved.dueAt }, events: [{ step: 'rated', detail: { rating } }, { step: 'closed' }] } });
  });

  it.each([1, 2] as const)('of %i re-opens for the officer above, with a promised day of their own', (rating) => {
    expect(decideTicket(resolved, rate(rating), now)).toMatchObject({ ok: true, value: {
      ticket: { state: 'reopened', level: 2, reopenings: 1, dueAt: promise },
      events: [{ step: 'rated', detail: { rating } }, { step: 'reopened', detail: { level: 2, dueAt: promise.toISOString(), wasDueAt: resolved.dueAt.toISOString() } }],
    } });
  });

  it('that would re-open a third time is kept, and moves nothing', () => {
    const twice = { ...resolved, level: 3, reopenings: 2 };
    expect(decideTicket(twice, rate(1), now)).toMatchObject({ ok: true, value: { ticket: { ...twice, version: 2 }, events: [{ step: 'rated', detail: { rating: 1 } }] } });
    expect(decideTicket(twice, { type: 'reopen', promise }, now)).toEqual({ ok: false, refusal: { code: 'too-often' } });
  });
});

describe('whatever is asked of a ticket, in whatever order', () => {
  it('it is never re-opened more than twice, and has climbed once for each time', () => {
    fc.assert(fc.property(aLife, (asked) => {
      const { level, reopenings } = after(aTicket(), ...asked);
      expect(reopenings).toBeLessThanOrEqual(REOPENINGS);
      expect(level).toBe(1 + reopenings);
    }));
  });

  it('nothing changes it once it is closed', () => {
    fc.assert(fc.property(aLife, aLife, (before, later) => {
      const closed = after(aTicket({ state: 'resolved' }), ...before, { type: 'close', because: 'window-passed' });
      if (closed.state === 'closed') expect(after(closed, ...later)).toBe(closed);
    }));
  });

  it('the promised day is the first one until it is re-opened, and no command moves its number', () => {
    fc.assert(fc.property(aLife, (asked) => {
      const end = after(aTicket(), ...asked);
      expect(end).toMatchObject({ dueAt: end.reopenings === 0 ? aTicket().dueAt : promise, number: aTicket().number, registeredAt });
    }));
  });

  it('its version rises by one with each command that it accepts', () => {
    fc.assert(fc.property(aLife, (asked) => {
      asked.reduce((ticket, command) => {
        const decided = decideTicket(ticket, command, now);
        expect(decided.ok ? decided.value.ticket.version : ticket.version + 1).toBe(ticket.version + 1);
        return decided.ok ? decided.value.ticket : ticket;
      }, aTicket());
    }));
  });
});
