// A process of its own that outlives a chaos run which was killed, and takes away what it left: see mind-if-killed.ts.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { childrenOf, isAlive } from '@pukar/journeys/harness/process-tree';

const ENDS_WITHIN_MS = 3_000;
const disks: string[] = [];
const folders: string[] = [];
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

interface Found {
  readonly pid: number;
  readonly isPostgres: boolean;
  /** Where the helpline kept its data. */
  readonly folder: string | undefined;
}

/** Every process that was told of one of our folders, on its command line or in its environment, or works in one: Redis writes its title over what it was told. */
function ours(): Found[] {
  const paths = [...disks, ...folders];
  return readdirSync('/proc').filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid).flatMap((entry) => {
    try {
      const command = readFileSync(`/proc/${entry}/cmdline`, 'utf8');
      const environment = readFileSync(`/proc/${entry}/environ`, 'utf8');
      const worksIn = readlinkSync(`/proc/${entry}/cwd`);
      if (!paths.some((path) => command.includes(path) || environment.includes(path) || worksIn.startsWith(path))) return [];
      return [{ pid: Number(entry), isPostgres: /postgres\0-D/.test(command), folder: /(?:^|\0)PUKAR_DATA_DIR=([^\0]+)\/data\0/.exec(environment)?.[1] }];
    } catch {
      return []; // It ended while we looked.
    }
  });
}

const signal = (pid: number, name: NodeJS.Signals): void => { try { process.kill(pid, name); } catch { /* it ended */ } };

async function clean(): Promise<void> {
  const found = ours();
  // What was stopped hears nothing. PostgreSQL is asked to end at once: killed, it would leave its shared memory.
  for (const { pid, isPostgres } of found) {
    if (isPostgres) for (const one of [pid, ...childrenOf(pid)]) signal(one, 'SIGCONT');
    signal(pid, isPostgres ? 'SIGQUIT' : 'SIGKILL');
  }
  for (let waited = 0; waited < ENDS_WITHIN_MS && found.some(({ pid }) => isAlive(pid)); waited += 100) await pause(100);
  for (const { pid } of ours()) signal(pid, 'SIGKILL');
  for (const disk of disks) try { execFileSync('umount', ['-l', disk], { stdio: 'ignore' }); } catch { /* it was taken away */ }
  for (const folder of [...disks, ...folders, ...found.flatMap(({ folder: of }) => of ?? [])]) rmSync(folder, { recursive: true, force: true });
}

const told = createInterface({ input: process.stdin });
told.on('line', (line) => {
  const [kind, path] = line.split(' ', 2) as [string, string];
  (kind === 'disk' ? disks : folders).push(path);
});
told.on('close', () => void clean());
