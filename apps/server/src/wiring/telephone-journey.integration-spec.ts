import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import {
  AcceptOffer, acdServer, acdWorker, CallersPastPort, ConfirmJoin, ConversationPort, CorrectClaim, DispositionPort, EndConversation, FindLiveClaim, FindPlaceInLine, JoinWaitingLine, LeaveWaitingLine, OpenDesk, KeepLease, AskForCalls,
  ReadDesk, ReleaseClaim, SweepFloor, FinishWrapUp, NoteHold,
} from '@pukar/acd-server';
import { callbacksServer } from '@pukar/callbacks-server';
import { startCarrier } from '@pukar/carrier';
import { agentLine, dial, type AgentLine, type Caller } from '@pukar/carrier/callers';
import { CallerSounds, CallLogPort, ConductPort, FlowAnswers, IvrSettings, ivrServer, LeavingPort, QueuePort, SpokenContentPort, SpokenRecordingsPort, StaffNamesPort } from '@pukar/ivr-server';
import { err } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { Database } from '@pukar/platform/database';
import { KeyRing } from '@pukar/platform/crypto';
import { CarrierSignature, ClosedByDefaultGuard, createHttpApp, SessionReader, type HttpApp } from '@pukar/platform/http';
import { CLOCK, IDS, randomIds, systemClock } from '@pukar/platform/ids';
import { CreateCarrier1700000000050, Inbox } from '@pukar/platform/inbox';
import { LiveAnnouncer } from '@pukar/platform/live';
import { createLogger, LOGGER } from '@pukar/platform/logging';
import { CreatePlatform1700000000001, Outbox } from '@pukar/platform/outbox';
import { CarrierRecordings, mintSoftphoneToken, Telephony, TwilioSignature } from '@pukar/platform/telephony';
import { freePorts, testDatabase, until } from '@pukar/platform/testing';
import {
  CallerWordsPort, CallersPort, CallLog, CallsSettings, callsServer, callsWorker, ClaimsPort, Conversations, ConductMarksPort, HangUpCall, HearConference, KeepPlacePort, MendConversations, QueueCaller, ReconcileCalls, RecordDisposition,
  ColleaguesPort, ContactsPort, NumberToRingPort, OutgoingSettings, SoftphoneSettings, TalkRecorderPort, TicketsToRingPort, VoicemailPort, WaitingLinePort, callIdOf,
} from '@pukar/calls-server';
import { specAnswers } from './testing/spec-answers.js';
import { specCallbacks } from './testing/spec-callbacks.js';

const SECRETS = { accountSid: `AC${'a'.repeat(32)}`, authToken: 'spec-auth-token-0123456789', apiKeySid: `SK${'b'.repeat(32)}`, apiKeySecret: 'spec-api-key-secret-0123456789' };
const NUMBER = '+911553430000';

