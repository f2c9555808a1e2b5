import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { indianDay } from '@pukar/kernel';
import { afterPauses, dueAt, warnsAt } from './deadline.js';
import type { Pause, WorkingCalendar } from './working-time.js';

const OFFICES: WorkingCalendar = { weekDays: [1, 2, 3, 4, 5], opensAt: '10:00', closesAt: '18:00', holidays: [] };
const closed = (...dates: string[]): WorkingCalendar => ({ ...OFFICES, holidays: dates.map((date) => ({ date })) });
const halfDay = (...dates: string[]): WorkingCalendar => ({ ...OFFICES, holidays: dates.map((date) => ({ date, half: true })) });
const ist = (day: string, time = '10:00') => new Date(`${day}T${time}:00+05:30`);
const term = (since: Date, days: number, calendar: WorkingCalendar) => ({ since, until: dueAt(since, days, calendar) });
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

  it('loses the working minutes of a pause, and gives none away for it', () => {
    const asked: Pause = { from: ist('2026-11-19', '13:00'), until: ist('2026-11-19', '13:20') };
    expect(dueAt(wednesday, 1, OFFICES, [asked])).toEqual(ist('2026-11-20', '10:20'));
    expect(dueAt(wednesday, 2, OFFICES, [asked, { from: ist('2026-11-20', '10:30'), until: ist('2026-11-20', '11:00') }])).toEqual(ist('2026-11-23', '10:50'));
    expect(dueAt(wednesday, 1, OFFICES, [asked, { from: ist('2026-11-19', '13:10'), until: ist('2026-11-19', '13:30') }])).toEqual(ist('2026-11-20', '10:30'));
  });

  it('does not move for a pause at night, on a day off, on the day of the complaint or after the close', () => {
    const idle: Pause[] = [
      { from: ist('2026-11-18', '11:00'), until: ist('2026-11-19', '10:00') }, { from: ist('2026-11-20', '18:00'), until: ist('2026-11-23', '10:00') },
    ];
    expect(dueAt(wednesday, 3, OFFICES, idle)).toEqual(ist('2026-11-23', '18:00'));
  });

  it('does not count a minute that a pause touches', () => {
    expect(dueAt(wednesday, 1, OFFICES, [{ from: new Date('2026-11-19T13:00:59.5+05:30'), until: new Date('2026-11-19T13:01:00.5+05:30') }])).toEqual(ist('2026-11-20', '10:02'));
  });

  it('waits for the end of a pause that lasts over the close of the last day', () => {
    expect(dueAt(wednesday, 1, OFFICES, [{ from: ist('2026-11-19', '16:00'), until: ist('2026-11-23', '11:00') }])).toEqual(ist('2026-11-23', '13:00'));
  });

  it('is a fault for a count that is none, and for offices that never open', () => {
    expect(() => dueAt(wednesday, 0, OFFICES)).toThrow('no number of working days');
    expect(() => dueAt(wednesday, 1, { ...OFFICES, weekDays: [] })).toThrow('too few working days');
  });
});

describe('the ladder', () => {
  it('counts a higher level from the late instant of the one below, not from when it was noticed', () => {
    const late = dueAt(wednesday, 1, OFFICES);
    expect(dueAt(late, 5, OFFICES)).toEqual(ist('2026-11-26', '18:00'));
    expect(dueAt(late, 5, closed('2026-11-25'))).toEqual(ist('2026-11-27', '18:00'));
  });

  it('warns while a quarter of the time is left, and at least one working day before', () => {
    expect(warnsAt(term(wednesday, 8, OFFICES), OFFICES)).toEqual(ist('2026-11-27', '10:00'));
    expect(warnsAt(term(wednesday, 2, OFFICES), OFFICES)).toEqual(ist('2026-11-20', '10:00'));
    expect(warnsAt(term(wednesday, 10, OFFICES), OFFICES)).toEqual(ist('2026-11-30', '14:00'));
  });

  it('warns before the end that was told, though a holiday was added since', () => {
    expect(warnsAt(term(wednesday, 2, OFFICES), closed('2026-11-19', '2026-11-23', '2026-11-24'))).toEqual(ist('2026-11-20', '10:00'));
  });

  it('warns at once where every day of it became a holiday since: nobody would be warned otherwise', () => {
    expect(warnsAt(term(wednesday, 2, OFFICES), closed('2026-11-19', '2026-11-20'))).toEqual(wednesday);
  });

  it('warns at the first opening where it has but a day', () => {
    expect(warnsAt(term(wednesday, 1, OFFICES), OFFICES)).toEqual(ist('2026-11-19', '10:00'));
    expect(warnsAt(term(wednesday, 1, halfDay('2026-11-19', '2026-11-20')), halfDay('2026-11-19', '2026-11-20'))).toEqual(ist('2026-11-19', '10:00'));
  });

  it('warns later where the clock stood still', () => {
    expect(warnsAt(term(wednesday, 2, OFFICES), OFFICES, [{ from: ist('2026-11-19', '12:00'), until: ist('2026-11-19', '12:20') }])).toEqual(ist('2026-11-20', '10:20'));
  });
});

