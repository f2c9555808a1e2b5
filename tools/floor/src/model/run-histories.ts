import { Chance } from '@pukar/callbacks-simulation/chance';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { History, type Lived } from './history.js';
import { Lane } from './lane.js';
import type { Plant } from './plants.js';
import type { MakeProcess } from './process.js';

/** How the product is wired, by who may know: its tables and its processes. */
export interface Wiring {
  readonly migrations: Parameters<typeof testDatabase>[0];
  readonly make: MakeProcess;
}

export interface HistoriesFound {
  readonly histories: number;
  readonly cuts: number;
  readonly deliveries: number;
  readonly acts: ReadonlyMap<string, number>;
  /** How often a planted statement ran. */
  readonly planted: number;
  readonly failed: readonly { readonly seed: number; readonly lived: Lived }[];
}

/** A history that failed, told as it fails. */
export interface Failed {
  readonly seed: number;
  readonly story: readonly string[];
  readonly faults: readonly string[];
}

export interface HistoriesWanted {
  readonly histories: number;
  readonly seed: number;
  readonly lanes: number;
  readonly plant?: Plant | undefined;
  /** After so many that failed nobody goes on. */
  readonly mostFailed: number;
  /** Nor when one failed with this sentence. */
  readonly seeks?: string | undefined;
  /** Each history is this one, by its seed. */
  readonly again?: number | undefined;
  /** Of all histories of this seed, only every so many, from one on: several processes share them. */
  readonly from?: number;
  readonly every?: number;
  readonly until?: () => boolean;
  /** How many are done, and what was wrong in one that has just failed. */
  readonly tell?: (done: number, failed?: Failed) => void;
}

/** Whether so many failed, or what is sought was found. */
export const isEnough = (failed: readonly { readonly lived: { readonly faults: readonly string[] } }[], { mostFailed, seeks }: Pick<HistoriesWanted, 'mostFailed' | 'seeks'>): boolean =>
  failed.length >= mostFailed || (seeks !== undefined && failed.some(({ lived }) => lived.faults.some((fault) => fault.includes(seeks))));

/** The seed of a history: it can be lived again alone. */
export const seedOf = (seed: number, nth: number): number => seed * 1_000_003 + nth;

/** Lives histories, several at once, each lane on a database of its own. */
export async function runHistories({ migrations, make }: Wiring, { histories, seed, lanes: many, plant, mostFailed, seeks, from = 0, every = 1, again, until, tell }: HistoriesWanted): Promise<HistoriesFound> {
  const tests: TestDatabase[] = [];
  const lanes: Lane[] = [];
  const acts = new Map<string, number>();
  const failed: { seed: number; lived: Lived }[] = [];
  let [next, done, deliveries] = [from, 0, 0];
  const take = (): number => (next += every) - every;
  const work = async (lane: Lane): Promise<void> => {
    for (let nth = take(); nth < histories && !isEnough(failed, { mostFailed, seeks }) && until?.() !== true; nth = take()) {
      const own = again ?? seedOf(seed, nth);
      const lived = await new History(lane, new Chance(own)).live();
      deliveries += lived.deliveries;
      for (const [act, count] of lived.acts) acts.set(act, (acts.get(act) ?? 0) + count);
      if (lived.faults.length > 0) failed.push({ seed: own, lived });
      done += 1;
      tell?.(done, lived.faults.length > 0 ? { seed: own, story: lived.story, faults: lived.faults } : undefined);
    }
  };
  try {
    for (let nth = 0; nth < many; nth += 1) {
      tests.push(await testDatabase(migrations));
      lanes.push(await Lane.open(tests.at(-1)!, make, seed + 7 * nth, plant));
    }
    await Promise.all(lanes.map(work));
    return { histories: done, cuts: lanes.reduce((sum, lane) => sum + lane.cuts, 0), deliveries, acts, planted: lanes.flatMap(({ databases }) => databases).reduce((sum, { planted }) => sum + planted, 0), failed };
  } finally {
    for (const lane of lanes) await lane.close();
    for (const test of tests) await test.close();
  }
}
