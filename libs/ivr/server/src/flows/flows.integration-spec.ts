import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FlowDraft, FlowDraftSchema, type FlowVersions, FlowVersionsSchema, type ShownFault } from '@pukar/ivr-core/contracts';
import { mainFlow, type Flow } from '@pukar/ivr-core/domain';
import { KeyRing } from '@pukar/platform/crypto';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, type TestDatabase, until } from '@pukar/platform/testing';
import { ivrServer, PublishedFlows, SealedPositions } from '../index.js';
import { allMadeAhead, aMenusProcess, type MenusProcess, nextOf } from '../testing/a-menus-process.js';
import { insertVersion } from '../persistence/flow-rows.js';
import { saveProductFlow } from './save-product-flow.js';

const ADMIN = randomIds.uuid();
const CALL = (n: number) => `CA${String(n).repeat(32)}`;
const clock = new FixedClock();

describe('the versions of the flow', () => {
  let test: TestDatabase;
  let database: Database;
  let one: MenusProcess;
  let two: MenusProcess;
  const permissions = new Set(['flows.read', 'flows.edit', 'flows.publish']);
  const keys = new KeyRing(KeyRing.generate());
  const start = () => aMenusProcess({ database, keys, clock, promptsDir: allMadeAhead(), permissions });

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...ivrServer.migrations]);
    database = await test.as('app', 10);
    await database.transaction((tx) => saveProductFlow(tx, clock.now()));
    [one, two] = [await start(), await start()];
  });
  afterAll(async () => {
    await one?.close();
    await two?.close();
    await test?.close();
  });

  const versions = async () => FlowVersionsSchema.parse((await one.asks<FlowVersions>(ADMIN, 'GET', '/api/flows')).body);
  const draftFrom = async (from: number) => FlowDraftSchema.parse((await one.asks<FlowDraft>(ADMIN, 'POST', '/api/flows/draft', { from })).body);
  /** Schemes and complaints change keys in the main menu. */
  const swapped = (flow: Flow): Flow => {
    const main = flow.nodes['main'];
    if (main?.kind !== 'menu') throw new Error('no main menu');
    return { ...flow, nodes: { ...flow.nodes, main: { ...main, choices: { ...main.choices, '2': main.choices['3']!, '3': main.choices['2']! } } } };
  };

  it('begin with the product\'s own, once, however often it is prepared', async () => {
    await database.transaction((tx) => saveProductFlow(tx, clock.now()));
    expect((await versions()).versions).toEqual([expect.objectContaining({ version: mainFlow.version, state: 'published', isProducts: true, publishedBy: null })]);
    expect(one.app.get(PublishedFlows).current().version).toBe(mainFlow.version);
  });

  it('are written as one draft, which nobody saves over another\'s', async () => {
    const draft = await draftFrom(mainFlow.version);
    expect([draft.revision, draft.faults, draft.body]).toEqual([1, [], mainFlow]);
    expect(await one.asks(ADMIN, 'POST', '/api/flows/draft', { from: mainFlow.version })).toMatchObject({ status: 409, body: { code: 'draft-exists' } });
    const save = (revision: number) => one.asks<FlowDraft>(ADMIN, 'PUT', '/api/flows/draft', { revision, body: swapped(mainFlow) });
    expect((await save(1)).body.revision).toBe(2);
    expect(await save(1)).toMatchObject({ status: 409, body: { code: 'changed' } });
    expect(await one.asks(ADMIN, 'PUT', '/api/flows/draft', { revision: 2, body: { ...mainFlow, nodes: { ...mainFlow.nodes, main: { kind: 'menu' } } } }))
      .toMatchObject({ status: 422, body: { code: 'no-flow', fields: { body: expect.arrayContaining([expect.stringContaining('nodes.main.say')]) } } });
  });

  it('are not published with a fault, whoever wants it', async () => {
    const main = mainFlow.nodes['main'];
    const broken = { ...mainFlow, nodes: { ...mainFlow.nodes, main: { ...main, choices: { ...(main as { choices: object }).choices, '5': { to: 'nowhere' } } } } };
    const { body: saved } = await one.asks<FlowDraft>(ADMIN, 'PUT', '/api/flows/draft', { revision: 2, body: broken });
    expect(saved.faults).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'unknown-node', detail: 'nowhere' })]));
    const refused = await one.asks<{ code: string; faults: ShownFault[] }>(ADMIN, 'POST', '/api/flows/draft/publish', { revision: 3, note: 'anything' });
    expect([refused.status, refused.body.code]).toEqual([422, 'faults']);
    expect(refused.body.faults).toEqual(saved.faults);
    expect((await versions()).versions).toHaveLength(1);
  });

  it('are not published before their words can be heard in every language', async () => {
    const silent = await aMenusProcess({ database, keys, clock, promptsDir: allMadeAhead(['menu.main']), permissions });
    const { body } = await silent.asks<{ faults: ShownFault[] }>(ADMIN, 'POST', '/api/flows/draft/check', { body: mainFlow });
    await silent.close();
    expect(body.faults).toEqual(mainFlow.languages.map((language) => expect.objectContaining({ code: 'audio-missing', node: 'main', detail: `menu.main in ${language}` })));
  });

  it('are checked while callers are answered', async () => {
    let isChecked = false;
    const check = one.asks<{ faults: ShownFault[] }>(ADMIN, 'POST', '/api/flows/draft/check', { body: { ...mainFlow, lost: 'nowhere' } }).finally(() => { isChecked = true; });
    let turns = 0;
    for (; !isChecked; turns += 1) expect(await one.hears(CALL(4), '/voice/incoming')).toContain('/voice/turn');
    expect((await check).body.faults.map(({ code }) => code)).toContain('no-human');
    expect(turns).toBeGreaterThan(3);
  });

  it('go on in a call that began in them: a call stays in its version, in every process, after the next was published', async () => {
    const [hindi, english] = [await one.hears(CALL(1), '/voice/incoming'), await one.hears(CALL(2), '/voice/incoming')];
    const before = await one.hears(CALL(2), nextOf(english), '2');
    await one.asks(ADMIN, 'PUT', '/api/flows/draft', { revision: 3, body: swapped(mainFlow) });
    const published = await one.asks<FlowVersions>(ADMIN, 'POST', '/api/flows/draft/publish', { revision: 4, note: 'Schemes first' });
    expect(published.body).toMatchObject({
      draft: null,
      versions: [
        { version: mainFlow.version + 1, state: 'published', isProducts: false, note: 'Schemes first', publishedBy: `Name of ${ADMIN.slice(0, 8)}` },
        { version: mainFlow.version, state: 'retired' },
      ],
    });
    for (const process of [one, two]) await until('the new flow in every process', () => process.app.get(PublishedFlows).current().version === mainFlow.version + 1);
    const third = await start();
    // In the main menu of the old version 3 is for schemes, in that of the new one 2.
    for (const process of [one, two, third]) expect(await process.hears(CALL(2), nextOf(before), '3')).not.toContain('complaint');
    expect(await third.hears(CALL(2), nextOf(before), '2')).toContain('/voice/turn');
    const lateInOld = await two.hears(CALL(1), nextOf(hindi), '2');
    expect(await versionIn(two, lateInOld, CALL(1))).toBe(mainFlow.version);
    expect(await versionIn(third, before, CALL(2))).toBe(mainFlow.version);
    expect(await versionIn(two, await two.hears(CALL(3), '/voice/incoming'), CALL(3))).toBe(mainFlow.version + 1);
    await third.close();
  });

  it('leave an audit row each, with no text in it', async () => {
    const rows = await database.query<{ action: string; actor_id: string; subject_id: string }>(`select action, actor_id, subject_id from platform.audit where action = 'ivr.publish-flow'`);
    expect(rows).toEqual([{ action: 'ivr.publish-flow', actor_id: ADMIN, subject_id: String(mainFlow.version + 1) }]);
  });

  it('of the product are offered, not published, where callers hear one of an administrator', async () => {
    const newer: Flow = { ...mainFlow, version: mainFlow.version + 10, limited: { ...mainFlow.limited, menu: mainFlow.language } };
    for (let twice = 0; twice < 2; twice += 1) await database.transaction((tx) => saveProductFlow(tx, clock.now(), newer));
    expect((await versions()).versions.map(({ version, state }) => [version, state])).toEqual([[newer.version, 'offered'], [mainFlow.version + 1, 'published'], [mainFlow.version, 'retired']]);
    const draft = await draftFrom(newer.version);
    expect(draft.basedOn).toBe(newer.version);
    expect((await one.asks(ADMIN, 'DELETE', '/api/flows/draft', { revision: draft.revision })).status).toBe(204);
    expect((await one.asks(ADMIN, 'GET', '/api/flows/draft')).status).toBe(404);
    const next = await draftFrom(newer.version);
    expect(await one.asks(ADMIN, 'PUT', '/api/flows/draft', { revision: draft.revision, body: newer })).toMatchObject({ status: 409, body: { code: 'changed' } });
    expect(await one.asks(ADMIN, 'DELETE', '/api/flows/draft', { revision: next.revision })).toMatchObject({ status: 204 });
  });

  it('of the product are published when they say something else, under whatever number, and in place of a flow that has faults with it', async () => {
    const more: Flow = { ...mainFlow, keys: { ...mainFlow.keys } };
    const undone = new Error('undone');
    await database.transaction(async (tx) => {
      const state = async () => (await tx.query<{ version: number; isProducts: boolean }>(`select version, product_version is not null as "isProducts" from ivr.flow_version where state = 'published'`))[0]!;
      const before = (await state()).version;
      expect([await saveProductFlow(tx, clock.now(), more), (await state()).version]).toEqual(['offered', before]);
      await insertVersion(tx, { flow: { ...mainFlow, version: 900, lost: 'nowhere' }, state: 'published', productVersion: null, note: 'faulty', by: ADMIN, at: clock.now() });
      expect([await saveProductFlow(tx, clock.now(), more), await state()]).toEqual(['in-place-of-faults', { version: 901, isProducts: true }]);
      expect(await saveProductFlow(tx, clock.now(), more)).toBe('known');
      expect([await saveProductFlow(tx, clock.now(), { ...more, fields: { ...more.fields, another: 'code' } }), await state()]).toEqual(['published', { version: 902, isProducts: true }]);
      throw undone;
    }).catch((error: unknown) => { if (error !== undone) throw error; });
  });

  it('are read, written and published each by who may', async () => {
    permissions.clear();
    for (const [method, address] of [['GET', ''], ['GET', '/draft'], ['GET', '/3'], ['POST', '/draft'], ['PUT', '/draft'], ['POST', '/draft/check'], ['DELETE', '/draft'], ['POST', '/draft/publish']] as const) {
      expect((await one.asks(ADMIN, method, `/api/flows${address}`, method === 'GET' ? undefined : {})).status).toBe(403);
    }
  });

  it('cannot be altered once callers heard them', async () => {
    await expect(database.query(`update ivr.flow_version set body = '{}'`)).rejects.toThrow('permission denied');
  });
});

/** The version of the flow in which a call goes on. */
const versionIn = async (process: MenusProcess, document: string, callSid: string): Promise<number | undefined> =>
  (await process.app.get(SealedPositions).open(nextOf(document).split('p=')[1]!, callSid))?.flow.version;
