import { describe, expect, it } from '@jest/globals';
import { callerPast } from './caller-past.js';

const aTicket = (registeredAt: string) => ({
  number: '48217735016', categoryName: 'No supply', placeName: null, state: 'forwarded', stage: 'with the office', registeredAt, dueAt: registeredAt, isOverdue: false,
});
const aCall = (at: string) => ({ at, seconds: 190, outcome: 'talked' });

describe('a caller’s past', () => {
  it('is told newest first, calls and tickets together', () => {
    const entries = callerPast({
      earlierCalls: [aCall('2026-11-16T05:00:00Z'), aCall('2026-11-18T05:00:00Z')],
      tickets: [aTicket('2026-11-17T11:00:00+05:30')],
    });
    expect(entries.map(({ type, at }) => [type, at])).toEqual([
      ['call', '2026-11-18T05:00:00Z'], ['ticket', '2026-11-17T11:00:00+05:30'], ['call', '2026-11-16T05:00:00Z'],
    ]);
  });

  it('is empty for somebody who never called', () => expect(callerPast({ earlierCalls: [], tickets: [] })).toEqual([]));
});
