import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ClarificationAnswered, ClarificationOpened, InterimTold, OrderDue, TicketResolved, TicketTransferred } from '@pukar/grievances-core/contracts';
import type { Database } from '@pukar/platform/database';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { grievancesServer } from './index.js';
import { HistoryStore } from './persistence/history-store.js';
import { KeepTime } from './sweeps/keep-time.js';
import { aHelpline, type SpecHelpline } from './testing/a-helpline.js';
import { officeDays } from './testing/office-days.js';
import { AnswerClarification } from './use-cases/answer-clarification.use-case.js';

const BEGIN = '2026-11-18T04:30:00Z';
const DUE = new Date('2026-11-24T12:30:00Z');

describe('what an officer does with a ticket', () => {
  let test: TestDatabase;
  let database: Database;
  let helpline: SpecHelpline;
  let days: ReturnType<typeof officeDays>;
  const at = (instant: string) => helpline.clock.advance((new Date(instant).getTime() - helpline.clock.now().getTime()) / 1000);
  const answer = (ticketId: string, clarificationId: string) =>
    database.transaction((tx) => helpline.app.get(AnswerClarification).execute(tx, { ticketId, clarificationId }, { kind: 'staff', id: 'an agent' }));

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...grievancesServer.migrations]);
    database = await test.as('app');
    helpline = await aHelpline(database);
    days = officeDays(database, helpline);
  });
  beforeEach(() => at(BEGIN));
  afterAll(async () => {
    await helpline.app.close();
    await test.close();
  });

  it('is in its history, and moves no promise: assigned, given back, an interim reply, proposals that were refused', async () => {
    const { ticketId, forwardedId } = await days.aForwardedTicket();
    await days.acted(forwardedId, 'assigned', { assignedPost: 'Lineman' });
    await days.acted(forwardedId, 'reassignment-asked');
    await days.acted(forwardedId, 'interim', { day: '2026-12-20' });
    await days.acted(forwardedId, 'transfer-proposed', { targetDepartment: 'PWD' });
    await days.acted(forwardedId, 'transfer-refused', { targetDepartment: 'PWD' });
    await days.acted(forwardedId, 'closing-proposed');
    await days.acted(forwardedId, 'closing-refused');
    expect(await days.stepsOf(ticketId)).toEqual(['registered', 'forwarded', 'assigned', 'reassignment-asked', 'interim-told', 'transfer-proposed', 'transfer-refused', 'closing-proposed', 'closing-refused']);
    expect(await days.rowOf(ticketId)).toMatchObject({ state: 'forwarded', due_at: DUE, climbs_at: DUE, transfers: 0, officer_post: 'Lineman' });
    expect(await days.newsOf(ticketId, InterimTold)).toEqual([{ payload: { ticketId, newDay: '2026-12-20' } }]);
    expect((await helpline.app.get(HistoryStore).read(database, ticketId)).isAsWritten).toBe(true);
  });

  it('is noted once, though it is told twice', async () => {
    const { ticketId, forwardedId } = await days.aForwardedTicket();
    const actId = await days.acted(forwardedId, 'clarification');
    helpline.office.acts.set('again', helpline.office.acts.get(actId)!);
    await days.acted(forwardedId, 'clarification');
    expect((await days.stepsOf(ticketId)).filter((step) => step === 'clarification-asked')).toHaveLength(1);
  });

  it('that asks the citizen stops the clocks until the answer: both move by the working time that it took', async () => {
    const { ticketId, forwardedId } = await days.aForwardedTicket();
    at('2026-11-19T06:30:00Z');
    const clarificationId = await days.acted(forwardedId, 'clarification');
    expect(await days.newsOf(ticketId, ClarificationOpened)).toEqual([{ payload: { ticketId, clarificationId } }]);
    at('2026-11-19T08:30:00Z');
    expect(await answer(ticketId, clarificationId)).toEqual({ ok: true, value: undefined });
    const two = new Date('2026-11-25T06:30:00Z');
    expect(await days.rowOf(ticketId)).toMatchObject({ state: 'forwarded', due_at: two, climbs_at: two, pause_until: null });
    expect(await days.newsOf(ticketId, ClarificationAnswered)).toEqual([{ payload: { ticketId, forwardedId, clarificationId } }]);
    expect(await answer(ticketId, clarificationId)).toEqual({ ok: false, refusal: 'not-asked' });
  });

  it('that asks what nobody answers stops the clocks for five working days and not longer', async () => {
    const { ticketId, forwardedId } = await days.aForwardedTicket();
    await days.acted(forwardedId, 'clarification');
    const { pause_until: until } = (await days.rowOf(ticketId)) as { pause_until: Date };
    expect(until).toEqual(new Date('2026-11-26T12:30:00Z'));
    at('2026-11-26T12:30:00Z');
    expect(await helpline.app.get(KeepTime).pauses()).toBeGreaterThan(0);
    expect(await days.rowOf(ticketId)).toMatchObject({ pause_until: null, state: 'forwarded' });
    expect((await days.stepsOf(ticketId)).at(-1)).toBe('pause-ended');
  });

  it('sends it to another department with the time that is left; a fourth time only the head of administration', async () => {
    const { ticketId, forwardedId } = await days.aForwardedTicket();
    let has = forwardedId;
    for (const department of ['PWD', 'PHE', 'UDH']) {
      await days.acted(has, 'transfer-accepted', { targetDepartment: department });
      expect(await days.rowOf(ticketId)).toMatchObject({ state: 'on-its-way', department_code: department, due_at: DUE, climbs_at: DUE, level: 1 });
      has = await days.forwarded(ticketId);
    }
    await days.acted(has, 'transfer-accepted', { targetDepartment: 'ENE' });
    expect(await days.rowOf(ticketId)).toMatchObject({ state: 'forwarded', department_code: 'UDH', transfers: 3 });
    await days.acted(has, 'transfer-accepted', { targetDepartment: 'ENE', isByHead: true });
    expect(await days.rowOf(ticketId)).toMatchObject({ state: 'on-its-way', department_code: 'ENE', is_placed_by_head: true });
    expect(await days.newsOf(ticketId, TicketTransferred)).toHaveLength(4);
  });

  it('that a former office did late changes nothing', async () => {
    const { ticketId, forwardedId } = await days.aForwardedTicket();
    await days.acted(forwardedId, 'transfer-accepted', { targetDepartment: 'PWD' });
    await days.forwarded(ticketId);
    await days.acted(forwardedId, 'assigned', { assignedPost: 'Nobody' });
    await days.resolved(forwardedId);
    expect(await days.rowOf(ticketId)).toMatchObject({ state: 'forwarded', department_code: 'PWD', officer_post: 'Assistant Engineer' });
  });

  it('closes by force with a reason that the citizen is told, who may object', async () => {
    const { ticketId, forwardedId } = await days.aForwardedTicket();
    await days.acted(forwardedId, 'closing-accepted', { reasonCode: 'before-a-court', text: 'It is before the High Court.' });
    expect(await days.rowOf(ticketId)).toMatchObject({ state: 'resolved', action_code: 'before-a-court', reply: 'It is before the High Court.' });
    expect(await days.newsOf(ticketId, TicketResolved)).toHaveLength(1);
  });

  it.each(['not-of-this-state', 'nothing-found'])('closes because %s, which the citizen is told in words of its own', async (reasonCode) => {
    const { ticketId, forwardedId } = await days.aForwardedTicket();
    await days.acted(forwardedId, 'closing-accepted', { reasonCode, text: 'Decided above.' });
    expect(await days.rowOf(ticketId)).toMatchObject({ state: 'resolved', action_code: reasonCode });
  });

  it('orders in writing after the last objection, and that is the end', async () => {
    const { ticketId, forwardedId } = await days.aForwardedTicket();
    await database.query(`update grievances.ticket set state = 'order-due', level = 5, reopenings = 2 where id = $1`, [ticketId]);
    await days.acted(forwardedId, 'order', { text: 'The line is to be moved by March.', officeCode: 'HEAD', level: 5 });
    expect(await days.rowOf(ticketId)).toMatchObject({ state: 'closed', reply: 'The line is to be moved by March.', action_code: null });
    expect((await days.stepsOf(ticketId)).slice(-2)).toEqual(['ordered', 'closed']);
    expect(await days.newsOf(ticketId, OrderDue)).toEqual([]);
  });

  it('cannot be taken out of the history, nor written anew, by the application itself', async () => {
    const { ticketId } = await days.aForwardedTicket();
    for (const sql of [`update grievances.history set step = 'x' where ticket_id = $1`, 'delete from grievances.history where ticket_id = $1', 'delete from grievances.ticket where id = $1']) {
      await expect(database.query(sql, [ticketId])).rejects.toThrow(/permission denied/);
    }
    await expect(database.query('truncate grievances.history')).rejects.toThrow(/permission denied/);
  });
});
