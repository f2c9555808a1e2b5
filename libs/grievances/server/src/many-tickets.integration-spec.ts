import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '@pukar/platform/database';
import { createLogger } from '@pukar/platform/logging';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import pg from 'pg';
import { grievancesServer } from './index.js';
import { AlikeTickets } from './persistence/alike-tickets.js';
import { DueTickets, type DueKind } from './persistence/due-tickets.js';

const NOW = new Date('2026-11-18T04:30:00Z');
/** Enough for the planner to choose as with 200,000, and no more: each is written into a dozen indexes. */
const ALL = 30_000;

interface Plan { readonly 'Node Type': string; readonly 'Index Name'?: string; readonly Plans?: readonly Plan[] }
const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** Tickets as they are after a year: one in four hundred is open, a few hundred are due, and most are over. */
describe('of tickets by the ten thousand', () => {
  let test: TestDatabase;
  let database: Database;
  const statements: (readonly [string, readonly unknown[]])[] = [];
  /** The same database, which remembers what it was asked. */
  const heard = (): Database => Object.assign(Object.create(database) as Database, { query: (sql: string, params: readonly unknown[] = []) => { statements.push([sql, params]); return database.query(sql, params); } });
  const nodes = async ([sql, params]: readonly [string, readonly unknown[]]) => nodesOf((await database.query<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(`explain (format json) ${sql}`, params))[0]!['QUERY PLAN'][0]!.Plan);

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...grievancesServer.migrations]);
    database = await test.as('app');
    const owner = new pg.Client({ connectionString: test.url('owner') });
    await owner.connect();
    await owner.query(
      `insert into grievances.ticket (id, number, kind, category_code, department_code, place_code, language, state, stage_since, forwarded_statement, registered_by, registered_at, due_at, climbs_at, warns_at, warned_at, resolved_at, pause_until, promise, turn, idempotency_key, version)
       select gen_random_uuid(), lpad(n::text, 11, '0'), 'grievance', 'ENE-' || lpad((n % 40)::text, 2, '0'), 'ENE', 'MP-' || n % 300, 'hi-IN', s.state, at, 'No supply', gen_random_uuid(), at, at + interval '9 days', at + interval '9 days', at + interval '8 days',
         case when n % 3 = 0 then at end, case when s.state in ('resolved', 'closed') then at end, case when s.state = 'forwarded' and n % 800 = 0 then at + interval '9 days' end, '{}', '{}', gen_random_uuid(), 1
       from generate_series(1, ${ALL}) n, lateral (select case when n % 400 = 0 then 'forwarded' when n % 400 = 1 then 'resolved' else 'closed' end as state, $1::timestamptz - interval '1 hour' + make_interval(mins => -(n % 991) * 30) as at) s`, [NOW]);
    await owner.query('analyze grievances.ticket');
    await owner.end();
  }, 120_000);
  afterAll(() => test.close());

  it.each([['climbing', 'ticket_climbs'], ['warning', 'ticket_warns'], ['pause-end', 'ticket_pause'], ['window-end', 'ticket_window']] as const)('finds what is due for %s by its index alone, page by page', async (kind: DueKind, index: string) => {
    statements.length = 0;
    const seen: string[] = [];
    const until = kind === 'window-end' ? new Date(NOW.getTime() - 9 * 86_400_000) : NOW;
    const worked = await new DueTickets(heard(), createLogger('spec', 'silent')).each(kind, until, async (_tx, { ticket }) => { seen.push(ticket.id); });
    expect(worked).toBeGreaterThan(10);
    expect(new Set(seen).size).toBe(worked);
    expect(statements).toHaveLength(Math.floor(worked / 100) + 1);
    for (const statement of statements) {
      const plan = await nodes(statement);
      expect(plan.map((node) => node['Index Name']).filter(Boolean)).toEqual([index]);
      expect(plan.map((node) => node['Node Type'])).not.toContain('Seq Scan');
    }
  });

  it('finds what others say of the same thing, and what waits for an answer, without reading the rest', async () => {
    statements.length = 0;
    const alike = new AlikeTickets();
    const [{ id }] = (await database.query<{ id: string }>('select id from grievances.ticket limit 1')) as [{ id: string }];
    const since = new Date(NOW.getTime() - 30 * 86_400_000);
    await alike.near(heard(), 'ENE-10', 'MP-50', { since, lately: since });
    await alike.countMerged(heard(), id);
    await alike.holdToAnswer(heard() as never, id, NOW, 100);
    await alike.holdWaiting(heard() as never, id, 100);
    expect(statements).toHaveLength(4);
    for (const statement of statements) expect((await nodes(statement)).map((node) => node['Node Type'])).not.toContain('Seq Scan');
  });
});
