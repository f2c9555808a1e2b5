import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrations.js';

/** The first migration of the floor's book; everything from it on is the floor's. */
const FIRST = 1_700_000_000_194;
const numberOf = (name: string): number => Number(/\d{13}$/.exec(name)![0]);

describe('the floor\'s migrations', () => {
  let test: TestDatabase;
  let owner: pg.Client;
  let source: DataSource;
  const theirs = MIGRATIONS.filter(({ name }) => numberOf(name) >= FIRST);

  beforeAll(async () => {
    test = await testDatabase(MIGRATIONS);
    owner = new pg.Client({ connectionString: test.url('owner') });
    await owner.connect();
    source = await new DataSource({ type: 'postgres', url: test.url('owner') }).initialize();
  }, 120_000);
  afterAll(async () => {
    await source.destroy();
    await owner.end();
    await test.close();
  });

  const lines = async (query: string): Promise<readonly string[]> => (await owner.query<{ line: string }>(query)).rows.map(({ line }) => line);
  /** Columns, indexes, checks and rights, as the database has them. Columns by name: one that comes back is the last. */
  const shape = async () => ({
    columns: await lines(`select concat_ws(' ', table_schema, table_name, column_name, data_type, is_nullable, column_default) as line from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema') order by 1`),
    indexes: await lines(`select indexdef as line from pg_indexes where schemaname not in ('pg_catalog', 'information_schema') order by 1`),
    checks: await lines(`select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line from pg_constraint where connamespace::regnamespace::text not in ('pg_catalog', 'information_schema') order by 1`),
    rights: await lines(`select concat_ws(' ', table_schema, table_name, grantee, privilege_type) as line from information_schema.role_table_grants where table_schema not in ('pg_catalog', 'information_schema') order by 1`),
  });

  it('go down one after the other, and up again to what they were', async () => {
    const before = await shape();
    const runner = source.createQueryRunner();
    const inOrder = theirs.toSorted((a, b) => numberOf(a.name) - numberOf(b.name));
    const failed: string[] = [];
    for (const Migration of inOrder.toReversed()) await new Migration().down(runner).catch((error: unknown) => failed.push(`${Migration.name}: ${String(error)}`));
    expect(failed).toEqual([]);
    expect((await shape()).columns.length).toBeLessThan(before.columns.length);
    for (const Migration of inOrder) await new Migration().up(runner);
    await runner.release();
    expect(await shape()).toEqual(before);
  }, 120_000);
});
