import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '@pukar/platform/testing';
import type pg from 'pg';
import { AgentClient } from './harness/agent-client.js';
import { CarrierControl } from './harness/carrier-control.js';
import { RunningHelpline } from './harness/running-helpline.js';
import { SavedCalls } from './harness/saved-calls.js';
import { asksForAnAgent, callHelpline } from './harness/whole-journey.js';

/** One minute a day in which nobody is rung: the journey does not depend on the hour. */
const minuteFarFromNow = (): string => {
  const hour = (new Date().getUTCHours() + 12) % 24;
  return `${String(hour).padStart(2, '0')}:00-${String(hour).padStart(2, '0')}:01`;
};

describe('a citizen who is rung back before any agent', () => {
  let helpline: RunningHelpline;
  let database: pg.Client;
  let agent: AgentClient;
  let carrier: CarrierControl;

  beforeAll(async () => {
    helpline = await RunningHelpline.start({ settings: { QUIET_HOURS: minuteFarFromNow(), CALL_BACK_ATTEMPTS: '0m,1m,2m', CALL_BACK_FIRST: 'citizen', CARRIER_CONTROL: 'on' } });
    carrier = new CarrierControl(helpline.carrier);
    database = await helpline.connect('admin');
    agent = await AgentClient.signIn(helpline, 'asha');
  }, 240_000);
  afterAll(async () => {
    agent?.vanish();
    await database?.end();
    await helpline?.stop();
  });

  it('is rung when an agent is free, hears who calls, and by 1 reaches them at the old place', async () => {
    const saved = new SavedCalls(database);
    const caller = await callHelpline(helpline, '+919000007201');
    await asksForAnAgent(caller);
    const callId = await saved.idOf(caller);
    const joined = async (id: string) => (await database.query<{ at: Date }>('select joined_at as at from acd.waiting where call_id = $1', [id])).rows[0]?.at;
    const place = await until('the place', () => joined(callId));
    await caller.hangUp();
    await saved.isOwed(callId);
    expect((await database.query('select 1 from callbacks.attempt')).rowCount).toBe(0);
    await agent.goReady();
    await caller.answer();
    await caller.hears(/1 दबाइए/, { within: 40_000 });
    expect(agent.desk?.offer ?? null).toBeNull();
    await caller.press('1');
    const offer = await until('an offer', () => agent.desk?.offer, 60_000);
    expect(await joined(offer.callId)).toEqual(place);
    expect(await agent.callerContext(offer.callId)).toMatchObject({ isCallBack: true });
    await agent.tell('offer:accept', { claimId: offer.claimId });
    await until('the conversation', () => agent.desk?.call?.callId === offer.callId && agent.desk.call.state === 'talking', 60_000);
    await saved.areTalking(offer.callId);
    await caller.isTalking({ within: 30_000 });
    await caller.hangUp();
    await until('the call-back to be reached', async () => (await database.query(`select 1 from callbacks.callback where outcome = 'reached'`)).rowCount, 60_000);
    expect((await database.query('select outcome from calls.call where id = $1', [offer.callId])).rows).toEqual([{ outcome: 'talked' }]);
    await agent.finish(offer.callId, 'information-given');
  }, 180_000);

  it('hears that it was we who rang when our answers cannot be had, is rung again for it, once, and by 2 never about this', async () => {
    const saved = new SavedCalls(database);
    const caller = await callHelpline(helpline, '+919000007202');
    await asksForAnAgent(caller);
    const callId = await saved.idOf(caller);
    await until('a place', async () => (await database.query('select 1 from acd.waiting where call_id = $1', [callId])).rowCount);
    await caller.hangUp();
    await saved.isOwed(callId);
    const attempts = async () => (await database.query<{ result: string | null; outcome: string | null }>(
      `select a.result, c.outcome from callbacks.attempt a join calls.call c on c.id = a.call_id join vault.caller k on k.call_id = a.call_id
       where k.citizen_id = (select citizen_id from vault.caller where call_id = $1) order by a.began_at`, [callId],
    )).rows;
    await carrier.fault({ at: 'request', when: { path: '/voice/call-back' }, effect: { type: 'status', status: 503 } });
    await agent.goReady();
    await caller.answer();
    await caller.hears(/stay on the line/, { within: 60_000 });
    await caller.hears(/We will ring you again/, { within: 60_000 });
    await until('the attempt to be over', async () => (await attempts())[0]?.result, 60_000);
    expect(await attempts()).toEqual([{ result: 'failed', outcome: 'failed' }]);
    await carrier.mend();
    await database.query(`update callbacks.callback set due_at = now() where state = 'waiting'`);
    await caller.answer();
    await caller.hears(/1 दबाइए/, { within: 60_000 });
    await caller.press('2');
    await until('the call-back to be declined', async () => (await database.query(`select 1 from callbacks.callback where outcome = 'declined'`)).rowCount, 60_000);
    await until('the second call to be over', async () => (await attempts())[1]?.outcome, 60_000);
    expect((await attempts()).map(({ outcome }) => outcome)).toEqual(['failed', 'declined']);
  }, 240_000);
});
