import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '@pukar/platform/database';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { forwardingWorker } from '../index.js';
import { SeedForwarding } from '../seed/seed-forwarding.js';
import { saveTwoOffices } from '../testing/offices.js';
import { FindOfficer } from './find-officer.use-case.js';

const PHONE = '+917552550001';
const post = { en: 'Assistant Engineer', hi: 'सहायक अभियंता' };
const name = { en: 'Officer Demo-ENE', hi: 'अधिकारी डेमो-ENE' };

describe('the officer of a post', () => {
  let test: TestDatabase;
  let database: Database;
  const find = (officeCode: string, officerPost: string) => new FindOfficer().execute(database, { officeCode, officerPost });

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...forwardingWorker.migrations]);
    database = await test.as('app');
    await saveTwoOffices(database);
    await database.transaction((tx) => new SeedForwarding().saveOfficers(tx, [{ officeCode: 'ENE-BPL', level: 1, post, name, phone: PHONE }]));
  });
  afterAll(() => test.close());

  it('is found with their office and where they are rung, and without their name', async () => {
    expect(await find('ENE-BPL', 'Assistant Engineer')).toEqual({ post: 'Assistant Engineer', officeName: 'Energy, Bhopal', phone: PHONE });
  });

  it('has no number where none is known', async () => {
    expect(await find('PHE-IND', 'Sub-Engineer')).toEqual({ post: 'Sub-Engineer', officeName: 'Water, Indore', phone: null });
  });

  it('is nobody in another office, of another post, or in an office that there is not', async () => {
    expect(await Promise.all([find('PHE-IND', 'Assistant Engineer'), find('ENE-BPL', 'Sub-Engineer'), find('XXX-BPL', 'Assistant Engineer')])).toEqual([undefined, undefined, undefined]);
  });

  it('is the lowest of those who share a post', async () => {
    await database.transaction((tx) => new SeedForwarding().saveOfficers(tx, [{ officeCode: 'ENE-BPL', level: 3, post, name, phone: '+917552550003' }]));
    expect(await find('ENE-BPL', 'Assistant Engineer')).toMatchObject({ phone: PHONE });
  });

  it('has a number that no department can read', async () => {
    const department = await test.as('department');
    await expect(department.query('select phone from forwarding.officer')).rejects.toThrow(/permission denied/);
  });
});
