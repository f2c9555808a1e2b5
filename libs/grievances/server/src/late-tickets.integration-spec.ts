import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TicketClimbed, TicketClosed, TicketWarned } from '@pukar/grievances-core/contracts';
import type { Database } from '@pukar/platform/database';
import { createLogger } from '@pukar/platform/logging';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { grievancesServer } from './index.js';
import { DueTickets } from './persistence/due-tickets.js';
import { HistoryStore } from './persistence/history-store.js';
import { ClimbLateTickets } from './sweeps/climb-late-tickets.js';
import { KeepTime } from './sweeps/keep-time.js';
import { aHelpline, type SpecHelpline } from './testing/a-helpline.js';
import { officeDays } from './testing/office-days.js';

/** Registered on Wednesday 18 November, promised by Tuesday 24: Friday is a holiday. */
const BEGIN = '2026-11-18T04:30:00Z';
const DUE = '2026-11-24T12:30:00Z';
const LEVEL_2_UNTIL = '2026-12-01T12:30:00.000Z';
const justAfter = (instant: string) => new Date(Date.parse(instant) + 1);

describe('time alone', () => {
  let test: TestDatabase;
  let database: Database;
  let helpline: SpecHelpline;
  let days: ReturnType<typeof officeDays>;
  const at = (instant: string | Date) => helpline.clock.advance((new Date(instant).getTime() - helpline.clock.now().getTime()) / 1000);
  const climb = () => helpline.app.get(ClimbLateTickets).execute();
  const keep = () => helpline.app.get(KeepTime);

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...grievancesServer.migrations]);
    database = await test.as('app');
    helpline = await aHelpline(database);
    days = officeDays(database, helpline);
  });
  beforeEach(async () => {
    at(BEGIN);
    await database.query(`update grievances.ticket set state = 'closed', pause_until = null`);
  });
  afterAll(async () => {
    await helpline.app.close();
    await test.close();
  });

  it('sends a late ticket up, from the instant at which it was late', async () => {
    const { ticketId } = await days.aForwardedTicket();
    at(DUE);
    expect(await climb()).toBe(1);
    expect(await days.rowOf(ticketId)).toMatchObject({ state: 'on-its-way', level: 2, climbs_at: new Date(LEVEL_2_UNTIL), due_at: new Date(DUE), reopenings: 0 });
    expect(await days.newsOf(ticketId, TicketClimbed)).toEqual([{ payload: { ticketId, level: 2 } }]);
    expect(await climb()).toBe(0);
    await days.forwarded(ticketId);
    expect(await days.rowOf(ticketId)).toMatchObject({ state: 'forwarded', level: 2 });
  });

  it('sends nothing up a moment too early', async () => {
    await days.aForwardedTicket();
    at(new Date(Date.parse(DUE) - 1));
    expect(await climb()).toBe(0);
  });

  it('sends up what no office has got, and what is still to be written down', async () => {
    const { ticketId } = await helpline.aTicket();
    await database.query('update grievances.ticket set is_unwritten = true where id = $1', [ticketId]);
    at(DUE);
    expect(await climb()).toBe(1);
    expect(await days.rowOf(ticketId)).toMatchObject({ state: 'on-its-way', level: 2, is_unwritten: true });
  });

  it('gives each level its time when nobody looked for weeks, and stops at the head of administration', async () => {
    const { ticketId } = await days.aForwardedTicket();
    at('2027-02-01T04:30:00Z');
    await climb();
    const { rows } = await helpline.app.get(HistoryStore).read(database, ticketId);
    expect(rows.flatMap(({ step, detail }) => (step === 'climbed' ? [[(detail as { level: number }).level, (detail as { lateSince: string }).lateSince]] : []))).toEqual([
      [2, '2026-11-24T12:30:00.000Z'], [3, LEVEL_2_UNTIL], [4, '2026-12-08T12:30:00.000Z'], [5, '2026-12-15T12:30:00.000Z'],
    ]);
    expect(await days.rowOf(ticketId)).toMatchObject({ level: 5, due_at: new Date(DUE) });
    expect(await climb()).toBe(0);
  });

  it('sends up nothing that its office answered in time, though the news is still on its way', async () => {
    const { ticketId, forwardedId } = await days.aForwardedTicket();
    helpline.office.answered.add(ticketId);
    at(justAfter(DUE));
    await climb();
    expect(await days.rowOf(ticketId)).toMatchObject({ state: 'forwarded', level: 1 });
    await days.resolved(forwardedId);
    expect(await days.rowOf(ticketId)).toMatchObject({ state: 'resolved', level: 1 });
  });

  it('sends up nothing whose office asked the citizen in time, though the news is still on its way', async () => {
    const { ticketId, forwardedId } = await days.aForwardedTicket();
    at(new Date(Date.parse(DUE) - 1_000));
    helpline.office.asked.add(ticketId);
    const asked = helpline.clock.now();
    at(justAfter(DUE));
    await climb();
    expect(await days.rowOf(ticketId)).toMatchObject({ state: 'forwarded', level: 1 });
    await days.acted(forwardedId, 'clarification', { at: asked });
    helpline.office.asked.clear();
    await climb();
    expect(await days.rowOf(ticketId)).toMatchObject({ state: 'forwarded', level: 1, climbs_at: new Date('2026-12-02T04:31:00Z') });
  });

  it('gives the citizen the whole time to object from when the helpline heard of the answer, though no worker ran for weeks', async () => {
    const [done, forced] = [await days.aForwardedTicket(), await days.aForwardedTicket()];
    const answeredAt = helpline.clock.now();
    const noted = new Date(Date.parse(BEGIN) + 16 * 86_400_000);
    at(noted);
    await days.resolved(done.forwardedId, 1, answeredAt);
    await days.acted(forced.forwardedId, 'closing-accepted', { reasonCode: 'before-a-court', at: answeredAt });
    expect(await keep().windows()).toBeGreaterThan(0);
    for (const { ticketId } of [done, forced]) {
      expect(await days.rowOf(ticketId)).toMatchObject({ state: 'resolved', resolved_at: answeredAt });
      expect((await helpline.app.get(HistoryStore).read(database, ticketId)).rows.at(-1)!.at).toEqual(answeredAt);
    }
    at(new Date(noted.getTime() + 15 * 86_400_000));
    await keep().windows();
    for (const { ticketId } of [done, forced]) expect(await days.rowOf(ticketId)).toMatchObject({ state: 'closed' });
  });

  it('keeps a suggestion at level 2, and thanks where they are', async () => {
    const [suggestion, thanks] = [await helpline.aTicket(), await helpline.aTicket()];
    await database.query(`update grievances.ticket set kind = 'suggestion' where id = $1`, [suggestion.ticketId]);
    await database.query(`update grievances.ticket set kind = 'thanks' where id = $1`, [thanks.ticketId]);
    at('2027-02-01T04:30:00Z');
    await climb();
    await keep().warnings();
    expect([(await days.rowOf(suggestion.ticketId))['level'], (await days.rowOf(thanks.ticketId))['level']]).toEqual([2, 1]);
    expect(await days.newsOf(thanks.ticketId, TicketWarned)).toEqual([]);
  });

  it('is kept by any number of workers at once: each ticket climbs once, the longest overdue first', async () => {
    const tickets: string[] = [];
    for (let nth = 0; nth < 24; nth += 1) {
      tickets.push((await helpline.aTicket()).ticketId);
      helpline.clock.advance(60);
    }
    await database.query(`update grievances.ticket set climbs_at = climbs_at + (registered_at - $1::timestamptz) where id = any($2::uuid[])`, [BEGIN, tickets]);
    const others = await aHelpline(await test.as('app'));
    at('2026-11-24T14:00:00Z');
    others.clock.advance(helpline.clock.now().getTime() / 1000 - others.clock.now().getTime() / 1000);
    const climbed = await Promise.all([climb(), others.app.get(ClimbLateTickets).execute(), climb()]);
    await others.app.close();
    expect(climbed.reduce((sum, one) => sum + one, 0)).toBe(24);
    for (const ticketId of tickets) expect(await days.newsOf(ticketId, TicketClimbed)).toHaveLength(1);
  });

  it('begins with the longest overdue, and goes on after one that fails, which is due still', async () => {
    const tickets: string[] = [];
    for (let nth = 0; nth < 3; nth += 1) tickets.push((await helpline.aTicket()).ticketId);
    for (const [nth, ticketId] of tickets.entries()) await database.query(`update grievances.ticket set climbs_at = $2 where id = $1`, [ticketId, new Date(Date.parse(DUE) - nth * 60_000)]);
    const due = new DueTickets(database, createLogger('spec', 'silent'));
    const seen: string[] = [];
    await due.each('climbing', new Date(DUE), async (tx, { ticket }) => {
      seen.push(ticket.id);
      await tx.query(`update grievances.ticket set officer_post = 'half done' where id = $1`, [ticket.id]);
      if (ticket.id === tickets[1]) throw new Error('the power went');
    });
    expect(seen).toEqual([...tickets].reverse());
    expect((await days.rowOf(tickets[1]!))['officer_post']).toBeNull();
    at(DUE);
    expect(await climb()).toBe(3);
  });

  it('warns an officer once for each level, before it is late', async () => {
    const { ticketId } = await days.aForwardedTicket();
    at('2026-11-24T04:29:59Z');
    expect(await keep().warnings()).toBe(0);
    at('2026-11-24T04:30:00Z');
    expect([await keep().warnings(), await keep().warnings()]).toEqual([1, 0]);
    at(DUE);
    await climb();
    at('2026-12-01T12:00:00Z');
    expect(await keep().warnings()).toBe(1);
    expect(await days.newsOf(ticketId, TicketWarned)).toEqual([{ payload: { ticketId, level: 1 } }, { payload: { ticketId, level: 2 } }]);
  });

  it('closes fifteen days after a resolution to which nobody objected, not before, and says so', async () => {
    const { ticketId, forwardedId } = await days.aForwardedTicket();
    await days.resolved(forwardedId);
    at(new Date(Date.parse(BEGIN) + 15 * 86_400_000 - 1));
    expect(await keep().windows()).toBe(0);
    at(new Date(Date.parse(BEGIN) + 15 * 86_400_000));
    expect(await keep().windows()).toBe(1);
    expect(await days.rowOf(ticketId)).toMatchObject({ state: 'closed' });
    expect(await days.newsOf(ticketId, TicketClosed)).toEqual([{ payload: { ticketId, because: 'window-passed' } }]);
  });

  it('looks for what is due by an index for each', async () => {
    for (const [where, by, index] of [['climbs', 'climbs_at', 'ticket_climbs'], ['has_clock and warned_at is null', 'warns_at', 'ticket_warns'], ['pause_until is not null', 'pause_until', 'ticket_pause'], [`state = 'resolved'`, 'resolved_at', 'ticket_window']] as const) {
      await database.transaction(async (tx) => {
        await tx.query('set local enable_seqscan = off; set local enable_sort = off');
        expect(JSON.stringify(await tx.query(`explain select id from grievances.ticket where ${where} and ${by} <= now() order by ${by}, id limit 100`))).toContain(index);
      });
    }
  });
});
