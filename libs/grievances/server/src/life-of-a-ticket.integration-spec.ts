import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ForwardedTicketResolved, TicketForwarded } from '@pukar/forwarding-core/contracts';
import { TicketViewSchema } from '@pukar/grievances-core/contracts';
import { makeTicketNumber, TICKET_NUMBER_BYTES } from '@pukar/grievances-core/domain';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001, Outbox } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { grievancesServer } from './index.js';
import { aDraft, aHelpline, type SpecHelpline } from './testing/a-helpline.js';
import { GetTicketForForwarding } from './use-cases/get-ticket-for-forwarding.use-case.js';
import { GetTicketForMessage } from './use-cases/get-ticket-for-message.use-case.js';
import { ReadEvidence } from './use-cases/read-evidence.use-case.js';
import { SummariseTickets } from './use-cases/summarise-tickets.use-case.js';

const MINUTE = 60;

describe('the life of a ticket', () => {
  let test: TestDatabase;
  let database: Database;
  let helpline: SpecHelpline;
  const staffId = randomIds.uuid();

  const happened = (event: string, about: string, payload: Record<string, string>) => database.transaction((tx) => helpline.app.get(Outbox).add(tx, { event, about, payload }));
  const forwarded = (ticketId: string, forwardedId: string) => happened(TicketForwarded, ticketId, { ticketId, forwardedId, officeCode: 'ENE-BPL', officerPost: 'Assistant Engineer' });
  const resolved = (forwardedId: string) => happened(ForwardedTicketResolved, forwardedId, { forwardedId, actionCode: 'supply-restored' });
  const lookUp = (number: string) => helpline.ask(staffId, 'ticket:look-up', { number });
  const eventsOf = (ticketId: string) => database.query<{ event: string }>('select event from platform.outbox where about = $1 order by id', [ticketId]);

  /** A ticket that an office has, with the answer that the office will give. */
  async function aForwardedTicket() {
    const ticket = await helpline.aTicket();
    const forwardedId = randomIds.uuid();
    helpline.office.tickets.set(forwardedId, ticket.ticketId);
    helpline.office.replies.set(forwardedId, { actionCode: 'supply-restored', reply: 'The fuse was replaced.', resolvedAt: new Date(helpline.clock.now().getTime() + 10 * MINUTE) });
    await forwarded(ticket.ticketId, forwardedId);
    await helpline.deliver();
    return { ...ticket, forwardedId };
  }

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...grievancesServer.migrations]);
    database = await test.as('app');
    helpline = await aHelpline(database);
  });
  afterAll(async () => {
    await helpline.app.close();
    await test.close();
  });

  it('is told to staff in sentences, from registering to the office\'s answer', async () => {
    const ticket = await aForwardedTicket();
    helpline.clock.advance(10 * MINUTE);
    await resolved(ticket.forwardedId);
    await helpline.deliver();
    const view = TicketViewSchema.parse(await lookUp(ticket.ticketNumber));
    expect(view).toMatchObject({
      number: ticket.ticketNumber, state: 'resolved', stage: 'resolved since 18 November: Supply restored', categoryName: 'No supply', placeName: 'Berasia',
      forwardedStatement: 'No supply since Monday evening', actionTaken: 'Supply restored', reply: 'The fuse was replaced.', language: 'en-IN',
      say: expect.stringMatching(/^Your complaint \d{4} \d{4} \d{3} was acted upon on 18 November\. The power supply has been restored\.$/),
    });
    expect(view.history.map(({ sentence }) => sentence)).toEqual([
      'Registered; an answer was promised by 24 November.', 'Sent to the Assistant Engineer, office ENE-BPL.', 'Resolved by the office: Supply restored.',
    ]);
  });

  it('shows staff what the office brought to show its work, by the number alone, and each reading is written down', async () => {
    const [ticket, id] = [await aForwardedTicket(), randomIds.uuid()];
    helpline.office.evidence.set(id, { id, mediaType: 'image/jpeg', ticketId: ticket.ticketId, file: Buffer.from('a photo') });
    const evidence = helpline.app.get(ReadEvidence);
    const readings = async () => (await database.query<{ count: number }>('select count(*)::int as count from platform.audit where actor_id = $1 and subject_id = $2', [staffId, ticket.ticketId]))[0]!.count;
    expect(await evidence.list(ticket.ticketNumber, staffId)).toMatchObject({ value: [{ id }] });
    expect(await evidence.open(id, staffId)).toMatchObject({ value: { mediaType: 'image/jpeg', file: Buffer.from('a photo') } });
    expect(await readings()).toBe(2);
    expect([await evidence.open(randomIds.uuid(), staffId), await evidence.list(ticket.ticketNumber.slice(0, -1), staffId)]).toEqual([{ ok: false, refusal: 'not-found' }, { ok: false, refusal: 'wrong-number' }]);
  });

  it('is not changed by news that comes twice', async () => {
    const ticket = await aForwardedTicket();
    await forwarded(ticket.ticketId, ticket.forwardedId);
    await resolved(ticket.forwardedId);
    await resolved(ticket.forwardedId);
    await forwarded(ticket.ticketId, ticket.forwardedId);
    await helpline.deliver();
    expect(TicketViewSchema.parse(await lookUp(ticket.ticketNumber)).history).toHaveLength(3);
    expect((await eventsOf(ticket.ticketId)).filter(({ event }) => event === 'grievances.ticket-resolved')).toHaveLength(1);
    expect(await database.query('select version, due_at from grievances.ticket where id = $1', [ticket.ticketId])).toEqual([{ version: 3, due_at: new Date(ticket.dueAt!) }]);
  });

  it('is not lost when the answer is heard of before the forwarding', async () => {
    const ticket = await helpline.aTicket();
    const forwardedId = randomIds.uuid();
    helpline.office.tickets.set(forwardedId, ticket.ticketId);
    helpline.office.replies.set(forwardedId, { actionCode: 'supply-restored', reply: 'The fuse was replaced.', resolvedAt: new Date(helpline.clock.now().getTime() + 10 * MINUTE) });
    await resolved(forwardedId);
    await helpline.deliver();
    expect(await lookUp(ticket.ticketNumber)).toMatchObject({ state: 'registered' });
    await forwarded(ticket.ticketId, forwardedId);
    await helpline.deliver();
    await database.query('update platform.outbox set due_at = now() where about = $1', [forwardedId]);
    await helpline.deliver();
    expect(await lookUp(ticket.ticketNumber)).toMatchObject({ state: 'resolved' });
  });

  it('has a history that the serving role can neither change nor take away', async () => {
    const ticket = await aForwardedTicket();
    await expect(database.query(`update grievances.history set step = 'closed' where ticket_id = $1`, [ticket.ticketId])).rejects.toThrow(/permission denied/);
    await expect(database.query('delete from grievances.history where ticket_id = $1', [ticket.ticketId])).rejects.toThrow(/permission denied/);
    await expect(database.query('delete from grievances.ticket where id = $1', [ticket.ticketId])).rejects.toThrow(/permission denied/);
  });

  it('shows a step that was put into its history by hand', async () => {
    const ticket = await aForwardedTicket();
    await database.query(
      `insert into grievances.history select ticket_id, 3, at, actor_kind, actor_id, 'closed', '{"because": "citizen-agreed"}', hash, hash from grievances.history where ticket_id = $1 and seq = 2`,
      [ticket.ticketId],
    );
    expect(TicketViewSchema.parse(await lookUp(ticket.ticketNumber)).history.at(-1)).toMatchObject({ sentence: 'This history is not what was written. Tell your supervisor.' });
  });

  it('is looked up by its number only, grouped or not, and each look leaves an audit row', async () => {
    const ticket = await helpline.aTicket();
    await lookUp(ticket.ticketNumber.replace(/^(\d{4})(\d{4})/, '$1 $2 '));
    expect(await database.query(`select actor_id, detail from platform.audit where subject_id = $1 and action = 'grievances.read-ticket'`, [ticket.ticketId])).toEqual([{ actor_id: staffId, detail: {} }]);
    expect(await lookUp('+91 90000 01001')).toMatchObject({ ok: false, code: 'wrong-number' });
    expect(await lookUp(makeTicketNumber(randomIds.randomBytes(TICKET_NUMBER_BYTES)))).toMatchObject({ ok: false, code: 'not-found' });
  });

  it('is summed up for its citizen, in the order asked', async () => {
    const [one, other] = [await aForwardedTicket(), await helpline.aTicket(aDraft({ categoryCode: 'OTH-00', placeCode: null, facts: {} }))];
    const summaries = await helpline.app.get(SummariseTickets).execute([other.ticketId, randomIds.uuid(), one.ticketId]);
    expect(summaries).toMatchObject([
      { ticketId: other.ticketId, categoryName: 'Something else', placeName: null, state: 'registered', stage: 'registered, with an answer due by 30 November', isOpen: true },
      { ticketId: one.ticketId, number: one.ticketNumber, stage: 'with the Assistant Engineer until 24 November', isOpen: true, isOverdue: false, dueAt: one.dueAt },
    ]);
    expect(await helpline.app.get(SummariseTickets).execute([])).toEqual([]);
  });

  it('goes to forwarding without its number', async () => {
    const ticket = await helpline.aTicket(aDraft({ facts: { spot: { value: 'near the old well', consent: false }, meterNumber: { value: '4471', consent: true } } }), 'hi-IN');
    const anonymous = await helpline.app.get(GetTicketForForwarding).execute(database, ticket.ticketId);
    expect(anonymous).toEqual({
      kind: 'grievance', level: 1, isUnwritten: false, isOver: false, isAgainstStaff: false, actBy: new Date(ticket.dueAt!), reopenings: 0, transfers: 0, waitingUntil: null, reopened: null,
      categoryCode: 'ENE-03', categoryName: { en: 'No supply', hi: 'बिजली नहीं आ रही' }, departmentCode: 'ENE', placeCode: 'MP-BPL-BER', placeCodes: ['MP-BPL-BER', 'MP-BPL'],
      placeName: { en: 'Berasia', hi: 'बैरसिया' }, statement: 'No supply since Monday evening', language: 'hi-IN', dueAt: new Date(ticket.dueAt!),
      facts: [
        { key: 'spot', label: { en: 'Place and landmark', hi: 'जगह और पहचान' }, value: 'near the old well' },
        { key: 'meterNumber', label: { en: 'Meter number', hi: 'मीटर नंबर' }, value: '4471' },
      ],
    });
    expect(await helpline.app.get(GetTicketForForwarding).execute(database, randomIds.uuid())).toBeUndefined();
  });

  it('gives a message what it is made of', async () => {
    const ticket = await aForwardedTicket();
    await resolved(ticket.forwardedId);
    await helpline.deliver();
    expect(await helpline.app.get(GetTicketForMessage).execute(database, ticket.ticketId)).toMatchObject({
      number: ticket.ticketNumber, numberInGroups: expect.stringMatching(/^\d{4} \d{4} \d{3}$/), language: 'en-IN', departmentName: { en: 'Energy' }, dueAt: new Date(ticket.dueAt!),
      actionCode: 'supply-restored', actionSpoken: { hi: 'बिजली चालू कर दी गई है।' },
    });
  });
});
