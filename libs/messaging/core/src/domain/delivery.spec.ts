import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rankOfStatus } from './message-rank.js';
import { isGivenUp, judgeFailure, retryAt } from './retry.js';

describe('the rank of a delivery status', () => {
  const statuses = ['accepted', 'queued', 'sending', 'sent', 'delivered'];
  it('rises in the order in which things happen', () => {
    const ranks = statuses.map((status) => rankOfStatus(status)!.rank);
    expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b));
  });
  it('ends in the same state in whatever order they come', () => {
    fc.assert(fc.property(fc.shuffledSubarray(statuses, { minLength: statuses.length }), (order) => {
      const end = order.map((status) => rankOfStatus(status)!).reduce((best, next) => (next.rank > best.rank ? next : best));
      expect(end.state).toBe('delivered');
    }));
  });
  it('believes a delivery after a failure, and no failure after a delivery', () => {
    expect(rankOfStatus('delivered')!.rank).toBeGreaterThan(rankOfStatus('undelivered')!.rank);
    expect(rankOfStatus('failed')!.rank).toBeGreaterThan(rankOfStatus('sent')!.rank);
  });
  it('is none for what is no status of ours', () => expect([rankOfStatus('received'), rankOfStatus('toString')]).toEqual([undefined, undefined]));
});

describe('trying again', () => {
  const now = new Date('2026-11-18T04:30:00Z');
  it('takes longer each time and ends', () => {
    const waits = Array.from({ length: 12 }, (_, at) => retryAt(at + 1, now).getTime() - now.getTime());
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits[0]).toBe(5_000);
    expect([isGivenUp(12), isGivenUp(13)]).toEqual([false, true]);
  });
  it('asks first where the message may have gone', () => {
    expect([429, 401, 400, 404, 500, 503, 0].map(judgeFailure)).toEqual(['retry', 'retry', 'refused', 'refused', 'uncertain', 'uncertain', 'uncertain']);
  });
});
