import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Piece } from './piece.js';

const SHARE_FILE = fileURLToPath(new URL('./make-share.js', import.meta.url));

/** What one process makes. */
export interface Share {
  readonly pieces: readonly Piece[];
  readonly cacheDir: string;
}

/**
 * Makes pieces in several processes, each with an engine of its own: to say a text and to bring it down to the telephone's
 * rate keep a core busy in turn. Rejects when one of them fails; what the others made is kept.
 */
export async function makeInProcesses(pieces: readonly Piece[], cacheDir: string, processes: number, onMade: () => void): Promise<void> {
  const shares = Array.from({ length: Math.min(processes, pieces.length) }, (_, nth) => pieces.filter((__, at) => at % processes === nth));
  const ended = await Promise.allSettled(shares.map((share) => makeShare({ pieces: share, cacheDir }, onMade)));
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason as Error;
}

function makeShare(share: Share, onMade: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(SHARE_FILE, [], { serialization: 'advanced', execArgv: [] });
    child.on('message', onMade);
    child.once('error', reject);
    child.once('exit', (code, signal) => (code === 0 ? resolve() : reject(new Error(`a process that makes prompts ended (${signal ?? code})`))));
    child.send(share);
  });
}
