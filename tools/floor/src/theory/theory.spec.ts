import { describe, expect, it } from '@jest/globals';
import { expected } from '@pukar/reporting-core/domain';
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

  it('the formulas of the reports say the same, for every load', () => {
    for (const { agents, erlangs, erlangsWithPatience, handlingSeconds, patienceSeconds } of LOADS) {
      const load = (traffic: number, patience: number | null) => ({ callsPerInterval: (traffic * 1_800) / handlingSeconds, intervalSeconds: 1_800, handlingSeconds, patienceSeconds: patience, target: { answeredPercent: 80, withinSeconds: 20 } });
      const [without, having] = [expected(load(erlangs, null), agents), expected(load(erlangsWithPatience, patienceSeconds), agents)];
      expect(without.waitProbability).toBeCloseTo(erlangC(agents, erlangs, handlingSeconds).waits, 9);
      expect(having.waitProbability).toBeCloseTo(erlangA(agents, erlangsWithPatience, handlingSeconds, patienceSeconds).waits, 9);
      expect(having.abandoned).toBeCloseTo(erlangA(agents, erlangsWithPatience, handlingSeconds, patienceSeconds).abandons, 9);
    }
  });
});
