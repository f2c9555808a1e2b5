import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, switchOn } from '@pukar/carrier/callers';
import { until } from '@pukar/platform/testing';
import type { Browser, Page } from 'playwright-core';
import type pg from 'pg';
import { AgentClient } from './harness/agent-client.js';
import { byId, openBrowser } from './harness/browser.js';
import { allAgree, CAMP, noQuietNow } from './harness/campaign.js';
import { deskContext, DeskInBrowser } from './harness/desk-page.js';
import { RunningHelpline } from './harness/running-helpline.js';
import { asksForAnAgent, callHelpline } from './harness/whole-journey.js';

const HEARS = '+919000008001';
const READS = '+919000008002';
const DECLINES = '+919000008003';
const ASKS = '+919000008004';

describe('a campaign of announcements', () => {
  let helpline: RunningHelpline;
  let database: pg.Client;
  let browser: Browser;
  let officer: Page;
  let administrator: Page;
  const phones = new Map<string, Caller>();

  beforeAll(async () => {
    helpline = await RunningHelpline.start({ settings: { QUIET_HOURS: noQuietNow(), ANNOUNCEMENTS_AT_ONCE: '4', ANNOUNCEMENTS_PER_MONTH: '9' } });
    database = await helpline.connect('admin');
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    for (const phone of phones.values()) phone.close();
    await browser?.close();
    await database?.end();
    await helpline?.stop();
  });

  const phoneOf = async (number: string): Promise<Caller> => {
    const phone = phones.get(number) ?? (await switchOn(helpline.carrier, number));
    phones.set(number, phone);
    return phone;
  };
  const signedIn = async (address: string, login: string, prefix: string): Promise<Page> => {
    const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
    await page.goto(address);
    await byId(page, `${prefix}login`).fill(login);
    await byId(page, `${prefix}password`).fill('pukar-demo');
    await byId(page, `${prefix}sign-in`).click();
    return page;
  };
  const asks = async (title: string, channel: 'call' | 'sms' | 'both'): Promise<void> => {
    await byId(officer, 'announcement-title').fill(title);
    for (const [id, words] of [['spoken-hi', CAMP.spoken.hi], ['spoken-en', CAMP.spoken.en], ['written-hi', CAMP.written.hi], ['written-en', CAMP.written.en]] as const) await byId(officer, id).fill(words);
    await byId(officer, `channel-${channel}`).check();
    await byId(officer, 'ask-announcement').click();
    await byId(officer, 'office-announcement').filter({ hasText: title }).waitFor();
  };
  const cardOf = (title: string) => byId(administrator, 'announcement').filter({ hasText: title });
  const approves = async (title: string): Promise<void> => {
    await cardOf(title).locator('[data-testid=approve]').click({ timeout: 30_000 });
    await cardOf(title).locator('[data-testid=announcement-state]').filter({ hasText: /approved|being told/ }).waitFor();
  };
  const finished = (title: string) => byId(officer, 'office-announcement').filter({ hasText: title }).locator('[data-testid=announcement-state]').filter({ hasText: 'finished' }).waitFor({ timeout: 90_000 });

  it('asks a citizen on a call, at the desk, and keeps the yes without a registration', async () => {
    const desk = await DeskInBrowser.open(helpline, await deskContext(browser));
    await desk.signIn('asha');
    await desk.isWell();
    await desk.goesReady();
    const caller = await callHelpline(helpline, HEARS);
    await asksForAnAgent(caller);
    await desk.answers();
    await desk.shows('consent-state', /क्या हम आपको/);
    await desk.byId('place').fill('bhopal');
    await desk.byId('place').press('Enter');
    await desk.byId('consent-call').check();
    await desk.shows('consent-state', /agreed; saved/);
    await until('the yes in the vault', async () => (await database.query(`select 1 from vault.telling_consent where by_call and not by_sms and place_code = 'MP-BPL'`)).rowCount);
    await caller.hangUp();
    await desk.page.keyboard.press('F6').catch(() => undefined);
    await desk.finishes();
    await desk.page.context().close();
    caller.close();
  }, 180_000);

  it('asks others of whom each agrees to something else', async () => {
    const agent = await AgentClient.signIn(helpline, 'ravi');
    await allAgree(helpline, agent, [{ number: READS, call: false, sms: true }, { number: DECLINES, call: true, sms: true }, { number: ASKS, call: true, sms: false }]);
    agent.vanish();
  }, 120_000);

  it('lets a department ask, and an administrator decide who sees and hears what a citizen gets', async () => {
    officer = await signedIn(helpline.inbox, 'ene.bhopal', 'officer-');
    await byId(officer, 'page-announcements').click();
    expect(officer.url()).toContain('#announcements');
    await byId(officer, 'announcement-title').fill('Refused');
    await byId(officer, 'ask-announcement').click();
    await byId(officer, 'announcement-refused').waitFor();
    await asks('Bill camp', 'both');
    administrator = await signedIn(helpline.api, 'admin', '');
    await byId(administrator, 'page-announcements').click();
    await cardOf('Bill camp').filter({ hasText: 'यह पुकार हेल्पलाइन है' }).filter({ hasText: CAMP.spoken.hi }).filter({ hasText: '9 दबाइए' }).waitFor();
    await byId(administrator, 'consenting').filter({ hasText: '4 citizens' }).waitFor();
  }, 90_000);

  it('rings who agreed to calls and writes to who agreed to SMS; a key ends it, another brings a person', async () => {
    for (const number of [HEARS, READS, DECLINES, ASKS]) await phoneOf(number);
    const agent = await AgentClient.signIn(helpline, 'ravi');
    await agent.goReady();
    await approves('Bill camp');
    await Promise.all([
      (async () => {
        const phone = await phoneOf(HEARS);
        await phone.answer({ within: 60_000 });
        await phone.hears(/पुकार हेल्पलाइन/, { within: 30_000 });
        await phone.hearsVoice();
        await phone.hears(/बिजली बिल का शिविर/, { within: 60_000 });
        await phone.hears(/9 दबाइए/, { within: 60_000 });
        await phone.press('1');
        await phone.hears(/बिजली बिल का शिविर/, { within: 60_000 });
        phone.hangUp();
      })(),
      (async () => {
        const phone = await phoneOf(DECLINES);
        await phone.answer({ within: 60_000 });
        await phone.hears(/पुकार हेल्पलाइन/, { within: 30_000 });
        await phone.press('9');
        await phone.hears(/अब हम योजनाओं के बारे में/, { within: 30_000 });
        expect((await database.query('select 1 from vault.telling_consent where withdrawn_at is not null')).rowCount).toBe(1);
        await phone.ended({ within: 60_000 });
      })(),
      (async () => {
        const phone = await phoneOf(ASKS);
        await phone.answer({ within: 60_000 });
        await phone.hears(/पुकार हेल्पलाइन/, { within: 30_000 });
        await phone.press('2');
        const callId = await agent.takeCall();
        expect((await agent.callerContext(callId)).numberMasked).toContain('90000');
        await phone.isTalking({ within: 60_000 });
        phone.hangUp();
        await agent.finish(callId, 'information-given');
      })(),
      (await phoneOf(READS)).receivesSms(/ऊर्जा विभाग की ओर से: सोमवार को ज़िले में/, { within: 60_000 }),
    ]);
    agent.vanish();
    await finished('Bill camp');
  }, 240_000);

  it('shows the department counts of at least ten alone, and the helpline what was', async () => {
    for (const measure of ['asked', 'byCall', 'bySms', 'notReached', 'declined']) expect(await byId(officer, `count-${measure}`).first().innerText()).toBe('fewer than 10');
    await cardOf('Bill camp').locator('[data-testid=true-byCall]').filter({ hasText: '2' }).waitFor({ timeout: 30_000 });
    expect(await Promise.all(['asked', 'byCall', 'bySms', 'declined'].map((measure) => cardOf('Bill camp').locator(`[data-testid=true-${measure}]`).innerText()))).toEqual(['4', '2', '1', '1']);
    const { rows } = await database.query<{ outcome: string }>(`select outcome from calls.call where purpose = 'announcement' order by outcome`);
    expect(rows.map(({ outcome }) => outcome).filter((outcome) => outcome === 'announced' || outcome === 'talked')).toHaveLength(2);
  }, 90_000);

  it('never tells again who pressed the key', async () => {
    await asks('Second camp', 'both');
    await approves('Second camp');
    const phone = await phoneOf(HEARS);
    await phone.answer({ within: 60_000 });
    await phone.hears(/9 दबाइए/, { within: 60_000 });
    phone.hangUp();
    const asked = await phoneOf(ASKS);
    await asked.answer({ within: 60_000 });
    await asked.hears(/9 दबाइए/, { within: 60_000 });
    asked.hangUp();
    await finished('Second camp');
    const [{ count }] = (await database.query<{ count: string }>(`select count(*) from vault.telling where citizen_id = (select citizen_id from vault.telling_consent where withdrawn_at is not null)`)).rows as [{ count: string }];
    expect([count, (await phoneOf(DECLINES)).messages.length]).toEqual(['1', 0]);
  }, 180_000);

  it('shows nothing of a citizen on any department route, page or row that its role may read', async () => {
    const text = await officer.locator('body').innerText();
    const answer = await officer.evaluate(async () => (await fetch('/api/announcements')).text());
    const role = await helpline.connect('department');
    for (const table of ['announcements.telling', 'announcements.approval', 'vault.telling', 'vault.telling_consent']) await expect(role.query(`select * from ${table}`)).rejects.toThrow(/permission denied/);
    expect((await role.query('select * from announcements.announcement')).rowCount).toBe(0);
    await role.end();
    for (const number of [HEARS, READS, DECLINES, ASKS]) expect([text, answer, helpline.logs()].filter((one) => one.includes(number.slice(3)))).toEqual([]);
  }, 30_000);
});
