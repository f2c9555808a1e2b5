import { describe, expect, it } from '@jest/globals';
import { indianDate, indianTime, relativeTime } from './relative-time.js';

const now = new Date('2026-11-24T10:00:00+05:30');
const at = (iso: string) => new Date(`${iso}+05:30`);

describe('how far off something is', () => {
  it.each([
    ['2026-11-24T10:05:00', 'in 5 minutes'],
    ['2026-11-24T09:59:31', 'now'],
    ['2026-11-24T09:35:00', '25 minutes ago'],
    ['2026-11-24T17:30:00', 'in 7 hours'],
    ['2026-11-23T13:00:00', '21 hours ago'],
    ['2026-11-25T23:59:00', 'in 1 day'],
    ['2026-11-22T23:59:00', '2 days ago'],
    ['2026-12-01T00:01:00', 'in 7 days'],
  ])('%s is “%s”', (iso, words) => expect(relativeTime(at(iso), now, 'en-IN')).toBe(words));

  it('never says कल in Hindi, which is both yesterday and tomorrow', () => {
    expect(relativeTime(at('2026-11-25T23:00:00'), now, 'hi-IN')).toBe('1 दिन में');
    expect(relativeTime(at('2026-11-22T23:00:00'), now, 'hi-IN')).toBe('2 दिन पहले');
  });
});

describe('a date', () => {
  it('is the day in India, not the day in London', () => expect(indianDate(new Date('2026-11-24T20:00:00Z'), now, 'en-IN')).toMatch(/25 Nov/));
  it('carries the year when it is another', () => {
    expect(indianDate(at('2027-01-04T10:00:00'), now, 'en-IN')).toMatch(/4 Jan.* 2027/);
    expect(indianDate(at('2026-12-31T10:00:00'), now, 'en-IN')).not.toMatch(/2026/);
  });
  it('has a time of day in 24 hours', () => expect(indianTime(at('2026-11-24T17:30:00'))).toBe('17:30'));
});
