import { describe, expect, it } from '@jest/globals';
import { CONFERENCE_RANKS, conferenceRankNumber, LEG_RANKS, legRankNumber, legRankOf } from './line-rank.js';

describe('the ranks of lines and conferences', () => {
  it('rise from the beginning to the end', () => {
    expect(LEG_RANKS.map(legRankNumber)).toEqual([1, 2, 3, 4]);
    expect(CONFERENCE_RANKS.map(conferenceRankNumber)).toEqual([1, 2, 3]);
  });

  it.each([['queued', 'made'], ['initiated', 'made'], ['ringing', 'ringing'], ['in-progress', 'joined'], ['answered', 'joined'], ['completed', 'ended'], ['no-answer', 'ended'], ['of tomorrow', 'made']])('a line that is %s is %s', (status, rank) => {
    expect(legRankOf(status)).toBe(rank);
  });
});
