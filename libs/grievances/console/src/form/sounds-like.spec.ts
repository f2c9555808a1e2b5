import { describe, expect, it } from '@jest/globals';
import { CATEGORIES, rankCategories } from '@pukar/directory-core/domain';
import { soundsLike } from './sounds-like.js';

const search = { categories: (query: string) => rankCategories(query, CATEGORIES, 24), places: () => [], facts: () => [], danger: () => [] };
const of = (statement: string, chosen: string | null) => soundsLike(statement, chosen, search);

describe('a category that was chosen by a slip of the hand', () => {
  it('is seen once the statement says something else', () => expect(of('teen din se nal me paani nahi aa raha', 'ENE-07')).toMatch(/^(PHE|UDH)/));
  it.each([['bijli nahi aa rahi kal shaam se', 'ENE-03'], ['ट्रांसफार्मर जल गया है', 'ENE-02'], ['bijli ka bill zyada aaya', 'ENE-07']])('is not doubted where it fits: %s', (said, chosen) => expect(of(said, chosen)).toBeNull());
  it('is not doubted before anything was said', () => expect(of('kal', 'ENE-07')).toBeNull());
});
