import type { Browser, Page } from 'playwright-core';
import { MEASURE_EARS } from './measure-ears.js';

/** Louder than this is there; the rest is what the codec and the echo canceller leave. */
const AUDIBLE = 0.01;

/** Longer than the pauses in what a test's microphone says. */
const QUIET_MS = 1_200;

const PATIENCE = { polling: 50, timeout: 15_000 };

/** A page whose sound can be measured. */
export async function listeningPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript({ content: MEASURE_EARS });
  return page;
}

/** Waits until a page has heard a tone, or anything at all when none is named. */
export async function hears(page: Page, hertz?: number): Promise<void> {
  await waitFor(page, `loudnessHeard(${String(hertz)}) > ${String(AUDIBLE)}`, `the page never heard ${String(hertz ?? 'anything')}`);
}

/** Waits until a page has not heard a tone, or anything, for more than a second. */
export async function hearsNo(page: Page, hertz?: number): Promise<void> {
  await waitFor(page, `hasBeenQuiet(${String(hertz)}, ${String(AUDIBLE)}, ${String(QUIET_MS)})`, `the page heard ${String(hertz ?? 'something')} again and again`);
}

async function waitFor(page: Page, condition: string, complaint: string): Promise<void> {
  await page.waitForFunction(condition, undefined, PATIENCE).catch((error: Error) => {
    throw new Error(`${complaint} (${error.message})`);
  });
}
