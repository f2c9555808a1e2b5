// npm run fuzz: see README.md.
import { spawnSync } from 'node:child_process';
import { build, installPackages, requireNode, ROOT } from '../launch/lib/prepare.mjs';

const args = process.argv.slice(2);
requireNode();
await installPackages();
// The product runs as it is built.
if (!args.includes('--help') && process.env.PUKAR_BUILT !== '1') await build();
const built = spawnSync(process.execPath, ['node_modules/.bin/nx', 'run', '@pukar/fuzz:build'], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NX_TUI: 'false' } });
if (built.status !== 0) {
  console.error(`${built.stdout}\n${built.stderr}`);
  process.exit(1);
}
const { main } = await import('./dist/main.js');
process.exit(await main(args));
