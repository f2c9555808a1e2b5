import 'reflect-metadata';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type DraftContent, DraftContentSchema, emptyDraft } from '@pukar/citizens-core/contracts';
import type { Registered } from '@pukar/grievances-core/contracts';
import { USUAL_ASKING } from '@pukar/grievances-core/domain';
import { err, ok, type IdSource } from '@pukar/kernel';
import { KeyRing } from '@pukar/platform/crypto';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS, randomIds } from '@pukar/platform/ids';
import { createLogger, LOGGER } from '@pukar/platform/logging';
import { Outbox, OutboxDispatcher } from '@pukar/platform/outbox';
import { FixedClock } from '@pukar/platform/testing';
import { GrievancesHandlers } from '../handlers/grievances-handlers.js';
import { grievancesServer, grievancesWorker } from '../index.js';
import { AskingHandlers } from '../handlers/asking-handlers.js';
import { type CitizenOnLine, CitizenOnLinePort } from '../ports/citizen-on-line.port.js';
import { CitizenReachPort, type Reach } from '../ports/citizen-reach.port.js';
import { VoiceChecksPort } from '../ports/voice-checks.port.js';
import { ASKING_POLICY } from '../settling/asking-store.js';
import { SettlingCommands } from '../sockets/settling-commands.js';
import { DirectoryPort } from '../ports/directory.port.js';
import { type DoneByOffice, OfficeActsPort } from '../ports/office-acts.port.js';
import { CLOSING_WINDOW_DAYS } from '../sweeps/keep-time.js';
import { DraftsPort } from '../ports/drafts.port.js';
import { MergedHandlers } from '../handlers/merged-handlers.js';
import { type KeypadCaller, KeypadCallersPort } from '../ports/keypad-callers.port.js';
import { CallersToldPort } from '../ports/callers-told.port.js';
import { WordSoundsPort } from '../ports/word-sounds.port.js';
import { INCIDENT_POLICY, type IncidentPolicy } from '../alike/incident-policy.js';
import { ReceiptsPort, type SaidOfReceipt } from '../ports/receipts.port.js';
import { RedactionPort } from '../ports/redaction.port.js';
import { ReferencePort } from '../ports/reference.port.js';
import { EvidencePort } from '../ports/evidence.port.js';
import { RepliesPort } from '../ports/replies.port.js';
import { type StatementToWrite, StatementWorkPort } from '../ports/statement-work.port.js';
import { type KnownOfCaller, type TicketsCitizen, type TicketsPerson, VaultPort } from '../ports/vault.port.js';
import { GrievancesCommands } from '../sockets/grievances-commands.js';
import { SpecDirectory } from './a-directory.js';

interface SpecCall {
  readonly agentId: string;
  readonly language: string | null;
  version: number;
  content: DraftContent;
  ticketId: string | null;
}

/** Drafts in memory, held one after the other as the vault's are. */
export class SpecDrafts extends DraftsPort {
  readonly calls = new Map<string, SpecCall>();

  async forRegistration(tx: Tx, callId: string, version: number, agentId: string) {
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [callId]);
    const call = this.calls.get(callId);
    if (call?.agentId !== agentId) return err('not-your-call' as const);
    return call.ticketId === null && call.version !== version ? err('stale' as const) : ok({ content: call.content, language: call.language, ticketId: call.ticketId, caller: undefined, known: this.knownOf(call.content) });
  }

  /** What the vault knows of whoever made a call. */
  knownOf: (content: DraftContent) => KnownOfCaller = ({ citizenName, citizenAddress }) => ({ names: [citizenName], addresses: [citizenAddress], phones: [] });

  async markRegistered(_tx: Tx, { callId, ticketId }: { callId: string; ticketId: string }) { this.calls.get(callId)!.ticketId = ticketId; }
}

/** A vault that knows one citizen, and remembers what it was given to seal. */
export class SpecVault extends VaultPort {
  readonly linked: { ticketId: string; callId: string; statement: string; person?: TicketsPerson | undefined }[] = [];
  phones: string[] = [];
  /** What goes wrong when a ticket is to be linked. */
  breaks: Error | undefined;

