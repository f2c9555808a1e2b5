import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '@pukar/platform/database';
import { createLogger } from '@pukar/platform/logging';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { Directory, directoryEntries, directoryServer, seedDirectory, type DirectoryEntry } from './index.js';

const text = (en: string, hi: string) => ({ en, hi });
const ENTRIES: DirectoryEntry[] = [
  { kind: 'category', code: 'ENE-03', body: { code: 'ENE-03', department: 'ENE', name: text('No supply', 'बिजली बंद'), words: ['bijli'], workingDays: 2, againstStaff: false, facts: [] } },
  { kind: 'place', code: 'MP-BPL', body: { code: 'MP-BPL', kind: 'district', name: text('Bhopal', 'भोपाल'), districtCode: 'MP-BPL', words: [] } },
  { kind: 'place', code: 'MP-BPL-BER', body: { code: 'MP-BPL-BER', kind: 'tehsil', name: text('Berasia', 'बैरसिया'), districtCode: 'MP-BPL', words: [] } },
];
const logger = createLogger('spec', 'silent');

describe('the directory', () => {
  let test: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...directoryServer.migrations]);
    database = await test.as('app');
    await database.transaction((tx) => seedDirectory(tx, ENTRIES));
  });
  afterAll(() => test.close());

  it('finds what it was given, and nothing else', async () => {
    const directory = new Directory(database, logger);
    expect((await directory.category('ENE-03'))?.workingDays).toBe(2);
    expect(await directory.category('ENE-99')).toBeUndefined();
  });

  it('looks for rules in the place itself, then in its district', async () => {
    const directory = new Directory(database, logger);
    expect(await directory.placeAndParents('MP-BPL-BER')).toEqual(['MP-BPL-BER', 'MP-BPL']);
    expect(await directory.placeAndParents('MP-BPL')).toEqual(['MP-BPL']);
    expect(await directory.placeAndParents('MP-XXX')).toEqual([]);
  });

  it('keeps an edited entry when the first data is loaded again, and changes its version with the edit', async () => {
    const before = (await new Directory(database, logger).snapshot()).version;
    await database.query(`update directory.entry set body = jsonb_set(body, '{workingDays}', '3') where code = 'ENE-03'`);
    await database.transaction((tx) => seedDirectory(tx, ENTRIES));
    const after = new Directory(database, logger);
    expect((await after.category('ENE-03'))?.workingDays).toBe(3);
    expect((await after.snapshot()).version).not.toBe(before);
  });

  it('hears of what another process changed, and asks for no more than a number where nothing did', async () => {
    const directory = new Directory(database, logger);
    await directory.refresh();
    expect(directory.content().list('scheme', { today: '2026-11-26', language: 'hi-IN' })).toEqual([]);
    await database.transaction((tx) => seedDirectory(tx, directoryEntries('2026-11-26')));
    await directory.refresh();
    const content = directory.content();
    expect(content.list('scheme', { today: '2026-11-26', language: 'hi-IN' })).toHaveLength(8);
    await directory.refresh();
    expect(directory.content()).toBe(content);
  });

  it('keeps what it read when the database cannot be asked', async () => {
    let isStopped = false;
    const stopping = { query: (...asked: Parameters<Database['query']>) => (isStopped ? Promise.reject(new Error('the database is stopped')) : database.query(...asked)) } as Database;
    const directory = new Directory(stopping, logger);
    await directory.refresh();
    isStopped = true;
    await expect(directory.refresh()).rejects.toThrow('stopped');
    expect(directory.content().find('scheme', 'kisan', { today: '2026-11-26', language: 'en-IN' })?.owner).toBe('AGR');
    expect((await directory.category('ENE-03'))?.code).toBe('ENE-03');
  });

  it('answers nothing before it was read, and has the words of the first data', () => {
    const directory = new Directory(database, logger);
    expect(() => directory.content()).toThrow('not read yet');
    expect(directory.words('district.BPL', 'en-IN', '2026-11-26')).toBe('Bhopal');
  });

  it('passes over one entry that cannot be read, and says the others', async () => {
    await database.query(`update directory.entry set body = '{"rules":"none"}' where kind = 'scheme' and code = 'kisan'`);
    const directory = new Directory(database, logger);
    await directory.refresh();
    expect(directory.content().list('scheme', { today: '2026-11-26', language: 'hi-IN' })).toHaveLength(7);
  });

  it('knows which holidays are kept in a district and by an office, besides those of the state', async () => {
    const holiday = (code: string, where: object) => ({ kind: 'holiday', code, body: { date: code.slice(0, 10), name: text('Demo', 'डेमो'), ...where }, owner: 'GAD', reviewOn: '2027-01-31' }) as const;
    await database.query(`update directory.entry set is_retired = true where kind = 'holiday'`);
    await database.transaction((tx) => seedDirectory(tx, [
      holiday('2026-12-01', {}), holiday('2026-12-02', { districts: ['BPL'] }), holiday('2026-12-02-ujn', { districts: ['UJN'], half: true }), holiday('2026-12-03', { offices: ['ENE-BPL'] }),
    ]));
    const directory = new Directory(database, logger);
    const daysOf = async (placeCode: string | null, officeCode: string | null) => (await directory.holidaysOf({ placeCode, officeCode })).map(({ date }) => date.slice(8));
    expect(await daysOf('MP-BPL-BER', null)).toEqual(['01', '02']);
    expect(await daysOf('MP-BPL', 'ENE-BPL')).toEqual(['01', '02', '03']);
    expect(await daysOf('MP-BPL', 'PHE-BPL')).toEqual(['01', '02']);
    expect(await daysOf(null, null)).toEqual(['01']);
    expect(await daysOf('MP-XXX', 'ENE-BPL')).toEqual(['01', '03']);
  });
});
