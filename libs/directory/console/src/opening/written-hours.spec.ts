import { describe, expect, it } from '@jest/globals';
import { endOf } from './end-time.js';
import { readSpans, writtenSpans } from './written-hours.js';

describe('the hours of a day as they are written', () => {
  it('are read as they are shown', () => {
    for (const hours of ['', '09:00-18:00', '09:00-13:00, 14:00-18:00', '00:00-24:00']) expect(writtenSpans(readSpans(hours)!)).toBe(hours);
  });
  it('may have blanks and a long dash', () => expect(readSpans(' 09:00 – 18:00 ,')).toEqual([{ from: 540, to: 1080 }]));
  it('may be written in the digits of any Indian script', () => expect(readSpans('०९:००-१८:००')).toEqual([{ from: 540, to: 1080 }]));
  it('are refused when they are no times', () => expect(['9-18', '09:00', '09:00-25:00', 'closed'].map(readSpans)).toEqual(Array(4).fill(undefined)));
});

describe('the end of a switch', () => {
  const now = new Date('2026-11-26T20:00:00+05:30');
  it('is so many minutes ahead', () => expect(endOf('30', '', now)).toEqual(new Date('2026-11-26T20:30:00+05:30')));
  it('is early tomorrow in India', () => expect(endOf('tomorrow', '', now)).toEqual(new Date('2026-11-27T06:00:00+05:30')));
  it('is the time that was written, in India’s', () => expect(endOf('other', '2026-11-27T12:00', now)).toEqual(new Date('2026-11-27T12:00:00+05:30')));
  it('is none while no time is written', () => expect(endOf('other', '', now)).toBeUndefined());
});
