import { describe, expect, it } from '@jest/globals';
import type { CallParties } from '@pukar/calls-core/contracts';
import { leftOf, mayDo, othersOf } from './parties-of-call.js';

const party = (role: CallParties['parties'][number]['role']): CallParties['parties'][number] => ({ partyId: role, role, name: role, state: 'in', since: '2026-03-02T04:30:00.000Z', cameIn: true });
const parties = (acts: CallParties['acts'], ...roles: Parameters<typeof party>[0][]): CallParties => ({ callId: 'one', version: 1, note: null, parties: roles.map(party), acts });
const call = (kind: 'call' | 'consult', state: 'talking' | 'connecting' = 'talking') => ({ claimId: 'claim', callId: 'one', kind, state, since: '2026-03-02T04:30:00.000Z', heldSince: null, outcome: null });

describe('who is in the call beside the agent', () => {
  it('is nobody to be named while it is the caller alone', () => expect(othersOf(parties([], 'caller', 'agent'), false)).toBeNull());
  it('are all but the agent whose call it is', () => expect(othersOf(parties([], 'caller', 'agent', 'consulted'), false)?.parties.map(({ role }) => role)).toEqual(['caller', 'consulted']));
  it('is nobody once they have gone, which is told', () => {
    const gone = { ...parties([], 'caller', 'agent'), parties: [party('caller'), party('agent'), { ...party('consulted'), state: 'gone' as const }] };
    expect([othersOf(gone, false), leftOf(gone).map(({ name }) => name)]).toEqual([null, ['consulted']]);
  });
  it('are, for whoever is asked, the one who asks and the caller', () => expect(othersOf(parties([], 'caller', 'agent', 'consulted'), true)?.parties.map(({ role }) => role)).toEqual(['caller', 'agent']));
});

describe('what may be done with the call', () => {
  it('is what the server accepts', () => {
    expect(mayDo(call('call'), parties(['transfer', 'consult', 'add', 'hold', 'hang-up'], 'caller', 'agent'))).toEqual({ hold: true, end: true });
    expect(mayDo(call('call'), parties(['consult-end', 'party-end'], 'caller', 'agent', 'consulted'))).toEqual({ hold: false, end: false });
    expect(mayDo(call('call'), parties(['party-end', 'hang-up'], 'caller', 'agent', 'third'))).toEqual({ hold: false, end: true });
  });
  it('is both before anybody is known, and to leave one that is being connected', () => {
    expect(mayDo(call('call'), null)).toEqual({ hold: true, end: true });
    expect(mayDo(call('call', 'connecting'), parties(['hang-up'], 'caller', 'agent')).end).toBe(true);
  });
  it('is for whoever is asked to leave', () => expect(mayDo(call('consult'), parties([], 'caller', 'agent', 'consulted'))).toEqual({ hold: false, end: true }));
});
