import { parseArgs } from 'node:util';
import { ROUNDS, runKilled } from './killed/run-killed.js';
import { type HistoriesFound, runHistories } from './model/histories.js';
import { WAYS } from './model/random-command.js';
import { tellKilled } from './killed/tell-killed.js';
import { roomDatabase } from './real/room-database.js';
import { type CutFound, runCut } from './real/run-cut.js';

const HELP = `npm run grievance:model [-- --histories 10000 --cut 200 --killed 100 --seed 7]

Random histories of a ticket, command by command, at instants drawn around those at which something becomes right or wrong.
The domain decides, and a model written apart from it, which counts working time minute by minute: both must do and refuse
the same and lead to the same state, level and deadlines; each history must be chained, and its steps lead to where the ticket
stands; nothing but a re-opening or a pause moves what was promised. Every state and every refusal must come up, and every
command be done.

Then histories over a year through the use cases and the worker's sweeps on a real PostgreSQL, whose connections are cut before
or after random statements, or when the answer to a commit is on its way. What was not answered is asked again, the same. What
was answered must be there, once, with its history whole and its news told once; and each ticket must come, to the minute, to
what the slow count says (promises 3, 5 and 10).

Then histories through the built api, worker and department over two months of a stepped clock, while these, PostgreSQL's own
processes and now and then everything at once are killed with kill -9, and are started again. What was answered to an officer, an
agent or a citizen must be in the books, once; what was written must be what the model apart allows, to the minute; office and
citizen must have the same state and day; and no office holds or reads who complained (promises 3, 5, 6, 8 and 10).

  --histories   how many of the domain
  --cut         how many on PostgreSQL with connections cut
  --killed      how many with processes killed
  --rounds      how often their clock is stepped; each round a few deaths
  --seed        draws the same ones again; instants of deaths are the machine's
  --plant       plants a fault into the processes, to see it found: helpline/plants.mjs lists them
`;
/** As many kinds of refusal as the lifecycle has. */
const [STATES, REFUSALS, ENOUGH_FOR_ALL] = [8, 19, 5_000];

const MOST_SHOWN = 40;
const figure = (count: number): string => count.toLocaleString('en-US');
const COUNTS = { histories: { type: 'string', default: '10000' }, cut: { type: 'string', default: '200' }, killed: { type: 'string', default: '100' }, rounds: { type: 'string', default: String(ROUNDS) } } as const;

/** Runs, prints what was found and the figure, and gives the exit code. */
export async function main(given: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...given], options: { ...COUNTS, seed: { type: 'string', default: String(Date.now() % 100_000) }, plant: { type: 'string' }, help: { type: 'boolean', default: false } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [count, cut, killed, rounds, seed] = [values.histories, values.cut, values.killed, values.rounds, values.seed].map(Number) as [number, number, number, number, number];
  if (![count, cut, killed, rounds, seed].every(Number.isInteger)) throw new Error('--histories, --cut, --killed, --rounds and --seed are whole numbers');
  console.log(`${count} random histories; seed ${seed}`);
  const decided = runHistories(count, seed);
  tellDecided(decided);
  console.log(`${cut} histories on PostgreSQL, with connections cut`);
  const lived = cut === 0 ? { histories: 0, steps: 0, cuts: 0, faults: [] } : await onADatabase(cut, seed);
  for (const fault of lived.faults.slice(0, MOST_SHOWN)) console.log(`  wrong: ${fault}`);
  console.log(`${killed} histories with processes killed`);
  const survived = killed === 0 ? { told: 'none with processes killed', faults: [] } : tellKilled(await runKilled(killed, seed, { rounds, plant: values.plant }));
  const faults = decided.faults.length + lived.faults.length + survived.faults.length;
  console.log(`model: ${figure(decided.histories)} histories, ${figure(decided.accepted)} of ${figure(decided.commands)} commands done; ${figure(lived.histories)} on PostgreSQL, ${figure(lived.steps)} steps, ${figure(lived.cuts)} connections cut; ${survived.told}; ${faults} faults: ${faults === 0 ? 'passed' : 'FAILED'}`);
  return faults === 0 ? 0 : 1;
}

async function onADatabase(histories: number, seed: number): Promise<CutFound> {
  const test = await roomDatabase();
  try {
    return await runCut(test, histories, seed);
  } finally {
    await test.close();
  }
}

function tellDecided(found: HistoriesFound): void {
  if (found.histories >= ENOUGH_FOR_ALL) {
    if (found.states.size < STATES || found.refusals.size < REFUSALS) found.faults.push(`only ${found.states.size} states and ${found.refusals.size} refusals came up`);
    for (const way of WAYS) if (!found.done.has(way)) found.faults.push(`${way} was drawn ${found.drawn.get(way) ?? 0} times, and never done`);
  }
  for (const way of WAYS) console.log(`  done: ${way.padEnd(30)} ${figure(found.done.get(way) ?? 0).padStart(9)} of ${figure(found.drawn.get(way) ?? 0)}`);
  for (const [refusal, count] of [...found.refusals].sort(([, one], [, other]) => other - one)) console.log(`  refused: ${refusal.padEnd(27)} ${figure(count).padStart(9)}`);
  for (const fault of found.faults) console.log(`  wrong: ${fault}`);
}
