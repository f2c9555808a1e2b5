import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../testing/test-database.js';
import { until } from '../testing/until.js';
import type { Database, Tx } from './database.js';
import { PreparingClient } from './preparing-client.js';

const BEGIN = 'START TRANSACTION';

describe('what goes out in one piece', () => {
  let test: TestDatabase;
  let database: Database;
  let owner: pg.Client;
  let client: PreparingClient;
  /** As the driver above asks. */
  const ask = (text: string, values?: unknown[]): Promise<pg.QueryResult> => client.query(text, values);
  const state = async () => (await owner.query<{ state: string; query: string }>('select state, query from pg_stat_activity where pid = $1', [(client as unknown as { processID: number }).processID])).rows[0];
  /** An error is told before the server says so of itself. */
  const isAborted = () => until('the aborted transaction', async () => (await state())?.state === 'idle in transaction (aborted)');
  const kept = async () => (await owner.query<{ id: number }>('select id from spec.kept order by id')).rows.map(({ id }) => id);

  beforeAll(async () => {
    test = await testDatabase([]);
    database = await test.as('app', 1);
    owner = new pg.Client({ connectionString: test.url('admin') });
    await owner.connect();
    await owner.query('create schema spec; grant usage on schema spec to pukar_app; create table spec.kept (id integer primary key); grant select, insert, update on spec.kept to pukar_app');
    client = new PreparingClient({ connectionString: test.url('app') });
    client.on('error', () => undefined);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await owner.end();
    await test.close();
  });

  it('is a transaction\'s beginning with its first statement, whether that has values, is prepared, or is a plain text', async () => {
    const insert = 'insert into spec.kept (id) values ($1) returning id';
    for (let id = 1; id <= 8; id += 1) {
      expect(await ask(BEGIN)).toMatchObject({ command: 'START', rows: [] });
      expect(await ask(insert, [id])).toMatchObject({ command: 'INSERT', rowCount: 1, rows: [{ id }] });
      expect((await state())?.state).toBe('idle in transaction');
      await ask(id % 2 === 0 ? 'COMMIT' : 'ROLLBACK');
    }
    await ask(BEGIN);
    expect(await ask('insert into spec.kept (id) values (10) returning id')).toMatchObject({ command: 'INSERT', rows: [{ id: 10 }] });
    await ask('ROLLBACK');
    await ask(BEGIN);
    expect(await ask('select 1 as one', [])).toMatchObject({ command: 'SELECT', rows: [{ one: 1 }] });
    await ask('COMMIT');
    expect(await kept()).toEqual([2, 4, 6, 8]);
    expect((await ask('select name from pg_prepared_statements where name = \'pukar_begin\'')).rows).toHaveLength(1);
  });

  it('is what a transaction asks in one moment, each with its own answer, and what is written between them in its order', async () => {
    for (let round = 0; round < 7; round += 1) {
      const answers = await database.transaction(async (tx) => {
        const asked = [tx.query('select $1::integer as one', [round]), tx.query('insert into spec.kept (id) values ($1)', [500 + round])];
        tx.write('update spec.kept set id = id + 100 where id = $1', [500 + round]);
        return Promise.all([...asked, tx.query('select id from spec.kept where id = $1', [600 + round]), tx.query('select id from spec.kept where id = $1', [500 + round])]);
      });
      expect(answers).toEqual([[{ one: round }], [], [{ id: 600 + round }], []]);
    }
    await owner.query('delete from spec.kept where id >= 500');
  });

  it('fails whole where one of what was asked in a moment fails, and leaves the connection as it was', async () => {
    for (let round = 0; round < 7; round += 1) {
      await expect(database.transaction(async (tx) => Promise.all([tx.query('insert into spec.kept (id) values ($1)', [700]), tx.query('select 1 / $1::integer', [0]), tx.query('insert into spec.kept (id) values ($1)', [701])]))).rejects.toThrow(/division by zero/);
      expect(await database.query('select id from spec.kept where id >= $1', [700])).toEqual([]);
    }
  });

  it('sets what the first statement says of the transaction', async () => {
    await ask(BEGIN);
    await ask('set transaction isolation level repeatable read read only');
    expect((await ask('show transaction_isolation')).rows).toEqual([{ transaction_isolation: 'repeatable read' }]);
    await expect(ask('insert into spec.kept (id) values ($1)', [20])).rejects.toMatchObject({ code: '25006' });
    await ask('ROLLBACK');
  });

  it('is nothing where nothing follows a beginning', async () => {
    await ask('select 2');
    await ask(BEGIN);
    expect(await ask('COMMIT')).toMatchObject({ command: 'COMMIT' });
    await ask(BEGIN);
    expect(await ask('ROLLBACK')).toMatchObject({ command: 'ROLLBACK' });
    expect(await state()).toEqual({ state: 'idle', query: 'select 2' });
    await ask('insert into spec.kept (id) values ($1)', [21]);
    expect(await kept()).toContain(21);
  });

  it('leaves a transaction to roll back where the first statement fails, in each of its forms', async () => {
    const insert = 'insert into spec.kept (id) values ($1)';
    for (let times = 0; times < 7; times += 1) {
      await ask(BEGIN);
      await expect(ask(insert, [2])).rejects.toMatchObject({ code: '23505' });
      await isAborted();
      await ask('ROLLBACK');
    }
    await ask(BEGIN);
    await expect(ask('select nothing')).rejects.toMatchObject({ code: '42703' });
    await isAborted();
    await ask('ROLLBACK');
    await ask(BEGIN);
    await ask(insert, [22]);
    await ask('COMMIT');
    expect(await kept()).toContain(22);
  });

  it('carries out nothing behind a beginning that failed', async () => {
    // A beginning fails inside a transaction that is aborted, and so would all that follows it: here the first statement would not.
    const insert = 'insert into spec.kept (id) values ($1)';
    await expect(ask('begin; select nothing')).rejects.toMatchObject({ code: '42703' });
    await ask(BEGIN);
    await expect(ask('rollback and chain', [])).rejects.toMatchObject({ code: '25P02' });
    await isAborted();
    await ask(BEGIN);
    await expect(ask(insert, [30])).rejects.toMatchObject({ code: '25P02' });
    await ask('ROLLBACK');
    await ask(insert, [31]);
    expect(await kept()).toEqual(expect.not.arrayContaining([30]));
  });

  it('is the beginning alone before what has an answer of its own, or is more than a text', async () => {
    await ask(BEGIN);
    expect(await client.query({ text: 'insert into spec.kept (id) values ($1) returning id', values: [40] })).toMatchObject({ rows: [{ id: 40 }] });
    await ask('ROLLBACK');
    await ask(BEGIN);
    const answer = await new Promise((resolve) => { client.query('insert into spec.kept (id) values ($1) returning id', [41], (_error, result) => resolve(result.rows)); });
    expect(answer).toEqual([{ id: 41 }]);
    await ask('ROLLBACK');
    expect(await kept()).toEqual(expect.not.arrayContaining([40, 41]));
  });

  it('is lost with its connection, and the first statement says so; the next transaction has another', async () => {
    const write = (id: number) => database.transaction(async (tx) => {
      await tx.query('insert into spec.kept (id) values ($1)', [id]);
      return (await tx.query<{ pid: number }>('select pg_backend_pid() as pid'))[0]!.pid;
    });
    const pid = await write(50);
    await expect(database.transaction(async (tx) => {
      await owner.query('select pg_terminate_backend($1)', [pid]);
      await until('its connection to be gone', async () => (await owner.query('select 1 from pg_stat_activity where pid = $1', [pid])).rowCount === 0);
      await tx.query('insert into spec.kept (id) values ($1)', [51]);
    })).rejects.toThrow();
    expect(await write(52)).not.toBe(pid);
    expect(await kept()).toEqual(expect.not.arrayContaining([51]));
    expect(await kept()).toEqual(expect.arrayContaining([50, 52]));
  });

  describe('what nobody waits for', () => {
    const insert = 'insert into spec.kept (id) values ($1)';

    it('goes out with the next statement, or with the commit, in its order', async () => {
      const seen = await database.transaction(async (tx) => {
        tx.write(insert, [60]);
        tx.write('update spec.kept set id = id + 1 where id = $1 returning id', [60]);
        const found = await tx.query('select id from spec.kept where id between 60 and 69', []);
        tx.write(insert, [62]);
        return found;
      });
      expect(seen).toEqual([{ id: 61 }]);
      await database.transaction(async (tx) => { for (let id = 63; id <= 69; id += 1) tx.write(insert, [id]); });
      expect(await kept()).toEqual(expect.arrayContaining([61, 62, 63, 64, 65, 66, 67, 68, 69]));
    });

    it('fails the next statement where it fails, and the commit; nothing is kept, and the connection is good', async () => {
      for (let times = 0; times < 7; times += 1) {
        await expect(database.transaction(async (tx) => {
          tx.write(insert, [70]);
          tx.write(insert, [2]);
          tx.write('insert into spec.kept (id) values ($1), ($2)', [71, 72]);
          await tx.query('select 1 as one');
        })).rejects.toMatchObject({ driverError: { code: '23505' } });
        await expect(database.transaction(async (tx) => { tx.write(insert, [73]); tx.write(insert, [2]); })).rejects.toMatchObject({ driverError: { code: '23505' } });
      }
      await database.transaction(async (tx) => { tx.write('insert into spec.kept (id) values ($1), ($2)', [74, 75]); });
      expect((await kept()).filter((id) => id >= 70)).toEqual([74, 75]);
    });

    it('is not sent where the transaction fails before it, or where it cannot be sent', async () => {
      await expect(database.transaction(async (tx) => { tx.write(insert, [80]); throw new Error('no'); })).rejects.toThrow('no');
      const round: Record<string, unknown> = {};
      round['itself'] = round;
      await expect(database.transaction(async (tx) => { tx.write(insert, [81]); tx.write(insert, [round]); await tx.query(insert, [82]); })).rejects.toThrow(/circular/i);
      expect(await database.query('select id from spec.kept where id >= 80')).toEqual([]);
    });

    it('is not taken any more when the transaction is over', async () => {
      let over: Tx | undefined;
      await database.transaction(async (tx) => { over = tx; });
      expect(() => over!.write(insert, [90])).toThrow('is over');
    });
  });

  it('forgets what was known of rows when their table is written into, and only then', async () => {
    await database.transaction(async (tx) => {
      const known = () => [...tx.known('spec.kept').keys()];
      tx.known('spec.kept').set('a', 1);
      await tx.query('select id from spec.kept where id = $1 for update', [2]);
      await tx.query("with other as (select 1) select 'spec.kept_not'");
      expect(known()).toEqual(['a']);
      await tx.query('update spec.kept set id = id where id = $1', [2]);
      expect(known()).toEqual([]);
      tx.known('spec.kept').set('b', 1);
      tx.write('update spec.kept set id = id where id = $1', [2]);
      expect(known()).toEqual([]);
    });
  });
});
