import { until } from '@pukar/platform/testing';
import type pg from 'pg';
import type { Check } from '../frame/checks.js';
import type { ProcessName } from '../frame/chaos-helpline.js';
import { type Evidence, evidenceOf } from '../frame/evidence.js';
import type { Floor } from '../frame/floor.js';
import { ScreensWatch } from '../frame/screens-watch.js';
import { aCallSid } from '../frame/webhook-client.js';
import { OfficerScreen } from './officer-screen.js';

const KINDS: readonly ProcessName[] = ['api', 'worker', 'department'];

export interface RollingWanted {
  /** So often both of each kind are restarted. */
  readonly times: number;
  readonly callsPerSecond: number;
  /** Both api and one worker only: for CI. */
  readonly isShort?: boolean;
}

export interface RollingFound {
  readonly checks: readonly Check[];
  /** What is there about the conversations that were cut, and the callers who came to nobody. */
  readonly evidence: readonly Evidence[];
}

const ALL = KINDS.flatMap((kind) => [0, 1].map((at) => ({ kind, at })));
const SHORT: typeof ALL = [{ kind: 'api', at: 0 }, { kind: 'worker', at: 0 }, { kind: 'api', at: 1 }];

/** A screen shows again how things stand. */
const BACK_WITHIN_MS = 2_000;
const PROBES_EVERY_MS = 200;
const TALKS_MS = [2_000, 6_000] as const;
/** On a machine that is busy a turn may be late: its caller hears that they are rung back, and is. Of so many callers one may. */
const TOLD_ONE_IN = 50;
/** Nobody waits so long while there are agents. */
const PATIENT_MS = 60_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** While people call and talk, one process after the other is told to end, and started again; two of each kind. */
export async function rolling(floor: Floor, { times, callsPerSecond, isShort = false }: RollingWanted, say: (line: string) => void): Promise<RollingFound> {
  const { helpline, chance, desks } = floor;
  const { carrier } = helpline;
  const each = isShort ? SHORT : ALL;
  const failedBefore = carrier.failed;
  const [postedBefore, cutBefore] = [carrier.posted, floor.cut.length];
  const officer = await OfficerScreen.signIn(helpline.running.inbox, 'ene.bhopal');
  const database = await helpline.connect();
  const screens = new ScreensWatch(database, desks);
  const began = performance.now();
  let isOver = false;
  const failures: string[] = [];
  const unserved: string[] = [];
  let probes = 0;
  let called = 0;
  const probing = (async () => {
    while (!isOver) {
      const [fallback, inbox] = await Promise.all([helpline.webhooks.post(`${helpline.fallback}/voice/fallback`, { CallSid: aCallSid(), From: '+919020000001', To: '+911553430000', CallStatus: 'in-progress' }), officer.reads()]);
      probes += 2;
      if (fallback.wrong !== undefined) failures.push(`the fallback: ${fallback.wrong}`);
      if (inbox !== 200) failures.push(`an officer's tickets: status ${inbox}`);
      await pause(PROBES_EVERY_MS);
    }
  })();
  const calling = floor.isCalled(() => !isOver, callsPerSecond, async () => {
    called += 1;
    const line = await floor.call({ giveUpAt: performance.now() + PATIENT_MS, talksForMs: TALKS_MS[0] + chance.upTo(TALKS_MS[1] - TALKS_MS[0]), everybodyTalks: true });
    if (line.talkedWith.size === 0) unserved.push(line.sid);
  });
  const endedAfter: number[] = [];
  try {
    screens.begin();
    await pause(TALKS_MS[0]);
    for (let nth = 1; nth <= times; nth += 1) {
      // One at a time, as operations.md says it.
      for (const { kind, at } of each) {
        const both = helpline.processes(kind).sort((a, b) => a.port - b.port);
        if (both.length !== 2) throw new Error(`${both.length} ${kind} run, and not two`);
        endedAfter.push(await helpline.restarts(kind, both[at]!));
      }
      say(`  ${nth} of ${times} in ${Math.round((performance.now() - began) / 1_000)} s; ${floor.called} calls, ${carrier.failed - failedBefore} failed`);
    }
    await pause(BACK_WITHIN_MS);
  } finally {
    isOver = true;
    await Promise.all([probing, calling]);
    // What the last conversations changed is on its way still.
    await until('every change on its screen', () => screens.behind === 0, BACK_WITHIN_MS).catch(() => undefined);
    screens.end();
    officer.end();
    await database.end();
  }
  const { worstMs, screens: moved, stillAway } = screens.back(began);
  const { wrong } = await floor.quiet();
  const books = await helpline.connect();
  const told = await toldOfCallBack(unserved, books);
  const nobody = unserved.filter((sid) => !told.includes(sid));
  const cut = floor.cut.slice(cutBefore);
  const evidence = await evidenceOf([...cut, ...nobody], books, helpline.exchange);
  await books.end();
  const checks: Check[] = [
    { what: 'restarts, one of two each', seen: endedAfter.length, bar: times * each.length, atLeast: true },
    { what: 'the carrier\'s requests meanwhile', seen: carrier.posted - postedBefore + probes, bar: 1, atLeast: true },
    { what: 'of them failed', seen: carrier.failed - failedBefore + failures.length, bar: 0, why: [...carrier.failures.slice(-6), ...failures] },
    { what: 'callers who came to nobody', seen: nobody.length, bar: 0, why: nobody },
    { what: 'callers who heard that they are rung back', seen: told.length, bar: Math.ceil(called / TOLD_ONE_IN), why: told },
    { what: 'conversations cut', seen: cut.length, bar: 0, why: cut },
    { what: 'agents\' screens that went elsewhere', seen: moved, bar: times, atLeast: true },
    { what: 'the slowest of them there again, up to date', seen: worstMs, bar: BACK_WITHIN_MS, unit: 'ms' },
    { what: 'the slowest officer\'s screen', seen: Math.max(0, ...officer.gapsMs), bar: BACK_WITHIN_MS, unit: 'ms' },
    { what: 'a change was on its agent\'s screen after, at most', seen: screens.takeWorstMs(), bar: BACK_WITHIN_MS, unit: 'ms' },
    { what: 'screens away, or without a change, at the end', seen: stillAway + screens.behind, bar: 0 },
    { what: 'a process ended after, at most', seen: Math.max(0, ...endedAfter) / 1_000, bar: 8, unit: 's' },
    { what: 'wrong in the books afterwards', seen: wrong.length, bar: 0, why: wrong },
  ];
  return { checks, evidence };
}

/** Which of these callers' turns were late, so that they were told that they are rung back, and are owed that call. */
async function toldOfCallBack(sids: readonly string[], database: pg.Client): Promise<readonly string[]> {
  const { rows } = await database.query<{ sid: string }>(`select c.carrier_sid as sid from calls.call c join callbacks.owed_call o on o.call_id = c.id where c.carrier_sid = any($1) and c.had_fault and o.reason = 'failed'`, [sids]);
  return rows.map(({ sid }) => sid);
}
