import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type LetterTaken, type OpenQuestions, OpenQuestionsSchema } from '@pukar/grievances-core/contracts';
import { ForwardedTicketResolved, TicketForwarded } from '@pukar/forwarding-core/contracts';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001, Outbox } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { grievancesServer } from '../index.js';
import { aHelpline, type SpecHelpline } from '../testing/a-helpline.js';

const [AGENT, CODE] = [randomIds.uuid(), '0482'];
let test: TestDatabase;
let database: Database;
let helpline: SpecHelpline;

beforeAll(async () => {
  test = await testDatabase([CreatePlatform1700000000001, ...grievancesServer.migrations]);
  database = await test.as('app');
});
afterAll(() => test.close());
beforeEach(async () => { helpline = await aHelpline(database); });
afterEach(() => helpline.app.close());

const ask = <T = Record<string, unknown>>(event: string, payload: object, agentId = AGENT) => helpline.ask(agentId, event, payload) as Promise<T>;
/** A ticket of whose citizen no number is known. */
async function aTicket(reach: 'letter' | 'none' = 'none', language = 'ur-IN') {
  const ticket = await helpline.aTicket(undefined, language);
  helpline.receipts.codes.set(ticket.ticketId, CODE);
  helpline.reaches.set(ticket.ticketId, reach);
  if (reach === 'letter') helpline.receipts.addresses.set(ticket.ticketId, 'House 14, Gandhi Nagar');
  return ticket;
}
function aLine(over: object = {}): string {
  const callId = helpline.aCall(AGENT);
  helpline.onLine.lines.set(callId, { agentId: AGENT, callSid: `CA${randomIds.uuid().replaceAll('-', '')}`, language: 'hi-IN', rangAbout: null, hasTalked: true, isTalking: true, isBridge: false, tickets: [], ...over });
  return callId;
}
const open = async (callId: string) => OpenQuestionsSchema.parse(await ask<OpenQuestions>('questions:open', { callId }));
const withdraw = (callId: string, ticketNumber: string, answer = 'no') => ask('ticket:withdraw', { callId, ticketNumber, answer });
const shows = (callId: string, ticketNumber: string, code = CODE, name = 'Ramesh') => ask('question:identify', { callId, ticketNumber, code, name });

describe('a citizen of whom no number is known', () => {
  it('is told a code with the number, in their language, and the same one when the answer is asked again', async () => {
    const callId = helpline.aCall(AGENT, undefined, 'ur-IN');
    helpline.receipts.codeOf = async () => CODE;
    const register = () => ask<{ receipt: unknown }>('grievance:register', { callId, draftVersion: 3, idempotencyKey: randomIds.uuid() });
    const [first, again] = [await register(), await register()];
    expect(first.receipt).toMatchObject({ code: CODE, language: 'ur-IN', say: expect.stringContaining('0 4 8 2') });
    expect(again).toEqual(first);
  });

  it('takes a complaint back in a call of theirs, after its number, the code and what the vault knows', async () => {
    const { ticketNumber, ticketId } = await aTicket();
    const callId = aLine();
    expect(await shows(callId, ticketNumber)).toMatchObject({ code: 'not-proven' });
    await ask('question:prove', { callId, ticketNumber });
    expect(await open(callId)).toMatchObject({ mayWithdraw: null, identify: { ticketNumber, name: true, address: false }, script: { language: 'ur-IN' } });
    expect(await withdraw(callId, ticketNumber)).toMatchObject({ code: 'not-rung' });
    expect(await shows(callId, ticketNumber)).toEqual({});
    expect(await open(callId)).toMatchObject({ mayWithdraw: ticketNumber, identify: null });
    expect(await withdraw(callId, ticketNumber)).toEqual({ isWithdrawn: true });
    expect(await database.query('select state from grievances.ticket where id = $1', [ticketId])).toEqual([{ state: 'withdrawn' }]);
  });

  it('shows it for this call and this ticket alone, and only while they talk with this agent, and no officer listens', async () => {
    const [one, other] = [await aTicket(), await aTicket()];
    const callId = aLine();
    await ask('question:prove', { callId, ticketNumber: one.ticketNumber });
    await shows(callId, one.ticketNumber);
    expect(await withdraw(callId, other.ticketNumber)).toMatchObject({ code: 'not-rung' });
    expect(await withdraw(aLine(), one.ticketNumber)).toMatchObject({ code: 'not-rung' });
    for (const line of [{ isTalking: false }, { isBridge: true }]) {
      Object.assign(helpline.onLine.lines.get(callId)!, line);
      expect(await withdraw(callId, one.ticketNumber)).toMatchObject({ code: 'not-rung' });
      expect(await shows(callId, one.ticketNumber)).toMatchObject({ code: 'not-your-call' });
      Object.assign(helpline.onLine.lines.get(callId)!, { isTalking: true, isBridge: false });
    }
    expect(await ask('question:identify', { callId, ticketNumber: one.ticketNumber, code: CODE }, randomIds.uuid())).toMatchObject({ code: 'not-your-call' });
  });

  it('is rung as everybody is, once a number is known: what was shown before counts no more', async () => {
    const { ticketNumber, ticketId } = await aTicket();
    const callId = aLine();
    await ask('question:prove', { callId, ticketNumber });
    await shows(callId, ticketNumber);
    helpline.receipts.codes.delete(ticketId);
    expect(await withdraw(callId, ticketNumber)).toMatchObject({ code: 'not-rung' });
    expect(await shows(callId, ticketNumber)).toMatchObject({ code: 'not-this-way' });
  });

  it('is locked after wrong ones, and may say that they are pressed all the same: nothing is taken back then', async () => {
    const { ticketNumber } = await aTicket();
    const callId = aLine();
    await ask('question:prove', { callId, ticketNumber });
    for (let nth = 0; nth < 5; nth += 1) expect(await shows(callId, ticketNumber, '9999')).toMatchObject({ code: 'not-right' });
    expect(await shows(callId, ticketNumber)).toMatchObject({ code: 'receipt-locked' });
    expect(await withdraw(callId, ticketNumber, 'yes')).toEqual({ isWithdrawn: false });
    expect(helpline.voiceChecks.kept).toHaveLength(1);
  });
});

