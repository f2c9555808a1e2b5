import { parseArgs } from 'node:util';
import { Chance } from '@pukar/callbacks-simulation/chance';
import type { Figures } from './year/compare.js';
import { runYear } from './year/run-year.js';
import { drawYear } from './year/scenario.js';

const HELP = `npm run grievance:year [-- --tickets 5000 --seed 7]

A year of tickets on a stepped clock: all categories and districts, holidays of the state, of districts and of offices, half
days, pauses, re-openings, transfers, tickets that no office gets, sweeps that stand still for days. What the lifecycle makes
of each is compared with a count apart from it, minute by minute: whether each climbed when it was late and not before, was
warned before, and was promised the same minute.

  --tickets   how many tickets the year has
  --seed      draws the same year again
`;
const EVERY_MINUTES = 15;

/** Runs, prints what was found and the figure, and gives the exit code. */
export async function main(given: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...given], options: { tickets: { type: 'string', default: '5000' }, seed: { type: 'string', default: String(Date.now() % 100_000) }, help: { type: 'boolean', default: false } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [tickets, seed] = [Number(values.tickets), Number(values.seed)];
  if (!Number.isInteger(tickets) || tickets < 1 || !Number.isInteger(seed)) throw new Error('--tickets and --seed are whole numbers');
  console.log(`a year of ${tickets} tickets, a sweep every ${EVERY_MINUTES} minutes; seed ${seed}`);
  const began = Date.now();
  const found = runYear(drawYear(tickets, new Chance(seed)), EVERY_MINUTES);
  return tell(found, began);
}

function tell(found: Figures, began: number): number {
  const rows = [['tickets', found.tickets], ['climbed', found.climbs], ['warned', found.warnings], ['times a pause moved a deadline', found.moved], ['re-opened', found.reopened], ['seconds', ((Date.now() - began) / 1_000).toFixed(1)]] as const;
  for (const [name, value] of rows) console.log(`  ${name.padEnd(36)} ${String(value).padStart(8)}`);
  for (const fault of found.faults) console.log(`  wrong: ${fault}`);
  const passed = [found.notClimbed, found.climbedEarly, found.unwarned, found.differing].every((count) => count === 0);
  console.log(`year: ${found.tickets} tickets, ${found.climbs} climbed, ${found.notClimbed} late without having climbed, ${found.climbedEarly} climbed early, ${found.unwarned} without a warning, ${found.differing} differ: ${passed ? 'passed' : 'FAILED'}`);
  return passed ? 0 : 1;
}
