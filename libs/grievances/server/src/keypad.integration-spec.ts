import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ForwardedTicketResolved, TicketForwarded } from '@pukar/forwarding-core/contracts';
import { StatementWritten, TicketReopened } from '@pukar/grievances-core/contracts';
import type { Rating } from '@pukar/grievances-core/domain';
import { indianDay } from '@pukar/kernel';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001, Outbox } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { grievancesServer } from './index.js';
import { aDraft, aHelpline, type SpecHelpline } from './testing/a-helpline.js';
import { GetTicketForForwarding } from './use-cases/get-ticket-for-forwarding.use-case.js';
import { LodgeByKeypad } from './use-cases/lodge-by-keypad.use-case.js';
import { RateTicket } from './use-cases/rate-ticket.use-case.js';
import { ReopenTicket } from './use-cases/reopen-ticket.use-case.js';
import { TellStatus } from './use-cases/tell-status.use-case.js';
import { TellTicketOfPhone } from './use-cases/tell-ticket-of-phone.use-case.js';

let test: TestDatabase;
let database: Database;
let helpline: SpecHelpline;
const PHONE = '+919000001234';
const newSid = (kind: 'CA' | 'RE') => `${kind}${randomIds.uuid().replaceAll('-', '')}`;

beforeAll(async () => {
  test = await testDatabase([CreatePlatform1700000000001, ...grievancesServer.migrations]);
  database = await test.as('app');
});
afterAll(() => test.close());
beforeEach(async () => { helpline = await aHelpline(database); });
afterEach(() => helpline.app.close());

const happened = (event: string, about: string, payload: Record<string, string | number>) => database.transaction((tx) => helpline.app.get(Outbox).add(tx, { event, about, payload }));
const eventsOf = async (ticketId: string) => (await database.query<{ event: string }>('select event from platform.outbox where about = $1 order by id', [ticketId])).map(({ event }) => event);
const stepsOf = async (ticketId: string) => (await database.query<{ step: string }>('select step from grievances.history where ticket_id = $1 order by seq', [ticketId])).map(({ step }) => step);
const rowOf = async (ticketId: string) => (await database.query<Record<string, unknown>>('select state, level, reopenings, intake, is_unwritten, category_code, forwarded_statement, due_at, climbs_at from grievances.ticket where id = $1', [ticketId]))[0]!;

/** The office of a level gets it and says that it is done. */
async function isResolved(ticketId: string, level = 1): Promise<void> {
  const forwardedId = randomIds.uuid();
  helpline.office.tickets.set(forwardedId, ticketId);
  helpline.office.replies.set(forwardedId, { actionCode: 'supply-restored', reply: 'Done.', resolvedAt: helpline.clock.now(), level });
  await happened(TicketForwarded, ticketId, { ticketId, forwardedId, officeCode: 'ENE-BPL', officerPost: `Officer ${level}`, level });
  await helpline.deliver();
  await happened(ForwardedTicketResolved, forwardedId, { forwardedId, actionCode: 'supply-restored' });
  await helpline.deliver();
}
/** A call that was told of a resolved ticket by its number. */
async function aCallAbout(number: string): Promise<string> {
  const callSid = newSid('CA');
  expect((await helpline.app.get(TellStatus).execute(number, PHONE, callSid)).code).toBe('found');
  return callSid;
}
const rate = (callSid: string, rating: Rating) => helpline.app.get(RateTicket).execute(callSid, rating);
const reopen = (callSid: string, recordingSid = newSid('RE'), seconds: number | null = 7) => helpline.app.get(ReopenTicket).execute({ callSid, from: PHONE, recordingSid, seconds, at: helpline.clock.now() });

async function aResolvedTicket() {
  const ticket = await helpline.aTicket();
  await isResolved(ticket.ticketId);
  return { ...ticket, callSid: await aCallAbout(ticket.ticketNumber) };
}

