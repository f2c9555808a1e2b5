import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import pg from 'pg';
import { WRONG } from './wrong-in-books.js';

const [TICKET, TURN, ACT, OTHER] = [1, 2, 3, 4].map((nth) => `00000000-0000-7000-8000-00000000000${nth}`) as [string, string, string, string];
const [AT, DUE] = ['2026-12-01T06:00:00Z', '2026-12-02T12:30:00Z'];

/** As much of the books as is looked at. */
const BOOKS = `
  create schema grievances; create schema forwarding; create schema vault; create schema messaging;
  create table grievances.ticket (id uuid, state text, level integer, kind text, is_unwritten boolean, due_at timestamptz, climbs_at timestamptz, merged_into uuid);
  create table grievances.history (ticket_id uuid, step text, at timestamptz, detail jsonb not null default '{}');
  create table forwarding.forwarded_ticket (id uuid, task text, state text, level integer, reopenings integer, transfers integer, for_department text, due_at timestamptz, act_by timestamptz, received_at timestamptz not null default '-infinity');
  create table forwarding.act (id uuid, forwarded_id uuid, kind text, at timestamptz, by_officer uuid);
  create table vault.reference (ticket_id uuid, forwarded_id uuid);
  create table messaging.message (id uuid, ticket_id uuid, template text, state text, due_at timestamptz, failure text)`;
/** A ticket that its office has, which sent an interim reply. */
const LAWFUL = `
  insert into grievances.ticket values ('${TICKET}', 'forwarded', 1, 'grievance', false, '${DUE}', '${DUE}', null);
  insert into vault.reference values ('${TICKET}', '${TURN}');
  insert into forwarding.forwarded_ticket values ('${TURN}', 'answer', 'assigned', 1, 0, 0, 'ENE', '${DUE}', '${DUE}');
  insert into forwarding.act values ('${ACT}', '${TURN}', 'interim', '${AT}', '${OTHER}');
  insert into grievances.history values ('${TICKET}', 'registered', '${AT}'), ('${TICKET}', 'forwarded', '${AT}'), ('${TICKET}', 'interim-told', '${AT}');
  insert into messaging.message values ('${OTHER}', '${TICKET}', 'registered', 'sent', '${AT}', null)`;

describe('what must not be found in the books', () => {
  let test: TestDatabase;
  let books: pg.Client;
  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001]);
    books = new pg.Client({ connectionString: test.url('owner') });
    await books.connect();
    await books.query(BOOKS);
    await books.query(LAWFUL);
  });
  beforeEach(() => books.query('begin'));
  afterEach(() => books.query('rollback'));
  afterAll(async () => {
    await books.end();
    await test.close();
  });

  const found = async (): Promise<string[]> => {
    const all: string[] = [];
    for (const [what, sql] of WRONG) if ((await books.query(sql)).rows.length > 0) all.push(what);
    return all;
  };

  it('is not found in lawful ones', async () => expect(await found()).toEqual([]));

  it.each([
    ['news that a dead worker left', 'news that nobody handled', `insert into platform.outbox (id, event, about, payload) values ('${OTHER}', 'grievances.ticket-climbed', '${TICKET}', '{}')`],
    ['a turn that was handed over twice', 'two turns of one office where one was due', `insert into forwarding.forwarded_ticket values ('${OTHER}', 'answer', 'passed-on', 1, 0, 0, 'ENE', '${DUE}', '${DUE}'); insert into vault.reference values ('${TICKET}', '${OTHER}')`],
    ['two offices that have it', 'two offices are to answer', `insert into forwarding.forwarded_ticket values ('${OTHER}', 'answer', 'received', 2, 0, 0, 'ENE', '${DUE}', '${DUE}'); insert into vault.reference values ('${TICKET}', '${OTHER}')`],
    ['a climb of which no office heard', 'it is with an office, and no office of that level has it', `update grievances.ticket set level = 2`],
    ['an end of which the office heard nothing', 'it is answered or over, and an office has it still', `update grievances.ticket set state = 'closed'`],
    ['a ticket that nobody brings to its office', 'it is on its way with nobody to bring it', `update grievances.ticket set state = 'on-its-way'`],
    ['a promise that moved', 'the office has another day than the citizen', `update grievances.ticket set due_at = due_at + interval '1 day'`],
    ['a step that nobody took', 'a step of an office that no office took, or took otherwise', `insert into grievances.history values ('${TICKET}', 'assigned', '${AT}')`],
    ['an act that was handled twice', 'an act of an office that is noted twice', `insert into grievances.history values ('${TICKET}', 'interim-told', '${AT}')`],
    ['an act whose news were lost', 'an act of the office in hand that its ticket knows nothing of', `delete from grievances.history where step = 'interim-told'`],
    ['an answer whose news were lost', 'an answer or an order that its citizen was never given', `insert into forwarding.act values ('${OTHER}', '${TURN}', 'resolved', '${DUE}', '${OTHER}')`],
    ['a message that was queued twice', 'a message too many or too few', `insert into messaging.message values ('${ACT}', '${TICKET}', 'registered', 'sent', '${AT}', null)`],
    ['a message that was never queued', 'a message too many or too few', `delete from messaging.message`],
    ['a message that lies there', 'a message that is neither sent nor dropped', `update messaging.message set state = 'sending', due_at = now() - interval '1 day'`],
    ['a message that failed', 'a message that failed', `update messaging.message set state = 'failed', failure = 'given-up'`],
  ])('is found: %s', async (_planted, what, sql) => {
    await books.query(sql);
    expect(await found()).toContain(what);
  });
});
