import { describe, expect, it } from '@jest/globals';
import { dayAfter, daysApart, indianDay, indianHour, indianMinute, instantOn, weekDayOf } from './indian-time.js';

describe('the time of India', () => {
  it.each([
    ['2026-11-23T18:29:59.999Z', '2026-11-23', 1_439, 23],
    ['2026-11-23T18:30:00.000Z', '2026-11-24', 0, 0],
    ['2026-12-31T20:45:30.000Z', '2027-01-01', 135, 2],
  ])('at %s is %s, minute %i, hour %i', (at, day, minute, hour) => {
    const instant = new Date(at);
    expect([indianDay(instant), indianMinute(instant), indianHour(instant)]).toEqual([day, minute, hour]);
  });

  it('has days that follow one another, over the ends of months and years', () => {
    expect([dayAfter('2026-02-28'), dayAfter('2026-12-31'), dayAfter('2026-11-20', 10), dayAfter('2026-11-20', -20)]).toEqual(['2026-03-01', '2027-01-01', '2026-11-30', '2026-10-31']);
    expect(['2026-11-23', '2026-11-29'].map(weekDayOf)).toEqual([1, 7]);
  });

  it('has an instant for what its clocks show', () => {
    expect(instantOn('2026-11-24', '00:00').toISOString()).toBe('2026-11-23T18:30:00.000Z');
  });

  it('counts days by the calendar, not by hours', () => {
    const [before, after] = [new Date('2026-11-23T18:29:00Z'), new Date('2026-11-23T18:31:00Z')];
    expect([daysApart(before, after), daysApart(after, before), daysApart(after, after)]).toEqual([1, -1, 0]);
  });
});