  /** What was written down without a call. */
  readonly inward = new Set<string>();

  constructor(private readonly drafts: SpecDrafts) {
    super();
    drafts.knownOf = ({ citizenName, citizenAddress }) => ({ names: [citizenName], addresses: [citizenAddress], phones: this.phones });
  }

  async citizenOf(_tx: Tx, { isForOther }: TicketsPerson): Promise<TicketsCitizen> { return { citizenId: undefined, isForOther, hasNumber: false }; }

  async isInward(_source: unknown, callId: string) { return this.inward.has(callId); }
  isPhone(text: string) { return /^[6-9]\d{9}$/.test(text); }

  async linkTicket(_tx: Tx, { found: _found, ...link }: { found?: TicketsCitizen | undefined;  ticketId: string; callId: string; statement: string; person?: TicketsPerson | undefined }) {
    if (this.breaks) throw this.breaks;
    this.linked.push(link);
  }

  async knownOfCaller(_source: unknown, { callId, agentId, citizenName, citizenAddress }: { callId: string; agentId: string; citizenName: string; citizenAddress: string }) {
    if (this.drafts.calls.get(callId)?.agentId !== agentId) return err('not-your-call' as const);
    return ok<KnownOfCaller>({ names: [citizenName], addresses: [citizenAddress], phones: this.phones });
  }
}

/** Callers by keypad, known by their numbers; and what was sealed of their words. */
export class SpecKeypadCallers extends KeypadCallersPort {
  readonly tickets = new Map<string, string[]>();
  readonly words: { spokenId: string; ticketId: string; what: string; statement: string }[] = [];
  async ticketsSince(tx: Tx, { from }: KeypadCaller) {
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [from]);
    return this.tickets.get(from) ?? [];
  }
  async link(_tx: Tx, { from }: KeypadCaller, ticketId: string) { this.tickets.set(from, [...(this.tickets.get(from) ?? []), ticketId]); }
  async keepWords(_tx: Tx, words: { spokenId: string; ticketId: string; what: 'complaint' | 'reopening' | 'answer'; statement: string }) { this.words.push(words); }
}

/** Whom agents have on the line, as a spec says. */
export class SpecOnLine extends CitizenOnLinePort {
  readonly lines = new Map<string, CitizenOnLine & { agentId: string; tickets: string[] }>();
  /** What is known of tickets' citizens. */
  readonly known = new Map<string, KnownOfCaller>();
  async of(_source: unknown, callId: string, agentId: string) {
    const line = this.lines.get(callId);
    return line?.agentId === agentId ? line : undefined;
  }
  async ticketsOf(_source: unknown, callId: string) { return this.lines.get(callId)?.tickets ?? []; }
  async knownOf(_source: unknown, ticketId: string) { return this.known.get(ticketId) ?? { names: [], addresses: [], phones: [] }; }
}

/** What citizens answered about pressure. */
export class SpecVoiceChecks extends VoiceChecksPort {
  readonly kept: { ticketId: string; callId: string; agentId: string; answer: 'no' | 'yes' | 'cannot-speak'; words: string }[] = [];
  readonly handled = new Set<string>();
  async keep(_tx: Tx, check: SpecVoiceChecks['kept'][number]) { this.kept.push(check); }
  async isPressed(_tx: Tx, ticketId: string) { return this.kept.some((check) => check.ticketId === ticketId && check.answer !== 'no') && !this.handled.has(ticketId); }
}

