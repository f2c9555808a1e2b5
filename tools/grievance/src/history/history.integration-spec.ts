import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NO_HISTORY } from '@pukar/grievances-core/domain';
import { grievancesServer } from '@pukar/grievances-server';
import type { Database } from '@pukar/platform/database';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import pg from 'pg';
import { addStep, enterTicket, idOf, STEPS } from './testing/a-history.js';
import { type Found, type Verified, verifyHistories } from './verify-histories.js';

describe('the verification of histories', () => {
  let test: TestDatabase;
  let app: Database;
  let owner: pg.Client;
  const asOwner = { query: (sql: string, params: readonly unknown[]) => owner.query(sql, [...params]) };

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...grievancesServer.migrations]);
    app = await test.as('app');
    for (let nth = 1; nth <= 5; nth += 1) await app.transaction((tx) => enterTicket(tx, nth));
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    // Whoever owns the tables can do anything; what they did is undone after each test.
    owner = new pg.Client({ connectionString: test.url('owner') });
    await owner.connect();
    await owner.query('begin');
  });
  afterEach(async () => {
    await owner.query('rollback');
    await owner.end();
  });

  async function verify(pageSize?: number): Promise<Verified & { readonly found: readonly string[] }> {
    const found: Found[] = [];
    const read = await verifyHistories(asOwner, (one) => found.push(one), pageSize);
    return { ...read, found: found.map(({ ticketId, seq, what }) => `${Number(ticketId.slice(-12))}/${seq} ${what}`) };
  }

  it.each([1, 2, 3, 5, 6, 1_000])('finds nothing in what was written, in pages of %i', async (pageSize) => {
    expect(await verify(pageSize)).toEqual({ tickets: 5, rows: 20, found: [] });
  });

  it.each([
    ['an altered detail', `update grievances.history set detail = '{"officeCode":"ENE-IND","officerPost":"AE"}' where ticket_id = '${idOf(3)}' and seq = 2`, ['3/2 altered']],
    ['an instant altered by less than is hashed', `update grievances.history set at = at + interval '1 microsecond' where ticket_id = '${idOf(3)}' and seq = 2`, ['3/2 altered']],
    ['a row that was taken out', `delete from grievances.history where ticket_id = '${idOf(2)}' and seq = 3`, ['2/3 missing']],
    ['a last row that was dropped', `delete from grievances.history where ticket_id = '${idOf(2)}' and seq = 4`, ['2/4 missing']],
    ['a history of which all but the first row was dropped', `delete from grievances.history where ticket_id = '${idOf(5)}' and seq > 1`, ['5/2 missing', '5/3 missing', '5/4 missing']],
    ['a whole history that was dropped', `delete from grievances.history where ticket_id = '${idOf(4)}'`, ['4/1 missing', '4/2 missing', '4/3 missing', '4/4 missing']],
    ['a whole history that was dropped with what was kept of its end', `with gone as (delete from grievances.history_head where ticket_id = '${idOf(4)}') delete from grievances.history where ticket_id = '${idOf(4)}'`, ['4/1 missing']],
    ['the end of a history, dropped with what was kept of it', `with gone as (delete from grievances.history_head where ticket_id = '${idOf(4)}') delete from grievances.history where ticket_id = '${idOf(4)}' and seq = 4`, ['4/3 remade']],
    ['a ticket that was deleted', `delete from grievances.ticket where id = '${idOf(1)}'`, ['1/1 no-ticket', '1/4 no-ticket']],
    ['a state that nobody reached', `update grievances.ticket set state = 'closed' where id = '${idOf(1)}'`, ['1/4 disagrees: state is closed, its history leads to reopened']],
    ['a level that nobody climbed to', `update grievances.ticket set level = 3, reopenings = 2 where id = '${idOf(1)}'`, ['1/4 disagrees: level is 3, its history leads to 2']],
    ['an end that was kept of more than there is', `update grievances.history_head set seq = 5 where ticket_id = '${idOf(1)}'`, ['1/5 missing']],
  ])('names %s', async (_what, done, found) => {
    await owner.query(done);
    expect((await verify(2)).found).toEqual(found);
  });

  it('names two rows that changed places', async () => {
    await owner.query(`update grievances.history set seq = -seq where ticket_id = $1 and seq in (2, 3)`, [idOf(3)]);
    await owner.query(`update grievances.history set seq = 5 + seq where ticket_id = $1 and seq < 0`, [idOf(3)]);
    expect((await verify()).found).toEqual(['3/2 altered', '3/3 altered', '3/4 altered']);
  });

  it('names a row that was put in at the end, and a chain that was made anew from a changed row on', async () => {
    await owner.query('alter table grievances.history disable trigger history_head');
    const last = (await owner.query<{ hash: string }>(`select encode(hash, 'hex') as hash from grievances.history where ticket_id = $1 and seq = 4`, [idOf(3)])).rows[0]!.hash;
    await addStep(asOwner, idOf(3), 5, last, { step: 'closed', detail: { because: 'citizen-agreed' } });
    await owner.query(`delete from grievances.history where ticket_id = $1 and seq = 4`, [idOf(2)]);
    const third = (await owner.query<{ hash: string }>(`select encode(hash, 'hex') as hash from grievances.history where ticket_id = $1 and seq = 3`, [idOf(2)])).rows[0]!.hash;
    await addStep(asOwner, idOf(2), 4, third, { step: 'reopened', detail: { level: 2, dueAt: '2027-01-01T12:30:00.000Z', wasDueAt: '2026-11-23T12:30:00.000Z' } });
    expect((await verify()).found).toEqual(['2/4 remade', '3/5 put-in']);
  });

  it('is not needed for what no serving role can do: change, drop or empty it, switch its guard off, or write what is kept of its end', async () => {
    const department = await test.as('department');
    const tries = [
      `update grievances.history set step = 'closed'`, 'delete from grievances.history', 'truncate grievances.history', 'alter table grievances.history disable trigger history_head', 'alter table grievances.history disable trigger all',
      `set session_replication_role = replica`, 'drop trigger history_head on grievances.history', 'create or replace function grievances.keep_history_head() returns trigger language plpgsql as $$ begin return null; end $$',
      `update grievances.history_head set seq = 1`, 'delete from grievances.history_head', `insert into grievances.history_head values ('${idOf(9)}', 1, '')`, 'truncate grievances.history_head', 'drop table grievances.history_head', 'set role pukar_owner',
      'alter table grievances.history add column remark text', `create rule hush as on insert to grievances.history do instead nothing`,
    ];
    for (const role of [app, department]) for (const one of tries) await expect(role.query(one)).rejects.toThrow(/permission denied|must be owner|must be able to SET ROLE/);
    await expect(department.query('select * from grievances.history')).rejects.toThrow(/permission denied/);
    expect((await verify()).found).toEqual([]);
  });

  it('has rows that follow one another: the database takes no other from anybody', async () => {
    const into = (seq: number, prevHash: string) => app.transaction((tx) => addStep(tx, idOf(1), seq, prevHash, STEPS[1]!));
    const last = (await app.query<{ hash: string }>(`select encode(hash, 'hex') as hash from grievances.history where ticket_id = $1 and seq = 4`, [idOf(1)]))[0]!.hash;
    await expect(into(6, last)).rejects.toThrow('does not follow');
    await expect(into(5, NO_HISTORY)).rejects.toThrow('does not follow');
    await expect(app.transaction((tx) => addStep(tx, idOf(7), 1, last, STEPS[0]!))).rejects.toThrow('chained to another');
  });
});
