// npm run flow-check, npm run tasks: makes the audio first, whose lengths count; see README.md.
import path from 'node:path';
import { buildOnly, installPackages, makePrompts, requireNode, show } from '../launch/lib/prepare.mjs';

requireNode();
await installPackages();
buildOnly('@pukar/flow-check');
await makePrompts();
const [program, ...args] = process.argv.slice(2);
process.exit(show(process.execPath, [path.join(import.meta.dirname, 'dist', `${program}.js`), ...args]));