/** Citizens of whom no number is known: their code, and what they must say. */
export class SpecReceipts extends ReceiptsPort {
  readonly helpline = '155343';
  readonly codes = new Map<string, string>();
  readonly addresses = new Map<string, string>();
  readonly shown = new Set<string>();
  readonly failures = new Map<string, number>();
  async codeOf(_source: unknown, ticketId: string) { return this.codes.get(ticketId) ?? null; }
  async asks(_source: unknown, ticketId: string) { return this.codes.has(ticketId) ? { name: true, address: false } : null; }
  async check(_tx: Tx, { callId, ticketId, code, name }: SaidOfReceipt) {
    if (!this.codes.has(ticketId)) return err('not-this-way' as const);
    if ((this.failures.get(ticketId) ?? 0) >= 5) return err('locked' as const);
    if (code === this.codes.get(ticketId) && name === 'Ramesh') { this.shown.add(`${callId} ${ticketId}`); return ok(null); }
    this.failures.set(ticketId, (this.failures.get(ticketId) ?? 0) + 1);
    return err('not-right' as const);
  }
  async isProven(_source: unknown, callId: string, ticketId: string) { return this.codes.has(ticketId) && this.shown.has(`${callId} ${ticketId}`); }
  async addressOf(_tx: Tx, ticketId: string) { const address = this.addresses.get(ticketId); return address === undefined ? undefined : { name: 'Ramesh', address }; }
}

/** What waits to be written down. */
export class SpecStatementWork extends StatementWorkPort {
  readonly begun: StatementToWrite[] = [];
  async begin(_tx: Tx, statement: StatementToWrite) { this.begun.push(statement); }
}

/** Which ticket a forwarded one is, what was answered and done, as a spec says. */
export class SpecOffice {
  readonly tickets = new Map<string, string>();
  readonly acts = new Map<string, DoneByOffice>();
  /** The tickets that offices have answered, though nobody heard of it. */
  readonly answered = new Set<string>();
  /** The tickets whose offices asked the citizen, though nobody heard of it. */
  readonly asked = new Set<string>();
  readonly replies = new Map<string, { actionCode: string; reply: string; resolvedAt: Date; level?: number }>();
  async ticketOf(_tx: Tx, forwardedId: string) { return this.tickets.get(forwardedId); }
  async turnOf(_tx: Tx, ticketId: string) { return [...this.tickets].findLast(([, id]) => id === ticketId)?.[0]; }
  async actOf(_tx: Tx, actId: string) { return this.acts.get(actId); }
  async hasAnswered(_tx: Tx, ticketId: string) { return this.answered.has(ticketId); }
  readonly evidence = new Map<string, { id: string; mediaType: 'image/jpeg'; ticketId: string; file: Buffer }>();
  async of(_tx: Tx, ticketId: string) { return [...this.evidence.values()].filter((file) => file.ticketId === ticketId); }
  async open(_tx: Tx, id: string) { return this.evidence.get(id); }
  async hasAsked(_tx: Tx, ticketId: string) { return this.asked.has(ticketId); }
  async replyOf(_tx: Tx, forwardedId: string) {
    const reply = this.replies.get(forwardedId);
    return reply && { level: 1, ...reply };
  }
}

/** What everybody who calls hears. */
export class SpecCallersTold extends CallersToldPort {
  now: string | null = null;
  async tell(notice: string) {
    if (notice !== 'power') return err('no-such-notice' as const);
    this.now = notice;
    return ok(null);
  }
  async stopTelling(notice: string) { if (this.now === notice) this.now = null; }
}

/** Ids and chance as they come, unless a spec says which bytes come next. */
export class SpecIds implements IdSource {
  readonly nextBytes: Uint8Array[] = [];
  uuid() { return randomIds.uuid(); }
  randomBytes(count: number) { return this.nextBytes.shift() ?? randomIds.randomBytes(count); }
}

@Module({})
class SpecModule {}

export const aDraft = (over: Partial<DraftContent> = {}): DraftContent =>
  DraftContentSchema.parse({ ...emptyDraft, categoryCode: 'ENE-03', placeCode: 'MP-BPL-BER', statement: 'No supply since Monday evening', facts: { spot: { value: 'near the old well', consent: false } }, ...over });