describe('rating by keypad', () => {
  it('is for the call that was told of the ticket, and no other', async () => {
    await aResolvedTicket();
    expect([await helpline.app.get(RateTicket).mayRate(newSid('CA')), await rate(newSid('CA'), 1), await reopen(newSid('CA'))]).toEqual([{ code: 'notAsked' }, { code: 'notAsked' }, { code: 'notAsked' }]);
  });

  it('is not for a wrong number, and not for a ticket that is not answered', async () => {
    const callSid = newSid('CA');
    await helpline.app.get(TellStatus).execute('11111111119', PHONE, callSid);
    expect(await helpline.app.get(RateTicket).mayRate(callSid)).toEqual({ code: 'notAsked' });
    const ticket = await helpline.aTicket();
    const told = await aCallAbout(ticket.ticketNumber);
    expect([await helpline.app.get(RateTicket).mayRate(told), await rate(told, 5), await reopen(told)]).toEqual([{ code: 'notAnswered' }, { code: 'notAnswered' }, { code: 'notAnswered' }]);
  });

  it.each([3, 4, 5] as const)('of %i closes, once, however often it is delivered and at once', async (rating) => {
    const { ticketId, callSid } = await aResolvedTicket();
    expect(await helpline.app.get(RateTicket).mayRate(callSid)).toEqual({ code: 'may' });
    const kept = await Promise.all([rate(callSid, rating), rate(callSid, rating)]);
    expect([...kept, await rate(callSid, rating)]).toEqual([{ code: 'kept' }, { code: 'kept' }, { code: 'kept' }]);
    expect((await rowOf(ticketId))['state']).toBe('closed');
    expect((await stepsOf(ticketId)).slice(-2)).toEqual(['rated', 'closed']);
    expect(await helpline.app.get(RateTicket).mayRate(callSid)).toEqual({ code: 'rated' });
  });

  it('is not kept, nor a re-opening, of which the caller heard that we cannot keep it', async () => {
    const { ticketId, callSid } = await aResolvedTicket();
    const late = AbortSignal.abort();
    await expect(helpline.app.get(RateTicket).execute(callSid, 1, late)).rejects.toThrow();
    await expect(helpline.app.get(ReopenTicket).execute({ callSid, from: PHONE, recordingSid: newSid('RE'), seconds: 7, at: helpline.clock.now() }, late)).rejects.toThrow();
    expect(await rowOf(ticketId)).toMatchObject({ state: 'resolved', reopenings: 0 });
    expect(await helpline.app.get(RateTicket).mayRate(callSid)).toEqual({ code: 'may' });
  });

  it('of another figure afterwards is not said to be kept, since the first stands', async () => {
    const [good, bad] = [await aResolvedTicket(), await aResolvedTicket()];
    expect([await rate(good.callSid, 5), await rate(good.callSid, 1), await rate(good.callSid, 5)]).toEqual([{ code: 'kept' }, { code: 'notAnswered' }, { code: 'kept' }]);
    expect((await rowOf(good.ticketId))['state']).toBe('closed');
    await rate(bad.callSid, 1);
    expect(await rate(bad.callSid, 5)).toEqual({ code: 'notAnswered' });
    expect((await rowOf(bad.ticketId))['state']).toBe('reopened');
  });

  it('of 1 re-opens for the level above, with a promised day that is told, and goes on as an event without its number', async () => {
    const { ticketId, callSid, ticketNumber } = await aResolvedTicket();
    helpline.clock.advance(3 * 24 * 3_600);
    const reopened = { code: 'reopened', dueOn: '2026-11-25' };
    expect([await rate(callSid, 1), await rate(callSid, 1)]).toEqual([reopened, reopened]);
    expect(await rowOf(ticketId)).toMatchObject({ state: 'reopened', level: 2, reopenings: 1, due_at: new Date('2026-11-25T12:30:00Z') });
    expect((await eventsOf(ticketId)).filter((event) => event === TicketReopened)).toHaveLength(1);
    expect(await stepsOf(ticketId)).toEqual(['registered', 'forwarded', 'resolved', 'rated', 'reopened']);
    const [whole] = await database.query<{ whole: string }>('select string_agg(o::text, \' \') as whole from platform.outbox o');
    expect(whole!.whole).not.toContain(ticketNumber);
  });

  it('tells of a re-opened ticket without the answer that was no answer', async () => {
    const { ticketNumber, callSid } = await aResolvedTicket();
    await rate(callSid, 2);
    expect(await helpline.app.get(TellStatus).execute(ticketNumber, PHONE, newSid('CA'))).toMatchObject({ stage: 'reopened', actionCode: null, resolvedOn: null });
  });

  it('re-opens twice, each time a level higher; a third time is for an order in writing', async () => {
    const { ticketId, ticketNumber, callSid } = await aResolvedTicket();
    await rate(callSid, 1);
    await isResolved(ticketId, 2);
    await rate(await aCallAbout(ticketNumber), 2);
    await isResolved(ticketId, 3);
    const third = await aCallAbout(ticketNumber);
    const follows = { code: 'orderDue', dueOn: expect.stringMatching(/^2026-/) };
    const told = [await rate(third, 1), await rate(third, 1), await reopen(third), await helpline.app.get(RateTicket).mayRate(third), await helpline.app.get(RateTicket).mayRate(await aCallAbout(ticketNumber))];
    expect(told).toEqual([follows, follows, follows, follows, follows]);
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    const { climbs_at: late, due_at: promised } = await rowOf(ticketId);
    expect(told[0]).toEqual({ code: 'orderDue', dueOn: indianDay(late as Date) });
    expect(late).not.toEqual(promised);
    expect(await helpline.app.get(TellStatus).execute(ticketNumber, PHONE, newSid('CA'))).toMatchObject({ stage: 'order-due', dueOn: indianDay(late as Date) });
    expect(await rowOf(ticketId)).toMatchObject({ state: 'order-due', level: 5, reopenings: 2 });
    expect((await stepsOf(ticketId)).filter((step) => step === 'rated')).toHaveLength(3);
  });

  it('hears nothing of an answer of the office below that is told late', async () => {
    const { ticketId, callSid } = await aResolvedTicket();
    const late = randomIds.uuid();
    helpline.office.tickets.set(late, ticketId);
    helpline.office.replies.set(late, { actionCode: 'supply-restored', reply: 'Done.', resolvedAt: helpline.clock.now(), level: 1 });
    await rate(callSid, 1);
    await happened(TicketForwarded, ticketId, { ticketId, forwardedId: late, officeCode: 'ENE-BPL', officerPost: 'Officer 1', level: 1 });
    await happened(ForwardedTicketResolved, late, { forwardedId: late, actionCode: 'supply-restored' });
    await helpline.deliver();
    expect(await rowOf(ticketId)).toMatchObject({ state: 'reopened', level: 2 });
  });
});

