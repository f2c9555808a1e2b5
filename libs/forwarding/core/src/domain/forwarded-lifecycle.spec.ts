import { describe, expect, it } from '@jest/globals';
import { FORWARDED_STATES, FORWARDED_TASKS, OFFICER_ROLES, type Forwarded, type ForwardedState, type ForwardedTask, type OfficerRole } from './forwarded.js';
import { ACCEPTS, FORWARDED_COMMANDS, type ForwardedCommand, type ForwardedCommandType, MAY, OF_TASK } from './forwarded-commands.js';
import { acceptedNow, decideForwarded, type ActingOfficer } from './forwarded-lifecycle.js';
import type { ForwardedRefusal } from './forwarded-refusal.js';

const now = new Date('2026-11-18T04:30:00Z');
const later = new Date('2026-11-18T04:30:30Z');
const ME = 'me';

const aForwarded = (given: Partial<Forwarded> = {}): Forwarded => ({
  state: 'assigned', task: 'answer', level: 1, version: 1, assignedTo: ME, resolvedAt: null, actionCode: null, reply: null, proposal: null, actBy: later, waitingUntil: null,
  clarifications: 0, interimDay: null, transfers: 0, isSettled: false, passedBecause: null, endedAt: null, ...given,
});
const officer = (given: Partial<ActingOfficer> = {}): ActingOfficer => ({ id: ME, role: 'lme', isOfOffice: true, ...given });
const offered = {
  actions: ['repaired', 'inspected'], departments: ['ENE', 'PHE', 'UDH'], department: 'ENE',
  officers: [{ id: ME, role: 'lme' }, { id: 'colleague', role: 'lme' }, { id: 'gro', role: 'gro' }, { id: 'above', role: 'escalation' }],
} as const;

/** One of each command, as it is right. */
const COMMANDS: { readonly [T in ForwardedCommandType]: Extract<ForwardedCommand, { type: T }> } = {
  resolve: { type: 'resolve', actionCode: 'repaired', reply: 'The cable was replaced.' },
  assign: { type: 'assign', officerId: 'colleague' },
  'ask-reassignment': { type: 'ask-reassignment' },
  interim: { type: 'interim', newDay: '2026-11-24', today: '2026-11-18' },
  clarify: { type: 'clarify', until: new Date('2026-11-25T12:00:00Z') },
  'propose-transfer': { type: 'propose-transfer', department: 'PHE' },
  'decide-transfer': { type: 'decide-transfer', accept: true, department: 'PHE' },
  'propose-closing': { type: 'propose-closing', reasonCode: 'nothing-found' },
  'decide-closing': { type: 'decide-closing', accept: true },
  'write-order': { type: 'write-order', text: 'The line is to be replaced by the end of the month.' },
};

const decide = (ticket: Forwarded, command: ForwardedCommand, who: ActingOfficer = officer(), version = ticket.version) => decideForwarded(ticket, { command, version, officer: who, offered }, now);
const refusal = (...asked: Parameters<typeof decide>): ForwardedRefusal | undefined => {
  const decided = decide(...asked);
  return decided.ok ? undefined : decided.refusal;
};
const has = (table: readonly string[], command: string): boolean => table.includes(command);

