import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, dial } from '@pukar/carrier/callers';
import { until } from '@pukar/platform/testing';
import type pg from 'pg';
import { AgentClient } from './harness/agent-client.js';
import { carrierRest } from './harness/carrier-rest.js';
import { minuteFarFromNow } from './harness/quiet-minute.js';
import { RunningHelpline } from './harness/running-helpline.js';
import { SavedCalls } from './harness/saved-calls.js';
import { asksForAnAgent, callHelpline } from './harness/whole-journey.js';

describe('who is owed a call is rung back', () => {
  let helpline: RunningHelpline;
  let database: pg.Client;
  let saved: SavedCalls;
  let agent: AgentClient;

  beforeAll(async () => {
    helpline = await RunningHelpline.start({ settings: { QUIET_HOURS: minuteFarFromNow(), CALL_BACK_ATTEMPTS: '0m,1m,2m' } });
    database = await helpline.connect('admin');
    saved = new SavedCalls(database);
    agent = await AgentClient.signIn(helpline, 'asha');
  }, 240_000);
  afterAll(async () => {
    agent?.vanish();
    await database?.end();
    await helpline?.stop();
  });

  const callbackOf = async (owedCallId: string) => (await database.query<{ state: string; outcome: string | null; attempts: number }>(
    `select c.state, c.outcome, (select count(*)::integer from callbacks.attempt a where a.callback_id = c.id) as attempts from callbacks.owed_call o join callbacks.callback c on c.id = o.callback_id where o.call_id = $1`, [owedCallId],
  )).rows[0];
  const ends = (owedCallId: string, outcome: string) => until(`the call-back to be ${outcome}`, async () => (await callbackOf(owedCallId))?.outcome === outcome, 60_000);
  const hangsUpInQueue = async (from: string) => {
    const caller = await callHelpline(helpline, from);
    await asksForAnAgent(caller);
    const callId = await saved.idOf(caller);
    await until('the place', async () => (await database.query('select 1 from acd.waiting where call_id = $1', [callId])).rowCount);
    await caller.hangUp();
    await saved.isOwed(callId);
    return { caller, callId };
  };
  const acceptsOffer = async () => {
    await agent.goReady();
    const offer = await until('an offer', () => agent.desk?.offer, 60_000);
    await agent.tell('offer:accept', { claimId: offer.claimId });
    return offer.callId;
  };
  const areTalking = (callId: string) => until('the conversation', () => agent.desk?.call?.callId === callId && agent.desk.call.state === 'talking', 60_000);
  /** How often the citizen who made a call was dialled for a call-back. */
  const rung = async (callId: string) => (await database.query<{ at: Date }>(
    `select d.at from calls.dial d join callbacks.attempt a on a.call_id = d.call_id join vault.caller k on k.call_id = d.call_id where k.citizen_id = (select k2.citizen_id from vault.caller k2 join calls.call c on c.id = k2.call_id where c.id = $1)`, [callId],
  )).rows.length;
  /** Each is heard by the other, one after the other. */
  const talkWithSound = async (caller: Caller) => {
    await Promise.all([agent.hearsNothing(), caller.hearsNothing({ within: 30_000 })]);
    const told = caller.speaks('मेरे गाँव में बिजली नहीं है', { language: 'hi-IN' });
    await agent.hearsVoice();
    await told;
    await caller.hearsNothing({ within: 30_000 });
    const answered = agent.speaks('नमस्ते, मैं आशा');
    await caller.hearsVoice({ within: 30_000 });
    await answered;
  };
  /** What an attempt in vain came to, and when the next one is. */
  const plannedAfter = async (outgoing: string) => (await database.query<{ result: string; ended_at: Date; due_at: Date }>(
    `select a.result, a.ended_at, c.due_at from callbacks.attempt a join callbacks.callback c on c.id = a.callback_id where a.call_id = $1 and a.result is not null and c.state = 'waiting'`, [outgoing],
  )).rows[0];
  const linesTo = async (number: string) => (await carrierRest(helpline).calls.list({ to: number })).length;
  it('an abandoned caller, by an agent who takes the call first: the two are in one conference, and each hears the other', async () => {
    const { caller, callId } = await hangsUpInQueue('+919000007101');
    const outgoing = await acceptsOffer();
    expect(outgoing).not.toBe(callId);
    expect(await agent.callerContext(outgoing)).toMatchObject({ isCallBack: true, sentence: expect.stringMatching(/^You are ringing back: hung up after \d+ s earlier today; first attempt\./) });
    await caller.answer();
    await areTalking(outgoing);
    await until('both in one conference', () => agent.partners === 1);
    await talkWithSound(caller);
    await caller.hangUp();
    await ends(callId, 'reached');
    // Not ready: the next case says when it takes an offer.
    await agent.finish(outgoing, 'information-given', false);
    expect(await rung(callId)).toBe(1);
  }, 120_000);

  it('whoever rings the number for missed calls: it is engaged, and the phone rings', async () => {
    const caller = await dial({ carrier: helpline.carrier, from: '+919000007110', to: '1553430', speed: 'instant' });
    expect(await caller.ended()).toMatch(/busy|rejected/);
    const callId = await saved.idOf(caller);
    await saved.isOwed(callId);
    expect([await saved.outcomeOf(callId), caller.heard.length]).toEqual(['rejected', 0]);
    const outgoing = await acceptsOffer();
    await caller.answer();
    await areTalking(outgoing);
    await until('both in one conference', () => agent.partners === 1);
    await caller.hangUp();
    await ends(callId, 'reached');
    await agent.finish(outgoing, 'information-given', false);
    expect(await rung(callId)).toBe(1);
  }, 120_000);

  it('or not at all, when they ring again: they have their old place, before who came meanwhile', async () => {
    const { caller, callId } = await hangsUpInQueue('+919000007102');
    await until('our call in the line', async () => (await callbackOf(callId))?.state === 'in-line');
    const later = await callHelpline(helpline, '+919000007103');
    await asksForAnAgent(later);
    const laterId = await saved.idOf(later);
    await until('the other in the line', async () => (await database.query('select 1 from acd.waiting where call_id = $1', [laterId])).rowCount);
    const before = caller.callSid;
    caller.dial('155343', 'instant');
    await caller.getsLine(before);
    await caller.hears(/हिन्दी|हिंदी|Hindi/);
    await asksForAnAgent(caller);
    const again = await saved.idOf(caller);
    await until('the old place', async () => (await callbackOf(callId))?.state === 'redialing');
    const line = async () => (await database.query<{ call_id: string }>('select call_id from acd.waiting where left_at is null order by joined_at')).rows.map((row) => row.call_id);
    expect(await until('both in the line', async () => ((await line()).length === 2 ? line() : undefined))).toEqual([again, laterId]);
    expect(await acceptsOffer()).toBe(again);
    expect(await agent.callerContext(again)).toMatchObject({ isCallBack: false });
    await areTalking(again);
    await saved.areTalking(again);
    await caller.hangUp();
    await ends(callId, 'redialed');
    expect(await rung(callId)).toBe(0);
    await agent.finish(again, 'information-given');
    expect(await acceptsOffer()).toBe(laterId);
    await saved.areTalking(laterId);
    await later.hangUp();
    await agent.finish(laterId, 'information-given');
  }, 120_000);

  it('and again later when nobody answers: the attempt is noted, the next one planned, and the phone is silent until then', async () => {
    const number = '+919000007104';
    await agent.tell('desk:break', {});
    const { caller, callId } = await hangsUpInQueue(number);
    const outgoing = await acceptsOffer();
    await caller.rings({ within: 60_000 });
    const { result, ended_at: endedAt, due_at: dueAt } = await until('the attempt to be noted', () => plannedAfter(outgoing), 60_000);
    expect(result).toBe('not-answered');
    expect(dueAt.getTime() - endedAt.getTime()).toBe(60_000);
    expect(await callbackOf(callId)).toEqual({ state: 'waiting', outcome: null, attempts: 1 });
    await saved.nothingIsStuck();
    expect(caller.state).toBe('ended');

    // Whoever hangs up meanwhile is rung; this phone is not, until its time has come.
    await agent.tell('desk:break', {});
    const other = await hangsUpInQueue('+919000007105');
    const first = await acceptsOffer();
    await other.caller.answer({ within: 60_000 });
    await areTalking(first);
    await saved.areTalking(first);
    await other.caller.hangUp();
    await ends(other.callId, 'reached');
    if (Date.now() < dueAt.getTime()) expect(await linesTo(number)).toBe(1);
    await agent.finish(first, 'information-given');

    const second = await acceptsOffer();
    await caller.answer({ within: 60_000 });
    await areTalking(second);
    await saved.areTalking(second);
    await caller.hangUp();
    await ends(callId, 'reached');
    const began = (await database.query<{ began_at: Date }>('select began_at from callbacks.attempt where call_id = $1', [second])).rows[0]!.began_at;
    expect(began.getTime()).toBeGreaterThanOrEqual(dueAt.getTime());
    expect(await linesTo(number)).toBe(2);
    await agent.finish(second, 'information-given');
  }, 240_000);
});
