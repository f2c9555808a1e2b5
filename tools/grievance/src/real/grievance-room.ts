import 'reflect-metadata';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type DraftContent, DraftContentSchema, emptyDraft } from '@pukar/citizens-core/contracts';
import { CATEGORIES, DEPARTMENTS, DIVISIONS, isKeptIn, OFFICE_HOURS, officeOfLevel, PLACES } from '@pukar/directory-core/domain';
import { USUAL_ASKING } from '@pukar/grievances-core/domain';
import { ASKING_POLICY, CitizenOnLinePort, CitizenReachPort, CallersToldPort, CLOSING_WINDOW_DAYS, DirectoryPort, DraftsPort, EvidencePort, grievancesServer, grievancesWorker, INCIDENT_POLICY, KeypadCallersPort, OfficeActsPort, ReceiptsPort, RedactionPort, ReferencePort, RepliesPort, StatementWorkPort, VaultPort, VoiceChecksPort, WordSoundsPort } from '@pukar/grievances-server';
import { ok } from '@pukar/kernel';
import { KeyRing } from '@pukar/platform/crypto';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS, randomIds } from '@pukar/platform/ids';
import { createLogger, LOGGER } from '@pukar/platform/logging';
import { Outbox } from '@pukar/platform/outbox';
import type { Year } from '../year/scenario.js';
import { OfficeDesk } from './office-desk.js';
import { SteppedClock } from './stepped-clock.js';

@Module({})
class RoomModule {}

const byCode = <T extends { readonly code: string }>(all: readonly T[]) => { const map = new Map(all.map((one) => [one.code, one])); return (code: string) => Promise.resolve(map.get(code)); };

/** The directory of a new deployment, with a year's own holidays; nobody is asked for facts. */
function directoryOf(holidays: Year['holidays']): DirectoryPort {
  const place = byCode(PLACES);
  return {
    category: byCode(CATEGORIES.map((category) => ({ ...category, facts: [] }))), place, department: byCode(DEPARTMENTS), action: () => Promise.resolve(undefined),
    calendar: async ({ placeCode, departmentCode, officeCode, level }) => {
      const district = placeCode === null ? undefined : (await place(placeCode))?.districtCode;
      const office = officeCode ?? (departmentCode && district ? officeOfLevel(departmentCode as 'ENE', district, level, DIVISIONS) : null);
      const kept = holidays.filter((holiday) => isKeptIn(holiday, district?.slice(district.indexOf('-') + 1) ?? null, office));
      return { officeHours: OFFICE_HOURS, holidays: kept.map((holiday) => ({ ...holiday, name: { en: 'Drawn', hi: 'छुट्टी' } })) };
    },
  };
}

/** Drafts of calls that end with their registration, once for a call: kept in the database, in the transaction that registers. */
class Drafts extends DraftsPort {
  readonly contents = new Map<string, DraftContent>();

  async forRegistration(tx: Tx, callId: string) {
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [callId]);
    const [ended] = await tx.query<{ ticketId: string }>('select ticket_id as "ticketId" from simulation.draft where call_id = $1', [callId]);
    return ok({ content: this.contents.get(callId)!, language: 'hi-IN', ticketId: ended?.ticketId ?? null, caller: undefined, known: { names: [], addresses: [], phones: [] } });
  }

  async markRegistered(tx: Tx, { callId, ticketId }: { callId: string; ticketId: string }) {
    await tx.query('insert into simulation.draft (call_id, ticket_id) values ($1, $2)', [callId, ticketId]);
  }

  async ticketOf(source: Pick<Tx, 'query'>, callId: string): Promise<string> {
    return (await source.query<{ ticketId: string }>('select ticket_id as "ticketId" from simulation.draft where call_id = $1', [callId]))[0]!.ticketId;
  }
}

/** The whole room of grievances, with its sweeps, on a database; what it asks of other rooms is answered here. */
export async function aGrievanceRoom(database: Database, holidays: Year['holidays']) {
  const [clock, desk, drafts] = [new SteppedClock(), new OfficeDesk(), new Drafts()];
  const given = [
    { provide: Database, useValue: database }, { provide: KeyRing, useValue: new KeyRing(KeyRing.generate()) }, { provide: CLOCK, useValue: clock }, { provide: IDS, useValue: randomIds },
    { provide: LOGGER, useValue: createLogger('simulation', 'silent') }, { provide: Outbox, useValue: new Outbox(randomIds, { wake: () => undefined }) }, { provide: DirectoryPort, useValue: directoryOf(holidays) },
    { provide: DraftsPort, useValue: drafts }, { provide: CLOSING_WINDOW_DAYS, useValue: 15 }, { provide: ASKING_POLICY, useValue: USUAL_ASKING }, { provide: RedactionPort, useValue: { redact: (text: string) => ({ text, redactions: [] }), mayBeTickets: () => [] } },
    { provide: VaultPort, useValue: { linkTicket: async () => undefined, citizenOf: async () => ({ citizenId: undefined, isForOther: false, hasNumber: false }), isInward: async () => false, isPhone: () => true, knownOfCaller: async () => ok({ names: [], addresses: [], phones: [] }) } },
    ...[ReferencePort, OfficeActsPort, RepliesPort].map((provide) => ({ provide, useValue: desk.ports })), ...[CallersToldPort, EvidencePort, INCIDENT_POLICY, KeypadCallersPort, CitizenOnLinePort, VoiceChecksPort, CitizenReachPort, WordSoundsPort].map((provide) => ({ provide, useValue: {} })), { provide: ReceiptsPort, useValue: { codeOf: async () => null } }, { provide: StatementWorkPort, useValue: { begin: async () => undefined } },
  ];
  const module: DynamicModule = { module: RoomModule, providers: [...grievancesServer.providers, ...grievancesWorker.providers, ...given] };
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  return {
    app, clock, desk, drafts, database,
    /** What an agent typed of a call that is to be registered; gives the call's id. */
    aCall(content: Partial<DraftContent>): string {
      const callId = randomIds.uuid();
      drafts.contents.set(callId, DraftContentSchema.parse({ ...emptyDraft, statement: 'No supply since Monday evening', ...content }));
      return callId;
    },
  };
}

export type GrievanceRoom = Awaited<ReturnType<typeof aGrievanceRoom>>;
