import { describe, expect, it } from '@jest/globals';
import { inLanes } from './in-lanes.js';

describe('work in lanes', () => {
  it('is done once for each, in their order, and never for more than so many at once', async () => {
    const begun: number[] = [];
    let [now, most] = [0, 0];
    await inLanes([1, 2, 3, 4, 5, 6, 7], 3, async (one) => {
      begun.push(one);
      most = Math.max(most, (now += 1));
      await new Promise((resolve) => { setImmediate(resolve); });
      now -= 1;
    });
    expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(3);
  });

  it('begins nothing more once one failed, and throws that', async () => {
    const begun: number[] = [];
    await expect(inLanes([1, 2, 3, 4], 2, async (one) => {
      begun.push(one);
      await new Promise((resolve) => { setImmediate(resolve); });
      if (one === 1) throw new Error('the first failed');
    })).rejects.toThrow('the first failed');
    expect(begun).not.toContain(4);
  });

  it('is over at once where there is nothing', async () => {
    await expect(inLanes([], 4, () => Promise.reject(new Error('never')))).resolves.toBeUndefined();
  });
});
