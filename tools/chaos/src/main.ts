import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '@pukar/journeys/harness/running-helpline';
import { PLANTS } from './rounds/plants.js';
import { Rounds } from './rounds/run-rounds.js';

const HELP = `npm run chaos [-- --rounds 100 --seed 1 --agents 50 --rate 18 --minutes 60] [-- --short]

People call the built helpline, and something fails: processes, PostgreSQL and Redis are killed or stopped, their links are slow, cut or
half-open, the disk is full, the carrier's news are lost, late, doubled or out of order, browsers vanish, the clock is stepped. After each
round, once all is quiet, nobody and nothing may be lost, doubled or stuck. At last a fault of each kind is planted into the books, and
must be found.

  --rounds   how many
  --minutes  no round begins after so many
  --seed     what chance begins with
  --only     these faults, by their names with a comma between
  --short    a few rounds of a fixed seed, for CI
`;
const SHORT = { rounds: 5, seed: 7, minutes: 1 };
const MOST_SHOWN = 12;

/** Runs, prints a table and the figure, and gives the exit code. */
export async function main(given: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...given], options: { rounds: { type: 'string' }, seed: { type: 'string' }, agents: { type: 'string', default: '50' }, rate: { type: 'string', default: '18' }, minutes: { type: 'string' }, only: { type: 'string' }, short: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const usual = values.short ? SHORT : { rounds: 100, seed: Date.now() % 100_000, minutes: 60 };
  const [rounds, seed, agents, callsPerSecond, minutes] = [values.rounds ?? usual.rounds, values.seed ?? usual.seed, values.agents, values.rate, values.minutes ?? usual.minutes].map(Number) as [number, number, number, number, number];
  if (![rounds, seed, agents, callsPerSecond].every(Number.isInteger) || !(minutes > 0)) throw new Error('--rounds, --seed, --agents and --rate are whole numbers');
  console.log(`${rounds} rounds at ${callsPerSecond} calls a second with ${agents} agents; seed ${seed}`);
  const began = Date.now();
  const run = new Rounds({ rounds, seed, agents, callsPerSecond, withinMs: minutes * 60_000, only: values.only?.split(',') }, (line) => console.log(line));
  try {
    const found = await run.run();
    const by = new Map<string, number>();
    for (const { faults } of found.rounds) for (const fault of faults) by.set(fault, (by.get(fault) ?? 0) + 1);
    for (const [name, count] of [...by].sort(([a], [b]) => a.localeCompare(b))) console.log(`  ${name.padEnd(36)} ${String(count).padStart(6)}`);
    const wrong = found.rounds.flatMap(({ nth, wrong: sentences }) => sentences.map((sentence) => `round ${nth}: ${sentence}`));
    for (const sentence of wrong.slice(0, MOST_SHOWN)) console.log(`  wrong: ${sentence}`);
    for (const plant of found.missed) console.log(`  not found though it was planted: ${plant}`);
    for (const fault of found.skipped) console.log(`  could not be done here: ${fault}`);
    const quiet = found.rounds.map(({ quietAfterMs }) => quietAfterMs).sort((a, b) => a - b);
    const passed = wrong.length === 0 && found.missed.length === 0 && found.rounds.length > 0;
    const folder = path.join(ROOT, '.data');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'chaos.json'), `${JSON.stringify({ at: new Date().toISOString(), seed, agents, callsPerSecond, seconds: (Date.now() - began) / 1_000, ...found }, undefined, 2)}\n`);
    console.log(`chaos: ${found.rounds.length} rounds, ${found.calls} calls, ${found.talked} talked, ${found.tickets} tickets, ${found.texts} messages; quiet ${((quiet[quiet.length >> 1] ?? 0) / 1_000).toFixed(1)} s after healing at the median, ${((quiet.at(-1) ?? 0) / 1_000).toFixed(1)} at most; ${Object.keys(PLANTS).length - found.missed.length} of ${Object.keys(PLANTS).length} planted faults found; ${wrong.length} wrong: ${passed ? 'passed' : 'FAILED'}`);
    return passed ? 0 : 1;
  } finally {
    await run.stop();
  }
}