describe('a letter', () => {
  beforeEach(() => database.query(`update grievances.asking set ended_at = now(), ended_as = 'over' where ended_at is null`));
  async function isResolved(ticketId: string): Promise<void> {
    const forwardedId = randomIds.uuid();
    helpline.office.tickets.set(forwardedId, ticketId);
    helpline.office.replies.set(forwardedId, { actionCode: 'supply-restored', reply: 'The fuse was replaced.', resolvedAt: helpline.clock.now() });
    const happened = (event: string, about: string, payload: Record<string, string | number>) => database.transaction((tx) => helpline.app.get(Outbox).add(tx, { event, about, payload }));
    await happened(TicketForwarded, ticketId, { ticketId, forwardedId, officeCode: 'ENE-BPL', officerPost: 'Officer', level: 1 });
    await helpline.deliver();
    await happened(ForwardedTicketResolved, forwardedId, { forwardedId, actionCode: 'supply-restored' });
    await helpline.deliver();
  }

  it('asks whoever has an address and no number; it is nobody’s call, waits for whoever writes, and holds no code', async () => {
    const { ticketId, ticketNumber } = await aTicket('letter');
    await isResolved(ticketId);
    expect(await ask('asking:list', {})).toMatchObject({ done: 0, letters: 1 });
    expect(await ask('asking:take', {})).toMatchObject({ code: 'none-waiting' });
    const letter = await ask<LetterTaken>('letter:take', {});
    expect(letter).toMatchObject({ what: 'done', ticketNumber, language: 'ur-IN', to: { name: 'Ramesh', address: 'House 14, Gandhi Nagar' } });
    expect(letter.paragraphs.join('\n')).toMatch(/The fuse was replaced\.[^]*155343/);
    expect(JSON.stringify(letter)).not.toContain(CODE);
    expect(await ask('letter:take', {})).toMatchObject({ id: letter.id });
    expect(await ask('letter:take', {}, randomIds.uuid())).toMatchObject({ code: 'none-waiting' });
    await ask('letter:sent', { id: letter.id }, randomIds.uuid());
    expect(await ask('asking:list', {})).toMatchObject({ letters: 0 });
    await ask('letter:sent', { id: letter.id });
    expect(await database.query('select ended_as from grievances.asking where id = $1', [letter.id])).toEqual([{ ended_as: 'written' }]);
    expect(await ask('letter:take', {})).toMatchObject({ code: 'none-waiting' });
  });

  it('that nobody sent is given back, and asks nobody of whom neither number nor address is known', async () => {
    const [written, nobody] = [await aTicket('letter'), await aTicket('none')];
    await isResolved(written.ticketId);
    await isResolved(nobody.ticketId);
    const letter = await ask<LetterTaken>('letter:take', {});
    await ask('asking:give-back', { id: letter.id });
    expect(await ask('letter:take', {}, randomIds.uuid())).toMatchObject({ id: letter.id });
    expect(await database.query('select 1 from grievances.asking where ticket_id = $1', [nobody.ticketId])).toEqual([]);
  });
});
