// npm run lint: types and rules of the whole tree, in two lanes for two cores. Each type is read once in each lane: not by each of fifty projects.
import { spawn } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const bin = (name) => path.join(ROOT, 'node_modules/.bin', name);
const tsc = (config) => [`types of ${config}`, bin('tsc'), ['-p', config, '--pretty', 'false']];
const eslint = (what, args) => [`rules of ${what}`, bin('eslint'), ['-c', 'tools/ci/whole-tree.eslint.config.mjs', '--max-warnings', '0', ...args]];

/** What drives or fills a browser; all else, also what is new, is the other lane's. */
const SCREENS = ['apps/console', 'libs/ui', 'tools/anonymity', 'tools/journeys', 'tools/load'];
const CONSOLES = 'libs/*/console/**';
const LANES = [
  [eslint('all but screens', ['.', ...[...SCREENS.map((folder) => `${folder}/**`), CONSOLES].flatMap((pattern) => ['--ignore-pattern', pattern])])],
  [tsc('tsconfig.node.json'), tsc('tsconfig.browsers.json'), tsc('tsconfig.screens.json'), eslint('screens', [...SCREENS, `${CONSOLES}/*.{ts,tsx,mjs}`])],
];

/** Runs a step to its end; says how long it took, and what it found. */
async function run([name, command, args]) {
  const began = Date.now();
  const said = [];
  // One run, nothing watched: the linter reads types once and forgets them.
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, TSESTREE_SINGLE_RUN: 'true' } });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(data));
  const code = await new Promise((resolve) => { child.once('close', resolve); child.once('error', (error) => { said.push(Buffer.from(error.message)); resolve(127); }); });
  console.log(`${code === 0 ? 'right' : 'FAULTS'}: ${name}, ${Math.round((Date.now() - began) / 1_000)} s`);
  if (said.length > 0) console.log(Buffer.concat(said).toString().trim());
  return code === 0;
}

const results = await Promise.all(LANES.map(async (lane) => {
  let isRight = true;
  for (const step of lane) isRight = (await run(step)) && isRight;
  return isRight;
}));
process.exit(results.every(Boolean) ? 0 : 1);
