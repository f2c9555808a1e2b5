import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@pukar/carrier/callers';
import { writeMicrophone } from '@pukar/carrier/listening';
import { seeded, until } from '@pukar/platform/testing';
import type { OpenVoicemail, VoicemailDesk } from '@pukar/recordings-core/contracts';
import type pg from 'pg';
import { AgentClient } from './harness/agent-client.js';
import { carrierRest } from './harness/carrier-rest.js';
import { filesBelow } from './harness/kept-sound.js';
import { RunningHelpline } from './harness/running-helpline.js';
import { asksForAnAgent, callHelpline } from './harness/whole-journey.js';

const SOON = { within: 30_000 };
/** When both processes die, from the tone on: each is a round of its own. */
const MOMENTS = ['right after the tone', 'while they speak', 'right after they hang up', 'while it is fetched'] as const;
const CALLERS = 2;
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 100_000);

describe(`messages whose processes are killed (KILL_SEED=${SEED})`, () => {
  const chance = seeded(SEED);
  const folder = mkdtempSync(path.join(tmpdir(), 'pukar-voicemail-kill-'));
  const callers: Caller[] = [];
  let helpline: RunningHelpline;
  let database: pg.Client;
  /** Two seconds of a caller's voice. */
  let message: Buffer;
  let lastDeath = 0;

  beforeAll(async () => {
    const file = path.join(folder, 'message.wav');
    writeMicrophone(file, 500);
    message = readFileSync(file);
    helpline = await RunningHelpline.start();
    database = await helpline.connect('admin');
  }, 120_000);
  afterAll(async () => {
    for (const caller of callers) caller.close();
    await database?.end();
    await helpline?.stop();
    rmSync(folder, { recursive: true });
  });

  const rows = async <T extends object>(sql: string, ...params: unknown[]): Promise<T[]> => (await database.query<T>(sql, params)).rows;
  const pause = (most: number) => new Promise((resolve) => { setTimeout(resolve, chance() * most); });
  const apiAnswers = () => until('the api to answer', () => fetch(`${helpline.api}/api/health`).then((answer) => answer.ok, () => false), 30_000);
  const bothDie = async (): Promise<void> => {
    const order = chance() < 0.5 ? (['api', 'worker'] as const) : (['worker', 'api'] as const);
    await Promise.all([helpline.kill(order[0]), pause(400).then(() => helpline.kill(order[1]))]);
    lastDeath = Date.now();
  };
  const hearsTheTone = async (from: string): Promise<Caller> => {
    const caller = await callHelpline(helpline, from);
    await asksForAnAgent(caller);
    await caller.hears(/संदेश छोड़ने के लिए/, SOON);
    await caller.press('2');
    await caller.hears(/बीप के बाद/, SOON);
    return caller;
  };
  const recordedNow = async () => (await carrierRest(helpline).recordings.list()).map(({ sid }) => sid);

  /** What the carrier ever recorded: its list is read all the time, because we delete there. */
  const watchCarrier = (): { readonly seen: ReadonlySet<string>; stop(): void } => {
    const seen = new Set<string>();
    const timer = setInterval(() => { recordedNow().then((sids) => { for (const sid of sids) seen.add(sid); }, () => undefined); }, 150);
    return { seen, stop: () => clearInterval(timer) };
  };

  const leaveMessages = async (moment: (typeof MOMENTS)[number], round: number): Promise<void> => {
    await apiAnswers();
    const speakers = await Promise.all(Array.from({ length: CALLERS }, (_, nth) => hearsTheTone(`+9190000073${round}${nth}`)));
    callers.push(...speakers);
    const dying = moment === 'right after the tone' ? pause(200).then(bothDie) : moment === 'while they speak' ? pause(1_800).then(bothDie) : undefined;
    await Promise.all(speakers.map((caller) => caller.speaks(message)));
    // One says that it is all, the other just goes.
    await speakers[0]!.press('#');
    for (const caller of speakers.slice(1)) caller.hangUp();
    if (moment === 'right after they hang up') await pause(150).then(bothDie);
    if (moment === 'while it is fetched') {
      await until('it to be fetched', async () => (await rows(`select 1 from recordings.recording where kind = 'voicemail' and state = 'fetching'`)).length > 0, 5_000).catch(() => undefined);
      await pause(300).then(bothDie);
    }
    await dying;
    await pause(500);
    for (const caller of speakers) caller.hangUp();
    await Promise.all(speakers.map((caller) => caller.ended(SOON)));
  };

  it('are each one item with its sound, none twice, and none is left at the carrier', async () => {
    const carrier = watchCarrier();
    for (const [round, moment] of MOMENTS.entries()) await leaveMessages(moment, round);
    const left = callers.map(({ callSid }) => callSid!).sort();
    await until('every message to be kept with its sound', async () => (await rows(`select 1 from recordings.recording where kind = 'voicemail' and state = 'kept'`)).length >= left.length, 120_000);
    await until('nothing to be left at the carrier', async () => (await recordedNow()).length === 0, 60_000);
    carrier.stop();

    const items = await rows<{ sid: string; recording_sid: string; id: string; state: string; seconds: number }>(
      `select c.carrier_sid as sid, p.recording_sid, r.id, r.state, r.seconds from recordings.voicemail v join calls.call c on c.id = v.call_id
         left join recordings.voicemail_part p on p.call_id = v.call_id left join recordings.recording r on r.carrier_sid = p.recording_sid and r.kind = 'voicemail' order by 1`,
    );
    console.log(`${MOMENTS.length * 2} kills, ${left.length} messages, ${carrier.seen.size} seen at the carrier, ${items.length} kept: ${items.map(({ seconds }) => seconds.toFixed(1)).join(' ')} s`);
    expect(items.map(({ sid }) => sid)).toEqual(left);
    expect(items.filter(({ state, seconds }) => state !== 'kept' || seconds < 1.5)).toEqual([]);
    expect([...carrier.seen].filter((sid) => !items.some(({ recording_sid: ours }) => ours === sid))).toEqual([]);
    const files = filesBelow(path.join(helpline.folder, 'data/recordings'));
    const isUnfinished = (file: string) => file.includes('/.unfinished/');
    expect(files.filter((file) => !isUnfinished(file)).map((file) => path.basename(file)).sort()).toEqual(items.map(({ id }) => id).sort());
    // What a kill left half written is of one of them, and goes when that one is deleted.
    expect(files.filter(isUnfinished).filter((file) => !items.some(({ id }) => path.basename(file).includes(`.${id}.`)))).toEqual([]);
    expect(await rows(`select about from platform.outbox where event = 'recordings.recording-kept'`)).toHaveLength(left.length);
    await until('each call to have its outcome', async () => (await rows(`select 1 from calls.call where ended_at is null or outcome is null`)).length === 0, 60_000);
    expect(await rows(`select outcome, count(*)::integer as calls from calls.call group by outcome`)).toEqual([{ outcome: 'voicemail-left', calls: left.length }]);
  }, 300_000);

  it('stay with the agent who had taken one, or can be taken again; each is worked on once', async () => {
    await apiAnswers();
    // The launcher gives up what dies too often within half a minute.
    await until('the api to have lived', () => Date.now() - lastDeath > 31_000, 35_000);
    const agent = await AgentClient.signIn(helpline, 'asha');
    const worked: string[] = [];
    let again = 0;
    for (const [nth] of callers.entries()) {
      const before = nth === 0 ? await agent.tell<OpenVoicemail>('voicemail:take') : undefined;
      const taking = before ? undefined : agent.ask('voicemail:take').catch(() => undefined);
      if (nth < 2) {
        await pause(before ? 0 : 60);
        await helpline.kill('api');
        await apiAnswers();
      }
      await taking;
      await until('the desk again', () => agent.ask('desk:heartbeat', { unready: [] }).then(({ ok }) => ok, () => false), 30_000);
      const { mine } = await agent.tell<VoicemailDesk>('voicemail:list');
      if (before) expect(mine?.callId).toBe(before.callId);
      if (!mine) again += 1;
      const { callId, recordings } = mine ?? (await agent.tell<OpenVoicemail>('voicemail:take'));
      expect(recordings).toHaveLength(1);
      await agent.tell('voicemail:finish', { callId, disposition: 'information-given' });
      worked.push(callId);
    }
    console.log(`2 kills at the desk, ${worked.length} worked on, ${again} taken again`);
    expect(new Set(worked).size).toBe(callers.length);
    expect(await agent.tell<VoicemailDesk>('voicemail:list')).toMatchObject({ waiting: 0, mine: null });
    const taken = await rows<{ id: string }>(`select subject_id as id from platform.audit where action = 'recordings.take-voicemail'`);
    expect(taken.map(({ id }) => id).sort()).toEqual([...worked].sort());
    expect(await rows(`select 1 from recordings.voicemail where state <> 'done'`)).toEqual([]);
    agent.vanish();
  }, 120_000);
});
