import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hears, hearsNo } from '@pukar/carrier/listening';
import { until } from '@pukar/platform/testing';
import type pg from 'pg';
import type { Page } from 'playwright-core';
import { AgentClient } from './harness/agent-client.js';
import { byId } from './harness/browser.js';
import { ConductInBrowser } from './harness/conduct-page.js';
import type { DeskInBrowser } from './harness/desk-page.js';
import { AGENT_HERTZ, CITIZEN_HERTZ, openPhoneAndDesk, type PhoneAndDesk } from './harness/phone-and-desk.js';
import { RunningHelpline } from './harness/running-helpline.js';
import { asksForAnAgent, callHelpline } from './harness/whole-journey.js';

/** The practice phone's own number. */
const CITIZEN = '+919000001001';
const CLOSING = /ठीक से बात नहीं की गई/;

/** Numbers that look random and are the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe('an abusive caller', () => {
  let helpline: RunningHelpline;
  let database: pg.Client;
  let parties: PhoneAndDesk;
  let phone: Page;
  let desk: DeskInBrowser;

  beforeAll(async () => {
    helpline = await RunningHelpline.start();
    database = await helpline.connect('admin');
    parties = await openPhoneAndDesk(helpline);
    ({ phone, desk } = parties);
  }, 240_000);
  afterAll(async () => {
    await parties?.close();
    await database?.end();
    await helpline?.stop();
  });

  const isSaid = (words: RegExp) => byId(phone, 'heard').filter({ hasText: words }).waitFor({ timeout: 60_000 });
  const marksOf = async (callId: string) => (await database.query<{ state: string }>('select state from vault.conduct_mark where call_id = $1', [callId])).rows.map(({ state }) => state);
  const outcomeOf = (callSid: string) => until('an outcome', async () => (await database.query<{ outcome: string | null }>('select outcome from calls.call where carrier_sid = $1', [callSid])).rows[0]?.outcome);
  /** The helpline has heard that the caller is in. */
  const theyTalk = (callId: string) => until('the caller to be in', async () => (await database.query('select 1 from calls.call where id = $1 and talking_at is not null', [callId])).rowCount);
  const nothingIsStuck = () => until('no open claim, line or call', async () => (await database.query(`select 1 from acd.claim where ended_at is null union all select 1 from calls.leg where ended_at is null union all select 1 from calls.call where ended_at is null`)).rowCount === 0, 60_000);

  it('is put out by two presses: the agent hears no voice any more, the caller hears why', async () => {
    await byId(phone, 'call').click();
    await isSaid(/हिन्दी/);
    await byId(phone, 'key-1').click();
    await isSaid(/शिकायत/);
    await desk.goesReady();
    await byId(phone, 'key-0').click();
    await desk.answers();
    await Promise.all([hears(phone, AGENT_HERTZ), hears(desk.page, CITIZEN_HERTZ)]);

    await desk.page.keyboard.press('Shift+F4');
    await desk.shows('end-for-abuse', /Press again/);
    await hears(desk.page, CITIZEN_HERTZ);
    await desk.page.keyboard.press('Shift+F4');
    await hearsNo(desk.page, CITIZEN_HERTZ);
    await Promise.all([isSaid(CLOSING), hearsNo(phone, AGENT_HERTZ), hears(phone)]);
    await desk.shows('call-state', /wrap-up/);
    expect(await desk.byId('disposition').inputValue()).toBe('abusive-call');
  }, 240_000);

  it('leaves a proposed mark with what the agent adds, and a break of five minutes by one key', async () => {
    await desk.byId('mark-note').fill('Shouted and swore from the first word on');
    await desk.byId('propose-mark').click();
    await desk.shows('mark-told', /A supervisor decides/);
    await desk.page.keyboard.press('Shift+F6');
    await desk.shows('presence', /on break/);
    expect((await database.query(`select 1 from vault.conduct_mark where state = 'proposed'`)).rowCount).toBe(1);
    await nothingIsStuck();
  }, 90_000);

  it('whom supervisors uphold three times is told when a person is there again, and has the menus', async () => {
    const ravi = await AgentClient.signIn(helpline, 'ravi');
    await ravi.goReady();
    for (let calls = 0; calls < 2; calls += 1) {
      const caller = await callHelpline(helpline, CITIZEN);
      await asksForAnAgent(caller);
      const callId = await ravi.takeCall();
      await theyTalk(callId);
      await ravi.tell('call:end-for-abuse', { callId, kind: 'obscene' });
      await ravi.tell('call:end-for-abuse', { callId, kind: 'obscene' });
      await caller.hears(CLOSING);
      await caller.ended();
      expect(await outcomeOf(caller.callSid!)).toBe('talked');
      await ravi.finish(callId, 'abusive-call');
      caller.close();
    }
    const meera = await ConductInBrowser.open(helpline, phone.context().browser()!, 'meera');
    await meera.shows(3);
    expect(await meera.marks().first().innerText()).toMatch(/90000 0·····[\s\S]*Shouted and swore/);
    for (let marks = 0; marks < 3; marks += 1) await meera.decides('uphold', 'Heard the recording: it is so');
    await meera.shows(0);

    const caller = await callHelpline(helpline, CITIZEN);
    await asksForAnAgent(caller);
    await caller.hears(/24|चौबीस/);
    await caller.hears(/1 दबाइए/);
    await caller.press('1');
    await caller.hears(/नई शिकायत/);
    await caller.press('1');
    await caller.hears(/शिकायत का नंबर दबाइए/);
    await caller.keys('0#');
    await caller.hears(/दोबारा देखा जाए/);
    await caller.press('3');
    await caller.hears(/लिख ली गई/);
    caller.hangUp();
    expect(await outcomeOf(caller.callSid!)).toBe('turned-away');
    const [row] = (await database.query<{ id: string }>('select id from calls.call where carrier_sid = $1', [caller.callSid])).rows;
    expect((await database.query('select 1 from acd.waiting where call_id = $1', [row!.id])).rowCount).toBe(0);
    caller.close();
    ravi.vanish();
    await meera.marks().first().waitFor();
    expect(await byId(meera.page, 'needs-another').count()).toBe(3);
  }, 180_000);

  it('whose appeal another supervisor grants reaches a person again, after a warning', async () => {
    const kabir = await ConductInBrowser.open(helpline, phone.context().browser()!, 'kabir');
    await kabir.shows(3);
    await kabir.decides('lift', 'It was a child who played with the phone');
    const farida = await AgentClient.signIn(helpline, 'farida');
    await farida.goReady();
    const caller = await callHelpline(helpline, CITIZEN);
    await asksForAnAgent(caller);
    await caller.hears(/बात कराने से पहले/);
    const callId = await farida.takeCall();
    await theyTalk(callId);
    expect(await farida.callerContext(callId)).toMatchObject({ wasWarned: true, wasPutOut: false });
    caller.hangUp();
    await farida.finish(callId, 'information-given');
    farida.vanish();
    caller.close();
  }, 120_000);

  it('is put out, with one mark and no agent stuck, when the api is killed in the middle of it', async () => {
    const seed = Number(process.env['CONDUCT_SEED'] ?? 7);
    const random = seeded(seed);
    const agent = await AgentClient.signIn(helpline, 'farida');
    await agent.goReady();
    for (let round = 1; round <= 4; round += 1) {
      const caller = await callHelpline(helpline, `+9190000066${String(round).padStart(2, '0')}`);
      await asksForAnAgent(caller);
      const callId = await agent.takeCall();
      await theyTalk(callId);
      const killAfterMs = Math.round(random() * 120);
      const asked = agent.ask('call:end-for-abuse', { callId, kind: 'abusive' }).catch(() => ({ ok: false }));
      await new Promise((resolve) => { setTimeout(resolve, killAfterMs); });
      await helpline.kill('api');
      await asked;
      await until(`the wish to be heard (seed ${seed}, round ${round}, killed after ${killAfterMs} ms)`, async () => (await agent.ask('call:end-for-abuse', { callId, kind: 'abusive' }).catch(() => ({ ok: false }))).ok, 60_000);
      await caller.ended({ within: 90_000 });
      await agent.finish(callId, 'abusive-call');
      await nothingIsStuck();
      expect({ seed, round, killAfterMs, marks: await marksOf(callId), outcome: await outcomeOf(caller.callSid!) }).toEqual({ seed, round, killAfterMs, marks: ['proposed'], outcome: 'talked' });
      caller.close();
    }
    agent.vanish();
  }, 400_000);
});
