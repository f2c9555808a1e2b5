import { byId } from '@pukar/journeys/harness/browser';
import type { Page } from 'playwright-core';

interface Watched { readonly [interaction: string]: number }

/** For each interaction (a key, a click) that took a frame or longer: from the input until the next frame was painted, in milliseconds. */
export const WATCH_INTERACTIONS = `
  const took = (window.took = {});
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) if (interactionId > 0) took[interactionId] = Math.max(took[interactionId] ?? 0, duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
`;

/** Shorter ones are not told of. */
const A_FRAME_MS = 16;
const WORDS = 'bench-4';
const STEPS = ['ArrowDown', 'ArrowDown', 'PageDown', 'PageDown', 'End', 'ArrowUp', 'Home', 'ArrowDown'];

/** A supervisor looks for agents among many, walks the list, opens some and orders it anew. Gives how long each interaction took, in milliseconds. */
export async function walkTheFloor(page: Page): Promise<readonly number[]> {
  await page.evaluate('for (const known of Object.keys(window.took)) delete window.took[known]');
  let interactions = 0;
  const press = async (key: string): Promise<void> => { await page.keyboard.press(key); interactions += 1; };
  const click = async (id: string): Promise<void> => { await byId(page, id).first().click(); interactions += 1; };
  await click('find-agents');
  for (const letter of WORDS) await press(letter);
  for (let letter = 0; letter < WORDS.length; letter += 1) await press('Backspace');
  await press('ArrowDown');
  for (const step of STEPS) await press(step);
  await press('Enter');
  await byId(page, 'agent-panel').waitFor();
  await click('close-agent');
  for (const group of ['group-on-break', 'group-here']) await click(group);
  // The last ones are told of once they are painted.
  await page.waitForTimeout(500);
  const took = Object.values(await page.evaluate<Watched>('window.took'));
  return [...took, ...Array.from({ length: Math.max(0, interactions - took.length) }, () => A_FRAME_MS)];
}
