import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { Together } from './together.js';

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
        await new Promise((resolve) => { setImmediate(resolve); });
      }
    };
    return { asked, together, letGo };
  };

  it('are answered alone while few ask, and together as soon as many do, each with their own', async () => {
    const { asked, together, letGo } = held();
    const answers = Promise.all(Array.from({ length: 300 }, (_, nth) => together.ask(nth + 100)));
    await letGo();
    expect(await answers).toEqual(Array.from({ length: 300 }, (_, nth) => String(nth + 100)));
    expect(asked.map(({ length }) => length)).toEqual([1, 1, 1, 1, 250, 46]);
  });

  it('do not fail for another', async () => {
    const { together, letGo } = held();
    const answers = Promise.allSettled([1, 2, 3, 4, 12, 13, 14].map((one) => together.ask(one)));
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
    expect(asked).toBe(5);
  });
});
