import type { Scene } from '../scene.js';
import { type Group, type Outcome, refused, told, type Way } from '../way.js';

/** Everything but what departments are for. */
const CLOSED = ['vault', 'grievances', 'calls', 'acd', 'messaging', 'recordings', 'carrier', 'access', 'callbacks', 'bullmq', 'surveys', 'ivr'];

async function tablesOf(scene: Scene, schema: string): Promise<string[]> {
  const admin = await scene.helpline.connect('admin');
  const { rows } = await admin.query<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = $1`, [schema]);
  await admin.end();
  return rows.map(({ name }) => name);
}

/** What the database says to a statement of the department's role. */
async function says({ database }: Scene, sql: string): Promise<{ rows: unknown[] } | { error: string }> {
  try {
    const result = await database.query(sql);
    return { rows: (result as { rows: unknown[] }).rows };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  } finally {
    await database.query('rollback').catch(() => undefined);
  }
}

const isDenied = (error: string): boolean => /permission denied|must be|not permitted|does not exist|cannot|no schema has been selected|only roles|violates row-level security/i.test(error);

const statement = (name: string, ...statements: readonly string[]): Way => ({
  name,
  attempt: async (scene) => {
    for (const sql of statements) {
      const answer = await says(scene, sql);
      if (!('error' in answer)) return told(`"${sql}" was carried out`);
      if (!isDenied(answer.error)) return told(`"${sql}": ${answer.error}`);
    }
    return refused('permission denied');
  },
});

async function readsSchema(scene: Scene, schema: string): Promise<Outcome> {
  const tables = await tablesOf(scene, schema);
  if (tables.length === 0) return refused('there is no such schema');
  for (const table of tables) {
    const answer = await says(scene, `select * from ${table} limit 1`);
    if (!('error' in answer)) return told(`${table} can be read`);
    if (!/permission denied/.test(answer.error)) return told(`${table}: ${answer.error}`);
  }
  return refused(`${tables.length} tables: permission denied`);
}

/** Every row that the role can read of a table when it says to be each office in turn, as somebody would who had SQL in hand. */
async function asEveryOffice(scene: Scene, sql: string): Promise<Record<string, unknown>[]> {
  const admin = await scene.helpline.connect('admin');
  const { rows: offices } = await admin.query<{ id: string }>('select distinct office_id as id from forwarding.forwarded_ticket');
  await admin.end();
  const found: Record<string, unknown>[] = [];
  for (const { id } of offices) {
    await scene.database.query('begin');
    await scene.database.query(`select set_config('pukar.office', $1, true)`, [id]);
    found.push(...(await scene.database.query<Record<string, unknown>>(sql)).rows);
    await scene.database.query('rollback');
  }
  return found;
}

/** Values that could be a handle of one person: not words, days or codes that many tickets share. */
const handles = (row: Record<string, unknown> | undefined): string[] =>
  Object.values(row ?? {}).map((value) => (typeof value === 'string' ? value : JSON.stringify(value) ?? '')).filter((value) => /^[0-9a-f-]{36}$/i.test(value) || /^[0-9A-Za-z+/=_-]{16,}$/.test(value));

export const DATABASE: Group = {
  name: 'the database, with the department\'s own role',
  ways: [
    ...CLOSED.map((schema): Way => ({ name: `reading ${schema}`, attempt: (scene) => readsSchema(scene, schema) })),
    statement('reading outbox and audit', 'select * from platform.outbox', 'select * from platform.audit'),
    statement('reading passwords and sessions', 'select password_hash from forwarding.officer', 'select * from forwarding.officer_session'),
    statement('becoming another role', 'set role pukar_app', 'set role pukar_owner', 'set session authorization pukar_app', 'grant pukar_app to pukar_department'),
    statement('changing what guards the rows', 'alter table forwarding.forwarded_ticket disable row level security', 'drop policy own_ticket on forwarding.forwarded_ticket', 'alter role pukar_department bypassrls', 'create policy mine on forwarding.forwarded_ticket using (true)'),
    statement('making a function or a table of one\'s own', 'create function forwarding.peep() returns text language sql security definer as $$ select 1::text $$', 'create table forwarding.mine (a int)', 'create table public.mine (a int)', 'create schema mine'),
    statement('reading files and running programs', `select pg_read_file('/etc/passwd')`, `copy (select 1) to program 'id'`, `select lo_import('/etc/passwd')`, 'create extension dblink'),
    statement('altering what was written down', 'delete from forwarding.forwarded_history', `update forwarding.forwarded_history set step = 'x'`, 'truncate forwarding.forwarded_ticket', 'delete from forwarding.forwarded_ticket'),
    {
      name: 'statistics that the database keeps of the vault',
      attempt: async (scene) => {
        const answer = await says(scene, `select * from pg_stats where schemaname = any(array['vault', 'grievances', 'calls'])`);
        return 'error' in answer || answer.rows.length === 0 ? refused('none is shown') : told(`${answer.rows.length} rows`);
      },
    },
    {
      name: 'statements of other connections',
      attempt: async (scene) => {
        const answer = await says(scene, `select query from pg_stat_activity where usename <> current_user`);
        const seen = 'error' in answer ? [] : answer.rows.map((row) => (row as { query: string | null }).query).filter((query) => query && query !== '<insufficient privilege>');
        return seen.length === 0 ? refused('insufficient privilege') : told(seen.slice(0, 2).join('; '));
      },
    },
    {
      name: 'every row there is, saying to be each office in turn',
      attempt: async (scene) => {
        const rows = [...(await asEveryOffice(scene, 'select * from forwarding.forwarded_ticket')), ...(await asEveryOffice(scene, 'select * from forwarding.forwarded_history'))];
        if (rows.length < scene.numbers.length) throw new Error('not even the rows of tickets were there');
        const learned = scene.told(JSON.stringify(rows));
        return learned.length === 0 ? refused(`${rows.length} rows hold nothing of the citizens`) : told(learned.join(', '));
      },
    },
    {
      name: 'joining two complaints of one citizen',
      attempt: async (scene) => {
        const rows = await asEveryOffice(scene, 'select * from forwarding.forwarded_ticket');
        const [one, other, same] = [scene.references.first, scene.references.second, scene.references.atRival].map((reference) => rows.find((row) => row['reference'] === reference));
        if (!one || !other || !same) throw new Error('the tickets to join were not there');
        const others = new Set(handles(other));
        const shared = handles(one).filter((handle) => handles(same).includes(handle) && !others.has(handle));
        return shared.length === 0 ? refused('nothing is alike in the two but in no other') : told(shared.join(', '));
      },
    },
    {
      name: 'no office at all',
      attempt: async ({ database }) => {
        const { rowCount } = await database.query('select 1 from forwarding.forwarded_ticket');
        return rowCount === 0 ? refused('no row') : told(`${String(rowCount)} rows`);
      },
    },
  ],
};
