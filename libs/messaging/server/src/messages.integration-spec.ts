import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TicketRegistered, TicketResolved } from '@pukar/grievances-core/contracts';
import { Database, databaseOptions } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { createLogger } from '@pukar/platform/logging';
import { CreatePlatform1700000000001, Outbox, OutboxDispatcher } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { DataSource } from 'typeorm';
import { MessagingHandlers, messagingWorker, NoteDelivery } from './index.js';
import { OtherContexts, queueMessageOf, workerOf } from './testing/message-case.js';
import { TinyCarrier } from './testing/tiny-carrier.js';

let test: TestDatabase;
let database: Database;
let carrier: TinyCarrier;
let carrierUrl: string;
let others: OtherContexts;
let clock: FixedClock;
const RESOLVED = { facts: { actionCode: 'repaired' } };

beforeAll(async () => {
  test = await testDatabase([CreatePlatform1700000000001, ...messagingWorker.migrations]);
  database = await test.as('app');
});
afterAll(() => test.close());
beforeEach(async () => {
  carrier = new TinyCarrier();
  carrierUrl = await carrier.start();
  others = new OtherContexts();
  clock = new FixedClock();
  await database.query(`update messaging.message set state = 'failed' where state in ('queued', 'sending')`);
});
afterEach(() => carrier.stop());

const queue = async (given: Parameters<OtherContexts['ticket']>[0] = {}, template: 'registered' | 'resolved' = 'registered'): Promise<string> => {
  const ticketId = others.ticket(given);
  await database.transaction((tx) => queueMessageOf(others, clock).execute(tx, { template, ticketId }));
  return ticketId;
};
const send = () => workerOf(database, others, carrierUrl, clock).execute();
const rowOf = async (ticketId: string) => {
  const [row] = await database.query<{ id: string; state: string; attempts: number; carrier_sid: string | null; failure: string | null; due_at: Date }>('select * from messaging.message where ticket_id = $1', [ticketId]);
  return row!;
};

describe('a message to a citizen', () => {
  it('is queued once when a ticket is registered, also when that is told twice, and for each answer: a merged one may get a second in the same round', async () => {
    const ticketId = others.ticket(RESOLVED);
    const wakes: string[] = [];
    const outbox = new Outbox(randomIds, { wake: () => undefined });
    for (const event of [TicketRegistered, TicketRegistered, TicketResolved, TicketResolved]) await database.transaction((tx) => outbox.add(tx, { event, about: ticketId, payload: { ticketId } }));
    const handlers = new MessagingHandlers(queueMessageOf(others, clock, wakes), clock).handlers();
    await new OutboxDispatcher(database, handlers, new FixedClock(new Date(Date.now() + 60_000)), createLogger('spec', 'silent')).drain();
    const answers = await database.query<{ key: string }>(`select 'resolved:' || about || ':' || id as key from platform.outbox where about = $1 and event = $2`, [ticketId, TicketResolved]);
    const keys = await database.query<{ once_key: string }>('select once_key from messaging.message where ticket_id = $1', [ticketId]);
    expect(keys.map(({ once_key: key }) => key).sort()).toEqual([`registered:${ticketId}`, ...answers.map(({ key }) => key)].sort());
    expect(answers).toHaveLength(2);
    expect(wakes).toContain('messages');
  });

  it('is queued again when a ticket that was re-opened is resolved, and the number is not told again', async () => {
    const ticketId = await queue(RESOLVED, 'resolved');
    others.facts.set(ticketId, { ...others.facts.get(ticketId)!, reopenings: 1 });
    for (const template of ['resolved', 'resolved', 'registered', 'registered'] as const) await database.transaction((tx) => queueMessageOf(others, clock).execute(tx, { template, ticketId }));
    const keys = await database.query('select once_key from messaging.message where ticket_id = $1 order by once_key', [ticketId]);
    expect(keys).toEqual([{ once_key: `registered:${ticketId}` }, { once_key: `resolved:${ticketId}` }, { once_key: `resolved:${ticketId}:1` }]);
  });

  it('is not queued for a citizen without a phone', async () => expect(await rowOf(await queue({ phone: null }))).toBeUndefined());

  it('is sent in the words of its language, with a way to tell how it went', async () => {
    const inHindi = await queue();
    await queue({ facts: { language: 'en-IN', ...RESOLVED.facts } }, 'resolved');
    await send();
    const [first, second] = [...carrier.taken].sort((a, b) => a.to.localeCompare(b.to));
    expect(first).toMatchObject({ to: '+919000000000', body: expect.stringContaining('शिकायत 4821 0000 016 दर्ज हुई। 24 नवंबर 2026 तक') });
    expect(second).toMatchObject({ body: expect.stringContaining('complaint 4821 0001 016: The fault has been repaired.') });
    const row = await rowOf(inHindi);
    expect(first!.statusCallback).toBe(`http://helpline.example/messages/status?m=${row.id}`);
    expect(row).toMatchObject({ state: 'sent', attempts: 1, carrier_sid: first!.sid, failure: null });
  });

  it('leaves neither number nor text in any table', async () => {
    await queue();
    await send();
    const [{ whole } = { whole: '' }] = await database.query<{ whole: string }>(`select (select string_agg(m::text, '') from messaging.message m) || coalesce((select string_agg(o::text, '') from platform.outbox o), '') as whole`);
    for (const canary of ['9000000000', '4821', 'शिकायत']) expect(whole).not.toContain(canary);
  });
});

