import { parseArgs } from 'node:util';
import { told } from './load/calibrate.js';
import { percentile } from './load/percentiles.js';
import { FloorLoad } from './load/run-load.js';

const HELP = `npm run floor:load [-- --agents 500 --rate 50 --seconds 20]

Signed-in agents over real sockets and callers who ask for a person at a steady rate, on the built api and worker with PostgreSQL's own
durability. Callers come through the signed webhooks, the last key before a person at the moment at which it is due, whatever became
of those before; agents answer after about ${1.5} s, talk, write, and are ready again. The carrier costs almost nothing: it is in this
process. Measured is the time to the offer on an agent's screen, from when the caller was due and from when their place was saved. It
fails above ${100} ms at the median and ${500} ms at the 99th percentile from when they were due, when somebody was passed over or idled
beside, and when a caller never came to a screen. What the machine does by itself is measured before and after.

  --agents   signed in
  --rate     callers a second
  --seconds  for so long
`;
/** From when a caller is due to their offer on a screen, in milliseconds: at the median, and at the 99th percentile. */
const LIMITS_MS = { p50: 100, p99: 500 } as const;
const MOST_SHOWN = 12;

/** Runs, prints what was measured and the figure, and gives the exit code. */
export async function main(given: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...given], options: { agents: { type: 'string', default: '500' }, rate: { type: 'string', default: '50' }, seconds: { type: 'string', default: '20' }, help: { type: 'boolean', default: false } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [agents, callsPerSecond, seconds] = [values.agents, values.rate, values.seconds].map(Number) as [number, number, number];
  if (![agents, callsPerSecond, seconds].every((one) => Number.isInteger(one) && one > 0)) throw new Error('--agents, --rate and --seconds are whole numbers');
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
    const [p50, p99] = [percentile(found.sinceDueMs, 50), percentile(found.sinceDueMs, 99)];
    const passed = found.faults.length === 0 && found.offered === found.calls && p50 <= LIMITS_MS.p50 && p99 <= LIMITS_MS.p99;
    console.log(`load: ${agents} agents, ${callsPerSecond} calls a second, ${found.offered} of ${found.calls} offered, ${found.talked} talked; offer on a screen after ${p50.toFixed(0)} ms at the median and ${p99.toFixed(0)} ms at the 99th percentile (at most ${LIMITS_MS.p50} and ${LIMITS_MS.p99}), ${found.faults.length} faults: ${passed ? 'passed' : 'FAILED'}`);
    return passed ? 0 : 1;
  } finally {
    await run.stop();
  }
}
