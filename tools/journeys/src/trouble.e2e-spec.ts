import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, dial } from '@pukar/carrier/callers';
import { until } from '@pukar/platform/testing';
import type pg from 'pg';
import { AgentClient } from './harness/agent-client.js';
import { RunningHelpline } from './harness/running-helpline.js';
import { asksForAnAgent, callHelpline, NO_SUPPLY } from './harness/whole-journey.js';

/** The caller is told something sensible and nothing is stuck, whatever goes wrong. */
describe('when things go wrong', () => {
  let helpline: RunningHelpline;
  let database: pg.Client;
  const agents: AgentClient[] = [];
  let calls = 0;
  const newNumber = () => `+9190000015${String(calls++).padStart(2, '0')}`;
  const agent = async (login: string): Promise<AgentClient> => {
    const made = await AgentClient.signIn(helpline, login);
    agents.push(made);
    return made;
  };
  const outcomeOf = (callId: string) => until('an outcome', async () => (await database.query<{ outcome: string | null }>('select outcome from calls.call where id = $1', [callId])).rows[0]?.outcome);
  const callOf = (caller: Caller) => until('the call to be known', async () => (await database.query<{ id: string }>('select id from calls.call where carrier_sid = $1', [caller.callSid])).rows[0]?.id);
  /** The helpline has heard that the caller is in: who hangs up before that has talked to nobody. */
  const theyTalk = (callId: string) => until('the caller to be in', async () => (await database.query('select 1 from calls.call where id = $1 and talking_at is not null', [callId])).rowCount);
  const nothingIsStuck = async (): Promise<void> => {
    await until('no open claim', async () => (await database.query('select 1 from acd.claim where ended_at is null')).rowCount === 0);
    await until('nobody waiting', async () => (await database.query('select 1 from acd.waiting where left_at is null')).rowCount === 0);
  };

  beforeAll(async () => {
    helpline = await RunningHelpline.start();
    database = await helpline.connect('admin');
  }, 120_000);
  afterEach(async () => {
    for (const one of agents.splice(0)) one.vanish();
    await nothingIsStuck();
  }, 60_000);
  afterAll(async () => {
    await database?.end();
    await helpline?.stop();
  });

  it('tells a caller that nobody is at the desks, and notes whom to ring back', async () => {
    const caller = await callHelpline(helpline, newNumber());
    await asksForAnAgent(caller);
    await caller.hears(/कोई प्रतिनिधि मौजूद नहीं/);
    await caller.ended({ within: 120_000 });
    const callId = await callOf(caller);
    expect(['sent-away-from-queue', 'abandoned-in-queue']).toContain(await outcomeOf(callId));
    await until('an item to ring back', async () => (await database.query('select 1 from callbacks.owed_call where call_id = $1 and withdrawn_at is null', [callId])).rowCount);
  }, 150_000);

  it('ends a call whose caller hangs up in the menu', async () => {
    const caller = await callHelpline(helpline, newNumber());
    await caller.hangUp();
    expect(await outcomeOf(await callOf(caller))).toBe('left-in-menu');
  }, 30_000);

  it('frees the agent when the caller hangs up while it rings', async () => {
    const asha = await agent('asha');
    await asha.goReady();
    const caller = await callHelpline(helpline, newNumber());
    await asksForAnAgent(caller);
    const offer = await until('the offer', () => asha.desk?.offer);
    await caller.hangUp();
    await until('the ringing to stop', () => asha.desk?.offer === null);
    expect(await outcomeOf(offer.callId)).toBe('abandoned-in-queue');
    await until('the agent to be ready', () => asha.desk?.presence === 'ready');
  }, 60_000);

  it('gives the call to somebody else when an agent does not answer, and that agent is not ready any more', async () => {
    const asha = await agent('asha');
    await asha.goReady();
    const caller = await callHelpline(helpline, newNumber());
    await asksForAnAgent(caller);
    const offer = await until('the offer', () => asha.desk?.offer);
    const ravi = await agent('ravi');
    await ravi.goReady();
    await until('the unanswered agent', () => asha.desk?.presence === 'not-ready' && asha.desk.notReadyBecause === 'missed-offer', 40_000);
    expect(await ravi.takeCall()).toBe(offer.callId);
    await theyTalk(offer.callId);
    await caller.hangUp();
    await ravi.finish(offer.callId);
    expect(await outcomeOf(offer.callId)).toBe('talked');
  }, 90_000);

  it('keeps the call\'s place when the browser of the agent it rings at is closed', async () => {
    const asha = await agent('asha');
    await asha.goReady();
    const caller = await callHelpline(helpline, newNumber());
    await asksForAnAgent(caller);
    const offer = await until('the offer', () => asha.desk?.offer);
    asha.vanish();
    const ravi = await agent('ravi');
    await ravi.goReady();
    expect(await ravi.takeCall()).toBe(offer.callId);
    await theyTalk(offer.callId);
    await caller.hangUp();
    await ravi.finish(offer.callId);
  }, 90_000);

  it('keeps the conversation and the draft when the api is killed in mid-call', async () => {
    const asha = await agent('asha');
    await asha.goReady();
    const caller = await callHelpline(helpline, newNumber());
    await asksForAnAgent(caller);
    const callId = await asha.takeCall();
    await asha.write(callId, { statement: 'आधी लिखी हुई शिकायत' });
    await helpline.kill('api');
    await until('the desk again', async () => (await asha.ask('desk:open').catch(() => ({ ok: false }))).ok, 30_000);
    expect(asha.desk?.call).toMatchObject({ callId, state: 'talking' });
    const draft = await asha.tell<{ content: { statement: string } }>('draft:open', { callId });
    expect(draft.content.statement).toBe('आधी लिखी हुई शिकायत');
    const registered = await asha.register(callId, NO_SUPPLY);
    await caller.receivesSms(new RegExp(registered.ticketNumber.slice(0, 4)));
    await caller.hangUp();
    await asha.finish(callId);
  }, 90_000);

  it('asks a caller who dials while the api is down to stay, and goes on with the menu when it is back', async () => {
    const killed = helpline.kill('api');
    const caller = await dial({ carrier: helpline.carrier, from: newNumber(), to: '155343' });
    await caller.hears(/एक पल लाइन पर/);
    await caller.hears(/हिन्दी 1/, { within: 40_000 });
    await caller.hangUp();
    await killed;
    expect(await outcomeOf(await callOf(caller))).toBe('left-in-menu');
  }, 60_000);

  it('refuses a webhook that the carrier did not sign', async () => {
    const answer = await fetch(`${helpline.api}/voice/incoming`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'CallSid=CA00000000000000000000000000000000&From=%2B919000001599&To=%2B911553430000' });
    expect(answer.status).toBe(403);
  });
});