describe('what is still wrong, spoken', () => {
  it('is kept with the ticket that the rating re-opened, which is not re-opened again, and is work for an agent once', async () => {
    const { ticketId, callSid } = await aResolvedTicket();
    const { dueOn } = (await rate(callSid, 1)) as { dueOn: string };
    const recordingSid = newSid('RE');
    expect([await reopen(callSid, recordingSid), await reopen(callSid, recordingSid)]).toEqual([{ code: 'reopened', dueOn }, { code: 'reopened', dueOn }]);
    expect(helpline.work.begun).toMatchObject([{ ticketId, recordingSid, callSid, from: PHONE, seconds: 7, categoryCode: 'ENE-03' }]);
    expect(await rowOf(ticketId)).toMatchObject({ reopenings: 1 });
  });

  it('is taken once for a re-opening: who speaks again is led to a person, and makes no more work', async () => {
    const { ticketId, ticketNumber, callSid } = await aResolvedTicket();
    await rate(callSid, 1);
    expect((await Promise.all([reopen(callSid), reopen(callSid), reopen(callSid)])).map(({ code }) => code).sort()).toEqual(['notAnswered', 'notAnswered', 'reopened']);
    expect(helpline.work.begun).toHaveLength(1);
    await isResolved(ticketId, 2);
    const second = await aCallAbout(ticketNumber);
    await rate(second, 2);
    expect([(await reopen(second)).code, (await reopen(second)).code]).toEqual(['reopened', 'notAnswered']);
    expect(helpline.work.begun).toHaveLength(2);
  });

  it('re-opens a ticket that was not rated', async () => {
    const { ticketId, callSid } = await aResolvedTicket();
    expect((await reopen(callSid)).code).toBe('reopened');
    expect(await rowOf(ticketId)).toMatchObject({ state: 'reopened', level: 2 });
  });

  it('is nothing when nothing was said', async () => {
    const { ticketId, callSid } = await aResolvedTicket();
    for (const seconds of [0, 1]) expect(await reopen(callSid, newSid('RE'), seconds)).toEqual({ code: 'nothingHeard' });
    expect(await rowOf(ticketId)).toMatchObject({ state: 'resolved' });
  });

  it('goes to the higher officer in redacted words once it is written down, with what was answered before', async () => {
    await helpline.app.close();
    helpline = await aHelpline(database, (text) => ({ text: text.replaceAll('Kamla', '[name]'), redactions: [] }));
    const { ticketId, callSid } = await aResolvedTicket();
    await rate(callSid, 1);
    await reopen(callSid);
    const { spokenId } = helpline.work.begun[0]!;
    const agentId = randomIds.uuid();
    helpline.drafts.calls.set(spokenId, { agentId, language: 'hi-IN', version: 3, content: aDraft({ statement: 'Kamla says it is dark again' }), ticketId: null });
    expect(await helpline.ask(agentId, 'grievance:register', { callId: spokenId, draftVersion: 3, idempotencyKey: randomIds.uuid() })).toMatchObject({ ticketNumber: expect.any(String) });
    expect(await helpline.app.get(GetTicketForForwarding).execute(database, ticketId)).toMatchObject({
      level: 2, statement: 'No supply since Monday evening', reopened: { action: { en: 'Supply restored' }, reply: 'Done.', reason: '[name] says it is dark again' },
    });
    expect(helpline.callers.words).toEqual([{ spokenId, ticketId, what: 'reopening', statement: 'Kamla says it is dark again' }]);
    expect((await eventsOf(ticketId)).at(-1)).toBe(StatementWritten);
  });
});

