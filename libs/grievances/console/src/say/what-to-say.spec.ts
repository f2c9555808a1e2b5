import { describe, expect, it } from '@jest/globals';
import { emptyDraft } from '@pukar/citizens-core/contracts';
import type { Category } from '@pukar/directory-core/contracts';
import { spokenLanguage } from './spoken-language.js';
import { whatToSay } from './what-to-say.js';

const noSupply: Category = {
  code: 'ENE-01', department: 'ENE', name: { en: 'No supply', hi: 'बिजली नहीं' }, words: ['bijli'], workingDays: 3, levelWorkingDays: 5, againstStaff: false,
  facts: [
    { key: 'consumerNumber', label: { en: 'Consumer number', hi: 'उपभोक्ता क्रमांक' }, ask: { en: 'What is the number on your bill?', hi: 'बिल पर क्रमांक क्या है?' }, identifying: true, required: true, maxLength: 20 },
    { key: 'landmark', label: { en: 'Landmark', hi: 'पहचान' }, ask: { en: 'What is near it?', hi: 'पास में क्या है?' }, identifying: false, required: false, maxLength: 80 },
  ],
};
const fieldsOf = (sayings: ReturnType<typeof whatToSay>) => sayings.map(({ field }) => field);

describe('what the agent says next', () => {
  it('begins with what the matter is, in the caller’s language', () => {
    expect(whatToSay(emptyDraft, null, 'hi-IN', false)[0]).toEqual({ field: 'category', text: 'बताइए, क्या समस्या है?', language: 'hi' });
    expect(whatToSay(emptyDraft, null, 'en-IN', false)[0]?.language).toBe('en');
  });

  it('asks for the facts of the category in their order', () => {
    const content = { ...emptyDraft, categoryCode: 'ENE-01', placeCode: 'MP-BPL', statement: 'No supply since Monday' };
    expect(fieldsOf(whatToSay(content, noSupply, 'hi-IN', false))).toEqual(['fact-consumerNumber', 'fact-landmark']);
  });

  it('asks for the yes once an identifying fact is told, and for no other', () => {
    const facts = { consumerNumber: { value: '4471', consent: false }, landmark: { value: 'temple', consent: false } };
    const content = { ...emptyDraft, categoryCode: 'ENE-01', placeCode: 'MP-BPL', statement: 'No supply since Monday', facts };
    expect(fieldsOf(whatToSay(content, noSupply, 'hi-IN', false))).toEqual(['fact-consumerNumber-consent']);
  });

  it('says that it is being registered when everything is told', () => {
    const facts = { consumerNumber: { value: '4471', consent: true }, landmark: { value: 'temple', consent: false } };
    const content = { ...emptyDraft, categoryCode: 'ENE-01', placeCode: 'MP-BPL', statement: 'No supply since Monday', facts };
    expect(fieldsOf(whatToSay(content, noSupply, 'hi-IN', false))).toEqual(['register']);
  });

  it('asks whether there is more once it is registered', () => {
    expect(fieldsOf(whatToSay(emptyDraft, null, 'hi-IN', true))).toEqual(['closing']);
  });

  it('asks no place where no department answers', () => {
    const content = { ...emptyDraft, categoryCode: 'OTH-00', statement: 'Something else entirely' };
    expect(fieldsOf(whatToSay(content, { ...noSupply, code: 'OTH-00', department: null, facts: [] }, 'hi-IN', false))).toEqual(['register']);
  });

  it.each([['hi-IN', 'hi'], ['ur-IN', 'hi'], ['mr-IN', 'hi'], ['en-IN', 'en'], ['ta-IN', 'en']])('asks a caller of %s in %s', (caller, asked) => {
    expect(spokenLanguage(caller)).toBe(asked);
  });
});