async function aHelpline() {
  const test = await testDatabase([CreatePlatform1700000000001, CreateCarrier1700000000050, ...callsServer.migrations, ...acdServer.migrations, ...callbacksServer.migrations, ...ivrServer.migrations]);
  const database = await test.as('app', 20);
  const port = (await freePorts(1))[0]!;
  const publicUrl = `http://127.0.0.1:${port}`;
  const carrier = await startCarrier({
    port: 0, host: '127.0.0.1', dataDir: mkdtempSync(path.join(tmpdir(), 'carrier-')), ...SECRETS,
    numbers: [{ phoneNumber: NUMBER, shortCode: '155343', voiceUrl: `${publicUrl}/voice/incoming`, voiceMethod: 'POST', voiceFallbackUrl: `${publicUrl}/voice/fallback`, statusCallback: `${publicUrl}/voice/status`, statusCallbackMethod: 'POST' }],
  } as never, (() => undefined) as never);
  const logger = createLogger('journey', 'silent');
  const keys = new KeyRing(KeyRing.generate());
  const remembered: string[] = [];
  /** Calls that were left for a call-back. */
  const kept: string[] = [];

  @Global()
  @Module({
    providers: [
      Reflector,
      { provide: Database, useValue: database },
      { provide: LOGGER, useValue: logger },
      { provide: CLOCK, useValue: systemClock },
      { provide: IDS, useValue: randomIds },
      { provide: KeyRing, useValue: keys },
      { provide: Inbox, useValue: new Inbox(database, keys, systemClock, logger) },
      { provide: LiveAnnouncer, useValue: new LiveAnnouncer(database, logger) },
      { provide: Outbox, useValue: new Outbox(randomIds, { wake: () => undefined }) },
      { provide: Telephony, useValue: new Telephony({ ...SECRETS, apiBaseUrl: carrier.url, number: NUMBER }) },
      { provide: SessionReader, useValue: { read: async () => undefined } },
      { provide: CarrierSignature, useValue: new TwilioSignature(SECRETS.authToken, publicUrl) },
      { provide: APP_GUARD, useClass: ClosedByDefaultGuard },
      { provide: CallsSettings, useValue: { publicUrl, carrierNumber: NUMBER } },
      { provide: SoftphoneSettings, useValue: { url: carrier.url, tokenSeconds: 600, ...SECRETS } },
      { provide: IvrSettings, useValue: { publicUrl, promptsDir: path.resolve(import.meta.dirname, '../../../../tools/speech/dist/prompts'), answerWithinMs: 400 } },
      { provide: OutgoingSettings, useValue: { publicUrl, callerId: NUMBER, ringSeconds: 30, policy: { destinations: ['+91'], own: [NUMBER], perAgentHour: 30, perNumberDay: 6, perMinute: 60, longestMinutes: 30 } } },
      { provide: NumberToRingPort, useValue: { numberOf: async () => undefined, mayRing: async () => true } },
      { provide: TalkRecorderPort, useValue: { talkBegan: async () => undefined, callerHeld: async () => undefined } },
      { provide: ConductMarksPort, useValue: { propose: async () => 'proposed' } },
      { provide: ConductPort, useValue: { standing: async () => ({ mayReachPerson: true, isWarned: false }), appeal: async () => 'nothing' } },
      { provide: LeavingPort, useValue: { leave: async () => ({ then: 'no-number' }) } },
      { provide: ContactsPort, useValue: { search: async () => [], find: async () => undefined, numberOf: async () => undefined } },
      { provide: ColleaguesPort, useValue: { list: async () => ({ agents: [], queues: [] }), names: async () => new Map() } },
      { provide: TicketsToRingPort, useValue: { find: async () => err('not-found') } },
      ...specCallbacks,
      { provide: KeepPlacePort, useValue: { keep: async (_tx: Tx, { callId }: { callId: string }) => { kept.push(callId); return 'kept'; } } },
      { provide: VoicemailPort, useValue: { keep: async () => true, nothingRecorded: async () => false } },
      { provide: CarrierRecordings, useValue: new CarrierRecordings({ ...SECRETS, apiBaseUrl: carrier.url, number: NUMBER }) },
      ...new Set<never>([...ivrServer.providers, ...callsServer.providers, ...callsWorker.providers, ...acdServer.providers, ...acdWorker.providers] as never[]),
      { provide: FlowAnswers, useValue: specAnswers },
      { provide: SpokenRecordingsPort, useValue: { note: () => undefined } },
      { provide: StaffNamesPort, useValue: { of: async () => new Map() } },
      { provide: SpokenContentPort, useValue: { text: () => undefined, keys: () => [] } },
      { provide: QueuePort, useFactory: (queueCaller: QueueCaller) => ({ join: (caller: never) => queueCaller.execute(caller) }), inject: [QueueCaller] },
      { provide: CallLogPort, useExisting: CallLog },
      { provide: CallersPastPort, useValue: { callsOf: async () => [] } },
      { provide: CallersPort, useValue: { remember: async (_tx: Tx, { callId }: { callId: string }) => { remembered.push(callId); } } },
      { provide: CallerWordsPort, useExisting: CallerSounds },
      { provide: WaitingLinePort, useFactory: (join: JoinWaitingLine, leave: LeaveWaitingLine, place: FindPlaceInLine) => ({ join: (tx: Tx, caller: never) => join.execute(tx, caller), leave: (tx: Tx, leaving: never) => leave.execute(tx, leaving), place: (callId: string) => place.execute(callId) }), inject: [JoinWaitingLine, LeaveWaitingLine, FindPlaceInLine] },
      { provide: ClaimsPort, useFactory: (live: FindLiveClaim, confirm: ConfirmJoin, release: ReleaseClaim, end: EndConversation, correct: CorrectClaim, hold: NoteHold) => ({ correct: (tx: Tx, claimId: string, ending: never) => correct.execute(tx, claimId, ending), isHolding: (where: Tx, agentId: string) => live.isHolding(where, agentId), live: (where: Tx, callId: string) => live.execute(where, callId), confirmJoin: (tx: Tx, claimId: string, at: Date) => confirm.execute(tx, claimId, at), release: (tx: Tx, claimId: string, reason: never) => release.execute(tx, claimId, reason), endConversation: (tx: Tx, claimId: string) => end.execute(tx, claimId), noteHold: (tx: Tx, claimId: string, isHeld: boolean, at: Date) => hold.execute(tx, claimId, isHeld, at) }), inject: [FindLiveClaim, ConfirmJoin, ReleaseClaim, EndConversation, CorrectClaim, NoteHold] },
      { provide: ConversationPort, useExisting: Conversations },
      { provide: DispositionPort, useExisting: RecordDisposition },
    ],
    controllers: [...ivrServer.controllers, ...callsServer.controllers],
  })
  class Helpline {}
  const app: HttpApp = await createHttpApp({ module: Helpline, logger });
  await app.listen(port, '127.0.0.1');
  const sweeps = setInterval(() => { app.get(SweepFloor).execute().catch((error: unknown) => logger.error({ err: error }, 'sweep')); app.get(MendConversations).execute().catch((error: unknown) => logger.error({ err: error }, 'mend')); }, 500);
  return { test, database, carrier, app, sweeps, kept, remembered, publicUrl };
}

let helpline: Awaited<ReturnType<typeof aHelpline>>;
const open: { close(): void | Promise<void> }[] = [];

beforeAll(async () => { helpline = await aHelpline(); });
afterEach(async () => { for (const one of open.splice(0)) await one.close(); });
afterAll(async () => {
  clearInterval(helpline.sweeps);
  await helpline.app.close();
  await helpline.carrier.stop();
  await helpline.test.close();
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
  await caller.hears(/press 2|2 दब/i);
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
    await until('left line', async () => (await agent.desk()).waiting === 0);
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
    await leaving.hears(/press 2/);
    leaving.hangUp();
    const served = await aCaller('+919000001003');
    await served.hears(/press 2/);
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
    await until('left line', async () => (await agent.desk()).waiting === 0);
    caller.hangUp();
    await agent.becomes('wrap-up');
    expect(await outcomeOf(callId)).toBe('talked');
    hear.execute = execute;
  }, 60_000);
});
