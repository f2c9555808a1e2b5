import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { templateListSchema } from '@pukar/messaging-core/contracts';
import { Database } from '@pukar/platform/database';
import { ClosedByDefaultGuard, createHttpApp, type HttpApp, SessionReader } from '@pukar/platform/http';
import { CLOCK, IDS, randomIds } from '@pukar/platform/ids';
import { createLogger } from '@pukar/platform/logging';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { TemplatesController } from './http/templates.controller.js';
import { MessagingSettings, messagingServer } from './index.js';
import { TemplateStore } from './persistence/template-store.js';
import { OtherContexts, queueMessageOf, SETTINGS, workerOf } from './testing/message-case.js';
import { TinyCarrier } from './testing/tiny-carrier.js';
import { ChangeTemplate } from './use-cases/change-template.use-case.js';
import { ListTemplates } from './use-cases/list-templates.use-case.js';

const CLIMBED = 'पुकार {helpline}: शिकायत {ticket} में देर हुई। अब बड़े अधिकारी इसे देख रहे हैं।';
const DLT_ID = '1107161234567890123';

describe('the texts of a deployment', () => {
  let test: TestDatabase;
  let database: Database;
  let app: HttpApp;
  let url: string;
  const permissions = new Set(['messages.edit']);

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...messagingServer.migrations]);
    database = await test.as('app');
    class ApiModule {}
    Module({
      controllers: [TemplatesController],
      providers: [
        TemplateStore, ListTemplates, ChangeTemplate, { provide: Database, useValue: database }, { provide: MessagingSettings, useValue: SETTINGS }, { provide: CLOCK, useValue: new FixedClock() }, { provide: IDS, useValue: randomIds },
        { provide: SessionReader, useValue: { read: async () => ({ sessionHash: 'x', personId: randomIds.uuid(), permissions }) } }, { provide: APP_GUARD, useClass: ClosedByDefaultGuard },
      ],
    })(ApiModule);
    app = await createHttpApp({ module: ApiModule, logger: createLogger('spec', 'silent') });
    await app.listen(0, '127.0.0.1');
    url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  });
  afterAll(async () => {
    await app.close();
    await test.close();
  });

  const change = async (address: string, body: object) => {
    const answer = await fetch(`${url}/api/message-templates/${address}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return { status: answer.status, body: (await answer.json()) as { version?: number; own?: string | null; fields?: { own?: string[] } } };
  };
  const list = async () => templateListSchema.parse(await (await fetch(`${url}/api/message-templates`)).json());
  const bodyOf = async (): Promise<string> => {
    const carrier = new TinyCarrier();
    const others = new OtherContexts();
    await database.transaction((tx) => queueMessageOf(others, new FixedClock()).execute(tx, { template: 'climbed', ticketId: others.ticket(), turn: 2 }));
    await workerOf(database, others, await carrier.start(), new FixedClock(new Date('2026-11-18T06:30:00Z'))).execute();
    await carrier.stop();
    return carrier.taken[0]!.body;
  };

  it('are as delivered until somebody changes them, and then go out as changed', async () => {
    expect((await list()).templates.every(({ own, version }) => own === null && version === 0)).toBe(true);
    expect(await change('climbed/hi-IN', { own: CLIMBED, dltTemplateId: DLT_ID, version: 0 })).toMatchObject({ status: 200, body: { own: CLIMBED, dltTemplateId: DLT_ID, version: 1 } });
    expect(await bodyOf()).toBe('पुकार 155343: शिकायत 4821 0000 016 में देर हुई। अब बड़े अधिकारी इसे देख रहे हैं।');
    expect((await database.query(`select action, subject_id, detail from platform.audit where action = 'messaging.change-template'`))).toEqual([{ action: 'messaging.change-template', subject_id: 'climbed/hi-IN', detail: { version: 1, isReplaced: true } }]);
  });

  it('are refused by the server when the linter faults them, whatever a page says', async () => {
    const faulty = async (own: string, dltTemplateId: string | null = null) => (await change('resolved/hi-IN', { own, dltTemplateId, version: 0 })).body.fields?.own;
    expect(await faulty('पुकार {helpline}: {ticket} {action} {date}')).toEqual(expect.arrayContaining(['too-many-variables', 'unknown-variable']));
    expect(await faulty('{helpline} {ticket} {action}')).toEqual(['too-little-fixed-text']);
    expect(await faulty(`पुकार {helpline}: शिकायत {ticket} पर जवाब: {action} देखें bit.ly/x और \u200b`)).toEqual(expect.arrayContaining(['short-address']));
    expect(await faulty(`पुकार {helpline}: शिकायत {ticket} पर जवाब: {action} देखें।`, '12')).toContain('bad-dlt-id');
    expect((await list()).templates.find(({ name, language }) => name === 'resolved' && language === 'hi-IN')).toMatchObject({ own: null, version: 0 });
  });

  it('are not saved over somebody else\'s change, and not where there is no such text', async () => {
    const { version } = (await list()).templates.find(({ name, language }) => name === 'withdrawn' && language === 'en-IN')!;
    const own = 'Pukar {helpline}: your complaint {ticket} was withdrawn. If you did not ask, call now.';
    const both = await Promise.all([1, 2].map(() => change('withdrawn/en-IN', { own, dltTemplateId: null, version })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await change('announcement/ta-IN', { own, dltTemplateId: null, version: 0 })).status).toBe(404);
    expect((await change('nothing/ta-IN', { own, dltTemplateId: null, version: 0 })).status).toBe(422);
  });

  it('go back to what is delivered, and keep the id', async () => {
    const { version } = (await list()).templates.find(({ name, language }) => name === 'climbed' && language === 'hi-IN')!;
    expect((await change('climbed/hi-IN', { own: null, dltTemplateId: DLT_ID, version })).body).toMatchObject({ own: null, dltTemplateId: DLT_ID, version: version + 1 });
  });

  it('are for administrators alone', async () => {
    permissions.clear();
    expect([(await fetch(`${url}/api/message-templates`)).status, (await change('climbed/hi-IN', { own: null, dltTemplateId: null, version: 0 })).status]).toEqual([403, 403]);
    permissions.add('messages.edit');
  });
});

describe('a deployment whose operators want ids', () => {
  it('sends nothing without one, and sends it once there is one', async () => {
    const test = await testDatabase([CreatePlatform1700000000001, ...messagingServer.migrations]);
    const database = await test.as('app');
    const carrier = new TinyCarrier();
    const carrierUrl = await carrier.start();
    const others = new OtherContexts();
    const clock = new FixedClock(new Date('2026-11-18T06:30:00Z'));
    const rules = { ...SETTINGS.rules, needsDltId: true };
    await database.transaction((tx) => queueMessageOf(others, clock).execute(tx, { template: 'registered', ticketId: others.ticket() }));
    await workerOf(database, others, carrierUrl, clock, { rules }).execute();
    expect([carrier.taken.length, (await database.query('select state, failure from messaging.message'))[0]]).toEqual([0, { state: 'queued', failure: 'no-dlt-id' }]);
    await database.query(`insert into messaging.template (name, language, dlt_template_id, version, changed_by, changed_at) values ('registered', 'hi-IN', $1, 1, gen_random_uuid(), now())`, [DLT_ID]);
    clock.advance(60);
    await workerOf(database, others, carrierUrl, clock, { rules }).execute();
    expect(carrier.taken).toHaveLength(1);
    await carrier.stop();
    await test.close();
  });
});
