import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CallEnded } from '@pukar/calls-core/contracts';
import { ForwardedTicketActed, ForwardedTicketResolved, TicketForwarded } from '@pukar/forwarding-core/contracts';
import { ClarificationAnswered, ClarificationOver, type OpenQuestions, OpenQuestionsSchema, PressureReported, StatementWritten, TicketWithdrawn } from '@pukar/grievances-core/contracts';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001, Outbox } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { grievancesServer } from '../index.js';
import { ClimbLateTickets } from '../sweeps/climb-late-tickets.js';
import { KeepTime } from '../sweeps/keep-time.js';
import { ClarificationAnswers } from './clarification-answers.js';
import { aHelpline, type SpecHelpline } from '../testing/a-helpline.js';
import { GetTicketForForwarding } from '../use-cases/get-ticket-for-forwarding.use-case.js';

let test: TestDatabase;
let database: Database;
let helpline: SpecHelpline;
const AGENT = randomIds.uuid();
const HOUR = 3_600;

beforeAll(async () => {
  test = await testDatabase([CreatePlatform1700000000001, ...grievancesServer.migrations]);
  database = await test.as('app');
});
afterAll(() => test.close());
beforeEach(async () => {
  helpline = await aHelpline(database);
  await database.query(`update grievances.asking set ended_at = now(), ended_as = 'over' where ended_at is null`);
});
afterEach(() => helpline.app.close());

const happened = (event: string, about: string, payload: Record<string, string | number | boolean | null>) => database.transaction((tx) => helpline.app.get(Outbox).add(tx, { event, about, payload }));
const stateOf = async (ticketId: string) => (await database.query<{ state: string; reopenings: number }>('select state, reopenings from grievances.ticket where id = $1', [ticketId]))[0]!;
const stepsOf = async (ticketId: string) => (await database.query<{ step: string; by: string }>(`select step, actor_kind as by from grievances.history where ticket_id = $1 order by seq`, [ticketId])).map(({ step, by }) => `${step} ${by}`);
const ask = <T = Record<string, unknown>>(event: string, payload: object, agentId = AGENT) => helpline.ask(agentId, event, payload) as Promise<T>;

async function isResolved(ticketId: string): Promise<void> {
  const forwardedId = randomIds.uuid();
  const { reopenings } = await stateOf(ticketId);
  helpline.office.tickets.set(forwardedId, ticketId);
  helpline.office.replies.set(forwardedId, { actionCode: 'supply-restored', reply: 'The fuse was replaced.', resolvedAt: helpline.clock.now(), level: 1 + reopenings });
  await happened(TicketForwarded, ticketId, { ticketId, forwardedId, officeCode: 'ENE-BPL', officerPost: 'Officer', level: 1 + reopenings });
  await helpline.deliver();
  await happened(ForwardedTicketResolved, forwardedId, { forwardedId, actionCode: 'supply-restored' });
  await helpline.deliver();
}
async function aResolvedTicket(reach: 'mobile' | 'landline' | 'none' = 'landline') {
  const ticket = await helpline.aTicket();
  helpline.reaches.set(ticket.ticketId, reach);
  await isResolved(ticket.ticketId);
  return ticket;
}

/** A call that the agent has with the citizen of these tickets. */
function aLine(tickets: readonly string[], over: Partial<Parameters<SpecHelpline['onLine']['lines']['set']>[1]> = {}): string {
  const callId = helpline.aCall(AGENT);
  helpline.onLine.lines.set(callId, { agentId: AGENT, callSid: `CA${randomIds.uuid().replaceAll('-', '')}`, language: 'ta-IN', rangAbout: null, hasTalked: true, isTalking: true, isBridge: false, tickets: [...tickets], ...over });
  return callId;
}
const weRang = (ticketId: string, over = {}) => aLine([ticketId], { rangAbout: ticketId, ...over });
const rate = (callId: string, ticketNumber: string, rating: number, words = '') => ask('question:rate', { callId, ticketNumber, rating, words });

