import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { IdentityOpened } from '@pukar/citizens-core/contracts';
import { TicketForwarded } from '@pukar/forwarding-core/contracts';
import { ClarificationOpened, InterimTold, OrderDue, TicketClimbed, TicketClosed, TicketRegistered, TicketReopened, TicketResolved, TicketTransferred, TicketWithdrawn } from '@pukar/grievances-core/contracts';
import { LANGUAGES } from '@pukar/kernel';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { createLogger } from '@pukar/platform/logging';
import { CreatePlatform1700000000001, Outbox, OutboxDispatcher } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { MessagingHandlers, messagingWorker } from './index.js';
import type { MessagingSettings } from './messaging-settings.js';
import { OtherContexts, queueMessageOf, workerOf } from './testing/message-case.js';
import { TinyCarrier } from './testing/tiny-carrier.js';

const HALF_AN_HOUR = 30 * 60;
let test: TestDatabase;
let database: Database;
let carrier: TinyCarrier;
let carrierUrl: string;
let others: OtherContexts;
/** Noon in India. */
let clock: FixedClock;

beforeAll(async () => {
  test = await testDatabase([CreatePlatform1700000000001, ...messagingWorker.migrations]);
  database = await test.as('app');
});
afterAll(() => test.close());
beforeEach(async () => {
  carrier = new TinyCarrier();
  carrierUrl = await carrier.start();
  others = new OtherContexts();
  clock = new FixedClock(new Date('2026-11-18T06:30:00Z'));
  await database.query(`update messaging.message set state = 'failed' where state in ('queued', 'sending')`);
  await database.query('delete from messaging.day_count');
});
afterEach(() => carrier.stop());

/** Something happened to a ticket, and the worker was told of it, twice. */
async function happens(event: string, ticketId: string, more: object = {}): Promise<void> {
  const outbox = new Outbox(randomIds, { wake: () => undefined });
  await database.transaction((tx) => outbox.add(tx, { event, about: ticketId, payload: { ticketId, ...more } }));
  const handlers = new MessagingHandlers(queueMessageOf(others, clock), clock).handlers();
  for (let twice = 0; twice < 2; twice += 1) await new OutboxDispatcher(database, handlers, new FixedClock(new Date(Date.now() + 60_000)), createLogger('spec', 'silent')).drain();
  clock.advance(1);
}
const send = (more: Partial<MessagingSettings> = {}) => workerOf(database, others, carrierUrl, clock, more).execute();
const sent = () => carrier.taken.map(({ body }) => body);
const rowsOf = async (ticketId: string) => database.query<{ template: string; state: string; failure: string | null }>('select template, state, failure from messaging.message where ticket_id = $1 order by created_at, id', [ticketId]);

