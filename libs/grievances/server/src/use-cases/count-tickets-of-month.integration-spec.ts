import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeTicketNumber, TICKET_NUMBER_BYTES } from '@pukar/grievances-core/domain';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { grievancesServer } from '../index.js';
import { ReadTicketDays } from '../days/read-ticket-days.use-case.js';
import { CountTicketsOfMonth } from './count-tickets-of-month.use-case.js';

const OCTOBER = { from: new Date('2026-09-30T18:30:00Z'), until: new Date('2026-10-31T18:30:00Z') };

interface SpecTicket {
  readonly category?: string;
  readonly department?: string;
  readonly place?: string;
  readonly registeredAt?: string;
  readonly dueAt?: string;
  readonly resolvedAt?: string | null;
  readonly reopenings?: number;
  readonly transfers?: number;
}

describe('the tickets of a month', () => {
  let test: TestDatabase;
  let database: Database;
  const aTicket = ({ category = 'ENE-03', department = 'ENE', place = 'MP-BPL', registeredAt = '2026-10-05T06:00:00Z', dueAt = '2026-10-09T12:30:00Z', resolvedAt = '2026-10-08T06:00:00Z', reopenings = 0, transfers = 0 }: SpecTicket = {}) =>
    database.query(
      `insert into grievances.ticket (id, number, kind, category_code, department_code, place_code, language, state, stage_since, forwarded_statement, registered_by, registered_at, due_at, resolved_at, idempotency_key, version,
         level, reopenings, transfers, climbs_at, warns_at, promise, turn)
       values ($1, $2, 'grievance', $3, $4, $5, 'hi-IN', $6, $7, 'No supply', $1, $7, $8, $9, $1, 1, 1 + $10, $10, $11, $8, $8, '{}', '{}')`,
      [randomIds.uuid(), makeTicketNumber(randomIds.randomBytes(TICKET_NUMBER_BYTES)), category, department, place, resolvedAt === null ? 'forwarded' : 'resolved', registeredAt, dueAt, resolvedAt, reopenings, transfers],
    );
  const counted = () => new CountTicketsOfMonth(new ReadTicketDays()).execute(database, 'ENE', OCTOBER);

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...grievancesServer.migrations]);
    database = await test.as('app');
    await aTicket();
    await aTicket({ place: 'MP-IND', resolvedAt: '2026-10-12T06:00:00Z' });
    await aTicket({ resolvedAt: null, reopenings: 1 });
    await aTicket({ category: 'ENE-01', registeredAt: '2026-09-30T18:29:00Z', transfers: 2 });
    await aTicket({ registeredAt: '2026-10-31T18:29:59Z', dueAt: '2026-11-03T12:30:00Z', resolvedAt: null });
    await aTicket({ registeredAt: '2026-10-31T18:30:00Z', dueAt: '2026-11-03T12:30:00Z', resolvedAt: null });
    await aTicket({ department: 'PHE', category: 'PHE-01' });
  });
  afterAll(() => test.close());

  it('are counted by category and place where they were registered in it, by India\'s midnight', async () => {
    expect((await counted()).lodged).toEqual(expect.arrayContaining([{ categoryCode: 'ENE-03', placeCode: 'MP-BPL', count: 3 }, { categoryCode: 'ENE-03', placeCode: 'MP-IND', count: 1 }]));
    expect((await counted()).lodged).toHaveLength(2);
  });

  it('are late, re-opened and passed on among those that were promised for it', async () => {
    expect(await counted()).toMatchObject({ promised: 4, late: 2, reopened: 1, transferred: 1 });
  });

  it('are found by an index, however many there are', async () => {
    await database.transaction(async (tx) => {
      await tx.query('set local enable_seqscan = off');
      const plan = JSON.stringify(await tx.query('explain select count(*) from grievances.ticket where department_code = $1 and due_at >= $2 and due_at < $3', ['ENE', OCTOBER.from, OCTOBER.until]));
      expect(plan).toContain('ticket_promised');
    });
  });
});
