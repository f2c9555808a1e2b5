import { describe, expect, it } from '@jest/globals';

import { parentCategoryCode } from '../../domain/category.js';
import { foldForSearch } from '../../domain/fold-for-search.js';
import { DEPARTMENTS } from '../departments.js';
import { CATEGORIES } from './index.js';

const DEVANAGARI = /[\u0904-\u0939]/;
const LATIN = /[a-z]{2}/i;

describe('the categories', () => {
  it.each(DEPARTMENTS.map(({ code }) => code))('of %s are six to fifteen, sub-categories apart', (department) => {
    const own = CATEGORIES.filter((category) => category.department === department && parentCategoryCode(category.code) === null);
    expect(own.length).toBeGreaterThanOrEqual(6);
    expect(own.length).toBeLessThanOrEqual(15);
    expect(own.every(({ code }) => code.startsWith(`${department}-`))).toBe(true);
  });

  it('have codes of their own, and sub-categories have a parent of the same department', () => {
    const byCode = new Map(CATEGORIES.map((category) => [category.code, category]));
    expect(byCode.size).toBe(CATEGORIES.length);
    for (const category of CATEGORIES) {
      const parent = parentCategoryCode(category.code);
      if (parent !== null) expect(byCode.get(parent)?.department).toBe(category.department);
    }
  });

  it('include one for what fits no other, of no department', () => {
    expect(CATEGORIES.filter(({ department }) => department === null).map(({ code }) => code)).toEqual(['OTH-00']);
  });

  it.each(DEPARTMENTS.map(({ code }) => code))('of %s include one against staff', (department) => {
    expect(CATEGORIES.some((category) => category.department === department && category.againstStaff)).toBe(true);
  });

  it('are named in English, and in Hindi without a Latin word', () => {
    for (const { code, name } of CATEGORIES) {
      expect([code, LATIN.test(name.en) && !DEVANAGARI.test(name.en)]).toEqual([code, true]);
      expect([code, DEVANAGARI.test(name.hi) && !LATIN.test(name.hi)]).toEqual([code, true]);
    }
  });

  it('have different names', () => {
    expect(new Set(CATEGORIES.map(({ name }) => name.en)).size).toBe(CATEGORIES.length);
    expect(new Set(CATEGORIES.map(({ name }) => name.hi)).size).toBe(CATEGORIES.length);
  });

  it('are asked for in both scripts, by words that have a search key', () => {
    for (const { code, words } of CATEGORIES) {
      expect([code, words.some((word) => DEVANAGARI.test(word))]).toEqual([code, true]);
      expect([code, words.some((word) => LATIN.test(word))]).toEqual([code, true]);
      expect([code, words.filter((word) => foldForSearch(word) === '')]).toEqual([code, []]);
    }
  });

  it('say no phrase twice', () => {
    for (const { code, words } of CATEGORIES) expect([code, words.length]).toEqual([code, new Set(words).size]);
  });
});
