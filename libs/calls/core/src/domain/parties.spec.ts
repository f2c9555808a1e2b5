import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACCEPTED_ACTS, actsOf, dialledNumber, isLeftAlone, TALK_STATES, talkState, type Guest, type TalkFacts } from './parties.js';

const colleague = (more: Partial<Guest> = {}): Guest => ({ role: 'consulted', isIn: true, hasJoinedCaller: false, isColleague: true, ...more });
const talk = (guest: Guest | null, more: Partial<TalkFacts> = {}): TalkFacts => ({ isTalking: true, isHandingOver: false, guest, ...more });

const anyFacts = fc.record({
  isTalking: fc.boolean(), isHandingOver: fc.boolean(),
  guest: fc.option(fc.record({ role: fc.constantFrom('consulted' as const, 'third' as const), isIn: fc.boolean(), hasJoinedCaller: fc.boolean(), isColleague: fc.boolean() })),
});

describe('what may be done with those in a conversation', () => {
  it('the agent who asks a colleague can give them the call only once they are in', () => {
    expect(actsOf(talk(null))).toContain('consult');
    expect(actsOf(talk(colleague({ isIn: false })))).not.toContain('complete');
    expect(actsOf(talk(colleague()))).toContain('complete');
  });

  it('a contact has no desk: the call cannot be given to one', () => {
    expect(actsOf(talk(colleague({ isColleague: false })))).not.toContain('complete');
  });

  it('nobody hangs up while the caller is on hold for a consultation', () => {
    expect(actsOf(talk(colleague()))).not.toContain('hang-up');
    expect(actsOf(talk(colleague({ hasJoinedCaller: true })))).toContain('hang-up');
  });

  it('a caller on hold whose agent is lost goes back into the line, and only that one', () => {
    expect(isLeftAlone(talk(colleague()))).toBe(true);
    expect(isLeftAlone(talk(colleague({ isIn: false })))).toBe(true);
    expect(isLeftAlone(talk(null, { isHandingOver: true }))).toBe(true);
    expect(isLeftAlone(talk(null))).toBe(false);
    expect(isLeftAlone(talk(colleague({ hasJoinedCaller: true })))).toBe(false);
  });

  it('every state is reached, and a second guest comes into none', () => {
    const reached = new Set<string>();
    fc.assert(fc.property(anyFacts, (facts) => {
      reached.add(talkState(facts));
      return !facts.guest || !actsOf(facts).some((act) => act === 'consult' || act === 'add' || act === 'transfer');
    }), { numRuns: 500 });
    expect([...reached].sort()).toEqual([...TALK_STATES].sort());
    expect(Object.keys(ACCEPTED_ACTS).sort()).toEqual([...TALK_STATES].sort());
  });

  it('a caller never waits on hold without somebody who can end it', () => {
    fc.assert(fc.property(anyFacts, (facts) => !['asking', 'consulting'].includes(talkState(facts)) || actsOf(facts).includes('consult-end')));
  });
});

describe('the number of a contact', () => {
  it('is dialled as the carrier knows it, whatever groups it is written in', () => {
    expect(dialledNumber('0755 255 1234')).toBe('+917552551234');
    expect(dialledNumber('755 255 1234')).toBe('+917552551234');
    expect(dialledNumber('112')).toBeUndefined();
    expect(dialledNumber('1800 233 4455 12')).toBeUndefined();
  });
});