describe('a worker that stood still', () => {
  it('does not send what it took before, and another one has sent since', async () => {
    const ticketId = await queue();
    const slow = new OtherContexts();
    slow.phones.set(ticketId, others.phones.get(ticketId)!);
    slow.of = async () => {
      // Meanwhile the other one finds it uncertain, looks it up, and sends it.
      clock.advance(11);
      await send();
      return others.facts.get(ticketId);
    };
    await workerOf(database, slow, carrierUrl, clock).execute();
    expect(carrier.taken).toHaveLength(1);
    expect(await rowOf(ticketId)).toMatchObject({ state: 'sent' });
  });
});

describe('a message that does not go at once', () => {
  it.each([[429, 20429], [401, 20003]])('is tried again later when the carrier answers %i', async (refused, code) => {
    carrier.fates.push({ refused, code });
    const ticketId = await queue();
    await send();
    expect(await rowOf(ticketId)).toMatchObject({ state: 'queued', failure: `carrier-${code}` });
    await send();
    expect(carrier.taken).toHaveLength(0);
    clock.advance(6);
    await send();
    expect(carrier.taken).toHaveLength(1);
    expect(await rowOf(ticketId)).toMatchObject({ state: 'sent', attempts: 2, failure: null });
    expect(carrier.listed).toBe(0);
  });

  it('is given up when the carrier refuses it, and the refusal names nobody', async () => {
    carrier.fates.push({ refused: 400, code: 21211 });
    const ticketId = await queue();
    await send();
    clock.advance(3_600);
    await send();
    expect(carrier.taken).toHaveLength(0);
    expect(await rowOf(ticketId)).toMatchObject({ state: 'failed', failure: 'carrier-21211' });
  });

  it('waits while the vault cannot be opened', async () => {
    const ticketId = await queue();
    others.vaultIsShut = true;
    await send();
    expect(await rowOf(ticketId)).toMatchObject({ state: 'queued', failure: 'fault' });
    others.vaultIsShut = false;
    clock.advance(6);
    await send();
    expect(carrier.taken).toHaveLength(1);
  });

  it('goes when a carrier that was away comes back', async () => {
    const ticketId = await queue();
    await workerOf(database, others, 'http://127.0.0.1:9', clock).execute();
    expect(await rowOf(ticketId)).toMatchObject({ state: 'sending' });
    clock.advance(11);
    await send();
    expect(carrier.taken).toHaveLength(1);
    expect(await rowOf(ticketId)).toMatchObject({ state: 'sent' });
  });

  it('is given up after a day of tries', async () => {
    carrier.fates.push(...Array.from({ length: 20 }, () => ({ refused: 429, code: 20429 })));
    const ticketId = await queue();
    for (let day = 0; day < 15; day += 1) {
      await send();
      clock.advance(24 * 3600);
    }
    expect(await rowOf(ticketId)).toMatchObject({ state: 'failed', failure: 'given-up', attempts: 13 });
  });
});

