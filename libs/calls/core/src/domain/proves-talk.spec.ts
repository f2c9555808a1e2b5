import { describe, expect, it } from '@jest/globals';
import { provesTalk, type PastConference } from './proves-talk.js';

const endedAt = new Date('2026-11-25T10:00:10Z');
const second = (n: number): Date => new Date(endedAt.getTime() + n * 1000);

describe('the carrier\'s record of a conference proves a conversation', () => {
  it.each<[string, Partial<PastConference>, boolean]>([
    ['that the caller ended, and the agent\'s line with it', {}, true],
    ['although the two ends fell into different seconds', { answeredLineEndedAt: second(-1) }, true],
    ['but none that the agent ended: the caller may not have been there', { endedBySid: 'CAagent' }, false],
    ['but none that was ended for another reason', { endedBySid: null }, false],
    ['but none that the agent\'s line was not in any more', { answeredLineEndedAt: second(-5) }, false],
    ['but none whose agent\'s line was never answered', { answeredLineEndedAt: null }, false],
  ])('%s', (_case, given, proven) => {
    expect(provesTalk({ callerSid: 'CAcaller', endedBySid: 'CAcaller', endedAt, answeredLineEndedAt: second(0), ...given })).toBe(proven);
  });
});
