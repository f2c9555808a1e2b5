import { type ChildProcess, fork, type ForkOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ENDS_WITH_ITS_PARENT = fileURLToPath(new URL('ends-with-its-parent.js', import.meta.url));

/** A process beside the bench that ends when the bench does, however that ends. */
export const forkBeside = (file: string, args: readonly string[] = [], { execArgv = [], ...options }: ForkOptions = {}): ChildProcess =>
  fork(file, [...args], { stdio: 'inherit', ...options, execArgv: ['--import', ENDS_WITH_ITS_PARENT, ...execArgv] });
