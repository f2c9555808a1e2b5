import type { HelplineProcess } from '@pukar/journeys/harness/helpline-processes';

/** CPU seconds since the last look and the peak of memory, by kind of process. */
export class ProcessMeter {
  private before = new Map<number, number>();

  begin(processes: readonly HelplineProcess[]): void {
    this.before = new Map(processes.map(({ pid, cpuSeconds }) => [pid, cpuSeconds]));
  }

  figures(processes: readonly HelplineProcess[]): readonly (readonly [string, string])[] {
    const kinds = new Map<string, { cpu: number; peak: number; count: number }>();
    for (const { name, pid, cpuSeconds, peakMb } of processes) {
      const kind = kinds.get(name) ?? { cpu: 0, peak: 0, count: 0 };
      kinds.set(name, { cpu: kind.cpu + cpuSeconds - (this.before.get(pid) ?? 0), peak: Math.max(kind.peak, peakMb), count: kind.count + 1 });
    }
    const of = ([name, { cpu, peak, count }]: [string, { cpu: number; peak: number; count: number }]): [string, string] => [`CPU, memory: ${name}${count > 1 ? ` (${count})` : ''}`, `${cpu.toFixed(1)} s, ${peak.toFixed(0)} MB${count > 1 ? ' the largest' : ''}`];
    return [...kinds].sort(([a], [b]) => a.localeCompare(b)).map(of);
  }
}
