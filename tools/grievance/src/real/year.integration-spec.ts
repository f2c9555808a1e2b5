import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Chance } from '@pukar/callbacks-simulation/chance';
import type { TestDatabase } from '@pukar/platform/testing';
import { drawYear } from '../year/scenario.js';
import { roomDatabase } from './room-database.js';
import { runCut } from './run-cut.js';
import { runYearOnPostgres } from './year-on-postgres.js';

const SEED = Number(process.env['YEAR_SEED'] ?? 155_343);
const [TICKETS, EVERY_MINUTES] = [8, 1_440];

describe('a year of tickets on PostgreSQL', () => {
  let test: TestDatabase;
  beforeEach(async () => { test = await roomDatabase(); });
  afterEach(() => test.close());

  it(`comes, through the use cases and the worker's sweeps, to what counting minute by minute gives (seed ${SEED})`, async () => {
    const found = await runYearOnPostgres(await test.as('app'), drawYear(TICKETS, new Chance(SEED)), EVERY_MINUTES);
    expect(found.faults).toEqual([]);
    expect(found).toMatchObject({ notClimbed: 0, climbedEarly: 0, differing: 0 });
    expect(Math.min(found.climbs, found.warnings)).toBeGreaterThan(10);
  }, 120_000);

  it('comes to the same where connections are cut at random statements, and everything is asked again', async () => {
    const found = await runCut(test, TICKETS, SEED, EVERY_MINUTES);
    expect(found.faults).toEqual([]);
    expect(found.cuts).toBeGreaterThan(10);
  }, 120_000);
});
