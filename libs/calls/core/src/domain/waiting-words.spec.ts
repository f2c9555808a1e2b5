import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SPOKEN_MINUTES } from './spoken-minutes.js';
import { LONGEST_WAIT_SECONDS, waitingWords, type ToldSoFar, type WaitingCaller, type WaitingWords } from './waiting-words.js';

const ANNOUNCE = { firstAfterSeconds: 0, everySeconds: 60, estimate: true };
const staffed: WaitingCaller = { place: 3, isStaffed: true, isBeingConnected: false, estimateSeconds: null, announce: ANNOUNCE, longestWait: { seconds: 300, then: 'call-back' }, wayOut: null };
const told = (more: Partial<ToldSoFar> = {}): ToldSoFar => ({ rounds: 0, place: null, secondsAgo: null, time: null, knowsNobodyIsHere: false, knowsWayOut: false, hadLastOffer: false, wasSilent: false, longestWaitSeconds: LONGEST_WAIT_SECONDS, ...more });
const place = (more: Partial<Extract<WaitingWords, { say: 'place' }>>): WaitingWords => ({ say: 'place', place: 3, minutes: null, isLonger: false, offers: false, ...more });

describe('what a waiting caller hears', () => {
  const unstaffed = { ...staffed, place: 1, isStaffed: false };
  const connecting = { ...staffed, place: 1, isBeingConnected: true };

  it('is their place and what they may press, while somebody works', () => expect(waitingWords(staffed, 0, told())).toEqual(place({ offers: true })));
  it('is music alone before the queue tells them', () => expect(waitingWords({ ...staffed, announce: { ...ANNOUNCE, firstAfterSeconds: 20 } }, 5, told())).toEqual({ say: 'nothing' }));
  it('is their place with the keys as soon as the queue tells them', () => expect(waitingWords({ ...staffed, announce: { ...ANNOUNCE, firstAfterSeconds: 20 } }, 40, told({ rounds: 1 }))).toEqual(place({ offers: true })));
  it('is music alone, when their place is as it was a round ago', () => expect(waitingWords(staffed, 40, told({ rounds: 1, place: 3, secondsAgo: 40 }))).toEqual({ say: 'nothing' }));
  it('is a better place a round later, without the keys', () => expect(waitingWords(staffed, 40, told({ rounds: 1, place: 4, secondsAgo: 40 }))).toEqual(place({})));
  it('is the place as often as the queue has it, and the keys every third round', () => {
    const rounds = [0, 1, 2, 3, 4, 5, 6].map((round) => waitingWords(staffed, 40, round === 0 ? told() : told({ rounds: round, place: 3, secondsAgo: round % 2 === 0 ? 80 : 40 })));
    expect(rounds.map((words) => (words.say === 'place' ? (words.offers ? 'keys' : 'place') : 'music'))).toEqual(['keys', 'music', 'place', 'keys', 'place', 'music', 'keys']);
  });
  it('is that nobody is here, told at once', () => expect(waitingWords(unstaffed, 0, told())).toEqual({ say: 'nobody-here' }));
  it('is the way out after one round of music, when still nobody is here', () => expect(waitingWords(unstaffed, 40, told({ rounds: 1, knowsNobodyIsHere: true }))).toEqual({ say: 'leave' }));
  it('is their place again, when somebody came meanwhile', () => expect(waitingWords(staffed, 40, told({ rounds: 1, knowsNobodyIsHere: true }))).toEqual(place({ offers: true })));
  it('is music alone, when the queue could not be read', () => expect(waitingWords(null, 40, told({ rounds: 1 }))).toEqual({ say: 'nothing' }));
  it('is, once, what there is instead where their queue would rather let them go, and then their place as before', () => {
    const overflow = { ...staffed, wayOut: { to: 'voicemail', because: 'overflow' } } as const;
    expect(waitingWords(overflow, 200, told({ rounds: 2, place: 3, secondsAgo: 50 }))).toEqual({ say: 'way-out', because: 'waited', mayStay: true });
    expect(waitingWords(overflow, 20, told())).toEqual({ say: 'way-out', because: 'crowded', mayStay: true });
    expect(waitingWords(overflow, 240, told({ rounds: 3, place: 3, secondsAgo: 90, knowsWayOut: true }))).toEqual(place({ offers: true }));
  });
  it.each([['full', 'crowded', 'call-back', 'leave'], ['full', 'crowded', 'voicemail', 'to-message'], ['nobody', 'nobody', 'call-back', 'leave'], ['nobody', 'nobody', 'voicemail', 'to-message']] as const)(
    'is, where the queue takes nobody (%s), what there is instead, and without a key the way out (%s, %s)', (because, said, to, then) => {
      const out = { ...staffed, isStaffed: because !== 'nobody', wayOut: { to, because } };
      expect(waitingWords(out, 0, told())).toEqual({ say: 'way-out', because: said, mayStay: false });
      expect(waitingWords(out, 8, told({ rounds: 1, knowsWayOut: true }))).toEqual({ say: then });
      expect(waitingWords({ ...out, isBeingConnected: true }, 8, told({ rounds: 1, knowsWayOut: true }))).toEqual({ say: 'nothing' });
    });
  it('is a last offer after the longest wait, whoever works, and then the way out', () => {
    expect(waitingWords(staffed, 299, told({ rounds: 9 }))).toEqual(place({ offers: true }));
    expect(waitingWords(staffed, 300, told({ rounds: 9 }))).toEqual({ say: 'last-offer' });
    expect(waitingWords(staffed, 308, told({ rounds: 9, hadLastOffer: true }))).toEqual({ say: 'leave' });
  });
  it('is a message without a key, where the queue says so, for whoever was not asked for one already', () => {
    const spoken = { ...staffed, longestWait: { seconds: 300, then: 'voicemail' } } as const;
    expect(waitingWords(spoken, 308, told({ rounds: 9, hadLastOffer: true }))).toEqual({ say: 'to-message' });
    expect(waitingWords(spoken, 350, told({ hadLastOffer: true, wasSilent: true }))).toEqual({ say: 'leave' });
    expect(waitingWords({ ...staffed, wayOut: { to: 'voicemail', because: 'full' } }, 60, told({ knowsWayOut: true, wasSilent: true }))).toEqual({ say: 'leave' });
  });
  it('is music while their agent is on the way', () => expect(waitingWords(connecting, 20, told())).toEqual({ say: 'nothing' }));
  it('is music, not the way out, when an agent accepted them at the last moment', () => expect(waitingWords(connecting, 300, told({ hadLastOffer: true }))).toEqual({ say: 'nothing' }));
  it('is the way out after the longest wait even when the queue cannot be read', () => expect(waitingWords(null, 605, told({ hadLastOffer: true }))).toEqual({ say: 'leave' }));
  it('is by what their queue let them wait when they came, when it cannot be read now', () => expect([299, 300].map((waited) => waitingWords(null, waited, told({ longestWaitSeconds: 300 })).say)).toEqual(['nothing', 'last-offer']));
});

