import { describe, expect, it } from '@jest/globals';
import { readPlace, writePlace } from './address.js';
import { NO_FILTER } from './list/filter.js';

describe('the address of the inbox', () => {
  it.each([
    ['?', { filter: NO_FILTER, query: '', reference: undefined }],
    ['?q=berasia', { filter: NO_FILTER, query: 'berasia', reference: undefined }],
    ['?q=%E0%A4%AC%E0%A4%BF%E0%A4%9C%E0%A4%B2%E0%A5%80+33&ticket=ENE-R-7F3K2', { filter: NO_FILTER, query: 'बिजली 33', reference: 'ENE-R-7F3K2' }],
    ['?level=2&late=1&ticket=ENE-R-7F3K2', { filter: { ...NO_FILTER, level: 2, on: new Set(['late']) }, query: '', reference: 'ENE-R-7F3K2' }],
  ])('%s says where it is, and comes from it', (search, place) => {
    expect(readPlace(search)).toEqual({ ...place, ignored: [] });
    expect(writePlace(readPlace(search))).toBe(search);
  });

  it('drops what nobody understands when it is written again', () => expect(writePlace(readPlace('?colour=red&late=1'))).toBe('?late=1'));
});
