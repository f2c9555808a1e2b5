import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KeyRing } from '../crypto/key-ring.js';
import { CreatePlatform1700000000001 } from '../outbox/create-platform.migration.js';
import { testDatabase, type TestDatabase } from '../testing/test-database.js';
import { restoreBackup } from './restore-backup.js';
import { takeBackup } from './take-backup.js';

/** All that a table can have which a careless copy loses: an identity, a computed column, a trigger, a policy, a sequence, and a child before its parent. */
class Things1700000000002 implements MigrationInterface {
  name = 'Things1700000000002';
  up = async (runner: QueryRunner): Promise<void> => {
    await runner.query(`
      create schema things;
      create table things.thing (id bigint generated always as identity primary key, said text, sealed bytea, words jsonb, tags text[], length integer generated always as (length(said)) stored, parent bigint references things.thing(id), at timestamptz);
      create table things.counted (things integer not null);
      insert into things.counted values (0);
      create sequence things.revision;
      create function things.count() returns trigger language plpgsql as $$ begin update things.counted set things = things + 1; return null; end $$;
      create trigger counted after insert on things.thing for each row execute function things.count();
      alter table things.thing enable row level security;
      alter table things.thing force row level security;
      grant usage on schema things to pukar_app;
      grant select on things.counted to pukar_app`);
  };
  down = async (): Promise<void> => undefined;
}
class Later1700000000003 implements MigrationInterface {
  name = 'Later1700000000003';
  up = async (runner: QueryRunner): Promise<void> => { await runner.query(`alter table things.counted add column later text not null default 'new'`); };
  down = async (): Promise<void> => undefined;
}
const MIGRATIONS = [CreatePlatform1700000000001, Things1700000000002];
const quiet = (): void => undefined;

