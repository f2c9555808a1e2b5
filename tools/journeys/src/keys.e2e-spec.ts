import { seeded } from '@pukar/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, dial } from '@pukar/carrier/callers';
import { CATEGORIES, PLACES } from '@pukar/directory-core/domain';
import type { Browser } from 'playwright-core';
import { CountingKeyboard, openBrowser } from './harness/browser.js';
import { deskContext, DeskInBrowser } from './harness/desk-page.js';
import { drawCaller, drawComplaint, type DrawnComplaint, drawPairs, type DrawnCaller } from './harness/drawn-complaint.js';
import { QuickAgent } from './harness/quick-agent.js';
import { RunningHelpline } from './harness/running-helpline.js';

const CALLERS = 20;
/** So many call again about the same; all others about something else. */
const SAME = 3;
/** One in so many calls again from another place. */
const MOVED_EVERY = 7;
const MOST_RETURNING = 12;
const MOST_NEW = 55;

interface Written {
  readonly total: number;
  readonly by: ReadonlyMap<string, number>;
  readonly code: string;
}

const median = (numbers: readonly number[]): number => { const sorted = numbers.toSorted((a, b) => a - b); return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2; };
const shown = (name: string, all: readonly Written[]): string => {
  const tasks = [...new Set(all.flatMap(({ by }) => [...by.keys()]))];
  return `keys of ${name}: median ${median(all.map(({ total }) => total))} (${all.map(({ total }) => total).toSorted((a, b) => a - b).join(' ')}); ${tasks.map((task) => `${task} ${median(all.map(({ by }) => by.get(task) ?? 0))}`).join(', ')}`;
};

/** Drawn callers ring, complain, and ring again about something else; an agent answers by keyboard alone, in Chromium, and every key is counted from the accepting of a call to being ready again. */
describe('the keys of a complaint', () => {
  let helpline: RunningHelpline;
  let browser: Browser;
  let desk: DeskInBrowser;
  const chance = seeded(7_2026);
  const [first, again]: [Written[], Written[]] = [[], []];
  const callers: DrawnCaller[] = Array.from({ length: CALLERS }, (_, nth) => drawCaller(chance, nth, PLACES));
  const numbers = callers.map(() => new Map<string, string>());
  const pairs = drawPairs(chance, CATEGORIES.filter(({ department }) => department !== null), CALLERS, SAME);
  const drawn = (nth: number, which: 0 | 1): DrawnComplaint => {
    const caller = callers[nth]!;
    const place = which === 1 && nth % MOVED_EVERY === 0 ? PLACES[Math.floor(chance() * PLACES.length)]! : caller.place;
    return drawComplaint(chance, caller, pairs[nth]![which], place, numbers[nth]!);
  };

  beforeAll(async () => {
    helpline = await RunningHelpline.start();
    browser = await openBrowser();
    desk = await DeskInBrowser.open(helpline, await deskContext(browser));
    await desk.signIn('asha');
    await desk.isWell();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await helpline?.stop();
  });

  /** From dialling to the line of callers, in as few words as can be. */
  const rings = async (from: string): Promise<Caller> => {
    const caller = await dial({ carrier: helpline.carrier, from, to: '155343', speed: 'instant' });
    await caller.hears(/हिन्दी/, { within: 30_000 });
    await caller.press('1');
    await caller.hears(/शिकायत/, { within: 30_000 });
    await caller.press('0');
    return caller;
  };

  it(`come to at most ${MOST_RETURNING} for a caller who is known, and ${MOST_NEW} for one who is not`, async () => {
    const turns = ([0, 1] as const).flatMap((which) => callers.map((caller, nth) => ({ caller, nth, which })));
    for (const { caller, nth, which } of turns) {
      const complaint = drawn(nth, which);
      const keys = new CountingKeyboard(desk.page);
      const agent = new QuickAgent(desk.page, keys);
      await agent.isReady();
      const phone = await rings(caller.from);
      try {
        await agent.accept();
        await agent.writes(complaint);
        if (which === 0) await agent.names(caller);
        await agent.registers();
        await agent.isReadyAgain();
      } catch (error) {
        console.log(`${shown('a new caller', first)}\n${shown('a returning caller', again)}`);
        throw new Error(`${complaint.category.code} at ${complaint.place.code}, "${complaint.phrase}", ${JSON.stringify(complaint.facts)}: ${(error as Error).message}`, { cause: error });
      }
      phone.close();
      (which === 0 ? first : again).push({ total: keys.total, by: keys.counts, code: complaint.category.code });
    }
    console.log(`${shown('a new caller', first)}\n${shown('a returning caller', again)}`);
    expect(again.filter(({ code }, nth) => code !== first[nth]!.code).length).toBeGreaterThanOrEqual(15);
    expect(median(again.map(({ total }) => total))).toBeLessThanOrEqual(MOST_RETURNING);
    expect(median(first.map(({ total }) => total))).toBeLessThanOrEqual(MOST_NEW);
  }, 240_000);
});
