import { createHmac } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { err, ok } from '@pukar/kernel';
import { APP_GUARD, Reflector } from '@nestjs/core';
import { Database, type Tx } from '@pukar/platform/database';
import { CarrierSignature, ClosedByDefaultGuard, createHttpApp, SessionReader, type HttpApp } from '@pukar/platform/http';
import { CLOCK, IDS, randomIds } from '@pukar/platform/ids';
import { createLogger, LOGGER } from '@pukar/platform/logging';
import { CreatePlatform1700000000001, Outbox } from '@pukar/platform/outbox';
import { CreateCarrier1700000000050, Inbox } from '@pukar/platform/inbox';
import { LiveAnnouncer } from '@pukar/platform/live';
import { KeyRing } from '@pukar/platform/crypto';
import { CarrierRecordings, Telephony, TwilioSignature } from '@pukar/platform/telephony';
import { FixedClock, testDatabase } from '@pukar/platform/testing';
import {
  ColleaguesPort, ContactsPort,
  callIdOf, CallerWordsPort, CallersPort, CallsSettings, ConductMarksPort, callsServer, callsWorker, ClaimsPort, KeepPlacePort, NumberToRingPort, OutgoingSettings, OwedCallsPort, QueueCaller, SoftphoneSettings, TalkRecorderPort, TicketsToRingPort, VoicemailPort, WaitingLinePort,
  type AbusiveCall, type CallerToRingBack, type CallerWords, type Claim, type OwedCall, type PlaceOfCaller, type Sound, type TicketToRing,
} from '../index.js';
import { OutgoingChanges } from '../outgoing/outgoing-changes.js';
import { PartyChanges } from '../parties/party-changes.js';
import { NoteTalk } from '../use-cases/note-talk.use-case.js';
import { SettleCall } from '../use-cases/settle-call.use-case.js';
import { aLine, MISSED_CALL_NUMBER, NUMBER, SpecCarrier } from './spec-carrier.js';

export { NUMBER };

const SECRETS = { accountSid: `AC${'a'.repeat(32)}`, authToken: 'auth-token-of-the-specs', apiKeySid: `SK${'b'.repeat(32)}`, apiKeySecret: 'api-key-secret-of-the-specs' };
const PUBLIC_URL = 'https://pukar.example';
const FALLBACK_URL = 'https://fallback.example';

/** The floor, as small as a telephone needs it. */
export class SpecFloor {
  readonly waiting = new Map<string, Date>();
  /** The language in which each caller stands in the line. */
  readonly languages = new Map<string, string>();
  readonly claims = new Map<string, Claim>();
  readonly ended: string[] = [];
  /** Who is asked about a call. */
  readonly consults = new Map<string, Claim>();
  /** Agents who can be asked. */
  readonly free = new Set<string>();
  readonly givenBack: { readonly callId: string; readonly because: string; readonly queue: string | undefined; readonly agentId: string | undefined }[] = [];
  readonly parties: string[] = [];
  /** Claims whose caller is on hold. */
  readonly held = new Set<string>();
  isStaffed = true;
  /** Where everybody stands, as far as it is not in front. */
  standing: Partial<PlaceOfCaller> = {};
  /** What is told cannot be noted. */
  notesNothing = false;
  /** What waiting callers were told. */
  readonly told: { callId: string; place: number; estimateSeconds: number | null }[] = [];
  isBroken = false;
  /** A call of which nothing can be found out. */
  breaksFor: string | undefined;

  /** The calls whose conversation was to be recorded. */
  readonly talks: string[] = [];
  /** Those whose caller was put on hold. */
  readonly heldTalks: string[] = [];

  readonly recorder: TalkRecorderPort = {
    talkBegan: async (_tx, { callId }) => { this.talks.push(callId); },
    callerHeld: async (_tx, callId) => { this.heldTalks.push(callId); },
  };

  readonly line: WaitingLinePort = {
    join: async (_tx, { callId, language, at }) => { this.waiting.set(callId, at); this.languages.set(callId, language); return { pool: 'main', longestWaitSeconds: 600 }; },
    leave: async (_tx, { callId }) => this.waiting.delete(callId),
    hungUp: async (callId) => { this.waiting.delete(callId); },
    place: async (callId) => (this.waiting.has(callId) ? { place: 1, pool: 'main', isStaffed: this.isStaffed, estimateSeconds: null, announce: { firstAfterSeconds: 0, everySeconds: 45, estimate: true }, longestWait: { seconds: 600, then: 'call-back' }, wayOut: null, ...this.standing } : undefined),
    longestWaitSeconds: async () => 600,
    told: async (callId, told) => {
      if (this.notesNothing) throw new Error('the book is away');
      this.told.push({ callId, ...told });
    },
  };

