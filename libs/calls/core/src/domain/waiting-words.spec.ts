import { describe, expect, it } from '@jest/globals';
import { MAX_WAIT_SECONDS, waitingWords, type ToldSoFar } from './waiting-words.js';

describe('what a waiting caller hears', () => {
  const staffed = { place: 3, isStaffed: true, isBeingConnected: false };
  const unstaffed = { place: 1, isStaffed: false, isBeingConnected: false };
  const connecting = { place: 1, isStaffed: true, isBeingConnected: true };
  const told = (more: Partial<ToldSoFar> = {}): ToldSoFar => ({ rounds: 0, place: null, knowsNobodyIsHere: false, hadLastOffer: false, ...more });

  it('is their place and what they may press, while somebody works', () => expect(waitingWords(staffed, 0, told())).toEqual({ say: 'place', place: 3, offers: true }));
  it('is music alone, when their place is as it was a round ago', () => expect(waitingWords(staffed, 40, told({ rounds: 1, place: 3 }))).toEqual({ say: 'nothing' }));
  it('is a new place as soon as there is one, without the keys', () => expect(waitingWords(staffed, 40, told({ rounds: 1, place: 4 }))).toEqual({ say: 'place', place: 3, offers: false }));
  it('is the place every second round and the keys every third', () => {
    const rounds = [0, 1, 2, 3, 4, 5, 6].map((round) => waitingWords(staffed, 40, told({ rounds: round, place: round === 0 ? null : 3 })));
    expect(rounds.map((words) => (words.say === 'place' ? (words.offers ? 'keys' : 'place') : 'music'))).toEqual(['keys', 'music', 'place', 'keys', 'place', 'music', 'keys']);
  });
  it('is that nobody is here, told at once', () => expect(waitingWords(unstaffed, 0, told())).toEqual({ say: 'nobody-here' }));
  it('is the way out after one round of music, when still nobody is here', () => expect(waitingWords(unstaffed, 40, told({ rounds: 1, knowsNobodyIsHere: true }))).toEqual({ say: 'leave' }));
  it('is their place again, when somebody came meanwhile', () => expect(waitingWords(staffed, 40, told({ rounds: 1, knowsNobodyIsHere: true }))).toEqual({ say: 'place', place: 3, offers: false }));
  it('is music alone, when the queue could not be read', () => expect(waitingWords(null, 40, told({ rounds: 1 }))).toEqual({ say: 'nothing' }));
  it('is a last offer after the longest wait, whoever works, and then the way out', () => {
    expect(waitingWords(staffed, MAX_WAIT_SECONDS, told({ rounds: 9 }))).toEqual({ say: 'last-offer' });
    expect(waitingWords(staffed, MAX_WAIT_SECONDS + 8, told({ rounds: 9, hadLastOffer: true }))).toEqual({ say: 'leave' });
  });
  it('is music while their agent is on the way', () => expect(waitingWords(connecting, 20, told())).toEqual({ say: 'nothing' }));
  it('is music, not the way out, when an agent accepted them at the last moment', () => expect(waitingWords(connecting, MAX_WAIT_SECONDS, told({ hadLastOffer: true }))).toEqual({ say: 'nothing' }));
  it('is the way out after the longest wait even when the queue cannot be read', () => expect(waitingWords(null, MAX_WAIT_SECONDS + 5, told({ hadLastOffer: true }))).toEqual({ say: 'leave' }));
});
