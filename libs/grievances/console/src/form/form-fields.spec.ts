import { describe, expect, it } from '@jest/globals';
import { emptyDraft } from '@pukar/citizens-core/contracts';
import type { Category } from '@pukar/directory-core/contracts';
import { fieldOnScreen, firstEmptyField, formFields, nextField } from './form-fields.js';

const withMeter: Category = {
  code: 'ENE-07', department: 'ENE', name: { en: 'Wrong bill', hi: 'ग़लत बिल' }, words: ['bill'], workingDays: 7, levelWorkingDays: 5, againstStaff: false,
  facts: [{ key: 'meterNumber', label: { en: 'Meter', hi: 'मीटर' }, ask: { en: 'Which meter?', hi: 'कौन सा मीटर?' }, identifying: true, required: true, maxLength: 20 }],
};
const filled = { ...emptyDraft, categoryCode: 'ENE-07', placeCode: 'MP-BPL', statement: 'Too high' };

describe('the fields of the complaint', () => {
  it('run from the category to its facts', () => expect(formFields(withMeter)).toEqual(['category', 'place', 'statement', 'fact-meterNumber']));

  it('start with the category', () => expect(firstEmptyField(emptyDraft, null)).toBe('category'));

  it('go on after a reload where the form is not filled yet', () => {
    expect(firstEmptyField({ ...filled, statement: '' }, withMeter)).toBe('statement');
    expect(firstEmptyField(filled, withMeter)).toBe('fact-meterNumber');
    expect(firstEmptyField({ ...filled, facts: { meterNumber: { value: '4471', consent: false } } }, withMeter)).toBe('category');
  });

  it.each([['categoryCode', 'category'], ['place', 'place'], ['facts.meterNumber', 'fact-meterNumber'], ['meterNumber', 'fact-meterNumber'], ['weather', undefined]])(
    'show a message about %s at %s', (named, shown) => expect(fieldOnScreen(named, withMeter)).toBe(shown),
  );
});

describe('where Enter goes on to', () => {
  const after = (from: string, change: object = {}, category: Category | null = withMeter) => nextField({ ...filled, ...change }, category, from);

  it('is the next field that is not filled, over those that are', () => {
    expect(nextField(emptyDraft, null, 'category')).toBe('place');
    expect(after('category')).toBe('fact-meterNumber');
    expect(after('category', { placeCode: null })).toBe('place');
  });

  it('is the yes of the citizen, after a fact that identifies; an empty one asks for none', () => {
    expect(after('fact-meterNumber', { facts: { meterNumber: { value: '4471', consent: false } } })).toBe('fact-meterNumber-consent');
    expect(after('fact-meterNumber')).toBe('register');
  });

  it('is what registers once nothing is left, and a needed field that was passed over before that', () => {
    const told = { facts: { meterNumber: { value: '4471', consent: true } } };
    expect(after('fact-meterNumber-consent', told)).toBe('register');
    expect(after('fact-meterNumber-consent', { ...told, statement: '' })).toBe('statement');
  });

  it('asks no facts of what only thanks, and no place where no department answers', () => {
    expect(after('category', { kind: 'thanks' })).toBe('register');
    expect(after('statement', { placeCode: null }, { ...withMeter, department: null, facts: [] })).toBe('register');
  });
});