  readonly claiming: ClaimsPort = {
    take: async (_tx, { callId, agentId }) => {
      if ([...this.claims.values()].some((claim) => claim.agentId === agentId || claim.callId === callId)) return err('busy');
      const claim = { callId, claimId: randomIds.uuid(), agentId, state: 'accepted' as const };
      this.claims.set(callId, claim);
      return ok(claim.claimId);
    },
    live: async (_where, callId) => {
      if (this.isBroken || callId === this.breaksFor) throw new Error('the floor is away');
      return this.claims.get(callId);
    },
    confirmJoin: async (_tx, claimId) => this.change(claimId, (claim) => (claim.state === 'offered' ? undefined : { ...claim, state: 'joined' })),
    release: async (_tx, claimId, reason) => { this.end(claimId, reason); },
    endConversation: async (_tx, claimId) => { this.end(claimId, 'talked'); },
    correct: async () => false,
    isHolding: async (_where, agentId) => [...this.claims.values()].some((claim) => claim.agentId === agentId),
    noteHold: async (_tx, claimId, isHeld) => {
      const changes = this.held.has(claimId) !== isHeld;
      if (isHeld) this.held.add(claimId); else this.held.delete(claimId);
      return changes;
    },
    beginConsult: async (_tx, { callId, agentId }) => {
      if (!this.free.has(agentId)) return err('agent-not-free');
      const claim = { callId, claimId: randomIds.uuid(), agentId, state: 'accepted' as const };
      this.consults.set(callId, claim);
      return ok(claim.claimId);
    },
    consulted: async (_where, callId) => this.consults.get(callId),
    endConsult: async (_tx, claimId) => { this.endConsult(claimId, 'consulted'); },
    completeTransfer: async (_tx, { fromClaim, toClaim }) => {
      const [from, to] = [[...this.claims.values()].find((one) => one.claimId === fromClaim), [...this.consults.values()].find((one) => one.claimId === toClaim)];
      if (from?.state !== 'joined' || to?.state !== 'joined') return false;
      this.end(fromClaim, 'transferred');
      this.consults.delete(to.callId);
      this.claims.set(to.callId, to);
      return true;
    },
    giveBack: async (_tx, { callId, claimId, because, queue, agentId }) => {
      this.end(claimId, because === 'transfer' ? 'transferred' : 'talked');
      this.waiting.set(callId, new Date(0));
      this.givenBack.push({ callId, because, queue, agentId });
    },
    noteParty: async (_tx, { kind, role }) => { this.parties.push(`${kind} ${role}`); },
    noteConsult: async () => undefined,
  };

  hold(callId: string, state: Claim['state'], claimId = randomIds.uuid()): Claim {
    const claim = { callId, claimId, agentId: randomIds.uuid(), state };
    this.claims.set(callId, claim);
    return claim;
  }

  private change(claimId: string, to: (claim: Claim) => Claim | undefined): boolean {
    const consult = [...this.consults.values()].find((one) => one.claimId === claimId);
    if (consult) {
      this.consults.set(consult.callId, { ...consult, state: 'joined' });
      return true;
    }
    const claim = [...this.claims.values()].find((one) => one.claimId === claimId);
    const changed = claim && to(claim);
    if (changed) this.claims.set(changed.callId, changed);
    return changed !== undefined;
  }

  private endConsult(claimId: string, as: string): boolean {
    const claim = [...this.consults.values()].find((one) => one.claimId === claimId);
    if (!claim) return false;
    this.consults.delete(claim.callId);
    this.ended.push(as);
    return true;
  }

  private end(claimId: string, as: string): void {
    if (this.endConsult(claimId, as)) return;
    const claim = [...this.claims.values()].find((one) => one.claimId === claimId);
    if (!claim) return;
    this.claims.delete(claim.callId);
    this.ended.push(as);
  }
}

