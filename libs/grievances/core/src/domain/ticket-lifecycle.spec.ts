import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACCEPTS, decideTicket, type TicketCommand } from './ticket-lifecycle.js';
import type { TicketNumber } from './ticket-number.js';
import { TICKET_STATES, type Ticket, type TicketState } from './ticket.js';

const now = new Date('2026-11-18T04:30:00Z');
const registeredAt = new Date('2026-11-16T04:30:00Z');

const COMMANDS: readonly TicketCommand[] = [
  { type: 'forward', officeCode: 'ENE-BPL', officerPost: 'Assistant Engineer (Distribution)' },
  { type: 'resolve', actionCode: 'supply-restored', reply: 'The fuse was replaced.' },
  { type: 'close', because: 'citizen-agreed' },
];

const aTicket = (over: Partial<Ticket> = {}): Ticket => ({
  id: '01980000-0000-7000-8000-000000000001', number: '48217735016' as TicketNumber, state: 'registered', stageSince: registeredAt, registeredAt,
  dueAt: new Date('2026-11-24T12:30:00Z'), officeCode: null, officerPost: null, actionCode: null, reply: null, resolvedAt: null, version: 1, ...over,
});

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
    const decided = decideTicket(aTicket(), COMMANDS[0]!, now);
    expect(decided).toEqual({ ok: true, value: {
      ticket: aTicket({ state: 'forwarded', stageSince: now, officeCode: 'ENE-BPL', officerPost: 'Assistant Engineer (Distribution)', version: 2 }),
      events: [{ step: 'forwarded', detail: { officeCode: 'ENE-BPL', officerPost: 'Assistant Engineer (Distribution)' } }],
    } });
  });

  it('keeps the officer\'s words out of its history', () => {
    const decided = decideTicket(aTicket({ state: 'forwarded' }), COMMANDS[1]!, now);
    expect(decided).toMatchObject({ ok: true, value: {
      ticket: { state: 'resolved', resolvedAt: now, actionCode: 'supply-restored', reply: 'The fuse was replaced.' },
      events: [{ step: 'resolved', detail: { actionCode: 'supply-restored' } }],
    } });
  });

  it('never moves the promised date or the number, whatever is asked', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...COMMANDS), { maxLength: 12 }), (asked) => {
      const end = asked.reduce((ticket, command) => {
        const decided = decideTicket(ticket, command, now);
        return decided.ok ? decided.value.ticket : ticket;
      }, aTicket());
      expect(end).toMatchObject({ dueAt: aTicket().dueAt, number: aTicket().number, registeredAt });
    }));
  });
});
