import { describe, expect, it } from '@jest/globals';
import { ASLEEP_MS, beginWatch, forget, seen } from './watch.js';

describe('a page that watches itself', () => {
  it('finds that it slept when it comes to itself after a long gap', () => {
    expect(seen(beginWatch(0), 1_000).sleptMs).toBeNull();
    expect(seen(beginWatch(0), ASLEEP_MS - 1).sleptMs).toBeNull();
    expect(seen(beginWatch(0), 600_000).sleptMs).toBe(600_000);
  });

  it('remembers it until the agent has gone on', () => {
    const woken = seen(seen(beginWatch(0), 600_000), 601_000);
    expect(woken.sleptMs).toBe(600_000);
    expect(seen(woken, 621_000).sleptMs).toBe(600_000);
    expect(forget(woken).sleptMs).toBeNull();
  });
});
