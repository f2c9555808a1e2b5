import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@pukar/carrier/callers';
import { hears, hearsNo, MEASURE_EARS, writeMicrophone } from '@pukar/carrier/listening';
import { until } from '@pukar/platform/testing';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { byId, openBrowser } from './harness/browser.js';
import { CutLink } from './harness/cut-link.js';
import { deskContext, DeskInBrowser } from './harness/desk-page.js';
import { RunningHelpline } from './harness/running-helpline.js';
import { asksForAnAgent, callHelpline } from './harness/whole-journey.js';

/** What every member of staff speaks, in hertz, all the time: nobody hears themselves, and the caller is silent unless they are told to speak. */
const STAFF = 800;
/** What the caller says when they speak. */
const CALLER = 500;
const PATIENT = { within: 60_000 };
const SHOWN = { timeout: 60_000 };
const WRITTEN = 'The streetlight at the school is out.';

/** Two agents and a supervisor, each in a profile of their own of one Chromium, with microphone and line; the caller is a telephone as code. */
describe('a conversation of several, in browsers', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pukar-parties-'));
  let helpline: RunningHelpline;
  let browser: Browser;
  let [asha, ravi]: DeskInBrowser[] = [];
  let floor: Page;
  let link: CutLink;
  let caller: Caller;

  const wav = (whose: string) => path.join(folder, `${whose}.wav`);
  const person = async () => {
    const context = await deskContext(browser);
    await context.addInitScript({ content: MEASURE_EARS });
    return context;
  };
  const agent = async (login: string): Promise<DeskInBrowser> => {
    const desk = await DeskInBrowser.open(helpline, await person());
    await desk.signIn(login);
    await desk.isWell();
    return desk;
  };

  beforeAll(async () => {
    helpline = await RunningHelpline.start();
    writeMicrophone(wav('staff'), STAFF);
    writeMicrophone(wav('caller'), CALLER);
    browser = await openBrowser({ hears: wav('staff') });
    [asha, ravi] = [await agent('asha'), await agent('ravi')];
    const profile = await person();
    link = await CutLink.of(profile);
    floor = await profile.newPage();
    await floor.goto(helpline.api);
    await byId(floor, 'login').fill('meera');
    await byId(floor, 'password').fill('pukar-demo');
    await byId(floor, 'sign-in').click();
    await byId(floor, 'board').waitFor(SHOWN);
  }, 240_000);
  afterAll(async () => {
    caller?.close();
    await browser?.close();
    await helpline?.stop();
    rmSync(folder, { recursive: true });
  });

  const asks = async (desk: DeskInBrowser, whom: string): Promise<void> => {
    await desk.byId('consult').waitFor(SHOWN);
    await desk.page.keyboard.press('Alt+c');
    await desk.byId('whom').fill(whom, SHOWN);
    await desk.byId('whom-choice').filter({ hasText: whom }).filter({ hasText: 'ready' }).waitFor(SHOWN);
    await desk.page.keyboard.press('Enter');
    await desk.byId('party-consulted').waitFor(SHOWN);
  };
  /** The caller speaks until they are heard there. */
  const speaksTo = async (page: Page): Promise<void> => {
    let isOver = false;
    const says = readFileSync(wav('caller'));
    const heard = hears(page, CALLER).finally(() => { isOver = true; });
    while (!isOver) await caller.speaks(says);
    await heard;
  };
  const holds = (desk: DeskInBrowser, statement: string) => until('what was written', async () => (await desk.byId('statement').inputValue(SHOWN)) === statement, 60_000);
  const finishes = async (desk: DeskInBrowser): Promise<void> => {
    await desk.byId('finish-not-ready').waitFor(SHOWN);
    await until('the wrap-up to end', async () => {
      if ((await desk.byId('finish-not-ready').count()) === 0) return true;
      await desk.page.keyboard.press('Alt+n');
      return false;
    }, 30_000);
  };

  it('is given to a colleague who was asked first, with what was written so far', async () => {
    await asha!.goesReady();
    caller = await callHelpline(helpline, '+919000001001');
    await asksForAnAgent(caller);
    await asha!.answers();
    await caller.isTalking(PATIENT);
    await asha!.byId('statement').fill(WRITTEN);
    await ravi!.goesReady();
    await asks(asha!, 'Ravi');
    // The panel lay over the form, and nothing there has moved: the cursor is where it was.
    expect(await asha!.page.evaluate(() => document.activeElement?.id)).toBe('statement');
    await ravi!.answers(/asked about a call/);
    await asha!.byId('transfer-complete').waitFor(SHOWN);
    await caller.isOnHold(PATIENT);
    await Promise.all([hears(asha!.page, STAFF), hears(ravi!.page, STAFF)]);
    // Nobody leaves a caller who is on hold: there is no key for what would be refused.
    for (const key of ['hold', 'end-call', 'transfer']) expect([key, await asha!.byId(key).count()]).toEqual([key, 0]);
    await asha!.page.keyboard.press('Alt+y');
    await ravi!.answers();
    await holds(ravi!, WRITTEN);
    await caller.isTalking(PATIENT);
    await asha!.shows('call-state', /wrap-up/);
    expect(await asha!.byId('disposition').inputValue()).toBe('transferred');
    await asha!.byId('disposition').selectOption('information-given');
    const database = await helpline.connect('app');
    await until('what was chosen to be kept', async () => (await database.query(`select 1 from acd.claim where outcome = 'information-given' and is_outcome_chosen`)).rowCount === 1);
    await database.end();
    await asha!.reloads();
    await until('what was chosen on the page that was loaded again', async () => (await asha!.byId('disposition').inputValue(SHOWN)) === 'information-given');
    await Promise.all([caller.hearsVoice(PATIENT), hearsNo(asha!.page)]);
    await speaksTo(ravi!.page);
    await finishes(asha!);
  }, 180_000);

  it('has a supervisor who is heard by nobody, then by the agent alone, then by all', async () => {
    // With the agent muted and the caller silent, whatever either of them hears is the supervisor.
    await ravi!.page.keyboard.press('F9');
    await ravi!.byId('mute-state').waitFor(SHOWN);
    await floor.locator('[data-testid="agent"][data-presence="on-call"] [data-walk]').click(SHOWN);
    const is = (way: 'listen' | 'whisper' | 'barge') => until(`the supervisor to ${way}`, async () => {
      if ((await byId(floor, way).getAttribute('aria-pressed', SHOWN)) === 'true') return true;
      await byId(floor, way).click(SHOWN);
      return false;
    }, 60_000);
    await is('listen');
    await speaksTo(floor);
    await Promise.all([caller.hearsNothing(PATIENT), hearsNo(ravi!.page, STAFF)]);
    await is('whisper');
    await hears(ravi!.page, STAFF);
    await caller.hearsNothing(PATIENT);
    await is('barge');
    await Promise.all([caller.hearsVoice(PATIENT), hears(ravi!.page, STAFF)]);
    // The page's way to the server is cut for a moment: the line is another one, and goes on.
    await link.isCut();
    await Promise.all([caller.hearsVoice(PATIENT), hears(ravi!.page, STAFF)]);
    await byId(floor, 'leave-call').click(SHOWN);
    await byId(floor, 'leave-call').waitFor({ state: 'detached', ...SHOWN });
    await Promise.all([caller.hearsNothing(PATIENT), hearsNo(ravi!.page, STAFF)]);
    await ravi!.page.keyboard.press('F9');
    await caller.hearsVoice(PATIENT);
  }, 180_000);

  it('goes back to the line without asking, and to whoever is ready there', async () => {
    await asha!.goesReady();
    await ravi!.byId('transfer').waitFor(SHOWN);
    await ravi!.page.keyboard.press('Alt+t');
    await ravi!.byId('whom').fill('All callers', SHOWN);
    await ravi!.byId('whom-choice').filter({ hasText: 'queue' }).waitFor(SHOWN);
    await ravi!.page.keyboard.press('Enter');
    await asha!.answers();
    await holds(asha!, WRITTEN);
    await caller.isTalking(PATIENT);
    await finishes(ravi!);
  }, 180_000);

  it('goes on when a desk is loaded again or crashes, whether it holds, asks or is asked, and when its browser is gone', async () => {
    const [loadedAgain, crashed] = [async (desk: DeskInBrowser) => { await desk.reloads(); return desk; }, (desk: DeskInBrowser) => desk.afterCrash(helpline)];
    await asha!.byId('transfer').waitFor(SHOWN);
    await asha!.page.keyboard.press('F8');
    await asha!.byId('hold-state').waitFor(SHOWN);
    await caller.isOnHold(PATIENT);
    for (const again of [loadedAgain, crashed]) {
      asha = await again(asha!);
      await asha.byId('hold-state').waitFor(SHOWN);
      await holds(asha, WRITTEN);
    }
    await asha!.page.keyboard.press('F8');
    await caller.isTalking(PATIENT);
    await caller.hearsVoice(PATIENT);

    await ravi!.goesReady();
    await asks(asha!, 'Ravi');
    await ravi!.answers(/asked about a call/);
    for (const again of [loadedAgain, crashed]) {
      asha = await again(asha!);
      await asha.byId('transfer-complete').waitFor(SHOWN);
      ravi = await again(ravi!);
      await ravi.shows('call-state', /asked about a call/);
      await Promise.all([hears(asha.page, STAFF), hears(ravi.page, STAFF), caller.isOnHold(PATIENT)]);
    }
    await asha!.page.keyboard.press('Alt+q');
    await asha!.byId('hold').waitFor(SHOWN);
    await Promise.all([caller.isTalking(PATIENT), caller.hearsVoice(PATIENT)]);

    await asha!.page.context().close();
    asha = await agent('asha');
    await asha.answers();
    await holds(asha, WRITTEN);
    await Promise.all([caller.isTalking(PATIENT), caller.hearsVoice(PATIENT)]);
    caller.hangUp();
    await finishes(asha);
    const database = await helpline.connect('admin');
    await until('the one outcome of the one call', async () => (await database.query('select 1 from calls.call where outcome is not null')).rowCount === 1, 60_000);
    expect((await database.query('select 1 from calls.call')).rowCount).toBe(1);
    await database.end();
  }, 240_000);
});
