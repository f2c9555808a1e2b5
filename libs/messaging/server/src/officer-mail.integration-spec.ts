import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { createLogger } from '@pukar/platform/logging';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { MailQueue, messagingWorker, QueueOfficerMail, SendOfficerMails, SmtpMail } from './index.js';
import { SETTINGS } from './testing/message-case.js';
import { TinyMailServer } from './testing/tiny-mail-server.js';

const WITH_MAIL = { ...SETTINGS, hasMail: true };
let test: TestDatabase;
let database: Database;
let server: TinyMailServer;
let clock: FixedClock;
const addresses = new Map<string, string>();

beforeAll(async () => {
  test = await testDatabase([CreatePlatform1700000000001, ...messagingWorker.migrations]);
  database = await test.as('app');
});
afterAll(() => test.close());
beforeEach(async () => {
  server = new TinyMailServer();
  await server.start();
  clock = new FixedClock(new Date('2026-11-18T06:30:00Z'));
  await database.query(`update messaging.officer_mail set state = 'dropped' where state in ('queued', 'sending')`);
});
afterEach(() => server.stop());

const officer = (address: string | null = 'ae@ene.example'): string => {
  const id = randomIds.uuid();
  if (address) addresses.set(id, address);
  return id;
};
const tell = (officerId: string, key: string, more: { settings?: typeof WITH_MAIL } = {}) => database.transaction((tx) =>
  new QueueOfficerMail(more.settings ?? WITH_MAIL, clock, randomIds).execute(tx, { officerId, key, subject: `Pukar: ${key} came to you`, text: `${key}, Power cut, Bhopal, by 24 November 2026` }));
const sender = (url = server.url) => new SendOfficerMails(new MailQueue(database, clock, randomIds), { of: (id) => Promise.resolve(addresses.get(id)) }, new SmtpMail(url, 'pukar@helpline.example'), WITH_MAIL, createLogger('spec', 'silent'));
const statesOf = async (officerId: string) => (await database.query<{ state: string; failure: string | null }>('select state, failure from messaging.officer_mail where officer_id = $1 order by created_at', [officerId])).map(({ state, failure }) => failure ? `${state}: ${failure}` : state);

describe('an e-mail to an officer', () => {
  it('goes to their address, once, after a moment in which more may come', async () => {
    const id = officer();
    await tell(id, 'ENE-R-1');
    await tell(id, 'ENE-R-1');
    await sender().execute();
    expect(server.taken).toEqual([]);
    clock.advance(121);
    await Promise.all([sender().execute(), sender().execute()]);
    expect(server.taken).toEqual([expect.objectContaining({ to: ['ae@ene.example'], from: 'pukar@helpline.example' })]);
    expect(server.taken[0]!.text).toMatch(/Subject: Pukar: ENE-R-1 came to you[\s\S]*ENE-R-1, Power cut, Bhopal, by 24 November 2026/u);
    expect(await statesOf(id)).toEqual(['sent']);
  });

  it('of a burst is one, and after it nothing follows for half an hour', async () => {
    const id = officer();
    for (let nth = 0; nth < 30; nth += 1) await tell(id, `ENE-R-${nth}b`);
    clock.advance(121);
    await sender().execute();
    await tell(id, 'ENE-R-late');
    clock.advance(600);
    await sender().execute();
    expect(server.taken).toHaveLength(1);
    expect(server.taken[0]!.text).toContain('Subject: Pukar: 30 notices');
    clock.advance(1_300);
    await sender().execute();
    expect(server.taken).toHaveLength(2);
    expect(server.taken[1]!.text).toContain('ENE-R-late');
  });

  it('to one who has no address is dropped, and keeps nobody else waiting', async () => {
    const [nobody, somebody] = [officer(null), officer('ge@ene.example')];
    await tell(nobody, 'ENE-R-2');
    await tell(somebody, 'ENE-R-3');
    clock.advance(121);
    await sender().execute();
    expect([await statesOf(nobody), server.taken.length]).toEqual([['dropped: no-address'], 1]);
  });

  it('waits while the server is away or busy, and goes as the same e-mail', async () => {
    const id = officer();
    await tell(id, 'ENE-R-4');
    clock.advance(121);
    await sender('smtp://127.0.0.1:59997').execute();
    expect(await statesOf(id)).toEqual(['queued: server-away']);
    server.refusals.push(451);
    clock.advance(60);
    await sender().execute();
    clock.advance(60);
    await sender().execute();
    expect(server.taken).toHaveLength(1);
    expect(await statesOf(id)).toEqual(['sent']);
  });

  it('that the server refuses for good is given up', async () => {
    const id = officer();
    await tell(id, 'ENE-R-5');
    server.refusals.push(550);
    clock.advance(121);
    await sender().execute();
    expect([await statesOf(id), server.taken.length]).toEqual([['failed: refused'], 0]);
  });

  it('whose worker died goes again under the same name, so that two copies are one', async () => {
    const id = officer();
    await tell(id, 'ENE-R-6');
    clock.advance(121);
    const claimed = await new MailQueue(database, clock, randomIds).claim();
    clock.advance(301);
    await sender().execute();
    expect(server.taken[0]!.text).toContain(`Message-ID: <${claimed!.mailId}@helpline.example>`);
  });

  it('is found by an index, what waits and what went together, however many were sent', async () => {
    const plans = async (...statements: readonly string[]) => (await database.transaction(async (tx) => {
      await tx.query('set local enable_seqscan = off');
      return Promise.all(statements.map((sql) => tx.query(`explain ${sql}`, [randomIds.uuid()])));
    })).map((plan) => JSON.stringify(plan));
    const [together, waiting] = await plans(
      `update messaging.officer_mail set state = 'sent' where mail_id = $1`,
      `select id from messaging.officer_mail where officer_id = $1 and state in ('queued', 'sending') order by created_at, id for update skip locked`,
    );
    expect(together).toContain('officer_mail_together');
    expect(waiting).toContain('officer_mail_waits');
  });

  it('is not even noted where there is no server for it', async () => {
    const id = officer();
    await tell(id, 'ENE-R-7', { settings: { ...WITH_MAIL, hasMail: false } });
    expect(await statesOf(id)).toEqual([]);
  });
});
