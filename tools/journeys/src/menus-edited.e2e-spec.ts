import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dial } from '@pukar/carrier/callers';
import { until } from '@pukar/platform/testing';
import type { Browser, Page } from 'playwright-core';
import { byId, openBrowser } from './harness/browser.js';
import { RunningHelpline } from './harness/running-helpline.js';
import { contentIn, heardIn, keysOf } from './harness/spoken-in.js';

/** The check of every language may take its time beside other work. */
const CHECKED = { timeout: 60_000 };
const NOT_YET_MS = 3_000;
const FIRST_SCHEME = contentIn('en-IN', 'scheme.kisan.name');

describe('the menus, as an administrator changes them in forms', () => {
  let helpline: RunningHelpline;
  let browser: Browser;
  let page: Page;
  let nth = 0;

  beforeAll(async () => {
    helpline = await RunningHelpline.start();
    browser = await openBrowser();
    page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
    await page.goto(`${helpline.api}/#menus`);
    await byId(page, 'login').fill('admin');
    await byId(page, 'password').fill('pukar-demo');
    await byId(page, 'sign-in').click();
    await page.locator('[data-testid^="draft-from-"]').first().click();
    await byId(page, 'tree').waitFor(CHECKED);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await helpline?.stop();
  });

  /** Waits until what was changed is saved and checked. */
  const saved = (words: RegExp) => page.locator('[data-testid="draft-state"][data-state="saved"]').filter({ hasText: words }).waitFor(CHECKED);
  const headTells = async () => (await byId(page, 'node-name').innerText()).split(' ')[0];

  /** What a caller hears in English who presses 2 in the main menu. */
  async function callerPressesTwo(expected: RegExp): Promise<boolean> {
    const caller = await dial({ carrier: helpline.carrier, from: `+91900000${7_000 + (nth += 1)}`, to: '155343', speed: 'instant' });
    try {
      await caller.hears(heardIn('en-IN', 'language.choose'), { within: 20_000 });
      await caller.keys(keysOf('en-IN'));
      await caller.hears(heardIn('en-IN', 'menu.main'), { within: 20_000 });
      await caller.press('2');
      return await caller.hears(expected, { within: NOT_YET_MS }).then(() => true, () => false);
    } finally {
      caller.hangUp();
      caller.close();
    }
  }

  it('a key that nothing says is a fault in words beside it, until it is mended; undone, done again', async () => {
    await byId(page, 'tree-search').fill('complaint to a person');
    await byId(page, 'tree-complaint').click();
    await byId(page, 'add-key').click();
    await byId(page, 'key-3-to').selectOption('emergency');
    await saved(/1 fault/);
    expect(await byId(page, 'faults').innerText()).toMatch(/Nothing that is said names this key: 3 in 12 languages.*language → 1 greet → main → 2 complaint/s);
    await byId(page, 'tree-search').fill('');
    expect(await byId(page, 'tree-fault-complaint').count()).toBe(1);
    await byId(page, 'tree-main').click();
    await byId(page, 'fault').click();
    expect(await headTells()).toBe('complaint');
    await byId(page, 'remove-key-3').click();
    await saved(/No faults/);
    await byId(page, 'undo').click();
    expect(await byId(page, 'key-3').count()).toBe(1);
    await byId(page, 'redo').click();
    await saved(/No faults/);
    expect(await byId(page, 'key-3').count()).toBe(0);
  }, 240_000);

  it('what something leads to is not deleted, and a new name is followed', async () => {
    await byId(page, 'remove-node').click();
    expect(await byId(page, 'node-trouble').innerText()).toContain('main, key 2');
    await byId(page, 'rename').click();
    await byId(page, 'new-name').fill('new complaint');
    expect(await byId(page, 'new-name').inputValue()).toBe('new complaint');
    await byId(page, 'new-name').press('Enter');
    await page.getByText('A name has small letters').waitFor();
    await byId(page, 'new-name').fill('complain');
    await byId(page, 'new-name').press('Enter');
    await byId(page, 'tree-complain').waitFor();
    expect(await headTells()).toBe('complain');
    await byId(page, 'tree-main').click();
    expect(await byId(page, 'key-2-to').inputValue()).toBe('complain');
  }, 60_000);

  it('a draft that somebody else saved meanwhile is not overwritten unasked', async () => {
    await saved(/No faults/);
    const draft = await (await page.request.get(`${helpline.api}/api/flows/draft`, CHECKED)).json() as { revision: number; body: { timeouts: object } };
    const other = { ...draft.body, timeouts: { menuSeconds: 9, digitSeconds: 9 } };
    await page.route('**/api/flows', (route) => route.abort());
    expect((await page.request.put(`${helpline.api}/api/flows/draft`, { data: { revision: draft.revision, body: other }, ...CHECKED })).status()).toBe(200);
    await byId(page, 'key-3').getByRole('button', { name: /^Up/ }).click();
    await byId(page, 'theirs').waitFor(CHECKED);
    await byId(page, 'theirs').locator('summary').click();
    expect(await byId(page, 'theirs').innerText()).toMatch(/silence is waited for.*key 2 leads to scheme, before to complain/s);
    await page.unroute('**/api/flows');
    await byId(page, 'keep-mine').click();
    await saved(/No faults/);
    const kept = await (await page.request.get(`${helpline.api}/api/flows/draft`, CHECKED)).json() as { body: { timeouts: { menuSeconds: number } } };
    expect(kept.body.timeouts.menuSeconds).toBe(5);
  }, 120_000);

  it('what changes is told before it is published, and the next caller hears it', async () => {
    expect(await callerPressesTwo(FIRST_SCHEME)).toBe(false);
    await byId(page, 'view-changes').click();
    const changes = await byId(page, 'changes').innerText();
    expect(changes).toMatch(/main\s+changed\s+key 2 leads to scheme, before to complain\s+key 3 leads to complain, before to scheme/);
    expect(changes).toMatch(/complain\s+was called complaint/);
    await byId(page, 'publish').click();
    expect(await byId(page, 'publish-size').innerText()).toContain('2 points of the call changed');
    await byId(page, 'publish-note').fill('Schemes come before complaints');
    await byId(page, 'confirm').click();
    await byId(page, 'draft-editor').waitFor({ state: 'detached', ...CHECKED });
    await until('a caller to hear schemes with 2', () => callerPressesTwo(FIRST_SCHEME), 60_000);
  }, 180_000);
});
