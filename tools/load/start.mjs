// npm run load: 300 callers at once through everything that was built; see README.md.
import { build, installPackages, requireNode } from '../launch/lib/prepare.mjs';

requireNode();
await installPackages();
await build();
await import('./dist/main.js');
