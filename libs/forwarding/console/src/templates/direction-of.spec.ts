import { describe, expect, it } from '@jest/globals';
import { directionOf } from './direction-of.js';

describe('the direction of a reply', () => {
  it('is that of its words, not of its gaps', () => {
    expect(directionOf('{place} کی لائن {date} کو ٹھیک کر دی گئی ہے۔')).toBe('rtl');
    expect([directionOf('The line at {place}'), directionOf('{place} लाइन'), directionOf(''), directionOf('{place}')]).toEqual(['auto', 'auto', 'auto', 'auto']);
  });
});
