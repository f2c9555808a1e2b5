import { expect, it } from '@jest/globals';
import { lastMonth, spanOf } from './month.js';

it('the last month is the one that is over in India', () => {
  expect(lastMonth(new Date('2026-11-30T18:29:00Z'))).toBe('2026-10');
  expect(lastMonth(new Date('2026-11-30T18:31:00Z'))).toBe('2026-11');
  expect(lastMonth(new Date('2027-01-10T00:00:00Z'))).toBe('2026-12');
});

it('a month lasts from midnight to midnight in India', () => {
  expect(spanOf('2026-12')).toEqual({ from: new Date('2026-11-30T18:30:00Z'), until: new Date('2026-12-31T18:30:00Z') });
});
