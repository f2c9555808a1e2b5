import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TicketForwarded, TicketForwardedSchema } from '@pukar/forwarding-core/contracts';
import { TicketRegistered } from '@pukar/grievances-core/contracts';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { LiveBus, OFFICE_CHANNEL, type LiveNotice } from '@pukar/platform/live';
import { createLogger } from '@pukar/platform/logging';
import { CreatePlatform1700000000001, Outbox, OutboxDispatcher } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, type TestDatabase, until } from '@pukar/platform/testing';
import { forwardingWorker, SeedForwarding, type TicketContent } from './index.js';
import { aContent, forwardTicketOf, OtherContexts, takeWrittenOf, workerOf } from './testing/call-centre.js';
import { saveTwoOffices } from './testing/offices.js';

describe('forwarding a registered ticket', () => {
  let test: TestDatabase;
  let database: Database;
  let others: OtherContexts;
  const clock = new FixedClock(new Date('2026-11-18T04:30:00Z'));
  const register = (content: Partial<TicketContent> = {}): string => {
    const ticketId = randomIds.uuid();
    others.contents.set(ticketId, aContent(content));
    return ticketId;
  };
  const forward = async (ticketId: string) => (await database.transaction((tx) => forwardTicketOf(database, others, clock).execute(tx, ticketId))) ?? 'not forwarded';
  const officeOf = async (forwardedId: string) => {
    const [row] = await database.query<{ code: string; post_en: string; state: string; version: number }>(
      `select o.code, p.post_en, f.state, f.version from forwarding.forwarded_ticket f
       join forwarding.office o on o.id = f.office_id join forwarding.officer p on p.id = f.officer_id where f.id = $1`, [forwardedId]);
    return row!;
  };

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...forwardingWorker.migrations]);
    database = await test.as('app');
    await saveTwoOffices(database);
  });
  beforeEach(() => { others = new OtherContexts(); });
  afterAll(() => test.close());

  it('reaches the first officer of the office that the rules choose', async () => {
    expect(await officeOf(await forward(register()))).toEqual({ code: 'ENE-BPL', post_en: 'Assistant Engineer', state: 'assigned', version: 1 });
    expect((await officeOf(await forward(register({ departmentCode: 'PHE', categoryCode: 'PHE-01', placeCodes: ['MP-IND'] })))).code).toBe('PHE-IND');
  });

  it('reaches the named desk of the helpline when no rule fits', async () => {
    const ticketId = register({ departmentCode: null, categoryCode: 'OTH-00', placeCode: null, placeCodes: [], placeName: null });
    expect((await officeOf(await forward(ticketId))).code).toBe('HELPLINE-DESK');
    expect(others.referenceOf(ticketId)).toMatch(/^HLP-R-/);
    expect((await officeOf(await forward(register({ placeCodes: ['MP-UJN'] })))).code).toBe('HELPLINE-DESK');
  });

  it('happens once, however often and at once it is asked for', async () => {
    const ticketId = register();
    await forward(ticketId);
    const ids = await Promise.all([1, 2, 3].map(() => forward(ticketId)));
    expect(new Set(ids).size).toBe(1);
    expect(others.pairs).toHaveLength(1);
  });

  it('keeps the pair in the vault alone and tells the others in ids and codes', async () => {
    const ticketId = register();
    const id = await forward(ticketId);
    const [event] = await database.query<{ event: string; payload: unknown }>('select event, payload from platform.outbox where about = $1', [ticketId]);
    expect(event).toEqual({ event: TicketForwarded, payload: { ticketId, forwardedId: id, officeCode: 'ENE-BPL', officerPost: 'Assistant Engineer', level: 1 } });
    expect(TicketForwardedSchema.safeParse(event!.payload).success).toBe(true);
    const [row] = await database.query<{ whole: string }>('select f::text || h::text as whole from forwarding.forwarded_ticket f join forwarding.forwarded_history h on h.forwarded_id = f.id where f.id = $1', [id]);
    expect(row!.whole).not.toContain(ticketId);
  });

  it('takes another reference when one is taken', async () => {
    others.takenReferences = 2;
    const ticketId = register();
    await forward(ticketId);
    expect(others.referenceOf(ticketId)).toMatch(/^ENE-R-/);
  });

  it('leaves nothing when it is cut before its end', async () => {
    const ticketId = register();
    await expect(database.transaction(async (tx) => {
      await forwardTicketOf(database, others, clock).execute(tx, ticketId);
      throw new Error('cut');
    })).rejects.toThrow('cut');
    const left = await database.query('select 1 from forwarding.forwarded_ticket where reference = $1 union all select 1 from platform.outbox where about = $2', [others.referenceOf(ticketId), ticketId]);
    expect(left).toEqual([]);
  });

  it('is told to the screens of the office once it is saved', async () => {
    const bus = new LiveBus(test.url('app'), OFFICE_CHANNEL, createLogger('spec', 'silent'));
    const notices: LiveNotice[] = [];
    bus.onNotice((notice) => notices.push(notice));
    await bus.listen();
    try {
      const id = await forward(register());
      const notice = await until('the notice', () => notices.find((one) => one.id === id));
      expect(notice.room).toMatch(/^office:[0-9a-f-]{36}$/);
    } finally {
      await bus.close();
    }
  });

  it('follows the registration, also when that is told twice', async () => {
    const ticketId = register();
    const outbox = new Outbox(randomIds, { wake: () => undefined });
    for (const _time of [1, 2]) await database.transaction((tx) => outbox.add(tx, { event: TicketRegistered, about: ticketId, payload: { ticketId } }));
    const later = new FixedClock(new Date(Date.now() + 60_000));
    await new OutboxDispatcher(database, workerOf(database, others, clock).handlers, later, createLogger('spec', 'silent')).drain();
    expect(others.pairs).toHaveLength(1);
  });
});

