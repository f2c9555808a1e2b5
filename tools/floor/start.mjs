// npm run floor:theory, floor:model, floor:load: see README.md.
import { spawnSync } from 'node:child_process';
import { installPackages, requireNode, ROOT } from '../launch/lib/prepare.mjs';

const [program, ...args] = process.argv.slice(2);
requireNode();
await installPackages();
const built = spawnSync(process.execPath, ['node_modules/.bin/nx', 'run', '@pukar/floor-proofs:build'], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NX_TUI: 'false' } });
if (built.status !== 0) {
  console.error(`${built.stdout}\n${built.stderr}`);
  process.exit(1);
}
const { main } = await import(`./dist/${program}.js`);
process.exitCode = await main(args);
