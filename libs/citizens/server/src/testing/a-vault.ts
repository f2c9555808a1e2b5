import 'reflect-metadata';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { RingBack } from '@pukar/citizens-core/domain';
import { DraftContentSchema, emptyDraft, type DraftContent } from '@pukar/citizens-core/contracts';
import { err, ok } from '@pukar/kernel';
import { KeyRing } from '@pukar/platform/crypto';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS, randomIds } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { createLogger, LOGGER } from '@pukar/platform/logging';
import { Outbox } from '@pukar/platform/outbox';
import { FixedClock } from '@pukar/platform/testing';
import { citizensServer } from '../index.js';
import { AadhaarMaskPort } from '../ports/aadhaar-mask.port.js';
import { DraftPapersPort } from '../ports/draft-papers.port.js';
import { CallHoldersPort } from '../ports/call-holders.port.js';
import { ConductCallsPort, type ConductTalk } from '../ports/conduct-calls.port.js';
import { type CallFacts, EarlierCallsPort } from '../ports/earlier-calls.port.js';
import { ErasurePort } from '../ports/erasure.port.js';
import { EvidencePort } from '../ports/evidence.port.js';
import { RingBacksPort } from '../ports/ring-backs.port.js';
import { SameWordsPort } from '../ports/same-words.port.js';
import { StaffPort } from '../ports/staff.port.js';
import { TicketsPort, type TicketSummary } from '../ports/tickets.port.js';
import { InwardCommands } from '../sockets/inward-commands.js';
import { CitizensCommands } from '../sockets/citizens-commands.js';
import { ConductCommands } from '../sockets/conduct-commands.js';
import { IdentityCommands } from '../sockets/identity-commands.js';
import { GreetingCommands } from '../sockets/greeting-commands.js';
import { WatchCommands } from '../sockets/watch-commands.js';
import { RememberCaller } from '../use-cases/remember-caller.use-case.js';

/** Hides twelve digits in a row. */
class SpecMask extends AadhaarMaskPort {
  mask(text: string) { return text.replace(/\b\d{4} ?\d{4} ?(\d{4})\b/g, 'XXXX XXXX $1'); }
}

export class SpecHolders extends CallHoldersPort {
  private readonly held = new Set<string>();
  hold(callId: string, agentId: string) { this.held.add(`${callId} ${agentId}`); }
  async isWith(callId: string, agentId: string) { return this.held.has(`${callId} ${agentId}`); }
  /** Who is asked about which call. */
  readonly asked = new Set<string>();
  async isAsked(callId: string, agentId: string) { return this.asked.has(`${callId} ${agentId}`); }
  async agentsOf(callId: string) { return [...this.held].filter((one) => one.startsWith(callId)).map((one) => one.slice(callId.length + 1)); }
}

export class SpecCalls extends EarlierCallsPort {
  asked: readonly string[] = [];
  /** Calls that we made. */
  readonly ours = new Set<string>();
  facts: Omit<CallFacts, 'earlier'> = { language: null, keys: '', waitedSeconds: 0, wasWarned: false, wasPutOut: false };
  async factsOf(_callId: string, earlierCallIds: readonly string[]): Promise<CallFacts> {
    this.asked = earlierCallIds;
    return { ...this.facts, earlier: earlierCallIds.map((callId) => ({ callId, at: new Date('2026-11-16T05:00:00Z'), seconds: 190, isOurs: this.ours.has(callId), outcome: 'talked' })) };
  }
}

/** The calls that ring somebody back. */
export class SpecRingBacks extends RingBacksPort {
  readonly calls = new Map<string, RingBack>();
  async whyRung(_where: unknown, callId: string) { return this.calls.get(callId); }
}

/** Calls with their conversations, as a spec tells them. */
export class SpecTalks extends ConductCallsPort {
  readonly talks = new Map<string, ConductTalk>();
  talked(callId: string, at: Date) { this.talks.set(callId, { callId, startedAt: at, talkingAt: at, endedAt: new Date(at.getTime() + 60_000), outcome: 'talked', wasPutOut: false }); }
  async talksOf(callIds: readonly string[]) { return callIds.flatMap((id) => this.talks.get(id) ?? []); }
  async talksAmong(callIds: readonly string[]) { return (await this.talksOf(callIds)).flatMap(({ talkingAt }) => talkingAt ?? []); }
}

/** The drafts whose papers were thrown away, and those whose papers are a ticket's. */
export class SpecPapers extends DraftPapersPort {
  readonly dropped: string[] = [];
  readonly kept = new Map<string, string>();
  async keepOf(_tx: unknown, callId: string, ticketId: string) { this.kept.set(callId, ticketId); }
  async dropOf(_tx: unknown, callId: string) { this.dropped.push(callId); }
}

/** The calls whose recordings are held. */
export class SpecEvidence extends EvidencePort {
  readonly held = new Set<string>();
  async hold(_tx: unknown, callId: string) { this.held.add(callId); }
  async release(_tx: unknown, callId: string) { this.held.delete(callId); }
}