describe('a second re-opening', () => {
  const writesDown = async (spokenId: string, statement: string) => {
    const agentId = randomIds.uuid();
    helpline.drafts.calls.set(spokenId, { agentId, language: 'hi-IN', version: 3, content: aDraft({ statement }), ticketId: null });
    expect(await helpline.ask(agentId, 'grievance:register', { callId: spokenId, draftVersion: 3, idempotencyKey: randomIds.uuid() })).toMatchObject({ ticketNumber: expect.any(String) });
  };
  const reasonOf = async (ticketId: string) => (await helpline.app.get(GetTicketForForwarding).execute(database, ticketId))?.reopened?.reason;

  it('goes on without what was said about the first, until its own words are written down', async () => {
    const { ticketId, ticketNumber, callSid } = await aResolvedTicket();
    await reopen(callSid);
    await writesDown(helpline.work.begun[0]!.spokenId, 'It is dark again');
    expect(await reasonOf(ticketId)).toBe('It is dark again');
    await isResolved(ticketId, 2);
    await reopen(await aCallAbout(ticketNumber));
    expect(await reasonOf(ticketId)).toBeNull();
    await writesDown(helpline.work.begun[1]!.spokenId, 'Now the pole has fallen');
    expect(await reasonOf(ticketId)).toBe('Now the pole has fallen');
  });
});

