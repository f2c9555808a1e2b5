// npm run anonymity:attack, npm run anonymity:redaction: builds what they need first; see README.md.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build, installPackages, requireNode, ROOT, show } from '../launch/lib/prepare.mjs';

const [program, ...args] = process.argv.slice(2);
requireNode();
await installPackages();
if (program === 'attack') await build();
const built = spawnSync(process.execPath, ['node_modules/.bin/nx', 'run', '@pukar/anonymity:build'], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NX_TUI: 'false' } });
if (built.status !== 0) {
  console.error(`${built.stdout}\n${built.stderr}`);
  process.exit(1);
}
process.exit(show(process.execPath, [path.join(import.meta.dirname, 'dist', `${program}.js`), ...args]));
