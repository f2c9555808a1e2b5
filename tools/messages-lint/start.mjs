// npm run messages:lint -- [--parts 3] [--paise 15]; see README.md.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { installPackages, requireNode, ROOT, show } from '../launch/lib/prepare.mjs';

requireNode();
await installPackages();
const built = spawnSync(process.execPath, ['node_modules/.bin/nx', 'run', '@pukar/messages-lint:build'], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NX_TUI: 'false' } });
if (built.status !== 0) {
  console.error(`${built.stdout}\n${built.stderr}`);
  process.exit(1);
}
const args = process.argv.slice(2);
process.exit(show(process.execPath, [path.join(import.meta.dirname, 'dist/lint.js'), ...args]));
