import { describe, expect, it } from '@jest/globals';
import type { Database } from '../database/database.js';
import type { Logger } from '../logging/logger.js';
import { CountForgedRequests } from './forged-requests.js';

/** A counter whose database refuses as often as `refusals` says; what was written, and what was logged. */
function aCounter({ refusals = 0 } = {}) {
  const [written, lines]: [unknown[][], { facts: unknown; words: string }[]] = [[], []];
  let left = refusals;
  const query = (_sql: string, [, routes, numbers]: [Date, string[], number[]]): Promise<unknown[]> => {
    left -= 1;
    if (left >= 0) return Promise.reject(new Error('away'));
    written.push([routes, numbers]);
    return Promise.resolve([]);
  };
  const warn = (facts: unknown, words: string): void => void lines.push({ facts, words });
  const clock = { now: () => new Date('2026-01-05T10:00:00Z') };
  return { forged: new CountForgedRequests({ query } as unknown as Database, clock, { warn } as unknown as Logger), written, lines };
}

describe('forged requests', () => {
  it('leave one log line for many, with the routes and how many, and nothing else', async () => {
    const { forged, lines } = aCounter();
    for (let n = 0; n < 500; n += 1) forged.count('/voice/status');
    forged.count('/voice/leg');
    await forged.flush();
    expect(lines).toEqual([{ facts: { routes: ['/voice/status', '/voice/leg'], requests: 501 }, words: 'requests that the carrier did not sign were refused' }]);
  });

  it('leave no line and ask nothing while there are none', async () => {
    const { forged, lines, written } = aCounter();
    await forged.flush();
    expect([lines, written]).toEqual([[], []]);
  });

  it('that could not be counted are counted with the next', async () => {
    const { forged, written } = aCounter({ refusals: 1 });
    forged.count('/voice/leg');
    await forged.flush();
    forged.count('/voice/leg');
    await forged.flush();
    expect(written).toEqual([[['/voice/leg'], [2]]]);
  });
});
