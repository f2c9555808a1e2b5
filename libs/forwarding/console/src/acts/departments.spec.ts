import { describe, expect, it } from '@jest/globals';
import { findDepartments } from './departments.js';

const all = [{ code: 'PHE', name: { en: 'Public Health Engineering', hi: 'लोक स्वास्थ्य यांत्रिकी' } }, { code: 'HLT', name: { en: 'Health', hi: 'स्वास्थ्य' } }, { code: 'ENE', name: { en: 'Energy', hi: 'ऊर्जा' } }];
const codes = (query: string) => findDepartments(all, query).map(({ code }) => code);

describe('a department, found by typing', () => {
  it.each([
    ['ene', ['ENE']],
    ['health', ['HLT', 'PHE']],
    ['ऊर्जा', ['ENE']],
    [' PHE ', ['PHE']],
    ['roads', []],
  ])('“%s” finds %j', (query, found) => expect(codes(query)).toEqual(found));
});
