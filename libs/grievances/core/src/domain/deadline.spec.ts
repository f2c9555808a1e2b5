import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { indianDay } from '@pukar/kernel';
import { dueAt, type Pause } from './deadline.js';
import type { WorkingCalendar } from './working-time.js';

const OFFICES: WorkingCalendar = { weekDays: [1, 2, 3, 4, 5], opensAt: '10:00', closesAt: '18:00', holidays: [] };
const closed = (...dates: string[]): WorkingCalendar => ({ ...OFFICES, holidays: dates.map((date) => ({ date })) });
const halfDay = (...dates: string[]): WorkingCalendar => ({ ...OFFICES, holidays: dates.map((date) => ({ date, half: true })) });
const ist = (day: string, time = '10:00') => new Date(`${day}T${time}:00+05:30`);
const wednesday = ist('2026-11-18');

describe('the promised date', () => {
  it('is six in the evening of the n-th working day after registration', () => {
    expect(dueAt(wednesday, 1, OFFICES)).toEqual(ist('2026-11-19', '18:00'));
    expect(dueAt(wednesday, 2, OFFICES)).toEqual(ist('2026-11-20', '18:00'));
  });

  it('does not count Saturdays and Sundays', () => expect(dueAt(wednesday, 3, OFFICES)).toEqual(ist('2026-11-23', '18:00')));

  it('does not count holidays', () => expect(dueAt(wednesday, 2, closed('2026-11-20'))).toEqual(ist('2026-11-23', '18:00')));

  it('starts with the day in India, not in Greenwich', () => {
    expect(dueAt(ist('2026-11-19', '00:10'), 1, OFFICES)).toEqual(ist('2026-11-20', '18:00'));
    expect(dueAt(ist('2026-11-18', '23:50'), 1, OFFICES)).toEqual(ist('2026-11-19', '18:00'));
  });

  it('takes a half holiday for half a day', () => {
    expect(dueAt(wednesday, 1, halfDay('2026-11-19'))).toEqual(ist('2026-11-20', '18:00'));
  });

  it('is noon where the last half is that of a half holiday', () => {
    expect(dueAt(wednesday, 1, halfDay('2026-11-19', '2026-11-20'))).toEqual(ist('2026-11-20', '12:00'));
  });

  it('waits while the clock stands still', () => {
    const asked: Pause = { from: ist('2026-11-19', '09:00'), until: ist('2026-11-20', '09:00') };
    expect(dueAt(wednesday, 1, OFFICES, [asked])).toEqual(ist('2026-11-20', '18:00'));
  });

  it('loses only the half of a day that the pause touched', () => {
    const asked: Pause = { from: ist('2026-11-19', '13:00'), until: ist('2026-11-19', '14:00') };
    expect(dueAt(wednesday, 1, OFFICES, [asked])).toEqual(ist('2026-11-20', '18:00'));
    expect(dueAt(wednesday, 2, OFFICES, [asked, { from: ist('2026-11-20', '10:30'), until: ist('2026-11-20', '11:00') }])).toEqual(ist('2026-11-23', '18:00'));
  });

  it('is a fault for a count that is none, and for offices that never open', () => {
    expect(() => dueAt(wednesday, 0, OFFICES)).toThrow('no number of working days');
    expect(() => dueAt(wednesday, 1, { ...OFFICES, weekDays: [] })).toThrow('too few working days');
  });
});

/** The slow way: hour by hour, with the day, the week day and the hour told by the platform's own time zones. */
function dueHourByHour(start: Date, workingDays: number, calendar: WorkingCalendar, pauses: readonly Pause[]): Date {
  const clock = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', weekday: 'short', hourCycle: 'h23' });
  const read = (at: Date) => Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  const dayOf = (at: Date) => { const { year, month, day } = read(at); return `${year}-${month}-${day}`; };
  const stood = (from: Date, until: Date) => pauses.some((pause) => pause.from < until && pause.until > from);
  const registered = dayOf(start);
  let halves = 0;
  for (let at = new Date(`${registered}T00:00:00+05:30`); ; at = new Date(at.getTime() + 3_600_000)) {
    const hour = Number(read(at)['hour']);
    if (dayOf(at) === registered || (hour !== 10 && hour !== 12)) continue;
    if (!calendar.weekDays.includes(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(read(at)['weekday']!) + 1)) continue;
    const holiday = calendar.holidays.find(({ date }) => date === dayOf(at));
    if (holiday && !(holiday.half && hour === 10)) continue;
    const noon = new Date(at.getTime() + (12 - hour) * 3_600_000);
    const until = hour === 10 ? noon : new Date(at.getTime() + 6 * 3_600_000);
    if (!stood(at, until)) halves += 1;
    if (halves === 2 * workingDays) return holiday ? noon : new Date(`${dayOf(at)}T18:00:00+05:30`);
  }
}

describe('the promised date, for any calendar and any pauses', () => {
  const instants = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-06-30T00:00:00Z'), noInvalidDate: true });
  const holidays = fc.array(fc.record({ date: instants.map((at) => at.toISOString().slice(0, 10)), half: fc.boolean() }), { maxLength: 60 });
  const pauses = fc.array(fc.tuple(instants, fc.integer({ min: 1, max: 96 })).map(([from, hours]) => ({ from, until: new Date(from.getTime() + hours * 3_600_000) })), { maxLength: 6 });
  const weekDays = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });

  it('is the one that counting hour by hour gives', () => {
    fc.assert(fc.property(instants, fc.integer({ min: 1, max: 10 }), holidays, pauses, weekDays, (start, days, off, stops, week) => {
      const distinct = off.filter((one, at) => off.findIndex(({ date }) => date === one.date) === at);
      const calendar = { ...OFFICES, weekDays: week, holidays: distinct };
      expect(dueAt(start, days, calendar, stops)).toEqual(dueHourByHour(start, days, calendar, stops));
    }), { numRuns: 60 });
  });

  it('never comes earlier for one day, one holiday or one pause more', () => {
    fc.assert(fc.property(instants, fc.integer({ min: 1, max: 20 }), holidays, pauses, (start, days, off, stops) => {
      const calendar = { ...OFFICES, holidays: off };
      const due = dueAt(start, days, calendar, stops);
      expect(dueAt(start, days + 1, calendar, stops).getTime()).toBeGreaterThan(due.getTime());
      expect(indianDay(dueAt(start, days, { ...calendar, holidays: off.slice(1) }, stops)) <= indianDay(due)).toBe(true);
      expect(dueAt(start, days, calendar, stops.slice(1)).getTime()).toBeLessThanOrEqual(due.getTime());
    }));
  });
});