describe('the tables of what officers may do', () => {
  const everything = FORWARDED_STATES.flatMap((state) => FORWARDED_TASKS.flatMap((task) => OFFICER_ROLES.flatMap((role) => FORWARDED_COMMANDS.map((command) => ({ state, task, role, command })))));

  it.each(FORWARDED_STATES)('decide in %s, for every task, role and command', (state: ForwardedState) => {
    for (const { task, role, command } of everything.filter((one) => one.state === state)) {
      const ticket = aForwarded({ state, task, assignedTo: state === 'received' && role !== 'lme' ? null : ME });
      const should = has(OF_TASK[task], command) && has(MAY[role], command) && has(ACCEPTS[state], command);
      expect([state, task, role, command, decide(ticket, COMMANDS[command], officer({ role })).ok]).toEqual([state, task, role, command, should]);
      expect(acceptedNow(ticket, officer({ role }), now).includes(command)).toBe(should);
    }
  });

  it('let every state be reached, every command be given by somebody, and nothing happen once it is over', () => {
    const reached = new Set<ForwardedState>(['received', 'over']);
    const given = new Set<ForwardedCommandType>();
    for (const { state, task, role, command } of everything) {
      const decided = decide(aForwarded({ state, task }), COMMANDS[command], officer({ role }));
      if (decided.ok) { reached.add(decided.value.state); given.add(command); }
    }
    expect([...reached].sort()).toEqual([...FORWARDED_STATES].sort());
    expect([...given].sort()).toEqual([...FORWARDED_COMMANDS].sort());
    expect([ACCEPTS.resolved, ACCEPTS['passed-on'], ACCEPTS.over]).toEqual([[], [], []]);
  });

  it('let nobody decide what they propose, nor an officer below an order', () => {
    expect(OFFICER_ROLES.filter((role: OfficerRole) => has(MAY[role], 'decide-closing'))).toEqual(['escalation', 'head']);
    expect(OFFICER_ROLES.filter((role: OfficerRole) => has(MAY[role], 'write-order'))).toEqual(['escalation', 'head']);
    expect(OFFICER_ROLES.filter((role: OfficerRole) => has(MAY[role], 'assign') && role === 'lme')).toEqual([]);
    expect(FORWARDED_TASKS.filter((task: ForwardedTask) => has(OF_TASK[task], 'resolve'))).toEqual(['answer']);
  });
});

