import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICY } from '@pukar/acd-core/domain';
import type { Caller } from '@pukar/carrier/callers';
import { until } from '@pukar/platform/testing';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { AgentClient } from './harness/agent-client.js';
import { openBrowser } from './harness/browser.js';
import { deskContext, DeskInBrowser } from './harness/desk-page.js';
import { RunningHelpline } from './harness/running-helpline.js';
import { speakingMicrophone } from './harness/speaking-microphone.js';
import { asksForAnAgent, callHelpline } from './harness/whole-journey.js';

/** Pictures for whoever wants to look, where `PUKAR_PICTURES` names a folder. */
const PICTURES = process.env['PUKAR_PICTURES'];
const PATIENT = { within: 60_000 };
/** A wrap-up that is nearly over from its beginning, and long once it is extended. */
const POLICY = { ...DEFAULT_POLICY, wrapUp: { seconds: 20, extendSeconds: 600, mostExtensions: 1 } };

let helpline: RunningHelpline;
let calls = 0;

async function aCaller(): Promise<Caller> {
  const caller = await callHelpline(helpline, `+9190000025${String(calls++).padStart(2, '0')}`);
  await asksForAnAgent(caller);
  return caller;
}

async function picture(desk: DeskInBrowser, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await desk.page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  for (const [scheme, width] of [['dark', 1366], ['light', 360]] as const) {
    await desk.page.emulateMedia({ colorScheme: scheme });
    await desk.page.setViewportSize({ width, height: 768 });
    await desk.page.screenshot({ path: path.join(PICTURES, `${name}-${scheme === 'dark' ? 'dark' : width}.png`), fullPage: width === 360 });
  }
  await desk.page.setViewportSize({ width: 1366, height: 768 });
}

beforeAll(async () => {
  helpline = await RunningHelpline.start();
  const database = await helpline.connect('app');
  await database.query(`insert into acd.policy (version, document, in_force_at, note) values (1, $1, now(), 'a short wrap-up')`, [JSON.stringify(POLICY)]);
  await database.end();
}, 240_000);
afterAll(() => helpline?.stop());

