import { describe, expect, it } from '@jest/globals';
import { ok } from '@pukar/kernel';
import fc from 'fast-check';
import { checkDigit } from './check-digit.js';
import { groupTicketNumber, makeTicketNumber, parseTicketNumber, TICKET_NUMBER_BYTES, type TicketNumber } from './ticket-number.js';

const randomBytes = fc.uint8Array({ minLength: TICKET_NUMBER_BYTES, maxLength: TICKET_NUMBER_BYTES }).filter((bytes) => bytes.filter((byte) => byte < 250).length > 12);
const numbers = randomBytes.map(makeTicketNumber);
const inScript = (number: string, zero: number) => number.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

describe('a ticket number', () => {
  it('has eleven digits, the first not 0, and is read back as itself', () => {
    fc.assert(fc.property(numbers, (number) => {
      expect(number).toMatch(/^[1-9]\d{10}$/);
      expect(parseTicketNumber(number)).toEqual(ok(number));
    }));
  });

  it('is refused with any one digit changed', () => {
    fc.assert(fc.property(numbers, fc.nat(10), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
      const wrong = number.slice(0, at) + String((Number(number[at]) + shift) % 10) + number.slice(at + 1);
      expect(parseTicketNumber(wrong).ok).toBe(false);
    }));
  });

  it('is refused with any two neighbouring digits swapped', () => {
    fc.assert(fc.property(numbers, fc.nat(9), (number, at) => {
      fc.pre(number[at] !== number[at + 1]);
      const swapped = number.slice(0, at) + number[at + 1]! + number[at]! + number.slice(at + 2);
      expect(parseTicketNumber(swapped).ok).toBe(false);
    }));
  });

  it('passes over the bytes that would make some digits likelier than others', () => {
    const uneven = Uint8Array.from([252, 255, 8, ...Array<number>(9).fill(250), ...Array<number>(9).fill(7)]);
    expect(makeTicketNumber(uneven).slice(0, 10)).toBe('9777777777');
    expect(() => makeTicketNumber(new Uint8Array(9))).toThrow('too few random bytes');
  });

  it('is Damm\'s check digit, as in his own example', () => expect(checkDigit('572')).toBe('4'));

  it.each([0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x1c50, 0xabf0])(
    'is read in the digits that begin at U+%s', (zero) => {
      fc.assert(fc.property(numbers, (number) => expect(parseTicketNumber(inScript(number, zero))).toEqual(ok(number))), { numRuns: 20 });
    },
  );

  it('is read in groups, as people type it', () => {
    const number = makeTicketNumber(Uint8Array.from([3, ...Array<number>(20).fill(4)]));
    expect(groupTicketNumber(number)).toMatch(/^\d{4} \d{4} \d{3}$/);
    expect(parseTicketNumber(` ${groupTicketNumber(number)} `)).toEqual(ok(number));
    expect(parseTicketNumber(groupTicketNumber(number).replaceAll(' ', '-'))).toEqual(ok(number));
  });

  it.each(['', 'ENE-R-7F3K2', '48217735', '482177350160', '0000 0000 000', '+91 90000 01001', '４８２１７７３５０１６'])('is not %p', (text) => {
    expect(parseTicketNumber(text)).toEqual({ ok: false, refusal: 'wrong-number' });
  });

  it('groups four, four and three', () => expect(groupTicketNumber('48217735016' as TicketNumber)).toBe('4821 7735 016'));
});
