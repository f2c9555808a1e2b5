import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@pukar/carrier/callers';
import { until } from '@pukar/platform/testing';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { openBrowser, putToSleep } from './harness/browser.js';
import { deskContext, DeskInBrowser } from './harness/desk-page.js';
import { RunningHelpline } from './harness/running-helpline.js';
import { speakingMicrophone } from './harness/speaking-microphone.js';
import { WatchedLine } from './harness/watched-line.js';
import { asksForAnAgent, callHelpline } from './harness/whole-journey.js';

/** Pictures for whoever wants to look, where `PUKAR_PICTURES` names a folder. */
const PICTURES = process.env['PUKAR_PICTURES'];
const DESKTOP = { width: 1366, height: 768 };
/** On a busy machine a page takes its time. */
const PATIENT = { within: 60_000 };

let helpline: RunningHelpline;
const microphone = speakingMicrophone();
let calls = 0;

async function aCaller(): Promise<Caller> {
  const caller = await callHelpline(helpline, `+9190000018${String(calls++).padStart(2, '0')}`);
  await asksForAnAgent(caller);
  return caller;
}

async function picture(desk: DeskInBrowser, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await desk.page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  await desk.page.setViewportSize({ width: 360, height: 740 });
  await desk.page.screenshot({ path: path.join(PICTURES, `${name}-360.png`), fullPage: true });
  await desk.page.setViewportSize(DESKTOP);
}

beforeAll(async () => { helpline = await RunningHelpline.start({ settings: { SOFTPHONE_TOKEN_SECONDS: '20' } }); }, 180_000);
afterAll(() => helpline?.stop());

describe('an agent’s telephone in the browser', () => {
  let browser: Browser;
  let context: BrowserContext;
  let desk: DeskInBrowser;
  const callers: Caller[] = [];
  let line: WatchedLine;

  beforeAll(async () => {
    browser = await openBrowser({ hears: microphone });
    context = await deskContext(browser);
    line = await WatchedLine.in(context);
    desk = await DeskInBrowser.open(helpline, context);
    await desk.signIn('asha');
  }, 120_000);
  afterAll(() => browser?.close());
  afterEach(async () => {
    for (const caller of callers.splice(0)) await caller.hangUp();
  });

  /** A caller whom the agent talks with. */
  async function aConversation(): Promise<Caller> {
    const caller = await aCaller();
    callers.push(caller);
    await desk.answers();
    await caller.isTalking(PATIENT);
    return caller;
  }
  const endsCall = async (caller: Caller): Promise<void> => {
    await caller.hangUp();
    await desk.finishes();
    await desk.shows('presence', /^ready/);
  };
  const theyHearEachOther = async (caller: Caller): Promise<void> => {
    await caller.hearsVoice(PATIENT);
    const speaking = caller.speaks('one, two, three, four, five, six, seven, eight, nine, ten');
    await desk.hearsVoice();
    await speaking;
  };

  it('is ready when microphone, line, server and clock are, and loads nothing of Twilio’s', async () => {
    await desk.isWell();
    await desk.goesReady();
    expect(await desk.byId('readiness-advice').count()).toBe(0);
    const files = await desk.page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
    expect(files.filter((file) => /twilio|load-device/.test(file))).toEqual([]);
    await picture(desk, 'desk-ready');
  }, 120_000);

  it('is tested with one key: the agent reads that microphone and line are good', async () => {
    await desk.page.keyboard.press('F7');
    await desk.byId('sound-test-panel').waitFor();
    await desk.shows('verdict-microphone', /good/);
    await desk.shows('verdict-line', /good/);
    await picture(desk, 'desk-test');
    await desk.page.keyboard.press('Escape');
    await desk.byId('sound-test-panel').waitFor({ state: 'detached' });
  }, 120_000);

  it('carries a conversation both ways; a muted agent is not heard, a caller on hold hears the hold words, and a reload keeps both', async () => {
    const caller = await aConversation();
    await theyHearEachOther(caller);
    await desk.page.keyboard.press('F9');
    await desk.shows('mute-state', /muted/);
    await caller.hearsNothing(PATIENT);
    await desk.page.keyboard.press('F8');
    await desk.shows('hold-state', /hold/);
    await caller.hears(/थोड़ा रुकिए/, PATIENT);
    await picture(desk, 'desk-held-and-muted');
    await desk.page.reload();
    await desk.shows('hold-state', /hold/);
    await desk.shows('mute-state', /muted/);
    await desk.page.keyboard.press('F8');
    await desk.byId('hold-state').waitFor({ state: 'detached' });
    await desk.page.keyboard.press('F9');
    await desk.byId('mute-state').waitFor({ state: 'detached' });
    await theyHearEachOther(caller);
    await endsCall(caller);
  }, 240_000);

  it('takes up the same call, with its sound, after a crash of the tab', async () => {
    const caller = await aConversation();
    const crash = await context.newCDPSession(desk.page);
    void crash.send('Page.crash').catch(() => undefined);
    await desk.page.waitForEvent('crash');
    const crashed = desk.page;
    desk = await DeskInBrowser.open(helpline, context);
    await desk.shows('call-state', /talking/);
    await theyHearEachOther(caller);
    await crashed.close();
    await endsCall(caller);
  }, 240_000);

  it('goes on over a network that was away', async () => {
    const caller = await aConversation();
    await context.setOffline(true);
    await desk.shows('server-state', /lost|reconnecting/);
    await context.setOffline(false);
    await desk.isWell();
    await desk.shows('call-state', /talking/);
    await theyHearEachOther(caller);
    await endsCall(caller);
  }, 240_000);

  it('takes up the same call, with its sound, when the exchange’s line breaks', async () => {
    const caller = await aConversation();
    const before = line.opened;
    await line.cut();
    await until('another line to the exchange', () => line.opened > before);
    await desk.shows('line-state', /✓/);
    await desk.shows('call-state', /talking/);
    await theyHearEachOther(caller);
    await endsCall(caller);
  }, 240_000);

  it('outlives its token, which is renewed on the same line; and one whose renewal is lost, on another', async () => {
    const caller = await aConversation();
    const [opened, renewals] = [line.opened, line.renewals];
    await until('a life of the token', () => line.renewals >= renewals + 2, 60_000);
    expect(line.opened).toBe(opened);
    line.losesTokens = true;
    await until('the exchange to refuse the old token', () => line.opened > opened, 60_000);
    line.losesTokens = false;
    await desk.shows('line-state', /✓/);
    await desk.shows('call-state', /talking/);
    await theyHearEachOther(caller);
    await endsCall(caller);
  }, 240_000);

  it('stays in the first tab when a second one opens, until the agent says “work here”', async () => {
    const caller = await aConversation();
    const second = await DeskInBrowser.open(helpline, context);
    await second.shows('desk-elsewhere', /another tab/);
    await picture(second, 'desk-second-tab');
    await theyHearEachOther(caller);
    await second.byId('work-here').click();
    await second.byId('desk-elsewhere').waitFor({ state: 'detached' });
    await desk.shows('desk-elsewhere', /another tab/);
    const first = desk;
    desk = second;
    await second.shows('call-state', /talking/);
    await theyHearEachOther(caller);
    await first.page.close();
    await endsCall(caller);
  }, 240_000);
});

