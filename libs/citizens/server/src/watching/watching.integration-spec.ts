import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WATCH_SECONDS } from '@pukar/citizens-core/contracts';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { FLOOR_CHANNEL, LiveBus, type LiveNotice } from '@pukar/platform/live';
import { createLogger } from '@pukar/platform/logging';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase, until } from '@pukar/platform/testing';
import { citizensServer } from '../index.js';
import { aDraft, aVault, type SpecVault } from '../testing/a-vault.js';

describe('a draft that is watched while it is written', () => {
  let test: TestDatabase;
  let database: Database;
  let vault: SpecVault;
  let bus: LiveBus;
  let [agentId, supervisorId, callId] = ['', '', ''];
  const notices: LiveNotice[] = [];

  const save = (baseVersion: number, content = aDraft()) => vault.ask(agentId, 'draft:save', { callId, baseVersion, content });
  const watch = (by = supervisorId) => vault.ask(by, 'draft:watch', { callId });
  const audited = async (action: string) => (await database.query('select 1 from platform.audit where action = $1 and subject_id = $2', [action, callId])).length;
  const told = (room: string, kind: string) => notices.filter((notice) => notice.room === `agent:${room}` && notice.kind === kind && notice.id.startsWith(callId));

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...citizensServer.migrations]);
    database = await test.as('app');
    vault = await aVault(database);
    bus = new LiveBus(test.url('app'), FLOOR_CHANNEL, createLogger('spec', 'silent'));
    bus.onNotice((notice) => notices.push(notice));
    await bus.listen();
  });
  afterAll(async () => {
    await bus.close();
    await vault.app.close();
    await test.close();
  });
  beforeEach(async () => {
    [agentId, supervisorId] = [randomIds.uuid(), randomIds.uuid()];
    callId = await vault.aCallWith(agentId);
    await vault.ask(agentId, 'draft:open', { callId });
  });

  it('is shown as it is, numbers of phones masked, and again at every version', async () => {
    await save(1, aDraft({ statement: 'No supply since Monday', isForOther: true, personPhone: '90000 01001' }));
    expect(await watch()).toMatchObject({ callId, version: 2, isRegistered: false, content: { statement: 'No supply since Monday', personPhone: '90000 0·····' } });
    await save(2, aDraft({ statement: 'No supply since Monday in ward 33' }));
    await until('the watcher to be told of the version', () => told(supervisorId, 'watched-draft').some(({ id }) => id === `${callId}:3`));
    expect(await watch()).toMatchObject({ version: 3, content: { statement: 'No supply since Monday in ward 33' } });
  });

  it('leaves one audit row for a watching, however often it is looked at, and the notices carry nothing of it', async () => {
    await watch();
    await watch();
    expect(await audited('citizens.watch-draft')).toBe(1);
    await save(1, aDraft({ statement: 'canary in the mine' }));
    await until('the notice', () => told(supervisorId, 'watched-draft').length > 0);
    expect(JSON.stringify(notices)).not.toContain('canary');
  });

  it('tells the agent who watches, and when nobody does any more', async () => {
    await watch();
    await until('the agent to be told', () => told(agentId, 'draft-watched').length === 1);
    expect(await vault.ask(agentId, 'draft:watchers', { callId })).toEqual({ watchers: [{ name: `Name of ${supervisorId.slice(0, 4)}`, since: vault.clock.now().toISOString() }] });
    await vault.ask(supervisorId, 'draft:unwatch', { callId });
    await until('the agent to be told of the end', () => told(agentId, 'draft-watched').length === 2);
    expect(await vault.ask(agentId, 'draft:watchers', { callId })).toEqual({ watchers: [] });
    await watch();
    expect(await audited('citizens.watch-draft')).toBe(2);
  });

  it('is watched no longer by a screen that went away without a word', async () => {
    await watch();
    vault.clock.advance(WATCH_SECONDS + 1);
    expect(await vault.ask(agentId, 'draft:watchers', { callId })).toEqual({ watchers: [] });
    await watch();
    expect(await audited('citizens.watch-draft')).toBe(2);
  });

  it('is told to nobody but its own agent, and watched only while an agent has the call', async () => {
    expect(await vault.ask(supervisorId, 'draft:watchers', { callId })).toMatchObject({ ok: false, code: 'not-your-call' });
    expect(await vault.ask(supervisorId, 'draft:watch', { callId: randomIds.uuid() })).toMatchObject({ ok: false, code: 'not-live' });
  });

  it('begins once for two screens of one supervisor at the same moment', async () => {
    await Promise.all([watch(), watch()]);
    expect(await audited('citizens.watch-draft')).toBe(1);
  });

  it('is read by a colleague who is asked about the call, masked alike and audited, while they are asked and no longer', async () => {
    const colleagueId = randomIds.uuid();
    await save(1, aDraft({ statement: 'No supply since Monday', isForOther: true, personPhone: '90000 01001' }));
    expect(await vault.ask(colleagueId, 'draft:asked', { callId })).toMatchObject({ ok: false, code: 'not-asked' });
    vault.holders.asked.add(`${callId} ${colleagueId}`);
    expect(await vault.ask(colleagueId, 'draft:asked', { callId })).toMatchObject({ version: 2, content: { statement: 'No supply since Monday', personPhone: '90000 0·····' } });
    expect(await audited('citizens.watch-draft')).toBe(1);
    expect(await vault.ask(agentId, 'draft:watchers', { callId })).toMatchObject({ watchers: [{ name: `Name of ${colleagueId.slice(0, 4)}` }] });
    expect(await vault.ask(colleagueId, 'draft:save', { callId, baseVersion: 2, content: aDraft() })).toMatchObject({ ok: false });
    vault.holders.asked.clear();
    expect(await vault.ask(colleagueId, 'draft:asked', { callId })).toMatchObject({ ok: false, code: 'not-asked' });
    await vault.ask(colleagueId, 'draft:asked-end', { callId });
    expect(await vault.ask(agentId, 'draft:watchers', { callId })).toEqual({ watchers: [] });
  });
});
