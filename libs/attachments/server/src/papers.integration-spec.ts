import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import { MOST_PAPERS, type Paper } from '@pukar/attachments-core/contracts';
import { FILE_LIMITS } from '@pukar/attachments-core/domain';
import { KeyRing } from '@pukar/platform/crypto';
import { Database } from '@pukar/platform/database';
import { CarrierSignature, ClosedByDefaultGuard, createHttpApp, type HttpApp, SessionReader } from '@pukar/platform/http';
import { CLOCK, IDS, randomIds } from '@pukar/platform/ids';
import { createLogger, LOGGER } from '@pukar/platform/logging';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { ObjectStore, SealedStore } from '@pukar/platform/storage';
import { FixedClock, testDatabase, type TestDatabase, until } from '@pukar/platform/testing';
import { AbandonedDraftsPort, attachmentsServer, attachmentsWorker, FileCleaner, PaperHolderPort, PaperStore, PaperTicketsPort, RemovePapers, TidyPapers } from './index.js';
import { tellingPdf, tellingPhoto } from './testing/nasty-files.js';

const SECRET = 'RAMESH-9000001001';
const DAY = 24 * 3_600;

class SpecStore extends ObjectStore {
  readonly objects = new Map<string, Buffer>();
  async put(key: string, bytes: Uint8Array) { this.objects.set(key, Buffer.from(bytes)); }
  async get(key: string) { return this.objects.get(key); }
  isBroken = false;
  async delete(key: string) { if (this.isBroken) throw new Error('the store is away'); this.objects.delete(key); }
}

