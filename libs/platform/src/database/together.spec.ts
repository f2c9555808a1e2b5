import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { until } from '../testing/until.js';
import { Together } from './together.js';

const aTurn = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

describe('those who ask in the same moment', () => {
  /** Answers only when it is let. */
  const held = () => {
    const asked: (readonly number[])[] = [];
    const going: (() => void)[] = [];
    const together = new Together<number, string>(async (all) => {
      asked.push(all);
      await new Promise<void>((resolve) => { going.push(resolve); });
      if (all.includes(13)) throw new Error('no thirteen');
      return all.map(String);
    });
    const letGo = async (): Promise<void> => {
      while (going.length > 0) {
        for (const go of going.splice(0)) go();
        await aTurn();
      }
    };
    return { asked, together, letGo };
  };

  it('are answered together, each with their own', async () => {
    const { asked, together, letGo } = held();
    const answers = Promise.all(Array.from({ length: 300 }, (_, nth) => together.ask(nth + 100)));
    await aTurn();
    await letGo();
    expect(await answers).toEqual(Array.from({ length: 300 }, (_, nth) => String(nth + 100)));
    expect(asked.map(({ length }) => length)).toEqual([250, 50]);
  });

  it('are those of one turn, and those who come while an answer is being made', async () => {
    const { asked, together, letGo } = held();
    const first = together.ask(0);
    await aTurn();
    const others = [1, 2, 3].map((nth) => together.ask(nth));
    await letGo();
    expect(await Promise.all([first, ...others])).toEqual(['0', '1', '2', '3']);
    expect(asked).toEqual([[0], [1, 2, 3]]);
  });

  it('do not wait for an answer that stands still, nor for four', async () => {
    const { asked, together, letGo } = held();
    const answers: Promise<string>[] = [];
    for (let nth = 0; nth < 4; nth += 1) {
      answers.push(together.ask(nth));
      await until('another answer to be begun', () => asked.length === nth + 1);
    }
    answers.push(together.ask(4));
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    expect(asked).toEqual([[0], [1], [2], [3]]);
    await letGo();
    expect(await Promise.all(answers)).toEqual(['0', '1', '2', '3', '4']);
  });

  it('do not fail for another', async () => {
    const { together, letGo } = held();
    const answers = Promise.allSettled([1, 2, 3, 4, 12, 13, 14].map((one) => together.ask(one)));
    await aTurn();
    await letGo();
    expect((await answers).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });

  it('are all told at once where the database does not answer, and it is not asked for each of them', async () => {
    let asked = 0;
    const together = new Together<number, string>(() => {
      asked += 1;
      return Promise.reject(new QueryFailedError('select 1', [], new Error('Query read timeout')));
    });
    const answers = await Promise.allSettled(Array.from({ length: 100 }, (_, nth) => together.ask(nth)));
    expect(answers.every(({ status }) => status === 'rejected')).toBe(true);
    expect(asked).toBe(1);
  });
});
