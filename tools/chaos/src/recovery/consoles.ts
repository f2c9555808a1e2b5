import { until } from '@pukar/platform/testing';
import type { Check } from '../frame/checks.js';
import type { FaultyLink } from '../frame/faulty-link.js';
import type { Floor } from '../frame/floor.js';
import { ScreensWatch } from '../frame/screens-watch.js';

const BACK_WITHIN_MS = 2_000;
const AWAY_MS = 3_000;
const LOAD_CALLS_PER_SECOND = 5;
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

interface Trouble {
  readonly what: string;
  /** Ends when a screen can be up to date again; gives that moment. */
  happens(floor: Floor, link: FaultyLink): Promise<number>;
  /** Screens lose their line; otherwise some of them. */
  readonly all: boolean;
}

const TROUBLES: readonly Trouble[] = [
  { what: 'every link cut', all: true, happens: async (_floor, link) => { link.drops(); return performance.now(); } },
  { what: 'one of two api killed', all: false, happens: async ({ helpline }) => { process.kill(helpline.processes('api')[0]!.pid, 'SIGKILL'); return performance.now(); } },
  { what: `nothing reached for ${AWAY_MS / 1_000} s`, all: true, happens: async (_floor, link) => { await link.refuses(); await pause(AWAY_MS); await link.heals(); return performance.now(); } },
  { what: `links silent for ${AWAY_MS / 1_000} s`, all: true, happens: async (_floor, link) => { await link.goesHalfOpen(); await pause(AWAY_MS); await link.heals(); return performance.now(); } },
  { what: 'both api killed, from when one is ready', all: true, happens: async ({ helpline }) => {
    const ports = helpline.processes('api').map(({ port }) => port);
    helpline.signal('api', 'SIGKILL');
    await Promise.any(ports.map((port) => helpline.isReady('api', port)));
    return performance.now();
  } },
];

/** While people call, the agents' screens lose their line in each way that there is: how soon each shows again how things stand, and whether it lacks a change then. */
export async function consolesBack(floor: Floor, link: FaultyLink, isShort: boolean, say: (line: string) => void): Promise<Check[]> {
  const database = await floor.helpline.connect();
  const screens = new ScreensWatch(database, floor.desks);
  const checks: Check[] = [];
  let isOver = false;
  const calling = floor.isCalled(() => !isOver, LOAD_CALLS_PER_SECOND, () => floor.call({ giveUpAt: performance.now() + 20_000, talksForMs: 1_000 + floor.chance.upTo(2_000) }));
  try {
    screens.begin();
    for (const { what, happens, all } of isShort ? TROUBLES.slice(0, 2) : TROUBLES) {
      await pause(1_500);
      screens.takeWorstMs();
      const before = performance.now();
      screens.cannot();
      const healed = await happens(floor, link);
      screens.mayAgain();
      // That a line is lost is noticed a moment later.
      await pause(BACK_WITHIN_MS / 4);
      await until('the screens', () => screens.back(before, healed).stillAway === 0, 30_000).catch(() => undefined);
      await pause(BACK_WITHIN_MS);
      const { worstMs, screens: lost, stillAway } = screens.back(before, healed);
      say(`  ${what}: ${lost} screens lost their line, back after ${Math.round(worstMs)} ms at most`);
      checks.push(
        { what: `${what}: screens that lost their line`, seen: lost, bar: all ? floor.desks.length : 1, atLeast: true },
        { what: `${what}: the slowest shows how things stand after`, seen: worstMs, bar: BACK_WITHIN_MS, unit: 'ms' },
        { what: `${what}: a change was not on its screen for`, seen: screens.takeWorstMs(), bar: BACK_WITHIN_MS, unit: 'ms' },
        { what: `${what}: screens still away`, seen: stillAway, bar: 0 },
      );
      await until('both api', () => floor.helpline.processes('api').length === 2, 30_000);
      await Promise.all(floor.helpline.processes('api').map(({ port }) => floor.helpline.isReady('api', port)));
    }
  } finally {
    isOver = true;
    await calling;
    screens.end();
    await database.end();
  }
  return checks;
}
