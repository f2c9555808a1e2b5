import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@pukar/kernel';
import { keyOfPart, partsOf } from '../domain/content-keys.js';
import type { PostHolder } from '../domain/content.js';
import { CATEGORIES } from './categories/index.js';
import { DEPARTMENTS } from './departments.js';
import { DIVISIONS } from './divisions.js';
import { firstContent } from './first-content.js';
import { DEPARTMENTS_BY_DEMAND, DISTRICT_POSTS, FACILITY_KINDS, SIMPLE_CATEGORIES, STATE_POSTS } from './in-order-of-demand.js';
import { DISTRICTS } from './places/index.js';
import { spokenWords } from './spoken/index.js';

const CONTENT = firstContent('2026-11-26');
const letters = DISTRICTS.map(({ code }) => code.slice(3));

describe('what callers are told in a new deployment', () => {
  it('has an owner and a later day of review for each piece, and no piece twice', () => {
    const owners = new Set<string>([...DEPARTMENTS.map(({ code }) => code), ...STATE_POSTS, ...DISTRICT_POSTS]);
    for (const { kind, code, owner, reviewOn } of CONTENT) expect([kind, code, owners.has(owner), reviewOn > '2026-11-26']).toEqual([kind, code, true, true]);
    expect(new Set(CONTENT.map(({ kind, code }) => `${kind} ${code}`)).size).toBe(CONTENT.length);
  });

  it.each(LANGUAGES)('has words in %s for every part that must have some', (language) => {
    const words = spokenWords(language) as Readonly<Record<string, string>>;
    const missing = CONTENT.filter(({ kind }) => kind !== 'facility').flatMap((one) => partsOf(one).map((part) => {
      const invented = (one.body as PostHolder).invented;
      return one.kind === 'post' ? `person.${invented}` : keyOfPart(one, part);
    })).filter((key) => !words[key]);
    expect(missing).toEqual([]);
  });

  it('asks all the questions of a scheme that there are words for', () => {
    const asked = CONTENT.filter(({ kind }) => kind === 'scheme').flatMap((one) => partsOf(one).map((part) => keyOfPart(one, part)));
    expect(Object.keys(spokenWords('en-IN')).filter((key) => key.startsWith('scheme.')).sort()).toEqual([...asked].sort());
  });

  it('has numbers that are in no service, each once', () => {
    const phones = CONTENT.flatMap(({ body }) => (body as { phone?: string }).phone ?? []);
    expect(phones.every((phone) => /^0755 0\d{6}$/.test(phone))).toBe(true);
    expect(new Set(phones).size).toBe(phones.length);
  });

  it('has every department and every kind of place in every district', () => {
    const codes = new Set(CONTENT.map(({ code }) => code));
    for (const of of [...DEPARTMENTS_BY_DEMAND, ...Object.keys(FACILITY_KINDS), ...DISTRICT_POSTS]) expect(letters.filter((district) => !codes.has(`${of}-${district}`))).toEqual([]);
    expect([...DEPARTMENTS_BY_DEMAND].sort()).toEqual(DEPARTMENTS.map(({ code }) => code).sort());
  });
});

describe('the lists that callers choose from', () => {
  it('have every district in one division', () => expect(DIVISIONS.flatMap(({ districts }) => districts).sort()).toEqual([...letters].sort()));

  it('have words for every entry', () => {
    const words = spokenWords('en-IN') as Readonly<Record<string, string>>;
    const keys = [...DIVISIONS.map(({ code }) => `division.${code}`), ...letters.map((one) => `district.${one}`), ...SIMPLE_CATEGORIES.map((code) => `category.${code}`), ...Object.keys(FACILITY_KINDS).map((kind) => `facility.${kind}`), ...[...STATE_POSTS, ...DISTRICT_POSTS].map((post) => `post.${post}`)];
    expect(keys.filter((key) => !words[key])).toEqual([]);
  });

  it('offer no complaint against anybody by menu', () => {
    expect(SIMPLE_CATEGORIES.map((code) => CATEGORIES.find((category) => category.code === code)?.againstStaff)).toEqual(SIMPLE_CATEGORIES.map(() => false));
  });
});
