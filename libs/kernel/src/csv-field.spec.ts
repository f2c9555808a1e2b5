import { describe, expect, it } from '@jest/globals';
import { csvField } from './csv-field.js';

describe('a field of comma-separated values', () => {
  it.each([['=1+1', `'=1+1`], ['+91', `'+91`], ['-2', `'-2`], ['@SUM(A1)', `'@SUM(A1)`], ['\t=1', `'\t=1`], ['\r=1', `"'\r=1"`], ['\0=1', `'\0=1`], ['＝1', `'＝1`]])('carries nothing out that begins as %j does', (value, field) => expect(csvField(value)).toBe(field));
  it.each([['plain', 'plain'], ['पुकार', 'पुकार'], ['a,b', '"a,b"'], ['say "so"', '"say ""so"""'], ['two\nlines', '"two\nlines"'], ['', ''], ['1=1', '1=1']])('is written as RFC 4180 says: %j', (value, field) => expect(csvField(value)).toBe(field));
});
