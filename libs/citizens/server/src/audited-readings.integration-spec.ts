import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ModuleRef } from '@nestjs/core';
import { maskPhone, type Phone } from '@pukar/citizens-core/domain';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import type { SocketCommand } from '@pukar/platform/live';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import pg from 'pg';
import { citizensServer, LinkTicket, VoiceChecks } from './index.js';
import { CitizenStore } from './persistence/citizen-store.js';
import { aDraft, aVault, type SpecVault } from './testing/a-vault.js';

const [AGENT, MEERA, KABIR] = [randomIds.uuid(), randomIds.uuid(), randomIds.uuid()];
const PHONE = '+919000071717' as Phone;
/** All that is personal of the one citizen here: who hears any of it leaves an audit row. */
const PERSONAL = [PHONE, maskPhone(PHONE), 'Ramesh Patil', '12 Gandhi Nagar', 'words-of-the-statement', 'words-of-the-draft', 'words-of-the-mark', 'words-of-pressure', 'words-of-the-reason'];
const personalIn = (answer: unknown): string[] => PERSONAL.filter((words) => (JSON.stringify(answer) ?? '').includes(words));

describe('nobody reads anything of the vault without an audit row', () => {
  let test: TestDatabase;
  let database: Database;
  let owner: pg.Client;
  let vault: SpecVault;
  let callId: string;
  let openingId: string;
  const ticketId = randomIds.uuid();

  const commands = (): SocketCommand[] => citizensServer.providers.filter((one) => 'commands' in (one as { prototype: object }).prototype).flatMap((one) => (vault.app.get(one as never) as { commands(): SocketCommand[] }).commands());
  const handlers = citizensServer.controllers.flatMap((one) => Object.getOwnPropertyNames(one.prototype).filter((name) => name !== 'constructor' && Reflect.hasMetadata('path', one.prototype[name as never])).map((name) => [one, name] as const));
  const session = (personId: string) => ({ sessionHash: 's', personId, permissions: new Set<string>(), rooms: [] });
  const tells = async (event: string, payload: object): Promise<unknown> => {
    const command = commands().find((one) => one.event === event)!;
    return command.handle(command.schema.parse(payload) as never, { session: session(AGENT), socketId: 'spec' } as never);
  };
  const asks = async (name: string, ...given: unknown[]): Promise<unknown> => {
    const [controller, method] = handlers.find(([one, each]) => `${one.name}.${each}` === name)!;
    const made = await vault.app.get(ModuleRef).create(controller as never);
    return (made as Record<string, (...all: unknown[]) => Promise<unknown>>)[method]!(...given);
  };
  const audits = async (): Promise<number> => (await database.query<{ count: number }>('select count(*)::int as count from platform.audit'))[0]!.count;

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...citizensServer.migrations]);
    database = await test.as('app');
    owner = new pg.Client({ connectionString: test.url('owner') });
    await owner.connect();
    vault = await aVault(database);
    callId = await vault.aCallWith(AGENT, { from: PHONE, language: 'mr-IN' });
    const store = vault.app.get(CitizenStore);
    await database.transaction(async (tx) => {
      await store.keep(tx, (await store.ofCall(tx, callId))!.id, { name: 'Ramesh Patil', address: '12 Gandhi Nagar' }, vault.clock.now());
      await vault.app.get(LinkTicket).execute(tx, { ticketId, callId, statement: 'words-of-the-statement' });
      await vault.app.get(VoiceChecks).keep(tx, { ticketId, callId, agentId: AGENT, answer: 'yes', words: 'words-of-pressure', at: vault.clock.now() });
    });
    vault.tickets.numbers.set('48217735016', ticketId);
    vault.talks.talked(callId, vault.clock.now());
    vault.holders.asked.add(`${callId} ${AGENT}`);
    await tells('draft:open', { callId });
    await tells('draft:save', { callId, baseVersion: 1, content: aDraft({ statement: 'words-of-the-draft' }) });
    await tells('conduct:mark', { callId, kind: 'abusive', note: 'words-of-the-mark' });
    ({ id: openingId } = (await asks('IdentityController.ask', { ticketNumber: '48217735016', reason: 'words-of-the-reason of the police', minutes: 15 }, session(MEERA))) as { id: string });
    await asks('IdentityController.decide', openingId, { agree: true, reason: 'words-of-the-reason' }, session(KABIR));
  });
  afterAll(async () => {
    await owner.end();
    await vault.app.close();
    await test.close();
  });

  const COMMANDS: Readonly<Record<string, () => object>> = {
    'draft:open': () => ({ callId }), 'draft:save': () => ({ callId, baseVersion: 1, content: aDraft({ statement: 'typed on an older version' }) }), 'caller:context': () => ({ callId }),
    'consent:open': () => ({ callId }), 'consent:save': () => ({ callId, placeCode: 'MP-BPL', call: true, sms: true }), 'conduct:mark': () => ({ callId, kind: 'abusive', note: '' }), 'conduct:appeal': () => ({ callId, words: 'they say that they never called' }),
    'greeting:forget': () => ({ callId }), 'messages:want': () => ({ callId, wanted: true }), 'identity:told': () => ({ callId, openingId }), 'inward:mine': () => ({}), 'inward:begin': () => ({ intake: 'paper' }), 'inward:end': () => ({ callId }),
    'draft:watch': () => ({ callId }), 'draft:unwatch': () => ({ callId }), 'draft:watchers': () => ({ callId }), 'draft:asked': () => ({ callId }), 'draft:asked-end': () => ({ callId }),
  };
  const NO_ID = randomIds.uuid();
  const ROUTES: Readonly<Record<string, () => unknown[]>> = {
    'ConductController.list': () => [{}, session(MEERA)], 'ConductController.alerts': () => [], 'ConductController.decide': () => [NO_ID, { decision: 'uphold', reason: 'as heard', version: 1 }, session(MEERA)],
    'IdentityController.list': () => [session(KABIR)], 'IdentityController.alerts': () => [session(KABIR)], 'IdentityController.ask': () => [{ ticketNumber: '48217735016', reason: 'A reason that is long enough.', minutes: 15 }, session(KABIR)],
    'IdentityController.decide': () => [openingId, { agree: true, reason: 'again' }, session(KABIR)], 'IdentityController.open': () => [openingId, session(MEERA)], 'IdentityController.shut': () => [NO_ID, session(MEERA)], 'IdentityController.erase': () => [NO_ID, session(MEERA)],
    'PressureController.list': () => [session(MEERA)], 'PressureController.alerts': () => [], 'PressureController.handle': () => [NO_ID, { note: 'rang her' }, session(MEERA)],
  };
  /** What tells something of the person: as many as there are, and no fewer than these. */
  const READING = ['draft:open', 'draft:save', 'draft:watch', 'draft:asked', 'caller:context', 'ConductController.list', 'IdentityController.list', 'IdentityController.open', 'PressureController.list'];
  /** One row stands for a whole watching: each way begins one anew. */
  const WATCHING = ['draft:watch', 'draft:asked'];
  const watchAnew = async (event: string): Promise<unknown> => { await tells('draft:unwatch', { callId }); return tells(event, { callId }); };
  const WAYS = [...Object.entries(COMMANDS).map(([event, payload]) => [event, () => (WATCHING.includes(event) ? watchAnew(event) : tells(event, payload()))] as const), ...Object.entries(ROUTES).map(([name, given]) => [name, () => asks(name, ...given())] as const)];

  it('has a case here for every message and every address of the vault', () => {
    expect(commands().map(({ event }) => event).toSorted()).toEqual(Object.keys(COMMANDS).toSorted());
    expect(handlers.map(([controller, name]) => `${controller.name}.${name}`).toSorted()).toEqual(Object.keys(ROUTES).toSorted());
  });

  it.each(WAYS)('%s', async (name, way) => {
    const before = await audits();
    const personal = personalIn(await way().catch((error: unknown) => error));
    expect([name, READING.includes(name) ? personal.length > 0 : personal]).toEqual([name, READING.includes(name) ? true : []]);
    if (personal.length > 0) expect(await audits()).toBeGreaterThan(before);
    await owner.query('revoke insert on platform.audit from pukar_app');
    try {
      expect(personalIn(await way().catch((error: unknown) => ({ failed: (error as { code?: string }).code })))).toEqual([]);
    } finally {
      await owner.query('grant insert on platform.audit to pukar_app');
    }
  });
});
