import { Floor } from '../frame/floor.js';
import { PLANTS } from './plants.js';
import { checkFaults, Rounds, type RoundsFound } from './run-rounds.js';

export interface RoundsGiven {
  readonly rounds: number;
  readonly seed: number;
  readonly agents: number;
  readonly callsPerSecond: number;
  readonly minutes: number;
  readonly only?: readonly string[] | undefined;
}

export interface RoundsResult {
  readonly found: RoundsFound;
  readonly figure: string;
  readonly passed: boolean;
}

const MOST_SHOWN = 12;

/** Rounds on a helpline of their own. */
export async function roundsAlone(given: RoundsGiven, say: (line: string) => void): Promise<RoundsResult> {
  checkFaults(given.only ?? []);
  say(`${given.rounds} rounds at ${given.callsPerSecond} calls a second with ${given.agents} agents; seed ${given.seed}`);
  const floor = await Floor.start({ agents: given.agents, seed: given.seed, disk: true }, say);
  try {
    return await roundsOn(floor, given, say);
  } finally {
    await floor.stop();
  }
}

/** Rounds on a floor that is there: runs them, and prints what failed how often and what was wrong. */
export async function roundsOn(floor: Floor, { rounds, callsPerSecond, minutes, only }: Omit<RoundsGiven, 'seed' | 'agents'>, say: (line: string) => void): Promise<RoundsResult> {
  const found = await new Rounds(floor, { rounds, callsPerSecond, withinMs: minutes * 60_000, only }, say).run();
  const by = new Map<string, number>();
  for (const { faults } of found.rounds) for (const fault of faults) by.set(fault, (by.get(fault) ?? 0) + 1);
  for (const [name, count] of [...by].sort(([a], [b]) => a.localeCompare(b))) say(`  ${name.padEnd(36)} ${String(count).padStart(6)}`);
  const wrong = found.rounds.flatMap(({ nth, wrong: sentences }) => sentences.map((sentence) => `round ${nth}: ${sentence}`));
  for (const sentence of wrong.slice(0, MOST_SHOWN)) say(`  wrong: ${sentence}`);
  for (const plant of found.missed) say(`  not found though it was planted: ${plant}`);
  for (const fault of found.skipped) say(`  could not be done here: ${fault}`);
  const quiet = found.rounds.map(({ quietAfterMs }) => quietAfterMs).sort((a, b) => a - b);
  const passed = wrong.length === 0 && found.missed.length === 0 && found.rounds.length > 0;
  const seconds = (ms: number | undefined): string => ((ms ?? 0) / 1_000).toFixed(1);
  return { found, passed, figure: `${found.rounds.length} rounds, ${found.calls} calls, ${found.talked} talked, ${found.tickets} tickets, ${found.texts} messages; quiet ${seconds(quiet[quiet.length >> 1])} s after healing at the median, ${seconds(quiet.at(-1))} at most; ${Object.keys(PLANTS).length - found.missed.length} of ${Object.keys(PLANTS).length} planted faults found; ${wrong.length} wrong` };
}