describe('the time that a waiting caller is told', () => {
  const after = (estimateSeconds: number | null, minutes: 1 | 2 | 3 | 5 | 10, restSeconds: number, now: Partial<WaitingCaller> = {}) =>
    waitingWords({ ...staffed, ...now, estimateSeconds }, 100, told({ rounds: 2, place: 3, secondsAgo: 80, time: { minutes, restSeconds } }));

  it('is said with the place, as people hear it', () => expect(waitingWords({ ...staffed, estimateSeconds: 170 }, 0, told())).toEqual(place({ minutes: 3, offers: true })));
  it('is not said where the queue says none, or nobody knows', () => {
    expect(waitingWords({ ...staffed, estimateSeconds: 170, announce: { ...ANNOUNCE, estimate: false } }, 0, told())).toEqual(place({ offers: true }));
    expect(after(null, 3, 100)).toEqual(place({}));
  });
  it('falls', () => expect(after(110, 3, 100)).toEqual(place({ minutes: 2 })));
  it('is not said when it went up a little: what they know stands', () => expect(after(250, 3, 170)).toEqual(place({})));
  it('is said when it went up so that it matters, and that it takes longer', () => expect(after(320, 3, 100)).toEqual(place({ minutes: 5, isLonger: true })));
  it('is said to take longer when it is over and as long again', () => expect(after(170, 3, -20)).toEqual(place({ minutes: 3, isLonger: true })));
  it('comes with a word for a worse place, whatever it is', () => expect(after(200, 3, 160, { place: 4 })).toEqual(place({ place: 4, minutes: 3, isLonger: true })));
});

describe('however a wait goes', () => {
  const rounds = fc.array(fc.record({ place: fc.integer({ min: 1, max: 9 }), estimateSeconds: fc.option(fc.integer({ min: 0, max: 3_600 })), seconds: fc.integer({ min: 35, max: 60 }) }), { minLength: 2, maxLength: 12 });

  it('no worse place and no longer time is said without a word, and no place goes untold for longer than the queue has it', () => fc.assert(fc.property(rounds, (heard) => {
    let [now, lastAt, endsAt, so] = [0, 0, 0, told()];
    for (const { place: at, estimateSeconds, seconds } of heard) {
      const words = waitingWords({ ...staffed, place: at, estimateSeconds }, Math.min(now, 299), { ...so, secondsAgo: so.place === null ? null : now - lastAt, time: so.time && { ...so.time, restSeconds: endsAt - now } });
      if (words.say === 'place') {
        if (so.place !== null && words.place > so.place) expect(words.isLonger).toBe(true);
        if (so.time && words.minutes !== null && words.minutes > so.time.minutes) expect(words.isLonger).toBe(true);
        if (words.minutes !== null) {
          expect(SPOKEN_MINUTES).toContain(words.minutes);
          endsAt = now + (words.minutes || 1) * 60;
        }
        lastAt = now;
        so = { ...so, place: words.place, time: words.minutes === null ? so.time : { minutes: words.minutes, restSeconds: 0 } };
      } else expect(now - lastAt).toBeLessThan(ANNOUNCE.everySeconds);
      now += seconds;
      so = { ...so, rounds: so.rounds + 1 };
    }
  })));
});
