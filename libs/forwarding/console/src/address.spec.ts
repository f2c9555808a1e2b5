import { describe, expect, it } from '@jest/globals';
import { readPlace, writePlace } from './address.js';

describe('the address of the inbox', () => {
  it.each([
    ['?', { query: '', reference: undefined }],
    ['?q=berasia', { query: 'berasia', reference: undefined }],
    ['?q=%E0%A4%AC%E0%A4%BF%E0%A4%9C%E0%A4%B2%E0%A5%80+33&ticket=ENE-R-7F3K2', { query: 'बिजली 33', reference: 'ENE-R-7F3K2' }],
  ])('%s says where it is, and comes from it', (search, place) => {
    expect(readPlace(search)).toEqual(place);
    expect(writePlace(place)).toBe(search);
  });
});