describe('settling a resolution with the citizen on the line', () => {
  it('shows the agent what is open, what was done, what the office says and what to say, first the ticket that we rang about', async () => {
    const [other, ticket] = [await aResolvedTicket(), await aResolvedTicket()];
    const callId = aLine([other.ticketId, ticket.ticketId], { rangAbout: ticket.ticketId });
    const open = OpenQuestionsSchema.parse(await ask('questions:open', { callId }));
    expect(open.questions).toMatchObject([
      { what: 'done', ticketNumber: ticket.ticketNumber, officeSays: 'The fuse was replaced.', isProven: true, id: '0' },
      { what: 'done', ticketNumber: other.ticketNumber, isProven: false },
    ]);
    expect(open.questions[0]!.done).not.toBe('');
    expect(open.script.language).toBe('en-IN');
    expect(open.script.weRing).toContain(ticket.ticketNumber.slice(0, 4));
    expect(await ask('questions:open', { callId }, randomIds.uuid())).toMatchObject({ code: 'not-your-call' });
  });

  it('closes it when they are satisfied, as the agent keyed it, and nothing is open any more', async () => {
    const { ticketId, ticketNumber } = await aResolvedTicket();
    const callId = weRang(ticketId);
    expect(await Promise.all([rate(callId, ticketNumber, 4), rate(callId, ticketNumber, 4)])).toEqual([{ code: 'closed', dueOn: null }, { code: 'closed', dueOn: null }]);
    expect(await stateOf(ticketId)).toMatchObject({ state: 'closed' });
    expect((await stepsOf(ticketId)).slice(-2)).toEqual(['rated staff', 'closed staff']);
    expect(await rate(callId, ticketNumber, 1, 'it is dark again')).toMatchObject({ code: 'not-answered' });
    expect((await ask<OpenQuestions>('questions:open', { callId })).questions).toEqual([]);
  });

  it('re-opens it when it is not done, with what is still wrong, redacted for the officer above and whole in the vault', async () => {
    const { ticketId, ticketNumber } = await aResolvedTicket();
    const callId = weRang(ticketId);
    expect(await rate(callId, ticketNumber, 1)).toMatchObject({ code: 'words-missing' });
    expect(await stateOf(ticketId)).toMatchObject({ state: 'resolved' });
    const words = 'still dark, ring me at 98765 43210';
    expect(await rate(callId, ticketNumber, 1, words)).toMatchObject({ code: 'reopened', dueOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    expect(await rate(callId, ticketNumber, 1, words)).toMatchObject({ code: 'reopened' });
    expect(helpline.callers.words).toMatchObject([{ ticketId, what: 'reopening', statement: words }]);
    const rows = await database.query<{ event: string }>('select event from platform.outbox where about = $1 and event = $2', [ticketId, StatementWritten]);
    expect(rows).toHaveLength(1);
    const forOffice = JSON.stringify(await database.transaction((tx) => helpline.app.get(GetTicketForForwarding).execute(tx, ticketId)));
    expect(forOffice).toContain('still dark');
    expect(JSON.stringify(await database.query('select forwarded_words from grievances.spoken_statement where ticket_id = $1', [ticketId]))).toContain('still dark');
  });

  it('keeps what is still wrong each time that they object, also the last, for whoever writes the order', async () => {
    const { ticketId, ticketNumber } = await aResolvedTicket();
    const forOffice = () => database.transaction((tx) => helpline.app.get(GetTicketForForwarding).execute(tx, ticketId));
    for (const [words, code] of [['still dark here', 'reopened'], ['dark again at night', 'reopened'], ['a wire hangs low now', 'order-due']] as const) {
      expect(await rate(weRang(ticketId), ticketNumber, 1, words)).toMatchObject({ code });
      expect((await forOffice())?.reopened).toMatchObject({ reply: 'The fuse was replaced.', reason: words });
      if (code === 'reopened') await isResolved(ticketId);
    }
    expect(helpline.callers.words.map(({ statement }) => statement)).toEqual(['still dark here', 'dark again at night', 'a wire hangs low now']);
  });

  it('gives whoever writes the order what was answered and objected, also where it was never re-opened', async () => {
    const { ticketId, ticketNumber } = await aResolvedTicket();
    await database.query('update grievances.ticket set level = 5 where id = $1', [ticketId]);
    expect(await rate(weRang(ticketId), ticketNumber, 2, 'nothing was done at all')).toMatchObject({ code: 'order-due' });
    expect((await database.transaction((tx) => helpline.app.get(GetTicketForForwarding).execute(tx, ticketId)))?.reopened).toMatchObject({ reply: 'The fuse was replaced.', reason: 'nothing was done at all' });
  });

  it('promises no order where there is none: a suggestion is kept as it was rated', async () => {
    const { ticketId, ticketNumber } = await aResolvedTicket();
    await database.query(`update grievances.ticket set kind = 'suggestion', level = 2 where id = $1`, [ticketId]);
    expect(await rate(weRang(ticketId), ticketNumber, 2, 'nobody thought about it')).toEqual({ code: 'noted', dueOn: null });
    expect(await stateOf(ticketId)).toMatchObject({ state: 'resolved' });
  });

  it('is refused where nothing proves whose ticket it is: a call from that phone, an officer who listens, somebody else’s ticket, a call of another agent', async () => {
    const [{ ticketId, ticketNumber }, other] = [await aResolvedTicket(), await aResolvedTicket()];
    const calls = [aLine([ticketId]), aLine([ticketId], { rangAbout: null, isBridge: true }), weRang(other.ticketId), weRang(ticketId, { hasTalked: false, isTalking: false })];
    for (const callId of calls) expect(await rate(callId, ticketNumber, 5)).toMatchObject({ code: 'not-proven' });
    expect(await ask('question:rate', { callId: weRang(ticketId), ticketNumber, rating: 5 }, randomIds.uuid())).toMatchObject({ code: 'not-your-call' });
    expect(await stateOf(ticketId)).toMatchObject({ state: 'resolved' });
  });

  it('is proven in a call of theirs by the number that they say; wrong ones are counted for the call', async () => {
    const { ticketId, ticketNumber } = await aResolvedTicket();
    const callId = aLine([ticketId]);
    expect(await ask('question:prove', { callId, ticketNumber })).toEqual({});
    expect((await ask<OpenQuestions>('questions:open', { callId })).questions[0]).toMatchObject({ isProven: true });
    expect(await rate(callId, ticketNumber, 5)).toMatchObject({ code: 'closed' });
    const guessing = aLine([ticketId]);
    for (let guess = 0; guess < 5; guess += 1) expect(await ask('question:prove', { callId: guessing, ticketNumber: `1111111111${guess}` })).toMatchObject({ code: 'wrong-number' });
    expect(await ask('question:prove', { callId: guessing, ticketNumber })).toMatchObject({ code: 'locked' });
  });

  it('shows what the office will read of words before they are sent', async () => {
    const { ticketId } = await aResolvedTicket();
    const callId = weRang(ticketId);
    expect(await ask('question:preview', { callId, words: 'it is dark' })).toMatchObject({ text: 'it is dark', redactions: [] });
    expect(await ask('question:preview', { callId, words: 'it is dark' }, randomIds.uuid())).toMatchObject({ code: 'not-your-call' });
  });
});

describe('the worklist of citizens to be rung', () => {
  const list = () => ask<{ done: number; oldestAt: string | null }>('asking:list', {});
  const callOver = (ticketId: string, outcome = 'not-answered') => happened(CallEnded, randomIds.uuid(), { callId: randomIds.uuid(), outcome, corrects: null, purpose: 'ticket', about: ticketId, wasPutOff: false }).then(() => helpline.deliver());

  it('has a citizen of a landline at once, one with a mobile phone after three days, one without a number never', async () => {
    const [landline] = [await aResolvedTicket('landline'), await aResolvedTicket('mobile'), await aResolvedTicket('none')];
    expect(await list()).toMatchObject({ done: 1 });
    expect(await ask('asking:take', {})).toMatchObject({ what: 'done', ticketNumber: landline.ticketNumber });
    helpline.clock.advance(3 * 24 * HOUR);
    expect((await list()).done).toBe(2);
  });

  it('gives the oldest first, one to each agent however they race, the same one again to who asks again, and back what is given back', async () => {
    const first = await aResolvedTicket();
    helpline.clock.advance(60);
    await aResolvedTicket();
    const [one, again, two, three] = await Promise.all([ask('asking:take', {}), ask('asking:take', {}), ask('asking:take', {}, randomIds.uuid()), ask('asking:take', {}, randomIds.uuid())]);
    expect(one).toEqual(again);
    expect([one, two, three].filter((taken) => 'ticketNumber' in taken)).toHaveLength(2);
    expect(new Set([one, two, three].flatMap((taken) => taken['ticketNumber'] ?? [])).size).toBe(2);
    if ('id' in one) await ask('asking:give-back', { id: one['id'] });
    expect(await ask('asking:take', {}, randomIds.uuid())).toMatchObject({ ticketNumber: expect.any(String) });
    expect(first.ticketNumber).toMatch(/^\d{11}$/);
  });

  it('loses whoever answered by keypad meanwhile, and whom an agent settled it with', async () => {
    const [byAgent, byKeypad] = [await aResolvedTicket(), await aResolvedTicket()];
    await rate(weRang(byAgent.ticketId), byAgent.ticketNumber, 5);
    expect((await list()).done).toBe(1);
    await database.query(`update grievances.ticket set state = 'closed' where id = $1`, [byKeypad.ticketId]);
    expect((await list()).done).toBe(0);
    expect(await ask('asking:take', {})).toMatchObject({ code: 'none-waiting' });
  });

  it('tries again hours later whoever did not answer, three times, and counts a call once however often it is told', async () => {
    const { ticketId } = await aResolvedTicket();
    for (let tries = 1; tries <= 3; tries += 1) {
      expect((await list()).done).toBe(1);
      await ask('asking:take', {});
      await callOver(ticketId);
      await callOver(ticketId);
      expect((await list()).done).toBe(0);
      helpline.clock.advance(4 * HOUR);
    }
    expect((await list()).done).toBe(0);
    expect(await database.query('select tries, ended_as from grievances.asking where ticket_id = $1', [ticketId])).toEqual([{ tries: 3, ended_as: 'not-reached' }]);
  });

  it('asks anew about each resolution', async () => {
    const { ticketId, ticketNumber } = await aResolvedTicket();
    await rate(weRang(ticketId), ticketNumber, 2, 'it is dark again');
    await helpline.deliver();
    expect((await list()).done).toBe(0);
    await isResolved(ticketId);
    expect((await list()).done).toBe(1);
  });

  it('takes back what an agent who went away had', async () => {
    await aResolvedTicket();
    await ask('asking:take', {});
    expect((await list()).done).toBe(0);
    helpline.clock.advance(21 * 60);
    expect(await ask('asking:take', {}, randomIds.uuid())).toMatchObject({ what: 'done' });
  });
});

describe('taking a complaint back', () => {
  const withdraw = (callId: string, ticketNumber: string, answer: 'no' | 'yes' | 'cannot-speak', agentId = AGENT) => ask('ticket:withdraw', { callId, ticketNumber, answer, words: 'it is repaired, I do not need it' }, agentId);
  const told = async (ticketId: string) => (await database.query<{ event: string }>('select event from platform.outbox where about = $1', [ticketId])).map(({ event }) => event);

  it('is for a conversation with the number of the vault alone, that we rang about this ticket, and that goes on', async () => {
    const [{ ticketId, ticketNumber }, other] = [await helpline.aTicket(), await helpline.aTicket()];
    const proven = aLine([ticketId]);
    await ask('question:prove', { callId: proven, ticketNumber });
    const calls = [aLine([ticketId]), proven, weRang(other.ticketId), weRang(ticketId, { isTalking: false }), aLine([ticketId], { isBridge: true })];
    for (const callId of calls) expect(await withdraw(callId, ticketNumber, 'no')).toMatchObject({ code: 'not-rung' });
    expect(await withdraw(weRang(ticketId), ticketNumber, 'no', randomIds.uuid())).toMatchObject({ code: 'not-your-call' });
    expect((await ask<OpenQuestions>('questions:open', { callId: proven })).mayWithdraw).toBeNull();
    expect(await stateOf(ticketId)).toMatchObject({ state: 'registered' });
    const callId = weRang(ticketId);
    expect((await ask<OpenQuestions>('questions:open', { callId })).mayWithdraw).toBe(ticketNumber);
    expect(await Promise.all([withdraw(callId, ticketNumber, 'no'), withdraw(callId, ticketNumber, 'no')])).toEqual([{ isWithdrawn: true }, { isWithdrawn: true }]);
    expect(await stateOf(ticketId)).toMatchObject({ state: 'withdrawn' });
    expect(helpline.voiceChecks.kept.filter((check) => check.ticketId === ticketId)).toMatchObject([{ answer: 'no', words: 'it is repaired, I do not need it' }]);
    expect((await told(ticketId)).filter((event) => event === TicketWithdrawn)).toHaveLength(1);
  });

  it.each(['yes', 'cannot-speak'] as const)('with a %s takes nothing back, tells supervisors, and no later no does before one has looked', async (answer) => {
    const { ticketId, ticketNumber } = await aResolvedTicket();
    const before = JSON.stringify(await database.transaction((tx) => helpline.app.get(GetTicketForForwarding).execute(tx, ticketId)));
    const callId = weRang(ticketId);
    expect(await withdraw(callId, ticketNumber, answer)).toEqual({ isWithdrawn: false });
    expect(await withdraw(callId, ticketNumber, 'no')).toMatchObject({ code: 'pressed' });
    expect(await withdraw(weRang(ticketId), ticketNumber, 'no')).toMatchObject({ code: 'pressed' });
    expect(await stateOf(ticketId)).toMatchObject({ state: 'resolved' });
    expect(await told(ticketId)).toContain(PressureReported);
    expect(await told(ticketId)).not.toContain(TicketWithdrawn);
    expect(JSON.stringify(await database.transaction((tx) => helpline.app.get(GetTicketForForwarding).execute(tx, ticketId)))).toBe(before);
    helpline.voiceChecks.handled.add(ticketId);
    expect(await withdraw(weRang(ticketId), ticketNumber, 'no')).toEqual({ isWithdrawn: true });
  });

  it('is heard as pressure in any call of theirs, also about a complaint that is over; not about somebody else’s', async () => {
    const [{ ticketId, ticketNumber }, other] = [await aResolvedTicket(), await aResolvedTicket()];
    await rate(weRang(ticketId), ticketNumber, 5);
    const callId = aLine([ticketId]);
    expect(await withdraw(callId, ticketNumber, 'yes')).toEqual({ isWithdrawn: false });
    expect(await withdraw(callId, other.ticketNumber, 'yes')).toMatchObject({ code: 'not-found' });
    expect(helpline.voiceChecks.kept.map((check) => check.ticketId)).toEqual([ticketId]);
    expect(await withdraw(weRang(other.ticketId), other.ticketNumber, 'no')).toEqual({ isWithdrawn: true });
    expect(await withdraw(weRang(ticketId), ticketNumber, 'no')).toMatchObject({ code: 'pressed' });
  });

  it('said and denied in the same moment is never taken back after the alarm', async () => {
    const { ticketId, ticketNumber } = await helpline.aTicket();
    const [yes, no] = await Promise.all([withdraw(weRang(ticketId), ticketNumber, 'yes'), withdraw(weRang(ticketId), ticketNumber, 'no')]);
    expect(yes).toEqual({ isWithdrawn: false });
    expect((await stateOf(ticketId)).state).toBe('isWithdrawn' in no ? 'withdrawn' : 'registered');
  });

  it('takes a citizen off the worklist, and leaves no word of theirs in tickets, history or outbox', async () => {
    const { ticketId, ticketNumber } = await aResolvedTicket();
    await withdraw(weRang(ticketId), ticketNumber, 'no');
    expect(await ask('asking:take', {})).toMatchObject({ code: 'none-waiting' });
    const all = await database.query('select (select string_agg(t::text, $1) from grievances.ticket t where id = $2) || (select string_agg(h::text, $1) from grievances.history h where ticket_id = $2) || (select string_agg(o::text, $1) from platform.outbox o where about = $2) as all', [' ', ticketId]);
    expect(JSON.stringify(all)).not.toMatch(/repaired/);
  });
});

describe('a question of an office, relayed', () => {
  /** The office that has the ticket asked something. */
  async function isAsked(reach: 'mobile' | 'landline' = 'landline') {
    const ticket = await helpline.aTicket();
    helpline.reaches.set(ticket.ticketId, reach);
    const [forwardedId, actId] = [randomIds.uuid(), randomIds.uuid()];
    helpline.office.tickets.set(forwardedId, ticket.ticketId);
    await happened(TicketForwarded, ticket.ticketId, { ticketId: ticket.ticketId, forwardedId, officeCode: 'ENE-BPL', officerPost: 'Officer', level: 1 });
    await helpline.deliver();
    helpline.office.acts.set(actId, { act: 'clarification', at: helpline.clock.now(), level: 1, officeCode: 'ENE-BPL', text: 'Which pole is it?', day: null, targetDepartment: null, assignedPost: null, isByHead: false, reasonCode: null });
    await happened(ForwardedTicketActed, forwardedId, { forwardedId, act: 'clarification', actId });
    await helpline.deliver();
    return { ...ticket, forwardedId, clarificationId: actId };
  }
  const answer = (callId: string, { ticketNumber, clarificationId }: { ticketNumber: string; clarificationId: string }, words = 'pole 14, ring 98765 43210') => ask('question:answer', { callId, ticketNumber, clarificationId, words });
  const forOffice = (clarificationId: string) => helpline.app.get(ClarificationAnswers).of(database, clarificationId);

  it('is shown to the agent who has the citizen, before resolutions, and its answer goes to the office, redacted, once', async () => {
    const asked = await isAsked();
    const callId = weRang(asked.ticketId);
    expect((await ask<OpenQuestions>('questions:open', { callId })).questions).toMatchObject([{ what: 'clarification', id: asked.clarificationId, officeSays: 'Which pole is it?', isProven: true }]);
    expect(await answer(callId, asked)).toEqual({});
    expect(await answer(callId, asked)).toMatchObject({ code: 'not-asked' });
    expect(await forOffice(asked.clarificationId)).toContain('pole 14');
    expect(helpline.callers.words).toMatchObject([{ spokenId: asked.clarificationId, what: 'answer', statement: 'pole 14, ring 98765 43210' }]);
    const told = await database.query('select payload from platform.outbox where about = $1 and event = $2', [asked.ticketId, ClarificationAnswered]);
    expect(told).toEqual([{ payload: { ticketId: asked.ticketId, forwardedId: asked.forwardedId, clarificationId: asked.clarificationId } }]);
    expect((await ask<OpenQuestions>('questions:open', { callId })).questions).toEqual([]);
  });

  it('puts the citizen on the worklist before any resolution, at once without a mobile phone, hours later with one; an answer takes them off', async () => {
    await aResolvedTicket();
    const asked = await isAsked('mobile');
    expect(await ask('asking:list', {})).toMatchObject({ clarification: 0, done: 1 });
    helpline.clock.advance(4 * HOUR);
    expect(await ask('asking:take', {})).toMatchObject({ what: 'clarification', ticketNumber: asked.ticketNumber });
    await answer(weRang(asked.ticketId), asked);
    expect(await ask('asking:list', {})).toMatchObject({ clarification: 0 });
  });

  it('rings nobody any more about a question whose office answered without waiting, or whose ticket climbed', async () => {
    const [answered, late] = [await isAsked(), await isAsked()];
    expect(await ask('asking:list', {})).toMatchObject({ clarification: 2 });
    await isResolved(answered.ticketId);
    expect(await ask('asking:list', {})).toMatchObject({ clarification: 1, done: 1 });
    await database.query('update grievances.ticket set climbs_at = $2 where id = $1', [late.ticketId, helpline.clock.now()]);
    await helpline.app.get(ClimbLateTickets).execute();
    await helpline.deliver();
    expect(await ask('asking:list', {})).toMatchObject({ clarification: 0, done: 1 });
  });

  it('is not answered by a call that proves nothing, nor about another ticket, nor without words', async () => {
    const [asked, other] = [await isAsked(), await isAsked()];
    expect(await answer(aLine([asked.ticketId]), asked)).toMatchObject({ code: 'not-proven' });
    expect(await answer(weRang(other.ticketId), asked)).toMatchObject({ code: 'not-proven' });
    expect(await answer(weRang(other.ticketId), { ...other, clarificationId: asked.clarificationId })).toMatchObject({ code: 'not-asked' });
    expect(await answer(weRang(asked.ticketId), asked, ' ')).toMatchObject({ code: 'words-missing' });
    expect(await forOffice(asked.clarificationId)).toBeUndefined();
  });

  it('is answered once by two agents at once', async () => {
    const asked = await isAsked();
    const both = await Promise.all([answer(weRang(asked.ticketId), asked), answer(weRang(asked.ticketId), asked, 'pole 15')]);
    expect(both.filter((came) => !('code' in came))).toHaveLength(1);
  });

  it('that nobody answered in time ends: the clock goes on, the citizen is rung no more, and the office is told so', async () => {
    const asked = await isAsked();
    helpline.clock.advance(20 * 24 * HOUR);
    await helpline.app.get(KeepTime).pauses();
    await helpline.deliver();
    const told = await database.query('select payload from platform.outbox where about = $1 and event = $2', [asked.ticketId, ClarificationOver]);
    expect(told).toEqual([{ payload: { ticketId: asked.ticketId, clarificationId: asked.clarificationId } }]);
    expect(await ask('asking:take', {})).toMatchObject({ code: 'none-waiting' });
    expect(await answer(weRang(asked.ticketId), asked)).toMatchObject({ code: 'not-asked' });
  });
});
