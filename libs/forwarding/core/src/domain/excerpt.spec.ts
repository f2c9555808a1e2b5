import { describe, expect, it } from '@jest/globals';
import { excerptOf } from './excerpt.js';

describe('an excerpt', () => {
  it('is the whole of a short statement, on one line', () => expect(excerptOf(' नाली जाम है\nतीन दिन से ')).toBe('नाली जाम है तीन दिन से'));
  it('ends with a whole word and says that there is more', () => {
    const excerpt = excerptOf('बत्ती नहीं है '.repeat(20));
    expect(excerpt).toMatch(/ (?:बत्ती|नहीं|है)…$/);
    expect(excerpt.length).toBeLessThanOrEqual(141);
  });
});
