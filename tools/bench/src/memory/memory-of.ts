import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { until } from '@pukar/platform/testing';

/** A process's memory once it has cleaned up, in bytes: `kept` is what its program holds, `rss` what the machine gives it. */
export interface Memory {
  readonly rss: number;
  readonly kept: number;
}

/** What a process has to be started with, so that it can be asked. Its answers lie in the folder. */
export const sayingMemory = (folder: string): string => `--import=file://${path.join(import.meta.dirname, 'say-memory.js')}?folder=${encodeURIComponent(folder)}`;

export async function memoryOf(pid: number, folder: string): Promise<Memory> {
  const file = path.join(folder, String(pid));
  rmSync(file, { force: true });
  process.kill(pid, 'SIGUSR2');
  await until('a process to say what memory it has', () => existsSync(file), 20_000);
  return JSON.parse(readFileSync(file, 'utf8')) as Memory;
}
