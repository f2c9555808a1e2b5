// docs/security.md has each requirement of ASVS 5.0, levels 1 and 2, once; each test that it names exists; and code has nothing that it says it has not.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PAGE = path.join(ROOT, 'docs/security.md');
const HOW = ['test', 'check', 'does not apply', 'not met'];
const TEST = /\[[^\]]+\]\((\.\.\/[^)]+)\): “([^”]+)”/g;

/** What stands in no code that serves, and the requirement that says so. */
const NOWHERE = [
  [/dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML|document\.write\(/, 'V3.2.2'],
  [/\bMath\.random\(/, 'V11.5.1'],
  [/rejectUnauthorized:\s*false|NODE_TLS_REJECT_UNAUTHORIZED/, 'V12.3.2'],
  [/insecureHTTPParser/, 'V4.2.1'],
  [/window\.addEventListener\('message'/, 'V3.5.5'],
  [/createHash\('(md5|sha1)'\)/, 'V11.4.1'],
];
const faults = [];

const rows = readFileSync(PAGE, 'utf8').split('\n').flatMap((line) => {
  const [, id, level, short, how, what] = /^\| (V[\d.]+) \| (\d) \| ([^|]+) \| ([^|]+) \| (.+) \|$/.exec(line) ?? [];
  return id ? [{ id, level: Number(level), short, how, what }] : [];
});
const { requirements } = JSON.parse(readFileSync(path.join(import.meta.dirname, 'asvs-5.0.json'), 'utf8'));
for (const [id, level] of Object.entries(requirements)) {
  const found = rows.filter((row) => row.id === id);
  if (found.length !== 1) faults.push(`${id} is there ${found.length} times`);
  else if (found[0].level !== level) faults.push(`${id} is of level ${level}`);
}
for (const { id } of rows) if (!Object.hasOwn(requirements, id)) faults.push(`${id} is no requirement of levels 1 and 2`);

let tests = 0;
for (const { id, how, what } of rows) {
  if (!HOW.includes(how)) faults.push(`${id} says “${how}”: it is one of ${HOW.join(', ')}`);
  const named = [...what.matchAll(TEST)];
  if (how === 'test' && named.length === 0) faults.push(`${id} names no test`);
  for (const [, link, title] of named) {
    tests += 1;
    const file = path.resolve(path.dirname(PAGE), link);
    if (!/\.(spec|integration-spec|e2e-spec)\.ts$/.test(file) || !existsSync(file)) faults.push(`${id}: ${link} is no test file`);
    else if (!titlesOf(file).includes(title)) faults.push(`${id}: no test in ${link} is called “${title}”`);
  }
}

for (const file of ['apps', 'libs'].flatMap((folder) => sources(path.join(ROOT, folder)))) {
  const text = readFileSync(file, 'utf8');
  for (const [found, id] of NOWHERE) if (found.test(text)) faults.push(`${path.relative(ROOT, file)} has ${found}, against ${id}`);
}

for (const fault of faults) console.error(fault);
const count = (how) => rows.filter((row) => row.how === how).length;
console.log(`ASVS 5.0: ${rows.length} requirements, ${count('test')} by ${tests} named tests, ${count('check')} by a check, ${count('does not apply')} do not apply, ${count('not met')} not met; ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);

/** The titles of a file's tests, as they are written. */
function titlesOf(file) {
  // Of a table of cases the title stands behind the table.
  return [...readFileSync(file, 'utf8').matchAll(/(?:\bit\(|\)\()(['"`])((?:\\.|(?!\1).)*)\1,/g)].map(([, , title]) => title.replaceAll(/\\(.)/g, '$1'));
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const found = path.join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist', 'testing'].includes(entry.name) ? [] : sources(found);
    return /\.tsx?$/.test(entry.name) && !/spec\.tsx?$/.test(entry.name) ? [found] : [];
  });
}