/** The vault, as small as a telephone needs it: which number made a call. */
export class SpecVault extends CallersPort {
  readonly numbers = new Map<string, string>();
  isAway = false;
  /** A call whose caller cannot be remembered. */
  refuses: string | undefined;

  async remember(_tx: Tx, { callId, from }: { readonly callId: string; readonly from: string }) {
    if (this.isAway || callId === this.refuses) throw new Error('the vault is away');
    this.numbers.set(callId, from);
  }
}

/** Marks as they are proposed: once per call, by whoever has it. */
export class SpecMarks extends ConductMarksPort {
  readonly proposed = new Map<string, string>();
  /** Agents whose calls these are, or were. */
  readonly theirs = new Set<string>();

  /** Calls of which the vault knows no citizen. */
  readonly ofNobody = new Set<string>();

  async propose(_tx: Tx, { callId, agentId, kind }: AbusiveCall) {
    if (this.ofNobody.has(callId)) return 'nobody-to-mark' as const;
    if (!this.theirs.has(`${callId} ${agentId}`)) return 'not-yours' as const;
    if (!this.proposed.has(callId)) this.proposed.set(callId, kind);
    return 'proposed' as const;
  }
}

/** Who is to be rung back and what was spoken, as small as a telephone needs it. */
export class SpecLeaving {
  /** Call by number. */
  readonly kept = new Map<string, string>();
  /** By call, what those chose who never stood in the line. */
  readonly chosen = new Map<string, CallerToRingBack['chosen']>();
  /** Call by recording. */
  readonly messages = new Map<string, string>();
  readonly withoutSound: string[] = [];

  readonly places: KeepPlacePort = {
    keep: async (_tx, { callId, from, chosen }) => {
      if (this.kept.has(from)) return 'already-kept';
      if (chosen) this.chosen.set(callId, chosen);
      this.kept.set(from, callId);
      return 'kept';
    },
  };

  readonly voicemails: VoicemailPort = {
    keep: async (_tx, { callId, recordingSid }) => {
      const isNew = !this.messages.has(recordingSid);
      this.messages.set(recordingSid, callId);
      return isNew;
    },
    nothingRecorded: async (_tx, recordingSid) => this.withoutSound.push(recordingSid) > 0,
  };
}

/** Whom we owe a call, as small as a telephone needs it. What a transaction that fails would have owed is not owed. */
export class SpecOwed extends OwedCallsPort {
  readonly calls = new Map<string, OwedCall['reason']>();
  /** Old places of who rings again, by number; of whom we ring back, by call. */
  readonly places = new Map<string, Date>();

  constructor(private readonly vault: SpecVault) {
    super();
  }

  async owe(tx: Tx, { callId, from, reason, isOutcome }: OwedCall) {
    if (from) await this.vault.remember(tx, { callId, from });
    tx.afterCommit(() => { if (isOutcome || !this.calls.has(callId)) this.calls.set(callId, reason); });
  }

  async withdraw(tx: Tx, callId: string) { tx.afterCommit(() => { this.calls.delete(callId); }); }
  async placeOf(_tx: Tx, callId: string) { const since = this.places.get(callId); return since && { since, standsFor: [] }; }
  async redial(_tx: Tx, { from }: { readonly from: string }) { return this.places.get(from); }

  of = (callId: string): OwedCall['reason'][] => [this.calls.get(callId)].flatMap((reason) => reason ?? []);
}

/** What settles calls, with a small floor, for specs that have no telephone. */
export function aSettling(database: Database, vault: SpecVault, owed = new SpecOwed(vault)) {
  const floor = new SpecFloor();
  const announcer = new LiveAnnouncer(database, createLogger('spec', 'silent'));
  const changes = new OutgoingChanges(announcer);
  const settle = new SettleCall(new NoteTalk(floor.claiming, floor.line, floor.recorder, changes, new PartyChanges(announcer)), floor.claiming, owed, new Outbox(randomIds, { wake: () => undefined }), changes, randomIds);
  return { owed, settle, inbox: new Inbox(database, new KeyRing(KeyRing.generate()), new FixedClock(), createLogger('spec', 'silent')) };
}

