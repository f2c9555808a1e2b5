import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { hears, hearsNo } from '@pukar/carrier/listening';
import type { Page } from 'playwright-core';
import { byId } from './harness/browser.js';
import { carrierRest } from './harness/carrier-rest.js';
import type { DeskInBrowser } from './harness/desk-page.js';
import { AGENT_HERTZ, CITIZEN_HERTZ, openPhoneAndDesk, type PhoneAndDesk } from './harness/phone-and-desk.js';
import { RunningHelpline } from './harness/running-helpline.js';

const CITIZEN = '+919000001001';

describe('the sound of a call, from the practice phone to the desk', () => {
  let helpline: RunningHelpline;
  let parties: PhoneAndDesk;
  let phone: Page;
  let desk: DeskInBrowser;

  beforeAll(async () => {
    helpline = await RunningHelpline.start();
    parties = await openPhoneAndDesk(helpline);
    ({ phone, desk } = parties);
  }, 240_000);
  afterAll(async () => {
    await parties?.close();
    await helpline?.stop();
  });

  const isSaid = (words: RegExp) => byId(phone, 'heard').filter({ hasText: words }).waitFor({ timeout: 60_000 });
  /** One party's line in the conversation, at the carrier. */
  const participant = async (from: string) => {
    const rest = carrierRest(helpline);
    const [conference] = await rest.conferences.list({ status: 'in-progress' });
    const room = rest.conferences(conference!.sid).participants;
    const citizen = (await rest.calls.list({ from, status: 'in-progress' }))[0]!.sid;
    const agent = (await room.list()).find(({ callSid }) => callSid !== citizen)!.callSid;
    return { citizen: room(citizen), agent: room(agent) };
  };

  it('lets the citizen hear the menus', async () => {
    await byId(phone, 'sound-state').filter({ hasText: /You can hear|Sound ✓/ }).waitFor();
    await byId(phone, 'call').click();
    await isSaid(/हिन्दी/);
    await hears(phone);
    await byId(phone, 'key-1').click();
    await isSaid(/शिकायत/);
  }, 120_000);

  it('joins citizen and agent, who hear each other', async () => {
    await desk.goesReady();
    await byId(phone, 'key-0').click();
    await desk.answers();
    await Promise.all([hears(phone, AGENT_HERTZ), hears(desk.page, CITIZEN_HERTZ)]);
  }, 120_000);

  it('stops both ways while the citizen is on hold, who hears the hold sound alone', async () => {
    const { citizen } = await participant(CITIZEN);
    await citizen.update({ hold: true });
    await Promise.all([hearsNo(phone, AGENT_HERTZ), hearsNo(desk.page, CITIZEN_HERTZ), hears(phone)]);
    await citizen.update({ hold: false });
    await Promise.all([hears(phone, AGENT_HERTZ), hears(desk.page, CITIZEN_HERTZ)]);
  }, 120_000);

  it('stops one way while the agent is muted', async () => {
    const { agent } = await participant(CITIZEN);
    await agent.update({ muted: true });
    await Promise.all([hearsNo(phone, AGENT_HERTZ), hears(desk.page, CITIZEN_HERTZ)]);
    await agent.update({ muted: false });
    await hears(phone, AGENT_HERTZ);
  }, 120_000);

  it('ends with the call', async () => {
    await byId(phone, 'hang-up').click();
    await Promise.all([hearsNo(phone), hearsNo(desk.page)]);
  }, 60_000);
});
