import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dial } from '@pukar/carrier/callers';
import { until } from '@pukar/platform/testing';
import type { Browser, Page } from 'playwright-core';
import { byId, openBrowser } from './harness/browser.js';
import { PATIENT, RunningHelpline } from './harness/running-helpline.js';
import { contentIn, heardIn, keysOf } from './harness/spoken-in.js';

const SOON = { within: 20_000 };
/** Who has not heard it by then was too early: the next one dials. */
const NOT_YET_MS = 3_000;
const MAIN = heardIn('en-IN', 'menu.main');
const OTHER_WORDS = 'Farmers who own land get eight thousand rupees a year, in four parts.';

describe('what callers are told, as staff change it', () => {
  let helpline: RunningHelpline;
  let browser: Browser;
  let nth = 0;

  beforeAll(async () => {
    helpline = await RunningHelpline.start({ settings: PATIENT });
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await helpline?.stop();
  });

  async function pageOf(login: string, address: string, ready: string): Promise<Page> {
    const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
    await page.goto(`${helpline.api}/#${address}`);
    await byId(page, 'login').fill(login);
    await byId(page, 'password').fill('pukar-demo');
    await byId(page, 'sign-in').click();
    await byId(page, ready).first().waitFor();
    return page;
  }

  /** Dials until a caller hears, in English, what they press their way to: the first words, then for each key what follows it. */
  const nextCallerHears = (first: RegExp, ...then: readonly (readonly [key: string, words: RegExp])[]): Promise<readonly string[]> =>
    until(`a caller to hear ${then.at(-1)?.[1] ?? first}`, async () => {
      const caller = await dial({ carrier: helpline.carrier, from: `+91900000${6_000 + (nth += 1)}`, to: '155343', speed: 'instant' });
      try {
        await caller.hears(heardIn('en-IN', 'language.choose'), SOON);
        await caller.keys(keysOf('en-IN'));
        await caller.hears(first, { within: NOT_YET_MS });
        for (const [key, words] of then) {
          await caller.press(key);
          await caller.hears(words, { within: NOT_YET_MS });
        }
        return caller.heard;
      } catch (error) {
        if (!/waited/.test((error as Error).message)) throw error;
        return undefined;
      } finally {
        caller.hangUp();
        caller.close();
      }
    }, 30_000);

  it('a supervisor closes the desks for people with one button: who asks for one hears when they are back, who complains still reaches one, and one button opens them again', async () => {
    const page = await pageOf('meera', 'opening', 'queue-help');
    const help = byId(page, 'queue-help');
    await help.locator('[data-testid="close-now"]').click();
    await help.locator('[data-testid="open-again"]').waitFor();
    const heard = await nextCallerHears(MAIN, ['0', heardIn('en-IN', 'closed.menu')]);
    expect(heard.join(' ')).toMatch(heardIn('en-IN', 'closed.hours'));
    await nextCallerHears(MAIN, ['2', heardIn('en-IN', 'menu.complaint')], ['1', heardIn('en-IN', 'human.complaint')]);
    await help.locator('[data-testid="open-again"]').click();
    await help.locator('[data-testid="close-now"]').waitFor();
    await nextCallerHears(MAIN, ['0', heardIn('en-IN', 'human.asked')]);
  }, 120_000);

  it('a supervisor warns everybody of a flood with one button, and withdraws it', async () => {
    const page = await pageOf('kabir', 'opening', 'everyone');
    await byId(page, 'notice').selectOption('flood');
    await byId(page, 'announce').click();
    await byId(page, 'withdraw').waitFor();
    const isWarned = async () => contentIn('en-IN', 'notice.flood').test((await nextCallerHears(MAIN)).join(' '));
    await until('somebody to be warned', isWarned, 30_000);
    await byId(page, 'withdraw').click();
    await byId(page, 'announce').waitFor();
    await until('nobody to be warned', async () => !(await isWarned()), 30_000);
  }, 120_000);

  it('an administrator writes other words for a scheme, and takes it away: callers hear the one, and then the next in its place', async () => {
    const page = await pageOf('admin', 'directory', 'entries');
    const open = () => byId(page, 'entry-kisan').locator('[data-testid="open-entry"]').click();
    await open();
    await byId(page, 'words-en-IN').click();
    await byId(page, 'words-about').fill(OTHER_WORDS);
    await byId(page, 'entry-save').click();
    await byId(page, 'entry-saved').waitFor();
    await nextCallerHears(MAIN, ['3', contentIn('en-IN', 'scheme.kisan.name')], ['2', new RegExp(OTHER_WORDS)]);
    await open();
    await byId(page, 'entry-retire').click();
    await byId(page, 'entry-saved').waitFor();
    await nextCallerHears(MAIN, ['3', contentIn('en-IN', 'scheme.behna.name')], ['2', contentIn('en-IN', 'scheme.ayushman.about')]);
  }, 120_000);
});