describe('a citizen', () => {
  const forwarded = { forwardedId: randomIds.uuid(), officeCode: 'ENE-BPL', officerPost: 'JE' };
  it.each<[string, string, object, string]>([
    ['is registered', TicketRegistered, {}, 'is registered. You will be answered by 24 November 2026.'],
    ['is at an office', TicketForwarded, forwarded, 'is now with the Energy department.'],
    ['is late, with a new day', InterimTold, { newDay: '2026-12-04' }, 'The office gives 4 December 2026 as the new day.'],
    ['raises a question', ClarificationOpened, { clarificationId: randomIds.uuid() }, 'the office has a question about your complaint'],
    ['went to another department', TicketTransferred, { departmentCode: 'ENE' }, 'has gone to the Energy department. The day of the answer stays the same.'],
    ['climbed', TicketClimbed, { level: 2 }, 'was not answered in time. A higher officer has it now.'],
    ['is resolved', TicketResolved, {}, 'The fault has been repaired. Call this number and press a key to say whether it is done.'],
    ['is re-opened', TicketReopened, {}, 'is open again. A higher officer will answer by 24 November 2026.'],
    ['waits for an order', OrderDue, {}, 'by an order in writing. We will tell you when it is made.'],
    ['was decided by order', TicketClosed, { because: 'order' }, 'an order in writing was made on your complaint'],
    ['is closed as they wished', TicketClosed, { because: 'citizen-agreed' }, 'you told us that the work is done'],
    ['is closed since nothing was heard', TicketClosed, { because: 'window-passed' }, 'we did not hear from you'],
    ['was joined with others', TicketClosed, { because: 'merged' }, 'was joined with others about the same fault'],
    ['is withdrawn', TicketWithdrawn, {}, 'If you did not ask for it, call this number at once.'],
    ['had their name looked at', IdentityOpened, { openingId: randomIds.uuid() }, 'on 18 November 2026 your name and number on complaint'],
  ])('whose complaint %s is told so, once', async (_what, event, more, words) => {
    const ticketId = others.ticket({ facts: { language: 'en-IN', actionCode: 'repaired' } });
    await happens(event, ticketId, more);
    clock.advance(HALF_AN_HOUR);
    await send();
    await send();
    expect(sent()).toEqual([expect.stringContaining(words)]);
    expect(sent()[0]).toMatch(/^Pukar 155343: .*4821 0000 016/u);
  });

  it('is told in their own language, whichever of the twelve', async () => {
    for (const language of LANGUAGES) await happens(TicketRegistered, others.ticket({ facts: { language } }));
    await send();
    expect(new Set(sent()).size).toBe(LANGUAGES.length);
    expect(sent().filter((body) => body.includes('வேலை') || body.includes('உங்கள்'))).toHaveLength(1);
  });

  it('without a mobile phone is written nothing', async () => {
    const ticketId = others.ticket({ phone: null });
    await happens(TicketClimbed, ticketId, { level: 2 });
    expect(await rowsOf(ticketId)).toEqual([]);
  });

  it('who said thanks hears that it arrived, and who asked for information, nothing', async () => {
    const [thanks, question] = [others.ticket({ facts: { kind: 'thanks', language: 'en-IN' } }), others.ticket({ facts: { kind: 'information' } })];
    for (const ticketId of [thanks, question]) {
      await happens(TicketRegistered, ticketId);
      await happens(TicketClosed, ticketId, { because: 'answered' });
    }
    await send();
    expect(sent()).toEqual(['Pukar 155343: we have brought your message 4821 0000 016 to the Energy department. Thank you.']);
  });

  it.each([['demand', 'your demand'], ['suggestion', 'your suggestion'], ['grievance', 'your complaint']] as const)('who handed in a %s reads of %s, at every step', async (kind, words) => {
    const ticketId = others.ticket({ facts: { kind, language: 'en-IN', actionCode: 'repaired' } });
    for (const [event, more] of [[TicketRegistered, {}], [TicketClimbed, { level: 2 }]] as const) {
      await happens(event, ticketId, more);
      await send();
    }
    await happens(TicketResolved, ticketId);
    await send();
    expect(sent().map((body) => body.includes(words))).toEqual([true, true, true]);
  });

  it('whose thanks had a name on them that was looked at reads of a message, and is not said to have complained', async () => {
    await happens(IdentityOpened, others.ticket({ facts: { kind: 'thanks', language: 'en-IN' } }), { openingId: randomIds.uuid() });
    await send();
    expect(sent()).toEqual([expect.stringContaining('on message 4821 0000 016 were opened')]);
  });

  it('who wants no messages is told of nothing but what they must know to be safe, and of everything again once they want it', async () => {
    const phone = '+919000079999';
    const ticketId = others.ticket({ phone, facts: { language: 'en-IN', actionCode: 'repaired' } });
    await happens(TicketRegistered, ticketId);
    others.wantsNone.add(phone);
    await happens(TicketClimbed, ticketId, { level: 2 });
    await happens(IdentityOpened, ticketId, { openingId: randomIds.uuid() });
    await send();
    expect(await rowsOf(ticketId)).toEqual([
      { template: 'registered', state: 'dropped', failure: 'not-wanted' }, { template: 'climbed', state: 'dropped', failure: 'not-wanted' }, { template: 'identity-opened', state: 'sent', failure: null },
    ]);
    others.wantsNone.delete(phone);
    await happens(TicketResolved, ticketId);
    await send();
    await happens(TicketWithdrawn, ticketId);
    others.wantsNone.add(phone);
    await send();
    expect(sent().map((body) => /your name and number|The fault has been repaired|was withdrawn/.exec(body)?.[0])).toEqual(['your name and number', 'The fault has been repaired', 'was withdrawn']);
    expect((await database.query('select 1 from messaging.day_count where sent = 3')).length).toBe(1);
  });

  it('hears of each level and each question, and of the same one once', async () => {
    const ticketId = others.ticket();
    for (const [event, more] of [[TicketClimbed, { level: 2 }], [TicketClimbed, { level: 2 }], [TicketClimbed, { level: 3 }], [ClarificationOpened, { clarificationId: randomIds.uuid() }], [ClarificationOpened, { clarificationId: randomIds.uuid() }]] as const) await happens(event, ticketId, more);
    expect((await rowsOf(ticketId)).map(({ template }) => template)).toEqual(['climbed', 'climbed', 'question', 'question']);
  });
});

