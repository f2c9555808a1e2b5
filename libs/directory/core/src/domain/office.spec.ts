import { describe, expect, it } from '@jest/globals';

import { DEPARTMENTS } from '../data/departments.js';
import { DIVISIONS } from '../data/divisions.js';
import { DISTRICTS } from '../data/places/index.js';
import { generateOffices, officeOfLevel } from './office.js';
import { ruleSeeds } from './routing-rule-seed.js';

const offices = generateOffices(DEPARTMENTS, DISTRICTS, DIVISIONS);
const byCode = new Map(offices.map((office) => [office.code, office]));
const ladder = (code: string | null): string[] => (code === null ? [] : [code, ...ladder(byCode.get(code)!.parentCode)]);

describe('the offices of a new deployment', () => {
  it('are one for each department and district, division and state, and the head of administration', () => {
    expect(offices).toHaveLength(19 * (55 + 10 + 1) + 1);
    expect(byCode.size).toBe(offices.length);
  });

  it('lie below each other, district below division below state, and the head above none', () => {
    expect(ladder('ENE-BPL')).toEqual(['ENE-BPL', 'ENE-D-BHOPAL', 'ENE-STATE']);
    expect(ladder('HEAD')).toEqual(['HEAD']);
    for (const office of offices.filter(({ placeCode }) => placeCode !== null)) {
      expect(ladder(office.code)).toHaveLength(3);
      expect(ladder(office.code).map((code) => byCode.get(code)!.departmentCode)).toEqual(Array.from({ length: 3 }, () => office.departmentCode));
    }
    for (const [at, { parentCode }] of offices.entries()) if (parentCode !== null) expect(offices.findIndex(({ code }) => code === parentCode)).toBeLessThan(at);
  });

  it('have the posts of their level, each held by an invented officer; two LMEs in a district', () => {
    expect(byCode.get('ENE-BPL')).toMatchObject({ departmentCode: 'ENE', placeCode: 'MP-BPL', name: { en: 'Energy, Bhopal', hi: 'ऊर्जा विभाग, भोपाल' } });
    expect(ladder('ENE-BPL').flatMap((code) => byCode.get(code)!.officers.map(({ code: officer, level, post }) => [officer, level, post.en]))).toEqual([
      ['ENE-BPL-1', 1, 'Assistant Engineer (Distribution)'],
      ['ENE-BPL-1B', 1, 'Assistant Engineer (Distribution)'],
      ['ENE-BPL-2', 2, 'Executive Engineer (Operation and Maintenance)'],
      ['ENE-D-BHOPAL-3', 3, 'Superintending Engineer (Circle)'],
      ['ENE-STATE-4', 4, 'Managing Director, Distribution Company'],
    ]);
    expect(byCode.get('HEAD')!.officers.map(({ level }) => level)).toEqual([5]);
    for (const { officers } of offices) expect(officers.every(({ name }) => name.en.startsWith('Officer Demo-'))).toBe(true);
  });

  it('give each officer a code of their own', () => {
    const codes = offices.flatMap(({ officers }) => officers.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('keep their codes when districts are added or come in another order', () => {
    const other = generateOffices(DEPARTMENTS, [...DISTRICTS].reverse().slice(1), DIVISIONS);
    for (const office of other) expect(office).toEqual(byCode.get(office.code));
  });
});

describe('the first routing rules', () => {
  const rules = ruleSeeds(DEPARTMENTS, DISTRICTS, '2026-04-01');

  it('send every department in every district to an office that exists and serves both', () => {
    expect(rules).toHaveLength(19 * 55);
    for (const rule of rules) {
      expect(byCode.get(rule.officeCode)).toMatchObject({ departmentCode: rule.departmentCode, placeCode: rule.placeCode });
    }
  });

  it('hold for all categories of the department from the day given', () => {
    expect(rules.every(({ categoryCode, validFrom }) => categoryCode === null && validFrom === '2026-04-01')).toBe(true);
  });
});

describe('the ladder of offices', () => {
  it('leads from the district over its division to the state, and to the head of administration', () => {
    expect([1, 2, 3, 4, 5].map((level) => officeOfLevel('ENE', 'MP-VDS', level, DIVISIONS))).toEqual(['ENE-VDS', 'ENE-VDS', 'ENE-D-BHOPAL', 'ENE-STATE', 'HEAD']);
  });

  it('has no division for a district that lies in none', () => expect(officeOfLevel('ENE', 'MP-XXX', 3, DIVISIONS)).toBeNull());
});
