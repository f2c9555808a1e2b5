import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';

import { ACTIONS_TAKEN, CATEGORIES, DEPARTMENTS, DISTRICTS, DIVISIONS, EMERGENCY_NUMBERS, HOLIDAYS, OFFICE_HOURS, PLACES } from '../data/index.js';
import { generateOffices } from '../domain/office.js';
import { ruleSeeds } from '../domain/routing-rule-seed.js';
import { categorySchema, type Category } from './category.js';
import { textsSchema } from './content.js';
import { departmentSchema } from './department.js';
import { officeSeedSchema, routingRuleSeedSchema } from './office.js';
import { placeSchema } from './place.js';
import { actionTakenSchema, emergencyNumberSchema } from './spoken-lists.js';
import { holidaySchema, officeHoursSchema } from './working-calendar.js';

const AGAINST_STAFF = CATEGORIES.find(({ code }) => code === 'ENE-12') as Category;
const WITH_FACTS = CATEGORIES.find(({ code }) => code === 'ENE-07') as Category;

describe('the contracts', () => {
  it.each([
    ['departments', departmentSchema, DEPARTMENTS],
    ['categories', categorySchema, CATEGORIES],
    ['places', placeSchema, PLACES],
    ['holidays', holidaySchema, HOLIDAYS],
    ['emergency numbers', emergencyNumberSchema, EMERGENCY_NUMBERS],
    ['actions taken', actionTakenSchema, ACTIONS_TAKEN],
    ['offices', officeSeedSchema, generateOffices(DEPARTMENTS, DISTRICTS, DIVISIONS)],
    ['routing rules', routingRuleSeedSchema, ruleSeeds(DEPARTMENTS, DISTRICTS)],
  ] as const)('accept the %s of the state and change nothing in them', (_name, schema, data) => {
    expect(z.array(schema as z.ZodType<unknown>).parse(data)).toEqual(data);
  });

  it('accept the office hours', () => {
    expect(officeHoursSchema.parse(OFFICE_HOURS)).toEqual(OFFICE_HOURS);
  });

  it('take what nobody can speak out of words that were pasted', () =>
    expect(textsSchema.parse({ 'en-IN': { text: '\u000BOffices\u000Bare shut.\u0007' } })).toEqual({ 'en-IN': { text: 'Offices are shut.' } }));

  it('refuse a category against staff that asks for facts', () => {
    const refused = categorySchema.safeParse({ ...AGAINST_STAFF, facts: WITH_FACTS.facts });
    expect(refused.error?.issues.map(({ path }) => path)).toEqual([['facts']]);
  });

  it('give a category that was written before levels had days the usual ones', () => {
    const { levelWorkingDays: _none, ...before } = WITH_FACTS;
    expect([1, 2, 3, 15].map((workingDays) => categorySchema.parse({ ...before, workingDays }).levelWorkingDays)).toEqual([1, 2, 5, 5]);
  });

  it.each([
    ['a promise of more than 21 days', { workingDays: 22 }],
    ['a level that keeps a ticket for more than two weeks', { levelWorkingDays: 11 }],
    ['a department that is not one of the nineteen', { department: 'XYZ' }],
    ['an empty name', { name: { en: 'Wrong bill', hi: '' } }],
    ['a code of another shape', { code: 'ENE-7' }],
  ])('refuse %s', (_what, change) => {
    expect(categorySchema.safeParse({ ...WITH_FACTS, ...change }).success).toBe(false);
  });
});
