import { createHmac } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import { KeyRing } from '@pukar/platform/crypto';
import { Database } from '@pukar/platform/database';
import { CarrierSignature, ClosedByDefaultGuard, createHttpApp, SessionReader } from '@pukar/platform/http';
import { CLOCK, IDS, randomIds } from '@pukar/platform/ids';
import { CreateCarrier1700000000050, Inbox } from '@pukar/platform/inbox';
import { LiveAnnouncer, type LiveNotice } from '@pukar/platform/live';
import { createLogger, LOGGER } from '@pukar/platform/logging';
import { CreatePlatform1700000000001, Outbox } from '@pukar/platform/outbox';
import { ObjectStore, SealedStore, type Part } from '@pukar/platform/storage';
import { CarrierRecordings, TwilioSignature } from '@pukar/platform/telephony';
import { FixedClock, testDatabase } from '@pukar/platform/testing';
import { CallHolderPort, RecordingsSettings, recordingsServer, recordingsWorker, type ScoredTalk, ScoredTalksPort, ScorerNamesPort, SoundStore, SweepRecordings, TicketCallsPort } from '../index.js';
import { RecordingCarrier } from './recording-carrier.js';

const SECRETS = { accountSid: `AC${'a'.repeat(32)}`, authToken: 'auth-token-of-the-specs', apiKeySid: `SK${'b'.repeat(32)}`, apiKeySecret: 'api-key-secret-of-the-specs' };
const PUBLIC_URL = 'https://pukar.example';

/** A store that a case can take away, and look into. */
export class SpecStore extends ObjectStore {
  readonly objects = new Map<string, Buffer>();
  isDown = false;
  bytesRead = 0;

  async put(key: string, bytes: Uint8Array): Promise<void> {
    this.fail();
    this.objects.set(key, Buffer.from(bytes));
  }

  async get(key: string, part?: Part): Promise<Buffer | undefined> {
    this.fail();
    const bytes = part ? this.objects.get(key)?.subarray(part.from, part.to) : this.objects.get(key);
    this.bytesRead += bytes?.length ?? 0;
    return bytes;
  }

  async delete(key: string): Promise<void> {
    this.fail();
    this.objects.delete(key);
  }

  private fail(): void {
    if (this.isDown) throw new Error('the store is away');
  }
}

/** The room of recordings as both processes have it, on a database of its own, before a carrier that does as the case says. */
export async function aRecordingRoom() {
  const test = await testDatabase([CreatePlatform1700000000001, CreateCarrier1700000000050, ...recordingsServer.migrations]);
  const database = await test.as('app', 10);
  const clock = new FixedClock();
  const carrier = new RecordingCarrier();
  const carrierUrl = await carrier.start();
  const store = new SpecStore();
  const keyFile = KeyRing.generate();
  const keys = new KeyRing(keyFile);
  const logger = createLogger('spec', (process.env['SPEC_LOG'] ?? 'silent') as 'silent');
  const holders = new Map<string, string>();
  const tickets = new Map<string, string>();
  const talks: ScoredTalk[] = [];
  const notices: LiveNotice[] = [];
  const permissions = new Set<string>();
  const personId = randomIds.uuid();

  @Global()
  @Module({
    providers: [
      Reflector,
      { provide: Database, useValue: database }, { provide: LOGGER, useValue: logger }, { provide: CLOCK, useValue: clock }, { provide: IDS, useValue: randomIds },
      { provide: Inbox, useValue: new Inbox(database, keys, clock, logger) },
      { provide: LiveAnnouncer, useValue: { toFloor: (notice: LiveNotice) => notices.push(notice) } },
      { provide: Outbox, useValue: new Outbox(randomIds, { wake: () => undefined }) },
      { provide: CarrierRecordings, useValue: new CarrierRecordings({ ...SECRETS, apiBaseUrl: carrierUrl, number: '+911553430000' }) },
      { provide: SessionReader, useValue: { read: async () => ({ sessionHash: 'x', personId, permissions }) } },
      { provide: CarrierSignature, useValue: new TwilioSignature(SECRETS.authToken, PUBLIC_URL) },
      { provide: APP_GUARD, useClass: ClosedByDefaultGuard },
      { provide: SoundStore, useValue: new SealedStore(store, keys, 'recordings') },
      { provide: RecordingsSettings, useValue: { publicUrl: PUBLIC_URL, keepDays: { conversation: 90, voicemail: 30, statement: 30 } } satisfies RecordingsSettings },
      { provide: CallHolderPort, useValue: { holderOf: async (_source, callId) => holders.get(callId), isWith: async (callId, agentId) => holders.get(callId) === agentId } satisfies CallHolderPort },
      { provide: TicketCallsPort, useValue: { callOfTicket: async (number) => tickets.get(number) } satisfies TicketCallsPort },
      { provide: ScoredTalksPort, useValue: { between: async (from, until) => talks.filter(({ at }) => at >= from && at < until) } satisfies ScoredTalksPort },
      { provide: ScorerNamesPort, useValue: { names: async (ids) => new Map(ids.map((id) => [id, `name of ${id}`])) } satisfies ScorerNamesPort },
      ...new Set([...recordingsServer.providers, ...recordingsWorker.providers]),
    ],
    controllers: [...recordingsServer.controllers],
  })
  class Room {}
  const app = await createHttpApp({ module: Room, logger });
  await app.init();

  /** Sends the carrier's news of a recording; gives the status of the answer. */
  const hears = async (callId: string, form: Readonly<Record<string, string>>): Promise<number> => {
    const path = `/voice/recording?call=${callId}`;
    const signed = PUBLIC_URL + path + Object.keys(form).sort().map((key) => key + (form[key] ?? '')).join('');
    const answer = await app.inject({
      method: 'POST', url: path, payload: new URLSearchParams(form).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': createHmac('sha1', SECRETS.authToken).update(signed).digest('base64') },
    });
    return answer.statusCode;
  };
  /** Lets workers do what is due, and again after a pause, so many times. */
  const works = async (rounds = 1, pauseSeconds = 0): Promise<void> => {
    for (let round = 0; round < rounds; round += 1) {
      await app.get(SweepRecordings).execute();
      clock.advance(pauseSeconds);
    }
  };
  const close = async (): Promise<void> => {
    await app.close();
    await carrier.stop();
    await test.close();
  };
  return { app, database, clock, carrier, store, keyFile, keys, holders, tickets, talks, notices, permissions, personId, hears, works, close, test };
}

export type RecordingRoom = Awaited<ReturnType<typeof aRecordingRoom>>;
