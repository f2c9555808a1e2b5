import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Database } from '@pukar/platform/database';
import { ClosedByDefaultGuard, createHttpApp, type HttpApp, SecretsOfSettings, SessionReader, SharedSecrets } from '@pukar/platform/http';
import { CLOCK, randomIds } from '@pukar/platform/ids';
import { createLogger } from '@pukar/platform/logging';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { GatewayReports, messagingServer } from './index.js';
import { GatewayReportsController } from './http/gateway-reports.controller.js';
import { NoteDelivery } from './use-cases/note-delivery.use-case.js';
import { NoteGatewayReport } from './use-cases/note-gateway-report.use-case.js';

const SECRET = 'a secret of the specs';
const REPORTS: GatewayReports = { idField: 'ref', gatewayIdField: 'msgid', statusField: 'stat', errorField: 'err', words: { delivrd: 'delivered', undeliv: 'undelivered', acceptd: 'sent' } };

describe('delivery reports of a gateway', () => {
  let test: TestDatabase;
  let database: Database;
  const apps: HttpApp[] = [];
  let url: string;

  async function helpline(secret: string | undefined): Promise<string> {
    class ApiModule {}
    Module({
      controllers: [GatewayReportsController],
      providers: [
        NoteDelivery, NoteGatewayReport, { provide: GatewayReports, useValue: REPORTS }, { provide: SharedSecrets, useValue: new SecretsOfSettings({ 'sms-gateway': secret }) },
        { provide: Database, useValue: database }, { provide: CLOCK, useValue: new FixedClock() }, { provide: SessionReader, useValue: { read: async () => undefined } }, { provide: APP_GUARD, useClass: ClosedByDefaultGuard },
      ],
    })(ApiModule);
    const app = await createHttpApp({ module: ApiModule, logger: createLogger('spec', 'silent') });
    apps.push(app);
    await app.listen(0, '127.0.0.1');
    return (await app.getUrl()).replace('[::1]', '127.0.0.1');
  }
  const sentMessage = async (gatewayId: string | null = null): Promise<string> => {
    const id = randomIds.uuid();
    await database.query(`insert into messaging.message (id, once_key, template, language, ticket_id, state, rank, created_at, due_at, carrier_sid) values ($1, $2, 'registered', 'hi-IN', $1, 'sending', 0, now(), now(), $3)`, [id, `registered:${id}`, gatewayId]);
    return id;
  };
  const rowOf = async (id: string) => (await database.query<{ state: string; failure: string | null; carrier_sid: string | null }>('select state, failure, carrier_sid from messaging.message where id = $1', [id]))[0];
  const byGet = async (fields: Record<string, string>, secret = SECRET, at = url) => (await fetch(`${at}/messages/gateway-report?${new URLSearchParams({ secret, ...fields }).toString()}`)).status;

  beforeAll(async () => {
    test = await testDatabase([...messagingServer.migrations]);
    database = await test.as('app');
    url = await helpline(SECRET);
  });
  afterAll(async () => {
    for (const app of apps) await app.close();
    await test.close();
  });

  it.each([
    [['ACCEPTD', 'DELIVRD'], 'delivered'], [['DELIVRD', 'ACCEPTD'], 'delivered'], [['UNDELIV', 'ACCEPTD'], 'failed'], [['UNDELIV', 'DELIVRD', 'DELIVRD'], 'delivered'], [['delivered'], 'delivered'], [['WHATEVER'], 'sending'],
  ])('%j end as %s, in whatever order they come', async (words, state) => {
    const id = await sentMessage();
    for (const stat of words) expect(await byGet({ m: id, stat, msgid: `g-${id}` })).toBe(200);
    expect((await rowOf(id))!.state).toBe(state);
  });

  it('find their message by the gateway\'s id alone, or by ours in a field, and keep the code of a failure', async () => {
    const [byTheirs, byOurs] = [await sentMessage('gw-77'), await sentMessage()];
    expect(await byGet({ msgid: 'gw-77', stat: 'DELIVRD', mobile: '919000000001' })).toBe(200);
    expect(await byGet({ ref: byOurs, stat: 'UNDELIV', err: '069' })).toBe(200);
    expect([await rowOf(byTheirs), await rowOf(byOurs)]).toEqual([{ state: 'delivered', failure: null, carrier_sid: 'gw-77' }, { state: 'failed', failure: 'carrier-069', carrier_sid: null }]);
  });

  it.each(['application/json', 'application/x-www-form-urlencoded'])('come by POST too, as %s', async (type) => {
    const id = await sentMessage();
    const fields = { stat: 'DELIVRD', msgid: `p-${id}` };
    const body = type === 'application/json' ? JSON.stringify({ ...fields, m: 'what the body says of ids is not asked where the address does' }) : new URLSearchParams(fields).toString();
    const answer = await fetch(`${url}/messages/gateway-report?m=${id}`, { method: 'POST', headers: { 'content-type': type, 'x-secret': SECRET }, body });
    expect([answer.status, await answer.text()]).toEqual([200, 'OK']);
    expect((await rowOf(id))!.state).toBe('delivered');
  });

  it('are refused from who does not know the secret, and from everybody where none is set', async () => {
    const id = await sentMessage();
    const closed = await helpline(undefined);
    expect(await Promise.all([byGet({ m: id, stat: 'DELIVRD' }, 'another'), byGet({ m: id, stat: 'DELIVRD' }, ''), byGet({ m: id, stat: 'DELIVRD' }, SECRET, closed), byGet({ m: id, stat: 'DELIVRD' }, '', closed)])).toEqual([403, 403, 403, 403]);
    expect((await fetch(`${url}/messages/gateway-report?secret=${encodeURIComponent(SECRET)}&secret=x&m=${id}&stat=DELIVRD`)).status).toBe(403);
    expect((await rowOf(id))!.state).toBe('sending');
  });

  it('that make no sense change nothing, and do not break anything', async () => {
    expect(await Promise.all([byGet({}), byGet({ stat: 'DELIVRD' }), byGet({ m: 'no-uuid', stat: 'DELIVRD' }), byGet({ m: randomIds.uuid(), stat: 'DELIVRD' }), byGet({ msgid: "' or 1=1", stat: 'DELIVRD' })])).toEqual([422, 422, 422, 200, 200]);
  });
});
