import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CONTENT_KINDS, maySpeak, standingOf, type Content } from './content.js';
import { holidayCode, keyOfPart, partsOf, silentIn } from './content-keys.js';

const flood = (changes: Partial<Content> = {}): Content => ({ kind: 'notice', code: 'flood', body: {}, owner: 'GAD', reviewOn: '2026-12-31', isRetired: false, texts: null, ...changes });
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

describe('what may be said of the directory', () => {
  it('is said on the day of its review for the last time', () => {
    expect(['2026-12-30', '2026-12-31', '2027-01-01'].map((today) => maySpeak(flood(), today))).toEqual([true, true, false]);
  });

  it('is not said once it was taken away', () => expect(maySpeak(flood({ isRetired: true }), '2026-01-01')).toBe(false));

  it('is a holiday, and a number in danger, for as long as nobody takes it away', () => {
    for (const kind of ['holiday', 'emergency-number'] as const) expect(maySpeak(flood({ kind, reviewOn: '2020-01-01' }), '2026-12-01')).toBe(true);
  });

  it('is never said after its review, whatever else it is', () => {
    fc.assert(fc.property(day, day, fc.constantFrom(...CONTENT_KINDS.filter((kind) => !['holiday', 'emergency-number'].includes(kind))), (reviewOn, today, kind) => {
      expect(maySpeak(flood({ kind, reviewOn }), today)).toBe(today <= reviewOn);
    }));
  });

  it('is marked a month before it falls silent', () => {
    expect(['2026-11-30', '2026-12-01', '2027-01-01'].map((today) => standingOf(flood(), today))).toEqual(['live', 'soon', 'expired']);
    expect(standingOf(flood({ isRetired: true }), '2026-01-01')).toBe('retired');
  });
});

describe('the words of content', () => {
  const scheme = flood({ kind: 'scheme', code: 'kisan', body: { rules: ['needs-yes', 'needs-no'] } });

  it('are those of each part, by its key', () => {
    expect(partsOf(scheme).map((part) => keyOfPart(scheme, part))).toEqual(['scheme.kisan.name', 'scheme.kisan.about', 'scheme.kisan.where', 'scheme.kisan.q1', 'scheme.kisan.q2']);
    expect(keyOfPart(flood(), 'text')).toBe('notice.flood');
    expect(keyOfPart(flood({ kind: 'post', code: 'sp-BPL', body: {} }), 'person')).toBe('person.sp-BPL');
  });

  it('name the languages in which one of them is missing', () => {
    const words = { name: 'a', about: 'b', where: 'c', q1: 'd', q2: 'e' };
    expect(silentIn(scheme, { 'en-IN': words, 'hi-IN': { ...words, q2: ' ' } }, ['hi-IN', 'en-IN'])).toEqual(['hi-IN']);
  });

  it('are not needed for a place that has a telephone', () => {
    expect(silentIn(flood({ kind: 'facility', code: 'fire-BPL', body: { facility: 'fire', district: 'BPL', phone: '101' } }), {}, ['hi-IN'])).toEqual([]);
  });

  it('call a holiday by its English name', () => expect(holidayCode({ name: { en: 'Second day of Diwali', hi: '' } })).toBe('second-day-of-diwali'));
});
