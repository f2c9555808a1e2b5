import { describe, expect, it } from '@jest/globals';
import { groupDigits, type NumberKind } from './group-digits.js';

describe('a number in groups', () => {
  it.each<[string, NumberKind, string]>([
    ['48217735016', 'ticket', '4821 7735 016'],
    ['4821 7735 016', 'ticket', '4821 7735 016'],
    ['+919000001001', 'phone', '+91 90000 01001'],
    ['9000001001', 'phone', '90000 01001'],
    ['900000····', 'phone', '90000 0····'],
    ['+917550000123', 'phone', '+91 75500 00123'],
    ['+912550000123', 'phone', '+91 255 000 0123'],
    ['155343', 'phone', '155343'],
    ['', 'ticket', ''],
  ])('%s as a %s is read as “%s”', (value, kind, read) => expect(groupDigits(value, kind).join(' ')).toBe(read));

  it('copies without the spaces', () => expect(groupDigits('4821 7735 016', 'ticket').join('')).toBe('48217735016'));
});
