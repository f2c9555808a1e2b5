import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { AcceptOffer, AskForCalls, FinishWrapUp, KeepLease, OpenDesk, ReadDesk, SweepFloor } from '@pukar/acd-server';
import { callIdOf, CallersPort, HangUpCall, HearConference, KeepPlacePort, MendConversations, ReconcileCalls } from '@pukar/calls-server';
import { startCarrier } from '@pukar/carrier';
import { agentLine, dial, type AgentLine, type Caller } from '@pukar/carrier/callers';
import { LeavingPort } from '@pukar/ivr-server';
import { KeyRing } from '@pukar/platform/crypto';
import type { Tx } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { mintSoftphoneToken } from '@pukar/platform/telephony';
import { freePorts, until } from '@pukar/platform/testing';
import { aSpecHelpline, NUMBER, SECRETS } from './testing/spec-helpline.js';

async function aHelpline() {
  const port = (await freePorts(1))[0]!;
  const publicUrl = `http://127.0.0.1:${port}`;
  const carrier = await startCarrier({
    port: 0, host: '127.0.0.1', dataDir: mkdtempSync(path.join(tmpdir(), 'carrier-')), ...SECRETS,
    numbers: [{ phoneNumber: NUMBER, shortCode: '155343', voiceUrl: `${publicUrl}/voice/incoming`, voiceMethod: 'POST', voiceFallbackUrl: `${publicUrl}/voice/fallback`, statusCallback: `${publicUrl}/voice/status`, statusCallbackMethod: 'POST' }],
  } as never, (() => undefined) as never);
  const remembered: string[] = [];
  /** Calls that were left for a call-back. */
  const kept: string[] = [];
  const { app, database, close } = await aSpecHelpline({
    publicUrl, carrierUrl: carrier.url, keys: new KeyRing(KeyRing.generate()), distributes: true,
    ports: [
      { provide: LeavingPort, useValue: { leave: async () => ({ then: 'no-number' }) } },
      { provide: KeepPlacePort, useValue: { keep: async (_tx: Tx, { callId }: { callId: string }) => { kept.push(callId); return 'kept'; } } },
      { provide: CallersPort, useValue: { remember: async (_tx: Tx, { callId }: { callId: string }) => { remembered.push(callId); } } },
    ],
  });
  await app.listen(port, '127.0.0.1');
  const sweeps = setInterval(() => { app.get(SweepFloor).execute().catch(() => undefined); app.get(MendConversations).execute().catch(() => undefined); }, 500);
  return { database, carrier, app, sweeps, kept, remembered, publicUrl, close };
}

let helpline: Awaited<ReturnType<typeof aHelpline>>;
const open: { close(): void | Promise<void> }[] = [];

beforeAll(async () => { helpline = await aHelpline(); });
afterEach(async () => { for (const one of open.splice(0)) await one.close(); });
afterAll(async () => {
  clearInterval(helpline.sweeps);
  await helpline.close();
  await helpline.carrier.stop();
});

async function anAgent(options: { readonly autoAccept?: boolean } = {}) {
  const agentId = randomIds.uuid();
  const { app } = helpline;
  await app.get(OpenDesk).execute({ agentId, languages: ['hi-IN', 'en-IN'], screen: agentId });
  const line: AgentLine = await agentLine({ carrier: helpline.carrier.url, token: mintSoftphoneToken(SECRETS, agentId, 600), ...options });
  const beat = setInterval(() => void app.get(KeepLease).execute({ agentId, screen: agentId, unready: [] }).catch(() => undefined), 1_000);
  await app.get(KeepLease).execute({ agentId, screen: agentId, unready: [] });
  await app.get(AskForCalls).execute(agentId);
  const agent = {
    agentId, line,
    desk: () => app.get(ReadDesk).execute(agentId),
    isOffered: () => until('an offer', async () => (await app.get(ReadDesk).execute(agentId)).offer),
    becomes: (presence: string) => until(`presence ${presence}`, async () => (await app.get(ReadDesk).execute(agentId)).presence === presence),
    accepts: async (claimId: string) => expect(await app.get(AcceptOffer).execute(claimId, agentId)).toEqual({ ok: true, value: null }),
    close: async () => { clearInterval(beat); line.close(); await helpline.database.query(`update acd.agent set wish = 'away', lease_until = null, lease_holder = null where id = $1`, [agentId]); },
  };
  open.push(agent);
  return agent;
}

