// What must be there before anything runs: packages and a build. Uses nothing but Node and npm.
import { fork, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../../..');

const MAKE_PROMPTS = path.join(ROOT, 'tools/speech/dist/make-prompts.js');
const PROMPTS = path.join('tools', 'speech', 'prompts');

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Pukar needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Runs a step, says what it is doing, and shows its output only when it fails; what matches `shows` at once. */
async function step(saying, command, args, { shows, ...options } = {}) {
  const began = Date.now();
  process.stdout.write(`${saying} … `);
  const output = [];
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  child.stdout.on('data', (data) => {
    output.push(data);
    for (const line of shows ? data.toString().split('\n') : []) if (shows.test(line)) process.stdout.write(`\n  ${line.slice(line.search(shows))} … `);
  });
  child.stderr.on('data', (data) => output.push(data));
  const code = await new Promise((resolve) => { child.once('exit', resolve); child.once('error', () => resolve(127)); });
  console.log(code === 0 ? `${((Date.now() - began) / 1000).toFixed(1)} s` : 'failed');
  if (code === 0) return;
  console.error(Buffer.concat(output).toString().trim());
  process.exit(1);
}

const packagesAreCurrent = () => {
  const installed = path.join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  // npm writes what it installed; compare it with what the lock file asks for (platform packages that were left out aside).
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const want = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(want).every(([name, { version, optional, link }]) => name === '' || link || !name.includes('node_modules/') || optional || have[name]?.version === version);
};

export async function installPackages() {
  if (packagesAreCurrent()) return;
  await step('Installing packages with npm ci (about a minute)', 'npm', ['ci', '--no-audit', '--no-fund']);
}

const nx = (saying, args) => step(saying, process.execPath, [path.join(ROOT, 'node_modules/.bin/nx'), 'run-many', '-t', 'build', '--outputStyle=stream', ...args], { env: { ...process.env, NX_TUI: 'false' } });

/** Builds everything, the tools too, and makes all prompts: those of twelve languages take a minute or two the first time, so that one sees how far they are. */
export async function build() {
  await nx('Building', []);
  await makePrompts();
}

/** Makes all prompts that are not there yet. The project that speaks is built. */
export const makePrompts = () => step('Making the prompts', process.execPath, [MAKE_PROMPTS], { shows: /prompts: \d+ made/ });

/** Builds one project and what it needs, saying nothing unless it fails; nothing where `PUKAR_BUILT=1` says that all is: Nx may lay what is built anew under processes that run from it. */
export function buildOnly(project) {
  if (process.env.PUKAR_BUILT === '1') return;
  const built = spawnSync(process.execPath, [path.join(ROOT, 'node_modules/.bin/nx'), 'run', `${project}:build`], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NX_TUI: 'false' } });
  if (built.status === 0) return;
  console.error(`${built.stdout}\n${built.stderr}`);
  process.exit(1);
}

/** What `npm start` runs; the projects that they need are built with them. */
const STARTED = ['@pukar/server', '@pukar/console', '@pukar/carrier', '@pukar/demo-biller', '@pukar/speech'];
const BUILT = path.join(ROOT, 'node_modules/.cache/pukar-built');

/** Builds what `npm start` runs. Nothing is asked of Nx where every source is as it was before the last build that ended well, and what was built is there. */
export async function buildStarted() {
  const { sources, built } = stateOfTree();
  if (existsSync(BUILT) && readFileSync(BUILT, 'utf8') === `${sources} ${built}`) return;
  await nx('Building', ['-p', STARTED.join()]);
  mkdirSync(path.dirname(BUILT), { recursive: true });
  writeFileSync(BUILT, `${sources} ${stateOfTree().built}`);
}

/** One word for all sources (paths, sizes and times), and how many projects are built. */
function stateOfTree() {
  const hash = createHash('sha256');
  let built = 0;
  const look = (folder) => {
    for (const entry of readdirSync(path.join(ROOT, folder), { withFileTypes: true })) {
      const at = path.join(folder, entry.name);
      if (entry.name === 'dist') built += 1;
      else if (entry.isFile()) note(at);
      else if (entry.isDirectory() && entry.name !== 'node_modules' && at !== PROMPTS) look(at);
    }
  };
  const note = (file) => {
    const { size, mtimeMs } = statSync(path.join(ROOT, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  };
  for (const folder of ['apps', 'libs', 'tools']) look(folder);
  for (const file of readdirSync(ROOT)) if (/^(nx|package|package-lock|tsconfig.*)\.json$/.test(file)) note(file);
  return { sources: hash.digest('hex'), built };
}

/** Makes the prompts that are not there yet while the helpline answers: what has none is spoken by the carrier until then. */
export function makePromptsBehind() {
  const child = fork(MAKE_PROMPTS, ['--behind'], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.unref();
  child.channel?.unref();
}

/** Runs a step whose output everybody wants to see; gives its exit code. */
export function show(command, args, env = {}) {
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;
}