describe('a ticket that was spoken, or re-opened', () => {
  let test: TestDatabase;
  let database: Database;
  let others: OtherContexts;
  const clock = new FixedClock(new Date('2026-11-18T04:30:00Z'));
  const reopened = { action: { en: 'Repaired', hi: 'मरम्मत की' }, reply: 'The lamp was replaced.', reason: null };
  const forward = (ticketId: string) => database.transaction((tx) => forwardTicketOf(database, others, clock).execute(tx, ticketId));
  const write = (ticketId: string) => database.transaction((tx) => takeWrittenOf(database, others, clock).execute(tx, ticketId));
  const rowOf = async (forwardedId: string | undefined) => (await database.query<Record<string, unknown>>(
    `select o.code as office, p.level as officer, f.level, f.former_reply, f.reopen_reason, f.version, (select array_agg(h.step order by h.seq) from forwarding.forwarded_history h where h.forwarded_id = f.id) as steps
     from forwarding.forwarded_ticket f join forwarding.office o on o.id = f.office_id join forwarding.officer p on p.id = f.officer_id where f.id = $1`, [forwardedId]))[0];
  const aTicket = (content: Partial<TicketContent> = {}): string => {
    const ticketId = randomIds.uuid();
    others.contents.set(ticketId, aContent(content));
    return ticketId;
  };

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...forwardingWorker.migrations]);
    database = await test.as('app');
    await saveTwoOffices(database);
    await database.transaction((tx) => new SeedForwarding().saveOfficers(tx, ([2, 3] as const).map((level) => ({ officeCode: 'ENE-BPL', level, post: { en: `Officer of level ${level}`, hi: 'अधिकारी' }, name: { en: 'Demo', hi: 'Demo' } }))));
  });
  beforeEach(() => { others = new OtherContexts(); });
  afterAll(() => test.close());

  it('goes nowhere before its statement is written down, and then to its office', async () => {
    const ticketId = aTicket({ isUnwritten: true });
    expect(await forward(ticketId)).toBeUndefined();
    await write(ticketId);
    expect(others.pairs).toEqual([]);
    others.contents.set(ticketId, aContent());
    await write(ticketId);
    await write(ticketId);
    expect(others.pairs).toHaveLength(1);
  });

  it('goes to the officer above, once, with the former reply, and never to the one before', async () => {
    const ticketId = aTicket();
    const first = await forward(ticketId);
    others.contents.set(ticketId, aContent({ level: 2, reopened }));
    const second = await forward(ticketId);
    expect(await forward(ticketId)).toBe(second);
    expect(second).not.toBe(first);
    expect(await rowOf(second)).toEqual({ office: 'ENE-BPL', officer: 2, level: 2, former_reply: 'The lamp was replaced.', reopen_reason: null, version: 1, steps: ['re-received'] });
    others.contents.set(ticketId, aContent({ level: 3, reopened }));
    expect(await rowOf(await forward(ticketId))).toMatchObject({ officer: 3, level: 3 });
    expect(new Set(others.pairs.map(({ reference }) => reference)).size).toBe(3);
  });

  it('goes to the helpline\'s desk where its office has nobody above', async () => {
    const ticketId = aTicket({ departmentCode: 'PHE', categoryCode: 'PHE-01', placeCodes: ['MP-IND'] });
    await forward(ticketId);
    others.contents.set(ticketId, aContent({ departmentCode: 'PHE', categoryCode: 'PHE-01', placeCodes: ['MP-IND'], level: 2, reopened }));
    expect(await rowOf(await forward(ticketId))).toMatchObject({ office: 'HELPLINE-DESK' });
  });

  it('gets what is still wrong when it is written down, once', async () => {
    const ticketId = aTicket();
    await forward(ticketId);
    others.contents.set(ticketId, aContent({ level: 2, reopened }));
    const id = await forward(ticketId);
    others.contents.set(ticketId, aContent({ level: 2, reopened: { ...reopened, reason: 'The lamp is dark again.' } }));
    await write(ticketId);
    await write(ticketId);
    expect(await rowOf(id)).toMatchObject({ reopen_reason: 'The lamp is dark again.', version: 2, steps: ['re-received', 'reason-added'] });
  });
});

describe('seeding', () => {
  it('twice changes nothing, and a later start keeps passwords', async () => {
    const test = await testDatabase([CreatePlatform1700000000001, ...forwardingWorker.migrations]);
    try {
      const database = await test.as('app');
      const whole = () => database.query('select id, code from forwarding.office order by code');
      await saveTwoOffices(database);
      const first = await whole();
      await saveTwoOffices(database);
      expect(await whole()).toEqual(first);
      expect(first).toHaveLength(3);
      const [{ rules, logins } = { rules: 0, logins: 0 }] = await database.query<{ rules: number; logins: number }>(
        'select (select count(*)::int from forwarding.rule) as rules, (select count(password_hash)::int from forwarding.officer) as logins');
      expect({ rules, logins }).toEqual({ rules: 2, logins: 2 });
    } finally {
      await test.close();
    }
  });
});