describe('a message that may have gone', () => {
  it.each(['taken-then-cut', 'taken-then-500'] as const)('is looked up and not sent again: %s', async (fate) => {
    carrier.fates.push(fate);
    const ticketId = await queue();
    await send();
    expect(await rowOf(ticketId)).toMatchObject({ state: 'sending', carrier_sid: null });
    await send();
    expect(carrier.listed).toBe(0);
    clock.advance(11);
    await send();
    expect(carrier.taken).toHaveLength(1);
    expect(await rowOf(ticketId)).toMatchObject({ state: 'sent', carrier_sid: carrier.taken[0]!.sid });
  });

  it('is sent once when its worker dies between sending and saving', async () => {
    const dying = await new DataSource(databaseOptions(test.url('app'), 'dying worker', 1)).initialize();
    carrier.onTaken = async () => {
      carrier.onTaken = async () => undefined;
      await dying.destroy();
    };
    const ticketId = await queue();
    await expect(workerOf(new Database(dying), others, carrierUrl, clock).execute()).rejects.toThrow();
    expect(await rowOf(ticketId)).toMatchObject({ state: 'sending', carrier_sid: null });
    clock.advance(11);
    await send();
    expect(carrier.taken).toHaveLength(1);
    expect(await rowOf(ticketId)).toMatchObject({ state: 'sent', attempts: 2, carrier_sid: carrier.taken[0]!.sid });
  });

  it('waits while the carrier cannot be asked', async () => {
    carrier.fates.push('taken-then-cut');
    const ticketId = await queue();
    await send();
    carrier.listFails = true;
    clock.advance(11);
    await send();
    expect(await rowOf(ticketId)).toMatchObject({ state: 'sending', attempts: 2 });
    carrier.listFails = false;
    clock.advance(60);
    await send();
    expect(carrier.taken).toHaveLength(1);
    expect(await rowOf(ticketId)).toMatchObject({ state: 'sent' });
  });

  it('is not sent again when its delivery report came first', async () => {
    carrier.fates.push('taken-then-cut');
    const ticketId = await queue();
    await send();
    const { id } = await rowOf(ticketId);
    await new NoteDelivery(database, clock).execute({ messageId: id, carrierSid: carrier.taken[0]!.sid, status: 'delivered', errorCode: undefined });
    clock.advance(11);
    await send();
    expect(carrier.taken).toHaveLength(1);
    expect(await rowOf(ticketId)).toMatchObject({ state: 'delivered', carrier_sid: carrier.taken[0]!.sid });
  });
});

describe('several workers', () => {
  it('send each message once', async () => {
    for (let count = 0; count < 40; count += 1) await queue();
    const databases = await Promise.all([1, 2, 3].map(() => test.as('app')));
    await Promise.all(databases.map((one) => workerOf(one, others, carrierUrl, clock).execute()));
    expect(carrier.taken).toHaveLength(40);
    expect(new Set(carrier.taken.map(({ to }) => to)).size).toBe(40);
  });

  it('look up an uncertain message once and do not send it twice', async () => {
    carrier.fates.push({ refused: 500, code: 20500 });
    await queue();
    await send();
    clock.advance(11);
    const databases = await Promise.all([1, 2, 3].map(() => test.as('app')));
    await Promise.all(databases.map((one) => workerOf(one, others, carrierUrl, clock).execute()));
    expect(carrier.taken).toHaveLength(1);
  });
});
