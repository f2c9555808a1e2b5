import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Calibrating } from './frame/calibrate.js';
import { isGood, tableOf, verdictOf } from './frame/judge.js';
import { type MeasuredRow, measureRow } from './frame/measure-row.js';
import type { Row } from './frame/row.js';
import { startPostgres } from './frame/own-postgres.js';

const HELP = `npm run bench [-- --short] [--only turn,register] [--within 120]

Measures the product beside a named limit, in turn and in the same run, and prints each figure beside its bar. A round in which the machine
did something else is thrown away and repeated. Writes .data/bench.json. Exits non-zero when a bar is not reached.

  --short   for CI: fewer and shorter measurements. A figure that is known to lag behind its bar may not fall behind what it was, and a
            machine that is too busy to be judged fails nothing
  --only    these rows, by their names
  --within  so many seconds: no row and no round begins after them, and the rows that are left out are named
`;

async function rowsFound(): Promise<readonly Row[]> {
  const folder = path.join(import.meta.dirname, 'rows');
  const files = readdirSync(folder).filter((file) => file.endsWith('.js')).sort();
  return Promise.all(files.map(async (file) => ((await import(path.join(folder, file))) as { row: Row }).row));
}

/** Runs the rows, prints what was measured and the figure, and gives the exit code. */
export async function main(given: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...given], options: { short: { type: 'boolean', default: false }, only: { type: 'string' }, within: { type: 'string' }, help: { type: 'boolean', default: false } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const all = await rowsFound();
  const only = values.only?.split(',');
  const unknown = only?.find((name) => !all.some((row) => row.name === name));
  if (unknown) throw new Error(`there is no row "${unknown}"; there are ${all.map(({ name }) => name).join(', ')}`);
  if (values.within !== undefined && !(Number(values.within) > 0)) throw new Error(`--within ${values.within}: seconds`);
  const say = (line: string): void => console.log(line);
  const folder = mkdtempSync(path.join(tmpdir(), 'pukar-bench-'));
  // PostgreSQL's own user passes through.
  chmodSync(folder, 0o755);
  const server = await startPostgres(path.join(folder, 'postgres'));
  const rows: MeasuredRow[] = [];
  const until = values.within === undefined ? Infinity : performance.now() + Number(values.within) * 1_000;
  const leftOut: string[] = [];
  try {
    const calibrating = await Calibrating.on(server.url());
    try {
      for (const row of all.filter(({ name }) => !only || only.includes(name))) {
        if (performance.now() < until) rows.push(await measureRow(row, calibrating, { isShort: values.short, until, say }));
        else leftOut.push(row.name);
      }
    } finally {
      await calibrating.end();
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  if (leftOut.length > 0) say(`\nno time was left for ${leftOut.join(', ')}`);
  return tell(rows, values.short);
}

function tell(rows: readonly MeasuredRow[], isShort: boolean): number {
  mkdirSync('.data', { recursive: true });
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, memoryMB: Math.round(totalmem() / 1e6), node: process.version };
  writeFileSync('.data/bench.json', `${JSON.stringify({ at: new Date().toISOString(), isShort, machine, rows: rows.map((row) => ({ ...row, bars: row.bars.map((bar) => ({ ...bar, verdict: verdictOf(bar, row) })) })) }, undefined, 2)}\n`);
  for (const { name, wrong } of rows) for (const sentence of wrong) console.error(`${name}: ${sentence}`);
  console.log(`\n${tableOf(rows)}\n`);
  for (const { name, isJudged, thrownAway } of rows) if (!isJudged) console.log(`${name}: disturbed (${thrownAway} rounds thrown away): not judged`);
  const verdicts = rows.flatMap((row) => row.bars.map((bar) => verdictOf(bar, row)));
  const count = (verdict: string): number => verdicts.filter((one) => one === verdict).length;
  const good = isGood(rows, isShort);
  console.log(`bench: ${verdicts.length} bars, ${count('reached')} reached, ${count('kept')} kept, ${count('short')} short, ${count('not judged')} not judged, ${rows.reduce((sum, { wrong }) => sum + wrong.length, 0)} wrong, ${rows.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(0)} s: ${good ? 'passed' : 'FAILED'}`);
  return good ? 0 : 1;
}
