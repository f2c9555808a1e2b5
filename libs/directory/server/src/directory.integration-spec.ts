import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '@pukar/platform/database';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { Directory, directoryServer, seedDirectory, type DirectoryEntry } from './index.js';

const text = (en: string, hi: string) => ({ en, hi });
const ENTRIES: DirectoryEntry[] = [
  { kind: 'category', code: 'ENE-03', body: { code: 'ENE-03', department: 'ENE', name: text('No supply', 'बिजली बंद'), words: ['bijli'], workingDays: 2, againstStaff: false, facts: [] } },
  { kind: 'place', code: 'MP-BPL', body: { code: 'MP-BPL', kind: 'district', name: text('Bhopal', 'भोपाल'), districtCode: 'MP-BPL', words: [] } },
  { kind: 'place', code: 'MP-BPL-BER', body: { code: 'MP-BPL-BER', kind: 'tehsil', name: text('Berasia', 'बैरसिया'), districtCode: 'MP-BPL', words: [] } },
];

describe('the directory', () => {
  let test: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    test = await testDatabase(directoryServer.migrations);
    database = await test.as('app');
    await database.transaction((tx) => seedDirectory(tx, ENTRIES));
  });
  afterAll(() => test.close());

  it('finds what it was given, and nothing else', async () => {
    const directory = new Directory(database);
    expect((await directory.category('ENE-03'))?.workingDays).toBe(2);
    expect(await directory.category('ENE-99')).toBeUndefined();
  });

  it('looks for rules in the place itself, then in its district', async () => {
    const directory = new Directory(database);
    expect(await directory.placeAndParents('MP-BPL-BER')).toEqual(['MP-BPL-BER', 'MP-BPL']);
    expect(await directory.placeAndParents('MP-BPL')).toEqual(['MP-BPL']);
    expect(await directory.placeAndParents('MP-XXX')).toEqual([]);
  });

  it('keeps an edited entry when the first data is loaded again, and changes its version with the edit', async () => {
    const before = (await new Directory(database).snapshot()).version;
    await database.query(`update directory.entry set body = jsonb_set(body, '{workingDays}', '3') where code = 'ENE-03'`);
    await database.transaction((tx) => seedDirectory(tx, ENTRIES));
    const after = new Directory(database);
    expect((await after.category('ENE-03'))?.workingDays).toBe(3);
    expect((await after.snapshot()).version).not.toBe(before);
  });
});