describe('an agent’s day', () => {
  let browser: Browser;
  let context: BrowserContext;
  let desk: DeskInBrowser;

  beforeAll(async () => {
    browser = await openBrowser({ hears: speakingMicrophone() });
    context = await deskContext(browser);
    desk = await DeskInBrowser.open(helpline, context);
    await desk.signIn('asha');
    await desk.isWell();
  }, 120_000);
  afterAll(() => browser?.close());

  /** The tab dies where it is, and the agent opens the desk anew. */
  const crashes = async (): Promise<void> => { desk = await desk.afterCrash(helpline); };

  /** Whatever the desk says after a crash: ready again, if they are asked, until a call rings or is there. */
  async function isOffered(): Promise<void> {
    await until('a call at the desk', async () => {
      if ((await desk.byId('offer').count()) > 0 || (await desk.byId('end-call').count()) > 0) return true;
      if ((await desk.byId('go-ready').count()) > 0) await desk.page.keyboard.press('F6');
      return false;
    }, 60_000);
  }

  /** The conversation, however far the call had come. */
  async function talks(): Promise<void> {
    await until('the conversation', async () => {
      if ((await desk.byId('hold').count()) > 0) return true;
      if ((await desk.byId('accept').count()) > 0) await desk.page.keyboard.press('F2');
      else if ((await desk.byId('go-ready').count()) > 0) await desk.page.keyboard.press('F6');
      return false;
    }, 90_000);
  }

  it('has breaks of the policy, two keys each, and none at all without a break', async () => {
    await desk.goesReady();
    await picture(desk, 'day-ready');
    await desk.page.keyboard.press('F6');
    await desk.byId('break-chooser').waitFor();
    await picture(desk, 'day-break-chooser');
    await desk.page.keyboard.press('1');
    await desk.shows('presence', /on break: Tea/);
    await picture(desk, 'day-break');
    await desk.page.keyboard.press('Alt+n');
    await desk.shows('presence', /^not ready/);
    await desk.goesReady();
  }, 120_000);

  it('lets a break be asked for in a call, and taken back; more time to write, and what was chosen, outlive a reload', async () => {
    const caller = await aCaller();
    await desk.byId('offer').waitFor({ timeout: 60_000 });
    await picture(desk, 'day-ringing');
    await desk.answers();
    await caller.isTalking(PATIENT);
    await desk.page.keyboard.press('F6');
    await desk.page.keyboard.press('2');
    await desk.shows('presence-next', /break \(Meal\)/);
    await picture(desk, 'day-talking');
    await desk.page.keyboard.press('F6');
    await desk.byId('presence-next').waitFor({ state: 'detached' });
    await desk.page.keyboard.press('Alt+b');
    await desk.page.keyboard.press('2');
    await desk.shows('presence-next', /break \(Meal\)/);
    await caller.hangUp();
    await desk.byId('wrap-up-ending').waitFor({ timeout: 30_000 });
    await picture(desk, 'day-wrap-up-ending');
    await desk.page.keyboard.press('Alt+w');
    await desk.byId('wrap-up-ending').waitFor({ state: 'detached' });
    await desk.byId('extended-enough').waitFor();
    await desk.byId('disposition').selectOption('wrong-number');
    const database = await helpline.connect('app');
    await until('the outcome to be kept', async () => (await database.query(`select 1 from acd.claim where outcome = 'wrong-number'`)).rowCount === 1);
    expect((await database.query(`select 1 from acd.floor_event where kind = 'wrap-up-extended'`)).rowCount).toBe(1);
    await database.end();
    await desk.page.reload();
    await desk.byId('wrap-up-left').waitFor();
    await until('the outcome on the page that was loaded again', async () => (await desk.byId('disposition').inputValue()) === 'wrong-number');
    await picture(desk, 'day-wrap-up');
    await desk.page.keyboard.press('F6');
    await desk.shows('presence', /on break: Meal/);
    await desk.goesReady();
  }, 180_000);

  it('survives a crash of the browser in each state, and so does the caller', async () => {
    // A colleague is at work throughout, with a caller of their own: where nobody is, whoever waits is told so and owed a call.
    await desk.page.keyboard.press('Alt+n');
    await desk.shows('presence', /^not ready/);
    const colleague = await AgentClient.signIn(helpline, 'farida');
    await colleague.goReady();
    const other = await aCaller();
    await colleague.takeCall();
    await desk.goesReady();
    const caller = await aCaller();
    await desk.byId('offer').waitFor({ timeout: 60_000 });
    // While it rings: the caller keeps their place, and it rings here again.
    for (const again of [crashes, () => desk.reloads()]) {
      await again();
      await isOffered();
    }
    await desk.page.keyboard.press('F2');
    // While it is connected, or just was.
    await crashes();
    await talks();
    await caller.isTalking(PATIENT);
    const database = await helpline.connect('admin');
    const drafts = async () => (await database.query<{ saves: string }>('select sum(version) as saves from vault.draft')).rows[0]!.saves;
    const before = await drafts();
    await desk.byId('statement').fill('बिजली नहीं है');
    await until('the draft to be saved', async () => (await drafts()) !== before);
    // In the conversation: the same call goes on, with what was typed.
    await crashes();
    await talks();
    await until('what was typed', async () => (await desk.byId('statement').inputValue()) === 'बिजली नहीं है');
    await caller.hangUp();
    await desk.byId('extend-wrap-up').waitFor({ timeout: 30_000 });
    await desk.page.keyboard.press('Alt+w');
    await desk.byId('extended-enough').waitFor();
    // While writing: the time and the outcome are there.
    await crashes();
    await desk.byId('wrap-up-left').waitFor();
    // What was written and not registered is asked about once it is there.
    await until('what was typed', async () => (await desk.byId('statement').inputValue()) === 'बिजली नहीं है');
    await desk.page.keyboard.press('Alt+b');
    await desk.page.keyboard.press('1');
    await desk.shows('presence-next', /break \(Tea\)/);
    await desk.byId('finish-wrap-up').click();
    await desk.byId('finish-wrap-up').click();
    await desk.shows('presence', /on break: Tea/);
    // On a break, and ready: as they were.
    for (const again of [crashes, () => desk.reloads()]) {
      await again();
      await desk.shows('presence', /on break: Tea/);
    }
    await desk.goesReady();
    for (const again of [() => desk.reloads(), crashes]) {
      await again();
      await desk.shows('presence', /^(ready|not ready)/);
    }
    colleague.vanish();
    await other.hangUp();
    await until('one outcome for every call', async () => (await database.query('select 1 from calls.call where outcome is null')).rowCount === 0, 60_000);
    expect((await database.query('select call_id from acd.claim where joined_at is not null group by call_id having count(*) > 1')).rows).toEqual([]);
    await database.end();
  }, 240_000);

  it('has the keys that the agent chose, also where they sign in next', async () => {
    await desk.page.keyboard.press('Control+k');
    await desk.byId('palette-search').fill('my keys');
    await picture(desk, 'day-palette');
    await desk.page.keyboard.press('Enter');
    await desk.byId('key-change-offer.accept').click();
    await desk.page.keyboard.press('Control+c');
    await desk.shows('key-refused', /Alt or Ctrl/);
    await desk.page.keyboard.press('Alt+g');
    await desk.shows('key-of-offer.accept', /Alt\+G/);
    await desk.byId('key-change-call.mute').click();
    await desk.page.keyboard.press('F8');
    await desk.shows('key-clash', /Hold the caller/);
    await picture(desk, 'day-keys');
    await desk.shows('keys-said', /Kept/);
    await desk.byId('keys-close').click();
    await desk.byId('sign-out').click();
    await context.close();

    context = await deskContext(browser);
    desk = await DeskInBrowser.open(helpline, context);
    await desk.signIn('asha');
    await desk.isWell();
    await desk.goesReady();
    const caller = await aCaller();
    await desk.shows('accept', /Alt\+G/);
    await desk.page.keyboard.press('Alt+g');
    await desk.shows('call-state', /talking/);
    // Who hangs up before they are in has talked with nobody, and leaves nothing to write.
    await caller.isTalking(PATIENT);
    await caller.hangUp();
    await desk.finishes();
  }, 180_000);
});
