import { describe, expect, it } from '@jest/globals';
import { createLogger } from '../logging/logger.js';
import { Jobs } from './jobs.js';

/** Work of this process that ends when it is let. */
function aProcess() {
  const jobs = new Jobs({} as never, createLogger('spec', 'silent'));
  const rounds: (() => void)[] = [];
  jobs.doHere('outbox', () => new Promise<void>((resolve) => { rounds.push(resolve); }));
  return { jobs, rounds, settled: () => new Promise((resolve) => { setImmediate(resolve); }) };
}

describe('a process that does the work itself', () => {
  it('is woken without a queue, and once more for all that woke it meanwhile', async () => {
    const { jobs, rounds, settled } = aProcess();
    for (let nth = 0; nth < 3; nth += 1) jobs.wake('outbox');
    expect(rounds).toHaveLength(1);
    rounds[0]!();
    await settled();
    expect(rounds).toHaveLength(2);
    rounds[1]!();
    await settled();
    expect(rounds).toHaveLength(2);
  });

  it('ends its round before it is closed', async () => {
    const { jobs, rounds } = aProcess();
    jobs.wake('outbox');
    let isClosed = false;
    const closed = jobs.close().then(() => { isClosed = true; });
    await Promise.resolve();
    expect(isClosed).toBe(false);
    rounds[0]!();
    await closed;
    expect(isClosed).toBe(true);
  });
});
