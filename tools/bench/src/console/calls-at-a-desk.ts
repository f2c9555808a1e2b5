import type { DeskInBrowser } from '@pukar/journeys/harness/desk-page';
import type { RunningHelpline } from '@pukar/journeys/harness/running-helpline';
import { asksForAnAgent, callHelpline } from '@pukar/journeys/harness/whole-journey';
import type { CDPSession, Page } from 'playwright-core';

interface Watched { readonly painted: readonly number[] }

/** What an agent looks for once they have answered: who calls, and where the complaint is written. */
const ANSWERED = ['caller-sentence', 'statement'];

/** For each F2: how long after the key all of that was painted, in milliseconds. */
export const WATCH_ANSWERS = `
  const answers = (window.answers = { pressed: 0, painted: [] });
  addEventListener('keydown', ({ key, timeStamp }) => { if (key === 'F2') answers.pressed = timeStamp; }, true);
  new MutationObserver(() => {
    const { pressed } = answers;
    if (pressed === 0 || document.querySelector('[data-testid="offer"]') || !${JSON.stringify(ANSWERED)}.every((id) => document.querySelector('[data-testid="' + id + '"]'))) return;
    answers.pressed = 0;
    requestAnimationFrame(() => setTimeout(() => answers.painted.push(performance.now() - pressed)));
  }).observe(document, { childList: true, subtree: true });
`;

/** So many calls at one desk, one after the other: each rings, is answered, talked and finished. Gives how long after each answer its screen was painted, in milliseconds. */
export async function callsInARow(helpline: RunningHelpline, desk: DeskInBrowser, phones: readonly string[]): Promise<readonly number[]> {
  const before = (await watched(desk.page)).painted.length;
  for (const phone of phones) {
    const caller = await callHelpline(helpline, phone);
    await asksForAnAgent(caller);
    await desk.answers();
    await caller.isTalking();
    await caller.hangUp();
    await desk.finishes();
    caller.close();
  }
  return (await watched(desk.page)).painted.slice(before);
}

const watched = (page: Page): Promise<Watched> => page.evaluate<Watched>('window.answers');

/** What the page keeps in memory once everything that it lets go is gone, in MB. */
export async function heapOf(session: CDPSession): Promise<number> {
  for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
}
