import { CATEGORIES } from '@pukar/directory-core/domain';
import type pg from 'pg';
import { RAW_TICKETS, YEARS_OF_TICKETS } from './raw-tickets.js';
import { DERIVED, FILLED } from './tables.js';
import { WORDS } from './words.js';

/** Rows of a statement: enough that nothing else counts, and few enough to tell how far it is. */
const AT_ONCE = 1_000_000;
const TICKETS_OF_CITIZEN = 3;
const TICKETS_OF_CALL = 8;

/** Fills a migrated database that has no tickets yet, with so many and all that belongs to them. `superuser`: of the database itself. */
export async function fill(superuser: pg.Client, count: number, say: (line: string) => void): Promise<void> {
  await superuser.query(`set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'; set jit = off; set work_mem = '256MB'`);
  await superuser.query(RAW_TICKETS);
  await prepare(superuser, count);
  const many = { tickets: count, citizens: Math.floor(count / TICKETS_OF_CITIZEN), calls: Math.floor(count / TICKETS_OF_CALL), once: 1 };
  for (const { table, of, sql } of FILLED) {
    const began = performance.now();
    const restore = await setAside(superuser, table);
    for (let first = 1; first <= many[of]; first += AT_ONCE) await superuser.query(sql, of === 'once' ? [] : [first, Math.min(first + AT_ONCE - 1, many[of])]);
    for (const statement of restore) await superuser.query(statement);
    await superuser.query(`vacuum analyze ${table}`);
    say(`  ${table}: ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  }
  await superuser.query('truncate grievances.ticket_day');
  await superuser.query(DERIVED);
  await superuser.query('vacuum analyze grievances.ticket_day');
}

/** What tickets are about, and whose they are. */
async function prepare(superuser: pg.Client, count: number): Promise<void> {
  const codes = CATEGORIES.map(({ code, name }) => ({ code, department_code: code.slice(0, 3), name_en: name.en, name_hi: name.hi }));
  await superuser.query(
    `insert into bench.category (department_code, nth, code, name_en, name_hi)
     select department_code, row_number() over (partition by department_code order by code) - 1, code, name_en, name_hi from jsonb_to_recordset($1::jsonb) as c (code text, department_code text, name_en text, name_hi text)`,
    [JSON.stringify(codes)],
  );
  await superuser.query(`
    insert into bench.office (nth, office_id, office_code, officer_id, post, department_code, place_code, place_en, place_hi, categories)
    select row_number() over (order by md5(o.code)) - 1, o.id, o.code, p.id, p.post_en, o.department_code, o.place_code, o.place_code, o.place_code, c.many
    from forwarding.office o join lateral (select id, post_en from forwarding.officer where office_id = o.id order by level, id limit 1) p on true
      join lateral (select count(*)::integer as many from bench.category where department_code = o.department_code) c on c.many > 0
    where o.place_code is not null`);
  await superuser.query(
    `insert into bench.loaded (count, calls, citizens, offices, until, span, staff, words) select $1, $2, $3, (select count(*) from bench.office), now(), make_interval(days => $4), gen_random_uuid(), $5`,
    [count, Math.floor(count / TICKETS_OF_CALL), Math.floor(count / TICKETS_OF_CITIZEN), 365 * YEARS_OF_TICKETS, WORDS],
  );
}

/** Takes indexes and keys away from a table, and gives the statements that make them again: made of all rows at once they take a fraction of the time. */
export async function setAside(superuser: pg.Client, table: string): Promise<string[]> {
  const { rows: constraints } = await superuser.query<{ on: string; name: string; is: string; key: boolean }>(
    `select conrelid::regclass::text as on, quote_ident(conname) as name, pg_get_constraintdef(oid) as is, contype <> 'f' as key from pg_constraint
     where (contype in ('p', 'u') and conrelid = $1::regclass) or (contype = 'f' and (confrelid = $1::regclass or conrelid = $1::regclass)) order by contype <> 'f'`, [table]);
  const { rows: indexes } = await superuser.query<{ name: string; is: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as is from pg_index i where i.indrelid = $1::regclass and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`, [table]);
  for (const { on, name } of constraints) await superuser.query(`alter table ${on} drop constraint ${name}`);
  for (const { name } of indexes) await superuser.query(`drop index ${name}`);
  const again = (one: { on: string; name: string; is: string }): string => `alter table ${one.on} add constraint ${one.name} ${one.is}`;
  return [...constraints.filter(({ key }) => key).map(again), ...indexes.map(({ is }) => is), ...constraints.filter(({ key }) => !key).map(again)];
}