/** What others were told to forget. */
export class SpecErasure extends ErasurePort {
  readonly erased: { readonly ticketIds: readonly string[]; readonly callIds: readonly string[] }[] = [];
  async erase(_tx: unknown, of: { readonly ticketIds: readonly string[]; readonly callIds: readonly string[] }) { this.erased.push(of); }
}

/** Who at the helpline may be one and the same. */
export class SpecStaff extends StaffPort {
  readonly same = new Set<string>();
  async mayBeOnePerson(staffId: string, otherId: string) { return staffId === otherId || this.same.has(`${staffId} ${otherId}`); }
  async namesOf(ids: readonly string[]) { return new Map(ids.map((id) => [id, `Name of ${id.slice(0, 4)}`])); }
}

export class SpecTickets extends TicketsPort {
  readonly numbers = new Map<string, string>();
  async idOf(number: string) { const id = this.numbers.get(number); return id ? ok(id) : err('not-found' as const); }
  readonly known = new Map<string, TicketSummary>();
  /** Those that were last asked for. */
  asked: readonly string[] = [];
  async summaries(ticketIds: readonly string[]) { this.asked = ticketIds; return ticketIds.flatMap((id) => this.known.get(id) ?? []); }
  async placesOfReceipt() { return []; }
  async registeredAs() { return { ticketNumber: '48217735016', dueAt: '2026-11-24T12:30:00.000Z', say: 'आपकी शिकायत का नंबर है 4821 7735 016।' }; }
}

@Module({})
class SpecModule {}

export const aDraft = (over: Partial<DraftContent> = {}): DraftContent => DraftContentSchema.parse({ ...emptyDraft, ...over });

/** The vault on a database, put together as the server does it, with the other contexts' answers in a spec's hands. */
export async function aVault(database: Database) {
  const clock = new FixedClock();
  const papers = new SpecPapers();
  const [holders, calls, ringBacks, tickets, talks, evidence] = [new SpecHolders(), new SpecCalls(), new SpecRingBacks(), new SpecTickets(), new SpecTalks(), new SpecEvidence()];
  const [staff, erasure] = [new SpecStaff(), new SpecErasure()];
  const given = [
    { provide: Database, useValue: database }, { provide: KeyRing, useValue: new KeyRing(KeyRing.generate()) },
    { provide: LiveAnnouncer, useValue: new LiveAnnouncer(database, createLogger('spec', 'silent')) }, { provide: CLOCK, useValue: clock }, { provide: LOGGER, useValue: createLogger('spec', 'silent') },
    { provide: IDS, useValue: randomIds }, { provide: DraftPapersPort, useValue: papers }, { provide: AadhaarMaskPort, useClass: SpecMask }, { provide: SameWordsPort, useValue: { areSame: (said: string, known: string) => said === known } satisfies SameWordsPort }, { provide: CallHoldersPort, useValue: holders },
    { provide: EarlierCallsPort, useValue: calls }, { provide: RingBacksPort, useValue: ringBacks }, { provide: TicketsPort, useValue: tickets },
    { provide: ConductCallsPort, useValue: talks }, { provide: EvidencePort, useValue: evidence }, { provide: ErasurePort, useValue: erasure },
    { provide: StaffPort, useValue: staff }, { provide: Outbox, useValue: new Outbox(randomIds, { wake: () => undefined }) },
  ];
  const module: DynamicModule = { module: SpecModule, providers: [...citizensServer.providers, ...given] };
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  const commands = [...app.get(CitizensCommands).commands(), ...app.get(ConductCommands).commands(), ...app.get(IdentityCommands).commands(), ...app.get(GreetingCommands).commands(), ...app.get(InwardCommands).commands(), ...app.get(WatchCommands).commands()];
  let nextCaller = 10_000;
  return {
    app, clock, papers, holders, calls, ringBacks, tickets, talks, evidence, erasure, staff,
    /** What an agent's screen gets for a message. */
    async ask(agentId: string, event: string, payload: unknown): Promise<Record<string, unknown>> {
      const command = commands.find((one) => one.event === event)!;
      const session = { sessionHash: 's', personId: agentId, permissions: new Set<string>(), rooms: [] };
      return (await command.handle(command.schema.parse(payload) as never, { session, socketId: 'spec' } as never)) as Record<string, unknown>;
    },
    /** A call that is with this agent; a new number each time unless one is given. */
    async aCallWith(agentId: string, { from = `+9190000${nextCaller++}`, language }: { from?: string; language?: string } = {}): Promise<string> {
      const callId = randomIds.uuid();
      holders.hold(callId, agentId);
      await database.transaction((tx) => app.get(RememberCaller).execute(tx, { callId, from, at: clock.now(), language }));
      return callId;
    },
  };
}

export type SpecVault = Awaited<ReturnType<typeof aVault>>;
