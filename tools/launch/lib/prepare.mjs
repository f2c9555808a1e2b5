// What must be there before anything runs: packages and a build. Uses nothing but Node and npm.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../../..');

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

/** The prompts of twelve languages take a minute or two the first time, so that one sees how far they are. */
const PROMPTS_MADE = /prompts: \d+ of \d+ made/;

export async function build() {
  await step('Building', process.execPath, [path.join(ROOT, 'node_modules/.bin/nx'), 'run-many', '-t', 'build', '--outputStyle=stream'], { env: { ...process.env, NX_TUI: 'false' }, shows: PROMPTS_MADE });
}

/** Runs a step whose output everybody wants to see; gives its exit code. */
export function show(command, args, env = {}) {
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;
}
