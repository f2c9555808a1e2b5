import type { Browser, Page } from 'playwright-core';
import { MEASURE_EARS } from './measure-ears.js';

/** Louder than this is there; the rest is what the codec and the echo canceller leave. */
const AUDIBLE = 0.01;

/** Longer than the pauses in what a test's microphone says. */
const QUIET_MS = 1_200;

const PATIENCE = { polling: 50, timeout: 30_000 };

/** A page whose sound can be measured. */
export async function listeningPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript({ content: MEASURE_EARS });
  return page;
}

/** What the script at the beginning of the page has put there. */
interface Ears {
  loudnessHeard(hertz: number | undefined): number;
  hasBeenQuiet(hertz: number | undefined, audible: number, milliseconds: number): boolean;
}

/** Waits until a page has heard a tone, or anything at all when none is named. */
export async function hears(page: Page, hertz?: number): Promise<void> {
  const heard = page.waitForFunction(({ hertz, audible }) => (globalThis as unknown as Ears).loudnessHeard(hertz) > audible, { hertz, audible: AUDIBLE }, PATIENCE);
  await orComplain(heard, `the page never heard ${String(hertz ?? 'anything')}`);
}

/** Waits until a page has not heard a tone, or anything, for more than a second. */
export async function hearsNo(page: Page, hertz?: number): Promise<void> {
  const given = { hertz, audible: AUDIBLE, milliseconds: QUIET_MS };
  const quiet = page.waitForFunction(({ hertz, audible, milliseconds }) => (globalThis as unknown as Ears).hasBeenQuiet(hertz, audible, milliseconds), given, PATIENCE);
  await orComplain(quiet, `the page heard ${String(hertz ?? 'something')} again and again`);
}

async function orComplain(waiting: Promise<unknown>, complaint: string): Promise<void> {
  await waiting.catch((error: Error) => {
    throw new Error(`${complaint} (${error.message})`);
  });
}
