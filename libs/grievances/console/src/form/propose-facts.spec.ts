import { describe, expect, it } from '@jest/globals';
import { emptyDraft } from '@pukar/citizens-core/contracts';
import type { Category, FactDefinition } from '@pukar/directory-core/contracts';
import { factsInWords } from '@pukar/directory-core/domain';
import { factsOfStatement, proposeFacts } from './propose-facts.js';

const TODAY = new Date('2026-11-18T06:00:00Z');
const fact = (key: string, change: Partial<FactDefinition> = {}): FactDefinition => ({ key, label: { en: key, hi: key }, ask: { en: key, hi: key }, identifying: false, required: true, maxLength: 60, ...change });
const search = { categories: () => [], places: () => [], facts: factsInWords, danger: () => [] };
const told = [{ at: '2026-11-16T05:00:00.000Z', categoryCode: 'ENE-08', placeCode: 'MP-BPL', facts: { meterNumber: '4471', spot: 'by the well', incidentDate: '01-11-2026' } }];
const content = { ...emptyDraft, placeCode: 'MP-BPL', statement: 'Berasia hospital me dawa nahi hai' };
const values = (definition: FactDefinition, change: object = {}) => proposeFacts(definition, { ...content, ...change }, told, search, TODAY).map(({ value, from }) => [value, from]);

describe('what is known of a fact before it is asked', () => {
  it('is what the statement tells', () => expect(values(fact('hospital'))).toEqual([['Berasia hospital', 'statement']]));
  it('is what they told last time', () => expect(values(fact('meterNumber'))).toEqual([['4471', 'told']]));
  it('but of a spot only where it is the same place, and of a day never', () => {
    expect(values(fact('spot'))).toEqual([['by the well', 'told']]);
    expect(values(fact('spot'), { placeCode: 'MP-IND' })).toEqual([]);
    expect(values(fact('incidentDate', { format: 'date' }))).toEqual([]);
  });
  it('is nothing of theirs where they speak for somebody else', () => expect(values(fact('meterNumber'), { isForOther: true })).toEqual([]));
});

describe('what goes into the form with the statement', () => {
  const category = (...facts: FactDefinition[]) => ({ code: 'HLT-01', facts }) as unknown as Category;
  it('is what it tells and is needed', () => expect(factsOfStatement(content, category(fact('hospital')), search, TODAY)).toEqual({ hospital: { value: 'Berasia hospital', consent: false } }));
  it('and nothing over what was typed, nothing that identifies, nothing that is not needed', () => {
    const typed = { ...content, facts: { hospital: { value: 'another one', consent: false } } };
    expect(factsOfStatement(typed, category(fact('hospital')), search, TODAY)).toBeNull();
    expect(factsOfStatement(content, category(fact('hospital', { identifying: true }), fact('school', { required: false })), search, TODAY)).toBeNull();
  });
});
