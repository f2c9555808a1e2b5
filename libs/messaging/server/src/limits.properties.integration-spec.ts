import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { indianDay, isWithinHours } from '@pukar/kernel';
import { OCCASIONS, type TicketOccasion } from '@pukar/messaging-core/domain';
import type { Database } from '@pukar/platform/database';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import fc from 'fast-check';
import { messagingWorker, NoteDelivery } from './index.js';
import { OtherContexts, queueMessageOf, SETTINGS, workerOf } from './testing/message-case.js';
import { TinyCarrier } from './testing/tiny-carrier.js';

const WORKERS = 3;
const PER_DAY = 2;
const PHONES = ['+919000077001', '+919000077002', '+919000077003'];
const TICKETS = 6;
const STEPS = ['registered', 'forwarded', 'climbed', 'question', 'resolved', 'closed', 'withdrawn', 'identity-opened'] as const satisfies readonly TicketOccasion[];
const FATES = ['taken', 'taken-then-cut', 'taken-then-500', { refused: 429, code: 20429 }, { refused: 500, code: 20500 }] as const;
const HOUR_S = 3_600;

/** What comes next: a step of a ticket, time that passes, workers that look for what is due at once, something that the provider does. */
const deed = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('step' as const), ticket: fc.nat(TICKETS - 1), step: fc.constantFrom(...STEPS) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), seconds: fc.oneof(fc.nat(40), fc.nat(9 * HOUR_S)) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('send' as const), workers: fc.integer({ min: 1, max: WORKERS }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fate' as const), fate: fc.constantFrom(...FATES) }) },
);
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

describe('whatever happens to tickets, at whatever hour, with several workers and a provider that fails', () => {
  let test: TestDatabase;
  let databases: Database[];
  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...messagingWorker.migrations]);
    databases = await Promise.all(Array.from({ length: WORKERS }, () => test.as('app')));
  });
  afterAll(() => test.close());

  /** Lives it, then lets some quiet days pass. Gives what went to whom at which moment, and what the rows say. */
  async function live(deeds: readonly Deed[]) {
    const [database] = databases as [Database];
    await database.query('update messaging.message set state = \'failed\' where state in (\'queued\', \'sending\')');
    await database.query('delete from messaging.day_count');
    const clock = new FixedClock(new Date('2026-11-18T14:30:00Z'));
    const carrier = new TinyCarrier();
    const url = await carrier.start();
    const others = new OtherContexts();
    const tickets = Array.from({ length: TICKETS }, (_, nth) => others.ticket({ phone: PHONES[nth % PHONES.length]!, facts: { actionCode: 'repaired', language: 'en-IN' } }));
    const went: Date[] = [];
    carrier.onTaken = async () => void went.push(clock.now());
    const queued = new Set<string>();
    const send = (workers: number) => Promise.all(databases.slice(0, workers).map((one) => workerOf(one, others, url, clock, { perCitizenDay: PER_DAY }).execute()));
    for (const one of deeds) {
      if (one.do === 'pass') clock.advance(one.seconds);
      else if (one.do === 'fate') carrier.fates.push(one.fate);
      else if (one.do === 'send') await send(one.workers);
      else {
        await database.transaction((tx) => queueMessageOf(others, clock).execute(tx, { template: one.step, ticketId: tickets[one.ticket]! }));
        queued.add(`${one.step} ${one.ticket}`);
      }
    }
    carrier.fates.length = 0;
    for (let hours = 0; hours < 20 * 24; hours += 4) {
      clock.advance(4 * HOUR_S);
      if ((await database.query('select 1 from messaging.message where state in (\'queued\', \'sending\') and ticket_id = any($1::uuid[]) limit 1', [tickets])).length === 0) break;
      await send(2);
    }
    await carrier.stop();
    const rows = await database.query<{ id: string; template: TicketOccasion; ticket: string; state: string; failure: string | null; sid: string | null }>('select id, template, ticket_id as ticket, state, failure, carrier_sid as sid from messaging.message where ticket_id = any($1::uuid[])', [tickets]);
    return { rows, queued, went: carrier.taken.map(({ to, sid, body }, nth) => ({ to, sid, body, at: went[nth]! })) };
  }

  it('a phone gets no more than its number a day, nobody is woken, nothing goes twice, and nothing is lost', async () => {
    await fc.assert(fc.asyncProperty(fc.array(deed, { minLength: 10, maxLength: 60 }), async (deeds) => {
      const { rows, queued, went } = await live(deeds);
      const days = new Map<string, number>();
      for (const { to, at } of went) days.set(`${to} ${indianDay(at)}`, (days.get(`${to} ${indianDay(at)}`) ?? 0) + 1);
      expect(Math.max(0, ...days.values())).toBeLessThanOrEqual(PER_DAY);

      expect(rows.length).toBe(queued.size);
      expect(new Set(went.map(({ to, body }) => `${to} ${body}`)).size).toBe(went.length);
      const bySid = new Map(rows.map((row) => [row.sid, row]));
      for (const { sid, at } of went) {
        const row = bySid.get(sid)!;
        expect([row.template, OCCASIONS[row.template].isUrgent || !isWithinHours(SETTINGS.quietHoursOfSteps!, at)]).toEqual([row.template, true]);
      }
      const unsent = rows.filter(({ state }) => state !== 'sent');
      expect(unsent.filter(({ state, failure }) => !(state === 'dropped' && failure === 'overtaken'))).toEqual([]);
      expect(rows.length - unsent.length).toBe(went.length);
    }), { numRuns: 12, endOnFailure: true });
  }, 120_000);

  it('reports of one message, in any order, twice and to two processes at once, come to the furthest that it got', async () => {
    const [first, second] = databases as [Database, Database];
    const { rows } = await live([{ do: 'step', ticket: 0, step: 'registered' }, { do: 'step', ticket: 1, step: 'registered' }, { do: 'send', workers: 1 }]);
    const clock = new FixedClock();
    const statuses = ['queued', 'sending', 'sent', 'undelivered', 'delivered', 'sent', 'read'];
    await fc.assert(fc.asyncProperty(fc.shuffledSubarray(statuses, { minLength: 1 }), async (order) => {
      const { id } = rows[0]!;
      await first.query('update messaging.message set state = \'sent\', rank = 10 where id = $1', [id]);
      await Promise.all(order.flatMap((status) => [first, second].map((one) => new NoteDelivery(one, clock).execute({ messageId: id, carrierSid: null, status, errorCode: undefined }))));
      const expected = order.some((one) => one === 'delivered' || one === 'read') ? 'delivered' : order.includes('undelivered') ? 'failed' : 'sent';
      expect(await first.query('select state from messaging.message where id = $1', [id])).toEqual([{ state: expected }]);
    }), { numRuns: 40, endOnFailure: true });
  }, 60_000);
});
