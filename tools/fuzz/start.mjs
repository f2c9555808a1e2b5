// npm run fuzz: see README.md.
import { build, buildOnly, installPackages, requireNode } from '../launch/lib/prepare.mjs';

const args = process.argv.slice(2);
requireNode();
await installPackages();
// The product runs as it is built.
if (!args.includes('--help') && process.env.PUKAR_BUILT !== '1') await build();
buildOnly('@pukar/fuzz');
const { main } = await import('./dist/main.js');
process.exit(await main(args));
