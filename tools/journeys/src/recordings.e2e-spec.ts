import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hears } from '@pukar/carrier/listening';
import { until } from '@pukar/platform/testing';
import type pg from 'pg';
import type { Page } from 'playwright-core';
import { byId } from './harness/browser.js';
import { carrierRest } from './harness/carrier-rest.js';
import type { DeskInBrowser } from './harness/desk-page.js';
import { channelOf, filesBelow, Listener, loudest, peakOf, plainSoundIn } from './harness/kept-sound.js';
import { AGENT_HERTZ, CITIZEN_HERTZ, openPhoneAndDesk, type PhoneAndDesk } from './harness/phone-and-desk.js';
import { RunningHelpline } from './harness/running-helpline.js';

/** A voice in its own channel, and the most of it that may be in the other's. */
const VOICE = 0.03;
const NOTHING = 0.01;

describe('the recording of a conversation', () => {
  const pictures = process.env['PUKAR_PICTURES'];
  let helpline: RunningHelpline;
  let parties: PhoneAndDesk;
  let phone: Page;
  let desk: DeskInBrowser;
  let database: pg.Client;
  let meera: Listener;
  let callId: string;
  let sound: Buffer;

  beforeAll(async () => {
    helpline = await RunningHelpline.start();
    database = await helpline.connect('admin');
    meera = await Listener.signIn(helpline, 'meera');
    parties = await openPhoneAndDesk(helpline);
    ({ phone, desk } = parties);
  }, 240_000);
  afterAll(async () => {
    await parties?.close();
    await database?.end();
    await helpline?.stop();
  });

  const store = (): string => path.join(helpline.folder, 'data/recordings');
  const rowOf = async (call = callId) => (await database.query<{ id: string; state: string; seconds: number }>('select id, state, seconds from recordings.recording where call_id = $1', [call])).rows[0];
  const recordedFor = (seconds: number) => until(`${seconds} s of sound`, async () => (await database.query(
    `select 1 from recordings.recording r where call_id = $1 and state = 'recording' and greatest(started_at, (select max(until_at) from recordings.pause where recording_id = r.id)) < now() - $2 * interval '1 second'`, [callId, seconds],
  )).rowCount, 30_000);
  const picture = async (page: Page, name: string) => {
    if (!pictures) return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
  };
  const calls = async (): Promise<string> => {
    const before = (await database.query<{ id: string }>('select id from calls.call')).rows.map(({ id }) => id);
    await byId(phone, 'call').click();
    // Until then it shows what was said in the call before.
    await byId(phone, 'phone-state').filter({ hasText: 'in call' }).waitFor();
    await byId(phone, 'heard').filter({ hasText: /हिन्दी/ }).waitFor();
    await byId(phone, 'key-1').click();
    await byId(phone, 'heard').filter({ hasText: /शिकायत/ }).waitFor();
    await byId(phone, 'key-0').click();
    await byId(phone, 'heard').filter({ hasText: /रिकॉर्ड की जाएगी/ }).waitFor({ timeout: 60_000 });
    await desk.answers();
    return until('the call', async () => (await database.query<{ id: string }>('select id from calls.call where talking_at is not null and not id = any($1)', [before])).rows[0]?.id);
  };

  it('is told of before anybody can talk, and is on the desk as soon as it runs', async () => {
    await byId(phone, 'sound-state').filter({ hasText: /You can hear|Sound ✓/ }).waitFor();
    await desk.goesReady();
    callId = await calls();
    await desk.shows('recording-state', /recorded/);
    await Promise.all([hears(phone, AGENT_HERTZ), hears(desk.page, CITIZEN_HERTZ)]);
    await recordedFor(3);
  }, 120_000);

  it('is paused by a key while something secret is said, and goes on by the same key', async () => {
    await desk.page.keyboard.press('F10');
    await desk.shows('recording-state', /not recorded/);
    await desk.shows('recording-resumes', /^1:/);
    await picture(desk.page, 'desk-paused-1366');
    await until('a pause of three seconds', async () => (await database.query(`select 1 from recordings.pause where until_at is null and from_at < now() - interval '3 seconds'`)).rowCount);
    await desk.page.keyboard.press('F10');
    await desk.shows('recording-state', /^recorded/);
    await recordedFor(3);
    await picture(desk.page, 'desk-recorded-1366');
    await desk.page.setViewportSize({ width: 360, height: 740 });
    await picture(desk.page, 'desk-recorded-360');
    await desk.page.setViewportSize({ width: 1366, height: 768 });
  }, 120_000);

  it('is kept sealed when the call is over, and nothing of it is left at the carrier', async () => {
    await byId(phone, 'hang-up').click();
    await until('the recording to be kept', async () => (await rowOf())?.state === 'kept', 60_000);
    await until('the carrier to have none', async () => (await carrierRest(helpline).recordings.list()).length === 0);
    expect(filesBelow(store())).toHaveLength(1);
    await desk.finishes();
  }, 120_000);

  it('has the citizen\'s voice in the first channel and the agent\'s in the second', async () => {
    const [recording] = await meera.recordingsOf(callId);
    sound = Buffer.from(await (await meera.hears(recording!.id)).arrayBuffer());
    const [citizen, agent] = [channelOf(sound, 0), channelOf(sound, 1)];
    const measured = { citizen: [loudest(citizen, CITIZEN_HERTZ), loudest(citizen, AGENT_HERTZ)], agent: [loudest(agent, AGENT_HERTZ), loudest(agent, CITIZEN_HERTZ)] };
    console.log(`measured: ${JSON.stringify(measured)}, ${recording!.seconds} s`);
    expect(recording).toMatchObject({ kind: 'conversation', channels: 2 });
    expect(measured.citizen[0]).toBeGreaterThan(VOICE);
    expect(measured.agent[0]).toBeGreaterThan(VOICE);
    expect(measured.citizen[1]).toBeLessThan(NOTHING);
    expect(measured.agent[1]).toBeLessThan(NOTHING);
  }, 60_000);

  it('is silent in both channels where it was paused, and not around it', async () => {
    const [recording] = await meera.recordingsOf(callId);
    const [{ from, to }] = recording!.paused as [{ from: number; to: number }];
    expect(to - from).toBeGreaterThan(2.5);
    expect([0, 1].map((channel) => peakOf(channelOf(sound, channel, from + 0.5, to - 0.5)))).toEqual([0, 0]);
    for (const [begin, end] of [[0, from - 0.5], [to + 0.5, recording!.seconds!]] as const) {
      expect(loudest(channelOf(sound, 0, begin, end), CITIZEN_HERTZ)).toBeGreaterThan(VOICE);
      expect(loudest(channelOf(sound, 1, begin, end), AGENT_HERTZ)).toBeGreaterThan(VOICE);
    }
  }, 60_000);

  it('lies nowhere as it can be heard: not in the store, the database\'s files, the logs or at the carrier', () => {
    const loud = [...Array(sound.length >> 6).keys()].map((at) => sound.subarray(at << 6, (at << 6) + 32)).filter((piece) => new Set(piece).size > 12);
    expect(loud.length).toBeGreaterThan(100);
    const pieces = loud.filter((_, at) => at % Math.ceil(loud.length / 50) === 0);
    for (const place of ['data/recordings', 'data/carrier', 'data/logs', 'data/postgres']) expect({ place, plain: plainSoundIn(path.join(helpline.folder, place), pieces) }).toEqual({ place, plain: [] });
  }, 60_000);

  it('is found by a supervisor, who says why, and plays with a waveform', async () => {
    const page = await (await desk.page.context().browser()!.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
    await page.goto(`${helpline.api}/#recordings`);
    await byId(page, 'login').fill('meera');
    await byId(page, 'password').fill('pukar-demo');
    await byId(page, 'sign-in').click();
    await byId(page, 'recordings').waitFor();
    await picture(page, 'recordings-1366');
    await byId(page, 'open-recording').click();
    await byId(page, 'listening-reason').fill('why');
    await byId(page, 'listen').click();
    await page.getByRole('alert').filter({ hasText: /ten letters/ }).waitFor();
    await byId(page, 'listening-reason').fill('The citizen says that another date was promised.');
    await page.keyboard.press('Enter');
    await byId(page, 'play').waitFor();
    expect(await page.locator('.waveform__lane').count()).toBe(2);
    expect((await page.locator('.waveform__sound').first().getAttribute('d'))?.length).toBeGreaterThan(2_000);
    await page.keyboard.press('Space');
    await until('the sound to play', async () => page.evaluate(() => (document.querySelector('audio') as HTMLAudioElement).currentTime > 1));
    await page.keyboard.press('ArrowRight');
    await until('the sound to be further on', async () => page.evaluate(() => (document.querySelector('audio') as HTMLAudioElement).currentTime > 5));
    await picture(page, 'player-1366');
    await page.getByRole('slider').press(' ');
    await until('the sound to stop', async () => page.evaluate(() => (document.querySelector('audio') as HTMLAudioElement).paused));
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 740 });
    await picture(page, 'player-360');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const { rows } = await database.query<{ reason: string }>('select l.reason from recordings.listening l join platform.audit a on a.action = \'recordings.listen\' and a.subject_id = l.recording_id::text and a.actor_id = l.person_id::text group by l.id, l.reason, l.at order by l.at');
    expect(rows.map(({ reason }) => reason)).toEqual(['A journey measures the sound.', 'The citizen says that another date was promised.']);
    await page.context().close();
  }, 120_000);

  it('that a caller does not want ends for good, and nothing of it is kept anywhere', async () => {
    await desk.shows('presence', /^ready/);
    const other = await calls();
    await desk.shows('recording-state', /recorded/);
    await desk.byId('object-to-recording').click();
    await picture(desk.page, 'objection-1366');
    await desk.byId('objection-delete').click();
    await desk.shows('recording-state', /does not want/);
    await until('the carrier to have none', async () => (await carrierRest(helpline).recordings.list()).length === 0, 30_000);
    await byId(phone, 'hang-up').click();
    expect(await rowOf(other)).toMatchObject({ state: 'deleted' });
    expect(filesBelow(store())).toHaveLength(1);
    expect((await database.query(`select detail->>'reason' as reason from platform.audit where action = 'recordings.object'`)).rows).toEqual([{ reason: 'does-not-want' }]);
  }, 120_000);

  it('is deleted when its time is over, and can be heard no more', async () => {
    const { id } = (await rowOf())!;
    await database.query(`update recordings.recording set keep_until = now() - interval '1 minute', due_at = now() where id = $1`, [id]);
    await until('the sound to be gone', async () => (await rowOf())?.state === 'deleted', 30_000);
    expect(filesBelow(store())).toEqual([]);
    expect((await meera.hears(id)).status).toBe(404);
    expect((await database.query(`select 1 from platform.audit where action = 'recordings.delete' and subject_id = $1`, [id])).rowCount).toBe(1);
  }, 60_000);
});
