import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEFAULT_POLICY } from '@pukar/acd-core/domain';
import { AcceptOffer, AskForCalls, FinishWrapUp, KeepLease, OpenDesk, PolicyInForce, ReadDesk } from '@pukar/acd-server';
import { callIdOf } from '@pukar/calls-server';
import { startCarrier, type Carrier } from '@pukar/carrier';
import { agentLine, type AgentLine, type Caller, dial } from '@pukar/carrier/callers';
import { KeyRing } from '@pukar/platform/crypto';
import { randomIds } from '@pukar/platform/ids';
import { mintSoftphoneToken } from '@pukar/platform/telephony';
import { freePorts, until } from '@pukar/platform/testing';
import { aSpecHelpline, NUMBER, SECRETS, type SpecHelpline } from './testing/spec-helpline.js';

const PATIENCE_MS = 60_000;
const agentId = randomIds.uuid();
const callers: Caller[] = [];
let [carrier, helpline, line] = [undefined as unknown as Carrier, undefined as unknown as SpecHelpline, undefined as unknown as AgentLine];

beforeAll(async () => {
  const port = (await freePorts(1))[0]!;
  const publicUrl = `http://127.0.0.1:${port}`;
  carrier = await startCarrier({
    port: 0, host: '127.0.0.1', dataDir: mkdtempSync(path.join(tmpdir(), 'carrier-')), ...SECRETS,
    numbers: [{ phoneNumber: NUMBER, shortCode: '155343', voiceUrl: `${publicUrl}/voice/incoming`, voiceMethod: 'POST', voiceFallbackUrl: `${publicUrl}/voice/fallback`, statusCallback: `${publicUrl}/voice/status`, statusCallbackMethod: 'POST' }],
  } as never, (() => undefined) as never);
  helpline = await aSpecHelpline({ publicUrl, carrierUrl: carrier.url, keys: new KeyRing(KeyRing.generate()), distributes: true });
  await helpline.app.listen(port, '127.0.0.1');
  await aMorning();
  await helpline.app.get(OpenDesk).execute({ agentId, languages: ['hi-IN', 'en-IN'], screen: agentId });
  line = await agentLine({ carrier: carrier.url, token: mintSoftphoneToken(SECRETS, agentId, 600) });
  await stillThere();
  await helpline.app.get(AskForCalls).execute(agentId);
}, 120_000);
afterAll(async () => {
  for (const caller of callers) caller.close();
  line?.close();
  await helpline?.close();
  await carrier?.stop();
});

/** Ten conversations of two minutes, each with ten seconds of writing. */
async function aMorning(): Promise<void> {
  await helpline.database.query(`
    with past as (select gen_random_uuid() as claim, gen_random_uuid() as call, gen_random_uuid() as agent from generate_series(1, 10)),
      claims as (insert into acd.claim (id, call_id, agent_id, state, queue, offered_at, joined_at, ended_at, ended_as)
        select claim, call, agent, 'ended', 'general', now() - interval '3 minutes', now() - interval '3 minutes', now() - interval '1 minute', 'talked' from past)
    insert into acd.floor_event (at, kind, call_id, agent_id) select now() - interval '50 seconds', 'wrapped-up', call, agent from past`);
}

const stillThere = () => helpline.app.get(KeepLease).execute({ agentId, screen: agentId, unready: [] });

async function calls(from: string, words: { readonly language: string; readonly main: RegExp; readonly complaint: RegExp }): Promise<Caller> {
  const caller = await dial({ carrier: carrier.url, from, to: '155343', speed: 'instant' });
  callers.push(caller);
  await caller.hears(/English 2/, { within: PATIENCE_MS });
  await caller.press(words.language);
  await caller.hears(words.main, { within: PATIENCE_MS });
  await caller.press('2');
  await caller.hears(words.complaint, { within: PATIENCE_MS });
  await caller.press('1');
  return caller;
}
const ENGLISH = { language: '2', main: /new complaint, press 2/i, complaint: /to a person, press 1/i };
const HINDI = { language: '1', main: /नई शिकायत/, complaint: /प्रतिनिधि को शिकायत बताने/ };

/** The agent's desk, whose screen is open. */
async function desk() {
  await stillThere();
  return helpline.app.get(ReadDesk).execute(agentId);
}

