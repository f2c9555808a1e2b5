import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { elevenDigitsIn } from './find-tickets.js';
import { redactStatement } from './redact-statement.js';

const TICKET = '48217735016';
const redact = (statement: string): string => redactStatement(statement, { names: [], addresses: [], phones: [], tickets: [TICKET] }).text;

describe('a forwarded statement keeps nothing of a ticket number: with it anybody can ask, rate and close', () => {
  it.each([
    ['My complaint 48217735016 is not done.', 'My complaint [ticket number] is not done.'],
    ['4821 7735 016', '[ticket number]'],
    ['4821-7735-016 again', '[ticket number] again'],
    ['no. 4821, 7735, 016, please', 'no. [ticket number], please'],
    ['शिकायत ४८२१ ७७३५ ०१६ का कुछ नहीं हुआ', 'शिकायत [ticket number] का कुछ नहीं हुआ'],
    ['4 8 2 1 7 7 3 5 0 1 6', '[ticket number]'],
    ['four eight two one seven seven three five zero one six', '[ticket number]'],
    ['चार आठ दो एक सात सात तीन पांच शून्य एक छह पर', '[ticket number] पर'],
    ['on 4821 7735 016 and 98260 12345', 'on [ticket number] and [phone number]'],
    ['complaint4821 7735016', 'complaint[ticket number]'],
    ['48217735016 48217735016', '[ticket number] [ticket number]'],
    ['it is 14 4821 7735 016 5', 'it is 14 [ticket number] 5'],
  ])('%s', (statement, forwarded) => expect(redact(statement)).toBe(forwarded));

  it.each(['meter 48217735017', 'receipt number 12345678901', 'from 4821 to 7735, 016 times', '148217735016', 'Bill of Rs 48,21,773 of 5 016'])('and keeps other numbers: %s', (statement) => expect(redact(statement)).toBe(statement));

  it('whatever its groups, in whatever words', () => {
    const grouped = fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).map((cuts) => [0, ...cuts].map((from, at) => TICKET.slice(from, cuts[at])).join(' '));
    fc.assert(fc.property(grouped, fc.constantFrom('', 'dekhiye '), (number, before) => { expect(redact(`${before}${number} ka`)).toBe(`${before}[ticket number] ka`); }));
  });
});

describe('what may be a ticket number', () => {
  it('is eleven digits in a row, to be looked up', () => {
    expect(elevenDigitsIn('4821 7735 016, or 12345678901; not 123 456')).toEqual([TICKET, '12345678901']);
    expect(elevenDigitsIn('no water')).toEqual([]);
  });

  it('is found at once in a hostile statement', () => {
    const started = performance.now();
    expect(elevenDigitsIn('1 '.repeat(2_000))).toEqual(['1'.repeat(11)]);
    expect(performance.now() - started).toBeLessThan(400);
  });
});
