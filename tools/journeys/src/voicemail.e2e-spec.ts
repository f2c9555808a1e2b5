import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeMicrophone } from '@pukar/carrier/listening';
import type { OpenVoicemail, VoicemailDesk } from '@pukar/recordings-core/contracts';
import { until } from '@pukar/platform/testing';
import { AgentClient } from './harness/agent-client.js';
import { openBrowser } from './harness/browser.js';
import { deskContext, DeskInBrowser } from './harness/desk-page.js';
import { RunningHelpline } from './harness/running-helpline.js';
import { asksForAnAgent, callHelpline, NO_SUPPLY } from './harness/whole-journey.js';

const SOON = { within: 30_000 };

/** Two seconds of a caller's voice, ready to be spoken the moment that the tone is over. */
function aMessage(): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'pukar-voicemail-'));
  const file = path.join(folder, 'message.wav');
  writeMicrophone(file, 500);
  const message = readFileSync(file);
  rmSync(folder, { recursive: true });
  return message;
}

describe('what a caller may leave instead of waiting', () => {
  const message = aMessage();
  let helpline: RunningHelpline;

  beforeAll(async () => { helpline = await RunningHelpline.start({ carrierOutside: true }); }, 120_000);
  afterAll(() => helpline?.stop());

  const rows = async <T extends object>(sql: string, params: readonly unknown[] = []): Promise<T[]> => {
    const database = await helpline.connect('admin');
    const { rows: found } = await database.query(sql, [...params]);
    await database.end();
    return found as T[];
  };
  /** Somebody who waits; nobody is at the desks. */
  const waits = async (from: string) => {
    const caller = await callHelpline(helpline, from);
    await asksForAnAgent(caller);
    await caller.hears(/संदेश छोड़ने के लिए/, SOON);
    return caller;
  };
  const leavesMessage = async (from: string) => {
    const caller = await waits(from);
    await caller.press('2');
    await caller.hears(/बीप के बाद/, SOON);
    return caller;
  };
  const outcomeOf = async (callSid: string) => (await rows<{ outcome: string }>('select outcome from calls.call where carrier_sid = $1 and outcome is not null', [callSid]))[0]?.outcome;

  it('a call-back is saved before it is promised: everything is killed right after the words, and it is there', async () => {
    const caller = await waits('+919000007001');
    await caller.press('1');
    await caller.hears(/आपकी जगह रख ली गई है/, SOON);
    await helpline.killEverything();
    caller.hangUp();
    await helpline.launch();
    expect(await rows('select 1 from calls.call where carrier_sid = $1 and kept_at is not null', [caller.callSid])).toHaveLength(1);
    expect(await until('the outcome', () => outcomeOf(caller.callSid!), 60_000)).toBe('call-back-kept');
    caller.close();
  }, 240_000);

  it('a message is kept with the caller\'s voice, taken by an agent, heard, completed and registered, and the caller has the number', async () => {
    const caller = await leavesMessage('+919000007002');
    await caller.speaks(message);
    await caller.press('#');
    await caller.hears(/संदेश रख लिया गया है/, SOON);
    await caller.ended(SOON);
    expect(await until('the outcome', () => outcomeOf(caller.callSid!), 60_000)).toBe('voicemail-left');

    const kept = await until('the sound', async () => (await rows<{ id: string; seconds: number; waveform: Buffer }>(`select r.id, seconds, waveform from recordings.recording r join calls.call c on c.id = r.call_id where c.carrier_sid = $1 and r.kind = 'voicemail' and r.state = 'kept'`, [caller.callSid]))[0], 60_000);
    expect(kept.seconds).toBeGreaterThan(1.5);
    expect(Math.max(...kept.waveform)).toBeGreaterThan(10);
    process.stdout.write(`voicemail: ${kept.seconds} s kept, loudest ${Math.max(...kept.waveform)} of 255\n`);

    // Not ready for calls: the call-back that was kept before would ring here first.
    const agent = await AgentClient.signIn(helpline, 'asha');
    const waiting = await agent.tell<VoicemailDesk>('voicemail:list');
    expect(waiting).toMatchObject({ waiting: 1, mine: null });
    const taken = await agent.tell<OpenVoicemail>('voicemail:take');
    expect(taken.recordings.map(({ id }) => id)).toEqual([kept.id]);
    expect(await agent.callerContext(taken.callId)).toMatchObject({ numberMasked: expect.stringContaining('90000'), language: 'hi-IN', keysPressed: '1 → 2 → 1' });
    const { ticketNumber } = await agent.register(taken.callId, NO_SUPPLY);
    await agent.tell('voicemail:finish', { callId: taken.callId, disposition: 'complaint-registered' });
    await caller.receivesSms(new RegExp(ticketNumber.slice(0, 4)), SOON);
    expect(await rows(`select 1 from platform.audit where action in ('recordings.take-voicemail', 'recordings.finish-voicemail') and subject_id = $1`, [taken.callId])).toHaveLength(2);
    agent.vanish();
    caller.close();
  }, 240_000);

  it('one who hangs up while they speak has left it all the same', async () => {
    const caller = await leavesMessage('+919000007003');
    await caller.speaks(message);
    caller.hangUp();
    expect(await until('the outcome', async () => ((await outcomeOf(caller.callSid!)) === 'voicemail-left' ? true : undefined), 60_000)).toBe(true);
    caller.close();
  }, 120_000);

  it('an agent takes it in the browser by one key, hears it, completes its draft and registers it', async () => {
    const browser = await openBrowser();
    try {
      const desk = await DeskInBrowser.open(helpline, await deskContext(browser));
      await desk.signIn('ravi');
      await desk.isWell();
      await desk.shows('voicemail-waiting', /1 waiting/);
      await desk.page.keyboard.press('Shift+F2');
      await desk.byId('voicemail-open').waitFor();
      await desk.byId('play').waitFor({ timeout: 60_000 });
      await desk.page.keyboard.press('Shift+F2');
      await desk.shows('voicemail-not-yet', /Hear the message first/);
      await desk.byId('play').click();
      await until('the message to be heard', () => desk.page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime > 0.5), 30_000);
      await desk.page.setViewportSize({ width: 360, height: 740 });
      await desk.page.setViewportSize({ width: 1366, height: 768 });
      expect(await rows(`select 1 from platform.audit where action = 'recordings.listen'`)).toHaveLength(1);
      await desk.byId('voicemail-disposition').selectOption('rung-back');
      await desk.page.keyboard.press('Shift+F2');
      await desk.byId('voicemail-open').waitFor({ state: 'detached' });
    } finally {
      await browser.close();
    }
  }, 240_000);
});

