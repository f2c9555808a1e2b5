import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWithinHours, parseDailyHours, whenHoursBegin, whenHoursEnd } from './daily-hours.js';

const india = (time: string): Date => new Date(`2026-11-26T${time}+05:30`);
const night = parseDailyHours('21:00-09:00')!;

describe('hours of the day in India', () => {
  it('are read, and nothing else is', () => {
    expect(night).toEqual({ from: 1_260, to: 540 });
    expect(parseDailyHours('00:00-24:00')).toEqual({ from: 0, to: 0 });
    for (const wrong of ['9-21', '09:00 - 21:00', '25:00-09:00', '09:60-21:00', '24:00-09:00', '']) expect(parseDailyHours(wrong)).toBeUndefined();
  });

  it.each([['20:59:59', false], ['21:00:00', true], ['23:59:59', true], ['00:00:00', true], ['08:59:59', true], ['09:00:00', false]])('over midnight: %s', (time, isWithin) => {
    expect(isWithinHours(night, india(time))).toBe(isWithin);
  });

  it('are the whole day when both ends are the same', () => {
    expect(isWithinHours({ from: 0, to: 0 }, india('13:00:00'))).toBe(true);
    expect(whenHoursEnd({ from: 0, to: 0 }, india('13:00:00'))).toBeUndefined();
  });

  it('say when they end and begin', () => {
    expect(whenHoursEnd(night, india('23:30:10'))).toEqual(new Date('2026-11-27T09:00:00+05:30'));
    expect(whenHoursEnd(night, india('12:00:10'))).toEqual(india('12:00:10'));
    expect(whenHoursBegin(night, india('12:00:10'))).toEqual(india('21:00:00'));
  });

  it('end at the first moment that is outside, whatever they are', () => {
    const minute = fc.integer({ min: 0, max: 1_439 });
    fc.assert(fc.property(minute, minute, fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }), (from, to, at) => {
      fc.pre(from !== to);
      const end = whenHoursEnd({ from, to }, at)!;
      expect(isWithinHours({ from, to }, end)).toBe(false);
      expect(end > at ? isWithinHours({ from, to }, new Date(end.getTime() - 1)) : true).toBe(true);
    }));
  });
});