async function aCaller(from = '+919000001001'): Promise<Caller> {
  const caller = await dial({ carrier: helpline.carrier.url, from, to: '155343', speed: 'instant' });
  open.push(caller);
  return caller;
}

async function lodgesComplaint(caller: Caller): Promise<string> {
  await caller.hears(/English 2/);
  await caller.press('2');
  await caller.hears(/new complaint, press 2/i);
  await caller.press('2');
  await caller.hears(/to a person, press 1/i);
  await caller.press('1');
  return callIdOf(caller.callSid!);
}

const outcomeOf = (callId: string) => until('an outcome', async () => (await helpline.database.query<{ outcome: string | null }>('select outcome from calls.call where id = $1', [callId]))[0]?.outcome);
const missed = async (callId: string) => (await helpline.database.query<{ reason: string }>('select reason from callbacks.owed_call where call_id = $1 and withdrawn_at is null', [callId])).map((row) => row.reason);

describe('the telephone, over the local carrier', () => {
  it('brings a caller from the menu to an agent, until the agent hangs up', async () => {
    const agent = await anAgent();
    const caller = await aCaller();
    const callId = await lodgesComplaint(caller);
    const offer = await agent.isOffered();
    expect(offer.callId).toBe(callId);
    await agent.accepts(offer.claimId);
    await caller.isTalking();
    await agent.line.isTalking();
    await until('talking', async () => (await agent.desk()).call?.state === 'talking');
    await until('left line', async () => (await agent.desk()).line.waiting === 0);
    expect(await helpline.app.get(HangUpCall).execute(callId, agent.agentId)).toEqual({ ok: true, value: null });
    await agent.becomes('wrap-up');
    await caller.hears(/Goodbye/);
    await caller.ended();
    expect(await outcomeOf(callId)).toBe('talked');
    expect(await missed(callId)).toEqual([]);
    expect(await helpline.app.get(FinishWrapUp).execute({ agentId: agent.agentId, callId, disposition: 'other', ready: true })).toEqual({ ok: true, value: null });
    await agent.becomes('ready');
  });

  it('ends for the agent when the caller hangs up', async () => {
    const agent = await anAgent();
    const caller = await aCaller();
    const callId = await lodgesComplaint(caller);
    await agent.accepts((await agent.isOffered()).claimId);
    await caller.isTalking();
    await until('talking', async () => (await helpline.database.query('select 1 from calls.call where id = $1 and talking_at is not null', [callId])).length > 0);
    caller.hangUp();
    await agent.line.ended();
    await agent.becomes('wrap-up');
    expect(await outcomeOf(callId)).toBe('talked');
  });

  it('withdraws the offer when the caller hangs up while it rings', async () => {
    const agent = await anAgent();
    const caller = await aCaller();
    const callId = await lodgesComplaint(caller);
    const offer = await agent.isOffered();
    caller.hangUp();
    await agent.becomes('ready');
    expect(await helpline.app.get(AcceptOffer).execute(offer.claimId, agent.agentId)).toEqual({ ok: false, refusal: 'gone' });
    expect(await outcomeOf(callId)).toBe('abandoned-in-queue');
    expect(await missed(callId)).toEqual(['abandoned-in-queue']);
  });

  it('tells the caller that nobody is here, and rings back', async () => {
    const caller = await aCaller();
    const callId = await lodgesComplaint(caller);
    await caller.hears(/nobody is at the desks/);
    await caller.hears(/ring you back/);
    await caller.ended();
    expect(await outcomeOf(callId)).toBe('sent-away-from-queue');
    expect(await missed(callId)).toEqual(['sent-away-from-queue']);
  });

  it('keeps the caller\'s place when the agent\'s line fails, and the next agent takes them', async () => {
    const first = await anAgent({ autoAccept: false });
    const caller = await aCaller();
    const callId = await lodgesComplaint(caller);
    const offer = await first.isOffered();
    const second = await anAgent();
    await first.accepts(offer.claimId);
    await first.line.reject();
    await first.becomes('not-ready');
    const again = await second.isOffered();
    expect(again.callId).toBe(callId);
    await second.accepts(again.claimId);
    await caller.isTalking();
    await until('talking', async () => (await helpline.database.query('select 1 from calls.call where id = $1 and talking_at is not null', [callId])).length > 0);
    caller.hangUp();
    expect(await outcomeOf(callId)).toBe('talked');
  });

  it('ends the agent\'s line when the caller hangs up while it rings there', async () => {
    const agent = await anAgent({ autoAccept: false });
    const caller = await aCaller();
    const callId = await lodgesComplaint(caller);
    await agent.accepts((await agent.isOffered()).claimId);
    await agent.line.rings();
    caller.hangUp();
    await agent.line.ended();
    await agent.becomes('ready');
    expect(await outcomeOf(callId)).toBe('failed');
  });

  it('counts one who hangs up in the menu, one who heard the emergency numbers, and one who never pressed a key', async () => {
    const leaving = await aCaller('+919000001002');
    await leaving.hears(/English 2/);
    leaving.hangUp();
    const served = await aCaller('+919000001003');
    await served.hears(/English 2/);
    await served.press('2');
    await served.hears(/new complaint/);
    await served.press('4');
    await served.hears(/emergency numbers, press 1/);
    await served.press('1');
    await served.hears(/Ambulance/);
    served.hangUp();
    expect(await outcomeOf(callIdOf(leaving.callSid!))).toBe('left-in-menu');
    expect(await outcomeOf(callIdOf(served.callSid!))).toBe('served-by-menu');
  });

  it('finds every call of the carrier again, each with one outcome', async () => {
    const found = await helpline.app.get(ReconcileCalls).execute();
    expect(helpline.carrier.alerts).toEqual([]);
    expect(found.made).toBe(0);
  });

  it('keeps a conversation when the agent\'s page is loaded again', async () => {
    const agent = await anAgent();
    const caller = await aCaller();
    await lodgesComplaint(caller);
    await agent.accepts((await agent.isOffered()).claimId);
    await caller.isTalking();
    await agent.line.isTalking();
    await until('talking', async () => (await agent.desk()).call?.state === 'talking');
    agent.line.crash();
    const line = await agentLine({ carrier: helpline.carrier.url, token: mintSoftphoneToken(SECRETS, agent.agentId, 600) });
    open.push(line);
    await line.isTalking();
    expect((await agent.desk()).presence).toBe('on-call');
    caller.hangUp();
    await agent.becomes('wrap-up');
  });

  it('serves ten callers with three agents at once', async () => {
    const agents = await Promise.all([anAgent(), anAgent(), anAgent()]);
    let served = 0;
    let busy = true;
    const work = agents.map(async (agent) => {
      while (busy) {
        const { offer } = await agent.desk();
        if (!offer) { await new Promise((resolve) => setTimeout(resolve, 20)); continue; }
        await agent.accepts(offer.claimId);
        await until('talking', async () => (await agent.desk()).call?.state === 'talking');
        await until('caller in', async () => (await helpline.database.query('select 1 from calls.call where id = $1 and talking_at is not null', [offer.callId])).length > 0);
        expect(await helpline.app.get(HangUpCall).execute(offer.callId, agent.agentId)).toEqual({ ok: true, value: null });
        expect(await helpline.app.get(FinishWrapUp).execute({ agentId: agent.agentId, callId: offer.callId, disposition: 'other', ready: true })).toEqual({ ok: true, value: null });
        served += 1;
      }
    });
    const callers = await Promise.all(Array.from({ length: 10 }, (_, n) => aCaller(`+9190000011${String(n).padStart(2, '0')}`)));
    const ids = await Promise.all(callers.map(lodgesComplaint));
    const outcomes = await Promise.all(ids.map(outcomeOf));
    busy = false;
    await Promise.all(work);
    expect({ outcomes: [...new Set(outcomes)], served }).toEqual({ outcomes: ['talked'], served: 10 });
  }, 60_000);

  it('finds a conversation whose webhooks were all lost', async () => {
    const hear = helpline.app.get(HearConference);
    const execute = hear.execute.bind(hear);
    hear.execute = async () => undefined;
    const agent = await anAgent();
    const caller = await aCaller();
    const callId = await lodgesComplaint(caller);
    await agent.accepts((await agent.isOffered()).claimId);
    await caller.isTalking({ within: 40_000 });
    await until('talking', async () => (await helpline.database.query('select 1 from calls.call where id = $1 and talking_at is not null', [callId])).length > 0);
    await until('left line', async () => (await agent.desk()).line.waiting === 0);
    caller.hangUp();
    await agent.becomes('wrap-up');
    expect(await outcomeOf(callId)).toBe('talked');
    hear.execute = execute;
  }, 60_000);
});
