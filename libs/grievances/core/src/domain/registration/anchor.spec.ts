import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anchorOf, placeOf, trimmed } from './anchor.js';

const found = (text: string, place: ReturnType<typeof placeOf>) => place && text.slice(place.start, place.end);

describe('a part of a statement that was marked', () => {
  const before = 'Anita came. Then Anita left, and रमेश stayed.';
  const second = anchorOf(before, { start: 17, end: 22 });

  it('is found where it was', () => expect(placeOf(before, second)).toEqual({ start: 17, end: 22 }));
  it('is found after something was typed before it', () => expect(placeOf(`Again: ${before}`, second)).toEqual({ start: 24, end: 29 }));
  it('is the same one when another that reads the same is typed before it', () => expect(placeOf(`Anita, Anita! ${before}`, second)).toEqual({ start: 31, end: 36 }));
  it('is the same one when the other was deleted', () => expect(placeOf('Then Anita left', second)).toEqual({ start: 5, end: 10 }));
  it('is gone with its words', () => expect(placeOf('Then she left', second)).toBeUndefined());
  it('is not cut in the middle of a letter of Devanagari', () => {
    const start = before.indexOf('रमेश');
    const anchor = anchorOf(before, { start, end: start + 4 });
    expect(found(`पहले ${before}`, placeOf(`पहले ${before}`, anchor))).toBe('रमेश');
  });
  it('survives whatever is typed before or after it', () => {
    fc.assert(fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), fc.nat(10), fc.integer({ min: 1, max: 10 }), (front, back, start, length) => {
      const text = 'मेरे पति Ramesh ने 500 दिए';
      const anchor = anchorOf(text, { start, end: start + length });
      const place = placeOf(`${front}${text}${back}`, anchor)!;
      expect(found(`${front}${text}${back}`, place)).toBe(text.slice(start, start + length));
    }));
  });
});

describe('a selection', () => {
  it('loses the blanks at its ends', () => expect(trimmed('to Anita now', { start: 2, end: 9 })).toEqual({ start: 3, end: 8 }));
  it('of blanks is none', () => expect(trimmed('a   b', { start: 1, end: 4 })).toBeUndefined());
});