describe('a backup', () => {
  let test: TestDatabase;
  let admin: pg.Client;
  const folder = mkdtempSync(path.join(tmpdir(), 'pukar-backup-'));
  const objects = path.join(folder, 'kept');
  const keys = new KeyRing(KeyRing.generate()).fingerprints();
  const made: string[] = [];
  let nth = 0;
  const at = (name: string): string => path.join(folder, name);
  const take = (to: string) => takeBackup({ adminUrl: test.url('admin'), folder: to, objects, keys, now: new Date('2026-11-27T10:00:00Z'), say: quiet });
  const restore = (from: string, more: Partial<Parameters<typeof restoreBackup>[0]> = {}) => {
    const database = more.database ?? `restored_${process.pid}_${(nth += 1)}`;
    made.push(database);
    const passwordOf = (role: 'owner' | 'app' | 'department' | 'jobs'): string => new URL(test.url(role)).password;
    return { database, done: restoreBackup({
      folder: from, adminUrl: test.url('admin'), database, ownerUrl: Object.assign(new URL(test.url('owner')), { pathname: `/${database}` }).href, migrations: MIGRATIONS, objects: at(database), keys, say: quiet,
      passwords: { owner: passwordOf('owner'), app: passwordOf('app'), department: passwordOf('department'), jobs: passwordOf('jobs') }, ...more,
    }) };
  };
  const ask = async (database: string, sql: string): Promise<unknown[]> => {
    const client = new pg.Client({ connectionString: Object.assign(new URL(test.url('admin')), { pathname: `/${database}` }).href });
    await client.connect();
    return (await client.query(sql).finally(() => client.end())).rows;
  };

  beforeAll(async () => {
    test = await testDatabase(MIGRATIONS);
    admin = new pg.Client({ connectionString: test.url('admin') });
    await admin.connect();
    await admin.query(`insert into platform.deployment values ('demo'); select nextval('things.revision') from generate_series(1, 3)`);
    await admin.query('insert into things.thing (said, sealed, words, tags, at) values ($1, $2, $3, $4, $5), (null, null, null, null, null)', ['पानी नहीं आ रहा\n\tदो दिन से \\ "और"', Buffer.from([0, 10, 92, 255]), { a: ['ख', 1.5] }, ['a,b', '{}'], '2026-11-27T10:00:00.123456+05:30']);
    await admin.query('update things.thing set parent = 2 where id = 1');
    mkdirSync(path.join(objects, 'recording'), { recursive: true });
    writeFileSync(path.join(objects, 'recording/one'), Buffer.from([1, 2, 3]));
    mkdirSync(path.join(objects, '.unfinished'));
    writeFileSync(path.join(objects, '.unfinished/half'), 'half');
    await take(at('backup'));
  }, 60_000);
  afterEach(async () => { for (const database of made.splice(0)) await admin.query(`drop database if exists ${database} with (force)`); });
  afterAll(async () => {
    await admin.end();
    await test.close();
    rmSync(folder, { recursive: true });
  });

  it('is restored as it was: rows, what is computed of them, sequences, rights, objects; triggers stood still', async () => {
    const { database, done } = restore(at('backup'));
    const manifest = await done;
    expect(manifest.files).toMatchObject([{ path: 'recording/one', bytes: 3 }]);
    expect(readFileSync(path.join(at(database), 'recording/one'))).toEqual(Buffer.from([1, 2, 3]));
    for (const sql of ['select *, at::text as exactly from things.thing order by id', 'select * from things.counted', 'select last_value, is_called from things.revision', 'select relname, relrowsecurity, relforcerowsecurity, relacl::text from pg_class where relname in (\'thing\', \'counted\') order by 1']) {
      expect(await ask(database, sql)).toEqual(await ask(new URL(test.url('admin')).pathname.slice(1), sql));
    }
    expect(await ask(database, `insert into things.thing (said) values ('next') returning id::int, length`)).toEqual([{ id: 3, length: 4 }]);
    expect(await ask(database, `select nextval('things.revision')::int as next`)).toEqual([{ next: 4 }]);
  });

  it('of one moment is whole although rows come meanwhile', async () => {
    let isOver = false;
    const writing = (async () => { while (!isOver) await admin.query(`insert into things.thing (said) values ('meanwhile')`); })();
    const manifest = await take(at('meanwhile')).finally(() => { isOver = true; });
    await writing;
    const { database, done } = restore(at('meanwhile'));
    await done;
    const [{ rows, counted }] = (await ask(database, 'select (select count(*)::int from things.thing) as rows, (select things from things.counted) as counted')) as [{ rows: number; counted: number }];
    expect([rows, counted]).toEqual([manifest.tables.find(({ name }) => name === 'thing')!.rows, rows]);
  });

  it('is brought up to date by a newer program, and refused by an older one', async () => {
    const { database, done } = restore(at('backup'), { migrations: [...MIGRATIONS, Later1700000000003] });
    await done;
    expect(await ask(database, 'select later from things.counted')).toEqual([{ later: 'new' }]);
    await expect(restore(at('backup'), { migrations: [CreatePlatform1700000000001] }).done).rejects.toThrow('newer program');
  });

  it('is not put over anything', async () => {
    const { database, done } = restore(at('backup'));
    await done;
    await expect(restore(at('backup'), { database, objects: at('elsewhere') }).done).rejects.toThrow('is not empty');
    await expect(restore(at('backup'), { objects }).done).rejects.toThrow('is not empty');
    await expect(take(at('backup'))).rejects.toThrow('is not empty');
  });

  it('says which key does not fit, and that nothing could be opened without it', async () => {
    const others = new KeyRing(KeyRing.generate()).fingerprints();
    await expect(restore(at('backup'), { keys: others }).done).rejects.toThrow(/the key "k1", the hash key .* is not in it/);
  });

  it('that lost or changed a byte is refused before anything is touched, and one without its last file is none', async () => {
    for (const [name, harm] of [['changed', (copy: string) => writeFileSync(path.join(copy, 'objects/recording/one'), 'x')], ['lost', (copy: string) => rmSync(path.join(copy, 'tables/things.thing.gz'))], ['cut', (copy: string) => rmSync(path.join(copy, 'manifest.json'))]] as const) {
      cpSync(at('backup'), at(name), { recursive: true });
      harm(at(name));
      const { database, done } = restore(at(name));
      await expect(done).rejects.toThrow({ changed: 'not as it was written', lost: 'missing', cut: 'no whole backup' }[name]);
      expect((await admin.query('select 1 from pg_database where datname = $1', [database])).rowCount).toBe(0);
    }
  });

  it('whose rows do not come out as they went in leaves an empty database', async () => {
    cpSync(at('backup'), at('forged'), { recursive: true });
    const file = path.join(at('forged'), 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as { tables: { name: string; digest: string }[] };
    manifest.tables.find(({ name }) => name === 'thing')!.digest = '0'.repeat(32);
    writeFileSync(file, JSON.stringify(manifest));
    const { database, done } = restore(at('forged'));
    await expect(done).rejects.toThrow('is not as it was');
    await restore(at('backup'), { database }).done;
  });
});
