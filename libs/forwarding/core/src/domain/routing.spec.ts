import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chooseOffice, type RoutingQuestion, type RoutingRule } from './routing.js';

const day = (date: string) => new Date(`${date}T00:00:00Z`);

const rule = (given: Partial<RoutingRule> & { officeId: string }): RoutingRule => ({
  departmentCode: 'ENE', categoryCode: null, placeCode: null, level: 1, validFrom: day('2026-01-01'), validTo: null, ...given,
});

const question = (given: Partial<RoutingQuestion> = {}): RoutingQuestion => ({
  departmentCode: 'ENE', categoryCode: 'ENE-03', placeCodes: ['MP-BPL-BER', 'MP-BPL'], level: 1, at: day('2026-11-18'), ...given,
});

describe('the routing engine', () => {
  const district = rule({ officeId: 'district', placeCode: 'MP-BPL' });
  const tehsil = rule({ officeId: 'tehsil', placeCode: 'MP-BPL-BER' });
  const category = rule({ officeId: 'category', categoryCode: 'ENE-03', placeCode: 'MP-BPL' });
  const state = rule({ officeId: 'state' });

  it('prefers a rule for the category to one for its department, even of a nearer place', () => {
    expect(chooseOffice([tehsil, district, category, state], question())).toBe('category');
  });
  it('prefers the nearer place', () => expect(chooseOffice([state, district, tehsil], question())).toBe('tehsil'));
  it('falls back to the parent place', () => expect(chooseOffice([state, district], question())).toBe('district'));
  it('falls back to a rule for every place', () => expect(chooseOffice([state, tehsil], question({ placeCodes: ['MP-IND'] }))).toBe('state'));
  it('sends to the desk what no rule fits', () => expect(chooseOffice([tehsil], question({ departmentCode: 'PHE', categoryCode: 'PHE-01' }))).toBe('helpline-desk'));
  it('sends a category without a department to the desk', () => expect(chooseOffice([district, state], question({ departmentCode: null, categoryCode: 'OTH-00' }))).toBe('helpline-desk'));
  it('ignores a rule before its first day', () => expect(chooseOffice([{ ...tehsil, validFrom: day('2026-12-01') }, district], question())).toBe('district'));
  it('ignores a rule from its last instant on', () => expect(chooseOffice([{ ...tehsil, validTo: day('2026-11-18') }, district], question())).toBe('district'));
  it('ignores a rule for another level', () => expect(chooseOffice([{ ...tehsil, level: 2 }, district], question())).toBe('district'));
  it('prefers the rule that began last among equals', () => {
    const newer = rule({ officeId: 'moved-office', placeCode: 'MP-BPL', validFrom: day('2026-10-01') });
    expect(chooseOffice([district, newer], question())).toBe('moved-office');
  });

  it('does not depend on the order of its rules', () => {
    const rules = [district, tehsil, category, state];
    fc.assert(fc.property(fc.shuffledSubarray(rules, { minLength: rules.length }), (shuffled) => chooseOffice(shuffled, question()) === 'category'));
  });

  it('gives the same answer after a rule for another place was added', () => {
    const place = fc.constantFrom('MP-BPL', 'MP-BPL-BER', 'MP-IND', 'MP-UJN', 'MP-GWL');
    const anyRule = fc.record({
      departmentCode: fc.constantFrom('ENE', 'PHE', null), categoryCode: fc.constantFrom('ENE-03', 'ENE-04', null),
      placeCode: fc.option(place), level: fc.integer({ min: 1, max: 4 }), officeId: fc.uuid(),
      validFrom: fc.constantFrom(day('2026-01-01'), day('2026-12-01')), validTo: fc.constantFrom(null, day('2026-06-01')),
    });
    fc.assert(fc.property(fc.array(anyRule), anyRule, fc.constantFrom('MP-JBP', 'MP-SGR'), fc.nat(), (rules, other, elsewhere, position) => {
      const at = position % (rules.length + 1);
      const more = [...rules.slice(0, at), { ...other, placeCode: elsewhere }, ...rules.slice(at)];
      expect(chooseOffice(more, question())).toBe(chooseOffice(rules, question()));
    }));
  });
});
