import { describe, expect, it } from '@jest/globals';
import { mayErase } from './erasure.js';

describe('the forgetting of a citizen', () => {
  const free = { wasRead: true, hasOpenTickets: false, hasWaitingMarks: false };
  it('is possible once nothing is open for which they must be known', () => expect(mayErase(free)).toEqual({ ok: true, value: null }));
  it.each([[{ wasRead: false }, 'not-read'], [{ hasOpenTickets: true }, 'tickets-open'], [{ hasWaitingMarks: true }, 'mark-waits']] as const)('is refused where %j', (one, refusal) =>
    expect(mayErase({ ...free, ...one })).toEqual({ ok: false, refusal }));
});
