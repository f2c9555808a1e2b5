import { describe, expect, it } from '@jest/globals';
import { aRow } from '../a-row.js';
import { arrange } from './arrange.js';

const soon = aRow({ reference: 'ENE-R-SOON1', dueAt: '2026-11-24T11:30:00.000Z', excerpt: 'मोहल्ले में बिजली नहीं है, पढ़ाई रुकी है' });
const late = aRow({ reference: 'ENE-R-LATE1', dueAt: '2026-11-20T11:30:00.000Z', placeName: { en: 'Berasia', hi: 'बैरसिया' } });
const older = aRow({ reference: 'ENE-R-DONE1', state: 'resolved', resolvedAt: '2026-11-01T05:00:00.000Z' });
const newer = aRow({ reference: 'ENE-R-DONE2', state: 'resolved', resolvedAt: '2026-11-19T05:00:00.000Z', placeName: null });
const all = [newer, soon, older, late];

const open = (query: string) => arrange(all, query).open.map((row) => row.reference);

describe('the list', () => {
  it('has the least time left on top, and what is done below, the newest first', () => {
    expect(open('')).toEqual(['ENE-R-LATE1', 'ENE-R-SOON1']);
    expect(arrange(all, '').resolved).toEqual([newer, older]);
  });

  it.each([
    ['soon1', ['ENE-R-SOON1']],
    ['berasia', ['ENE-R-LATE1']],
    ['बैरसिया', ['ENE-R-LATE1']],
    ['पढाई', ['ENE-R-SOON1']],
    ['ene-03 BERASIA', ['ENE-R-LATE1']],
    ['berasia पढ़ाई', []],
    ['  ', ['ENE-R-LATE1', 'ENE-R-SOON1']],
  ])('filtered by “%s” shows %j', (query, references) => expect(open(query)).toEqual(references));

  it('leaves the rows it was given as they were', () => {
    arrange(all, '');
    expect(all).toEqual([newer, soon, older, late]);
  });
});
