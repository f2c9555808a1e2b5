import { describe, expect, it } from '@jest/globals';
import { erlangA, erlangC } from './erlang-apart.js';
import { compareLoad } from './compare.js';
import { LOADS } from './loads.js';
import { pooledSkills } from './pooled.js';

describe('the real distribution against theory', () => {
  it('a night watch waits and gives up as Erlang C and Erlang A say', () => {
    expect(compareLoad({ ...LOADS[0]!, calls: 25_500 }).filter(({ isWithin }) => !isWithin)).toEqual([]);
  });

  it('in two languages that share agents nobody idles beside a caller whom they could serve, and nobody is passed over', () => {
    expect(pooledSkills('two languages', 5_000)).toMatchObject({ idled: 0, passedOver: 0 });
  });

  it('the formulas are those of the books: two agents at one erlang let a third wait, and patience without end is Erlang C', () => {
    expect(erlangC(2, 1, 60).waits).toBeCloseTo(1 / 3, 12);
    expect(erlangA(20, 15, 60, 1e9).waits).toBeCloseTo(erlangC(20, 15, 60).waits, 5);
    // One agent, patience as long as a conversation: as many are there as Poisson draws.
    expect(erlangA(1, 1, 60, 60).waits).toBeCloseTo(1 - Math.exp(-1), 12);
  });
});
