import { expect, it } from '@jest/globals';
import { lastMonths } from './months.js';

it('the months go back over the new year, by the clock of India', () => {
  expect(lastMonths(3, new Date('2027-01-31T19:00:00Z'))).toEqual([{ code: '2027-02', name: 'February 2027' }, { code: '2027-01', name: 'January 2027' }, { code: '2026-12', name: 'December 2026' }]);
});
