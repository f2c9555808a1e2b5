import { describe, expect, it } from '@jest/globals';

import { DEPARTMENT_CODES } from '../domain/department.js';
import { ACTIONS_OF_CLOSING, ACTIONS_TAKEN } from './actions-taken.js';
import { DEPARTMENTS } from './departments.js';
import { EMERGENCY_NUMBERS } from './emergency-numbers.js';
import { HOLIDAYS } from './holidays.js';

const DEVANAGARI = /[\u0904-\u0939]/;

describe('the departments', () => {
  it('are the nineteen, in the order of their codes, named in Hindi too', () => {
    expect(DEPARTMENTS.map(({ code }) => code)).toEqual([...DEPARTMENT_CODES]);
    expect(DEPARTMENTS).toHaveLength(19);
    for (const { code, name, posts } of DEPARTMENTS) {
      expect([code, [name, ...posts].every(({ hi }) => DEVANAGARI.test(hi))]).toEqual([code, true]);
    }
  });

  it('have four different posts each', () => {
    for (const { code, posts } of DEPARTMENTS) expect([code, new Set(posts.map(({ en }) => en)).size]).toEqual([code, 4]);
  });
});

describe('the holidays', () => {
  it('are in order, one a day, for 2026 and 2027', () => {
    const dates = HOLIDAYS.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(new Set(dates.map((date) => date.slice(0, 4)))).toEqual(new Set(['2026', '2027']));
  });

  it.each(['01-26', '08-15', '10-02', '12-25'])('keep the fixed day %s in both years, not to be confirmed', (day) => {
    for (const year of ['2026', '2027']) {
      expect(HOLIDAYS.find(({ date }) => date === `${year}-${day}`)).toMatchObject({ name: { en: expect.any(String) } });
      expect(HOLIDAYS.find(({ date }) => date === `${year}-${day}`)?.moonBased).toBeUndefined();
    }
  });

  it('have the same festivals in both years, but for one that falls on another', () => {
    const namesOf = (year: string) => HOLIDAYS.filter(({ date }) => date.startsWith(year)).map(({ name }) => name.en).sort();
    expect(namesOf('2026').filter((name) => !namesOf('2027').includes(name))).toEqual(['Milad-un-Nabi']);
    expect(namesOf('2027').filter((name) => !namesOf('2026').includes(name))).toEqual([]);
  });
});

describe('what is spoken to callers', () => {
  it('begins the emergency numbers with the one for everything', () => {
    expect(EMERGENCY_NUMBERS[0]?.number).toBe('112');
    const numbers = EMERGENCY_NUMBERS.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).toEqual(expect.arrayContaining(['108', '101', '1098', '181', '1930', '104']));
  });

  it('says each action as a full sentence in both languages', () => {
    const all = [...ACTIONS_TAKEN, ...ACTIONS_OF_CLOSING];
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    for (const { code, spoken } of all) {
      expect([code, spoken.en.endsWith('.'), spoken.hi.endsWith('।')]).toEqual([code, true, true]);
      expect([code, DEVANAGARI.test(spoken.hi)]).toEqual([code, true]);
    }
  });
});
