import { describe, expect, it } from '@jest/globals';
import type { TicketCommand } from './ticket-commands.js';
import { ACCEPTS, decideTicket } from './ticket-lifecycle.js';
import { TICKET_STATES, type Ticket, type TicketState } from './ticket.js';
import { aPause, aTicket } from './testing/a-ticket.js';
import { COMMANDS, forward, RESOLVE } from './testing/all-commands.js';

const now = new Date('2026-11-18T04:30:00Z');
/** Long after every promise. */
const late = new Date('2027-01-04T04:30:00Z');

/** A ticket of each state as it may be: with a question open where one can be, merged where it is closed, and where it was answered. */
const inState = (state: TicketState): Ticket => aTicket({
  state, resolvedAt: state === 'resolved' ? now : null, pauses: state === 'forwarded' ? [aPause()] : [], mergedInto: state === 'closed' || state === 'resolved' ? '01980000-0000-7000-8000-000000000002' : null,
});

describe('the life of a ticket', () => {
  it('reaches every state from registered', () => {
    const keyOf = ({ state, level, reopenings }: Ticket) => `${state} ${level} ${reopenings}`;
    const reached = new Map([[keyOf(aTicket()), aTicket()]]);
    for (const ticket of reached.values()) {
      for (const command of [...COMMANDS, forward(ticket.level)]) for (const at of [now, late]) {
        const decided = decideTicket(ticket, command, at);
        if (decided.ok && !reached.has(keyOf(decided.value.ticket))) reached.set(keyOf(decided.value.ticket), decided.value.ticket);
      }
    }
    expect([...new Set([...reached.values()].map(({ state }) => state))].sort()).toEqual([...TICKET_STATES].sort());
  });

  it.each(TICKET_STATES.flatMap((state) => COMMANDS.map((command) => [state, command.type, command] as const)))('in state %s answers %s by the table', (state, type, command) => {
    const decided = decideTicket(inState(state), command, late);
    const isAccepted = (ACCEPTS[state] as readonly string[]).includes(type);
    const refused = { ok: false, refusal: { code: 'not-accepted', state, command: type } };
    if (isAccepted) expect(decided).not.toEqual(refused);
    else expect(decided).toEqual(refused);
  });

  it('takes each command of the table in some state', () => {
    const accepted = new Set<string>(Object.values(ACCEPTS).flat());
    expect([...accepted].sort()).toEqual([...new Set(COMMANDS.map(({ type }) => type))].sort());
    for (const [state, types] of Object.entries(ACCEPTS) as [TicketState, readonly TicketCommand['type'][]][]) for (const type of types) {
      const tickets = [inState(state), { ...inState(state), pauses: [] }, { ...inState(state), kind: 'information' as const }];
      const commands = COMMANDS.filter((command) => command.type === type);
      expect([state, type, tickets.some((ticket) => commands.some((command) => [now, late].some((at) => decideTicket(ticket, command, at).ok)))]).toEqual([state, type, true]);
    }
  });

  it('remembers which office has it', () => {
    expect(decideTicket(aTicket(), forward(), now)).toEqual({ ok: true, value: {
      ticket: aTicket({ state: 'forwarded', stageSince: now, officeCode: 'ENE-BPL', officerPost: 'Assistant Engineer', version: 2 }),
      events: [{ step: 'forwarded', detail: { officeCode: 'ENE-BPL', officerPost: 'Assistant Engineer' } }],
    } });
  });

  it('takes no late news of an officer of another level', () => {
    expect(decideTicket(aTicket({ level: 2, state: 'on-its-way' }), forward(1), now)).toEqual({ ok: false, refusal: { code: 'other-level' } });
  });

  it('keeps the officer\'s words out of its history', () => {
    expect(decideTicket(aTicket({ state: 'forwarded' }), RESOLVE, now)).toMatchObject({ ok: true, value: {
      ticket: { state: 'resolved', resolvedAt: now, actionCode: 'supply-restored', reply: 'The fuse was replaced.' },
      events: [{ step: 'resolved', detail: { actionCode: 'supply-restored' } }],
    } });
  });

  it('does not go to an office before what was spoken is written down', () => {
    const spoken = aTicket({ isUnwritten: true });
    expect(decideTicket(spoken, forward(), now)).toEqual({ ok: false, refusal: { code: 'unwritten' } });
    expect(decideTicket(spoken, { type: 'write-down', correction: null }, now)).toMatchObject({ ok: true, value: { ticket: { isUnwritten: false, level: 1 } } });
  });

  it('is not merged before anybody knows what it says', () => {
    expect(decideTicket(aTicket({ isUnwritten: true }), { type: 'merge', into: '01980000-0000-7000-8000-000000000002' }, now)).toEqual({ ok: false, refusal: { code: 'unwritten' } });
  });

  it('begins above the office of the place when it turns out to be against staff', () => {
    expect(decideTicket(aTicket({ isUnwritten: true }), { type: 'write-down', correction: null, isAgainstStaff: true }, now)).toMatchObject({ ok: true, value: { ticket: { level: 3 } } });
  });
});
