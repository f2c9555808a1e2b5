import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DISTRICTS } from '../data/places/index.js';
import { PIN_PLACES, PIN_PREFIXES } from '../data/pin-codes.js';
import { pageOf } from './page-of.js';
import { districtsOfPin, placeOfPin } from './place-of-pin.js';

const LETTERS = DISTRICTS.map(({ code }) => code.slice(3));

describe('the place of a PIN code', () => {
  it('is its district', () => expect(placeOfPin('462001')).toEqual({ code: 'one', district: 'BPL' }));
  it('is that of its head post office, where its first three digits are shared', () => expect(placeOfPin('461331')).toEqual({ code: 'one', district: 'HRD' }));
  it('is one of those that share its first three digits, which are all that rides on', () => {
    expect(placeOfPin('461228')).toEqual({ code: 'several', pin: '461' });
    expect(districtsOfPin('461')).toEqual(['NMP', 'HRD']);
  });
  it('is not known outside the state', () => expect(['110001', '462', '46200a', ''].map((pin) => placeOfPin(pin).code)).toEqual(Array(4).fill('unknown')));

  it('can be every district', () => {
    const reached = new Set([...Object.values(PIN_PREFIXES).flat(), ...Object.values(PIN_PLACES)]);
    expect(LETTERS.filter((letters) => !reached.has(letters))).toEqual([]);
    expect([...reached].filter((letters) => !LETTERS.includes(letters))).toEqual([]);
  });

  it('of a head post office is among those of its first three digits', () => {
    for (const [pin, district] of Object.entries(PIN_PLACES)) expect([pin, districtsOfPin(pin.slice(0, 3))]).toEqual([pin, expect.arrayContaining([district])]);
  });

  it('is always something that the flow can go on with', () => {
    fc.assert(fc.property(fc.stringMatching(/^4[5-8]\d{4}$/), (pin) => {
      const place = placeOfPin(pin);
      if (place.code === 'one') expect(LETTERS).toContain(place.district);
      if (place.code === 'several') expect(districtsOfPin(place.pin).length).toBeGreaterThan(1);
    }));
  });
});

describe('a page of a list', () => {
  it('holds four, and says whether there is more', () => {
    expect(pageOf(['a', 'b', 'c', 'd', 'e'], 0)).toEqual({ items: ['a', 'b', 'c', 'd'], hasMore: true });
    expect(pageOf(['a', 'b', 'c', 'd', 'e'], 1)).toEqual({ items: ['e'], hasMore: false });
    expect(pageOf([], 0)).toBeUndefined();
  });

  it('after another leaves nothing out and repeats nothing, and begins again after the last', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 40 }), (list) => {
      const pages: (readonly string[])[] = [];
      for (let page = 0, more = true; more; page += 1) {
        const found = pageOf(list, page)!;
        pages.push(found.items);
        more = found.hasMore;
      }
      expect(pages.flat()).toEqual(list);
      expect(pageOf(list, pages.length)).toEqual(pageOf(list, 0));
    }));
  });
});
