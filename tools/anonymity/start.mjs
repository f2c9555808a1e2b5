// npm run anonymity:attack, npm run anonymity:redaction: builds what they need first; see README.md.
import path from 'node:path';
import { build, buildOnly, installPackages, requireNode, show } from '../launch/lib/prepare.mjs';

const [program, ...args] = process.argv.slice(2);
requireNode();
await installPackages();
if (program === 'attack') await build();
buildOnly('@pukar/anonymity');
process.exit(show(process.execPath, [path.join(import.meta.dirname, 'dist', `${program}.js`), ...args]));
