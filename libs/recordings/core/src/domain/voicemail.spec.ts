import { describe, expect, it } from '@jest/globals';
import { isOverdue, OVERDUE_HOURS, overdueBefore } from './voicemail.js';

describe('a voicemail', () => {
  const leftAt = new Date('2026-11-26T04:00:00Z');
  const after = (hours: number) => new Date(leftAt.getTime() + hours * 3_600_000);

  it.each([['new', OVERDUE_HOURS, false], ['new', OVERDUE_HOURS + 0.1, true], ['taken', OVERDUE_HOURS + 1, true], ['done', OVERDUE_HOURS + 100, false]] as const)(
    'that is %s after %d hours: overdue is %s', (state, hours, isLate) => expect(isOverdue({ state, leftAt }, after(hours))).toBe(isLate));
  it('is overdue exactly when it was left before that moment', () => expect(overdueBefore(after(OVERDUE_HOURS))).toEqual(leftAt));
});
