import { describe, expect, it } from '@jest/globals';
import { dueOf } from './due.js';

const now = new Date('2026-11-24T10:00:00+05:30');
const due = (at: string, state: 'received' | 'resolved' = 'received') => dueOf({ state, dueAt: new Date(`${at}+05:30`).toISOString() }, now);

describe('the deadline of a ticket', () => {
  it.each([
    ['2026-11-22T23:59:00', { word: 'late', days: 2, hours: 0 }],
    ['2026-11-24T09:59:00', { word: 'late', days: 0, hours: 0 }],
    ['2026-11-24T10:00:00', { word: 'late', days: 0, hours: 0 }],
    ['2026-11-24T15:30:00', { word: 'today', days: 0, hours: 5 }],
    ['2026-11-25T00:01:00', { word: 'tomorrow', days: 1, hours: 14 }],
    ['2026-12-01T23:59:00', { word: 'thisWeek', days: 7 }],
    ['2026-12-02T00:01:00', { word: 'later', days: 8 }],
  ])('of %s is %j', (at, expected) => expect(due(at)).toMatchObject(expected));

  it('no longer presses once the ticket is resolved', () => expect(due('2026-11-20T10:00:00', 'resolved').word).toBe('resolved'));
});