describe('a browser that is not ready', () => {
  let browser: Browser;
  let context: BrowserContext;
  let desk: DeskInBrowser;
  let caller: Caller;

  beforeAll(async () => {
    browser = await openBrowser({ microphone: 'asked-for', hears: microphone });
    context = await deskContext(browser);
    desk = await DeskInBrowser.open(helpline, context);
    await desk.signIn('ravi');
  }, 120_000);
  afterAll(async () => {
    await caller?.hangUp();
    await browser?.close();
  });

  it('is offered no call without a microphone, and its agent reads why and what to do', async () => {
    await desk.shows('microphone-state', /not allowed/);
    await desk.page.keyboard.press('F6');
    await desk.shows('not-ready-because', /may not use your microphone/);
    await desk.shows('readiness-advice', /allow the microphone/);
    await picture(desk, 'desk-no-microphone');
    caller = await aCaller();
    await caller.hears(/कोई प्रतिनिधि मौजूद नहीं/, PATIENT);
    expect(await desk.byId('offer').count()).toBe(0);
    await caller.hangUp();
    await caller.ended(PATIENT);
  }, 180_000);

  it('is offered calls as soon as the microphone is allowed', async () => {
    await context.grantPermissions(['microphone'], { origin: helpline.api });
    await desk.isWell();
    await desk.shows('presence', /^ready/);
    caller = await aCaller();
    await desk.answers();
    await caller.hearsVoice(PATIENT);
  }, 120_000);

  it('keeps the call when the microphone is taken away, says that the caller hears nothing, and mends it', async () => {
    await context.clearPermissions();
    await desk.shows('readiness-advice', /The caller does not hear you/);
    await caller.hearsNothing(PATIENT);
    await desk.shows('call-state', /talking/);
    await picture(desk, 'desk-microphone-lost');
    await context.grantPermissions(['microphone'], { origin: helpline.api });
    await caller.hearsVoice(PATIENT);
    await caller.hangUp();
    await desk.finishes();
  }, 120_000);

  it('was asleep: its calls go to others, and on waking its agent reads what happened and is asked again', async () => {
    await desk.shows('presence', /^ready/);
    const wake = await putToSleep(browser);
    const database = await helpline.connect('admin');
    await until('the lease to lapse', async () => (await database.query('select 1 from acd.agent where lease_holder is not null')).rowCount === 0, 60_000).finally(wake);
    await database.end();
    await desk.shows('not-ready-because', /asleep/);
    await desk.shows('readiness-advice', /slept for/);
    await picture(desk, 'desk-slept');
    await desk.page.keyboard.press('F6');
    await desk.shows('presence', /^ready/);
    await desk.byId('readiness-advice').waitFor({ state: 'detached' });
  }, 120_000);

  it('with a wrong clock still counts right, and says so', async () => {
    const wrong = await deskContext(browser, { permissions: ['microphone'] });
    await wrong.addInitScript(() => {
      const right = Date.now.bind(Date);
      Date.now = () => right() + 3_600_000;
    });
    const late = await DeskInBrowser.open(helpline, wrong);
    await late.signIn('agent01');
    await late.shows('clock-state', /wrong/);
    await late.shows('readiness-advice', /clock is wrong/);
    await late.page.keyboard.press('F6');
    await late.shows('presence', /^ready/);
    expect(await late.page.locator('.presence .timer').innerText()).toMatch(/^0:[0-2]\d$/);
    await wrong.close();
  }, 120_000);
});