describe('citizens\' papers', () => {
  let test: TestDatabase;
  let database: Database;
  let app: HttpApp;
  let photo: Buffer;
  let callId: string;
  const store = new SpecStore();
  const [mine, registered, taken, permissions] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set(['drafts.write', 'grievances.read'])];
  const tickets = new Map<string, { ticketId: string; isOver: boolean }>();
  const clock = new FixedClock();
  let noIds = false;
  const cleaner = new FileCleaner({ ...FILE_LIMITS, bytes: 50_000 });

  const send = (file: Uint8Array, to = callId) => app.inject({ method: 'POST', url: `/api/papers?callId=${to}`, headers: { 'content-type': 'application/octet-stream' }, payload: Buffer.from(file) });
  const added = async (file: Uint8Array = photo): Promise<Paper> => (await send(file)).json();
  const auditOf = (id: string) => database.query('select action, detail from platform.audit where subject_id = $1 order by at, id', [id]);
  const open404 = async (id: string) => (await app.inject(`/api/papers/${id}/file`)).statusCode;
  const list = async (of = callId): Promise<Paper[]> => (await app.inject(`/api/papers?callId=${of}`)).json();

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...attachmentsServer.migrations]);
    database = await test.as('app', 10);
    photo = await tellingPhoto(SECRET);
    @Global()
    @Module({
      providers: [
        Reflector, { provide: Database, useValue: database }, { provide: LOGGER, useValue: createLogger('spec', 'silent') }, { provide: CLOCK, useValue: clock }, { provide: IDS, useValue: { ...randomIds, uuid: () => (noIds ? 'none' : randomIds.uuid()) } },
        { provide: SessionReader, useValue: { read: async () => ({ sessionHash: 'x', personId: randomIds.uuid(), permissions }) } }, { provide: CarrierSignature, useValue: {} }, { provide: APP_GUARD, useClass: ClosedByDefaultGuard },
        { provide: PaperStore, useValue: new SealedStore(store, new KeyRing(KeyRing.generate()), 'papers') }, { provide: FileCleaner, useValue: cleaner },
        { provide: PaperHolderPort, useValue: { isWith: async (id) => mine.has(id), isRegistered: async (_, id) => registered.has(id) } satisfies PaperHolderPort },
        { provide: PaperTicketsPort, useValue: { find: async (number) => tickets.get(number) } satisfies PaperTicketsPort },
        { provide: AbandonedDraftsPort, useValue: { isAbandoned: async (_, id) => !registered.has(id) && !taken.has(id) } satisfies AbandonedDraftsPort },
        ...attachmentsServer.providers, ...attachmentsWorker.providers,
      ],
      controllers: [...attachmentsServer.controllers],
    })
    class Room {}
    app = await createHttpApp({ module: Room, logger: createLogger('spec', 'silent') });
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    await test.close();
  });
  beforeEach(() => {
    callId = randomIds.uuid();
    mine.add(callId);
    store.objects.clear();
  });

  it('are kept sealed under a name of ours, with nothing of the file that came', async () => {
    const [picture, pdf] = [await added(), await added(tellingPdf(SECRET))];
    expect(await list()).toMatchObject([{ id: picture.id, kind: 'picture', pages: 1 }, { id: pdf.id, kind: 'pdf', pages: 1 }]);
    expect([...store.objects.keys()]).toEqual([`papers/${picture.id}`, `papers/${pdf.id}`]);
    for (const sealed of store.objects.values()) expect(/RAMESH|JFIF|%PDF/.test(sealed.toString('latin1'))).toBe(false);
    const rows = await database.query('select * from attachments.paper');
    expect(JSON.stringify(rows)).not.toContain(SECRET);
  });

  it('are given to be saved, never to be run, and each reading is audited', async () => {
    const { id } = await added(tellingPdf(SECRET));
    const file = await app.inject(`/api/papers/${id}/file`);
    expect(file.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="paper.pdf"', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'content-security-policy': 'default-src \'none\'; sandbox' });
    expect(file.body).toMatch(/^%PDF-1\.4/);
    expect(file.body).not.toContain(SECRET);
    expect(await auditOf(id)).toEqual([{ action: 'attachments.add-paper', detail: {} }, { action: 'attachments.read-paper', detail: {} }]);
  });

  it('are refused in words, and leave nothing', async () => {
    const refused = async (file: Uint8Array) => { const answer = await send(file); return [answer.statusCode, answer.json<{ code: string; detail: string }>()] as const; };
    expect(await refused(Buffer.from('MZ this is photo.jpg'))).toEqual([422, expect.objectContaining({ code: 'not-accepted' })]);
    expect(await refused(Buffer.alloc(60_000, 0xff))).toEqual([422, expect.objectContaining({ code: 'too-large' })]);
    expect(await refused(Buffer.alloc(600_000, 0xff))).toEqual([422, expect.objectContaining({ code: 'too-large' })]);
    expect(await refused(Buffer.from('%PDF-1.7 half'))).toEqual([422, expect.objectContaining({ code: 'broken' })]);
    expect([await list(), store.objects.size]).toEqual([[], 0]);
  });

  it('are with the agent of the draft alone: to others they do not exist', async () => {
    const { id } = await added();
    mine.delete(callId);
    const statuses = await Promise.all([app.inject(`/api/papers?callId=${callId}`), app.inject(`/api/papers/${id}/file`), app.inject({ method: 'DELETE', url: `/api/papers/${id}` }), send(photo)]);
    expect(statuses.map(({ statusCode }) => statusCode)).toEqual([403, 404, 404, 403]);
    permissions.delete('drafts.write');
    expect((await app.inject(`/api/papers?callId=${callId}`)).statusCode).toBe(403);
    permissions.add('drafts.write');
  });

  it('are as many as may be, however many are sent at once', async () => {
    const answers = await Promise.all(Array.from({ length: MOST_PAPERS + 3 }, () => send(photo)));
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(MOST_PAPERS);
    expect([(await list()).length, store.objects.size]).toEqual([MOST_PAPERS, MOST_PAPERS]);
  });

  it('can be taken away until they are a ticket\'s', async () => {
    const [first, second] = [await added(), await added()];
    expect((await app.inject({ method: 'DELETE', url: `/api/papers/${first.id}` })).statusCode).toBe(204);
    expect([...store.objects.keys()]).toEqual([`papers/${second.id}`]);
    registered.add(callId);
    const statuses = [await app.inject({ method: 'DELETE', url: `/api/papers/${second.id}` }), await send(photo)].map(({ statusCode }) => statusCode);
    expect([statuses, store.objects.size]).toEqual([[409, 409], 1]);
  });

  it('go with a draft that is thrown away', async () => {
    await added();
    await database.transaction((tx) => app.get(RemovePapers).ofDraft(tx, callId));
    expect([await list(), store.objects.size]).toEqual([[], 0]);
  });

  describe('of a ticket', () => {
    const NUMBER = '48217735016';
    const ticketId = randomIds.uuid();
    const ofTicket = async (): Promise<Paper[]> => (await app.inject(`/api/tickets/papers?number=${NUMBER}`)).json();
    const later = (file: Uint8Array = photo) => app.inject({ method: 'POST', url: `/api/tickets/papers?number=${NUMBER}`, headers: { 'content-type': 'application/octet-stream' }, payload: Buffer.from(file) });
    const becameTicket = () => database.transaction((tx) => app.get(RemovePapers).keepOf(tx, callId, ticketId));
    const open = (id: string) => app.inject(`/api/papers/${id}/file`);

    beforeEach(() => { tickets.clear(); tickets.set(NUMBER, { ticketId, isOver: false }); });

    it('are those of its draft and those that came later, opened by whoever may read tickets, in a sandbox, each reading audited with the ticket', async () => {
      const first = await added();
      await becameTicket();
      mine.delete(callId);
      const second = (await later()).json<Paper>();
      expect((await ofTicket()).map(({ id }) => id)).toEqual([first.id, second.id]);
      permissions.delete('drafts.write');
      const picture = await open(first.id);
      permissions.add('drafts.write');
      expect(picture.headers).toMatchObject({ 'content-type': 'image/jpeg', 'content-disposition': 'inline; filename="paper.jpg"', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'content-security-policy': expect.stringMatching(/^default-src 'none';.*; sandbox$/) });
      expect(await auditOf(first.id)).toEqual([{ action: 'attachments.add-paper', detail: {} }, { action: 'attachments.read-paper', detail: { ticketId } }]);
      expect(await auditOf(second.id)).toEqual([{ action: 'attachments.add-paper', detail: { ticketId } }]);
    });

    it('are not shown where the reading cannot be noted', async () => {
      const { id } = await added();
      await becameTicket();
      noIds = true;
      expect((await open(id)).statusCode).toBe(500);
      noIds = false;
      expect((await open(id)).statusCode).toBe(200);
    });

    it('are nobody\'s by a wrong number or without leave to read tickets, and a ticket that is over gets no more', async () => {
      const { id } = await added();
      await becameTicket();
      permissions.delete('grievances.read');
      expect([(await open(id)).statusCode, (await app.inject(`/api/tickets/papers?number=${NUMBER}`)).statusCode]).toEqual([403, 403]);
      permissions.add('grievances.read');
      expect((await app.inject('/api/tickets/papers?number=48217735017')).statusCode).toBe(404);
      tickets.set(NUMBER, { ticketId, isOver: true });
      expect(await later().then(({ statusCode, body }) => [statusCode, JSON.parse(body)])).toMatchObject([409, { code: 'over' }]);
      expect((await later(Buffer.from('x'))).statusCode).toBe(409);
    });

    it('stay when the draft\'s are tidied, and cannot be taken away', async () => {
      const { id } = await added();
      await becameTicket();
      expect((await app.inject({ method: 'DELETE', url: `/api/papers/${id}` })).statusCode).toBe(409);
      clock.advance(60 * DAY);
      await app.get(TidyPapers).execute();
      expect((await open(id)).statusCode).toBe(200);
    });
  });

  describe('of drafts that nobody goes on with', () => {
    it('are taken away after two weeks, and their number is noted; what somebody works on stays', async () => {
      const [gone] = [await added(), await added()];
      clock.advance(13 * DAY);
      await app.get(TidyPapers).execute();
      expect(await list()).toHaveLength(2);
      taken.add(callId);
      clock.advance(2 * DAY);
      await app.get(TidyPapers).execute();
      expect(await list()).toHaveLength(2);
      taken.delete(callId);
      await app.get(TidyPapers).execute();
      await until('the papers are erased', () => store.objects.size === 0);
      expect([await list(), (await open404(gone.id))]).toEqual([[], 404]);
      expect(await auditOf(callId)).toEqual([{ action: 'attachments.tidy-papers', detail: { count: 2 } }]);
    });

    it('leave the store after a power cut too, whether it came before their row was kept or before they were erased', async () => {
      const { id } = await added();
      store.isBroken = true;
      await database.transaction((tx) => app.get(RemovePapers).ofDraft(tx, callId));
      const halfway = randomIds.uuid();
      await database.query('insert into attachments.paper (id, call_id, kind, byte_count, page_count, added_by, added_at, removed_at) values ($1, $2, \'picture\', 1, 1, $2, $3, $3)', [halfway, callId, clock.now()]);
      store.objects.set(`papers/${halfway}`, Buffer.from('x'));
      store.isBroken = false;
      await app.get(TidyPapers).execute();
      expect([...store.objects.keys()].sort()).toEqual([`papers/${id}`, `papers/${halfway}`].sort());
      clock.advance(DAY);
      await app.get(TidyPapers).execute();
      expect(store.objects.size).toBe(0);
      expect(await database.query('select 1 from attachments.paper where erased_at is null and removed_at is not null')).toEqual([]);
    });
  });

  it('are nothing that a department can read', async () => {
    await added();
    const department = await test.as('department');
    await expect(department.query('select * from attachments.paper')).rejects.toThrow(/permission denied/);
  });
});
