import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, dial } from '@pukar/carrier/callers';
import { until } from '@pukar/platform/testing';
import type pg from 'pg';
import { AgentClient } from './harness/agent-client.js';
import { CarrierControl } from './harness/carrier-control.js';
import { RunningHelpline } from './harness/running-helpline.js';
import { SavedCalls } from './harness/saved-calls.js';
import { asksForAnAgent, callHelpline, NO_SUPPLY } from './harness/whole-journey.js';

/** The promises of the helpline, with a carrier that does what carriers do on bad days. */
describe('when the carrier has a bad day', () => {
  let helpline: RunningHelpline;
  let database: pg.Client;
  let carrier: CarrierControl;
  let saved: SavedCalls;
  const agents: AgentClient[] = [];
  let calls = 0;

  const readyAgent = async (login: string): Promise<AgentClient> => {
    const agent = await AgentClient.signIn(helpline, login);
    agents.push(agent);
    await agent.goReady();
    return agent;
  };
  const waitingCaller = async (): Promise<Caller> => {
    const caller = await callHelpline(helpline, `+9190000016${String(calls++).padStart(2, '0')}`);
    await asksForAnAgent(caller);
    return caller;
  };
  /** From the ringing at the desk to the accepted claim; gives the call's id. */
  const accepts = async (agent: AgentClient): Promise<string> => {
    const offer = await until('an offer', () => agent.desk?.offer, 30_000);
    await agent.tell('offer:accept', { claimId: offer.claimId });
    return offer.callId;
  };
  const endsWell = async (caller: Caller, agent: AgentClient, callId: string): Promise<void> => {
    await saved.areTalking(callId);
    await caller.isTalking({ within: 30_000 });
    const { ticketNumber } = await agent.register(callId, NO_SUPPLY);
    await caller.receivesSms(new RegExp(ticketNumber.slice(0, 4)), { within: 30_000 });
    caller.hangUp();
    await agent.finish(callId);
    expect(await saved.outcomeOf(callId)).toBe('talked');
  };

  beforeAll(async () => {
    helpline = await RunningHelpline.start({ settings: { CARRIER_CONTROL: 'on' } });
    database = await helpline.connect('admin');
    carrier = new CarrierControl(helpline.carrier);
    saved = new SavedCalls(database);
  }, 120_000);
  afterEach(async () => {
    await carrier.mend();
    for (const agent of agents.splice(0)) agent.vanish();
    await saved.nothingIsStuck();
  }, 90_000);
  afterAll(async () => {
    await database?.end();
    await helpline?.stop();
  });

  it('two are brought together although no news of a join ever comes', async () => {
    const fault = await carrier.fault({ at: 'callback', when: { about: 'participant-join' }, effect: { type: 'drop' } });
    const asha = await readyAgent('asha');
    const caller = await waitingCaller();
    const callId = await accepts(asha);
    await endsWell(caller, asha, callId);
    expect(await fault.hits()).toBe(2);
    expect(await saved.claimsOf(callId)).toEqual(['talked']);
  }, 90_000);

  it('news of a conference that comes three times and in any order changes nothing', async () => {
    await carrier.fault({ at: 'callback', when: { path: '/voice/conference' }, effect: { type: 'duplicate', copies: 2 } });
    await carrier.fault({ at: 'callback', when: { path: '/voice/' }, effect: { type: 'delay', ms: 0, spreadMs: 1_500, seed: 7 } });
    const asha = await readyAgent('asha');
    const caller = await waitingCaller();
    const callId = await accepts(asha);
    await endsWell(caller, asha, callId);
    expect(await saved.claimsOf(callId)).toEqual(['talked']);
  }, 90_000);

  it.each(['answered', 'joined'] as const)('a call whose agent\'s line fails when it has %s keeps its place and goes to somebody else', async (moment) => {
    await carrier.fault({ at: 'moment', moment, when: { to: 'client:' }, times: 1, effect: { type: 'end', status: 'failed' } });
    const both = [await readyAgent('agent01'), await readyAgent('agent02')];
    const caller = await waitingCaller();
    const first = await until('an offer', () => both.find((agent) => agent.desk?.offer), 30_000);
    const callId = await accepts(first);
    await until('the agent to be not ready', () => first.desk?.presence === 'not-ready', 30_000);
    const other = both.find((agent) => agent !== first)!;
    expect(await accepts(other)).toBe(callId);
    await endsWell(caller, other, callId);
    expect(await saved.claimsOf(callId)).toEqual(['line-down', 'talked']);
  }, 120_000);

  it('a caller who is gone in the moment in which they are brought to their agent leaves that agent free, and is rung back', async () => {
    await carrier.fault({ at: 'moment', moment: 'update', when: { direction: 'inbound' }, effect: { type: 'end' } });
    const asha = await readyAgent('asha');
    const caller = await waitingCaller();
    const callId = await accepts(asha);
    await caller.ended({ within: 30_000 });
    expect(await saved.outcomeOf(callId)).toBe('failed');
    await saved.isOwed(callId);
    await until('the agent to be ready', () => asha.desk?.presence === 'ready', 30_000);
  }, 90_000);

  it('a caller who hangs up while the agent\'s line rings stops the ringing, and is rung back', async () => {
    const asha = await readyAgent('asha');
    const caller = await waitingCaller();
    await carrier.fault({ at: 'moment', moment: 'ringing', when: { to: 'client:' }, effect: { type: 'end', who: { from: `+9190000016${String(calls - 1).padStart(2, '0')}` } } });
    const callId = await accepts(asha);
    await caller.ended({ within: 30_000 });
    expect(await saved.outcomeOf(callId)).toBe('failed');
    await saved.isOwed(callId);
    await until('the agent to be ready', () => asha.desk?.presence === 'ready', 30_000);
  }, 90_000);

  it('a caller whom the carrier would not bring yet (too many requests) is brought a moment later', async () => {
    const fault = await carrier.fault({ at: 'rest', when: { method: 'POST', path: '/Calls/' }, times: 2, effect: { type: 'refuse' } });
    const asha = await readyAgent('asha');
    const caller = await waitingCaller();
    const callId = await accepts(asha);
    await endsWell(caller, asha, callId);
    expect(await fault.hits()).toBe(2);
  }, 90_000);

  it('lists that lag behind send nobody away', async () => {
    await carrier.fault({ at: 'rest', when: { method: 'GET' }, effect: { type: 'lag', ms: 5_000 } });
    await carrier.fault({ at: 'callback', when: { about: 'participant-join' }, effect: { type: 'drop' } });
    const asha = await readyAgent('asha');
    const caller = await waitingCaller();
    const callId = await accepts(asha);
    await endsWell(caller, asha, callId);
  }, 120_000);

  it('a caller whom the api answers too slowly hears the fallback; the second time they are told that we ring back, and that is so', async () => {
    const from = '+919000001699';
    const fault = await carrier.fault({ at: 'request', when: { path: '/voice/incoming', params: { From: from } }, effect: { type: 'slow', ms: 20_000 } });
    const caller = await dial({ carrier: helpline.carrier, from, to: '155343', speed: 'instant' });
    await caller.hears(/एक पल लाइन पर/, { within: 40_000 });
    await caller.hears(/वापस फ़ोन/, { within: 40_000 });
    await caller.ended({ within: 30_000 });
    expect(await fault.hits()).toBe(2);
    const callId = await saved.idOf(caller);
    expect(await saved.outcomeOf(callId)).toBe('failed');
    await saved.isOwed(callId);
  }, 150_000);
});
