import { describe, expect, it } from '@jest/globals';
import { daysInWords, weekInWords } from './shift-words.js';

describe('a week in words', () => {
  it.each([[[1, 2, 3, 4, 5, 6], 'Mon–Sat'], [[7, 6], 'Sat, Sun'], [[1, 3, 4, 5], 'Mon, Wed–Fri'], [[1, 2, 3, 4, 5, 6, 7], 'Every day'], [[5], 'Fri']])('has days as people say them: %j', (days, words) => expect(daysInWords(days)).toBe(words));

  it('has its times and breaks', () => {
    expect(weekInWords([{ days: [1, 2, 3], from: '09:00', to: '17:00', breaks: [{ reason: 'tea', at: '11:00', minutes: 15 }, { reason: 'meal', at: null, minutes: 30 }] }], [{ code: 'tea', name: 'Tea', minutes: 15 }]))
      .toBe('Mon–Wed 09:00–17:00, Tea 11:00 (15 min), meal (30 min)');
  });
});