describe('a complaint that is lodged by menu and voice', () => {
  const complaint = (over: Record<string, unknown> = {}) => ({
    callSid: newSid('CA'), from: PHONE, language: 'mr-IN', recordingSid: newSid('RE'), seconds: 12, at: helpline.clock.now(), categoryCode: 'ENE-03', placeCode: 'MP-BPL-BER', ...over,
  });
  const lodge = (one: ReturnType<typeof complaint>) => helpline.app.get(LodgeByKeypad).execute(one);
  const idOf = (one: { recordingSid: string }) => helpline.work.begun.find(({ recordingSid }) => recordingSid === one.recordingSid)!;

  it('has its number and promised day at once, told again in the same call and in no other', async () => {
    const one = complaint();
    const registered = await lodge(one);
    expect(registered).toEqual({ code: 'registered', number: expect.stringMatching(/^\d{11}$/), dueOn: '2026-11-24' });
    expect(await helpline.app.get(LodgeByKeypad).lodgedInCall(one.callSid)).toEqual(registered);
    expect(await helpline.app.get(LodgeByKeypad).lodgedInCall(newSid('CA'))).toBeUndefined();
    expect(await rowOf(idOf(one).ticketId)).toMatchObject({ state: 'registered', intake: 'menu', is_unwritten: true });
  });

  it('is one ticket of one recording, however often and at once it is delivered', async () => {
    const one = complaint();
    const answers = await Promise.all([lodge(one), lodge(one), lodge(one)]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(helpline.work.begun).toHaveLength(1);
    expect(helpline.callers.tickets.get(PHONE)).toHaveLength(1);
  });

  it('is nothing when nothing was heard, and leaves nothing', async () => {
    for (const nothing of [{ seconds: 0 }, { seconds: 1 }, { recordingSid: '' }, { recordingSid: '', from: '+919000005557' }]) expect(await lodge(complaint(nothing))).toEqual({ code: 'nothingHeard' });
    expect([helpline.work.begun, helpline.callers.tickets.size]).toEqual([[], 0]);
  });

  it('is taken three times a day from a number, also when the calls come at once, and from others as before', async () => {
    const codes = await Promise.all([1, 2, 3, 4, 5].map(async () => (await lodge(complaint({ from: '+919000005555' }))).code));
    expect(codes.sort()).toEqual(['registered', 'registered', 'registered', 'tooMany', 'tooMany']);
    expect((await lodge(complaint({ from: '+919000005556' }))).code).toBe('registered');
  });

  it('of which the caller heard that we cannot register it leaves nothing, and is taken when it comes again', async () => {
    const one = complaint();
    await expect(helpline.app.get(LodgeByKeypad).execute(one, AbortSignal.abort())).rejects.toThrow();
    expect(await helpline.app.get(LodgeByKeypad).lodgedInCall(one.callSid)).toBeUndefined();
    expect((await lodge(one)).code).toBe('registered');
  });

  it('is not to be had by an office before an agent wrote it down, with what the caller chose wrongly put right', async () => {
    const one = complaint();
    await lodge(one);
    const { spokenId, ticketId } = idOf(one);
    expect(await helpline.app.get(GetTicketForForwarding).execute(database, ticketId)).toMatchObject({ isUnwritten: true, statement: '' });
    const agentId = randomIds.uuid();
    helpline.drafts.calls.set(spokenId, { agentId, language: 'mr-IN', version: 3, content: aDraft({ categoryCode: 'OTH-00', facts: {} }), ticketId: null });
    expect(await helpline.ask(agentId, 'grievance:preview', { callId: spokenId, content: aDraft({ facts: {} }) })).toMatchObject({ missing: [] });
    const written = await helpline.ask(agentId, 'grievance:register', { callId: spokenId, draftVersion: 3, idempotencyKey: randomIds.uuid() });
    expect(written).toMatchObject({ ticketNumber: expect.any(String), dueAt: '2026-11-24T12:30:00.000Z' });
    expect(await helpline.ask(agentId, 'grievance:register', { callId: spokenId, draftVersion: 3, idempotencyKey: randomIds.uuid() })).toEqual(written);
    expect(await rowOf(ticketId)).toMatchObject({ is_unwritten: false, category_code: 'OTH-00', forwarded_statement: 'No supply since Monday evening', due_at: new Date('2026-11-24T12:30:00Z') });
    expect(await stepsOf(ticketId)).toEqual(['registered', 'written-down', 'corrected']);
    expect((await eventsOf(ticketId)).filter((event) => event === StatementWritten)).toHaveLength(1);
    expect(helpline.callers.words).toHaveLength(1);
  });

  it('is told of without a department before it is written down: none has it', async () => {
    const registered = await lodge(complaint());
    const number = registered.code === 'registered' ? registered.number : '';
    expect(await helpline.app.get(TellStatus).execute(number, PHONE, newSid('CA'))).toMatchObject({ code: 'found', stage: 'registered', departmentCode: null });
  });

  it('waits for its statement: a draft in which nothing was typed is not written down', async () => {
    const one = complaint();
    await lodge(one);
    const agentId = randomIds.uuid();
    helpline.drafts.calls.set(idOf(one).spokenId, { agentId, language: 'hi-IN', version: 3, content: aDraft({ statement: '' }), ticketId: null });
    expect(await helpline.ask(agentId, 'grievance:register', { callId: idOf(one).spokenId, draftVersion: 3, idempotencyKey: randomIds.uuid() })).toMatchObject({ ok: false, code: 'incomplete' });
    expect(await rowOf(idOf(one).ticketId)).toMatchObject({ is_unwritten: true });
  });
});

describe('what a call has proven', () => {
  it('by the digits of its phone is not what it proved by a number, and lasts for a day', async () => {
    const ticket = await helpline.aTicket();
    const callSid = newSid('CA');
    expect(await helpline.app.get(TellTicketOfPhone).execute(ticket.ticketId, callSid)).toMatchObject({ code: 'found', categoryCode: 'ENE-03' });
    expect(await helpline.app.get(TellTicketOfPhone).proofOf(callSid)).toMatchObject({ byNumber: null, hasPin: true });
    await helpline.app.get(TellStatus).execute(ticket.ticketNumber, PHONE, callSid);
    expect(await helpline.app.get(TellTicketOfPhone).proofOf(callSid)).toMatchObject({ byNumber: ticket.ticketId, hasPin: true });
    helpline.clock.advance(25 * 3_600);
    for (let calls = 0; calls < 10; calls += 1) await helpline.app.get(TellStatus).execute(ticket.ticketNumber, PHONE, newSid('CA'));
    expect(await helpline.app.get(TellTicketOfPhone).proofOf(callSid)).toEqual({ byNumber: null, hasPin: false });
  });

  it('is told again to who comes back: the ticket that they heard of last, and how they came to hear of it', async () => {
    const [first, second] = [await helpline.aTicket(), await helpline.aTicket()];
    const callSid = newSid('CA');
    const again = () => helpline.app.get(TellTicketOfPhone).again(callSid);
    expect(await again()).toBeUndefined();
    await helpline.app.get(TellStatus).execute(first.ticketNumber, PHONE, callSid);
    expect(await again()).toMatchObject({ status: { code: 'found', stage: 'registered' }, isByPin: false });
    await helpline.app.get(TellTicketOfPhone).execute(second.ticketId, callSid);
    expect(await again()).toMatchObject({ isByPin: true });
    await helpline.app.get(TellStatus).execute(second.ticketNumber, PHONE, callSid);
    expect(await again()).toMatchObject({ isByPin: false });
  });

  it('is nothing by the number of a ticket that was lodged by keypad within a day', async () => {
    const lodged = await helpline.app.get(LodgeByKeypad).execute({
      callSid: newSid('CA'), from: PHONE, language: 'hi-IN', recordingSid: newSid('RE'), seconds: 12, at: helpline.clock.now(), categoryCode: 'ENE-03', placeCode: 'MP-BPL-BER',
    });
    const number = lodged.code === 'registered' ? lodged.number : '';
    expect(await helpline.app.get(TellTicketOfPhone).proofOf(await aCallAbout(number))).toEqual({ byNumber: null, hasPin: false });
    helpline.clock.advance(24 * 3_600);
    expect(await helpline.app.get(TellTicketOfPhone).proofOf(await aCallAbout(number))).toMatchObject({ byNumber: expect.any(String) });
  });

  it('is closed to the department\'s role, with everything else of callers', async () => {
    const department = await test.as('department');
    for (const table of ['call_proof', 'rating', 'spoken_statement']) await expect(department.query(`select * from grievances.${table}`)).rejects.toThrow(/permission denied/);
  });
});
