// npm run bench:millions: see README.md.
import { spawnSync } from 'node:child_process';
import { build, installPackages, requireNode, ROOT } from '../launch/lib/prepare.mjs';

const args = process.argv.slice(2);
requireNode();
await installPackages();
if (args.includes('--size') && !args.includes('--remove')) await build();
const built = spawnSync(process.execPath, ['node_modules/.bin/nx', 'run', '@pukar/bench:build'], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NX_TUI: 'false' } });
if (built.status !== 0) {
  console.error(`${built.stdout}\n${built.stderr}`);
  process.exit(1);
}
process.exit(spawnSync(process.execPath, ['tools/bench/dist/millions/main.js', ...args], { cwd: ROOT, stdio: 'inherit' }).status ?? 1);
