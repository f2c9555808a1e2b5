// npm start: everything that a helpline needs, on this machine. Uses only Node until the packages are there.
import { buildStarted, installPackages, makePromptsBehind, requireNode } from './lib/prepare.mjs';

requireNode();
await installPackages();
await buildStarted();
await import('./serve.mjs');
makePromptsBehind();
