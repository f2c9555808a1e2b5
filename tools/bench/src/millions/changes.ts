import path from 'node:path';
import { AddTicketDays, ReadTicketDays } from '@pukar/grievances-server';
import type { Database } from '@pukar/platform/database';
import type pg from 'pg';
import { forkBeside } from '../frame/fork-beside.js';
import type { Millions } from './open.js';

const CHANGES = 240;

/** All tickets counted anew, by nothing of what keeps the counts; $1 to $2 the days, $3 today. It is what a report would be without them. */
export const SCAN = `
  with t as (select coalesce(department_code, '') as department, registered_at, due_at, resolved_at, reopenings, transfers, has_clock, is_unwritten, ((registered_at at time zone 'UTC') + interval '330 minutes')::date as registered_on, ((due_at at time zone 'UTC') + interval '330 minutes')::date as due_on,
    ((resolved_at at time zone 'UTC') + interval '330 minutes')::date as resolved_on from grievances.ticket)
  select department as "departmentCode", (count(*) filter (where registered_on between $1 and $2 and not is_unwritten))::int as registered, (count(*) filter (where due_on between $1 and $2))::int as promised,
    (count(*) filter (where due_on between $1 and $2 and (resolved_at is null or resolved_at > due_at)))::int as late, (count(*) filter (where due_on between $1 and $2 and reopenings > 0))::int as reopened,
    (count(*) filter (where due_on between $1 and $2 and transfers > 0))::int as transferred, (count(*) filter (where resolved_on between $1 and $2))::int as resolved,
    (coalesce(sum(round(extract(epoch from resolved_at - registered_at))) filter (where resolved_on between $1 and $2), 0))::float8 as "resolvingSeconds", (count(*) filter (where has_clock))::int as unanswered, (count(*) filter (where has_clock and due_on < $3))::int as overdue
  from t group by department order by department`;

export interface Days {
  readonly from: string;
  readonly until: string;
  readonly today: string;
}

/** What happens to tickets, each as the helpline writes it: one is registered, promised anew and passed on, resolved, re-opened. `$1`: by chance. */
const HAPPENS = [
  `insert into grievances.ticket (id, number, kind, category_code, department_code, place_code, language, state, stage_since, forwarded_statement, registered_by, registered_at, due_at, idempotency_key, version, climbs_at, promise, turn, warns_at)
   select gen_random_uuid(), (10000000000 + floor(random() * 89999999999))::bigint::text, 'grievance', category_code, department_code, place_code, language, 'registered', now(), forwarded_statement, registered_by, now() - random() * interval '300 days', now() + random() * interval '20 days', gen_random_uuid(), 1, now(), promise, turn, now()
   from grievances.ticket where id >= ANY_ID order by id limit 1 on conflict (number) do nothing`,
  `update grievances.ticket set due_at = due_at + random() * interval '20 days', department_code = 'ENE', transfers = least(3, transfers + 1) where id = (select id from grievances.ticket where id >= ANY_ID order by id limit 1)`,
  `update grievances.ticket set state = 'resolved', resolved_at = now() - random() * interval '100 days', pause_until = null where id = (select id from grievances.ticket where id >= ANY_ID order by id limit 1)`,
  `update grievances.ticket set state = 'reopened', resolved_at = null, reopenings = least(2, reopenings + 1), level = 4, merged_into = null where id = (select id from grievances.ticket where id >= ANY_ID order by id limit 1)`,
].map((sql) => sql.replaceAll('ANY_ID', '(select bench.id(1, (1 + floor($1::float8 * (count - 1)))::bigint, until - span * ((count - (1 + floor($1::float8 * (count - 1)))) / count)) from bench.loaded)'));

/** Changes tickets at random while a worker adds the counts up, and is killed in the middle; gives how many figures then differ from a recount, at several moments, each as a sentence. */
export async function differencesAfterChanges({ millions, database, bare, days, seed }: { readonly millions: Millions; readonly database: Database; readonly bare: pg.Client; readonly days: Days; readonly seed: number }): Promise<readonly string[]> {
  const wrong: string[] = [];
  const compare = async (when: string): Promise<void> => {
    const counted = await new ReadTicketDays().execute(database, days);
    const { rows: anew } = await bare.query<{ departmentCode: string }>(SCAN, [days.from, days.until, days.today]);
    const differ = anew.filter((row) => JSON.stringify(sorted(row)) !== JSON.stringify(sorted(counted.find(({ departmentCode }) => departmentCode === row.departmentCode) ?? {})));
    if (differ.length > 0 || counted.length < anew.length) wrong.push(`${when}, the figures of ${differ.length} departments are not those of a recount (seed ${seed})`);
  };
  const urls = Object.fromEntries((['admin', 'app', 'department', 'jobs', 'owner'] as const).map((role) => [role, millions.url(role)]));
  const child = forkBeside(path.join(import.meta.dirname, 'adding-process.js'), [JSON.stringify(urls)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const gone = new Promise((resolve) => { child.once('exit', resolve); });
  await new Promise((resolve, reject) => { child.once('message', resolve).once('error', reject).once('exit', () => reject(new Error('the worker that adds ended by itself'))); });
  let drawn = seed;
  for (let nth = 0; nth < CHANGES; nth += 1) {
    drawn = (drawn * 48_271) % 2_147_483_647;
    await bare.query(HAPPENS[drawn % HAPPENS.length]!, [drawn / 2_147_483_647]);
    if (nth === CHANGES / 2) {
      child.kill('SIGKILL');
      await gone;
    }
  }
  await compare('after changes and a kill');
  await new AddTicketDays(database).execute();
  await compare('when all is added up');
  return wrong;
}

const sorted = (row: object): [string, unknown][] => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
