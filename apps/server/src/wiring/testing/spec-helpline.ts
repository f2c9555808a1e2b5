import path from 'node:path';
import { Global, Module, type Provider } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import { acdServer, acdWorker, AgentsOfStaffPort, CallersPastPort, Distribute, FloorFiguresPort, PeoplePort } from '@pukar/acd-server';
import { callbacksServer } from '@pukar/callbacks-server';
import { CallersPort, ColleaguesPort, ConductMarksPort, ContactsPort, callsServer, callsWorker, NumberToRingPort, OutgoingSettings, TalkRecorderPort, TicketsToRingPort, VoicemailPort } from '@pukar/calls-server';
import { spokenWords } from '@pukar/directory-core/domain';
import { ConductPort, FlowAnswers, ivrServer, SpokenContentPort, SpokenRecordingsPort, StaffNamesPort } from '@pukar/ivr-server';
import { err, type Clock } from '@pukar/kernel';
import { TEMPLATE_RULES } from '@pukar/messaging-core/domain';
import { AskForDeliveries, CarrierMessages, GatewayReports, MessageProvider, messagingServer, MessagingSettings } from '@pukar/messaging-server';
import type { ApiConfig } from '@pukar/platform/config';
import { KeyRing } from '@pukar/platform/crypto';
import { Database } from '@pukar/platform/database';
import { CarrierSignature, ClosedByDefaultGuard, createHttpApp, SessionReader, type HttpApp } from '@pukar/platform/http';
import { CLOCK, IDS, randomIds, systemClock } from '@pukar/platform/ids';
import { CreateCarrier1700000000050, Inbox } from '@pukar/platform/inbox';
import { LiveAnnouncer } from '@pukar/platform/live';
import { createLogger, LOGGER } from '@pukar/platform/logging';
import { CreatePlatform1700000000001, Outbox } from '@pukar/platform/outbox';
import { CarrierRecordings, Telephony, TwilioSignature } from '@pukar/platform/telephony';
import { testDatabase } from '@pukar/platform/testing';
import type { MigrationInterface } from 'typeorm';
import { PhonesOfFlow, TicketsOfFlow } from '../flow/tickets-by-phone.js';
import { LANGUAGES_OF_CALLERS, MORE_ANSWERS, portsOfFlow, TICKET_ANSWERS } from '../ports-of-flow.js';
import { portsOfFloorAndTelephone, portsOfMenus } from '../ports-of-telephone.js';
import { specAnswers } from './spec-answers.js';
import { specCallbacks } from './spec-callbacks.js';

export const SECRETS = { accountSid: `AC${'a'.repeat(32)}`, authToken: 'spec-auth-token-0123456789', apiKeySid: `SK${'b'.repeat(32)}`, apiKeySecret: 'spec-api-key-secret-0123456789' };
export const NUMBER = '+911553430000';

interface SpecHelplineOptions {
  /** Where the carrier reaches it. */
  readonly publicUrl: string;
  /** The carrier's REST interface. */
  readonly carrierUrl: string;
  readonly keys: KeyRing;
  /** Whether offers are made to agents; a spec that replays a day makes them itself. */
  readonly distributes: boolean;
  /** The machine's, unless told. */
  readonly clock?: Clock;
  /** In place of the carrier's REST interface. */
  readonly telephony?: Telephony;
  /** In place of those that it has. */
  readonly ports?: readonly Provider[];
}

const configOf = ({ publicUrl, carrierUrl }: SpecHelplineOptions) => ({
  PUBLIC_URL: publicUrl, CARRIER_NUMBER: NUMBER, ANSWER_WITHIN_MS: 5_000, PROMPTS_DIR: path.resolve(import.meta.dirname, '../../../../../tools/speech/prompts'), SOFTPHONE_URL: carrierUrl, SOFTPHONE_TOKEN_SECONDS: 600, HELPLINE_HOURS: { from: 0, to: 0 },
  CARRIER_ACCOUNT_SID: SECRETS.accountSid, CARRIER_API_KEY_SID: SECRETS.apiKeySid, CARRIER_API_KEY_SECRET: SECRETS.apiKeySecret,
}) as unknown as ApiConfig;

/** What the telephone does not need in order to be a telephone: the vault, tickets, and the directory. */
const WITHOUT = [CallersPort, ConductMarksPort, ConductPort, FlowAnswers, LANGUAGES_OF_CALLERS, MORE_ANSWERS, PhonesOfFlow, SpokenContentPort, TICKET_ANSWERS, TicketsOfFlow] as const;
const isWanted = (provider: Provider): boolean => !(typeof provider === 'object' && WITHOUT.some((port) => port === provider.provide));

/** What a telephone with its floor keeps rows in. */
export const SPEC_MIGRATIONS: readonly (new () => MigrationInterface)[] = [CreatePlatform1700000000001, CreateCarrier1700000000050, ...callsServer.migrations, ...acdServer.migrations, ...callbacksServer.migrations, ...messagingServer.migrations, ...ivrServer.migrations];

