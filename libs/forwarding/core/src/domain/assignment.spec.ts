import { describe, expect, it } from '@jest/globals';
import { chooseOfficer, type AssignmentRule } from './assignment.js';

const ticket = { categoryCode: 'ENE-03', placeCodes: ['MP-BPL-BER', 'MP-BPL'] };
const rule = (officerId: string, categoryCode: string | null = null, placeCode: string | null = null): AssignmentRule => ({ officerId, categoryCode, placeCode });
const every = rule('every');
const district = rule('district', null, 'MP-BPL');
const tehsil = rule('tehsil', null, 'MP-BPL-BER');
const category = rule('category', 'ENE-03');
const both = rule('both', 'ENE-03', 'MP-BPL');

describe('assignment by rule', () => {
  it.each([
    [[every, district, tehsil, category, both], 'both'],
    [[every, district, tehsil, category], 'category'],
    [[every, district, tehsil], 'tehsil'],
    [[every, district], 'district'],
    [[every, rule('elsewhere', null, 'MP-IND'), rule('other', 'ENE-04')], 'every'],
    [[rule('elsewhere', null, 'MP-IND'), rule('other', 'ENE-04')], undefined],
    [[], undefined],
  ])('takes the most specific rule, in whatever order they come', (rules, officer) => {
    expect(chooseOfficer(rules, ticket)).toBe(officer);
    expect(chooseOfficer([...rules].reverse(), ticket)).toBe(officer);
  });
});
