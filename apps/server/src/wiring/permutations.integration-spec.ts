import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AcceptOffer } from '@pukar/acd-server';
import { callIdOf, CallLog, ReconcileCalls } from '@pukar/calls-server';
import { SealedPositions } from '@pukar/ivr-server';
import { AskForDeliveries } from '@pukar/messaging-server';
import { KeyRing } from '@pukar/platform/crypto';
import fc from 'fast-check';
import twilio from 'twilio';
import { finalState } from './testing/final-state.js';
import { RecordingDay } from './testing/record-journeys.js';
import { another, isNews, type Accepted, type Heard, type Recording } from './testing/recording.js';
import { aSpecHelpline, SECRETS, type SpecHelpline } from './testing/spec-helpline.js';
import { TruthfulCarrier } from './testing/truthful-carrier.js';

/** Told on failure; set PERMUTATION_SEED to try others. */
const SEED = Number(process.env['PERMUTATION_SEED'] ?? 155_343);
/** Which part of the permutations is tried: a sixth in every run of the tests; with 1 all of them, 1,000 of the first journey alone. */
const SHARE = Number(process.env['PERMUTATION_SHARE'] ?? 1 / 6);
const BATCH = 50;
const LANES = 8;

/** One way in which the carrier could deliver a journey: which news is lost, what comes again, and in which order all of it comes. */
interface Delivering {
  readonly lossPercent: number;
  readonly isOver: boolean;
  readonly lost: readonly number[];
  readonly copies: readonly number[];
  readonly order: readonly number[];
}

const deliverings = (steps: number): fc.Arbitrary<Delivering> => fc.record({
  lossPercent: fc.constantFrom(0, 0, 20, 50, 100), isOver: fc.boolean(),
  lost: fc.array(fc.nat(99), { minLength: steps, maxLength: steps }), copies: fc.array(fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 2), { minLength: steps, maxLength: steps }),
  order: fc.array(fc.nat(1_000_000), { minLength: 3 * steps, maxLength: 3 * steps }),
});

const IN_ORDER: Delivering = { lossPercent: 0, isOver: false, lost: [], copies: [], order: [] };

/** What happened up to our own last act is in its order: nothing that follows from it can come before. After it, and of what is repeated, nothing is. */
function delivered({ steps }: Recording, { lossPercent, lost, copies, order }: Delivering): (Heard | Accepted)[] {
  const lastAct = steps.findLastIndex((step) => step.type === 'accepted');
  const after = steps.flatMap((step, nth): Heard[] => {
    if (step.type === 'accepted') return [];
    const isLost = isNews(step) && (lost[nth] ?? 100) < lossPercent;
    const times = (nth > lastAct && !isLost ? 1 : 0) + (isLost ? 0 : (copies[nth] ?? 0));
    return Array.from({ length: times }, () => step);
  });
  const rest = order.length === 0 ? after : after.map((step, nth) => ({ step, key: order[nth % order.length]! * (1 + nth) % 1_000_003 })).sort((a, b) => a.key - b.key).map(({ step }) => step);
  return [...steps.slice(0, lastAct + 1), ...rest];
}

const carrier = new TruthfulCarrier();
const recordings = new Map<string, Recording>();
let helpline: SpecHelpline;
let publicUrl: string;
let [permutations, deliveries] = [0, 0];

/** The end of an agent's line that was not answered. */
const isUnreachedLeg = ({ path, form }: Heard): boolean => path.startsWith('/voice/leg') && ['canceled', 'no-answer', 'busy', 'failed'].includes(form['CallStatus'] ?? '');

