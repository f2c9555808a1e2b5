import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Database } from '@pukar/platform/database';
import { CarrierSignature, ClosedByDefaultGuard, createHttpApp, type HttpApp, SessionReader } from '@pukar/platform/http';
import { CLOCK, randomIds } from '@pukar/platform/ids';
import { CreateCarrier1700000000050, Inbox } from '@pukar/platform/inbox';
import { KeyRing } from '@pukar/platform/crypto';
import { createLogger } from '@pukar/platform/logging';
import { TwilioSignature } from '@pukar/platform/telephony';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import twilio from 'twilio';
import { MessageStatusController } from './http/message-status.controller.js';
import { messagingServer } from './index.js';
import { NoteDelivery } from './use-cases/note-delivery.use-case.js';

const TOKEN = 'an auth token of the specs';
const PUBLIC_URL = 'https://helpline.example';
const SID = `SM${'a'.repeat(32)}`;

class NoSessions extends SessionReader {
  read() {
    return Promise.resolve(undefined);
  }
}

describe('delivery reports of the carrier', () => {
  let test: TestDatabase;
  let database: Database;
  let app: HttpApp;
  let url: string;
  const sentMessage = async (): Promise<string> => {
    const id = randomIds.uuid();
    await database.query(
      `insert into messaging.message (id, once_key, template, language, ticket_id, state, rank, created_at, due_at) values ($1, $2, 'registered', 'hi-IN', $1, 'sending', 0, now(), now())`, [id, `registered:${id}`]);
    return id;
  };
  const report = async (id: string, status: string, given: { sid?: string; signature?: string; errorCode?: string } = {}) => {
    const params = { MessageSid: given.sid ?? `SM${id.replaceAll('-', '')}`, MessageStatus: status, To: '+919000001001', ...(given.errorCode ? { ErrorCode: given.errorCode } : {}) };
    const path = `/messages/status?m=${id}`;
    const signature = given.signature ?? twilio.getExpectedTwilioSignature(TOKEN, PUBLIC_URL + path, params);
    return (await fetch(url + path, { method: 'POST', headers: { 'x-twilio-signature': signature }, body: new URLSearchParams(params) })).status;
  };
  const rowOf = async (id: string) => (await database.query<{ state: string; failure: string | null }>('select state, failure from messaging.message where id = $1', [id]))[0];

  beforeAll(async () => {
    test = await testDatabase([CreateCarrier1700000000050, ...messagingServer.migrations]);
    database = await test.as('app');
    class ApiModule {}
    Module({
      controllers: [MessageStatusController],
      providers: [
        NoteDelivery,
        { provide: Database, useValue: database },
        { provide: CLOCK, useValue: new FixedClock() },
        { provide: Inbox, useValue: new Inbox(database, new KeyRing(KeyRing.generate()), new FixedClock(), createLogger('spec', 'silent')) },
        { provide: SessionReader, useClass: NoSessions },
        { provide: CarrierSignature, useValue: new TwilioSignature(TOKEN, PUBLIC_URL) },
        { provide: APP_GUARD, useClass: ClosedByDefaultGuard },
      ],
    })(ApiModule);
    app = await createHttpApp({ module: ApiModule, logger: createLogger('spec', 'silent') });
    await app.listen(0, '127.0.0.1');
    url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  });
  afterAll(async () => {
    await app.close();
    await test.close();
  });

  it.each([
    [['queued', 'sent', 'delivered'], 'delivered'], [['delivered', 'sent', 'queued'], 'delivered'], [['sent', 'sent', 'delivered', 'delivered'], 'delivered'],
    [['undelivered', 'sent'], 'failed'], [['failed', 'delivered'], 'delivered'], [['read', 'failed'], 'delivered'], [['sending'], 'sent'],
  ])('%j end as %s', async (statuses, state) => {
    const id = await sentMessage();
    for (const status of statuses) expect(await report(id, status)).toBe(204);
    expect((await rowOf(id))!.state).toBe(state);
  });

  it('keep the code of a failure', async () => {
    const id = await sentMessage();
    await report(id, 'undelivered', { errorCode: '30006' });
    expect(await rowOf(id)).toEqual({ state: 'failed', failure: 'carrier-30006' });
  });

  it('that say nothing about a message of ours change nothing', async () => {
    const id = await sentMessage();
    expect(await report(id, 'receiving')).toBe(204);
    expect(await report(randomIds.uuid(), 'delivered')).toBe(204);
    expect((await rowOf(id))!.state).toBe('sending');
  });

  it('are refused when nobody has signed them, or when they make no sense', async () => {
    const id = await sentMessage();
    expect(await report(id, 'delivered', { signature: 'forged' })).toBe(403);
    expect(await report(id, 'delivered', { sid: 'SM1' })).toBe(422);
    expect(await report('no-uuid', 'delivered', { sid: SID })).toBe(422);
    expect((await rowOf(id))!.state).toBe('sending');
  });
});
