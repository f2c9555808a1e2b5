import { readdirSync, readFileSync } from 'node:fs';

/** One process of a running helpline. */
export interface HelplineProcess {
  /** `api`, `worker`, `department`, `carrier`, `demo-biller`, `postgres`, `launcher`, `speech`. */
  readonly name: string;
  readonly pid: number;
  /** Of it and of its children that have ended. */
  readonly cpuSeconds: number;
  /** The most memory that it ever had, its share of what it shares not counted apart. */
  readonly peakMb: number;
}

const TICKS_A_SECOND = 100;

/** A process and all under it (Linux). */
export function processesUnder(root: number): readonly HelplineProcess[] {
  const all = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry)).map(Number).flatMap((pid) => read(pid) ?? []);
  const wanted = new Set([root]);
  for (let before = 0; before !== wanted.size; ) {
    before = wanted.size;
    for (const { pid, parent } of all) if (wanted.has(parent)) wanted.add(pid);
  }
  return all.filter(({ pid }) => wanted.has(pid));
}

function read(pid: number): (HelplineProcess & { readonly parent: number }) | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number);
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + (fields[at] ?? 0), 0);
    const peakKb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    return { pid, parent: fields[1] ?? 0, name: nameOf(readFileSync(`/proc/${pid}/cmdline`, 'utf8')), cpuSeconds: ticks / TICKS_A_SECOND, peakMb: peakKb / 1024 };
  } catch {
    return undefined; // It ended while we looked.
  }
}

function nameOf(command: string): string {
  if (command.includes('postgres')) return 'postgres';
  if (command.includes('carrier/dist')) return 'carrier';
  if (command.includes('demo-biller/dist')) return 'demo-biller';
  if (command.includes('speech')) return 'speech';
  return /server\/dist\/(?:bundle\/)?(\w+)\.js/.exec(command)?.[1] ?? 'launcher';
}
