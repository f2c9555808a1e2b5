import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { KilledFloor, type KilledFound } from './killed/run-killed.js';
import { runInProcesses } from './model/in-processes.js';
import type { Failed, HistoriesFound } from './model/run-histories.js';
import { PLANTS } from './model/plants.js';

const HELP = `npm run floor:model [-- --histories 10000 --killed 100 --seed 7]

Random histories of a floor through the product's use cases and the telephone's controllers, by three processes on one PostgreSQL, each
with its own connections, that are cut at random statements; what the carrier says comes in any order, twice, or not at all, and now
and then it answers nothing. Callers arrive, wait, press keys, leave and hang up; agents answer, decline, miss, hold, consult, give
calls away, hang up, write, rest, load their page again and lose their browsers; supervisors listen and act; each floor has a policy
of its own; the clock is stepped. In between and at the end the books are read, apart from the product's own code: no caller is lost,
none doubled, none left alone, nobody starves, rows and figures equal the replay of the floor's book, and hearing everything again
changes nothing (promises 1, 2, 4, 9 and 10).

  --histories   how many
  --killed      how many through the built processes, with kill -9
  --seed        draws the same ones again; which connection is cut when is the machine's
  --processes   of this machine that share the histories; as many as it has cores
  --again       lives one history, by the seed that was told when it failed, instead of others
  --lanes       databases at once, in each
  --plant       plants a fault, or some (A,B), to see each found; 'all': each of ${Object.keys(PLANTS).join(', ')}
`;
/** A fault is found in fewer histories than these, or not at all. */
const HISTORIES_FOR_A_PLANT = 150;
/** So many may fail by another sentence before. */
const MOST_OTHERS = 40;
const MOST_SHOWN = 3;
const NOTHING: HistoriesFound = { histories: 0, cuts: 0, deliveries: 0, acts: new Map(), planted: 0, failed: [] };
const figure = (count: number): string => count.toLocaleString('en-US');
const COUNTS = { histories: { type: 'string', default: '10000' }, killed: { type: 'string', default: '100' }, processes: { type: 'string', default: String(availableParallelism()) }, lanes: { type: 'string', default: '2' } } as const;

/** Runs, prints what was found and the figure, and gives the exit code. `wiring`: the address of the module that wires the product. */
export async function main(given: readonly string[], wiring: string | undefined): Promise<number> {
  const { values } = parseArgs({ args: [...given], options: { ...COUNTS, seed: { type: 'string', default: String(Date.now() % 100_000) }, plant: { type: 'string' }, again: { type: 'string' }, help: { type: 'boolean', default: false } } });
  if (values.help || !wiring) {
    console.log(HELP);
    return 0;
  }
  const [histories, killed, lanes, processes, seed] = [values.histories, values.killed, values.lanes, values.processes, values.seed].map(Number) as [number, number, number, number, number];
  if (![histories, killed, lanes, processes, seed].every(Number.isInteger)) throw new Error('--histories, --killed, --processes, --lanes and --seed are whole numbers');
  if (values.plant !== undefined) return plantFaults(wiring, values.plant === 'all' ? Object.keys(PLANTS) : values.plant.split(','), { seed, lanes, processes });
  console.log(`${figure(histories)} histories in ${processes} processes on ${processes * lanes} databases; seed ${seed}`);
  const began = Date.now();
  const found = histories === 0 ? NOTHING : await runInProcesses({ wiring, processes, histories, seed, lanes, again: values.again === undefined ? undefined : Number(values.again), mostFailed: 5, tell: (done, wrong) => {
    if (wrong) tellFailed(wrong);
    if (done % 500 === 0) console.log(`  ${figure(done)} after ${((Date.now() - began) / 1000).toFixed(0)} s`);
  } });
  tell(found);
  const seconds = (Date.now() - began) / 1000;
  const survived = killed === 0 ? undefined : await throughDeaths(killed, seed);
  const passed = found.failed.length === 0 && found.histories === histories && (survived?.faults.length ?? 0) === 0;
  console.log(`model: ${figure(found.histories)} histories, ${figure([...found.acts.values()].reduce((sum, one) => sum + one, 0))} acts, ${figure(found.deliveries)} deliveries, ${figure(found.cuts)} connections cut, ${found.failed.length} failed, ${seconds.toFixed(0)} s; ${survived ? `${survived.histories} through ${[...survived.kills.values()].reduce((sum, one) => sum + one, 0)} deaths, ${survived.talked} talked, ${survived.faults.length} faults` : 'none with processes killed'}: ${passed ? 'passed' : 'FAILED'}`);
  return passed ? 0 : 1;
}

async function throughDeaths(histories: number, seed: number): Promise<KilledFound> {
  console.log(`${histories} histories with processes killed`);
  const floor = new KilledFloor(histories, seed);
  try {
    const survived = await floor.run();
    for (const [victim, count] of survived.kills) console.log(`  killed: ${victim.padEnd(58)} ${figure(count).padStart(9)}`);
    for (const fault of survived.faults.slice(0, MOST_SHOWN * 5)) console.log(`  wrong: ${fault}`);
    return survived;
  } finally {
    await floor.stop();
  }
}

function tell(found: HistoriesFound): void {
  const acts = [...found.acts].sort(([a], [b]) => a.localeCompare(b));
  for (const [act, count] of acts) console.log(`  done: ${act.padEnd(60)} ${figure(count).padStart(9)}`);
}

function tellFailed({ seed, story, faults }: Failed): void {
  console.log(`  a history failed; seed ${seed}:`);
  for (const line of story) console.log(`    ${line}`);
  for (const fault of faults) console.log(`  wrong: ${fault}`);
}

/** Each fault must be found, by the sentence that names its kind. */
async function plantFaults(wiring: string, names: readonly string[], { seed, lanes, processes }: { readonly seed: number; readonly lanes: number; readonly processes: number }): Promise<number> {
  let found = 0;
  for (const name of names) {
    const plant = PLANTS[name];
    if (!plant) throw new Error(`there is no plant ${name}; there are: ${Object.keys(PLANTS).join(', ')}`);
    const came = await runInProcesses({ wiring, processes, histories: HISTORIES_FOR_A_PLANT, seed, lanes, plantNamed: name, mostFailed: MOST_OTHERS, seeks: plant.breaks });
    const fault = came.failed.flatMap(({ lived }) => lived.faults).find((one) => one.includes(plant.breaks));
    if (fault) found += 1;
    const other = came.failed[0]?.lived.faults[0];
    console.log(`  ${name.padEnd(32)} ${fault ? `found after ${came.histories} histories: ${fault.slice(0, 160)}` : came.planted === 0 ? 'NOT PLANTED: no statement is such any more' : `NOT FOUND in ${came.histories} histories${other ? `, but: ${other.slice(0, 300)}` : ''}`}`);
  }
  console.log(`model: ${found} of ${names.length} planted faults found: ${found === names.length ? 'passed' : 'FAILED'}`);
  return found === names.length ? 0 : 1;
}
