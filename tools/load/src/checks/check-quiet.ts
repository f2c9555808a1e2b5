import type { RunningHelpline } from '@pukar/journeys/harness/running-helpline';

interface Alert {
  readonly code: number;
  readonly message: string;
  readonly callSid?: string;
}

/** The carrier's alerts, but for those calls in which one was meant. */
export async function alerts(helpline: RunningHelpline, meant: ReadonlySet<string>): Promise<string[]> {
  const { alerts: all } = (await (await fetch(`${helpline.carrier}/alerts.json`)).json()) as { alerts: Alert[] };
  return all.filter(({ callSid }) => callSid === undefined || !meant.has(callSid)).map(({ code, message, callSid }) => `carrier alert ${code} (${callSid ?? 'no call'}): ${message}`);
}

const LEVELS: Readonly<Record<string, number>> = { warn: 40, error: 50, fatal: 60 };

/** Log lines of a level and above, each process's by itself, and processes that had to be started again. */
export function loud(helpline: RunningHelpline, level: 'warn' | 'error'): string[] {
  const lines = helpline.logs().split('\n').filter((line) => line.startsWith('{')).flatMap((line) => {
    const { level: given, name, msg, message, err } = JSON.parse(line) as { level: number | string; name?: string; msg?: string; message?: string; err?: { message?: string } };
    const rank = typeof given === 'number' ? given : (LEVELS[given] ?? 0);
    return rank >= LEVELS[level]! ? [`${name ?? 'process'}: ${msg ?? message ?? ''}${err?.message ? `: ${err.message}` : ''}`] : [];
  });
  return [...lines, ...helpline.said.split('\n').filter((line) => line.includes('starting it again'))];
}

/** The same lines, counted. */
export function counted(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].map(([line, count]) => (count === 1 ? line : `${count} times ${line}`));
}
