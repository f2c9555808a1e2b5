import { describe, expect, it } from '@jest/globals';
import { emptyDraft } from '@pukar/citizens-core/contracts';
import type { Category } from '@pukar/directory-core/contracts';
import { HINDI_SCRIPT, loadScript } from './scripts/load-script.js';
import { spokenLanguage } from './spoken-language.js';
import { type SayingOf, whatToSay } from './what-to-say.js';

const noSupply: Category = {
  code: 'ENE-01', department: 'ENE', name: { en: 'No supply', hi: 'बिजली नहीं' }, words: ['bijli'], workingDays: 3, levelWorkingDays: 5, againstStaff: false,
  facts: [
    { key: 'consumerNumber', label: { en: 'Consumer number', hi: 'उपभोक्ता क्रमांक' }, ask: { en: 'What is the number on your bill?', hi: 'बिल पर क्रमांक क्या है?' }, identifying: true, required: true, maxLength: 20 },
    { key: 'landmark', label: { en: 'Landmark', hi: 'पहचान' }, ask: { en: 'What is near it?', hi: 'पास में क्या है?' }, identifying: false, required: false, maxLength: 80 },
  ],
};
const said = { ...emptyDraft, categoryCode: 'ENE-01', placeCode: 'MP-BPL', statement: 'No supply since Monday' };
const told = { ...said, facts: { consumerNumber: { value: '4471', consent: true }, landmark: { value: 'temple', consent: false } } };
const sayings = (change: Partial<SayingOf> = {}) => whatToSay({ content: emptyDraft, category: null, categoryInWords: null, script: HINDI_SCRIPT, isRegistered: false, at: '', ...change });
const fields = (change: Partial<SayingOf> = {}) => sayings(change).map(({ field }) => field);

describe('what the agent says next', () => {
  it('begins with what the matter is, in the caller’s language', async () => {
    expect(sayings()[0]).toEqual({ field: 'category', text: 'बताइए, क्या समस्या है?', language: 'hi-IN' });
    expect(sayings({ script: await loadScript('ta-IN') })[0]).toMatchObject({ field: 'category', language: 'ta-IN' });
  });

  it('is the sentence of the field that the cursor is in, filled or not', () => {
    expect(fields({ at: 'place' })[0]).toBe('place');
    expect(fields({ content: said, category: noSupply, at: 'fact-landmark' })[0]).toBe('fact-landmark');
    expect(fields({ content: said, category: noSupply, at: 'category' })[0]).toBe('category');
  });

  it('says back what it is about once a category was chosen, so that a wrong one is heard', () => {
    const chosen = { ...emptyDraft, categoryCode: 'ENE-01' };
    expect(sayings({ content: chosen, category: noSupply, categoryInWords: 'बिजली बंद', at: 'place' })[0]).toEqual({ field: 'about', text: 'यानी शिकायत इस बारे में है: बिजली बंद। ठीक है?', language: 'hi-IN' });
  });

  it('asks for the facts in the caller’s language, and in a directory’s words where there are no others', async () => {
    const script = await loadScript('ta-IN');
    const [first, second] = sayings({ content: said, category: noSupply, script });
    expect(first).toMatchObject({ field: 'fact-consumerNumber', language: 'ta-IN', text: expect.stringContaining('நுகர்வோர் எண்') });
    expect(second).toEqual({ field: 'fact-landmark', language: 'en-IN', text: 'What is near it?' });
  });

  it('asks for the yes once an identifying fact is told, and for no other', () => {
    const facts = { consumerNumber: { value: '4471', consent: false }, landmark: { value: 'temple', consent: false } };
    expect(fields({ content: { ...said, facts }, category: noSupply })).toEqual(['fact-consumerNumber-consent', 'promise']);
  });

  it('says that it is being registered, and by when there is an answer, when everything is told', () => {
    expect(sayings({ content: told, category: noSupply }).map(({ text }) => text)).toEqual(['आपकी शिकायत अभी दर्ज की जा रही है।', '3 कार्य दिवसों में आपको जवाब मिलेगा।']);
  });

  it('says that others told of it, where they did', () => expect(fields({ content: told, category: noSupply, mayJoin: true })).toContain('join'));
  it('asks whether there is more once it is registered', () => expect(fields({ isRegistered: true, mayAskToTell: true })).toEqual(['consent', 'closing']));

  it('asks no place where no department answers', () => {
    const content = { ...emptyDraft, categoryCode: 'OTH-00', statement: 'Something else entirely' };
    expect(fields({ content, category: { ...noSupply, code: 'OTH-00', department: null, facts: [] } })[0]).toBe('register');
  });

  it.each([['hi-IN', 'hi'], ['ur-IN', 'hi'], ['mr-IN', 'hi'], ['en-IN', 'en'], ['ta-IN', 'en']])('asks a caller of %s in %s', (caller, asked) => {
    expect(spokenLanguage(caller)).toBe(asked);
  });
});
