// npm run bench: see README.md.
import { build, buildOnly, installPackages, requireNode } from '../launch/lib/prepare.mjs';

const args = process.argv.slice(2);
requireNode();
await installPackages();
// It measures what is built.
if (!args.includes('--help')) await build();
buildOnly('@pukar/bench');
const { main } = await import('./dist/main.js');
process.exit(await main(args));
