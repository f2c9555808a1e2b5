import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statfsSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mindIfKilled } from './mind-if-killed.js';

const DISK_MB = 2_500;
const FILLER = 'filler';

/** A disk of its own that can be filled, where whoever runs this may mount one. */
export function smallDisk(): string | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'pukar-disk-'));
  try {
    mindIfKilled('disk', folder);
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m,mode=755`, 'tmpfs', folder], { stdio: 'ignore' });
    mkdirSync(path.join(folder, 'postgres'), { mode: 0o700 });
    return folder;
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
}

/** Takes it away, whoever still has it open. */
export function removeDisk(folder: string): void {
  execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
  rmSync(folder, { recursive: true, force: true });
}

/** Takes all that is left of a disk. */
export function fill(disk: string): void {
  mkdirSync(disk, { recursive: true });
  const file = openSync(path.join(disk, FILLER), 'w');
  const piece = Buffer.alloc(1 << 20);
  try {
    for (;;) writeSync(file, piece);
  } catch { /* it is full */ } finally {
    closeSync(file);
  }
  try { writeFileSync(path.join(disk, `${FILLER}-rest`), Buffer.alloc(statfsSync(disk).bavail * statfsSync(disk).bsize)); } catch { /* to the last byte */ }
}

/** Gives it back. */
export function empty(disk: string): void {
  for (const name of [FILLER, `${FILLER}-rest`]) rmSync(path.join(disk, name), { force: true });
}
