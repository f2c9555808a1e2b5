// npm start: everything that a helpline needs, on this machine. Uses only Node until the packages are there.
import { build, installPackages, requireNode } from './lib/prepare.mjs';

requireNode();
await installPackages();
await build();
await import('./serve.mjs');
