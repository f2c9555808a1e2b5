import { parseArgs } from 'node:util';
import { runSimulation } from './run-simulation.js';

const MOST_SHOWN = 20;

/** Runs, prints a table and the figure, and gives the exit code. */
export async function main(given: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...given], options: { callers: { type: 'string', default: '3000' }, seed: { type: 'string', default: String(Date.now() % 100_000) } } });
  const [callers, seed] = [Number(values.callers), Number(values.seed)];
  if (!Number.isInteger(callers) || callers < 1 || !Number.isInteger(seed)) throw new Error('--callers and --seed are whole numbers');
  console.log(`${callers} callers are owed a call within two days; seed ${seed}`);
  const began = Date.now();
  const found = await runSimulation(callers, seed);
  const rows: (readonly [string, number | string])[] = [
    ...found.outcomes.map(([outcome, count]) => [`call-backs: ${outcome}`, count] as const),
    ['times that a phone rang', found.dials], ['callers who rang again themselves', found.redials], ['processes that died', found.crashes], ['news that came twice', found.doubled],
    ['days', found.days], ['seconds', ((Date.now() - began) / 1_000).toFixed(1)],
  ];
  for (const [name, value] of rows) console.log(`  ${name.padEnd(36)} ${String(value).padStart(8)}`);
  for (const fault of found.faults.slice(0, MOST_SHOWN)) console.log(`  wrong: ${fault}`);
  const passed = found.faults.length === 0 && found.ended === found.owed;
  const figure = (count: number): string => count.toLocaleString('en-US');
  console.log(`callbacks: ${figure(found.owed)} owed, ${figure(found.ended)} ended, ${found.inQuietHours} in quiet hours, ${found.twiceAtOnce} twice at once, ${found.afterSuccess} after a success: ${passed ? 'passed' : 'FAILED'}`);
  return passed ? 0 : 1;
}
