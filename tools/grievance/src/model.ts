import { parseArgs } from 'node:util';
import { type HistoriesFound, runHistories } from './model/histories.js';

const HELP = `npm run grievance:model [-- --histories 10000 --seed 7]

Random histories of a ticket, command by command, at instants drawn around those at which something becomes right or wrong.
The domain decides, and a model written apart from it, which counts working time minute by minute: both must do and refuse
the same and lead to the same state, level and deadlines; each history must be chained, and its steps lead to where the ticket
stands; nothing but a re-opening or a pause moves what was promised. Every state and every refusal must come up.

  --histories   how many of the domain
  --seed        draws the same ones again
`;
/** As many kinds of refusal as the lifecycle has. */
const [STATES, REFUSALS, ENOUGH_FOR_ALL] = [8, 19, 5_000];

const figure = (count: number): string => count.toLocaleString('en-US');

/** Runs, prints what was found and the figure, and gives the exit code. */
export async function main(given: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...given], options: { histories: { type: 'string', default: '10000' }, seed: { type: 'string', default: String(Date.now() % 100_000) }, help: { type: 'boolean', default: false } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [count, seed] = [Number(values.histories), Number(values.seed)];
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) throw new Error('--histories and --seed are whole numbers');
  console.log(`${count} random histories; seed ${seed}`);
  return tell(runHistories(count, seed));
}

function tell(found: HistoriesFound): number {
  const missing = found.histories >= ENOUGH_FOR_ALL && (found.states.size < STATES || found.refusals.size < REFUSALS) ? [`only ${found.states.size} states and ${found.refusals.size} refusals came up`] : [];
  const faults = [...found.faults, ...missing];
  for (const [refusal, count] of [...found.refusals].sort(([, one], [, other]) => other - one)) console.log(`  refused: ${refusal.padEnd(27)} ${figure(count).padStart(9)}`);
  for (const fault of faults) console.log(`  wrong: ${fault}`);
  const passed = faults.length === 0;
  console.log(`model: ${figure(found.histories)} histories, ${figure(found.accepted)} of ${figure(found.commands)} commands done, ${found.states.size} states and ${found.refusals.size} refusals, ${faults.length} faults: ${passed ? 'passed' : 'FAILED'}`);
  return passed ? 0 : 1;
}