/** The agent takes the call that rings, and they talk. */
async function takes(caller: Caller): Promise<void> {
  const offer = await until('an offer', async () => (await desk()).offer, PATIENCE_MS);
  await helpline.app.get(AcceptOffer).execute(offer.claimId, agentId);
  await caller.isTalking({ within: PATIENCE_MS });
}

/** The agent has talked for so long. */
const hasTalkedFor = (seconds: number) => helpline.database.query(`update acd.claim set offered_at = now() - make_interval(secs => $2) where agent_id = $1 and ended_at is null`, [agentId, seconds]);
const told = async ({ callSid }: Caller) => helpline.database.query<{ place: number; seconds: number }>(
  `select (detail->>'place')::integer as place, (detail->>'estimateSeconds')::integer as seconds from acd.floor_event where kind = 'told-place' and call_id = $1 order by id`, [callIdOf(callSid!)]);

describe('callers who wait', () => {
  it('hear their place and about how long it takes fall, each in their language, as it was noted', async () => {
    const first = await calls('+919000001001', ENGLISH);
    await takes(first);
    await hasTalkedFor(10);
    const hindi = await calls('+919000001002', HINDI);
    await hindi.hears(/अब आपकी ही बारी है।/, { within: PATIENCE_MS });
    await hindi.hears(/लगभग.*दो.*मिनट लगेंगे/s, { within: PATIENCE_MS });
    const english = await calls('+919000001003', ENGLISH);
    await english.hears(/You are number.*two.*in the queue/s, { within: PATIENCE_MS });
    await english.hears(/It will take about.*five.*minutes/s, { within: PATIENCE_MS });

    await hasTalkedFor(100);
    await hindi.hears(/एक मिनट से कम लगेगा/, { within: PATIENCE_MS });
    await english.hears(/It will take about.*three.*minutes/s, { within: PATIENCE_MS });

    first.hangUp();
    await until('the agent to write', async () => (await desk()).wrapUp, PATIENCE_MS);
    await helpline.app.get(FinishWrapUp).execute({ agentId, callId: callIdOf(first.callSid!), disposition: 'information-given', ready: true });
    await takes(hindi);
    await english.hears(/You are next\./, { within: PATIENCE_MS });
    for (const caller of [hindi, english]) expect(caller.heard.join(' ')).not.toMatch(/longer than we said|ज़्यादा देर लग रही है/);
    const [ofHindi, ofEnglish] = [await told(hindi), await told(english)];
    expect(ofHindi[0]).toMatchObject({ place: 1 });
    expect(Math.abs(ofHindi[0]!.seconds - 120)).toBeLessThan(30);
    expect(ofEnglish.map(({ place }) => place)).toEqual([...ofEnglish].map(({ place }) => place).sort((a, b) => b - a));
    expect(ofEnglish[0]).toMatchObject({ place: 2 });
    expect(ofEnglish.at(-1)!.seconds).toBeLessThan(ofEnglish[0]!.seconds);
  }, 240_000);

  it('hear in a full queue what there is instead, and are rung back by a key: it is saved before it is said', async () => {
    const [general] = DEFAULT_POLICY.queues;
    await helpline.database.query(`insert into acd.policy (version, document, in_force_at) values (1, $1, now())`, [JSON.stringify({ ...DEFAULT_POLICY, queues: [{ ...general, longest: 1 }] })]);
    await until('the queue to be short', async () => (await helpline.app.get(PolicyInForce).read()).queues[0].longest === 1, PATIENCE_MS);
    const late = await calls('+919000001004', ENGLISH);
    await late.hears(/very many people are waiting.*Press 1 to keep your place/s, { within: PATIENCE_MS });
    await late.press('1');
    await late.hears(/Your place is kept/, { within: PATIENCE_MS });
    expect(await helpline.database.query('select left_as, way_out, way_out_because from acd.waiting where call_id = $1', [callIdOf(late.callSid!)])).toEqual([{ left_as: 'call-back', way_out: 'call-back', way_out_because: 'full' }]);
    const silent = await calls('+919000001005', ENGLISH);
    await silent.hears(/very many people are waiting/, { within: PATIENCE_MS });
    silent.stayQuiet();
    await silent.hears(/we will ring you back/, { within: PATIENCE_MS });
    expect(await helpline.database.query('select reason from callbacks.owed_call where call_id = $1', [callIdOf(silent.callSid!)])).toEqual([{ reason: 'sent-away-from-queue' }]);
  }, 240_000);
});
