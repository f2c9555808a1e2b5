import { parseArgs } from 'node:util';
import { told } from './load/calibrate.js';
import { percentile } from './load/percentiles.js';
import { FloorLoad } from './load/run-load.js';

/** What must hold of the time to the offer on an agent's screen, in milliseconds: at the median, and at the 99th percentile. */
interface Limits {
  /** From when a caller was due, or from when their place was saved. */
  readonly from: 'due' | 'waiting';
  readonly p50: number;
  readonly p99: number;
}
interface Load {
  readonly callsPerSecond: number;
  readonly limits: Limits;
}

/** Three times the busiest hour of 100,000 calls a day; and fifteen times, for as long as there are agents who are free. */
const STEADY: Load = { callsPerSecond: 10, limits: { from: 'due', p50: 100, p99: 500 } };
const RUSH: Load = { callsPerSecond: 50, limits: { from: 'waiting', p50: 500, p99: 1_500 } };
const SAID = { due: 'they were due', waiting: 'they wait' } as const;

const HELP = `npm run floor:load [-- --agents 500 --rate 50 --seconds 10]

Signed-in agents over real sockets and callers who ask for a person at a steady rate, on the built api and worker with PostgreSQL's own
durability. Callers come through the signed webhooks, the last key before a person at the moment at which it is due, whatever became
of those before; agents answer after about 1.5 s, talk for 20, write, and are ready again. The carrier costs little: it is in this
process, on the same cores. Measured is the time to the offer on an agent's screen, from when the caller was due and from when their place
was saved. Without a rate there are two runs, each with its limits (median and 99th percentile): ${STEADY.callsPerSecond} a second, ${STEADY.limits.p50} and ${STEADY.limits.p99} ms from
when they were due; and a rush of ${RUSH.callsPerSecond} a second, ${RUSH.limits.p50} and ${RUSH.limits.p99} ms from when they wait. Either fails when somebody was passed over, waited beside an agent who
idled, or never came to a screen. What the machine does by itself is measured before and after.

  --agents   signed in
  --rate     callers a second; up to ${STEADY.callsPerSecond} by the limits of the first run, above by those of the second
  --seconds  for so long
`;
const MOST_SHOWN = 12;

/** Runs, prints what was measured and the figure, and gives the exit code. */
export async function main(given: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...given], options: { agents: { type: 'string', default: '500' }, rate: { type: 'string' }, seconds: { type: 'string', default: '10' }, help: { type: 'boolean', default: false } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [agents, seconds, rate] = [values.agents, values.seconds, values.rate ?? '1'].map(Number) as [number, number, number];
  if (![agents, seconds, rate].every((one) => Number.isInteger(one) && one > 0)) throw new Error('--agents, --rate and --seconds are whole numbers');
  const loads = values.rate === undefined ? [STEADY, RUSH] : [{ callsPerSecond: rate, limits: (rate <= STEADY.callsPerSecond ? STEADY : RUSH).limits }];
  const figures: string[] = [];
  let hasPassed = true;
  for (const load of loads) {
    const { figure, passed } = await runOne({ agents, seconds, ...load });
    figures.push(figure);
    hasPassed &&= passed;
  }
  for (const figure of figures) console.log(figure);
  return hasPassed ? 0 : 1;
}

async function runOne({ agents, seconds, callsPerSecond, limits }: Load & { readonly agents: number; readonly seconds: number }): Promise<{ readonly figure: string; readonly passed: boolean }> {
  const run = new FloorLoad({ agents, callsPerSecond, seconds }, (line) => console.log(line));
  try {
    const found = await run.run();
    console.log(`  before: ${told(found.before)}`);
    console.log(`  after:  ${told(found.after)}`);
    console.log(`  CPU seconds: ${found.cpu.map(([name, one]) => `${name} ${one.toFixed(1)}`).join(', ')}`);
    const spread = (of: readonly number[]): string => [50, 90, 99, 100].map((of100) => percentile(of, of100).toFixed(0)).join(' / ');
    console.log(`  from a place saved to the offer on a screen (p50 / p90 / p99 / most): ${spread(found.sinceWaitingMs)} ms`);
    console.log(`  from due to the offer on a screen:                                    ${spread(found.sinceDueMs)} ms`);
    for (const fault of found.faults.slice(0, MOST_SHOWN)) console.log(`  wrong: ${fault}`);
    const measured = limits.from === 'due' ? found.sinceDueMs : found.sinceWaitingMs;
    const [p50, p99] = [percentile(measured, 50), percentile(measured, 99)];
    const passed = found.faults.length === 0 && found.offered === found.calls && p50 <= limits.p50 && p99 <= limits.p99;
    return { passed, figure: `load: ${agents} agents, ${callsPerSecond} calls a second, ${found.offered} of ${found.calls} offered, ${found.talked} talked; offer on a screen ${p50.toFixed(0)} ms after ${SAID[limits.from]} at the median and ${p99.toFixed(0)} ms at the 99th percentile (at most ${limits.p50} and ${limits.p99}), ${found.faults.length} faults: ${passed ? 'passed' : 'FAILED'}` };
  } finally {
    await run.stop();
  }
}
