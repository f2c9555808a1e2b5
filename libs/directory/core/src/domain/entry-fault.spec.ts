import { describe, expect, it } from '@jest/globals';
import { entryFault } from './entry-fault.js';

const TODAY = '2026-11-26';
const both = (words: Readonly<Record<string, string>>) => ({ 'en-IN': words, 'hi-IN': words });
const notice = { kind: 'notice', code: 'cold', body: {}, owner: 'GAD', reviewOn: '2027-01-31' } as const;
const facility = { kind: 'facility', code: 'fire-BPL', body: { facility: 'fire', district: 'BPL', phone: '101' }, owner: 'UDH', reviewOn: '2027-01-31' } as const;

describe('content that somebody wants to keep', () => {
  it('may be kept with an owner, a review ahead, and words in the languages of the state', () => {
    expect(entryFault(notice, both({ text: 'Cold.' }), TODAY)).toBeUndefined();
    expect(entryFault(facility, {}, TODAY)).toBeUndefined();
  });

  it('is refused without words in one of them', () => expect(entryFault(notice, { 'en-IN': { text: 'Cold.' } }, TODAY)).toBe('words-missing'));
  it('is refused when nobody answers for it', () => expect(entryFault({ ...notice, owner: 'XYZ' }, both({ text: 'Cold.' }), TODAY)).toBe('unknown-owner'));

  it('is refused with a review in the past, or years ahead', () => {
    for (const reviewOn of ['2026-11-25', '2029-01-01']) expect(entryFault({ ...notice, reviewOn }, both({ text: 'Cold.' }), TODAY)).toBe('bad-review');
  });

  it('is refused under the code of something else', () => {
    expect(entryFault({ ...facility, code: 'fire-IND' }, {}, TODAY)).toBe('bad-code');
    expect(entryFault({ ...facility, code: 'fire-XXX', body: { ...facility.body, district: 'XXX' } }, {}, TODAY)).toBe('unknown-district');
    expect(entryFault({ kind: 'post', code: 'sp', body: { post: 'sp', district: 'BPL', phone: '100' }, owner: 'HOM', reviewOn: '2027-01-31' }, both({ person: 'A' }), TODAY)).toBe('bad-code');
  });

  it('is refused for a holiday whose name no call can carry', () => {
    const holiday = (en: string) => ({ kind: 'holiday', code: '2027-01-14', body: { date: '2027-01-14', name: { en, hi: 'संक्रांति' } }, owner: 'GAD', reviewOn: '2027-01-14' }) as const;
    expect(entryFault(holiday('Makar Sankranti'), both({ name: 'x' }), TODAY)).toBeUndefined();
    expect(entryFault(holiday('The day after a very long night of rain'), both({ name: 'x' }), TODAY)).toBe('bad-code');
  });

  it('is refused for a holiday of an office that cannot be, and may be the second of its day', () => {
    const holiday = (code: string, offices: readonly string[]) => ({ kind: 'holiday', code, body: { date: '2027-01-14', name: { en: 'Moving', hi: 'स्थानांतरण' }, offices }, owner: 'GAD', reviewOn: '2027-01-14' }) as const;
    expect(entryFault(holiday('2027-01-14-move', ['ENE-BPL', 'ENE-D-BHOPAL', 'ENE-STATE', 'HEAD', 'HELPLINE-DESK']), both({ name: 'x' }), TODAY)).toBeUndefined();
    for (const office of ['ENE-XXX', 'XYZ-BPL', 'ENE-D-DELHI', 'ENE-BPL-1', 'ENE']) expect(entryFault(holiday('2027-01-14', [office]), both({ name: 'x' }), TODAY)).toBe('unknown-office');
    expect(entryFault(holiday('2027-01-15-move', []), both({ name: 'x' }), TODAY)).toBe('bad-code');
  });
});
