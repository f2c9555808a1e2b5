import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '@pukar/platform/database';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { forwardingWorker } from '../index.js';
import type { OfficerMail } from '../ports/officer-mail.port.js';
import { forwardOne, OtherContexts } from '../testing/call-centre.js';
import { saveTree, saveTwoOffices } from '../testing/offices.js';
import { DigestSettings } from './digest-settings.js';
import { KeepDaysOff } from './keep-days-off.use-case.js';
import { MakeDigests } from './make-digests.use-case.js';

/** Thursday; Friday the 20th is a holiday in Bhopal alone. */
const WEDNESDAY = new Date('2026-11-18T10:00+05:30');
const HOLIDAYS = [{ day: '2026-12-25', office: null }, { day: '2026-11-20', office: 'ENE-BPL' }];

describe('the morning list', () => {
  let test: TestDatabase;
  let database: Database;
  let mails: OfficerMail[];
  let holidays = HOLIDAYS;
  const others = new OtherContexts();
  const keep = () => new KeepDaysOff(database, { of: ({ officeCode }) => Promise.resolve(holidays.filter(({ office }) => office === null || office === officeCode).map(({ day }) => day)) }).execute();
  const makeAt = (at: string, mail = { send: (_tx: unknown, given: OfficerMail) => { mails.push(given); return Promise.resolve(); } }) =>
    new MakeDigests(database, mail, new DigestSettings('https://inbox.test'), new FixedClock(new Date(`${at}+05:30`))).execute();
  const subjects = () => mails.map(({ subject }) => subject);

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...forwardingWorker.migrations]);
    database = await test.as('app');
    await saveTwoOffices(database);
    await forwardOne(database, others, new FixedClock(WEDNESDAY), { dueAt: new Date('2026-11-18T18:00+05:30'), statement: 'Ramesh of house 12 says the lamp is out.' });
    await keep();
    mails = [];
  });
  afterAll(() => test.close());

  it('is not made before nine', async () => expect(await makeAt('2026-11-19T08:59')).toBe(0));

  it('is made for each officer who can sign in, once; sent where something is in it', async () => {
    expect(await makeAt('2026-11-19T09:00')).toBe(2);
    expect(await makeAt('2026-11-19T09:01')).toBe(0);
    expect(subjects()).toEqual(['Pukar: 1 late, 0 due today, 0 due this week, 0 to decide, 0 re-opened']);
  });

  it('has nothing of what was said, and leads to the page', () => {
    expect(mails[0]!.text).not.toMatch(/Ramesh|lamp/);
    expect(mails[0]!.text).toContain('https://inbox.test/#today');
    expect(mails[0]!.text).toMatch(/ENE-R-\w+ {2}Streetlight, Berasia: late by 1 working day/);
  });

  it('is not made on a day off of that office, and is of another', async () => {
    mails = [];
    expect(await makeAt('2026-11-20T09:30')).toBe(1);
    expect(mails).toEqual([]);
    expect(await makeAt('2026-11-21T09:30')).toBe(0);
  });

  it('counts the office\'s own day off out', async () => {
    expect(await makeAt('2026-11-23T09:30')).toBe(2);
    expect(mails[0]!.text).toContain('late by 2 working days');
  });

  it('is made again when sending failed, and when the process died in between', async () => {
    mails = [];
    await expect(makeAt('2026-11-24T09:30', { send: () => Promise.reject(new Error('no post office')) })).rejects.toThrow('no post office');
    await makeAt('2026-11-24T09:31');
    expect(mails).toHaveLength(1);
  });

  it('is made once where two processes make it at the same moment', async () => {
    mails = [];
    const made = await Promise.all([makeAt('2026-11-25T09:30'), makeAt('2026-11-25T09:30')]);
    expect(made[0]! + made[1]!).toBe(2);
    expect(mails).toHaveLength(1);
  });

  it('has the offices below for who looks after them, and not for the officer beside', async () => {
    await saveTree(database);
    mails = [];
    await makeAt('2026-11-26T09:30');
    const textOf = async (login: string) => {
      const [officer] = await database.query<{ id: string }>('select id from forwarding.officer where login = $1', [login]);
      return mails.find(({ officerId }) => officerId === officer!.id)?.text;
    };
    expect(await textOf('division')).toContain('Streetlight, Berasia');
    expect(await textOf('state')).toContain('Streetlight, Berasia');
    expect(await textOf('head')).toBeUndefined();
    expect(await textOf('water.gro')).toBeUndefined();
  });

  it('forgets a day that is a holiday no longer', async () => {
    holidays = HOLIDAYS.slice(0, 1);
    await keep();
    expect(await database.query(`select kept_by from forwarding.day_off`)).toEqual([{ kept_by: '' }]);
  });
});
