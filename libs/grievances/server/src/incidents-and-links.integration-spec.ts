import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Alike, Joins, OpenIncident } from '@pukar/grievances-core/contracts';
import { decideTicket } from '@pukar/grievances-core/domain';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { LinkTickets } from './alike/link-tickets.use-case.js';
import { ProposeIncident } from './alike/propose-incident.use-case.js';
import { RunIncidents } from './alike/run-incidents.use-case.js';
import { grievancesServer } from './index.js';
import { TicketBook } from './persistence/ticket-book.js';
import { aDraft, aHelpline, type SpecHelpline } from './testing/a-helpline.js';
import { GetTicketForForwarding } from './use-cases/get-ticket-for-forwarding.use-case.js';

interface Mine {
  readonly ticketId: string;
  readonly number: string;
}

const WORDS = { 'hi-IN': 'ट्रांसफार्मर बदला जा रहा है।', 'en-IN': 'The transformer is being changed.' };
const HERE = { categoryCode: 'ENE-03', placeCode: 'MP-BPL-BER' };

describe('tickets that have to do with each other', () => {
  let test: TestDatabase;
  let database: Database;
  let helpline: SpecHelpline;
  const [agentId, supervisorId] = [randomIds.uuid(), randomIds.uuid()];

  const registered = async (joins?: Joins): Promise<Mine> => {
    const callId = helpline.aCall(agentId, aDraft({ statement: 'No supply in ward 33' }));
    const answer = await helpline.ask(agentId, 'grievance:register', { callId, draftVersion: 3, idempotencyKey: randomIds.uuid(), ...(joins ? { joins } : {}) });
    return { ticketId: helpline.drafts.calls.get(callId)!.ticketId!, number: String(answer['ticketNumber']) };
  };
  const three = async () => [await registered(), await registered(), await registered()] as const;
  const alikeOf = async () => { const content = aDraft({ statement: 'No supply' }); return (await helpline.ask(agentId, 'grievance:alike', { callId: helpline.aCall(agentId, content), content })) as unknown as Alike; };
  const propose = (by = agentId) => helpline.app.get(ProposeIncident).execute({ callId: helpline.aCall(agentId), ...HERE }, by);
  const incidents = () => helpline.app.get(RunIncidents);
  const asked = (over: Partial<OpenIncident> = {}): OpenIncident => ({ categoryCode: HERE.categoryCode, placeCodes: [HERE.placeCode], since: new Date(helpline.clock.now().getTime() - 6 * 3_600_000).toISOString(), expectedEnd: null, words: WORDS, gather: true, tell: null, ...over });
  const rowOf = async ({ ticketId }: Mine) => (await database.query<{ state: string; into: string | null }>('select state, merged_into as into from grievances.ticket where id = $1', [ticketId]))[0]!;
  const command = (ticketId: string, given: Parameters<typeof decideTicket>[1]) => database.transaction(async (tx) => {
    const decided = decideTicket((await helpline.app.get(TicketBook).hold(tx, ticketId)).ticket, given, helpline.clock.now());
    if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
    await helpline.app.get(TicketBook).change(tx, decided.value, { kind: 'system', id: 'spec' }, helpline.clock.now());
  });

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...grievancesServer.migrations]);
    database = await test.as('app', 12);
    helpline = await aHelpline(database);
  });
  afterAll(async () => {
    await helpline.app.close();
    await test.close();
  });
  beforeEach(async () => {
    for (const { id } of await incidents().list()) await incidents().end(id, supervisorId);
    for (const { id } of await helpline.app.get(ProposeIncident).list()) await helpline.app.get(ProposeIncident).refuse(id, supervisorId);
    Object.assign(helpline.policy, { citizens: 3, hours: 6, byAgents: 'proposed' });
    helpline.clock.advance(60 * 24 * 3600);
  });

  describe('as one outage', () => {
    it('are asked about once so many say the same within so many hours, joined or not, and not before', async () => {
      const first = await registered();
      await registered({ to: 'ticket', id: first.ticketId });
      expect((await alikeOf()).maybeOutage).toBeNull();
      await registered();
      expect((await alikeOf()).maybeOutage).toEqual({ citizens: 3, hours: 6, isProposed: false });
      helpline.clock.advance(7 * 3600);
      expect((await alikeOf()).maybeOutage).toBeNull();
    });

    it('are proposed once, however many agents see it, and by whoever has the call alone', async () => {
      await three();
      expect(await propose(randomIds.uuid())).toEqual({ ok: false, refusal: 'not-your-call' });
      const outcomes = (await Promise.all([propose(), propose(), propose()])).map((answer) => (answer.ok ? answer.value.outcome : answer.refusal));
      expect(outcomes.sort()).toEqual(['proposed', 'proposed-already', 'proposed-already']);
      expect((await alikeOf()).maybeOutage).toMatchObject({ isProposed: true });
      expect(await helpline.app.get(ProposeIncident).list()).toMatchObject([{ ...HERE, citizens: 3 }]);
      expect(await incidents().list()).toEqual([]);
    });

    it('are gathered when a supervisor opens it, and one answer answers them all', async () => {
      const [a, b, c] = await three();
      await propose();
      const [{ id: proposalId }] = (await helpline.app.get(ProposeIncident).list()) as unknown as [{ id: string }];
      const opened = await Promise.all([incidents().open(asked({ proposalId }), supervisorId), incidents().open(asked({ proposalId }), randomIds.uuid())]);
      expect(opened.map((answer) => (answer.ok ? 'opened' : answer.refusal)).sort()).toEqual(['decided-already', 'opened']);
      expect(await incidents().list()).toMatchObject([{ others: 3 }]);
      expect([await rowOf(a), await rowOf(b), await rowOf(c)]).toEqual([{ state: 'registered', into: null }, { state: 'closed', into: a.ticketId }, { state: 'closed', into: a.ticketId }]);
      const [{ id }] = (await incidents().list()) as unknown as [{ id: string }];
      const d = await registered({ to: 'incident', id });
      await command(a.ticketId, { type: 'forward', officeCode: 'ENE-BPL', officerPost: 'AE', level: 1 });
      await command(a.ticketId, { type: 'resolve', actionCode: 'supply-restored', reply: 'Done.' });
      await helpline.deliver();
      for (const one of [a, b, c, d]) expect((await rowOf(one)).state).toBe('resolved');
      expect(await database.query('select action from platform.audit where subject_kind = \'incident\' and actor_id = $1 and subject_id = $2', [supervisorId, id])).toEqual(opened[0]?.ok ? [{ action: 'grievances.open-incident' }] : []);
    });

    it('leave alone what came before it, is elsewhere, or was re-opened by its citizen', async () => {
      const old = await registered();
      helpline.clock.advance(8 * 3600);
      const [again, fresh] = [await registered(), await registered()];
      await database.query('update grievances.ticket set reopenings = 1, level = 2, state = \'reopened\' where id = $1', [again.ticketId]);
      await incidents().open(asked(), supervisorId);
      expect([await rowOf(old), await rowOf(again), await rowOf(fresh)]).toMatchObject([{ into: null }, { state: 'reopened', into: null }, { state: 'registered', into: null }]);
    });

    it('are told to everybody who calls only where the supervisor says so, and no longer than it goes on', async () => {
      const until = helpline.clock.now().toISOString();
      await incidents().open(asked(), supervisorId);
      expect(helpline.told.now).toBeNull();
      expect(await incidents().open(asked({ tell: { notice: 'nothing', until } }), supervisorId)).toEqual({ ok: false, refusal: 'no-such-notice' });
      expect(await incidents().open(asked({ tell: { notice: 'power', until } }), supervisorId)).toMatchObject({ ok: true });
      expect(helpline.told.now).toBe('power');
      for (const { id } of await incidents().list()) await incidents().end(id, supervisorId);
      expect(helpline.told.now).toBeNull();
    });

    it('are one at once where the helpline lets agents open', async () => {
      helpline.policy.byAgents = 'opened';
      const [a, b] = await three();
      expect(await propose()).toEqual({ ok: true, value: { outcome: 'opened' } });
      expect(await propose()).toEqual({ ok: true, value: { outcome: 'going-on' } });
      expect([(await incidents().list()).length, (await rowOf(b)).into, (await helpline.app.get(ProposeIncident).list()).length]).toEqual([1, a.ticketId, 0]);
    });
  });

  describe('linked', () => {
    const links = () => helpline.app.get(LinkTickets);
    const of = async ({ number }: Mine, withNumbers = false) => { const found = await links().of(number, withNumbers); return found.ok ? found.value : found.refusal; };

    it('both show it, without the number that is another\'s key; whoever may merge sees that, too', async () => {
      const [a, b] = await three();
      expect(await links().link(a.number, b.number, 'same-work', agentId)).toMatchObject({ ok: true });
      expect(await of(a)).toMatchObject([{ id: b.ticketId, reason: 'same-work', categoryName: 'No supply', placeName: 'Berasia', number: null }]);
      expect(await of(b)).toMatchObject([{ id: a.ticketId, number: null }]);
      expect(JSON.stringify(await of(a))).not.toContain(b.number);
      expect(await of(a, true)).toMatchObject([{ number: b.number }]);
    });

    it('once, whichever way round and however many at once, and again after it was undone', async () => {
      const [a, b] = await three();
      const done = await Promise.all([links().link(a.number, b.number, 'follows', agentId), links().link(b.number, a.number, 'same-cause', agentId)]);
      expect(done.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await links().unlink(b.number, a.ticketId, supervisorId)).toMatchObject({ ok: true });
      expect([await of(a), await links().unlink(b.number, a.ticketId, supervisorId)]).toEqual([[], { ok: false, refusal: 'not-linked' }]);
      expect(await links().link(b.number, a.number, 'said-together', agentId)).toMatchObject({ ok: true });
    });

    it('not with themselves, nor with what is no ticket', async () => {
      const [a] = await three();
      expect([await links().link(a.number, a.number, 'follows', agentId), await links().link(a.number, '12345678901', 'follows', agentId)]).toMatchObject([{ refusal: 'into-itself' }, { refusal: 'wrong-number' }]);
    });

    it('goes to no office: what is forwarded is the same with a link as without, and a department may not read it', async () => {
      const [a, b] = await three();
      const before = await helpline.app.get(GetTicketForForwarding).execute(database, a.ticketId);
      await links().link(a.number, b.number, 'said-together', agentId);
      expect(await helpline.app.get(GetTicketForForwarding).execute(database, a.ticketId)).toEqual(before);
      await expect((await test.as('department')).query('select * from grievances.ticket_link')).rejects.toThrow(/permission denied/);
      expect(await database.query('select 1 from platform.outbox where payload::text like $1', ['%link%'])).toEqual([]);
    });
  });
});
