import { describe, expect, it } from '@jest/globals';
import { aRow } from '../a-row.js';
import { arrange } from './arrange.js';
import { type Filter, flip, NO_FILTER } from './filter.js';
import { withoutStale } from './stale-filter.js';

const now = new Date('2026-11-22T06:00:00.000Z');
const soon = aRow({ reference: 'ENE-R-SOON1', dueAt: '2026-11-24T11:30:00.000Z', excerpt: 'मोहल्ले में बिजली नहीं है, पढ़ाई रुकी है' });
const late = aRow({ reference: 'ENE-R-LATE1', dueAt: '2026-11-20T11:30:00.000Z', placeCode: 'MP-BPL-BER', placeName: { en: 'Berasia', hi: 'बैरसिया' } });
const older = aRow({ reference: 'ENE-R-DONE1', state: 'resolved', resolvedAt: '2026-11-01T05:00:00.000Z' });
const newer = aRow({ reference: 'ENE-R-DONE2', state: 'resolved', resolvedAt: '2026-11-19T05:00:00.000Z', placeName: null });
const all = [newer, soon, older, late];

const shown = (query = '', filter: Filter = NO_FILTER) => arrange(all, { filter, query, now, me: 'me' }).map((row) => row.reference);

describe('the list', () => {
  it('has the least time left on top', () => expect(shown()).toEqual(['ENE-R-LATE1', 'ENE-R-SOON1']));

  it('has what is resolved when that is asked for, the newest first', () => expect(shown('', { ...NO_FILTER, state: 'ended' })).toEqual(['ENE-R-DONE2', 'ENE-R-DONE1']));

  it.each([
    ['soon1', ['ENE-R-SOON1']],
    ['berasia', ['ENE-R-LATE1']],
    ['बैरसिया', ['ENE-R-LATE1']],
    ['पढाई', ['ENE-R-SOON1']],
    ['ene-03 BERASIA', ['ENE-R-LATE1']],
    ['berasia पढ़ाई', []],
    ['  ', ['ENE-R-LATE1', 'ENE-R-SOON1']],
  ])('filtered by “%s” shows %j', (query, references) => expect(shown(query)).toEqual(references));

  it('shows only what is late, of a place, of a category', () => {
    expect(shown('', flip(NO_FILTER, 'late'))).toEqual(['ENE-R-LATE1']);
    expect(shown('', { ...NO_FILTER, place: 'MP-BPL' })).toEqual(['ENE-R-SOON1']);
    expect(shown('', { ...NO_FILTER, category: 'ENE-07' })).toEqual([]);
  });

  it('leaves out a place that no ticket has any more, and says so', () => {
    expect(withoutStale({ ...NO_FILTER, place: 'MP-IND', category: 'ENE-03', office: 'ENE-SEH' }, all, ['ENE-RSN'])).toEqual({ filter: { ...NO_FILTER, category: 'ENE-03' }, stale: ['place=MP-IND', 'office=ENE-SEH'] });
    expect(withoutStale({ ...NO_FILTER, office: 'below' }, all, ['ENE-RSN']).stale).toEqual([]);
    expect(withoutStale({ ...NO_FILTER, office: 'below' }, all, []).stale).toEqual(['office=below']);
  });

  it('leaves the rows it was given as they were', () => {
    shown();
    expect(all).toEqual([newer, soon, older, late]);
  });
});