describe('old news', () => {
  it('is dropped when something newer is to be told, and the number never is', async () => {
    const ticketId = others.ticket({ facts: { actionCode: 'repaired' } });
    await happens(TicketRegistered, ticketId);
    await happens(TicketForwarded, ticketId, { forwardedId: randomIds.uuid(), officeCode: 'ENE-BPL', officerPost: 'JE' });
    await happens(ClarificationOpened, ticketId, { clarificationId: randomIds.uuid() });
    await happens(TicketResolved, ticketId);
    clock.advance(HALF_AN_HOUR);
    await send();
    expect((await rowsOf(ticketId)).map(({ template, state, failure }) => [template, state, failure])).toEqual([
      ['registered', 'sent', null], ['forwarded', 'dropped', 'overtaken'], ['question', 'dropped', 'overtaken'], ['resolved', 'sent', null],
    ]);
  });

  it('of another ticket is no matter', async () => {
    const [first, second] = [others.ticket(), others.ticket({ facts: { actionCode: 'repaired' } })];
    await happens(TicketClimbed, first, { level: 2 });
    await happens(TicketResolved, second);
    await send();
    expect(sent()).toHaveLength(2);
  });

  it('that has nothing to say is dropped too: no office has it yet', async () => {
    const ticketId = others.ticket({ facts: { departmentCode: null } });
    await happens(TicketTransferred, ticketId, { departmentCode: 'ENE' });
    await send();
    expect(await rowsOf(ticketId)).toEqual([{ template: 'transferred', state: 'dropped', failure: 'nothing-to-say' }]);
  });
});

describe('at night', () => {
  it('goes what a citizen waits for; the rest in the morning', async () => {
    clock = new FixedClock(new Date('2026-11-18T17:30:00Z'));
    const [registered, climbed, withdrawn] = [others.ticket(), others.ticket(), others.ticket()];
    await happens(TicketRegistered, registered);
    await happens(TicketClimbed, climbed, { level: 2 });
    await happens(TicketWithdrawn, withdrawn);
    await send();
    expect(await Promise.all([registered, climbed, withdrawn].map(async (id) => (await rowsOf(id))[0]!.state))).toEqual(['sent', 'queued', 'sent']);
    clock = new FixedClock(new Date('2026-11-19T03:30:00Z'));
    await send();
    expect((await rowsOf(climbed))[0]!.state).toBe('sent');
  });

  it('goes everything where a deployment knows no quiet hours', async () => {
    clock = new FixedClock(new Date('2026-11-18T17:30:00Z'));
    await happens(TicketClimbed, others.ticket(), { level: 2 });
    await send({ quietHoursOfSteps: undefined });
    expect(sent()).toHaveLength(1);
  });
});

describe('a phone', () => {
  const PHONE = '+919000070001';
  it('gets so many messages a day; the rest the next, and what was overtaken meanwhile not at all', async () => {
    const tickets = [0, 1, 2, 3].map(() => others.ticket({ phone: PHONE, facts: { actionCode: 'repaired' } }));
    for (const ticketId of tickets) await happens(TicketClimbed, ticketId, { level: 2 });
    await send({ perCitizenDay: 2 });
    await send({ perCitizenDay: 2 });
    const states = async () => (await Promise.all(tickets.map(rowsOf))).map((rows) => rows.map(({ template, state, failure }) => [template, state, failure].join(' ').trim()).join(', '));
    const full = await states();
    expect([...full].sort()).toEqual(['climbed queued day-is-full', 'climbed queued day-is-full', 'climbed sent', 'climbed sent']);
    const waiting = full.lastIndexOf('climbed queued day-is-full');
    await happens(TicketResolved, tickets[waiting]!);
    await send({ perCitizenDay: 2 });
    clock = new FixedClock(new Date('2026-11-19T03:30:00Z'));
    await send({ perCitizenDay: 2 });
    expect(await states()).toEqual(full.map((_state, nth) => (nth === waiting ? 'climbed dropped overtaken, resolved sent' : 'climbed sent')));
  });

  it('is counted once for a message, however often it is tried, and by several workers at once', async () => {
    carrier.fates.push({ refused: 429, code: 20429 });
    const first = others.ticket({ phone: PHONE });
    await happens(TicketClimbed, first, { level: 2 });
    await send({ perCitizenDay: 2 });
    for (let more = 0; more < 4; more += 1) await happens(TicketClimbed, others.ticket({ phone: PHONE }), { level: 2 });
    clock.advance(10);
    await Promise.all([1, 2, 3].map(() => send({ perCitizenDay: 2 })));
    expect(sent()).toHaveLength(2);
  });

  it('is not in what is counted, and the count of yesterday is another one', async () => {
    await happens(TicketClimbed, others.ticket({ phone: PHONE }), { level: 2 });
    await send();
    clock.advance(24 * 3600);
    await happens(TicketClimbed, others.ticket({ phone: PHONE }), { level: 2 });
    await send();
    const rows = await database.query<{ whole: string; key: string }>(`select c::text as whole, encode(citizen_of_day, 'hex') as key from messaging.day_count c`);
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
    for (const { whole } of rows) expect(whole).not.toContain('9000070001');
  });
});
