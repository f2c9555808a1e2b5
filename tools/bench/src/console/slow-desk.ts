import type { BrowserContext } from 'playwright-core';
import { byId } from '@pukar/journeys/harness/browser';

/** 1.6 Mbit/s down and 750 kbit/s up, an answer 150 ms away. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 } as const;
const CPU_RATE = 4;
/** Work that begins this long after the desk is shown is what it does all day. */
const SETTLES_MS = 500;

interface Watched { readonly shown?: number; readonly busyUntil?: number }

const WATCH = `
  const watched = (window.watched = {});
  new MutationObserver((_, observer) => {
    if (!document.querySelector('[data-testid="presence"]')) return;
    observer.disconnect();
    requestAnimationFrame(() => { watched.shown = performance.now(); });
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) if (watched.shown === undefined || startTime < watched.shown + ${SETTLES_MS}) watched.busyUntil = startTime + duration;
  }).observe({ type: 'longtask', buffered: true });
`;

/** Opens the desk of a signed-in agent with nothing kept, on a processor four times slower; gives the seconds until their presence is shown and nothing holds a key press up for 50 ms. */
export async function secondsToInteractive(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  try {
    await page.addInitScript({ content: WATCH });
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE });
    await page.goto(address, { waitUntil: 'commit', timeout: 60_000 });
    await byId(page, 'presence').waitFor({ timeout: 60_000 });
    await page.waitForTimeout(SETTLES_MS * 2);
    const { shown, busyUntil } = await page.evaluate<Watched>('window.watched');
    return Math.max(shown ?? Number.NaN, busyUntil ?? 0) / 1_000;
  } finally {
    await page.close();
  }
}
