import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { until } from '@pukar/platform/testing';
import { byId, CountingKeyboard, openBrowser } from './harness/browser.js';
import { ROOT, RunningHelpline } from './harness/running-helpline.js';

const DOCS = path.join(ROOT, 'docs');
const STATEMENT = 'Kal shaam se poore mohalle mein bijli nahi hai. Mera naam Ramesh Demokar hai, mera number 90000 01001 hai. Bill 4500 rupaye ka hai. खंभे से चिंगारी निकल रही है।';

/** With nothing but a browser: phone, desk and inbox in three windows, as a newcomer would open them. */
describe('the first call, in a browser', () => {
  let helpline: RunningHelpline;
  let browser: Browser;
  let phone: Page;
  let desk: Page;
  let inbox: Page;
  let keys: CountingKeyboard;
  let number: string;

  const open = async (url: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    page.on('pageerror', (error) => { throw error; });
    await page.goto(url);
    return page;
  };
  const shot = (page: Page, name: string) => page.screenshot({ path: path.join(DOCS, `${name}.png`) });
  const dialAgain = async (): Promise<void> => {
    await byId(phone, 'call').click();
    await byId(phone, 'phone-state').filter({ hasText: 'in call' }).waitFor();
  };
  const hears = async (page: Page, words: RegExp): Promise<void> => {
    await byId(page, 'heard').filter({ hasText: words }).waitFor({ timeout: 60_000 }).catch(async (error: Error) => {
      throw new Error(`${error.message}\nheard instead: ${await byId(page, 'heard').innerText()}`);
    });
  };

  beforeAll(async () => {
    helpline = await RunningHelpline.start();
    browser = await openBrowser();
    phone = await open(helpline.carrier);
    desk = await open(helpline.api);
    inbox = await open(helpline.inbox);
    keys = new CountingKeyboard(desk);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await helpline?.stop();
  });

  it('an agent signs in and goes ready by keyboard, once the line is there', async () => {
    await byId(desk, 'login').waitFor();
    await byId(desk, 'login').focus();
    await desk.keyboard.type('asha');
    await desk.keyboard.press('Tab');
    await desk.keyboard.type('pukar-demo');
    await desk.keyboard.press('Enter');
    await byId(desk, 'line-state').filter({ hasText: '✓' }).waitFor();
    await desk.keyboard.press('F6');
    await byId(desk, 'presence').filter({ hasText: /ready/i }).waitFor();
  }, 60_000);

  it('an officer signs in to an empty inbox', async () => {
    await byId(inbox, 'officer-login').fill('ene.bhopal');
    await byId(inbox, 'officer-password').fill('pukar-demo');
    await byId(inbox, 'officer-sign-in').click();
    await byId(inbox, 'inbox-list').waitFor();
  }, 30_000);

  it('a citizen dials, hears the languages, chooses Hindi, and asks for an agent', async () => {
    await byId(phone, 'dial-number').fill('155343');
    await dialAgain();
    await hears(phone, /हिन्दी/);
    await byId(phone, 'key-1').click();
    await hears(phone, /शिकायत/);
    await shot(phone, 'phone');
    await byId(phone, 'key-2').click();
    await hears(phone, /प्रतिनिधि को शिकायत बताने/);
    await byId(phone, 'key-1').click();
  }, 60_000);

  it('the desk rings and says who calls; answering joins the two', async () => {
    await byId(desk, 'offer').waitFor();
    await byId(desk, 'caller-sentence').filter({ hasText: /\S/ }).waitFor();
    expect(await byId(desk, 'caller-number').innerText()).not.toContain('9000001001');
    await shot(desk, 'desk-ringing');
    await keys.for('answer').press('F2');
    await byId(desk, 'call-state').filter({ hasText: /talking/i }).waitFor();
    await byId(phone, 'phone-state').filter({ hasText: 'talking' }).waitFor();
  }, 60_000);

  it('the complaint is written by keyboard alone, and the department\'s text is shown with its redactions', async () => {
    await keys.for('category').type('bijli nahi');
    await keys.press('Enter');
    await keys.for('place').type('bhopal');
    await keys.press('Enter');
    await keys.for('statement').type(STATEMENT);
    await byId(desk, 'draft-state').filter({ hasText: /^saved/ }).waitFor();
    await byId(desk, 'department-reads').filter({ hasText: '[phone number]' }).waitFor();
    expect(await byId(desk, 'department-reads').innerText()).not.toContain('90000 01001');
    expect(await byId(desk, 'department-reads').innerText()).toContain('4500');
    await keys.for('facts').press('Tab');
    await keys.type('Gandhi Nagar, ward 33');
    await keys.for('name').press('Alt+m');
    await keys.type('Ramesh Demokar');
    await byId(desk, 'department-reads').filter({ hasText: '[name]' }).waitFor();
    expect(await byId(desk, 'department-reads').innerText()).not.toContain('Demokar');
    await byId(desk, 'draft-state').filter({ hasText: /^saved/ }).waitFor();
    await shot(desk, 'desk');
  }, 60_000);

  it('a reload in mid-call loses nothing and keeps the call', async () => {
    await desk.reload();
    await byId(desk, 'call-state').filter({ hasText: /talking/i }).waitFor();
    await until('the statement to be back', async () => (await byId(desk, 'statement').inputValue()) === STATEMENT);
    await byId(phone, 'phone-state').filter({ hasText: 'talking' }).waitFor();
    await byId(desk, 'line-state').filter({ hasText: '✓' }).waitFor();
    // The focus is at the start of the form, on what was chosen: nothing is looked for there, and nothing is not found.
    expect(await desk.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('category');
    expect(await byId(desk, 'category').getAttribute('aria-expanded')).toBe('false');
  }, 60_000);

  it('registering shows the number and the promised date, and the citizen gets an SMS', async () => {
    await byId(desk, 'department-reads').filter({ hasText: 'ward 33' }).waitFor();
    await keys.for('register').press('Control+Enter');
    await byId(desk, 'ticket-number').waitFor();
    number = (await byId(desk, 'ticket-number').innerText()).replace(/\D/g, '');
    expect(number).toMatch(/^\d{11}$/);
    expect(await byId(desk, 'say').innerText()).toMatch(/शिकायत/);
    await shot(desk, 'desk-registered');
    await byId(phone, 'sms-list').filter({ hasText: number.slice(0, 4) }).waitFor();
  }, 60_000);

  it('hanging up begins wrap-up, which is filled in already', async () => {
    await byId(phone, 'hang-up').click();
    await byId(desk, 'finish-wrap-up').waitFor();
    await keys.for('wrap-up').press('Enter');
    await byId(desk, 'presence').filter({ hasText: /^ready/i }).waitFor();
    console.log(`keys of the complaint: ${[...keys.counts].map(([task, count]) => `${task} ${count}`).join(', ')}; ${keys.total} in all`);
  }, 60_000);

  it('the ticket arrived at the office live, under its own reference, with nothing of the citizen', async () => {
    const row = inbox.locator('[data-testid^="inbox-row-ENE-R-"]').first();
    await row.waitFor();
    await row.click();
    await byId(inbox, 'ticket-statement').waitFor();
    const page = await inbox.locator('body').innerText();
    for (const canary of ['90000 01001', '9000001001', 'Demokar', number, number.slice(0, 4) + ' ' + number.slice(4, 8)]) expect(page).not.toContain(canary);
    expect(await byId(inbox, 'ticket-facts').innerText()).toContain('Gandhi Nagar, ward 33');
    await shot(inbox, 'inbox');
  }, 60_000);

  it('the officer answers, and the citizen is told by SMS', async () => {
    await byId(inbox, 'action-supply-restored').check();
    await byId(inbox, 'reply-text').fill('ट्रांसफार्मर बदल दिया गया है, बिजली चालू है।');
    await byId(inbox, 'resolve').click();
    await byId(inbox, 'resolved-note').waitFor();
    await byId(phone, 'sms-list').locator('li, [role="listitem"]').nth(1).waitFor();
  }, 60_000);

  it('the officer finds it again by what was said: in Hindi, in Latin letters, with a slip of the pen; and is told where nobody said it', async () => {
    const searches = async (words: string): Promise<void> => {
      await byId(inbox, 'inbox-filter').fill(words);
      await byId(inbox, 'inbox-filter').press('Enter');
    };
    const found = byId(inbox, 'search-results').locator('[data-testid^="inbox-row-ENE-R-"]');
    const isFoundBy = async (words: string): Promise<void> => {
      await searches(words);
      await byId(inbox, 'search-results').filter({ hasText: `“${words}”` }).waitFor();
      await found.filter({ hasText: 'चिंगारी' }).waitFor();
      expect(await found.count()).toBe(1);
    };
    await isFoundBy('चिंगारी');
    await isFoundBy('chingari');
    await isFoundBy('बिजली खंभे');
    await isFoundBy('chingarri nikal');
    await isFoundBy('mohalbe');
    await byId(inbox, 'search-guessed').filter({ hasText: 'mohalbe' }).waitFor();
    await searches('tehsildar');
    await byId(inbox, 'search-nothing').waitFor();
    expect(await found.count()).toBe(0);
    await byId(inbox, 'search-leave').click();
    await byId(inbox, 'inbox-list').waitFor();
  }, 60_000);

  it('the citizen calls again and hears, by ticket number, what was done', async () => {
    await dialAgain();
    await hears(phone, /हिन्दी/);
    await byId(phone, 'key-1').click();
    await hears(phone, /शिकायत की स्थिति/);
    await byId(phone, 'key-1').click();
    await hears(phone, /शिकायत का नंबर दबाइए/);
    for (const digit of number) await byId(phone, `key-${digit}`).click();
    await byId(phone, 'key-hash').click();
    await hears(phone, /फिर से चालू/);
    await byId(phone, 'hang-up').click();
  }, 120_000);

  it('the agent, asked by a returning caller, sees the history', async () => {
    await dialAgain();
    await byId(phone, 'key-1').click();
    await hears(phone, /शिकायत/);
    await byId(phone, 'key-0').click();
    await byId(desk, 'offer').waitFor({ timeout: 60_000 });
    await keys.press('F2');
    await byId(desk, 'call-state').filter({ hasText: /talking/i }).waitFor();
    await byId(desk, 'caller-sentence').filter({ hasText: number.slice(0, 4) }).waitFor();
    await byId(desk, 'look-up').fill(number);
    await desk.keyboard.press('Enter');
    await byId(desk, 'ticket-history').filter({ hasText: /ट्रांसफार्मर बदल/ }).waitFor();
    await shot(desk, 'desk-returning-caller');
    await byId(phone, 'hang-up').click();
  }, 120_000);
});
