import { describe, expect, it } from '@jest/globals';
import { MAX_WAIT_SECONDS, waitingWords } from './waiting-words.js';

describe('what a waiting caller hears', () => {
  const staffed = { place: 3, isStaffed: true, isBeingConnected: false };
  const unstaffed = { place: 1, isStaffed: false, isBeingConnected: false };
  const connecting = { place: 1, isStaffed: true, isBeingConnected: true };

  it('is their place, while somebody works', () => expect(waitingWords(staffed, 20, false)).toEqual({ say: 'place', place: 3 }));
  it('is that nobody is here, told at once', () => expect(waitingWords(unstaffed, 0, false)).toEqual({ say: 'nobody-here' }));
  it('is the way out after one round of music, when still nobody is here', () => expect(waitingWords(unstaffed, 40, true)).toEqual({ say: 'leave' }));
  it('is their place again, when somebody came meanwhile', () => expect(waitingWords(staffed, 40, true)).toEqual({ say: 'place', place: 3 }));
  it('is music alone, when the queue could not be read', () => expect(waitingWords(null, 40, true)).toEqual({ say: 'nothing' }));
  it('is the way out after the longest wait, whoever works', () => expect(waitingWords(staffed, MAX_WAIT_SECONDS, false)).toEqual({ say: 'leave' }));
  it('is music while their agent is on the way', () => expect(waitingWords(connecting, 20, false)).toEqual({ say: 'nothing' }));
  it('is music, not the way out, when an agent accepted them at the last moment', () => expect(waitingWords(connecting, MAX_WAIT_SECONDS, true)).toEqual({ say: 'nothing' }));
  it('is the way out after the longest wait even when the queue cannot be read', () => expect(waitingWords(null, MAX_WAIT_SECONDS + 5, false)).toEqual({ say: 'leave' }));
});
