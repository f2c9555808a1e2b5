import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import type { Database } from '@pukar/platform/database';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import pg from 'pg';
import { forwardingWorker } from '../index.js';
import { forwardOne, OtherContexts } from '../testing/call-centre.js';
import { saveTwoOffices } from '../testing/offices.js';
import { OfficeDatabase } from './office-database.js';
import { ListInbox } from './use-cases/list-inbox.use-case.js';

/** Stand-ins for the schemas of the call centre, with grants as they have them: to pukar_app alone. */
const CALL_CENTRE = ['vault', 'grievances', 'access', 'calls', 'acd', 'messaging', 'directory'];

describe("the department's role", () => {
  let test: TestDatabase;
  let app: Database;
  let energyOffice: string;
  let waterOffice: string;
  let energyTicket: string;
  let waterTicket: string;
  let department: Database;
  let offices: OfficeDatabase;
  const others = new OtherContexts();
  const clock = new FixedClock();
  const asEnergy = (sql: string, params: readonly unknown[] = []) => offices.of(energyOffice, (tx) => tx.query(sql, params));

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...forwardingWorker.migrations]);
    app = await test.as('app');
    await saveTwoOffices(app);
    const owner = new pg.Client({ connectionString: test.url('owner') });
    await owner.connect();
    for (const schema of CALL_CENTRE) {
      await owner.query(`create schema ${schema}; grant usage on schema ${schema} to pukar_app; create table ${schema}.secret (id int); grant select on ${schema}.secret to pukar_app`);
    }
    await owner.end();
    const officeOf = async (code: string) => (await app.query<{ id: string }>('select id from forwarding.office where code = $1', [code]))[0]!.id;
    [energyOffice, waterOffice] = [await officeOf('ENE-BPL'), await officeOf('PHE-IND')];
    energyTicket = await forwardOne(app, others, clock);
    waterTicket = await forwardOne(app, others, clock, { departmentCode: 'PHE', categoryCode: 'PHE-01', placeCodes: ['MP-IND'] });
    department = await test.as('department', 1);
    offices = new OfficeDatabase(department);
  });
  afterAll(() => test.close());

  it.each([
    ...CALL_CENTRE.map((schema) => `select * from ${schema}.secret`),
    'select * from platform.outbox', 'select * from platform.audit', 'select * from platform.outbox_handled', 'select * from bullmq.migration',
    'select password_hash from forwarding.officer', 'select * from forwarding.officer', 'select * from forwarding.officer_session', 'select * from forwarding.sign_in_try',
    'select * from forwarding.rule', 'create table public.copy (id int)', 'create table forwarding.copy (id int)', 'create schema mine',
  ])('may not: %s', async (sql) => {
    await expect(asEnergy(sql)).rejects.toThrow(/permission denied/);
  });

  it.each([
    `update forwarding.forwarded_ticket set office_id = (select id from forwarding.office limit 1)`,
    `update forwarding.forwarded_ticket set statement = 'all is well'`, `update forwarding.forwarded_ticket set due_at = now() + interval '1 year'`,
    `update forwarding.forwarded_ticket set officer_id = id`, `update forwarding.forwarded_ticket set facts = '[]'`,
    'delete from forwarding.forwarded_ticket', 'delete from forwarding.forwarded_history', `update forwarding.forwarded_history set step = 'none'`,
    `insert into forwarding.forwarded_ticket (id) values (gen_random_uuid())`, 'delete from platform.audit', `update platform.outbox set done_at = now()`,
    `update forwarding.action_taken set spoken_en = ''`, `update forwarding.office set name_en = ''`,
  ])('may not change: %s', async (sql) => {
    await expect(asEnergy(sql)).rejects.toThrow(/permission denied/);
  });

  it('sees no row without an office', async () => {
    for (const table of ['office', 'forwarded_ticket', 'forwarded_history']) {
      expect(await department.query(`select 1 from forwarding.${table}`)).toEqual([]);
      expect(await offices.beforeSignIn((tx) => tx.query(`select 1 from forwarding.${table}`))).toEqual([]);
    }
    expect(await department.query('select id from forwarding.officer')).toEqual([]);
  });

  it('sees one office, also where a query forgets to ask for it', async () => {
    const references = (rows: Record<string, unknown>[]) => rows.map(({ reference }) => reference);
    expect(references(await asEnergy('select reference from forwarding.forwarded_ticket'))).toEqual([energyTicket]);
    expect(await asEnergy('select 1 from forwarding.forwarded_ticket where reference = $1', [waterTicket])).toEqual([]);
    expect(await asEnergy(`update forwarding.forwarded_ticket set reply = 'mine' where reference = $1 returning id`, [waterTicket])).toEqual([]);
    expect(await asEnergy('select distinct office_id from forwarding.officer')).toEqual([{ office_id: energyOffice }]);
  });

  it("may not write another office's history", async () => {
    await expect(asEnergy(`insert into forwarding.forwarded_history (forwarded_id, seq, office_id, at, step) values (gen_random_uuid(), 9, $1, now(), 'resolved')`, [waterOffice])).rejects.toThrow(/row-level security/);
  });

  it('never mixes two offices on a pool of one connection', async () => {
    const list = new ListInbox(offices, clock);
    const asked = Array.from({ length: 60 }, (_, turn) => (turn % 3 === 0 ? waterOffice : energyOffice));
    const answers = await Promise.all(asked.map(async (officeId, turn) => {
      if (turn % 7 === 0) await offices.of(officeId, () => Promise.reject(new Error('cut'))).catch(() => undefined);
      return (await list.execute({ officeId, personId: officeId })).tickets.map(({ reference }) => reference);
    }));
    expect(answers).toEqual(asked.map((officeId) => [officeId === waterOffice ? waterTicket : energyTicket]));
    expect(await department.query('select 1 from forwarding.forwarded_ticket')).toEqual([]);
  });

  it('keeps no session token, only its hash, and cannot read either', async () => {
    await expect(asEnergy('select token_hash from forwarding.officer_session')).rejects.toThrow(/permission denied/);
    expect(await offices.beforeSignIn((tx) => tx.query('select * from forwarding.session_of($1, now())', [Buffer.from('guess')]))).toEqual([]);
  });
});