/** Twelve hours from now, for an hour: closed whenever the test runs. */
function hoursFarFromNow(): string {
  const opens = Math.floor(Date.now() / 3_600_000 + 5.5 + 12) % 24;
  const time = (hour: number) => `${String(hour % 24).padStart(2, '0')}:00`;
  return `${time(opens)}-${time(opens + 1)}`;
}

describe('after hours', () => {
  let helpline: RunningHelpline;

  beforeAll(async () => { helpline = await RunningHelpline.start({ settings: { HELPLINE_HOURS: hoursFarFromNow(), QUIET_HOURS: '03:00-03:01' } }); }, 120_000);
  afterAll(() => helpline?.stop());

  it('who wants a person hears the hours, and leaves a message or a wish to be rung back; who chooses nothing is owed a call, and nobody is queued', async () => {
    const left: string[] = [];
    for (const [from, key, words] of [['+919000007011', '1', /बीप के बाद/], ['+919000007012', '2', /हम आपको वापस फ़ोन करेंगे/]] as const) {
      const caller = await callHelpline(helpline, from);
      await asksForAnAgent(caller);
      await caller.hears(/तक मिलते हैं/, SOON);
      await caller.press(key);
      await caller.hears(words, SOON);
      if (key === '1') {
        await caller.speaks(aMessage());
        await caller.press('#');
        await caller.hears(/संदेश रख लिया गया है/, SOON);
      }
      await caller.ended(SOON);
      left.push(caller.callSid!);
      caller.close();
    }
    const silent = await callHelpline(helpline, '+919000007013');
    await asksForAnAgent(silent);
    await silent.hears(/तक मिलते हैं/, SOON);
    silent.hangUp();
    left.push(silent.callSid!);
    const database = await helpline.connect('admin');
    const outcomes = await until('all outcomes', async () => {
      const { rows } = await database.query<{ outcome: string }>('select outcome from calls.call where carrier_sid = any($1) and outcome is not null order by started_at', [left]);
      return rows.length === left.length ? rows.map(({ outcome }) => outcome) : undefined;
    }, 60_000);
    expect(outcomes).toEqual(['voicemail-left', 'call-back-kept', 'abandoned-in-queue']);
    expect((await database.query(`select 1 from callbacks.owed_call where reason = 'abandoned-in-queue'`)).rowCount).toBe(1);
    // Both wait for the desks, which open in half a day.
    expect((await database.query(`select 1 from callbacks.callback where state = 'waiting' and due_at > now() + interval '9 hours'`)).rowCount).toBe(2);
    expect((await database.query('select 1 from acd.waiting w join calls.call c on c.id = w.call_id where c.carrier_sid = any($1) and w.left_at is null', [left])).rowCount).toBe(0);
    await database.end();
  }, 180_000);
});
