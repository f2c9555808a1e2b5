import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@pukar/platform/database';
import { METRICS } from '@pukar/platform/running';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { MIGRATIONS } from '../wiring/migrations.js';
import { ASKED } from './floor-figures.js';
import { versionNeed } from './needs.js';

interface Plan {
  readonly 'Node Type': string;
  readonly Plans?: readonly Plan[];
}
const nodes = (plan: Plan): string[] => [plan['Node Type'], ...(plan.Plans ?? []).flatMap(nodes)];

describe('the figures of the floor', () => {
  let test: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    test = await testDatabase(MIGRATIONS);
    database = await test.as('app', 1);
  });
  afterAll(() => test.close());

  it.each(ASKED.map((asked) => [asked.fills.join(', '), asked] as const))('%s: read an index and not the table', async (_name, { sql }) => {
    const [row] = await database.transaction(async (tx) => {
      // Without rows PostgreSQL reads a table whatever indexes there are; so it does only where there is none that serves.
      await tx.query('set local enable_seqscan = off');
      return tx.query<{ 'QUERY PLAN': readonly [{ readonly Plan: Plan }] }>(`explain (format json) ${sql}`);
    });
    expect(nodes(row!['QUERY PLAN'][0].Plan)).not.toContain('Seq Scan');
  });

  it('are empty where nothing is due, and count what is', async () => {
    const told = async () => Object.fromEntries((await Promise.all(ASKED.map(async ({ sql, samples }) => (await database.query<Record<string, string | number | null>>(sql)).flatMap(samples)))).flat().map(({ name, labels, value }) => [`${name}${labels ? JSON.stringify(labels) : ''}`, value]));
    expect(await told()).toMatchObject({ pukar_outbox_due: 0, pukar_outbox_oldest_seconds: 0, pukar_callbacks_owed: 0 });
    const id = '0197b0a4-0000-7000-8000-000000000001';
    await database.query(`insert into platform.outbox (id, event, about, payload, due_at) values ($1, 'specs.happened', $1, '{}', now() - interval '90 seconds')`, [id]);
    await database.query(`insert into calls.call (id, carrier_sid, rank, started_at) values ($1, 'CA00000000000000000000000000000001', 2, now())`, [id]);
    await database.query(`insert into acd.waiting (call_id, pool, language, joined_at) values ($1, 'all', 'hi', now() - interval '45 seconds')`, [id]);
    const now = await told();
    expect(now).toMatchObject({ pukar_outbox_due: 1, 'pukar_calls{"place":"in-menu"}': 1, 'pukar_waiting{"queue":"general"}': 1 });
    expect(now['pukar_outbox_oldest_seconds']).toBeGreaterThanOrEqual(90);
    expect(now['pukar_longest_wait_seconds{"queue":"general"}']).toBeGreaterThanOrEqual(45);
  });

  it('fill metrics of the worker, each once', () => {
    const fills = ASKED.flatMap((asked) => asked.fills);
    expect(new Set(fills).size).toBe(fills.length);
    for (const name of fills) expect(METRICS[name].of).toEqual(['worker']);
  });

  it('are no use to a program that is newer than its database: it is not ready', async () => {
    class Later { name = 'Later1700000009999'; up = async (): Promise<void> => undefined; down = async (): Promise<void> => undefined; }
    expect(await versionNeed(database, MIGRATIONS).check()).toBe(true);
    expect(await versionNeed(database, [...MIGRATIONS, Later]).check()).toBe(false);
  });
});
