import { describe, expect, it } from '@jest/globals';
import { CALL_RANKS, hasReached, rankNumber, rankOf } from './call-rank.js';

describe('the rank of a call', () => {
  it('rises from ringing to ended', () => expect(CALL_RANKS.map(rankNumber)).toEqual([1, 2, 3, 4, 5, 6]));
  it('comes back from its number', () => expect(CALL_RANKS.map((rank) => rankOf(rankNumber(rank)))).toEqual(CALL_RANKS));
  it('does not exist for another number', () => expect(() => rankOf(7)).toThrow('rank 7'));
  it('includes all ranks below', () => {
    expect(hasReached('talking', 'queued')).toBe(true);
    expect(hasReached('in-menu', 'queued')).toBe(false);
  });
  it('says nothing of how far an ended call had come', () => expect(hasReached('ended', 'talking')).toBe(false));
});
