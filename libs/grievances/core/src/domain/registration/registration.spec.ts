import { describe, expect, it } from '@jest/globals';
import type { AskedFact, DraftCategory, TypedDraft } from './draft.js';
import { partFacts } from './forwarded-facts.js';
import { missingFields } from './missing-fields.js';

const asked = (key: string, over: Partial<AskedFact> = {}): AskedFact => ({ key, label: { en: `The ${key}`, hi: `${key} हिन्दी` }, identifying: false, required: false, maxLength: 20, ...over });
const aCategory = (over: Partial<DraftCategory> = {}): DraftCategory => ({ department: 'ENE', facts: [], ...over });
const aDraft = (over: Partial<TypedDraft> = {}): TypedDraft => ({ categoryCode: 'ENE-03', placeCode: 'MP-BPL', statement: 'No supply since Monday evening', facts: {}, ...over });
const fieldsOf = (draft: TypedDraft, category: DraftCategory | undefined, isPlaceKnown = true) => missingFields(draft, category, isPlaceKnown).map(({ field }) => field);

describe('what stops registration', () => {
  it('is nothing once the form is full', () => expect(missingFields(aDraft(), aCategory(), true)).toEqual([]));

  it('is everything of an empty form, from top to bottom', () => {
    expect(missingFields(aDraft({ categoryCode: null, placeCode: null, statement: '' }), undefined, false)).toEqual([
      { field: 'categoryCode', message: 'Choose a category from the list.' },
      { field: 'placeCode', message: 'Choose the place, so that the right office gets it.' },
      { field: 'statement', message: 'Write what the citizen says, in at least 10 letters.' },
    ]);
  });

  it('is a place that nobody knows', () => expect(fieldsOf(aDraft({ placeCode: 'MP-XXX' }), aCategory(), false)).toEqual(['placeCode']));

  it('is no missing place where the helpline\'s own desk looks for the department', () => expect(fieldsOf(aDraft({ placeCode: null }), aCategory({ department: null }), false)).toEqual([]));

  it.each([['बिजली नहीं है', []], ['बिजली', ['statement']], ['1234567890 !!!', ['statement']], ['   no    ', ['statement']], ['no supply!!', ['statement']], ['no supply here', []]])(
    'counts the letters of %p, marks among them', (statement, stops) => expect(fieldsOf(aDraft({ statement }), aCategory())).toEqual(stops),
  );

  it('is a required fact that was not asked for, or left blank', () => {
    const category = aCategory({ facts: [asked('spot', { required: true }), asked('poleNumber')] });
    expect(fieldsOf(aDraft(), category)).toEqual(['facts.spot']);
    expect(fieldsOf(aDraft({ facts: { spot: { value: '  ', consent: false } } }), category)).toEqual(['facts.spot']);
    expect(fieldsOf(aDraft({ facts: { spot: { value: 'near the well', consent: false } } }), category)).toEqual([]);
  });

  it('is a fact of the wrong form, but not the words that the citizen does not know it', () => {
    const category = aCategory({ facts: [asked('meterNumber', { required: true, format: 'digits', maxLength: 12 })] });
    const withMeter = (value: string) => fieldsOf(aDraft({ facts: { meterNumber: { value, consent: false } } }), category);
    expect(withMeter('44 71-09')).toEqual([]);
    expect(withMeter('४४७१')).toEqual([]);
    expect(withMeter('not known')).toEqual([]);
    expect(withMeter('44A71')).toEqual(['facts.meterNumber']);
    expect(withMeter('4471044710447')).toEqual(['facts.meterNumber']);
  });
});

describe('which facts go', () => {
  const category = aCategory({ facts: [asked('spot'), asked('meterNumber', { identifying: true }), asked('houseAddress', { identifying: true })] });
  const draft = aDraft({ facts: {
    spot: { value: ' near the well ', consent: false }, meterNumber: { value: '4471', consent: true }, houseAddress: { value: 'House 12', consent: false }, fromElsewhere: { value: 'x', consent: true },
  } });

  it('parts those that identify nobody, those with a yes, and those without', () => {
    expect(partFacts(draft, category)).toEqual({
      open: [{ key: 'spot', label: { en: 'The spot', hi: 'spot हिन्दी' }, value: 'near the well' }],
      consented: [{ key: 'meterNumber', label: { en: 'The meterNumber', hi: 'meterNumber हिन्दी' }, value: '4471' }],
      withheld: [category.facts[2]],
    });
  });

  it('lets nothing go to a category that asks for nothing', () => {
    expect(partFacts(draft, aCategory())).toEqual({ open: [], consented: [], withheld: [] });
  });
});
