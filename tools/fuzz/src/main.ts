import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Chance } from '@pukar/callbacks-simulation/chance';
import { ROOT } from '@pukar/journeys/harness/running-helpline';
import { csv } from './borders/csv.js';
import { environment } from './borders/environment.js';
import { department, http } from './borders/http.js';
import { jobs } from './borders/jobs.js';
import { matrix, permitted, writeMatrix } from './borders/matrix.js';
import { refused } from './borders/refused.js';
import { replays } from './borders/replays.js';
import { signatures } from './borders/signatures.js';
import { sockets } from './borders/sockets.js';
import { telephone } from './borders/telephone.js';
import type { Border } from './border.js';
import { Evil } from './evil.js';
import { readAnswers } from './matrix-of-fields.js';
import { run, type Found } from './run.js';
import { Subject } from './subject.js';

const HELP = `npm run fuzz [-- --tries 100000 --seed 1 --seconds 200 --only telephone,http] [-- --short] [-- --write]

The built helpline is sent what nobody should send, at every border. It may refuse or take it: it may not fail, crash, show what only
our code knows, keep half of it, or compute for longer than 50 ms without a pause; and each TwiML can be read.

  --tries  how many at each border
  --seed   what chance begins with
  --seconds  for how long at each border, at most
  --only   these borders, by their names with a comma between
  --short  a few seconds at each border, of a fixed seed, for CI
  --write  writes matrix.txt and fields.txt anew: who may do what, as the code is marked, and what they are told
`;
const BORDERS: readonly Border[] = [telephone, http, department, sockets, refused, signatures, replays, matrix, permitted, jobs, csv, environment];
const SHORT = { tries: 100_000, seed: 7, secondsEach: 5 };
const LONG = { tries: 100_000, secondsEach: 3_600 };
const MOST_SHOWN = 12;
/** Before the first try: what was begun at the start is over, and code that is asked first is translated. */
const SETTLING_MS = 3_000;

/** Runs, prints a table and the figure, and gives the exit code. */
export async function main(given: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...given], options: { tries: { type: 'string' }, seed: { type: 'string' }, seconds: { type: 'string' }, only: { type: 'string' }, short: { type: 'boolean', default: false }, write: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const usual = values.short ? SHORT : { ...LONG, seed: Date.now() % 100_000 };
  const [tries, seed] = [values.tries ?? usual.tries, values.seed ?? usual.seed].map(Number) as [number, number];
  if (![tries, seed].every(Number.isInteger)) throw new Error('--tries and --seed are whole numbers');
  const wanted = BORDERS.filter(({ name }) => values.only === undefined || values.only.split(',').includes(name));
  console.log(`${wanted.map(({ name }) => name).join(', ')}: up to ${tries} tries each; seed ${seed}`);
  const began = Date.now();
  if (wanted.includes(matrix)) readAnswers().catch(() => undefined);
  const subject = await Subject.start();
  try {
    if (values.write) await writeMatrix(subject.commandsOf('api'));
    await sleep(SETTLING_MS);
    const found: Found[] = [];
    console.log(`  ${'border'.padEnd(12)}${'tries'.padStart(9)}${'a second'.padStart(10)}${'wrong'.padStart(7)}${'ms'.padStart(6)}  answers`);
    for (const border of wanted) {
      const one = await run(border, subject, new Evil(new Chance(seed)), { tries, untilMs: Date.now() + (values.seconds === undefined ? (values.short ? border.shortSeconds : undefined) ?? usual.secondsEach : Number(values.seconds)) * 1_000 });
      found.push(one);
      const outcomes = Object.entries(one.outcomes).sort(([, a], [, b]) => b - a).slice(0, 8).map(([name, count]) => `${name} × ${count}`).join(', ');
      console.log(`  ${one.border.padEnd(12)}${String(one.tries).padStart(9)}${String(Math.round(one.tries / one.seconds)).padStart(10)}${String(one.wrong.length).padStart(7)}${String(one.longestMs).padStart(6)}  ${outcomes}`);
      for (const { what, sent } of one.wrong.slice(0, MOST_SHOWN)) console.log(`    wrong: ${what}\n      ${sent}`);
    }
    const folder = path.join(ROOT, '.data');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'fuzz.json'), `${JSON.stringify({ at: new Date().toISOString(), seed, seconds: (Date.now() - began) / 1_000, found }, undefined, 2)}\n`);
    const [sent, wrong] = [found.reduce((sum, one) => sum + one.tries, 0), found.reduce((sum, one) => sum + one.wrong.length, 0)];
    const passed = wrong === 0 && found.length > 0 && found.every((one) => one.tries > 0);
    console.log(`fuzz: ${sent} bad inputs at ${found.length} borders in ${Math.round((Date.now() - began) / 1_000)} s; longest without a pause ${Math.max(0, ...found.map(({ longestMs }) => longestMs))} ms; ${wrong} wrong: ${passed ? 'passed' : 'FAILED'}`);
    return passed ? 0 : 1;
  } finally {
    await subject.stop();
  }
}
