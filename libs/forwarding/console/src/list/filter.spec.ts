import { describe, expect, it } from '@jest/globals';
import { flip, isUnfiltered, NO_FILTER, readFilter, writeFilter } from './filter.js';

const written = (search: string): string => {
  const given = new URLSearchParams();
  writeFilter(readFilter(search).filter, given);
  return given.toString();
};

describe('a filter in an address', () => {
  it.each(['', 'late=1', 'state=ended', 'level=2&category=ENE-03&place=Berasia&office=ENE-BPL', 'late=1&mine=1&unassigned=1&decide=1&waiting=1&reopened=1'])('%s is read and written the same', (search) => {
    expect(written(search)).toBe(search);
    expect(readFilter(search).ignored).toEqual([]);
  });

  it('says what it does not understand, and goes on without it', () => {
    const { filter, ignored } = readFilter('late=yes&level=9&colour=red&state=lost&mine=1');
    expect(ignored).toEqual(['late=yes', 'level=9', 'colour=red', 'state=lost']);
    expect([...filter.on]).toEqual(['mine']);
  });

  it('takes the words typed and the ticket that is open for none of its own', () => expect(readFilter('q=late&ticket=ENE-R-7F3K2M')).toEqual({ filter: NO_FILTER, ignored: [] }));

  it('does not look into what a ticket is named after', () => expect(readFilter('__proto__=1&constructor=1').ignored).toEqual(['__proto__=1', 'constructor=1']));

  it('turns a switch on and off', () => {
    const on = flip(NO_FILTER, 'late');
    expect([...on.on]).toEqual(['late']);
    expect(isUnfiltered(on)).toBe(false);
    expect(isUnfiltered(flip(on, 'late'))).toBe(true);
  });
});
