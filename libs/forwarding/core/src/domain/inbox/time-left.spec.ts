import { describe, expect, it } from '@jest/globals';
import { daysOffOf, timeLeft, timeLeftInWords } from './time-left.js';

/** Guru Nanak Jayanti, a Tuesday, is a holiday. */
const isDayOff = daysOffOf(['2026-11-24']);
const words = (dueAt: string, now: string) => timeLeftInWords(timeLeft(new Date(`${dueAt}+05:30`), new Date(`${now}+05:30`), isDayOff));

describe('the time left, in working days', () => {
  it.each([
    ['2026-11-27T18:00', '2026-11-26T10:00', '1 working day left'],
    ['2026-11-25T18:00', '2026-11-20T10:00', '2 working days left'],
    ['2026-11-26T18:00', '2026-11-26T12:30', '5 hours left'],
    ['2026-11-26T18:00', '2026-11-26T16:59', '1 hour left'],
    ['2026-11-26T18:00', '2026-11-26T17:30', 'under an hour left'],
    ['2026-11-24T18:00', '2026-11-23T20:00', 'due before the next working day'],
  ])('due %s, seen %s: %s', (dueAt, now, said) => expect(words(dueAt, now)).toBe(said));

  it.each([
    ['2026-11-26T10:00', '2026-11-26T10:00', 'late since today'],
    ['2026-11-20T18:00', '2026-11-22T10:00', 'late, no working day yet'],
    ['2026-11-20T18:00', '2026-11-24T10:00', 'late by 1 working day'],
    ['2026-11-20T18:00', '2026-11-25T10:00', 'late by 2 working days'],
  ])('was due %s, seen %s: %s', (dueAt, now, said) => expect(words(dueAt, now)).toBe(said));

  it('counts by the days of India, not of the server', () => {
    // 20:00 UTC is half past one in the night of the next day in Bhopal.
    expect(timeLeft(new Date('2026-11-26T12:30:00Z'), new Date('2026-11-25T20:00:00Z'), isDayOff).isToday).toBe(true);
  });

  it('does not count for ever', () => expect(timeLeft(new Date('2400-01-01T00:00:00Z'), new Date('2026-11-25T20:00:00Z'), () => true).workingDays).toBe(0));
});
