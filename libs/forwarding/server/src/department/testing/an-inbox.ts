import { err, ok } from '@pukar/kernel';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Database } from '@pukar/platform/database';
import { ClosedByDefaultGuard, createHttpApp, SessionReader } from '@pukar/platform/http';
import { CLOCK, IDS, randomIds } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { createLogger } from '@pukar/platform/logging';
import { CreatePlatform1700000000001, Outbox, OutboxDispatcher } from '@pukar/platform/outbox';
import { FixedClock, testDatabase } from '@pukar/platform/testing';
import { forwardingWorker } from '../../index.js';
import type { TicketContent } from '../../ports/ticket-content.port.js';
import { aContent, OtherContexts, workerOf } from '../../testing/call-centre.js';
import { OFFICER_PASSWORD, saveTree } from '../../testing/offices.js';
import { departmentServer, DepartmentsPort, EvidenceCleanerPort, OfficerSessions, SECURE_OFFICER_COOKIE } from '../index.js';

/** The officers' process and the worker's half of this context, with the offices of `saveTree`, on a database of their own; the process has one connection. */
export async function anInbox() {
  const test = await testDatabase([CreatePlatform1700000000001, ...forwardingWorker.migrations]);
  const database = await test.as('app');
  await saveTree(database);
  const clock = new FixedClock(new Date('2026-11-18T04:30:00Z'));
  const others = new OtherContexts();
  const logger = createLogger('spec', 'silent');
  const asDepartment = await test.as('department', 1);
  class DepartmentModule {}
  Module({
    controllers: [...departmentServer.controllers],
    providers: [
      ...departmentServer.providers,
      { provide: Database, useValue: asDepartment },
      { provide: DepartmentsPort, useValue: { all: () => ['ENE', 'PHE', 'UDH'].map((code) => ({ code, name: { en: code, hi: code } })) } satisfies DepartmentsPort },
      { provide: EvidenceCleanerPort, useValue: { mostBytes: 1_000, clean: async (bytes) => (bytes.length > 1_000 || bytes[0] === 0 ? err({ code: 'broken', words: 'This file is broken.' }) : ok({ mediaType: 'image/jpeg', bytes })) } satisfies EvidenceCleanerPort },
      { provide: Outbox, useValue: new Outbox(randomIds, { wake: () => undefined }) },
      { provide: LiveAnnouncer, useValue: new LiveAnnouncer(asDepartment, logger) },
      { provide: CLOCK, useValue: clock },
      { provide: IDS, useValue: randomIds },
      { provide: SECURE_OFFICER_COOKIE, useValue: false },
      { provide: SessionReader, useExisting: OfficerSessions },
      { provide: APP_GUARD, useClass: ClosedByDefaultGuard },
    ],
  })(DepartmentModule);
  const app = await createHttpApp({ module: DepartmentModule, logger });
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const worker = workerOf(database, others, clock);
  const cookies = new Map<string, string>();

  const send = async (method: string, path: string, cookie: string, body?: unknown) => {
    const isFile = body instanceof Uint8Array;
    const answer = await fetch(url + path, { method, headers: { cookie, ...(body === undefined ? {} : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }) }, body: body === undefined ? null : isFile ? body : JSON.stringify(body) });
    const text = await answer.text();
    return { status: answer.status, body: (answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : { file: text, type: answer.headers.get('content-type'), disposition: answer.headers.get('content-disposition'), nosniff: answer.headers.get('x-content-type-options') }) as Record<string, unknown>, cookie: answer.headers.get('set-cookie') ?? '' };
  };
  /** As the officer of a login; signs in first. */
  const as = async (login: string, method: string, path: string, body?: unknown) => {
    if (!cookies.has(login)) cookies.set(login, (await send('POST', '/api/sign-in', '', { login, password: OFFICER_PASSWORD })).cookie.split(';')[0]!);
    return send(method, path, cookies.get(login)!, body);
  };
  /** Hands every outbox event to this context's handlers. */
  const deliver = () => new OutboxDispatcher(database, worker.handlers, { now: () => new Date(Date.now() + 3_600_000) }, logger).drain();
  const change = async (ticketId: string, content: Partial<TicketContent>, event?: string, payload: Record<string, string | number> = {}) => {
    others.contents.set(ticketId, { ...(others.contents.get(ticketId) ?? aContent()), ...content });
    if (event) await database.transaction((tx) => worker.outbox.add(tx, { event, about: ticketId, payload: { ticketId, ...payload } }));
    await deliver();
  };
  /** A ticket that its office has. */
  const aTicket = async (content: Partial<TicketContent> = {}): Promise<string> => {
    const ticketId = randomIds.uuid();
    others.contents.set(ticketId, aContent(content));
    await database.transaction((tx) => worker.forward.execute(tx, ticketId));
    return ticketId;
  };
  const referenceOf = (ticketId: string): string => others.referencesOf(ticketId).at(-1)!;
  const references = async (login: string, query = ''): Promise<string[]> => ((await as(login, 'GET', `/api/inbox${query}`)).body['tickets'] as { reference: string }[]).map(({ reference }) => reference);
  const open = async (login: string, reference: string) => (await as(login, 'GET', `/api/inbox/${reference}`)).body;
  return { test, database, asDepartment, app, clock, others, worker, send, as, deliver, change, aTicket, referenceOf, references, open, close: async () => { await app.close(); await test.close(); } };
}
