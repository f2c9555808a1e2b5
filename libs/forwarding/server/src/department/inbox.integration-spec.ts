import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { InboxSnapshotSchema, InboxTicketSchema, OfficerSignedInSchema } from '@pukar/forwarding-core/contracts';
import { Database } from '@pukar/platform/database';
import { ClosedByDefaultGuard, createHttpApp, type HttpApp, SessionReader } from '@pukar/platform/http';
import { CLOCK, IDS, randomIds } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { createLogger } from '@pukar/platform/logging';
import { CreatePlatform1700000000001, Outbox } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, type TestDatabase, until } from '@pukar/platform/testing';
import { forwardingWorker } from '../index.js';
import { forwardOne, OtherContexts } from '../testing/call-centre.js';
import { OFFICER_PASSWORD, saveTwoOffices } from '../testing/offices.js';
import { departmentServer, DepartmentsPort, EvidenceCleanerPort, OfficerSessions, SECURE_OFFICER_COOKIE } from './index.js';

describe("the officers' inbox over HTTP", () => {
  let test: TestDatabase;
  let database: Database;
  let app: HttpApp;
  let url: string;
  let energy: string;
  let water: string;
  const clock = new FixedClock(new Date('2026-11-18T04:30:00Z'));
  const others = new OtherContexts();
  const logger = createLogger('spec', 'silent');
  const send = async (method: string, path: string, cookie = '', body?: unknown) => {
    const answer = await fetch(url + path, { method, headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, body: body === undefined ? null : JSON.stringify(body) });
    const text = await answer.text();
    return { status: answer.status, body: (text ? JSON.parse(text) : undefined) as Record<string, unknown>, cookie: answer.headers.get('set-cookie') ?? '' };
  };
  const signIn = (login: string, password = OFFICER_PASSWORD) => send('POST', '/api/sign-in', '', { login, password });
  const cookieOf = async (login: string): Promise<string> => (await signIn(login)).cookie.split(';')[0]!;
  const forward = (content = {}) => forwardOne(database, others, clock, content);
  const forwardToWater = () => forward({ departmentCode: 'PHE', categoryCode: 'PHE-01', placeCodes: ['MP-IND'] });
  const resolve = (cookie: string, reference: string, given = {}) =>
    send('POST', `/api/inbox/${reference}/resolve`, cookie, { version: 1, actionCode: 'repaired', reply: 'The lamp of pole 14 was replaced.', ...given });

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...forwardingWorker.migrations]);
    database = await test.as('app');
    await saveTwoOffices(database);
    const asDepartment = await test.as('department');
    class DepartmentModule {}
    Module({
      controllers: [...departmentServer.controllers],
      providers: [
        ...departmentServer.providers,
        { provide: Database, useValue: asDepartment },
        { provide: EvidenceCleanerPort, useValue: { mostBytes: 1_000, clean: () => Promise.reject(new Error('no file is brought in these cases')) } satisfies EvidenceCleanerPort },
        { provide: DepartmentsPort, useValue: { all: () => ['ENE', 'PHE'].map((code) => ({ code, name: { en: code, hi: code } })) } satisfies DepartmentsPort },
        { provide: Outbox, useValue: new Outbox(randomIds, { wake: () => undefined }) },
        { provide: LiveAnnouncer, useValue: new LiveAnnouncer(asDepartment, logger) },
        { provide: CLOCK, useValue: clock },
        { provide: IDS, useValue: randomIds },
        { provide: SECURE_OFFICER_COOKIE, useValue: false },
        { provide: SessionReader, useExisting: OfficerSessions },
        { provide: APP_GUARD, useClass: ClosedByDefaultGuard },
      ],
    })(DepartmentModule);
    app = await createHttpApp({ module: DepartmentModule, logger });
    await app.listen(0, '127.0.0.1');
    url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
    [energy, water] = [await cookieOf('energy'), await cookieOf('water')];
  });
  afterAll(async () => {
    await app.close();
    await test.close();
  });

  it('is closed without a session', async () => {
    for (const path of ['/api/inbox', '/api/me', '/api/inbox/ENE-R-7F3K2M']) expect((await send('GET', path)).status).toBe(401);
    expect((await resolve('pukar_officer=forged', 'ENE-R-7F3K2M')).status).toBe(401);
  });

  it('knows the officer who signed in, and forgets who signed out', async () => {
    const answer = await signIn(' Energy ');
    expect(answer.status).toBe(200);
    expect(answer.cookie).toMatch(/^pukar_officer=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/);
    expect(OfficerSignedInSchema.parse(answer.body)).toMatchObject({ officer: { name: 'Officer Demo-ENE', level: 1 }, office: { code: 'ENE-BPL' } });
    const cookie = answer.cookie.split(';')[0]!;
    expect((await send('GET', '/api/me', cookie)).body).toEqual(answer.body);
    expect((await send('POST', '/api/sign-out', cookie)).status).toBe(204);
    expect((await send('GET', '/api/me', cookie)).status).toBe(401);
  });

  it('ends a session after 12 hours, however often its page is touched', async () => {
    const cookie = await cookieOf('energy');
    for (let quarter = 1; quarter < 48; quarter += 1) {
      clock.advance(900);
      expect((await send('POST', '/api/me/here', cookie)).status).toBe(204);
    }
    clock.advance(899);
    expect((await send('GET', '/api/me', cookie)).status).toBe(200);
    clock.advance(1);
    expect((await send('GET', '/api/me', cookie)).status).toBe(401);
    [energy, water] = [await cookieOf('energy'), await cookieOf('water')];
  });

  it('refuses a wrong password and an unknown login with the same words, and both after eight tries', async () => {
    const wrong = await signIn('nobody', 'wrong');
    expect(wrong).toMatchObject({ status: 401, body: { code: 'wrong-sign-in' } });
    expect((await signIn('energy', 'wrong')).body).toEqual(wrong.body);
    for (let tries = 0; tries < 7; tries += 1) expect((await signIn('energy', 'wrong')).status).toBe(401);
    expect(await signIn('energy')).toMatchObject({ status: 429, body: { code: 'too-many-tries' } });
    expect((await signIn('water')).status).toBe(200);
    clock.advance(15 * 60 + 1);
    expect((await signIn('energy')).status).toBe(200);
  });

  it('lists open tickets by time left, then what was resolved, with counts', async () => {
    const late = await forward({ dueAt: new Date('2026-11-01T12:30:00Z') });
    const soon = await forward();
    const far = await forward({ dueAt: new Date('2027-01-01T12:30:00Z') });
    const done = await forward({ dueAt: new Date('2026-10-01T12:30:00Z') });
    await resolve(energy, done);
    const snapshot = InboxSnapshotSchema.parse((await send('GET', '/api/inbox', energy)).body);
    expect(snapshot.tickets.map(({ reference }) => reference)).toEqual([late, soon, far, done]);
    expect(snapshot.counts).toEqual({ late: 1, dueThisWeek: 1, open: 3, mine: 3, unassigned: 0, toDecide: 0, reopened: 0, waiting: 0 });
    expect(snapshot.tickets[0]!.excerpt).toBe('खंभा 14 की बत्ती बंद है। [name]');
  });

  it('opens a ticket with its facts, history and actions, and notes that it was read', async () => {
    const reference = await forward();
    const ticket = InboxTicketSchema.parse((await send('GET', `/api/inbox/${reference}`, energy)).body);
    expect(ticket).toMatchObject({ reference, state: 'assigned', accepts: ['resolve', 'ask-reassignment', 'interim', 'clarify', 'propose-transfer', 'propose-closing'], actionCode: null, language: 'hi-IN', kind: 'grievance', facts: [{ key: 'poleNumber', value: '14' }] });
    expect(ticket.history.map(({ sentence }) => sentence)).toEqual(['Received from the helpline.', 'Assigned to Assistant Engineer by rule.']);
    expect(ticket.actions.map(({ code }) => code)).toEqual(['repaired', 'inspected']);
    const audit = await database.query(`select 1 from platform.audit a join forwarding.forwarded_ticket f on f.id::text = a.subject_id where a.action = 'forwarding.read-ticket' and f.reference = $1`, [reference]);
    expect(audit).toHaveLength(1);
  });

  it("answers the same for another office's ticket, an unknown reference and nonsense", async () => {
    const reference = await forwardToWater();
    const unknown = await send('GET', '/api/inbox/PHE-R-ZZZZZZ', energy);
    expect(unknown.status).toBe(404);
    expect(await send('GET', `/api/inbox/${reference}`, energy)).toEqual(unknown);
    expect(await send('GET', `/api/inbox/${encodeURIComponent("' or 1=1 --")}`, energy)).toEqual(unknown);
    expect((await resolve(energy, reference)).status).toBe(404);
    expect((await send('GET', `/api/inbox/${reference}`, water)).status).toBe(200);
  });

  it('resolves once, tells the helpline in ids and codes, and shows it', async () => {
    const reference = await forward();
    const answer = await resolve(energy, reference);
    expect(answer.status).toBe(200);
    const ticket = InboxTicketSchema.parse(answer.body);
    expect(ticket).toMatchObject({ state: 'resolved', version: 2, actionCode: 'repaired', reply: 'The lamp of pole 14 was replaced.', accepts: [], resolvedAt: clock.now().toISOString() });
    expect(ticket.history.at(-1)!.sentence).toBe('Resolved by Assistant Engineer: Repaired.');
    const events = await database.query<{ payload: unknown }>(
      `select payload from platform.outbox where event = 'forwarding.forwarded-ticket-resolved' and about = (select id from forwarding.forwarded_ticket where reference = $1)`, [reference]);
    expect(events).toEqual([{ payload: { forwardedId: expect.any(String), actionCode: 'repaired' } }]);
    expect(await resolve(energy, reference, { version: 2 })).toMatchObject({ status: 409, body: { code: 'already-resolved' } });
  });

  it('lets one of the officers resolve who press at once', async () => {
    const reference = await forward();
    const waiting = async () => (await database.query<{ count: number }>(`select count(*)::int as count from pg_locks where not granted and pid in (select pid from pg_stat_activity where datname = current_database())`))[0]!.count;
    const pressed = await database.transaction(async (tx) => {
      await tx.query('select 1 from forwarding.forwarded_ticket where reference = $1 for update', [reference]);
      const requests = [1, 2, 3].map(() => resolve(energy, reference));
      await until('all of them at the row', async () => (await waiting()) >= 3);
      return { requests };
    });
    const answers = await Promise.all(pressed.requests);
    expect(answers.map(({ status, body }) => [status, body['code']]).sort()).toEqual([[200, undefined], [409, 'changed'], [409, 'changed']]);
    const [{ steps } = { steps: 0 }] = await database.query<{ steps: number }>(
      'select count(*)::int as steps from forwarding.forwarded_history where forwarded_id = (select id from forwarding.forwarded_ticket where reference = $1)', [reference]);
    expect(steps).toBe(3);
  });

  it('refuses an older version, an unknown action and a reply without words, and saves nothing', async () => {
    const reference = await forward();
    expect(await resolve(energy, reference, { version: 0 })).toMatchObject({ status: 409, body: { code: 'changed' } });
    expect(await resolve(energy, reference, { actionCode: 'bribe' })).toMatchObject({ status: 422, body: { code: 'unknown-action' } });
    expect(await resolve(energy, reference, { reply: 'done' })).toMatchObject({ status: 422, body: { code: 'bad-input', fields: { reply: [expect.stringContaining('10 letters')] } } });
    expect((await send('GET', `/api/inbox/${reference}`, energy)).body).toMatchObject({ state: 'assigned', version: 1 });
  });

  it('gives a socket the room of its office and nothing else', async () => {
    const session = await app.get(OfficerSessions).read(energy);
    expect(session?.rooms).toEqual([`office:${session?.officeId}`]);
    expect(await app.get(OfficerSessions).read('pukar_officer=forged')).toBeUndefined();
  });
});
