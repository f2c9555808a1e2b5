import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '@pukar/journeys/harness/running-helpline';
import { main as degraded } from './degraded/main.js';
import { hourAlone } from './hour/hour.js';
import { recoveryAlone } from './recovery/main.js';
import { rollingAlone } from './rolling/main.js';
import { roundsAlone } from './rounds/main.js';
import { short } from './short.js';
import { surgeAlone } from './surge/main.js';

const HELP = `npm run chaos [-- <what>] [-- --seed 1 --agents 50 …] [-- --short]

People call the built helpline, and something fails. What:

  rounds     (unless told) processes, PostgreSQL and Redis are killed or stopped, their links are slow, cut or half-open, the disk is full,
             the carrier's news are lost, late, doubled or out of order, browsers vanish, the clock is stepped. After each round, once all
             is quiet, nobody and nothing may be lost, doubled or stuck. At last a fault of each kind is planted into the books, and must be found.
             --rounds 100 --rate 18 --minutes 60 --only 'disk full,api killed'
  rolling    two of each process, each told to end in turn and started again under load: no request fails, no conversation is cut. --times 20 --agents 20 --rate 2
  recovery   jobs of workers that are killed or stand still, and consoles that lose their line
  surge      a thousand webhooks a second at once, and twenty times as many callers as the agents can take. --seconds 60
  hour       an hour of a floor of 500, compressed: nothing grows. --agents 500 --seconds 180 --rate 20
  degraded   what every webhook is answered while what the helpline stands on is away

  --short    a fixed seed, for CI: a rolling restart, recoveries, a few rounds
`;
const SCENARIOS = ['rounds', 'rolling', 'recovery', 'surge', 'hour', 'degraded'] as const;
type Scenario = (typeof SCENARIOS)[number];
/** Twenty times what eight agents can take is more than what fifty can; an hour is that of a large floor. */
const AGENTS: Readonly<Record<Scenario, number>> = { rounds: 50, rolling: 20, recovery: 50, surge: 8, hour: 500, degraded: 1 };
/** Everybody who calls while it rolls on talks for some seconds. */
const CALLS_A_SECOND: Readonly<Record<Scenario, number>> = { rounds: 18, rolling: 2, recovery: 18, surge: 18, hour: 20, degraded: 18 };
const SECONDS = { surge: 60, hour: 180 };
const say = (line: string): void => console.log(line);

/** Runs, prints a table and the figure, and gives the exit code. */
export async function main(given: readonly string[]): Promise<number> {
  const { values, positionals: [what = 'rounds'] } = parseArgs({ args: [...given], allowPositionals: true, options: { rounds: { type: 'string', default: '100' }, times: { type: 'string', default: '20' }, seconds: { type: 'string' }, seed: { type: 'string', default: String(Date.now() % 100_000) }, agents: { type: 'string' }, rate: { type: 'string' }, minutes: { type: 'string', default: '60' }, only: { type: 'string' }, short: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } });
  if (values.help) {
    say(HELP);
    return 0;
  }
  if (!(SCENARIOS as readonly string[]).includes(what)) throw new Error(`there is no ${what}; there are: ${SCENARIOS.join(', ')}`);
  const [rounds, times, seed, agents, callsPerSecond, minutes] = [values.rounds, values.times, values.seed, values.agents ?? AGENTS[what as Scenario], values.rate ?? CALLS_A_SECOND[what as Scenario], values.minutes].map(Number) as [number, number, number, number, number, number];
  if (![rounds, times, seed, agents, callsPerSecond].every(Number.isInteger) || !(minutes > 0)) throw new Error('--rounds, --times, --seed, --agents and --rate are whole numbers');
  const began = Date.now();
  const write = (name: string, found: object): void => {
    const folder = path.join(ROOT, '.data');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify({ at: new Date().toISOString(), seconds: (Date.now() - began) / 1_000, ...found }, undefined, 2)}\n`);
  };
  const ends = (passed: boolean, figure: string): number => {
    say(`chaos: ${figure}; ${Math.round((Date.now() - began) / 1_000)} s: ${passed ? 'passed' : 'FAILED'}`);
    return passed ? 0 : 1;
  };
  if (values.short) {
    const found = await short(say);
    write('chaos', found);
    return ends(found.passed, `${found.checks.length} bars of recovery and rolling restart; ${found.rounds.figure}`);
  }
  if (what === 'degraded') return degraded();
  if (what === 'rounds') {
    const result = await roundsAlone({ rounds, seed, agents, callsPerSecond, minutes, only: values.only?.split(',') }, say);
    write('chaos', { seed, agents, callsPerSecond, ...result.found });
    return ends(result.passed, result.figure);
  }
  say(`${what}; ${agents} agents; seed ${seed}`);
  const alone = { seed, agents, times, callsPerSecond, seconds: Number(values.seconds ?? SECONDS[what as keyof typeof SECONDS]) };
  const run = { rolling: rollingAlone, recovery: recoveryAlone, surge: surgeAlone, hour: hourAlone }[what as Exclude<Scenario, 'rounds' | 'degraded'>];
  const found = await run(alone, say);
  const { checks, short: isShortOf } = found;
  write(`chaos-${what}`, { ...alone, ...found });
  return ends(isShortOf === 0, `${what}: ${checks.length - isShortOf} of ${checks.length} kept`);
}
