import { describe, expect, it } from '@jest/globals';
import { daysOffOf } from '@pukar/forwarding-core/inbox';
import { dueWords } from './due-words.js';

const given = { isWaiting: false, isDayOff: daysOffOf([]), now: new Date('2026-11-26T10:00+05:30') };
const due = (day: string, state: 'received' | 'resolved' | 'passed-on' = 'received') => ({ state, passedBecause: state === 'passed-on' ? ('late' as const) : null, actBy: new Date(`${day}T18:00+05:30`).toISOString() });

describe('the deadline in a row', () => {
  it.each([
    ['2026-11-24', 'late', 'late by 2 working days'],
    ['2026-11-26', 'soon', '8 hours left'],
    ['2026-11-27', 'soon', '1 working day left'],
    ['2026-12-01', 'calm', '3 working days left'],
  ])('of %s is %s: %s', (day, tone, words) => expect(dueWords(due(day), given)).toEqual([tone, words]));

  it('is not late while the citizen is asked', () => expect(dueWords(due('2026-11-24'), { ...given, isWaiting: true })[0]).toBe('calm'));

  it('says why another office has it', () => expect(dueWords(due('2026-11-24', 'passed-on'), given)[1]).toBe('passed on: late'));

  it('no longer presses once the ticket is resolved', () => expect(dueWords(due('2026-11-24', 'resolved'), given)[0]).toBe('done'));
});
