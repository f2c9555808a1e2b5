// npm run chaos: see README.md.
import { build, buildOnly, installPackages, requireNode } from '../launch/lib/prepare.mjs';

const args = process.argv.slice(2);
requireNode();
await installPackages();
// The product runs as it is built.
if (!args.includes('--help') && process.env.PUKAR_BUILT !== '1') await build();
buildOnly('@pukar/chaos');
const { main } = await import('./dist/main.js');
process.exit(await main(args));
