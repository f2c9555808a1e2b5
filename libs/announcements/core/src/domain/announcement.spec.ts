import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ANNOUNCEMENT_ACCEPTS, ANNOUNCEMENT_STATES, decideAnnouncement, type AnnouncementState } from './announcement-lifecycle.js';
import { LONGEST_SPOKEN_SECONDS, LONGEST_WRITTEN, spokenFault, spokenSeconds, writtenFault } from './announcement-text.js';
import { afterRing, MOST_RINGS } from './telling-lifecycle.js';

const COMMANDS = ['approve', 'refuse', 'begin', 'finish', 'stop'] as const;

describe('an announcement', () => {
  it('reaches every state from the asking, and none is told that was not approved', () => {
    const reached = new Set<AnnouncementState>();
    const walk = (state: AnnouncementState, approved: boolean): void => {
      reached.add(state);
      if (state === 'running' || state === 'finished') expect(approved).toBe(true);
      for (const type of ANNOUNCEMENT_ACCEPTS[state]) {
        const next = decideAnnouncement({ state, version: 1 }, { type });
        if (next.ok) walk(next.value.state, approved || type === 'approve');
      }
    };
    walk('requested', false);
    expect([...reached].sort()).toEqual([...ANNOUNCEMENT_STATES].sort());
  });
  it('takes no command that its state does not list, and none on an older look', () => {
    for (const state of ANNOUNCEMENT_STATES) for (const type of COMMANDS) {
      const accepted: readonly string[] = ANNOUNCEMENT_ACCEPTS[state];
      expect(decideAnnouncement({ state, version: 3 }, { type }, 3).ok).toBe(accepted.includes(type));
      expect(decideAnnouncement({ state, version: 3 }, { type }, 2)).toEqual({ ok: false, refusal: 'changed' });
    }
  });
});

describe('the text of an announcement', () => {
  it('takes as long as a voice takes', () => expect([spokenSeconds('a'.repeat(140)), spokenSeconds('155343'), spokenSeconds('')]).toEqual([10, 3, 0]));
  it.each([['', 'empty'], ['   ', 'empty'], ['See www.example.in', 'has-link'], ['{text}', 'has-link'], ['a\nb', 'has-control'], ['क'.repeat(LONGEST_SPOKEN_SECONDS * 14 + 1), 'too-long']])('refuses %p', (text, fault) => {
    expect(spokenFault(text)).toBe(fault);
  });
  it('fits into an SMS', () => expect([writtenFault('क'.repeat(LONGEST_WRITTEN)), writtenFault('क'.repeat(LONGEST_WRITTEN + 1))]).toEqual([undefined, 'too-long']));
});

describe('after a call to tell somebody', () => {
  const possible = { call: true, sms: true, wish: 'both', isRunning: true } as const;
  const missed = { wasHeard: false, wasDeclined: false, wasAnswered: false, rings: 1 };
  it('they were told when they heard it, and decline it for ever with the key', () => {
    expect(afterRing({ ...missed, wasHeard: true }, possible)).toEqual({ to: 'told-by-call' });
    expect(afterRing({ ...missed, wasHeard: true, wasDeclined: true }, possible)).toEqual({ to: 'declined' });
  });
  it('who did not answer is rung twice more, then written to', () => {
    expect([1, 2, MOST_RINGS].map((rings) => afterRing({ ...missed, rings }, possible).to)).toEqual(['to-ring', 'to-ring', 'to-write']);
  });
  it('who hung up is not rung again', () => expect(afterRing({ ...missed, wasAnswered: true }, possible)).toEqual({ to: 'to-write' }));
  it('nothing follows that they do not agree to, whatever happened', () => {
    fc.assert(fc.property(fc.boolean(), fc.boolean(), fc.boolean(), fc.integer({ min: 1, max: 5 }), fc.boolean(), fc.boolean(), fc.constantFrom('call' as const, 'both' as const), fc.boolean(), (wasHeard, wasDeclined, wasAnswered, rings, call, sms, wish, isRunning) => {
      const { to } = afterRing({ wasHeard, wasDeclined, wasAnswered, rings }, { call, sms, wish, isRunning });
      if (to === 'to-ring') expect([call, wasAnswered, rings < MOST_RINGS, isRunning, wasDeclined]).toEqual([true, false, true, true, false]);
      if (to === 'to-write') expect([sms, wish, isRunning, wasDeclined]).toEqual([true, 'both', true, false]);
    }));
  });
});
