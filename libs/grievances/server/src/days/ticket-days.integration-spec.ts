import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeTicketNumber, TICKET_NUMBER_BYTES } from '@pukar/grievances-core/domain';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { seeded, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import pg from 'pg';
import { grievancesServer } from '../index.js';
import { AddTicketDays } from './add-ticket-days.use-case.js';
import { ReadTicketDays } from './read-ticket-days.use-case.js';

const SPAN = { from: '2026-10-01', until: '2026-10-31', today: '2026-10-20' };
const STEPS = 150;

/** All tickets counted anew, by nothing of what keeps the counts. */
const RECOUNT = `
  with t as (select *, coalesce(department_code, '') as department, ((registered_at at time zone 'UTC') + interval '330 minutes')::date as registered_on, ((due_at at time zone 'UTC') + interval '330 minutes')::date as due_on,
    ((resolved_at at time zone 'UTC') + interval '330 minutes')::date as resolved_on from grievances.ticket)
  select department as "departmentCode", (count(*) filter (where registered_on between $1 and $2 and not is_unwritten))::int as registered, (count(*) filter (where due_on between $1 and $2))::int as promised,
    (count(*) filter (where due_on between $1 and $2 and (resolved_at is null or resolved_at > due_at)))::int as late, (count(*) filter (where due_on between $1 and $2 and reopenings > 0))::int as reopened,
    (count(*) filter (where due_on between $1 and $2 and transfers > 0))::int as transferred, (count(*) filter (where resolved_on between $1 and $2))::int as resolved,
    (coalesce(sum(round(extract(epoch from resolved_at - registered_at))) filter (where resolved_on between $1 and $2), 0))::float8 as "resolvingSeconds",
    (count(*) filter (where has_clock))::int as unanswered, (count(*) filter (where has_clock and due_on < $3))::int as overdue
  from t group by department order by department`;

describe('the counts of tickets by day', () => {
  let test: TestDatabase;
  let database: Database;
  const random = seeded(11);
  const below = (most: number): number => Math.floor(random() * most);
  const one = <T>(of: readonly T[]): T => of[below(of.length)]!;
  const moment = (): Date => new Date(Date.parse('2026-09-25T00:00:00Z') + below(40 * 86_400) * 1_000);

  const counted = () => new ReadTicketDays().execute(database, SPAN);
  /** Departments of which every count is nought are told of by neither. */
  const something = <T extends { departmentCode: string }>(rows: readonly T[]): T[] => rows.filter(({ departmentCode: _code, ...counts }) => Object.values(counts).some((count) => count !== 0));
  async function areARecount(): Promise<void> {
    expect(something(await counted())).toEqual(something(await database.query<{ departmentCode: string }>(RECOUNT, [SPAN.from, SPAN.until, SPAN.today])));
  }

  const steps = {
    register: () => database.query(
      `insert into grievances.ticket (id, number, kind, category_code, department_code, language, state, stage_since, forwarded_statement, registered_by, registered_at, due_at, idempotency_key, version, climbs_at, warns_at, promise, turn, is_unwritten)
       values ($1, $2, $3, 'ENE-03', $4, 'hi-IN', 'registered', $5, 'No supply', $1, $5, $6, $1, 1, $6, $6, '{}', '{}', $7)`,
      [randomIds.uuid(), makeTicketNumber(randomIds.randomBytes(TICKET_NUMBER_BYTES)), one(['grievance', 'grievance', 'thanks']), one(['ENE', 'PHE', null]), moment(), moment(), below(8) === 0],
    ),
    edit: () => some(`due_at = $2, department_code = $3, transfers = least(3, transfers + 1)`, [moment(), one(['ENE', 'PHE', 'REV'])]),
    writeDown: () => some('is_unwritten = false', []),
    resolve: () => some(`state = 'resolved', resolved_at = $2`, [moment()]),
    reopen: () => some(`state = 'reopened', resolved_at = null, reopenings = least(2, reopenings + 1), level = 3`, []),
    touch: () => some('version = version + 1', []),
    erase: async () => { const admin = new pg.Client({ connectionString: test.url('admin') }); await admin.connect(); await admin.query('delete from grievances.ticket where id = (select id from grievances.ticket order by random() limit 1)'); await admin.end(); },
    add: () => new AddTicketDays(database).execute(),
  };
  const some = (set: string, params: readonly unknown[]) => database.query(`update grievances.ticket set ${set} where id = (select id from grievances.ticket order by md5(id::text || $1) limit 1)`, [String(random()), ...params]);

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...grievancesServer.migrations]);
    database = await test.as('app', 6);
  });
  afterAll(() => test.close());

  it('are what counting all tickets anew gives, whatever happens to them, and whenever they are added', async () => {
    const often = [...Array<keyof typeof steps>(5).fill('register'), 'edit', 'edit', 'writeDown', 'resolve', 'resolve', 'resolve', 'reopen', 'touch', 'add', 'erase'] as (keyof typeof steps)[];
    for (let step = 0; step < STEPS; step += 1) {
      await steps[one(often)]();
      if (step % 10 === 0) await areARecount();
    }
    await areARecount();
    await steps.add();
    await areARecount();
    expect(await database.query('select 1 from grievances.ticket_day_change')).toEqual([]);
  });

  it('lose nothing and count nothing twice where several workers add while tickets change, and where one dies', async () => {
    const changing = Promise.all(Array.from({ length: 40 }, () => (below(2) === 0 ? steps.register() : steps.resolve())));
    const dying = database.transaction(async (tx) => {
      await tx.query('delete from grievances.ticket_day_change');
      await tx.query('select pg_terminate_backend(pg_backend_pid())');
    });
    await expect(dying).rejects.toThrow();
    await Promise.all([steps.add(), steps.add(), changing]);
    await areARecount();
    await steps.add();
    await areARecount();
  });

  it('note nothing of a change that changes no count', async () => {
    await steps.add();
    await steps.touch();
    expect(await database.query('select 1 from grievances.ticket_day_change')).toEqual([]);
  });

  it('are read by index, and only by days', async () => {
    await database.transaction(async (tx) => {
      await tx.query('set local enable_seqscan = off');
      const plan = JSON.stringify(await tx.query(`explain select * from grievances.ticket_day where unanswered <> 0 and department_code = 'ENE'`));
      expect(plan).toContain('ticket_day_unanswered');
    });
  });
});
