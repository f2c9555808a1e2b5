import { afterEach, describe, expect, it } from '@jest/globals';
import type { Logger } from '../logging/logger.js';
import { until } from '../testing/until.js';
import { KeepFresh } from './keep-fresh.js';

describe('what is kept in memory', () => {
  const warned: string[] = [];
  let kept: Kept;
  let answer: () => Promise<void>;
  class Kept extends KeepFresh {
    looks = 0;
    refresh(): Promise<void> {
      this.looks += 1;
      return answer();
    }
  }
  const begin = async (first: () => Promise<void>) => {
    answer = first;
    warned.length = 0;
    kept = new Kept({ everyMs: 1, failing: 'as before' }, { warn: (_: object, said: string) => warned.push(said) } as unknown as Logger);
    await kept.onApplicationBootstrap();
  };
  afterEach(() => kept.onModuleDestroy());

  it('is read before anybody is served, and looked at again until the process ends', async () => {
    await begin(async () => undefined);
    expect(kept.looks).toBe(1);
    await until('another look', () => kept.looks > 2);
    await kept.onModuleDestroy();
    const looks = kept.looks;
    await new Promise((resolve) => setImmediate(resolve));
    expect(kept.looks).toBe(looks);
  });

  it('stays as it was while it cannot be read, which is said once each time', async () => {
    await begin(async () => { throw new Error('no database'); });
    await until('a few looks in vain', () => kept.looks > 3);
    expect(warned).toEqual(['as before']);
    answer = async () => undefined;
    const before = kept.looks;
    await until('a look that succeeds', () => kept.looks > before + 1);
    answer = async () => { throw new Error('no database'); };
    await until('the next trouble', () => warned.length === 2);
  });

  it('is not looked at twice at once', async () => {
    let [running, most] = [0, 0];
    await begin(async () => {
      running += 1;
      most = Math.max(most, running);
      // Several times as long as it is between two looks.
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
    });
    await until('a few looks', () => kept.looks > 3);
    expect(most).toBe(1);
  });
});
