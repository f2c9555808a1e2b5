import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decideTicket } from '@pukar/grievances-core/domain';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { grievancesServer } from './index.js';
import { TicketBook } from './persistence/ticket-book.js';
import { KeepTime } from './sweeps/keep-time.js';
import { aDraft, aHelpline, type SpecHelpline } from './testing/a-helpline.js';
import { GetTicketForForwarding } from './use-cases/get-ticket-for-forwarding.use-case.js';
import { RateTicket } from './use-cases/rate-ticket.use-case.js';
import { ReopenTicket } from './use-cases/reopen-ticket.use-case.js';
import { TellStatus } from './use-cases/tell-status.use-case.js';

interface Mine {
  readonly ticketId: string;
  readonly number: string;
}

/** Three citizens with one matter: one leads, two were joined to it. */
describe('a citizen whose ticket was answered by another\'s answer', () => {
  let test: TestDatabase;
  let database: Database;
  let helpline: SpecHelpline;
  let [lead, second, third]: Mine[] = [];
  const agentId = randomIds.uuid();

  const registered = async (joinsId?: string): Promise<Mine> => {
    const callId = helpline.aCall(agentId, aDraft({ statement: 'No supply in ward 33' }));
    const answer = await helpline.ask(agentId, 'grievance:register', { callId, draftVersion: 3, idempotencyKey: randomIds.uuid(), ...(joinsId ? { joins: { to: 'ticket', id: joinsId } } : {}) });
    return { ticketId: helpline.drafts.calls.get(callId)!.ticketId!, number: String(answer['ticketNumber']) };
  };
  const command = (ticketId: string, given: Parameters<typeof decideTicket>[1]) => database.transaction(async (tx) => {
    const decided = decideTicket((await helpline.app.get(TicketBook).hold(tx, ticketId)).ticket, given, helpline.clock.now());
    if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
    await helpline.app.get(TicketBook).change(tx, decided.value, { kind: 'system', id: 'spec' }, helpline.clock.now());
  });
  const answeredBy = async (level: number, reply = 'Transformer changed.') => {
    await command(lead!.ticketId, { type: 'forward', officeCode: `ENE-${level}`, officerPost: 'Assistant Engineer', level });
    await command(lead!.ticketId, { type: 'resolve', actionCode: 'supply-restored', reply });
    await helpline.deliver();
  };
  const statusOf = async ({ number }: Mine, callSid: string = randomIds.uuid()) => helpline.app.get(TellStatus).execute(number, undefined, callSid);
  /** By their own number, on a keypad, as anybody else. */
  const rates = async (mine: Mine, rating: 1 | 2 | 3 | 4 | 5) => {
    const callSid = randomIds.uuid();
    await statusOf(mine, callSid);
    expect(await helpline.app.get(RateTicket).mayRate(callSid)).toMatchObject({ code: 'may' });
    return helpline.app.get(RateTicket).execute(callSid, rating);
  };
  const rowOf = async ({ ticketId }: Mine) => (await database.query<Record<string, unknown>>('select state, merged_into as "mergedInto", level, reopenings, department_code as department, reply from grievances.ticket where id = $1', [ticketId]))[0]!;

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...grievancesServer.migrations]);
    database = await test.as('app', 12);
    helpline = await aHelpline(database);
  });
  afterAll(async () => {
    await helpline.app.close();
    await test.close();
  });
  beforeEach(async () => {
    helpline.clock.advance(60 * 24 * 3600);
    lead = await registered();
    [second, third] = [await registered(lead.ticketId), await registered(lead.ticketId)];
  });

  it('rates it by their own number: who is satisfied closes their own, and nobody else\'s', async () => {
    await answeredBy(1);
    expect(await rowOf(second!)).toMatchObject({ state: 'resolved', mergedInto: lead!.ticketId });
    expect(await rates(second!, 4)).toEqual({ code: 'kept' });
    expect([await rowOf(second!), await rowOf(lead!), await rowOf(third!)]).toMatchObject([{ state: 'closed' }, { state: 'resolved' }, { state: 'resolved' }]);
    expect((await database.query('select rating from grievances.rating where ticket_id = $1', [second!.ticketId]))).toEqual([{ rating: 4 }]);
  });

  it('may not rate before it was answered', async () => {
    const callSid = randomIds.uuid();
    await statusOf(second!, callSid);
    expect([await helpline.app.get(RateTicket).mayRate(callSid), await helpline.app.get(RateTicket).execute(callSid, 1)]).toMatchObject([{ code: 'notAnswered' }, { code: 'notAnswered' }]);
  });

  it('objects to it: their own goes on above the officer who answered, and nobody else\'s is opened', async () => {
    await answeredBy(1);
    expect(await rates(second!, 1)).toMatchObject({ code: 'reopened' });
    expect([await rowOf(second!), await rowOf(lead!), await rowOf(third!)]).toMatchObject([{ state: 'reopened', mergedInto: null, level: 2, reopenings: 1 }, { state: 'resolved', level: 1 }, { state: 'resolved', reopenings: 0 }]);
    expect(await helpline.app.get(GetTicketForForwarding).execute(database, second!.ticketId)).toMatchObject({ isOver: false, level: 2, reopenings: 1, reopened: { reply: 'Transformer changed.' } });
    expect(await statusOf(second!)).toMatchObject({ stage: 'reopened' });
  });

  it('objects with what is still wrong, spoken, which is bound to their own', async () => {
    await answeredBy(1);
    const callSid = randomIds.uuid();
    await statusOf(third!, callSid);
    const said = { callSid, from: '+919000000001', recordingSid: `RE${randomIds.uuid().replaceAll('-', '')}`, seconds: 20, at: helpline.clock.now() };
    expect(await helpline.app.get(ReopenTicket).execute(said)).toMatchObject({ code: 'reopened' });
    expect(await rowOf(third!)).toMatchObject({ state: 'reopened', mergedInto: null });
  });

  it('goes above whoever answered, however high that one had come, and has two objections of their own', async () => {
    await command(lead!.ticketId, { type: 'forward', officeCode: 'ENE-1', officerPost: 'AE', level: 1 });
    await database.query('update grievances.ticket set level = 3 where id = $1', [lead!.ticketId]);
    await command(lead!.ticketId, { type: 'resolve', actionCode: 'inspected', reply: 'Done.' });
    await helpline.deliver();
    expect(await rates(second!, 2)).toMatchObject({ code: 'reopened' });
    expect(await rowOf(second!)).toMatchObject({ level: 4, reopenings: 1 });
  });

  it('is told of a second answer while they said nothing of the first, and not once they did', async () => {
    await answeredBy(1);
    expect(await rates(second!, 5)).toEqual({ code: 'kept' });
    expect(await rates(lead!, 1)).toMatchObject({ code: 'reopened' });
    expect(await statusOf(third!)).toMatchObject({ stage: 'resolved' });
    helpline.clock.advance(3_600);
    await answeredBy(2, 'And the pole.');
    await helpline.deliver();
    expect([await rowOf(second!), await rowOf(third!)]).toMatchObject([{ state: 'closed', reply: 'Transformer changed.' }, { state: 'resolved', reply: 'And the pole.', level: 2 }]);
  });

  it('has an order in writing as their answer too, and the end', async () => {
    await command(lead!.ticketId, { type: 'forward', officeCode: 'ENE-1', officerPost: 'AE', level: 1 });
    await database.query('update grievances.ticket set state = \'order-due\', level = 5 where id = $1', [lead!.ticketId]);
    await command(lead!.ticketId, { type: 'order', text: 'The line is moved by March.' });
    await helpline.deliver();
    expect(await rowOf(second!)).toMatchObject({ state: 'closed', mergedInto: lead!.ticketId, reply: 'The line is moved by March.' });
    expect(await statusOf(second!)).toMatchObject({ stage: 'closed' });
  });

  it('who says nothing agreed when the time has passed; what the leading citizen takes back later is nothing to them', async () => {
    await answeredBy(1);
    await command(lead!.ticketId, { type: 'withdraw', pressure: false });
    await helpline.deliver();
    expect(await rowOf(third!)).toMatchObject({ state: 'resolved', mergedInto: lead!.ticketId });
    helpline.clock.advance(16 * 24 * 3600);
    await helpline.app.get(KeepTime).windows();
    expect(await rowOf(third!)).toMatchObject({ state: 'closed' });
  });
});
