import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '@pukar/platform/database';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { DigestSettings } from '../digest/digest-settings.js';
import { forwardingWorker } from '../index.js';
import type { OfficerMail } from '../ports/officer-mail.port.js';
import { forwardOne, OtherContexts } from '../testing/call-centre.js';
import { saveTwoOffices } from '../testing/offices.js';
import { GetOfficerAddress } from './get-officer-address.use-case.js';
import { TellOfficers } from './tell-officers.use-case.js';

const WEDNESDAY = new Date('2026-11-18T10:00+05:30');

describe('an officer with an e-mail address', () => {
  let test: TestDatabase;
  let database: Database;
  let mails: OfficerMail[] = [];
  const others = new OtherContexts();
  const tellAt = (at: string) => {
    mails = [];
    return new TellOfficers(database, { send: (_tx, mail) => { mails.push(mail); return Promise.resolve(); } }, new DigestSettings('https://inbox.test'), new FixedClock(new Date(`${at}+05:30`))).execute();
  };

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...forwardingWorker.migrations]);
    database = await test.as('app');
    await saveTwoOffices(database);
    await forwardOne(database, others, new FixedClock(WEDNESDAY), { dueAt: new Date('2026-11-24T18:00+05:30'), statement: 'Ramesh of house 12 says the lamp is out.' });
  });
  afterAll(() => test.close());

  it('is none as long as nobody has entered one: nothing is written', async () => expect(await tellAt('2026-11-18T10:05')).toBe(0));

  it('is told of what came, once, by reference, matter, place and day', async () => {
    await database.query(`update forwarding.officer set email = 'officer-' || level || '@ene.example'`);
    expect(await tellAt('2026-11-18T10:06')).toBe(1);
    expect(mails).toEqual([{ officerId: expect.any(String), key: expect.stringMatching(/^turn:/u), subject: expect.stringMatching(/^Pukar: ENE-R-\w+ came to you$/u), text: expect.stringMatching(/^ENE-R-\w+ came to you\.\nStreetlight, Berasia\nTo be done by 2026-11-24\.\nOpen the list: https:\/\/inbox\.test\/$/u) }]);
    expect(JSON.stringify(mails)).not.toMatch(/Ramesh|lamp/u);
    expect(await new GetOfficerAddress(database).execute(mails[0]!.officerId)).toMatch(/@ene\.example$/u);
    expect(await tellAt('2026-11-18T10:07')).toBe(0);
  });

  it('is warned when a quarter of the time is left, once, and not while the citizen is waited for', async () => {
    expect(await tellAt('2026-11-20T10:00')).toBe(0);
    await database.query(`update forwarding.forwarded_ticket set waiting_until = '2026-11-23T10:00+05:30'`);
    expect(await tellAt('2026-11-23T09:00')).toBe(0);
    expect(await tellAt('2026-11-23T11:00')).toBe(1);
    expect(mails[0]!.subject).toMatch(/will be late soon$/u);
    expect(await tellAt('2026-11-23T11:01')).toBe(0);
  });

  it('has an address that is nothing to departments', async () => {
    await expect((await test.as('department')).query('select email from forwarding.officer')).rejects.toThrow(/permission denied/u);
    await expect((await test.as('department')).query('select 1 from forwarding.notice')).rejects.toThrow(/permission denied/u);
  });
});
