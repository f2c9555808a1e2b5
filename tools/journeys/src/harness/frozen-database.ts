import { readFileSync } from 'node:fs';
import path from 'node:path';
import { childrenOf } from './process-tree.js';

/** PostgreSQL while it hangs: the machine takes connections, and nothing ever answers on them. */
export interface FrozenDatabase {
  /** It goes on where it stood, with every statement that was sent to it meanwhile. */
  thaw(): void;
}

/** Freezes the server of a folder and every backend of it (Linux). */
export function freezePostgres(folder: string): FrozenDatabase {
  const postmaster = Number(readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  // The postmaster first: it makes no more backends while they are counted.
  process.kill(postmaster, 'SIGSTOP');
  const frozen = [postmaster, ...childrenOf(postmaster)];
  for (const pid of frozen.slice(1)) process.kill(pid, 'SIGSTOP');
  let isThawed = false;
  return {
    thaw: () => {
      if (isThawed) return;
      isThawed = true;
      for (const pid of frozen.toReversed()) process.kill(pid, 'SIGCONT');
    },
  };
}
