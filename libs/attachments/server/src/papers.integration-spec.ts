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
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { attachmentsServer, FileCleaner, PaperHolderPort, PaperStore, RemovePapers } from './index.js';
import { tellingPdf, tellingPhoto } from './testing/nasty-files.js';

const SECRET = 'RAMESH-9000001001';

class SpecStore extends ObjectStore {
  readonly objects = new Map<string, Buffer>();
  async put(key: string, bytes: Uint8Array) { this.objects.set(key, Buffer.from(bytes)); }
  async get(key: string) { return this.objects.get(key); }
  async delete(key: string) { this.objects.delete(key); }
}

describe('citizens\' papers', () => {
  let test: TestDatabase;
  let database: Database;
  let app: HttpApp;
  let photo: Buffer;
  let callId: string;
  const store = new SpecStore();
  const [mine, registered, permissions] = [new Set<string>(), new Set<string>(), new Set(['drafts.write'])];
  const cleaner = new FileCleaner({ ...FILE_LIMITS, bytes: 50_000 });

  const send = (file: Uint8Array, to = callId) => app.inject({ method: 'POST', url: `/api/papers?callId=${to}`, headers: { 'content-type': 'application/octet-stream' }, payload: Buffer.from(file) });
  const added = async (file: Uint8Array = photo): Promise<Paper> => (await send(file)).json();
  const list = async (of = callId): Promise<Paper[]> => (await app.inject(`/api/papers?callId=${of}`)).json();

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...attachmentsServer.migrations]);
    database = await test.as('app', 10);
    photo = await tellingPhoto(SECRET);
    @Global()
    @Module({
      providers: [
        Reflector, { provide: Database, useValue: database }, { provide: LOGGER, useValue: createLogger('spec', 'silent') }, { provide: CLOCK, useValue: new FixedClock() }, { provide: IDS, useValue: randomIds },
        { provide: SessionReader, useValue: { read: async () => ({ sessionHash: 'x', personId: randomIds.uuid(), permissions }) } }, { provide: CarrierSignature, useValue: {} }, { provide: APP_GUARD, useClass: ClosedByDefaultGuard },
        { provide: PaperStore, useValue: new SealedStore(store, new KeyRing(KeyRing.generate()), 'papers') }, { provide: FileCleaner, useValue: cleaner },
        { provide: PaperHolderPort, useValue: { isWith: async (id) => mine.has(id), isRegistered: async (_, id) => registered.has(id) } satisfies PaperHolderPort },
        ...attachmentsServer.providers,
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
    expect(file.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="paper.pdf"', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'content-security-policy': expect.stringContaining('default-src \'self\'') });
    expect(file.body).toMatch(/^%PDF-1\.4/);
    expect(file.body).not.toContain(SECRET);
    expect(await database.query('select action from platform.audit where subject_id = $1', [id])).toEqual([{ action: 'attachments.read-paper' }]);
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
    permissions.clear();
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

  it('are nothing that a department can read', async () => {
    await added();
    const department = await test.as('department');
    await expect(department.query('select * from attachments.paper')).rejects.toThrow(/permission denied/);
  });
});
