import { describe, expect, it } from '@jest/globals';
import { languageName } from './language-name.js';

describe('the name of a language', () => {
  it.each([['hi-IN', 'Hindi'], ['en-IN', 'English'], ['ur-IN', 'Urdu'], ['or-IN', 'Odia'], ['pa-guru-IN', 'Punjabi']])('%s is %s', (code, name) => expect(languageName(code)).toBe(name));
  it.each(['no language', 'zzz'])('%p has none, and stays as it is', (code) => expect(languageName(code)).toBe(code));
});
