import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { GetTellingProgress, messagingWorker } from './index.js';
import { OtherContexts, queueMessageOf, workerOf } from './testing/message-case.js';
import { TinyCarrier } from './testing/tiny-carrier.js';

describe('a message about an announcement', () => {
  let test: TestDatabase;
  let database: Database;
  let carrier: TinyCarrier;
  let carrierUrl: string;
  const others = new OtherContexts();
  let clock: FixedClock;

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...messagingWorker.migrations]);
    database = await test.as('app');
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    carrier = new TinyCarrier();
    carrierUrl = await carrier.start();
    clock = new FixedClock(new Date('2026-11-18T06:30:00Z'));
  });
  afterEach(() => carrier.stop());

  const telling = async (phone: string, language = 'hi-IN'): Promise<string> => {
    const tellingId = randomIds.uuid();
    others.tellings.set(tellingId, { phone, department: 'ऊर्जा विभाग', text: 'सोमवार को शिविर है।' });
    for (let twice = 0; twice < 2; twice += 1) await database.transaction((tx) => queueMessageOf(others, clock).aboutTelling(tx, tellingId, language));
    return tellingId;
  };
  const send = () => workerOf(database, others, carrierUrl, clock).execute();
  const progress = async (tellingId: string) => (await new GetTellingProgress().execute(database, [tellingId])).get(tellingId);

  it('is sent once, however often it was asked for, and says who tells and how to end it', async () => {
    const tellingId = await telling('+919000060001');
    expect(await progress(tellingId)).toBe('under-way');
    await send();
    await send();
    expect(carrier.taken.map(({ to, body }) => [to, body])).toEqual([['+919000060001', 'पुकार 155343, ऊर्जा विभाग की ओर से: सोमवार को शिविर है। ऐसे संदेश न चाहिए हों तो इसी नंबर पर कॉल करें।']]);
    expect(await progress(tellingId)).toBe('gone');
  });

  it('waits in the quiet hours, while others go', async () => {
    clock = new FixedClock(new Date('2026-11-18T16:30:00Z'));
    await telling('+919000060002');
    await database.transaction((tx) => queueMessageOf(others, clock).execute(tx, { template: 'registered', ticketId: others.ticket({ phone: '+919000060003' }) }));
    await send();
    expect(carrier.taken.map(({ to }) => to)).toEqual(['+919000060003']);
    clock = new FixedClock(new Date('2026-11-19T03:30:00Z'));
    await send();
    expect(carrier.taken.map(({ to }) => to)).toEqual(['+919000060003', '+919000060002']);
  });

  it('does not go to who withdrew after it was queued', async () => {
    const tellingId = await telling('+919000060004');
    others.tellings.delete(tellingId);
    await send();
    expect([carrier.taken, await progress(tellingId)]).toEqual([[], 'failed']);
  });
});
