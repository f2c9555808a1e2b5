import { describe, expect, it } from '@jest/globals';

import { PLACES } from '../data/places/index.js';
import { rankPlaces } from './rank-categories.js';

const codesFor = (query: string, limit = 3) => rankPlaces(query, PLACES, limit).map(({ code }) => code);

describe('finding a place', () => {
  it.each([
    ['bhopal', 'MP-BPL'],
    ['भोपाल', 'MP-BPL'],
    ['bhop', 'MP-BPL'],
    ['hoshangabad', 'MP-NMP'],
    ['होशंगाबाद', 'MP-NMP'],
    ['बैरसिया', 'MP-BPL-BER'],
    ['berasiya', 'MP-BPL-BER'],
    ['mahu', 'MP-IND-MHO'],
    ['महू', 'MP-IND-MHO'],
    ['nasrullaganj', 'MP-SHR-BHE'],
    ['chhindwada', 'MP-CDW'],
    ['छिंदवाड़ा', 'MP-CDW'],
    ['nagar nigam jabalpur', 'MP-JBP-JMC'],
    ['इंदौर नगर निगम', 'MP-IND-IMC'],
    ['मऊगंज', 'MP-MGJ'],
    ['muraina', 'MP-MRN'],
    ['MP-BPL-BER', 'MP-BPL-BER'],
  ])('"%s" finds %s in the first three', (query, code) => {
    expect(codesFor(query)).toContain(code);
  });

  it.each([
    ['sohagpur narmadapuram', 'MP-NMP-SOH'],
    ['sohagpur shahdol', 'MP-SDL-SOH'],
    ['shahpura jabalpur', 'MP-JBP-SHA'],
    ['shahpura dindori', 'MP-DDR-SHA'],
  ])('tells places of one name apart by the district: %s', (query, code) => {
    expect(codesFor(query, 1)).toEqual([code]);
  });

  it('offers the district before the tehsil of the same name', () => {
    expect(codesFor('sehore', 1)).toEqual(['MP-SHR']);
  });
});
