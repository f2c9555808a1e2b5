import { readFileSync } from 'node:fs';
import { optionsIn } from './options.js';
import { differencesFrom } from './openapi/differences.js';
import { SECTIONS } from './sections/index.js';
import { violationsIn } from './shapes/violations.js';
import { failuresOf, figureOf, tableOf } from './suite/report.js';
import { runCases } from './suite/run-cases.js';
import { Session } from './suite/session.js';
import { writeCounts } from './suite/write-counts.js';

const options = optionsIn(process.argv.slice(2), process.env);
const cases = SECTIONS.flatMap((section) => section.cases).filter(({ name }) => options.only === undefined || options.only.test(name));
const sections = SECTIONS.filter(({ number }) => cases.some((one) => one.section === number));
const session = new Session(options.elsewhere);
await session.start(cases);
const outcomes = await runCases(cases, (one) => session.run(one), {
  atOnce: options.atOnce,
  withinMs: 30_000,
  each: ({ of, result }) => {
    if (options.isVerbose) console.log(`${result === 'passed' ? '✓' : '✗'} ${of.name}`);
  },
});
await session.stop();

const shapes = violationsIn(session.exchanges);
const description = options.openapi === undefined ? [] : differencesFrom(JSON.parse(readFileSync(options.openapi, 'utf8')) as object, session.exchanges);
// Elsewhere some cases cannot be run, and are told; here all can.
const short = outcomes.filter(({ result }) => result === 'failed' || (result === 'not run' && !options.elsewhere)).length + (cases.length === 0 ? 1 : 0);

if (outcomes.some(({ result }) => result !== 'passed')) console.log(`${failuresOf(outcomes)}\n`);
console.log(tableOf(sections, outcomes));
console.log(`\nREST answers: ${String(session.exchanges.length)} seen, ${String(shapes.length)} against the contract's shapes${options.openapi === undefined ? '' : `, ${String(description.length)} differences from the description`}`);
for (const line of [...shapes, ...description]) console.log(`    ${line}`);
writeCounts(process.env, outcomes);
console.log(`\n${figureOf(sections, outcomes)}`);
process.exit(short + shapes.length + description.length === 0 ? 0 : 1);
