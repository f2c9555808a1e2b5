import { readFileSync } from 'node:fs';

/** Clock ticks of the kernel a second, on every Linux that we run on. */
const TICKS = 100;

/** Seconds of processor time that a process has used up, all its threads. */
export function cpuSecondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}