/** The telephone, the floor and the messages of the helpline as both processes have them, on a database of their own. */
export async function aSpecHelpline(options: SpecHelplineOptions) {
  const test = await testDatabase(SPEC_MIGRATIONS);
  const database = await test.as('app', 20);
  const app = await aProcessOn(database, options);
  return { app, database, close: async () => { await app.close(); await test.close(); } };
}

/** One process of such a helpline: several may share a database. */
export async function aProcessOn(database: Database, options: SpecHelplineOptions): Promise<HttpApp> {
  const logger = createLogger('spec', 'silent');
  const config = configOf(options);
  const { clock = systemClock, telephony = new Telephony({ ...SECRETS, apiBaseUrl: options.carrierUrl, number: NUMBER }) } = options;

  @Global()
  @Module({
    providers: [
      Reflector,
      { provide: Database, useValue: database },
      { provide: LOGGER, useValue: logger },
      { provide: CLOCK, useValue: clock },
      { provide: IDS, useValue: randomIds },
      { provide: KeyRing, useValue: options.keys },
      { provide: Inbox, useValue: new Inbox(database, options.keys, clock, logger) },
      { provide: LiveAnnouncer, useValue: { toFloor: () => undefined, toOffices: () => undefined } },
      { provide: Outbox, useValue: new Outbox(randomIds, { wake: () => undefined }) },
      { provide: Telephony, useValue: telephony },
      { provide: MessageProvider, inject: [Telephony], useFactory: (telephony: Telephony) => new CarrierMessages(telephony, options.publicUrl) },
      { provide: MessagingSettings, useValue: { publicUrl: options.publicUrl, hasMail: false, rules: TEMPLATE_RULES } },
      { provide: GatewayReports, useValue: { idField: 'id', gatewayIdField: 'msgid', statusField: 'status', errorField: 'error', words: {} } },
      { provide: CarrierRecordings, useValue: new CarrierRecordings({ ...SECRETS, apiBaseUrl: options.carrierUrl, number: NUMBER }) },
      { provide: SessionReader, useValue: { read: async () => undefined } },
      { provide: CarrierSignature, useValue: new TwilioSignature(SECRETS.authToken, options.publicUrl) },
      { provide: APP_GUARD, useClass: ClosedByDefaultGuard },
      ...new Set<Provider>([...ivrServer.providers, ...callsServer.providers, ...callsWorker.providers, ...acdServer.providers, ...acdWorker.providers, ...messagingServer.providers, AskForDeliveries]),
      ...[...portsOfFloorAndTelephone(config), ...portsOfMenus(config), ...portsOfFlow].filter(isWanted),
      ...(options.distributes ? [] : [{ provide: Distribute, useValue: { soon: () => undefined, execute: async () => 0 } }]),
      { provide: TalkRecorderPort, useValue: { talkBegan: async () => undefined, callerHeld: async () => undefined } },
      { provide: OutgoingSettings, useValue: { publicUrl: options.publicUrl, fallbackUrl: options.publicUrl, callerId: NUMBER, ringSeconds: 30, policy: { destinations: ['+91'], own: [NUMBER], perAgentHour: 30, perAgentDay: 150, perNumberDay: 6, perMinute: 60, longestMinutes: 30 } } },
      { provide: NumberToRingPort, useValue: { numberOf: async () => undefined, mayRing: async () => true } },
      { provide: TicketsToRingPort, useValue: { find: async () => err('not-found'), officerOf: async () => undefined } },
      ...specCallbacks,
      { provide: VoicemailPort, useValue: { keep: async () => true, nothingRecorded: async () => false } },
      { provide: CallersPort, useValue: { remember: async () => undefined } },
      { provide: CallersPastPort, useValue: { callsOf: async () => [] } },
      { provide: ConductMarksPort, useValue: { propose: async () => 'proposed' } },
      { provide: ConductPort, useValue: { standing: async () => ({ mayReachPerson: true, isWarned: false }), appeal: async () => 'nothing' } },
      { provide: FlowAnswers, useValue: specAnswers },
      { provide: SpokenRecordingsPort, useValue: { note: () => undefined } },
      { provide: ContactsPort, useValue: { search: async () => [], find: async () => undefined, numberOf: async () => undefined } },
      { provide: ColleaguesPort, useValue: { list: async () => ({ agents: [], queues: [] }), names: async () => new Map() } },
      { provide: PeoplePort, useValue: { names: async () => new Map() } },
      { provide: FloorFiguresPort, useValue: { read: async () => undefined } },
      { provide: AgentsOfStaffPort, useValue: { list: async () => [] } },
      { provide: StaffNamesPort, useValue: { of: async () => new Map() } },
      { provide: SpokenContentPort, useValue: { text: (key, language) => (spokenWords(language) as Readonly<Record<string, string>>)[key], keys: () => [] } satisfies SpokenContentPort },
      ...(options.ports ?? []),
    ],
    controllers: [...ivrServer.controllers, ...callsServer.controllers, ...messagingServer.controllers],
  })
  class Helpline {}
  return createHttpApp({ module: Helpline, logger });
}

export type SpecHelpline = Awaited<ReturnType<typeof aSpecHelpline>>;
