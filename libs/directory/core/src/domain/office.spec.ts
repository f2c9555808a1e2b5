import { describe, expect, it } from '@jest/globals';

import { DEPARTMENTS } from '../data/departments.js';
import { DIVISIONS } from '../data/divisions.js';
import { DISTRICTS } from '../data/places/index.js';
import { generateOffices, officeOfLevel } from './office.js';
import { ruleSeeds } from './routing-rule-seed.js';

const offices = generateOffices(DEPARTMENTS, DISTRICTS);

describe('the offices of a new deployment', () => {
  it('are one for each department and district', () => {
    expect(offices).toHaveLength(19 * 55);
    expect(new Set(offices.map(({ code }) => code)).size).toBe(19 * 55);
  });

  it('have a ladder of four posts, lowest first, each held by an invented officer', () => {
    const bhopalEnergy = offices.find(({ code }) => code === 'ENE-BPL');
    expect(bhopalEnergy).toMatchObject({ departmentCode: 'ENE', placeCode: 'MP-BPL', name: { en: 'Energy, Bhopal', hi: 'ऊर्जा विभाग, भोपाल' } });
    expect(bhopalEnergy?.officers.map(({ level, post }) => [level, post.en])).toEqual([
      [1, 'Assistant Engineer (Distribution)'],
      [2, 'Executive Engineer (Operation and Maintenance)'],
      [3, 'Superintending Engineer (Circle)'],
      [4, 'Managing Director, Distribution Company'],
    ]);
    for (const { officers } of offices) expect(officers.every(({ name }) => name.en.startsWith('Officer Demo-'))).toBe(true);
  });

  it('give each officer a code of their own', () => {
    const codes = offices.flatMap(({ officers }) => officers.map(({ code }) => code));
    expect(new Set(codes).size).toBe(19 * 55 * 4);
  });

  it('keep their codes when districts are added or come in another order', () => {
    const other = generateOffices(DEPARTMENTS, [...DISTRICTS].reverse().slice(1));
    const known = new Map(offices.map((office) => [office.code, office]));
    for (const office of other) expect(office).toEqual(known.get(office.code));
  });
});

describe('the first routing rules', () => {
  const rules = ruleSeeds(DEPARTMENTS, DISTRICTS, '2026-04-01');

  it('send every department in every district to an office that exists and serves both', () => {
    const byCode = new Map(offices.map((office) => [office.code, office]));
    expect(rules).toHaveLength(offices.length);
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
