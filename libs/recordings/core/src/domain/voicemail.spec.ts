import { describe, expect, it } from '@jest/globals';
import { isOverdue, OVERDUE_HOURS, overdueBefore } from './voicemail.js';

describe('a voicemail', () => {
  const leftAt = new Date('2026-11-26T04:00:00Z');
  const after = (hours: number) => new Date(leftAt.getTime() + hours * 3_600_000);

  it.each([['new', OVERDUE_HOURS, false], ['new', OVERDUE_HOURS + 0.1, true], ['taken', OVERDUE_HOURS + 1, true], ['done', OVERDUE_HOURS + 100, false]] as const)(
    'that is %s after %d hours: overdue is %s', (state, hours, isLate) => expect(isOverdue({ state, leftAt, dueAt: null }, after(hours))).toBe(isLate));
  it.each([['new', -1, false], ['new', 1, true], ['done', 1, false]] as const)('that is a statement, %s, %d hours after its ticket\'s promised day: overdue is %s', (state, hours, isLate) =>
    expect(isOverdue({ state, leftAt: after(49), dueAt: after(50) }, after(50 + hours))).toBe(isLate));
  it.each([['new', OVERDUE_HOURS, false], ['new', OVERDUE_HOURS + 0.1, true], ['done', OVERDUE_HOURS + 1, false]] as const)('that is a statement, %s, after %d hours, long before the promised day: overdue is %s', (state, hours, isLate) =>
    expect(isOverdue({ state, leftAt, dueAt: after(200) }, after(hours))).toBe(isLate));
  it('is overdue exactly when it was left before that moment', () => expect(overdueBefore(after(OVERDUE_HOURS))).toEqual(leftAt));
});
