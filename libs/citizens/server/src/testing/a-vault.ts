import 'reflect-metadata';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DraftContentSchema, emptyDraft, type DraftContent } from '@pukar/citizens-core/contracts';
import { KeyRing } from '@pukar/platform/crypto';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS, randomIds } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { createLogger } from '@pukar/platform/logging';
import { FixedClock } from '@pukar/platform/testing';
import { citizensServer } from '../index.js';
import { AadhaarMaskPort } from '../ports/aadhaar-mask.port.js';
import { CallHoldersPort } from '../ports/call-holders.port.js';
import { type CallFacts, EarlierCallsPort } from '../ports/earlier-calls.port.js';
import { TicketsPort, type TicketSummary } from '../ports/tickets.port.js';
import { CitizensCommands } from '../sockets/citizens-commands.js';
import { RememberCaller } from '../use-cases/remember-caller.use-case.js';

/** Hides twelve digits in a row. */
class SpecMask extends AadhaarMaskPort {
  mask(text: string) { return text.replace(/\b\d{4} ?\d{4} ?(\d{4})\b/g, 'XXXX XXXX $1'); }
}

export class SpecHolders extends CallHoldersPort {
  private readonly held = new Set<string>();
  hold(callId: string, agentId: string) { this.held.add(`${callId} ${agentId}`); }
  async isWith(callId: string, agentId: string) { return this.held.has(`${callId} ${agentId}`); }
}

export class SpecCalls extends EarlierCallsPort {
  asked: readonly string[] = [];
  facts: Omit<CallFacts, 'earlier'> = { language: null, keys: '', waitedSeconds: 0 };
  async factsOf(_callId: string, earlierCallIds: readonly string[]): Promise<CallFacts> {
    this.asked = earlierCallIds;
    return { ...this.facts, earlier: earlierCallIds.map((callId) => ({ callId, at: new Date('2026-11-16T05:00:00Z'), seconds: 190, outcome: 'talked' })) };
  }
}

export class SpecTickets extends TicketsPort {
  readonly known = new Map<string, TicketSummary>();
  async summaries(ticketIds: readonly string[]) { return ticketIds.flatMap((id) => this.known.get(id) ?? []); }
  async registeredAs() { return { ticketNumber: '48217735016', dueAt: '2026-11-24T12:30:00.000Z', say: 'आपकी शिकायत का नंबर है 4821 7735 016।' }; }
}

@Module({})
class SpecModule {}

export const aDraft = (over: Partial<DraftContent> = {}): DraftContent => DraftContentSchema.parse({ ...emptyDraft, ...over });

/** The vault on a database, put together as the server does it, with the other contexts' answers in a spec's hands. */
export async function aVault(database: Database) {
  const clock = new FixedClock();
  const [holders, calls, tickets] = [new SpecHolders(), new SpecCalls(), new SpecTickets()];
  const given = [
    { provide: Database, useValue: database }, { provide: KeyRing, useValue: new KeyRing(KeyRing.generate()) },
    { provide: LiveAnnouncer, useValue: new LiveAnnouncer(database, createLogger('spec', 'silent')) }, { provide: CLOCK, useValue: clock },
    { provide: IDS, useValue: randomIds }, { provide: AadhaarMaskPort, useClass: SpecMask }, { provide: CallHoldersPort, useValue: holders },
    { provide: EarlierCallsPort, useValue: calls }, { provide: TicketsPort, useValue: tickets },
  ];
  const module: DynamicModule = { module: SpecModule, providers: [...citizensServer.providers, ...given] };
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  const commands = app.get(CitizensCommands).commands();
  let nextCaller = 10_000;
  return {
    app, clock, holders, calls, tickets,
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