describe('a forwarded ticket', () => {
  it('is resolved with what was done, once', () => {
    const first = decide(aForwarded(), COMMANDS.resolve);
    expect(first).toEqual({ ok: true, value: aForwarded({ state: 'resolved', version: 2, resolvedAt: now, endedAt: now, actionCode: 'repaired', reply: 'The cable was replaced.' }) });
    if (!first.ok) throw new Error('refused');
    expect(refusal(first.value, COMMANDS.resolve)).toBe('already-resolved');
  });
  it('says why nothing is to be done any more', () => expect((['passed-on', 'over'] as const).map((state) => refusal(aForwarded({ state }), COMMANDS.resolve))).toEqual(['passed-on', 'over']));
  it('refuses an officer who saw an older version', () => expect(refusal(aForwarded({ version: 2 }), COMMANDS.resolve, officer(), 1)).toBe('changed'));
  it('refuses an action that was not offered', () => expect(refusal(aForwarded(), { ...COMMANDS.resolve, actionCode: 'bribe' })).toBe('unknown-action'));

  it('is not the business of a colleague, nor of the offices above, which only look', () => {
    expect(refusal(aForwarded({ assignedTo: 'colleague' }), COMMANDS.resolve)).toBe('not-yours');
    expect(refusal(aForwarded({ state: 'received', assignedTo: null }), COMMANDS.resolve)).toBe('not-yours');
    expect(refusal(aForwarded(), COMMANDS.resolve, officer({ role: 'escalation', isOfOffice: false }))).toBe('not-yours');
    expect(acceptedNow(aForwarded(), officer({ role: 'gro', isOfOffice: false }), now)).toEqual([]);
  });

  it('is assigned to an officer of the office, and to no LME once it has climbed', () => {
    const gro = officer({ id: 'gro', role: 'gro' });
    expect(decide(aForwarded({ state: 'received', assignedTo: null }), COMMANDS.assign, gro)).toMatchObject({ value: { state: 'assigned', assignedTo: 'colleague' } });
    expect(refusal(aForwarded(), { type: 'assign', officerId: 'stranger' }, gro)).toBe('unknown-officer');
    expect(refusal(aForwarded({ assignedTo: 'colleague' }), COMMANDS.assign, gro)).toBe('same-officer');
    expect(refusal(aForwarded({ level: 2 }), COMMANDS.assign, gro)).toBe('too-low');
    expect(decide(aForwarded({ level: 2 }), { type: 'assign', officerId: 'above' }, gro).ok).toBe(true);
  });
  it('goes back to the GRO when an LME asks', () => expect(decide(aForwarded(), COMMANDS['ask-reassignment'])).toMatchObject({ value: { state: 'received', assignedTo: null } }));

  it('is told an interim day after today, which moves nothing else', () => {
    expect(decide(aForwarded(), COMMANDS.interim)).toEqual({ ok: true, value: aForwarded({ version: 2, interimDay: '2026-11-24' }) });
    expect(refusal(aForwarded(), { ...COMMANDS.interim, newDay: '2026-11-18' })).toBe('day-past');
    expect(decide(aForwarded(), { ...COMMANDS.interim, newDay: '2027-02-16' }).ok).toBe(true);
    expect(refusal(aForwarded(), { ...COMMANDS.interim, newDay: '2027-02-17' })).toBe('day-too-far');
  });

  it('asks the citizen once at a time, and twice in all', () => {
    const first = decide(aForwarded(), COMMANDS.clarify);
    expect(first).toMatchObject({ value: { state: 'assigned', waitingUntil: COMMANDS.clarify.until, clarifications: 1 } });
    expect(refusal(aForwarded({ waitingUntil: later, clarifications: 1 }), COMMANDS.clarify)).toBe('waiting');
    expect(decide(aForwarded({ waitingUntil: now, clarifications: 1 }), COMMANDS.clarify).ok).toBe(true);
    expect(refusal(aForwarded({ clarifications: 2 }), COMMANDS.clarify)).toBe('asked-twice');
  });

  it('asks nothing once it is late: there is no clock to stop, and the ticket itself would refuse it afterwards', () => {
    expect(refusal(aForwarded({ actBy: now }), COMMANDS.clarify)).toBe('late-already');
    expect(acceptedNow(aForwarded({ actBy: now }), officer(), now)).not.toContain('clarify');
    expect(decide(aForwarded({ actBy: now }), COMMANDS.interim).ok).toBe(true);
  });

  it('has one proposal at a time, to another department that there is, until the head decided', () => {
    expect(decide(aForwarded(), COMMANDS['propose-transfer'])).toMatchObject({ value: { state: 'assigned', proposal: 'transfer' } });
    expect(decide(aForwarded(), COMMANDS['propose-closing'])).toMatchObject({ value: { state: 'assigned', proposal: 'closing' } });
    for (const pending of ['transfer', 'closing'] as const) for (const type of ['propose-transfer', 'propose-closing'] as const) expect(refusal(aForwarded({ proposal: pending }), COMMANDS[type])).toBe('proposal-pending');
    expect(refusal(aForwarded(), { type: 'propose-transfer', department: 'ENE' })).toBe('own-department');
    expect(refusal(aForwarded(), { type: 'propose-transfer', department: 'XYZ' })).toBe('unknown-department');
    expect(refusal(aForwarded({ isSettled: true }), COMMANDS['propose-transfer'])).toBe('settled');
    expect(decide(aForwarded({ proposal: 'transfer' }), COMMANDS.resolve).ok).toBe(true);
  });

  it('to be decided leaves the office that decided, and the head must say whose it is', () => {
    const asked = aForwarded({ task: 'decide-transfer' });
    for (const accept of [true, false]) expect(decide(asked, { type: 'decide-transfer', accept, department: null }, officer({ role: 'gro' }))).toMatchObject({ value: { state: 'passed-on', passedBecause: 'decided', endedAt: now } });
    expect(refusal(asked, { type: 'decide-transfer', accept: true, department: null }, officer({ role: 'head' }))).toBe('unknown-department');
    expect(decide(asked, COMMANDS['decide-transfer'], officer({ role: 'head' })).ok).toBe(true);
  });
  it('is ended by an order in its own words', () => {
    expect(decide(aForwarded({ task: 'write-order', level: 5 }), COMMANDS['write-order'], officer({ role: 'head' }))).toMatchObject({ value: { state: 'resolved', reply: COMMANDS['write-order'].text, actionCode: null } });
  });
});
