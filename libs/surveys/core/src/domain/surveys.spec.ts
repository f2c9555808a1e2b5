import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FEWEST_SHOWN, parseRating, shownFigures, type Tally } from './index.js';

it.each([['1', 1], ['5', 5], ['0', undefined], ['6', undefined], ['', undefined], ['12', undefined]])('the key %j is the rating %s', (key, rating) => expect(parseRating(key)).toBe(rating));

const times = (count: number, language: string, rating = 4): Tally => ({ question: 'reach', language, rating, count });

describe('what is shown of the answers', () => {
  it('is how many there are and their mean, together and by language', () => {
    expect(shownFigures([times(10, 'hi-IN', 5), times(10, 'hi-IN', 2), times(12, 'en-IN', 4)])).toEqual([
      { question: 'reach', all: { count: 32, mean: 3.7 }, byLanguage: [{ language: 'hi-IN', figure: { count: 20, mean: 3.5 } }, { language: 'en-IN', figure: { count: 12, mean: 4 } }] },
    ]);
  });

  it('is nothing of fewer than ten', () => expect(shownFigures([times(9, 'hi-IN')])).toEqual([{ question: 'reach', all: null, byLanguage: [{ language: 'hi-IN', figure: null }] }]));

  it('hides another group where the hidden one could be taken from the sum', () => {
    const [of] = shownFigures([times(50, 'hi-IN'), times(12, 'en-IN'), times(3, 'mr-IN')]);
    expect(of!.all).toEqual({ count: 65, mean: 4 });
    expect(of!.byLanguage.map(({ figure }) => figure?.count)).toEqual([50, undefined, undefined]);
  });

  it('never lets anybody work out a group of one to nine', () => {
    const groups = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(groups, (counts) => {
      const [of] = shownFigures(counts.map((count, nth) => times(count, `l${nth}`)));
      const hidden = of!.byLanguage.flatMap(({ figure }, nth) => (figure ? [] : [counts[nth]!]));
      expect(of!.byLanguage.every(({ figure }) => figure === null || figure.count >= FEWEST_SHOWN)).toBe(true);
      const hiddenTogether = hidden.reduce((sum, count) => sum + count, 0);
      expect(hidden.length === 0 || of!.all === null || (hiddenTogether >= FEWEST_SHOWN && hidden.length > 1) || hidden.length === counts.length || hidden.every((count) => count >= FEWEST_SHOWN)).toBe(true);
    }));
  });
});
