import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CALL_OUTCOMES } from './call-outcome.js';
import { CALL_RANKS } from './call-rank.js';
import { decideOutgoingOutcome, type EndedOutgoingCall } from './outgoing-outcome.js';

const call = (facts: Partial<EndedOutgoingCall> = {}): EndedOutgoingCall => ({ reached: 'connecting', wasDialled: true, lineStatus: null, wasAnswered: false, wasAnnounced: false, wasDeclined: false, wasBlank: false, hadFault: false, wasLetBe: false, hadWaited: false, ...facts });

describe('the outcome of a call that we made', () => {
  it.each([
    ['talked', { reached: 'talking' as const, lineStatus: 'completed', wasAnswered: true }],
    ['announced', { wasAnnounced: true, lineStatus: 'completed', wasAnswered: true }],
    ['not-answered', { lineStatus: 'no-answer' }],
    ['not-answered', { lineStatus: 'canceled' }],
    ['engaged', { lineStatus: 'busy' }],
    ['unreachable', { lineStatus: 'failed' }],
    ['unreachable', { lineStatus: null }],
    ['not-dialled', { wasDialled: false }],
    ['declined', { lineStatus: 'completed' }],
    ['declined', { wasAnswered: true, lineStatus: 'completed' }],
    ['declined', { wasAnswered: true, lineStatus: null }],
    ['declined', { wasDeclined: true, wasAnswered: true, hadFault: true, lineStatus: 'failed' }],
    ['blank', { wasBlank: true, wasAnswered: true, lineStatus: 'completed' }],
    ['failed', { hadFault: true, hadWaited: true, wasAnswered: true, lineStatus: 'completed' }],
    ['failed', { wasLetBe: true, wasAnswered: true, lineStatus: 'completed' }],
    ['announced', { wasAnnounced: true, wasDeclined: true, lineStatus: 'completed', wasAnswered: true }],
    ['failed', { wasAnswered: true, lineStatus: 'failed' }],
    ['abandoned-in-queue', { wasAnswered: true, hadWaited: true, lineStatus: 'completed' }],
  ])('is %s', (outcome, facts) => {
    expect(decideOutgoingOutcome(call(facts))).toBe(outcome);
  });

  it('is always one of the known ones, and a conversation outweighs everything', () => {
    const facts = fc.record({
      reached: fc.constantFrom(...CALL_RANKS), wasDialled: fc.boolean(), lineStatus: fc.option(fc.constantFrom('completed', 'busy', 'no-answer', 'failed', 'canceled', 'strange')),
      wasAnswered: fc.boolean(), wasAnnounced: fc.boolean(), hadWaited: fc.boolean(), wasDeclined: fc.boolean(), wasBlank: fc.boolean(), hadFault: fc.boolean(), wasLetBe: fc.boolean(),
    });
    fc.assert(fc.property(facts, (one) => {
      expect(CALL_OUTCOMES).toContain(decideOutgoingOutcome(one));
      expect(decideOutgoingOutcome({ ...one, reached: 'talking' })).toBe('talked');
    }));
  });

  it('is a failure only where it was ours or the network\'s', () => {
    const facts = fc.record({ wasAnswered: fc.boolean(), hadWaited: fc.boolean(), wasDeclined: fc.boolean(), wasBlank: fc.boolean(), lineStatus: fc.constantFrom(null, 'completed', 'busy', 'no-answer', 'canceled') });
    fc.assert(fc.property(facts, (one) => { expect(decideOutgoingOutcome(call(one))).not.toBe('failed'); }));
  });
});
