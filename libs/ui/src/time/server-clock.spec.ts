import { describe, expect, it } from '@jest/globals';
import { ServerClock } from './server-clock.js';

describe('the server’s clock on a screen', () => {
  it('counts on from what the server said, however wrong the computer is', () => {
    let own = Date.parse('1999-01-01T00:00:00Z');
    const clock = new ServerClock(() => own);
    clock.hear('2026-11-24T09:00:00.000Z');
    own += 65_000;
    expect(clock.now().toISOString()).toBe('2026-11-24T09:01:05.000Z');
  });
});
