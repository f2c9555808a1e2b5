import { Chance } from '@pukar/callbacks-simulation/chance';
import type { TestDatabase } from '@pukar/platform/testing';
import pg from 'pg';
import { verifyHistories } from '../history/verify-histories.js';
import { drawYear } from '../year/scenario.js';
import { CuttingDatabase } from './cutting-database.js';
import { leftOver, registeredOnce } from './left-over.js';
import { runYearOnPostgres } from './year-on-postgres.js';

/** What came of histories whose connections were cut. */
export interface CutFound {
  readonly histories: number;
  readonly steps: number;
  readonly cuts: number;
  readonly faults: readonly string[];
}

const ONE_IN = 3;

/**
 * So many histories through the use cases and sweeps, with connections cut at random statements; whatever was not answered is asked
 * again. What was answered must be there, once; nothing may be done twice, no deadline move, and every history be whole.
 */
export async function runCut(test: TestDatabase, histories: number, seed: number, everyMinutes = 360): Promise<CutFound> {
  const admin = new pg.Client({ connectionString: test.url('admin') });
  await admin.connect();
  try {
    const database = new CuttingDatabase(await test.dataSource('app'), admin, new Chance(seed), ONE_IN);
    const figures = await runYearOnPostgres(database, drawYear(histories, new Chance(seed)), everyMinutes);
    const faults = [...figures.faults, ...(await leftOver(admin)), ...(await registeredOnce(admin))];
    const { rows } = await verifyHistories({ query: (sql, params) => admin.query(sql, [...params]) }, ({ ticketId, seq, what }) => faults.push(`ticket ${ticketId}, step ${seq}: ${what}`));
    return { histories: figures.tickets, steps: rows, cuts: database.cuts, faults };
  } finally {
    await admin.end();
  }
}