/** Tickets on a database, put together as server and worker do it, with the other contexts' answers in a spec's hands. */
export async function aHelpline(database: Database, redact: RedactionPort['redact'] = (text) => ({ text, redactions: [] }), mayBeTickets: RedactionPort['mayBeTickets'] = () => []) {
  const clock = new FixedClock();
  const drafts = new SpecDrafts();
  const [vault, office, ids] = [new SpecVault(drafts), new SpecOffice(), new SpecIds()];
  const [callers, work] = [new SpecKeypadCallers(), new SpecStatementWork()];
  const [onLine, voiceChecks, reaches, receipts] = [new SpecOnLine(), new SpecVoiceChecks(), new Map<string, Reach>(), new SpecReceipts()];
  const policy: { -readonly [Key in keyof IncidentPolicy]: IncidentPolicy[Key] } = { citizens: 3, hours: 6, byAgents: 'proposed' };
  const told = new SpecCallersTold();
  const logger = createLogger('spec', 'silent');
  const given = [
    { provide: Database, useValue: database }, { provide: KeyRing, useValue: new KeyRing(KeyRing.generate()) }, { provide: CLOCK, useValue: clock },
    { provide: IDS, useValue: ids }, { provide: LOGGER, useValue: logger }, { provide: Outbox, useValue: new Outbox(ids, { wake: () => undefined }) },
    { provide: DirectoryPort, useClass: SpecDirectory }, { provide: DraftsPort, useValue: drafts }, { provide: VaultPort, useValue: vault },
    { provide: RedactionPort, useValue: { redact, mayBeTickets } }, { provide: ReferencePort, useValue: office }, { provide: OfficeActsPort, useValue: office }, { provide: CLOSING_WINDOW_DAYS, useValue: 15 }, { provide: INCIDENT_POLICY, useValue: policy }, { provide: CallersToldPort, useValue: told }, { provide: WordSoundsPort, useValue: { of: (word: string) => word } }, { provide: ASKING_POLICY, useValue: USUAL_ASKING }, { provide: RepliesPort, useValue: office }, { provide: EvidencePort, useValue: office }, { provide: KeypadCallersPort, useValue: callers }, { provide: StatementWorkPort, useValue: work },
    { provide: CitizenOnLinePort, useValue: onLine }, { provide: ReceiptsPort, useValue: receipts }, { provide: VoiceChecksPort, useValue: voiceChecks }, { provide: CitizenReachPort, useValue: { reachOf: async (_source: unknown, ticketId: string): Promise<Reach> => reaches.get(ticketId) ?? 'mobile' } },
  ];
  const module: DynamicModule = { module: SpecModule, providers: [...grievancesServer.providers, ...grievancesWorker.providers, ...given] };
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  const commands = [...app.get(GrievancesCommands).commands(), ...app.get(SettlingCommands).commands()];
  const later = { now: () => new Date(Date.now() + 3_600_000) };

  const ask = async (agentId: string, event: string, payload: unknown): Promise<Record<string, unknown>> => {
    const command = commands.find((one) => one.event === event)!;
    const session = { sessionHash: 's', personId: agentId, languages: ['hi-IN', 'en-IN'], permissions: new Set<string>(), rooms: [] };
    return (await command.handle(command.schema.parse(payload) as never, { session, socketId: 'spec' } as never)) as Record<string, unknown>;
  };
  const aCall = (agentId: string, content = aDraft(), language: string | null = 'en-IN'): string => {
    const callId = randomIds.uuid();
    drafts.calls.set(callId, { agentId, language, version: 3, content, ticketId: null });
    return callId;
  };
  return {
    app, policy, told, clock, drafts, vault, office, callers, work, onLine, voiceChecks, reaches, receipts, ids, ask, aCall,
    /** A ticket of a new call. */
    async aTicket(content = aDraft(), language?: string): Promise<Registered & { ticketId: string }> {
      const agentId = randomIds.uuid();
      const callId = aCall(agentId, content, language);
      const registered = (await ask(agentId, 'grievance:register', { callId, draftVersion: 3, idempotencyKey: randomIds.uuid() })) as unknown as Registered;
      return { ...registered, ticketId: drafts.calls.get(callId)!.ticketId! };
    },
    /** Hands on what other contexts told, as the worker does. */
    deliver: () => new OutboxDispatcher(database, [...app.get(GrievancesHandlers).handlers(), ...app.get(AskingHandlers).handlers(), ...app.get(MergedHandlers).handlers()], later, logger).drain(),
  };
}

export type SpecHelpline = Awaited<ReturnType<typeof aHelpline>>;
