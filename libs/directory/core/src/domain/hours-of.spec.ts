import { describe, expect, it } from '@jest/globals';
import { hoursOf, isKeptIn, nextHoliday } from './hours-of.js';

const text = (en: string) => ({ en, hi: en });
const CALENDAR = {
  officeHours: { weekDays: [1, 2, 3, 4, 5], opensAt: '10:00', closesAt: '18:00', timeZone: 'Asia/Kolkata' },
  holidays: [
    { date: '2026-11-24', name: text('Guru Nanak Jayanti') },
    { date: '2026-11-25', name: text('Fair of Ujjain'), districts: ['UJN'] },
    { date: '2026-11-26', name: text('Half day'), half: true },
    { date: '2026-12-25', name: text('Christmas') },
  ],
};

describe('the hours of a day', () => {
  it('are those of the offices on a working day', () => expect(hoursOf('2026-11-27', CALENDAR, null)).toEqual({ isOpen: true, opensAt: '10:00', closesAt: '18:00', holiday: null }));
  it('are none on Saturday and Sunday', () => expect(['2026-11-28', '2026-11-29'].map((day) => hoursOf(day, CALENDAR, null).isOpen)).toEqual([false, false]));
  it('are none on a holiday, which is named', () => expect(hoursOf('2026-11-24', CALENDAR, 'BPL')).toMatchObject({ isOpen: false, holiday: { name: { en: 'Guru Nanak Jayanti' } } }));
  it('end at noon on half a holiday', () => expect(hoursOf('2026-11-26', CALENDAR, null)).toMatchObject({ isOpen: true, opensAt: '10:00', closesAt: '12:00' }));

  it('are none on a holiday of the caller’s district alone', () => {
    expect(['UJN', 'BPL', null].map((district) => hoursOf('2026-11-25', CALENDAR, district).isOpen)).toEqual([false, true, true]);
  });

  it('are looked up with the next holiday, of the state or the district', () => {
    expect(['UJN', null].map((district) => nextHoliday('2026-11-24', CALENDAR.holidays, district)?.name.en)).toEqual(['Fair of Ujjain', 'Half day']);
    expect(nextHoliday('2026-12-25', CALENDAR.holidays, null)).toBeUndefined();
  });

  it('are none where the district keeps the whole of a day of which the state keeps half', () => {
    const holidays = [...CALENDAR.holidays, { date: '2026-11-26', name: text('Fair of Dewas'), districts: ['DWS'] }];
    expect(['DWS', 'BPL'].map((district) => hoursOf('2026-11-26', { ...CALENDAR, holidays }, district).isOpen)).toEqual([false, true]);
  });
});

describe('a holiday', () => {
  it('of an office alone is kept by that office, and by nobody in its district', () => {
    const moving = { offices: ['ENE-BPL'] };
    expect([isKeptIn(moving, 'BPL', 'ENE-BPL'), isKeptIn(moving, 'BPL', 'PHE-BPL'), isKeptIn(moving, 'BPL'), isKeptIn(moving, null)]).toEqual([true, false, false, false]);
  });

  it('of districts and offices is kept by both, and one of neither by everybody', () => {
    const both = { districts: ['UJN'], offices: ['ENE-BPL'] };
    expect([isKeptIn(both, 'UJN', 'PHE-UJN'), isKeptIn(both, 'BPL', 'ENE-BPL'), isKeptIn(both, 'BPL', 'PHE-BPL'), isKeptIn({ districts: [], offices: [] }, null)]).toEqual([true, true, false, true]);
  });
});
