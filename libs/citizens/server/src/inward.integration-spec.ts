import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { citizensServer } from './index.js';
import { IsWithInward } from './inward/is-with-inward.use-case.js';
import { CitizenStore } from './persistence/citizen-store.js';
import { aDraft, aVault, type SpecVault } from './testing/a-vault.js';
import { GetKnownOfCaller } from './use-cases/get-known-of-caller.use-case.js';
import { GetPhoneOfTicket } from './use-cases/get-phone-of-ticket.use-case.js';
import { LinkTicket, type TicketsPerson } from './use-cases/link-ticket.use-case.js';
import { MarkRegistered } from './use-cases/mark-registered.use-case.js';

describe('a ticket of whom nobody hears on the line', () => {
  let test: TestDatabase;
  let database: Database;
  let vault: SpecVault;
  let agentId: string;

  const begin = async (by = agentId): Promise<string> => {
    const { mine } = (await vault.ask(by, 'inward:begin', { intake: 'paper' })) as { mine: { callId: string } };
    vault.holders.hold(mine.callId, by);
    return mine.callId;
  };
  const save = (callId: string, over: Parameters<typeof aDraft>[0]) => vault.ask(agentId, 'draft:save', { callId, baseVersion: 1, content: aDraft(over) });
  const register = async (callId: string, person?: TicketsPerson) => {
    const ticketId = randomIds.uuid();
    await database.transaction(async (tx) => {
      await vault.app.get(LinkTicket).execute(tx, { ticketId, callId, statement: 'No supply', person });
      await vault.app.get(MarkRegistered).execute(tx, { callId, ticketId, agentId });
    });
    return ticketId;
  };
  const citizenOf = (ticketId: string) => vault.app.get(CitizenStore).ofTicket(database, ticketId);
  const phoneOf = (ticketId: string) => vault.app.get(GetPhoneOfTicket).execute(ticketId).then((to) => to?.phone);
  const ticketsShownIn = async (callId: string) => { await vault.ask(agentId, 'caller:context', { callId }); return vault.tickets.asked; };

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...citizensServer.migrations]);
    database = await test.as('app', 8);
    vault = await aVault(database);
  });
  afterAll(async () => {
    await vault.app.close();
    await test.close();
  });
  beforeEach(() => { agentId = randomIds.uuid(); });

  describe('written down without a call', () => {
    it('has a draft as a call has, which waits for its agent', async () => {
      const callId = await begin();
      expect(await save(callId, { intake: 'paper', statement: 'No water' })).toMatchObject({ version: 2 });
      expect(await vault.ask(agentId, 'inward:mine', {})).toEqual({ mine: { callId, begunAt: vault.clock.now().toISOString() }, knownPlaces: [] });
      expect(await vault.ask(agentId, 'draft:open', { callId })).toMatchObject({ content: { intake: 'paper', statement: 'No water' } });
    });

    it('is one however often, and at however many screens, it is begun', async () => {
      const begun = await Promise.all([begin(), begin(), begin()]);
      expect(new Set(begun).size).toBe(1);
      expect(await database.query('select 1 from vault.inward where agent_id = $1', [agentId])).toHaveLength(1);
    });

    it('is with its agent alone, and for half an hour after it was put away', async () => {
      const callId = await begin();
      const isWith = (by: string) => vault.app.get(IsWithInward).execute(callId, by);
      expect([await isWith(agentId), await isWith(randomIds.uuid())]).toEqual([true, false]);
      expect(await vault.ask(randomIds.uuid(), 'inward:end', { callId })).toMatchObject({ code: 'not-yours' });
      await vault.ask(agentId, 'inward:end', { callId });
      expect(await isWith(agentId)).toBe(true);
      vault.clock.advance(31 * 60);
      expect(await isWith(agentId)).toBe(false);
    });

    it('leaves nothing when it is thrown away, and its draft when it became a ticket', async () => {
      const thrown = await begin();
      await save(thrown, { statement: 'never mind' });
      expect(await vault.ask(agentId, 'inward:end', { callId: thrown })).toEqual({ mine: null, knownPlaces: [] });
      const registered = await begin();
      await register(registered, { isForOther: false, phone: '' });
      await vault.ask(agentId, 'inward:end', { callId: registered });
      expect(await database.query('select call_id from vault.draft where call_id = any($1)', [[thrown, registered]])).toEqual([{ call_id: registered }]);
      expect([vault.papers.dropped.includes(thrown), vault.papers.dropped.includes(registered)]).toEqual([true, false]);
    });

    it('belongs to whoever has the phone that the paper names, and to nobody who can be reached where it names none', async () => {
      const [named, silent] = [await register(await begin(), { isForOther: false, phone: '90000 77001' }), undefined];
      expect([await phoneOf(named), silent]).toEqual(['+919000077001', undefined]);
      agentId = randomIds.uuid();
      const callId = await begin();
      await save(callId, { intake: 'paper', citizenName: 'Kamla Bai' });
      const without = await register(callId, { isForOther: false, phone: '' });
      expect(await phoneOf(without)).toBeUndefined();
      expect(await citizenOf(without)).toMatchObject({ name: 'Kamla Bai' });
    });
  });

  describe('spoken for by somebody else', () => {
    it('is that person\'s: SMS go to their phone, and the caller\'s list does not have it', async () => {
      const callId = await vault.aCallWith(agentId, { from: '+919000066001' });
      await vault.ask(agentId, 'draft:open', { callId });
      const ticketId = await register(callId, { isForOther: true, phone: '9000066002' });
      expect(await phoneOf(ticketId)).toBe('+919000066002');
      expect(await ticketsShownIn(callId)).toEqual([]);
      expect(await ticketsShownIn(await vault.aCallWith(agentId, { from: '+919000066002' }))).toEqual([ticketId]);
      expect(await database.query('select call_id, is_for_other from vault.ticket_citizen where ticket_id = $1', [ticketId])).toEqual([{ call_id: callId, is_for_other: true }]);
    });

    it('leaves both names as they said them: nobody renames anybody', async () => {
      const own = await vault.aCallWith(agentId, { from: '+919000066003' });
      await vault.ask(agentId, 'draft:open', { callId: own });
      await save(own, { citizenName: 'Sita Devi' });
      await register(own);
      const callId = await vault.aCallWith(agentId, { from: '+919000066004' });
      await vault.ask(agentId, 'draft:open', { callId });
      await save(callId, { isForOther: true, citizenName: 'Somebody Else', citizenAddress: 'Ward 3', personPhone: '9000066003' });
      const ticketId = await register(callId, { isForOther: true, phone: '9000066003' });
      expect(await citizenOf(ticketId)).toMatchObject({ name: 'Sita Devi', address: 'Ward 3' });
      expect(await vault.app.get(CitizenStore).ofCall(database, callId)).toMatchObject({ name: undefined, address: undefined });
    });

    it('is somebody\'s of whom nothing is known, where they have no phone: not the caller\'s', async () => {
      const callId = await vault.aCallWith(agentId, { from: '+919000066005' });
      await vault.ask(agentId, 'draft:open', { callId });
      const ticketId = await register(callId, { isForOther: true, phone: '' });
      expect(await phoneOf(ticketId)).toBeUndefined();
      expect(await ticketsShownIn(callId)).toEqual([]);
    });

    it('has their number taken out of what the department reads, beside the caller\'s', async () => {
      const callId = await vault.aCallWith(agentId, { from: '+919000066006' });
      expect(await vault.app.get(GetKnownOfCaller).execute(database, { callId, agentId, citizenName: 'Ram', citizenAddress: '', personPhone: '090000 66007' }))
        .toMatchObject({ value: { names: ['Ram'], phones: ['+919000066006', '+919000066007'] } });
    });
  });
});