const words: CallerWordsPort = {
  sounds: (said: CallerWords, language): readonly Sound[] => [{ speak: 'place' in said ? `${said.isLonger ? 'longer, ' : ''}place ${said.place}${said.minutes === null ? '' : `, ${said.minutes} minutes`}${said.offers ? `, keys${said.numberHidden ? ' hidden' : ''}` : ''}` : 'numberHidden' in said ? `${said.say}${said.numberHidden ? ', hidden' : ''}` : said.say, language: language ?? 'all' }],
  fallbackDocument: (who, language = null) => `<Response><Say language="${language ?? 'all'}">${who === 'rung' ? 'fallback.we-call' : 'fallback'}</Say><Hangup/></Response>`,
  troubleDocument: (again, language) => `<Response><Say language="${language ?? 'all'}">trouble</Say><Redirect>${again.replaceAll('&', '&amp;')}</Redirect></Response>`,
};

/** The telephone of the helpline on a real database, beside a carrier of the spec's. */
export async function aTelephone() {
  const test = await testDatabase([CreatePlatform1700000000001, CreateCarrier1700000000050, ...callsServer.migrations]);
  const database = await test.as('app', 10);
  const carrier = new SpecCarrier();
  const apiBaseUrl = await carrier.start();
  const clock = new FixedClock();
  const floor = new SpecFloor();
  const vault = new SpecVault();
  const marks = new SpecMarks();
  const leaving = new SpecLeaving();
  const owed = new SpecOwed(vault);
  /** Who is signed in at the browser that asks. */
  const desk: { signedIn: { personId: string; permissions: readonly string[] } | undefined } = { signedIn: undefined };
  const logger = createLogger('spec', 'silent');
  const keys = new KeyRing(KeyRing.generate());
  const inbox = new Inbox(database, keys, clock, logger);
  /** Whom calls of ours are about, and their numbers; `officer of <ticket>` where it is another one than the citizen's. */
  const numbers = new Map<string, string>();
  /** What may not ring now. */
  const unwanted = new Set<string>();
  const tickets = new Map<string, TicketToRing>();
  /** Contacts' numbers by their ids. */
  const cards = new Map<string, string>();
  const contacts: ContactsPort = {
    search: async () => [],
    find: async (contactId) => (cards.has(contactId) ? { contactId, name: 'Water office', about: 'Bhopal', number: cards.get(contactId) } : undefined),
    numberOf: async (contactId) => cards.get(contactId),
  };
  const colleagues: ColleaguesPort = {
    list: async () => ({ agents: [...floor.free].map((agentId) => ({ agentId, name: 'Asha', presence: 'ready', languages: [] })), queues: [{ queue: 'general', name: 'General', waiting: 0 }, { queue: 'water', name: 'Water', waiting: 0 }] }),
    names: async (ids) => new Map(ids.map((id) => [id, 'Asha'])),
  };
  const outgoing = { publicUrl: PUBLIC_URL, fallbackUrl: FALLBACK_URL, callerId: NUMBER, ringSeconds: 30, quietHours: { from: 1_260, to: 540 }, policy: { destinations: ['+91'], own: [NUMBER], perAgentHour: 5, perAgentDay: 8, perNumberDay: 3, perMinute: 20, longestMinutes: 30 } };

  @Global()
  @Module({
    providers: [
      Reflector,
      { provide: Database, useValue: database },
      { provide: LOGGER, useValue: logger },
      { provide: Inbox, useValue: inbox },
      { provide: CLOCK, useValue: clock },
      { provide: IDS, useValue: randomIds },
      { provide: Outbox, useValue: new Outbox(randomIds, { wake: () => undefined }) },
      { provide: Telephony, useValue: new Telephony({ ...SECRETS, apiBaseUrl, number: NUMBER }) },
      { provide: SessionReader, useValue: { read: async () => (desk.signedIn ? { sessionHash: 'spec', personId: desk.signedIn.personId, permissions: new Set(desk.signedIn.permissions) } : undefined) } },
      { provide: CarrierSignature, useValue: new TwilioSignature(SECRETS.authToken, PUBLIC_URL) },
      { provide: APP_GUARD, useClass: ClosedByDefaultGuard },
      { provide: CallsSettings, useValue: { publicUrl: PUBLIC_URL, carrierNumber: NUMBER, missedCallNumber: MISSED_CALL_NUMBER } },
      { provide: SoftphoneSettings, useValue: { url: 'ws://carrier.example', tokenSeconds: 600, ...SECRETS } },
      { provide: LiveAnnouncer, useValue: new LiveAnnouncer(database, logger) },
      { provide: TicketsToRingPort, useValue: { find: async (number) => (tickets.has(number) ? ok(tickets.get(number)!) : err('not-found')), officerOf: async (ticketId) => [...tickets.values()].find((ticket) => ticket.ticketId === ticketId)?.officer ?? undefined } satisfies TicketsToRingPort },
      { provide: KeyRing, useValue: keys },
      { provide: OutgoingSettings, useValue: outgoing },
      { provide: NumberToRingPort, useValue: { numberOf: async (purpose: string, about: string) => numbers.get(`${purpose} of ${about}`) ?? numbers.get(about), mayRing: async (_purpose: string, about: string) => !unwanted.has(about) } satisfies NumberToRingPort },
      { provide: ContactsPort, useValue: contacts },
      { provide: ColleaguesPort, useValue: colleagues },
      { provide: CallersPort, useValue: vault },
      { provide: OwedCallsPort, useValue: owed },
      { provide: WaitingLinePort, useValue: floor.line },
      { provide: TalkRecorderPort, useValue: floor.recorder },
      { provide: ClaimsPort, useValue: floor.claiming },
      { provide: CallerWordsPort, useValue: words },
      { provide: ConductMarksPort, useValue: marks },
      { provide: KeepPlacePort, useValue: leaving.places },
      { provide: VoicemailPort, useValue: leaving.voicemails },
      { provide: CarrierRecordings, useValue: new CarrierRecordings({ ...SECRETS, apiBaseUrl, number: NUMBER }) },
      ...new Set([...callsServer.providers, ...callsWorker.providers]),
    ],
    controllers: [...callsServer.controllers],
  })
  class Telephone {}
  const app: HttpApp = await createHttpApp({ module: Telephone, logger });
  await app.listen(0, '127.0.0.1');
  const here = await app.getUrl();

  /** Posts as the carrier does, signed; `token` is its idempotency token. */
  const hears = async (path: string, form: Readonly<Record<string, string>>, options: { readonly token?: string; readonly signed?: boolean } = {}) => {
    const text = PUBLIC_URL + path + Object.keys(form).sort().map((key) => key + form[key]).join('');
    const signature = createHmac('sha1', SECRETS.authToken).update(text).digest('base64');
    const answer = await fetch(here + path, {
      method: 'POST', body: new URLSearchParams(form),
      headers: { ...(options.signed === false ? {} : { 'x-twilio-signature': signature }), ...(options.token ? { 'i-twilio-idempotency-token': options.token } : {}) },
    });
    return { status: answer.status, body: await answer.text(), type: answer.headers.get('content-type') ?? '' };
  };

  /** Asks as a browser of the staff does. */
  const asks = async (method: 'GET' | 'POST', path: string, body?: object) => {
    const answer = await fetch(here + path, { method, ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}) });
    const text = await answer.text();
    return { status: answer.status, body: (text ? JSON.parse(text) : undefined) as unknown };
  };

  let lines = 0;
  return {
    get signedIn() { return desk.signedIn; },
    set signedIn(who) { desk.signedIn = who; },
    app, asks, cards, carrier, clock, database, floor, hears, leaving, marks, numbers, outgoing, owed, tickets, unwanted, vault,
    /** A caller who waits for an agent. */
    async aWaitingCaller(language: string | null = 'hi-IN') {
      lines += 1;
      const callSid = aLine(lines);
      await app.get(QueueCaller).execute({ callSid, from: '+919000001001', language, keys: '12', topic: 'complaint', at: clock.now() });
      return { callSid, callId: callIdOf(callSid) };
    },
    outcomeOf: async (callId: string) => (await database.query<{ outcome: string | null }>('select outcome from calls.call where id = $1', [callId]))[0]?.outcome,
    /** Everything that a webhook could change. */
    async everything() {
      const tables = ['calls.call', 'calls.leg', 'calls.call_event', 'platform.outbox'];
      const rows = await Promise.all(tables.map((table) => database.query(`select * from ${table} as t order by t::text`)));
      return JSON.stringify([rows, [...floor.waiting], [...floor.claims], [...owed.calls], floor.ended, carrier.asked, [...leaving.kept], [...leaving.messages]]);
    },
    async close() {
      await app.close();
      await carrier.stop();
      await test.close();
    },
  };
}

export type SpecTelephone = Awaited<ReturnType<typeof aTelephone>>;
