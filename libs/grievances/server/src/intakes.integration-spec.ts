import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DraftContent } from '@pukar/citizens-core/contracts';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { grievancesServer } from './index.js';
import { InwardPapers } from './persistence/inward-papers.js';
import { aDraft, aHelpline, type SpecHelpline } from './testing/a-helpline.js';
import { GetTicketForForwarding } from './use-cases/get-ticket-for-forwarding.use-case.js';

describe('what comes in by other ways than a call, and other things than complaints', () => {
  let test: TestDatabase;
  let database: Database;
  let helpline: SpecHelpline;
  const agentId = randomIds.uuid();
  const register = (callId: string, by = agentId) => helpline.ask(by, 'grievance:register', { callId, draftVersion: 3, idempotencyKey: randomIds.uuid() });
  const preview = (content: DraftContent) => helpline.ask(agentId, 'grievance:preview', { callId: helpline.aCall(agentId, content), content });
  const written = (over: Partial<DraftContent>): string => {
    const callId = helpline.aCall(agentId, aDraft({ intake: 'paper', receivedOn: '2026-11-16', receivedAt: 'Collectorate Bhopal', facts: {}, ...over }), null);
    helpline.vault.inward.add(callId);
    return callId;
  };
  const ticketOf = async (callId: string) => (await database.query<Record<string, unknown>>('select * from grievances.ticket where id = $1', [helpline.drafts.calls.get(callId)!.ticketId]))[0]!;

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...grievancesServer.migrations]);
    database = await test.as('app', 10);
    helpline = await aHelpline(database);
  });
  afterAll(async () => {
    await helpline.app.close();
    await test.close();
  });

  describe('paper', () => {
    it('is promised an answer as from the day on which it was received, asks nobody for facts, and is kept with where it came from', async () => {
      const callId = written({ inwardNumber: '77/2026' });
      expect(await register(callId)).toMatchObject({ dueAt: '2026-11-19T12:30:00.000Z', language: 'hi-IN' });
      expect(await ticketOf(callId)).toMatchObject({ intake: 'paper', state: 'registered', registered_by: agentId });
      expect(await database.query('select intake, received_on::text, received_at, inward_number from grievances.inward where ticket_id = $1', [helpline.drafts.calls.get(callId)!.ticketId]))
        .toEqual([{ intake: 'paper', received_on: '2026-11-16', received_at: 'Collectorate Bhopal', inward_number: '77/2026' }]);
      expect(await helpline.app.get(InwardPapers).places()).toContain('Collectorate Bhopal');
    });

    it('is refused a second time, with the ticket that it is, however it is written and whoever enters it', async () => {
      const first = await register(written({ inwardNumber: '88/A-26' }));
      const again = written({ inwardNumber: '८८ a 26', receivedAt: 'COLLECTORATE, Bhopal' });
      const grouped = String(first['ticketNumber']).replace(/^(\d{4})(\d{4})/, '$1 $2 ');
      expect(await register(again)).toEqual({ ok: false, code: 'paper-known', number: first['ticketNumber'], message: `This paper is registered already: ticket ${grouped}.` });
      expect(helpline.drafts.calls.get(again)!.ticketId).toBeNull();
    });

    it('is one ticket when two agents enter it at the same moment', async () => {
      const entered = await Promise.all([written({ inwardNumber: '99' }), written({ inwardNumber: '99' }), written({ inwardNumber: '99' })].map((callId) => register(callId)));
      expect(entered.map(({ code }) => code ?? 'registered').sort()).toEqual(['paper-known', 'paper-known', 'registered']);
    });

    it('is not registered before everything is said of it', async () => {
      expect(await register(written({ receivedOn: '2026-12-24', receivedAt: '', personPhone: 'none' }))).toMatchObject({ code: 'incomplete', missing: [{ field: 'receivedOn' }, { field: 'receivedAt' }, { field: 'inwardNumber' }, { field: 'personPhone' }] });
    });

    it('goes to whom it belongs, by the phone that it names', async () => {
      const callId = written({ inwardNumber: '111', personPhone: '9000001001' });
      await register(callId);
      expect(helpline.vault.linked.at(-1)).toMatchObject({ callId, person: { isForOther: false, phone: '9000001001' } });
    });
  });

  it('what was said in a programme has no number, and may come twice', async () => {
    const callId = written({ intake: 'broadcast', receivedAt: 'Talk to the Collector' });
    await register(callId);
    expect(await ticketOf(callId)).toMatchObject({ intake: 'broadcast' });
    expect(await register(written({ intake: 'broadcast', receivedAt: 'Talk to the Collector' }))).toHaveProperty('ticketNumber');
  });

  it('a complaint for somebody else is linked to that person, and in a call nobody writes paper', async () => {
    const callId = helpline.aCall(agentId, aDraft({ isForOther: true, personPhone: '9000001002' }));
    await register(callId);
    expect(helpline.vault.linked.at(-1)).toMatchObject({ callId, person: { isForOther: true, phone: '9000001002' } });
    expect(await ticketOf(callId)).toMatchObject({ intake: 'agent' });
    expect(await register(helpline.aCall(agentId, aDraft({ intake: 'paper' })))).toMatchObject({ code: 'incomplete', missing: [{ field: 'intake' }] });
  });

  describe('other kinds', () => {
    const thanks = aDraft({ kind: 'thanks', statement: 'The lineman came within the hour', facts: { spot: { value: 'house of Ramesh', consent: true } } });

    it('thanks ask no facts, send none and promise no day', async () => {
      expect(await preview(thanks)).toMatchObject({ missing: [], facts: [], promisedDate: null, departmentName: 'Energy' });
      expect(await register(helpline.aCall(agentId, thanks))).toMatchObject({ dueAt: null, say: expect.stringMatching(/^The number of your message of thanks is .*\. It will be passed on to the Energy department\.$/) });
    });

    it('a suggestion asks no facts, and is promised an answer', async () => {
      expect(await preview(aDraft({ kind: 'suggestion', facts: {} }))).toMatchObject({ missing: [], promisedDate: '2026-11-24T12:30:00.000Z' });
    });

    it('a question that was answered is registered and closed with what was told, needs no place, and no office gets it', async () => {
      const callId = helpline.aCall(agentId, aDraft({ kind: 'information', placeCode: null, facts: {}, statement: 'Until when is the camp open?', answer: 'Until 30 November, 5 p.m.' }));
      expect(await register(callId)).toMatchObject({ dueAt: null, say: expect.stringContaining('It was answered in this call') });
      expect(await ticketOf(callId)).toMatchObject({ state: 'closed', reply: 'Until 30 November, 5 p.m.', kind: 'information' });
      const ticketId = helpline.drafts.calls.get(callId)!.ticketId!;
      expect(await database.query('select step, detail from grievances.history where ticket_id = $1 order by seq', [ticketId])).toMatchObject([{ step: 'registered' }, { step: 'closed', detail: { because: 'answered' } }]);
      expect(await helpline.app.get(GetTicketForForwarding).execute(database, ticketId)).toMatchObject({ isOver: true });
    });

    it('a question that nobody could answer goes to an office without a promised day', async () => {
      const callId = helpline.aCall(agentId, aDraft({ kind: 'information', facts: {} }));
      expect(await register(callId)).toMatchObject({ dueAt: null, say: expect.stringContaining('It goes to the Energy department') });
      expect(await ticketOf(callId)).toMatchObject({ state: 'registered' });
    });
  });
});