describe('a deadline that was told', () => {
  const told = { since: wednesday, until: ist('2026-11-19', '18:00') };

  it('moves by what the clock stood still and by nothing else, whatever became of the calendar', () => {
    const asked: Pause = { from: ist('2026-11-19', '13:00'), until: ist('2026-11-19', '14:00') };
    expect(afterPauses(told, closed('2026-11-19'), [])).toEqual(told.until);
    expect(afterPauses(told, OFFICES, [asked])).toEqual(ist('2026-11-20', '11:00'));
    expect(afterPauses(told, closed('2026-11-20'), [asked])).toEqual(ist('2026-11-23', '11:00'));
    expect(afterPauses(told, closed('2026-11-19'), [asked])).toEqual(told.until);
  });

  it('comes back as the pause ends earlier than was said', () => {
    const [long, short] = ['2026-11-24', '2026-11-19'].map((day) => afterPauses(told, OFFICES, [{ from: ist('2026-11-19', '13:00'), until: ist(day, '14:00') }]));
    expect([long, short]).toEqual([ist('2026-11-25', '11:00'), ist('2026-11-20', '11:00')]);
  });
});

/** The slow way: minute by minute, with the day, the week day and the time told by the platform's own time zones. */
function* minutesAfter(start: Date, calendar: WorkingCalendar): Generator<{ readonly at: Date; readonly opens: boolean }> {
  const clock = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata', year: 'numeric', month: '2-digit', day: '2-digit', weekday: 'short' });
  const read = (at: Date) => Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  const begin = read(start);
  for (let midnight = Date.parse(`${begin['year']}-${begin['month']}-${begin['day']}T00:00:00+05:30`) + 86_400_000; ; midnight += 86_400_000) {
    const { year, month, day, weekday } = read(new Date(midnight));
    if (!calendar.weekDays.includes(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(weekday!) + 1)) continue;
    const off = calendar.holidays.filter(({ date }) => date === `${year}-${month}-${day}`);
    if (off.some(({ half }) => !half)) continue;
    for (let minute = 600; minute < (off.length > 0 ? 720 : 1080); minute += 1) yield { at: new Date(midnight + minute * 60_000), opens: minute === 600 || minute === 720 };
  }
}

function dueMinuteByMinute(start: Date, workingDays: number, calendar: WorkingCalendar, pauses: readonly Pause[]): Date {
  let [halves, budget, isOver] = [0, 0, false];
  const after = (at: Date) => new Date(at.getTime() + 60_000);
  const day = (at: Date) => at.getTime() - ((at.getTime() + 330 * 60_000) % 86_400_000);
  let last = 0;
  for (const { at, opens } of minutesAfter(start, calendar)) {
    if (isOver && day(at) !== last) break;
    if (opens) halves += 1;
    budget += 1;
    last = day(at);
    isOver = halves >= 2 * workingDays;
  }
  for (const { at } of minutesAfter(start, calendar)) {
    if (pauses.some(({ from, until }) => from < after(at) && until > at)) continue;
    budget -= 1;
    if (budget === 0) return after(at);
  }
  throw new Error('no end');
}

describe('the promised date, for any calendar and any pauses', () => {
  const instants = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-06-30T00:00:00Z'), noInvalidDate: true });
  const holidays = fc.array(fc.record({ date: instants.map((at) => at.toISOString().slice(0, 10)), half: fc.boolean() }), { maxLength: 60 });
  const pauses = fc.array(fc.tuple(instants, fc.integer({ min: 1, max: 6_000 })).map(([from, minutes]) => ({ from, until: new Date(from.getTime() + minutes * 60_000) })), { maxLength: 40 });
  const weekDays = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });

  it('is the one that counting minute by minute gives', () => {
    fc.assert(fc.property(instants, fc.integer({ min: 1, max: 10 }), holidays, pauses, weekDays, (start, days, off, stops, week) => {
      const calendar = { ...OFFICES, weekDays: week, holidays: off };
      expect(dueAt(start, days, calendar, stops)).toEqual(dueMinuteByMinute(start, days, calendar, stops));
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

  it('has a warning before it, and none before the level begins', () => {
    fc.assert(fc.property(instants, fc.integer({ min: 1, max: 20 }), holidays, pauses, (since, workingDays, off, stops) => {
      const calendar = { ...OFFICES, holidays: off };
      const [warned, late] = [warnsAt(term(since, workingDays, calendar), calendar, stops), dueAt(since, workingDays, calendar, stops)];
      expect(warned.getTime()).toBeLessThan(late.getTime());
      expect(warned.getTime()).toBeGreaterThan(since.getTime());
    }));
  });

  it('moves as a deadline that was told does, where the calendar stayed', () => {
    fc.assert(fc.property(instants, fc.integer({ min: 1, max: 10 }), holidays, pauses, (since, days, off, stops) => {
      const calendar = { ...OFFICES, holidays: off };
      expect(afterPauses(term(since, days, calendar), calendar, stops)).toEqual(dueAt(since, days, calendar, stops));
    }));
  });
});