async function recordAll(keys: KeyRing): Promise<void> {
  const day = await RecordingDay.begin(keys);
  publicUrl = day.publicUrl;
  const keep = (recording: Recording): void => { recordings.set(recording.name, recording); };
  const hasEnded = (heard: readonly Heard[]): boolean => heard.some(({ form }) => form['StatusCallbackEvent'] === 'conference-end') && heard.some(({ path, form }) => path.startsWith('/voice/leg') && form['CallStatus'] === 'completed');
  keep(await day.record('talks, is held, hangs up', async (calls) => {
    const { agentId } = await day.anAgent();
    const caller = await calls();
    await day.accepts(agentId);
    await day.talks(caller.callSid!);
    await day.holds(caller.callSid!, agentId);
    await day.sendsMessage();
    caller.hangUp();
    return caller;
  }, hasEnded));
  keep(await day.record('hangs up while waiting', async (calls) => {
    const caller = await calls();
    await day.hears(({ path }) => path.startsWith('/voice/wait'));
    caller.hangUp();
    return caller;
  }, (heard) => heard.some(({ path }) => path.startsWith('/voice/queue-left'))));
  keep(await day.record('hangs up while the agent\'s line rings', async (calls) => {
    const { agentId, line } = await day.anAgent({ autoAccept: false });
    const caller = await calls();
    await day.accepts(agentId);
    await line.rings();
    caller.hangUp();
    return caller;
  }, (heard) => heard.some(isUnreachedLeg)));
  keep(await day.record('talks to an agent who drops out', async (calls) => {
    const { agentId, line } = await day.anAgent();
    const caller = await calls();
    await day.accepts(agentId);
    await day.talks(caller.callSid!);
    line.hangUp();
    await caller.ended();
    return caller;
  }, hasEnded));
  keep(await day.record('is not answered by one agent, not reached by a second, and talks to a third', async (calls) => {
    const first = await day.anAgent();
    const caller = await calls();
    await day.isOffered(first.agentId);
    const second = await day.anAgent({ autoAccept: false });
    await day.ringsInVain(first.agentId);
    await day.accepts(second.agentId);
    const third = await day.anAgent();
    await second.line.reject();
    await day.hears(isUnreachedLeg);
    await day.accepts(third.agentId);
    await day.talks(caller.callSid!);
    caller.hangUp();
    return caller;
  }, hasEnded));
  await day.end();
}

beforeAll(async () => {
  const keys = new KeyRing(KeyRing.generate());
  await recordAll(keys);
  helpline = await aSpecHelpline({ publicUrl, carrierUrl: await carrier.start(), keys, distributes: false });
  await helpline.app.init();
  await helpline.app.getHttpAdapter().getInstance().ready();
}, 240_000);
afterAll(async () => {
  console.log(`permutations: ${permutations}, deliveries: ${deliveries}, seed ${SEED}`);
  await helpline?.close();
  await carrier.stop();
});

async function post({ path, form }: Heard): Promise<void> {
  const signature = twilio.getExpectedTwilioSignature(SECRETS.authToken, publicUrl + path, form);
  const answer = await helpline.app.getHttpAdapter().getInstance().inject({
    method: 'POST', url: path, payload: new URLSearchParams(form).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature },
  });
  deliveries += 1;
  if (answer.statusCode >= 300) throw new Error(`${path} was answered ${answer.statusCode}: ${answer.body}`);
}

/** Our own act: the offer was made, and the agent takes it. */
async function accept({ claimId, agentId }: Accepted, callId: string): Promise<void> {
  await helpline.database.query(`insert into acd.agent (id, pool, languages, wish, lease_until, lease_holder, unready) values ($1::uuid, $1::text, '{hi-IN}', 'ready', now() + interval '1 hour', $1::text, '{}')`, [agentId]);
  await helpline.database.query(`insert into acd.claim (id, call_id, agent_id, state, offered_at, lapses_at) values ($1, $2, $3, 'offered', now(), now() + interval '1 hour')`, [claimId, callId, agentId]);
  const accepted = await helpline.app.get(AcceptOffer).execute(claimId, agentId);
  if (!accepted.ok) throw new Error(`the offer was ${accepted.refusal}`);
}

