import { describe, expect, it } from '@jest/globals';

import { parentCategoryCode } from './category.js';

describe('the parent of a category', () => {
  it('is the category that a sub-category narrows', () => {
    expect(parentCategoryCode('ENE-03-2')).toBe('ENE-03');
  });

  it('is none for a category of the first level', () => {
    expect(parentCategoryCode('ENE-03')).toBeNull();
  });
});
