import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { until } from '@pukar/platform/testing';

/** PostgreSQL while it is stopped. */
export interface StoppedDatabase {
  /** Starts it again as it ran before, on the same port and folder; gives how it is stopped for good. */
  start(): Promise<() => Promise<void>>;
}

/** Stops the server of a folder at once (its fast shutdown) and remembers how it ran. */
export async function stopPostgres(folder: string): Promise<StoppedDatabase> {
  const pid = pidIn(folder);
  const [command, ...args] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter((word) => word !== '');
  await endServer(folder);
  const { uid, gid } = statSync(folder);
  return {
    start: async () => {
      let log = '';
      const child = spawn(command!, args, { uid, gid, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' } });
      child.stderr.on('data', (data: Buffer) => { log += data.toString(); });
      await until('PostgreSQL to be back', () => {
        if (child.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${log}`);
        return log.includes('ready to accept connections');
      }, 30_000);
      return () => endServer(folder);
    },
  };
}

async function endServer(folder: string): Promise<void> {
  if (!existsSync(path.join(folder, 'postmaster.pid'))) return;
  process.kill(pidIn(folder), 'SIGINT');
  await until('PostgreSQL to be gone', () => !existsSync(path.join(folder, 'postmaster.pid')), 30_000);
}

const pidIn = (folder: string): number => Number(readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
