// npm run lifecycle: draws docs/lifecycle.md from the lifecycle of tickets.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { installPackages, requireNode, ROOT } from '../launch/lib/prepare.mjs';

requireNode();
await installPackages();
const built = spawnSync(process.execPath, ['node_modules/.bin/nx', 'run', '@pukar/grievances-core:build'], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NX_TUI: 'false' } });
if (built.status !== 0) {
  console.error(`${built.stdout}\n${built.stderr}`);
  process.exit(1);
}
const { drawLifecycle } = await import('../../libs/grievances/core/dist/domain/testing/draw-lifecycle.js');
writeFileSync(path.join(ROOT, 'docs/lifecycle.md'), drawLifecycle());
console.log('docs/lifecycle.md is drawn');
