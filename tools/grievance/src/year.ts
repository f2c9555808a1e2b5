import { parseArgs } from 'node:util';
import { Chance } from '@pukar/callbacks-simulation/chance';
import { roomDatabase } from './real/room-database.js';
import { runYearOnPostgres } from './real/year-on-postgres.js';
import type { Figures } from './year/compare.js';
import { runYear } from './year/run-year.js';
import { drawYear } from './year/scenario.js';

const HELP = `npm run grievance:year [-- --tickets 5000 --on-postgres 200 --seed 7]

A year of tickets on a stepped clock: all categories and districts, holidays of the state, of districts and of offices, half
days, pauses, re-openings, transfers, tickets that no office gets, sweeps that stand still for days. What the lifecycle makes
of each is compared with a count apart from it, minute by minute: whether each climbed when it was late and not before, was
warned before, and was promised the same minute. Then the same with fewer tickets through the use cases and the worker's own
sweeps on a real PostgreSQL, told by the histories that they leave.

  --tickets       how many tickets the year has
  --on-postgres   how many of the second year
  --seed          draws the same years again
`;
const [EVERY_MINUTES, EVERY_MINUTES_ON_POSTGRES] = [15, 180];

/** Runs, prints what was found and the figure, and gives the exit code. */
export async function main(given: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...given],
    options: { tickets: { type: 'string', default: '5000' }, 'on-postgres': { type: 'string', default: '200' }, seed: { type: 'string', default: String(Date.now() % 100_000) }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [tickets, onPostgres, seed] = [values.tickets, values['on-postgres'], values.seed].map(Number) as [number, number, number];
  if (![tickets, onPostgres, seed].every(Number.isInteger) || tickets < 1) throw new Error('--tickets, --on-postgres and --seed are whole numbers');
  console.log(`a year of ${tickets} tickets, a sweep every ${EVERY_MINUTES} minutes; seed ${seed}`);
  const decided = tell(runYear(drawYear(tickets, new Chance(seed)), EVERY_MINUTES));
  console.log(`a year of ${onPostgres} tickets on PostgreSQL, a sweep every ${EVERY_MINUTES_ON_POSTGRES} minutes`);
  const lived = onPostgres === 0 ? decided : tell(await onADatabase(onPostgres, seed));
  const passed = [decided, lived].every(isRight);
  console.log(`year: ${figureOf(decided)}; on PostgreSQL ${onPostgres === 0 ? 'none' : figureOf(lived)}: ${passed ? 'passed' : 'FAILED'}`);
  return passed ? 0 : 1;
}

async function onADatabase(tickets: number, seed: number): Promise<Figures> {
  const test = await roomDatabase();
  try {
    return await runYearOnPostgres(await test.as('app'), drawYear(tickets, new Chance(seed)), EVERY_MINUTES_ON_POSTGRES);
  } finally {
    await test.close();
  }
}

function tell(found: Figures): Figures {
  const rows = [['tickets', found.tickets], ['climbed', found.climbs], ['warned', found.warnings], ['times a pause moved a deadline', found.moved], ['re-opened', found.reopened]] as const;
  for (const [name, value] of rows) console.log(`  ${name.padEnd(36)} ${String(value).padStart(8)}`);
  for (const fault of found.faults) console.log(`  wrong: ${fault}`);
  return found;
}

const isRight = (found: Figures): boolean => [found.notClimbed, found.climbedEarly, found.unwarned, found.differing].every((count) => count === 0);
const figureOf = (found: Figures): string =>
  `${found.tickets} tickets, ${found.climbs} climbed, ${found.notClimbed} late without having climbed, ${found.climbedEarly} climbed early, ${found.unwarned} without a warning, ${found.differing} differ`;
