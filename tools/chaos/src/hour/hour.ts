import { percentile } from '@pukar/floor-proofs/percentiles';
import type pg from 'pg';
import { AnswersWatch, DEADLINE_MS } from '../frame/answers-watch.js';
import { type Check, printChecks } from '../frame/checks.js';
import { Floor } from '../frame/floor.js';
import { ScreensWatch } from '../frame/screens-watch.js';

export interface HourWanted {
  readonly seed: number;
  readonly agents: number;
  /** The hour is compressed into so many. */
  readonly seconds: number;
  readonly callsPerSecond: number;
}

/** The first part warms up: programs are compiled, pools fill. Of the others the first is compared with the last. */
const PARTS = 5;
const SCREEN_WITHIN_MS = 2_000;
/** What may differ between two parts by chance. */
const GROWTH = { memory: 1.15, latency: 1.5 } as const;
const LATENCY_FLOOR_MS = 50;
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

interface Part {
  readonly apiMb: number;
  readonly workerMb: number;
  readonly connections: number;
  readonly openRows: number;
  readonly p50: number;
  readonly p99: number;
  readonly behindMs: number;
  readonly bad: readonly string[];
}

/** An hour of a large floor, compressed: as many calls and turns as such an hour has, in minutes; whether anything grows. */
export async function hourAlone(wanted: HourWanted, say: (line: string) => void): Promise<{ readonly checks: readonly Check[]; readonly short: number; readonly parts: readonly Part[] }> {
  const { agents, seconds, callsPerSecond, seed } = wanted;
  const floor = await Floor.start({ agents, seed, registersOneIn: 10, writesForMs: 1_000 }, say);
  const database = await floor.helpline.connect();
  const watch = new AnswersWatch(floor.helpline.carrier);
  const screens = new ScreensWatch(database, floor.desks);
  // As long as the floor can bear, so that its agents are busy: an agent has as many calls as in an hour.
  const talksForMs = Math.max(1_000, ((agents * 0.8) / callsPerSecond) * 1_000 - 2_000);
  const parts: Part[] = [];
  try {
    watch.begin();
    screens.begin();
    const calling = floor.isCalled((ms) => ms < seconds * 1_000, callsPerSecond, () => floor.call({ giveUpAt: performance.now() + 30_000, talksForMs: talksForMs * (0.5 + floor.chance.next()) }));
    for (let nth = 0; nth < PARTS; nth += 1) {
      await pause((seconds * 1_000) / PARTS);
      parts.push(await part(floor, database, watch, screens));
      const { apiMb, workerMb, connections, openRows, p50, p99, behindMs } = parts.at(-1)!;
      say(`  part ${nth + 1}: api ${Math.round(apiMb)} MB, worker ${Math.round(workerMb)} MB, ${connections} connections, ${openRows} open rows, answers ${Math.round(p50)} / ${Math.round(p99)} ms (50 / 99 %), a screen behind ${Math.round(behindMs)} ms at most`);
    }
    await calling;
    screens.end();
    watch.end();
    const { wrong } = await floor.quiet();
    const after = await openRows(database);
    const [first, last] = [parts[1]!, parts.at(-1)!];
    const bad = parts.flatMap((one) => one.bad);
    const checks: Check[] = [
      { what: 'calls', seen: floor.called, bar: Math.floor(seconds * callsPerSecond), atLeast: true },
      { what: 'not answered, no TwiML, or late', seen: bad.length, bar: 0, why: bad },
      { what: `99 % answered within, in the worst part`, seen: Math.max(...parts.map(({ p99 }) => p99)), bar: DEADLINE_MS, unit: 'ms' },
      { what: 'memory of the api, last part to the second', seen: last.apiMb / first.apiMb, bar: GROWTH.memory },
      { what: 'memory of the worker, last part to the second', seen: last.workerMb / first.workerMb, bar: GROWTH.memory },
      { what: 'memory of the api for such a floor', seen: Math.max(...parts.map(({ apiMb }) => apiMb)), bar: 512, unit: 'MB' },
      { what: 'connections to PostgreSQL more than in the second part', seen: last.connections - first.connections, bar: 5 },
      { what: '99 % of answers, last part to the second', seen: Math.max(last.p99, LATENCY_FLOOR_MS) / Math.max(first.p99, LATENCY_FLOOR_MS), bar: GROWTH.latency },
      { what: 'a change was on its agent\'s screen after, at most', seen: Math.max(...parts.map(({ behindMs }) => behindMs)), bar: SCREEN_WITHIN_MS, unit: 'ms' },
      { what: 'rows still open once all is quiet', seen: after, bar: 0 },
      { what: 'wrong in the books', seen: wrong.length, bar: 0, why: wrong },
    ];
    return { checks, short: printChecks(checks, say), parts };
  } finally {
    await database.end().catch(() => undefined);
    await floor.stop();
  }
}

async function part({ helpline }: Floor, database: pg.Client, watch: AnswersWatch, screens: ScreensWatch): Promise<Part> {
  const { ms, bad } = watch.take();
  const { rows: [row] } = await database.query<{ count: number }>('select count(*)::integer as count from pg_stat_activity where datname = current_database()');
  return { apiMb: helpline.residentMb('api'), workerMb: helpline.residentMb('worker'), connections: row!.count, openRows: await openRows(database), p50: percentile(ms, 50), p99: percentile(ms, 99), behindMs: screens.takeWorstMs(), bad };
}

/** Rows that stand for something that goes on. */
async function openRows(database: pg.Client): Promise<number> {
  const { rows: [row] } = await database.query<{ count: number }>(`
    select ((select count(*) from calls.call where ended_at is null) + (select count(*) from acd.claim where ended_at is null) + (select count(*) from acd.waiting where left_at is null)
      + (select count(*) from platform.outbox where done_at is null) + (select count(*) from messaging.message where state = 'sending'))::integer as count`);
  return row!.count;
}
