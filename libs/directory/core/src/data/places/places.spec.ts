import { describe, expect, it } from '@jest/globals';

import { foldForSearch } from '../../domain/fold-for-search.js';
import { DISTRICTS, PLACES } from './index.js';

const HINDI_ONLY = /^[\u0900-\u0963\s().]+$/;

describe('the places of the state', () => {
  it('are in fifty-five districts, the three newest among them', () => {
    expect(DISTRICTS).toHaveLength(55);
    expect(DISTRICTS.map(({ name }) => name.en)).toEqual(expect.arrayContaining(['Maihar', 'Pandhurna', 'Mauganj']));
  });

  it('have codes of their own that begin with the code of their district', () => {
    expect(new Set(PLACES.map(({ code }) => code)).size).toBe(PLACES.length);
    const districts = new Set(DISTRICTS.map(({ code }) => code));
    for (const { code, kind, districtCode } of PLACES) {
      expect([code, districts.has(districtCode)]).toEqual([code, true]);
      expect([code, kind === 'district' ? code === districtCode : code.startsWith(`${districtCode}-`)]).toEqual([code, true]);
    }
  });

  it.each(DISTRICTS.map(({ code }) => code))('are four to ten inside %s', (district) => {
    const inside = PLACES.filter((place) => place.districtCode === district && place.kind !== 'district');
    expect(inside.length).toBeGreaterThanOrEqual(4);
    expect(inside.length).toBeLessThanOrEqual(10);
    expect(inside.some(({ kind }) => kind === 'tehsil')).toBe(true);
  });

  it('are named in Devanagari in Hindi, and differently inside one district for one kind', () => {
    for (const { code, name } of PLACES) expect([code, HINDI_ONLY.test(name.hi)]).toEqual([code, true]);
    const names = PLACES.map(({ districtCode, kind, name }) => `${districtCode} ${kind} ${name.en}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('include the corporations of the five largest cities', () => {
    const bodies = PLACES.filter(({ kind }) => kind === 'municipal-body').map(({ name }) => name.en);
    expect(bodies).toEqual(expect.arrayContaining(['Bhopal', 'Indore', 'Jabalpur', 'Gwalior', 'Ujjain'].map((city) => `${city} Municipal Corporation`)));
  });

  it('are asked for by words that have a search key', () => {
    for (const { code, words } of PLACES) expect([code, words.filter((word) => foldForSearch(word) === '')]).toEqual([code, []]);
  });

  it('still answer to the old name of a district that was renamed', () => {
    expect(DISTRICTS.find(({ code }) => code === 'MP-NMP')?.words).toEqual(expect.arrayContaining(['hoshangabad', 'होशंगाबाद']));
  });
});
