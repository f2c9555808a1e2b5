import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { FLOOR_CHANNEL, LiveBus, type LiveNotice } from '@pukar/platform/live';
import { createLogger } from '@pukar/platform/logging';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase, until } from '@pukar/platform/testing';
import { citizensServer } from './index.js';
import { aDraft, aVault, type SpecVault } from './testing/a-vault.js';
import { GetDraftForRegistration } from './use-cases/get-draft-for-registration.use-case.js';
import { LinkTicket } from './use-cases/link-ticket.use-case.js';
import { MarkRegistered } from './use-cases/mark-registered.use-case.js';

describe('a draft bound to a call', () => {
  let test: TestDatabase;
  let database: Database;
  let vault: SpecVault;
  let bus: LiveBus;
  let agentId: string;
  let callId: string;
  const notices: LiveNotice[] = [];

  const open = () => vault.ask(agentId, 'draft:open', { callId });
  const save = (baseVersion: number, content = aDraft(), by = agentId) => vault.ask(by, 'draft:save', { callId, baseVersion, content });
  const take = (version: number) => database.transaction((tx) => vault.app.get(GetDraftForRegistration).execute(tx, callId, version, agentId));
  const register = async (ticketId = randomIds.uuid()) => {
    await database.transaction(async (tx) => {
      await vault.app.get(LinkTicket).execute(tx, { ticketId, callId, statement: 'No supply, mine is 234567890124' });
      await vault.app.get(MarkRegistered).execute(tx, { callId, ticketId, agentId });
    });
    return ticketId;
  };

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
    agentId = randomIds.uuid();
    callId = await vault.aCallWith(agentId);
  });

  it('is empty when first opened, and the same when opened again', async () => {
    expect(await open()).toEqual({ callId, version: 1, savedAt: vault.clock.now().toISOString(), content: aDraft(), registered: null });
    expect(await open()).toMatchObject({ version: 1 });
  });

  it('keeps what was typed', async () => {
    await open();
    const content = aDraft({ categoryCode: 'ENE-03', statement: 'बिजली नहीं आ रही', facts: { spot: { value: 'near the well', consent: true } } });
    expect(await save(1, content)).toEqual({ version: 2, savedAt: vault.clock.now().toISOString() });
    expect(await open()).toMatchObject({ version: 2, content });
  });

  it('is stale for the second of two saves of the same version, which is told what was saved', async () => {
    await open();
    const [first, second] = [aDraft({ statement: 'from the first tab' }), aDraft({ statement: 'from the second tab' })];
    const answers = await Promise.all([save(1, first), save(1, second)]);
    const stale = answers.filter(({ ok }) => ok === false);
    expect(answers.filter(({ version }) => version === 2)).toHaveLength(1);
    expect(stale).toMatchObject([{ code: 'stale', draft: { version: 2, content: { statement: answers[0]!['ok'] === false ? second.statement : first.statement } } }]);
  });

  it('gives the same answer to the same save sent twice', async () => {
    await open();
    const content = aDraft({ statement: 'the answer to this got lost' });
    expect(await save(1, content)).toEqual(await save(1, content));
  });

  it('is with its agent alone', async () => {
    await open();
    const other = randomIds.uuid();
    expect(await vault.ask(other, 'draft:open', { callId })).toMatchObject({ ok: false, code: 'not-your-call' });
    expect(await save(1, aDraft({ statement: 'not mine' }), other)).toMatchObject({ ok: false, code: 'not-your-call' });
    expect(await open()).toMatchObject({ version: 1 });
  });

  it('is not begun for a call that nobody is known to have made', async () => {
    callId = randomIds.uuid();
    vault.holders.hold(callId, agentId);
    expect(await open()).toMatchObject({ ok: false, code: 'unknown-call' });
    expect(await save(0)).toMatchObject({ ok: false, code: 'unknown-call' });
  });

  it('has Aadhaar numbers masked in every field before it is saved, and says so', async () => {
    await open();
    const saved = await save(1, aDraft({ statement: 'mine is 234567890124', citizenName: '2345 6789 0124', citizenAddress: 'H 1, 234567890124', facts: { spot: { value: '234567890124', consent: false } } }));
    expect(saved).toMatchObject({ version: 2, content: { statement: 'mine is XXXX XXXX 0124', citizenName: 'XXXX XXXX 0124', citizenAddress: 'H 1, XXXX XXXX 0124', facts: { spot: { value: 'XXXX XXXX 0124' } } } });
    expect(await open()).toMatchObject({ content: saved['content'] });
  });

  it('cannot be read in the table', async () => {
    await open();
    await save(1, aDraft({ statement: 'canary in the mine' }));
    const [row] = await database.query<{ content_sealed: Buffer }>('select content_sealed from vault.draft where call_id = $1', [callId]);
    expect(row!.content_sealed.includes('canary')).toBe(false);
  });

  it('leaves an audit row when it is opened, with nothing of the citizen', async () => {
    await open();
    const rows = await database.query('select actor_id, action, subject_id, detail from platform.audit where subject_id = $1', [callId]);
    expect(rows).toEqual([{ actor_id: agentId, action: 'citizens.open-draft', subject_id: callId, detail: {} }]);
  });

  it('is told to the agent\'s other screens when it was saved', async () => {
    await open();
    await save(1, aDraft({ statement: 'seen in the other tab' }));
    await until('the notice of the save', () => notices.some(({ room, kind, id }) => room === `agent:${agentId}` && kind === 'draft' && id === callId));
  });

  describe('when it is registered', () => {
    it('is taken in the version that the agent saw, and in no other', async () => {
      await open();
      await save(1, aDraft({ statement: 'No supply' }));
      expect(await take(2)).toMatchObject({ ok: true, value: { content: { statement: 'No supply' }, ticketId: null } });
      expect(await take(1)).toEqual({ ok: false, refusal: 'stale' });
    });

    it('is held by one registration at a time: the next one sees what it became', async () => {
      await open();
      const ticketId = randomIds.uuid();
      let second: ReturnType<typeof take> | undefined;
      await database.transaction(async (tx) => {
        await vault.app.get(GetDraftForRegistration).execute(tx, callId, 1, agentId);
        second = take(1);
        await until('the second registration to wait for the first', async () =>
          (await database.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%vault.draft%'`)).length > 0);
        await vault.app.get(MarkRegistered).execute(tx, { callId, ticketId, agentId });
      });
      expect(await second).toMatchObject({ ok: true, value: { ticketId } });
    });

    it('cannot be changed any more, and says what it became', async () => {
      await open();
      const ticketId = await register();
      expect(await save(1, aDraft({ statement: 'too late' }))).toMatchObject({ ok: false, code: 'registered' });
      expect(await open()).toMatchObject({ version: 1, registered: { ticketNumber: '48217735016' } });
      expect(await take(7)).toMatchObject({ ok: true, value: { ticketId } });
    });

    it('leaves nothing behind when the transaction is cut', async () => {
      await open();
      await save(1, aDraft({ citizenName: 'Demo Citizen' }));
      const ticketId = randomIds.uuid();
      await expect(database.transaction(async (tx) => {
        await vault.app.get(LinkTicket).execute(tx, { ticketId, callId, statement: 'No supply' });
        await vault.app.get(MarkRegistered).execute(tx, { callId, ticketId, agentId });
        throw new Error('cut');
      })).rejects.toThrow('cut');
      expect(await open()).toMatchObject({ registered: null });
      expect(await database.query('select 1 from vault.ticket_citizen where ticket_id = $1', [ticketId])).toEqual([]);
    });

    it('has the statement sealed beside the ticket, its Aadhaar number masked', async () => {
      await open();
      const ticketId = await register();
      const [row] = await database.query<{ statement_sealed: Buffer; call_id: string }>('select statement_sealed, call_id from vault.ticket_citizen where ticket_id = $1', [ticketId]);
      expect(row).toMatchObject({ call_id: callId });
      expect(row!.statement_sealed.includes('No supply')).toBe(false);
    });

    it('keeps name and address for the citizen\'s next call', async () => {
      callId = await vault.aCallWith(agentId, { from: '+919000002001' });
      await open();
      await save(1, aDraft({ citizenName: ' Demo Citizen ', citizenAddress: 'House 12, Demo Lane' }));
      await register();
      callId = await vault.aCallWith(agentId, { from: '+919000002001' });
      expect(await open()).toMatchObject({ content: { ...aDraft(), citizenName: 'Demo Citizen', citizenAddress: 'House 12, Demo Lane' } });
    });
  });
});