async function play(journey: Recording, how: Delivering): Promise<void> {
  if (how.isOver) carrier.over.add(journey.callSid);
  const callId = callIdOf(journey.callSid);
  for (const { path, form } of journey.steps.filter((step): step is Heard => step.type === 'heard' && step.path.startsWith('/messages/') && step.form['MessageStatus'] === 'delivered')) {
    await helpline.database.query(
      `insert into messaging.message (id, once_key, template, language, ticket_id, state, rank, created_at, due_at, sent_at, carrier_sid)
       values ($1::uuid, $1::text, 'registered', 'hi-IN', $1::uuid, 'sent', 10, now(), now(), now() - interval '5 minutes', $2)`, [/m=([\w-]+)/.exec(path)![1], form['MessageSid']]);
  }
  for (const step of delivered(journey, how)) {
    if (step.type === 'heard') await post(step);
    else await accept(step, callId);
  }
}

/** Delivers journeys side by side, lets the reconciler run once, and gives what each left behind. */
async function comeTo(recording: Recording, hows: readonly Delivering[]): Promise<object[]> {
  const journeys = await Promise.all(hows.map(async (how) => ({ how, journey: await another(recording, helpline.app.get(SealedPositions)) })));
  carrier.lists(journeys.map(({ journey }) => journey));
  const queue = [...journeys];
  await Promise.all(Array.from({ length: LANES }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await play(next.journey, next.how);
  }));
  await helpline.app.get(CallLog).flush();
  await helpline.app.get(ReconcileCalls).execute();
  await helpline.app.get(AskForDeliveries).execute();
  permutations += hows.length;
  return Promise.all(journeys.map(({ journey }) => finalState(helpline.database, journey, callIdOf(journey.callSid))));
}

describe('whatever the carrier loses, repeats or reorders, after the reconciler has run once the state is the same', () => {
  it.each<[string, number, object]>([
    ['talks, is held, hangs up', 1_000, { call: { outcome: 'talked', talked: true }, owed: [], told: { last: 'talked' }, messages: [{ state: 'delivered' }], claims: [{ ended_as: 'talked' }], agents: [{ wish: 'ready', writes: true }] }],
    ['hangs up while waiting', 360, { call: { outcome: 'abandoned-in-queue' }, owed: [{ reason: 'abandoned-in-queue' }], legs: [] }],
    ['hangs up while the agent\'s line rings', 180, { call: { outcome: 'failed' }, owed: [{ reason: 'failed' }], claims: [{ ended_as: 'caller-gone' }], agents: [{ wish: 'ready', writes: false }] }],
    ['talks to an agent who drops out', 140, { call: { outcome: 'talked' }, owed: [], claims: [{ ended_as: 'talked' }], agents: [{ writes: true }] }],
    ['is not answered by one agent, not reached by a second, and talks to a third', 140, { call: { outcome: 'talked' }, owed: [], claims: [{ ended_as: 'line-down' }, { ended_as: 'talked' }], agents: [{ wish: 'away', wish_reason: 'line-down' }, { writes: true }] }],
  ])('of one who %s', async (name, runs, expected) => {
    const recording = recordings.get(name)!;
    const [reference] = await comeTo(recording, [IN_ORDER]);
    expect(reference).toMatchObject(expected);
    const hows = fc.sample(deliverings(recording.steps.length), { numRuns: Math.ceil(runs * SHARE), seed: SEED });
    for (let from = 0; from < hows.length; from += BATCH) {
      const batch = hows.slice(from, from + BATCH);
      const states = await comeTo(recording, batch);
      for (const [nth, state] of states.entries()) {
        expect({ seed: SEED, permutation: from + nth, how: delivered(recording, batch[nth]!).map(nameOf), isOver: batch[nth]!.isOver, state })
          .toEqual({ seed: SEED, permutation: from + nth, how: expect.anything(), isOver: expect.anything(), state: reference });
      }
    }
  }, 400_000);
});

/** A delivery in one word, for who must find out what went wrong. */
function nameOf(step: Heard | Accepted): string {
  if (step.type === 'accepted') return 'accepted';
  const { form, path } = step;
  return `${path.split('?')[0]} ${form['StatusCallbackEvent'] ?? form['MessageStatus'] ?? form['QueueResult'] ?? form['CallStatus'] ?? ''}${form['ParticipantLabel'] ? ' (agent)' : ''}`;
}
