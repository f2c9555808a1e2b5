import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../testing/test-database.js';
import type { Database } from './database.js';

describe('a statement that a process asks again and again', () => {
  let test: TestDatabase;
  let database: Database;
  let owner: pg.Client;
  beforeAll(async () => {
    test = await testDatabase([]);
    // One connection: what is prepared is looked at on it.
    database = await test.as('app', 1);
    owner = new pg.Client({ connectionString: test.url('admin') });
    await owner.connect();
    await owner.query('create schema spec; grant usage on schema spec to pukar_app; create table spec.named (id integer primary key, name text not null, at timestamptz); grant select, insert on spec.named to pukar_app');
  });
  afterAll(async () => {
    await owner.end();
    await test.close();
  });

  const prepared = async () => (await database.query<{ statement: string }>('select statement from pg_prepared_statements where name like \'pukar%\'')).map(({ statement }) => statement);

  it('is planned once, and answered as before', async () => {
    for (let id = 1; id <= 8; id += 1) await database.query('insert into spec.named (id, name, at) values ($1, $2, $3)', [id, `name ${id}`, new Date(id * 1000)]);
    const byId = 'select name, at from spec.named where id = $1';
    for (let id = 1; id <= 8; id += 1) expect(await database.query(byId, [id])).toEqual([{ name: `name ${id}`, at: new Date(id * 1000) }]);
    expect(await prepared()).toEqual(expect.arrayContaining([byId]));
  });

  it('is refused as before, and asked again after that', async () => {
    const insert = 'insert into spec.named (id, name, at) values ($1, $2, $3)';
    await expect(database.query(insert, [1, 'again', null])).rejects.toMatchObject({ driverError: { code: '23505' } });
    await expect(database.transaction((tx) => tx.query(insert, [2, 'again', null]))).rejects.toMatchObject({ driverError: { code: '23505' } });
    expect(await database.query(`${insert} returning id`, [9, 'nine', null])).toEqual([{ id: 9 }]);
  });

  it('is planned anew by PostgreSQL when its table was changed', async () => {
    const named = 'select name from spec.named where id = $1';
    for (let times = 0; times < 8; times += 1) await database.query(named, [3]);
    await owner.query('alter table spec.named add column extra text; create index on spec.named (name)');
    expect(await database.query(named, [3])).toEqual([{ name: 'name 3' }]);
  });
});
