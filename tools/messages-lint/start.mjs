// npm run messages:lint -- [--parts 3] [--paise 15]; see README.md.
import path from 'node:path';
import { buildOnly, installPackages, requireNode, show } from '../launch/lib/prepare.mjs';

requireNode();
await installPackages();
buildOnly('@pukar/messages-lint');
const args = process.argv.slice(2);
process.exit(show(process.execPath, [path.join(import.meta.dirname, 'dist/lint.js'), ...args]));
