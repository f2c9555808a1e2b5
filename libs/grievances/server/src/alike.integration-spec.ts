import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Alike, Joins, TicketView } from '@pukar/grievances-core/contracts';
import { decideTicket } from '@pukar/grievances-core/domain';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { MergeTickets } from './alike/merge-tickets.use-case.js';
import { RunIncidents } from './alike/run-incidents.use-case.js';
import { grievancesServer } from './index.js';
import { TicketBook } from './persistence/ticket-book.js';
import { aDraft, aHelpline, type SpecHelpline } from './testing/a-helpline.js';
import { GetTicketForForwarding } from './use-cases/get-ticket-for-forwarding.use-case.js';
import { TellStatus } from './use-cases/tell-status.use-case.js';

interface Mine {
  readonly ticketId: string;
  readonly number: string;
}

describe('several citizens with one matter', () => {
  let test: TestDatabase;
  let database: Database;
  let helpline: SpecHelpline;
  const agentId = randomIds.uuid();

  const tried = async (statement: string, joins?: Joins, over = {}) => {
    const callId = helpline.aCall(agentId, aDraft({ statement, ...over }));
    const answer = await helpline.ask(agentId, 'grievance:register', { callId, draftVersion: 3, idempotencyKey: randomIds.uuid(), ...(joins ? { joins } : {}) });
    return { answer, ticketId: helpline.drafts.calls.get(callId)!.ticketId };
  };
  const registered = async (statement = 'No supply in ward 33', joins?: Joins): Promise<Mine> => {
    const { answer, ticketId } = await tried(statement, joins);
    if (!ticketId) throw new Error(JSON.stringify(answer));
    return { ticketId, number: String(answer['ticketNumber']) };
  };
  const joined = (lead: Mine) => registered('No supply here either', { to: 'ticket', id: lead.ticketId });
  const command = (ticketId: string, ...given: Parameters<typeof decideTicket>[1][]) => database.transaction(async (tx) => {
    for (const one of given) {
      const decided = decideTicket((await helpline.app.get(TicketBook).hold(tx, ticketId)).ticket, one, helpline.clock.now());
      if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
      await helpline.app.get(TicketBook).change(tx, decided.value, { kind: 'system', id: 'spec' }, helpline.clock.now());
    }
  });
  const forward = (ticketId: string) => command(ticketId, { type: 'forward', officeCode: 'ENE-BPL', officerPost: 'Assistant Engineer', level: 1 });
  const resolve = (ticketId: string) => command(ticketId, { type: 'resolve', actionCode: 'supply-restored', reply: 'Transformer changed.' });
  const statusOf = async ({ number }: Mine) => helpline.app.get(TellStatus).execute(number, undefined, randomIds.uuid());
  const rowOf = async ({ ticketId }: Mine) => (await database.query<{ state: string; merged_into: string | null }>('select state, merged_into from grievances.ticket where id = $1', [ticketId]))[0]!;
  const alikeOf = (content = aDraft({ statement: 'No supply in ward 33' }), by = agentId) => helpline.ask(by, 'grievance:alike', { callId: helpline.aCall(agentId, content), content }) as unknown as Promise<Alike & { code?: string }>;

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...grievancesServer.migrations]);
    database = await test.as('app', 12);
    helpline = await aHelpline(database);
  });
  afterAll(async () => {
    await helpline.app.close();
    await test.close();
  });
  beforeEach(async () => { helpline.clock.advance(60 * 24 * 3600); });

  describe('are found', () => {
    it('by what and where, the nearest words first, and shown without number or name', async () => {
      const near = await registered('The transformer of ward 33 burnt, no supply');
      await registered('Wires hang low at the school');
      const found = await alikeOf(aDraft({ statement: 'no supply since the transformer burnt' }));
      expect(found.tickets.map(({ statement }) => statement)).toEqual(['The transformer of ward 33 burnt, no supply', 'Wires hang low at the school']);
      expect(found.tickets[0]).toMatchObject({ id: near.ticketId, others: 1 });
      expect(JSON.stringify(found)).not.toContain(near.number);
    });

    it('only where it is the same matter, open, and lately', async () => {
      const old = await registered();
      helpline.clock.advance(31 * 24 * 3600);
      const resolved = await registered();
      await forward(resolved.ticketId);
      await resolve(resolved.ticketId);
      expect((await alikeOf()).tickets).toEqual([]);
      expect((await alikeOf(aDraft({ categoryCode: 'OTH-00' }))).tickets).toEqual([]);
      expect((await alikeOf(aDraft({ kind: 'thanks' }))).tickets).toEqual([]);
      expect(old.ticketId).not.toBe(resolved.ticketId);
    });

    it('apart from the caller\'s own, which are shown as theirs with their number, and as the one that they follow', async () => {
      const other = await registered('The transformer of ward 33 burnt, no supply');
      const mine = await registered('No supply in ward 33, sparks at the pole');
      const content = aDraft({ statement: 'No supply in ward 33' });
      const callId = helpline.aCall(agentId, content);
      helpline.onLine.lines.set(callId, { agentId, tickets: [mine.ticketId] } as never);
      const ask = () => helpline.ask(agentId, 'grievance:alike', { callId, content }) as unknown as Promise<Alike>;
      expect(await ask()).toMatchObject({ tickets: [{ id: other.ticketId }], own: [{ number: mine.number, isResolved: false, statement: 'No supply in ward 33, sparks at the pole' }] });
      await forward(mine.ticketId);
      await resolve(mine.ticketId);
      expect(await ask()).toMatchObject({ own: [{ number: mine.number, isResolved: true }] });
      const follows = await joined(other);
      helpline.onLine.lines.set(callId, { agentId, tickets: [follows.ticketId] } as never);
      expect(await ask()).toMatchObject({ tickets: [], own: [{ number: follows.number, isResolved: false }] });
    });

    it('with what they told of the spot, and nothing that tells who told it', async () => {
      const near = await registered();
      await database.query('update grievances.ticket set forwarded_facts = $2 where id = $1', [near.ticketId, JSON.stringify([{ key: 'spot', label: { en: 'Place', hi: 'जगह' }, value: 'by the well' }, { key: 'consumerNumber', label: { en: 'No.', hi: 'सं.' }, value: '44712345' }])]);
      const found = await alikeOf();
      expect(found.tickets[0]?.likeness).toBeGreaterThan(0.5);
      expect(JSON.stringify(found)).not.toContain('44712345');
    });

    it('by the call\'s agent alone', async () => expect(await alikeOf(undefined, randomIds.uuid())).toMatchObject({ code: 'not-your-call' }));
  });

  describe('joined', () => {
    it('have each a ticket of their own, one of which an office gets, and are told of it as of the other', async () => {
      const lead = await registered();
      const second = await joined(lead);
      expect(second.number).not.toBe(lead.number);
      expect(await rowOf(second)).toEqual({ state: 'closed', merged_into: lead.ticketId });
      expect(await helpline.app.get(GetTicketForForwarding).execute(database, second.ticketId)).toMatchObject({ isOver: true });
      expect(await statusOf(second)).toMatchObject({ stage: 'registered' });
      await forward(lead.ticketId);
      expect(await statusOf(second)).toMatchObject({ stage: 'forwarded', departmentCode: 'ENE' });
      const seen = (await helpline.ask(agentId, 'ticket:look-up', { number: second.number })) as unknown as TicketView;
      expect(seen.stage).toContain('with the Assistant Engineer');
      expect(JSON.stringify(seen)).not.toContain(lead.number);
      expect((await alikeOf()).tickets).toMatchObject([{ id: lead.ticketId, others: 2 }]);
    });

    it('are answered all at once, each told once, and again after a second answer', async () => {
      const lead = await registered();
      const others = [await joined(lead), await joined(lead)];
      const toldOf = async ({ ticketId }: Mine) => (await database.query('select 1 from platform.outbox where about = $1 and event = \'grievances.ticket-resolved\'', [ticketId])).length;
      await forward(lead.ticketId);
      await resolve(lead.ticketId);
      await helpline.deliver();
      await helpline.deliver();
      for (const other of others) expect([await statusOf(other), await toldOf(other)]).toMatchObject([{ stage: 'resolved', actionCode: 'supply-restored' }, 1]);
    });

    it('are answered in an outage of more than one transaction', async () => {
      const lead = await registered();
      await Promise.all(Array.from({ length: 10 }, () => joined(lead)));
      const [{ ticketId }] = [await joined(lead)];
      await database.query(`insert into grievances.ticket (${COPIED}, id, number, idempotency_key) select ${COPIED}, gen_random_uuid(), lpad((10000000000 + n)::text, 11, '0'), gen_random_uuid() from grievances.ticket, generate_series(1, 110) n where id = $1`, [ticketId]);
      await forward(lead.ticketId);
      await resolve(lead.ticketId);
      await helpline.deliver();
      const [answered] = await database.query<{ count: string }>('select count(*) from grievances.ticket where merged_into = $1 and resolved_at is not null', [lead.ticketId]);
      expect(Number(answered!.count)).toBe(121);
    }, 60_000);

    it('do not speak for one another: what one takes back, the next goes on with, and the rest follow', async () => {
      const lead = await registered();
      const [second, third] = [await joined(lead), await joined(lead)];
      await forward(lead.ticketId);
      await command(lead.ticketId, { type: 'withdraw', pressure: false });
      await helpline.deliver();
      expect([await rowOf(lead), await rowOf(second), await rowOf(third)]).toEqual([{ state: 'withdrawn', merged_into: null }, { state: 'registered', merged_into: null }, { state: 'closed', merged_into: second.ticketId }]);
      expect(await statusOf(third)).toMatchObject({ stage: 'registered' });
      expect(await helpline.app.get(GetTicketForForwarding).execute(database, second.ticketId)).toMatchObject({ isUnwritten: false });
      expect(await database.query('select count(*)::int as count from platform.outbox where about = $1 and event = \'grievances.ticket-registered\'', [second.ticketId])).toEqual([{ count: 2 }]);
    });

    it('stay answered when the one that led them is taken back after the answer, also when its citizen had objected', async () => {
      const [answered, objected] = [await registered(), await registered()];
      const [second, third] = [await joined(answered), await joined(objected)];
      for (const { ticketId } of [answered, objected]) {
        await forward(ticketId);
        await resolve(ticketId);
      }
      await helpline.deliver();
      const clock = { calendar: { weekDays: [1, 2, 3, 4, 5], opensAt: '10:00', closesAt: '18:00', holidays: [] }, promisedDays: 3, levelDays: 5 };
      await command(objected.ticketId, { type: 'reopen', clock });
      for (const { ticketId } of [answered, objected]) await command(ticketId, { type: 'withdraw', pressure: false });
      await helpline.deliver();
      expect([await rowOf(second), await rowOf(third)]).toEqual([{ state: 'resolved', merged_into: answered.ticketId }, { state: 'resolved', merged_into: objected.ticketId }]);
      expect(await statusOf(second)).toMatchObject({ stage: 'resolved', actionCode: 'supply-restored' });
    });

    it('go on together in an outage of more than one transaction, though who leads them next takes it back at once', async () => {
      const lead = await registered();
      const { ticketId } = await joined(lead);
      await database.query(`insert into grievances.ticket (${COPIED}, id, number, idempotency_key) select ${COPIED}, gen_random_uuid(), lpad((20000000000 + n)::text, 11, '0'), gen_random_uuid() from grievances.ticket, generate_series(1, 230) n where id = $1`, [ticketId]);
      await command(lead.ticketId, { type: 'withdraw', pressure: false });
      await helpline.deliver();
      const leaders = () => database.query<{ into: string; count: number }>(`select coalesce(merged_into, id) as into, count(*)::integer as count from grievances.ticket where id = $1 or merged_into = $1 or number like '200000%' group by 1`, [ticketId]);
      const [{ into }] = (await leaders()) as [{ into: string; count: number }];
      expect(await leaders()).toEqual([{ into, count: 231 }]);
      expect((await database.query(`select 1 from platform.outbox where about = $1 and event = 'grievances.tickets-to-follow'`, [lead.ticketId])).length).toBe(2);
      await command(into, { type: 'withdraw', pressure: false });
      await helpline.deliver();
      expect((await database.query<{ state: string; count: number }>(`select state, count(*)::integer as count from grievances.ticket where id = $1 or number like '200000%' group by 1 order by 1`, [ticketId]))).toEqual([{ state: 'closed', count: 229 }, { state: 'registered', count: 1 }, { state: 'withdrawn', count: 1 }]);
    }, 60_000);

    it('lead to the one that leads, should theirs be merged itself', async () => {
      const [lead, between] = [await registered(), await registered()];
      expect(await helpline.app.get(MergeTickets).execute(between.number, lead.number, agentId)).toMatchObject({ ok: true });
      expect((await rowOf(await joined(between))).merged_into).toBe(lead.ticketId);
    });

    it('are refused what was answered meanwhile, and what is about something else; nothing is registered', async () => {
      const lead = await registered();
      await forward(lead.ticketId);
      await resolve(lead.ticketId);
      expect(await tried('No supply here', { to: 'ticket', id: lead.ticketId })).toMatchObject({ answer: { code: 'not-open', message: expect.stringContaining('answered meanwhile') }, ticketId: null });
      const other = await registered();
      expect(await tried('The road is broken', { to: 'ticket', id: other.ticketId }, { categoryCode: 'OTH-00' })).toMatchObject({ answer: { code: 'not-alike' }, ticketId: null });
    });

    it('all, when many are joined at the same moment', async () => {
      const lead = await registered();
      const many = await Promise.all(Array.from({ length: 8 }, () => joined(lead)));
      expect(await Promise.all(many.map(rowOf))).toEqual(many.map(() => ({ state: 'closed', merged_into: lead.ticketId })));
      expect(new Set(many.map(({ number }) => number)).size).toBe(8);
    });
  });

  describe('merged later', () => {
    const merge = (a: Mine, b: Mine) => helpline.app.get(MergeTickets).execute(a.number, b.number, agentId);

    it('one into the other, once, and not crosswise even at the same moment', async () => {
      const [a, b] = [await registered(), await registered()];
      const done = await Promise.all([merge(a, b), merge(b, a), merge(a, b)]);
      expect(done.filter(({ ok }) => ok)).toHaveLength(1);
      const merged = [await rowOf(a), await rowOf(b)].filter(({ state }) => state === 'closed');
      expect(merged).toHaveLength(1);
    });

    it('are not, while nobody knows what one of them says: it is spoken and not written down', async () => {
      const [a, b] = [await registered(), await registered()];
      await database.query('update grievances.ticket set is_unwritten = true where id = $1', [a.ticketId]);
      expect([await merge(a, b), await merge(b, a)]).toMatchObject([{ refusal: 'unwritten' }, { refusal: 'unwritten' }]);
      expect(await tried('No supply here', { to: 'ticket', id: a.ticketId })).toMatchObject({ answer: { code: 'unwritten' }, ticketId: null });
    });

    it('are not merged into one that is promised for a later day, nor into one with an officer below: no promise moves, and no objection comes back to whom it was about', async () => {
      const first = await registered();
      helpline.clock.advance(3 * 24 * 3600);
      const second = await registered();
      expect(await merge(first, second)).toMatchObject({ refusal: 'later' });
      await forward(first.ticketId);
      await database.query('update grievances.ticket set level = 2 where id = $1', [second.ticketId]);
      expect(await merge(second, first)).toMatchObject({ refusal: 'lower' });
      await database.query('update grievances.ticket set level = 1 where id = $1', [second.ticketId]);
      expect(await merge(second, first)).toMatchObject({ ok: true });
    });

    it('go on by themselves where the one that would lead them is promised for a later day: a caller, and those of an outage', async () => {
      const lead = await registered();
      const { ticketId } = await joined(lead);
      await database.query(`update grievances.ticket set due_at = due_at + interval '5 days' where id = $1`, [lead.ticketId]);
      expect(await tried('No supply here either', { to: 'ticket', id: lead.ticketId })).toMatchObject({ answer: { code: 'later' }, ticketId: null });
      const opened = { categoryCode: 'ENE-03', placeCodes: ['MP-BPL-BER'], since: helpline.clock.now().toISOString(), expectedEnd: null, words: { 'hi-IN': 'बदला जा रहा है।', 'en-IN': 'It is being changed.' }, gather: false, tell: null };
      expect(await helpline.app.get(RunIncidents).open(opened, agentId)).toMatchObject({ ok: true });
      const { id } = (await helpline.app.get(RunIncidents).list())[0]!;
      const leading = await registered('No supply here either', { to: 'incident', id });
      await database.query(`update grievances.ticket set due_at = due_at + interval '5 days' where id = $1`, [leading.ticketId]);
      const next = await registered('No supply here either', { to: 'incident', id });
      expect([await rowOf(next), (await rowOf(await registered('No supply here either', { to: 'incident', id }))).merged_into]).toEqual([{ state: 'registered', merged_into: null }, next.ticketId]);
      await helpline.app.get(RunIncidents).end(id, agentId);
      expect(ticketId).not.toBe(next.ticketId);
    });

    it('wait for nobody who merges them otherwise at the same moment', async () => {
      for (let round = 0; round < 6; round += 1) {
        const all = [await registered(), await registered(), await registered(), await registered()] as const;
        const pairs = all.flatMap((one) => all.filter((other) => other !== one).map((other) => [one, other] as const));
        const done = await Promise.all(pairs.map(([one, other]) => merge(one, other)));
        expect(done.filter(({ ok }) => ok).length).toBeGreaterThan(0);
        const rows = await Promise.all(all.map(rowOf));
        expect(rows.filter(({ state }) => state === 'registered')).toHaveLength(1);
      }
    }, 60_000);

    it('answer along a chain', async () => {
      const [a, b, c] = [await registered(), await registered(), await registered()];
      await merge(a, b);
      await merge(b, c);
      await forward(c.ticketId);
      expect(await statusOf(a)).toMatchObject({ stage: 'forwarded' });
      await resolve(c.ticketId);
      await helpline.deliver();
      expect([await statusOf(a), await statusOf(b)]).toMatchObject([{ stage: 'resolved', actionCode: 'supply-restored' }, { stage: 'resolved' }]);
    });

    it('are refused with themselves, with wrong numbers, and when answered', async () => {
      const [a, b] = [await registered(), await registered()];
      expect(await merge(a, a)).toMatchObject({ refusal: 'into-itself' });
      expect(await helpline.app.get(MergeTickets).execute(a.number, '12345678901', agentId)).toMatchObject({ refusal: 'wrong-number' });
      await forward(b.ticketId);
      await resolve(b.ticketId);
      expect(await merge(a, b)).toMatchObject({ refusal: 'not-open' });
      expect(await rowOf(a)).toMatchObject({ state: 'registered' });
    });
  });

  describe('in an outage', () => {
    const WORDS = { 'hi-IN': 'ट्रांसफार्मर बदला जा रहा है।', 'en-IN': 'The transformer is being changed.' };
    const opened = async (placeCodes = ['MP-BPL-BER']): Promise<string> => {
      const given = { categoryCode: 'ENE-03', placeCodes, since: helpline.clock.now().toISOString(), expectedEnd: null, words: WORDS, gather: false, tell: null };
      expect(await helpline.app.get(RunIncidents).open(given, agentId)).toMatchObject({ ok: true });
      return (await helpline.app.get(RunIncidents).list())[0]!.id;
    };

    it('are told of it at once, and its first ticket leads the others, however many come together', async () => {
      const id = await opened();
      expect((await alikeOf()).incidents).toMatchObject([{ id, words: WORDS, others: 0 }]);
      const all = await Promise.all(Array.from({ length: 6 }, () => registered('No supply in our lane', { to: 'incident', id })));
      const rows = await Promise.all(all.map(rowOf));
      const lead = all[rows.findIndex(({ state }) => state === 'registered')]!;
      expect(rows.filter(({ merged_into: into }) => into === lead.ticketId)).toHaveLength(5);
      const found = await alikeOf();
      expect([found.incidents, found.tickets]).toMatchObject([[{ others: 6 }], []]);
      await helpline.app.get(RunIncidents).end(id, agentId);
      expect((await alikeOf()).incidents).toEqual([]);
    });

    it('are joined to it no more once it is over, and places that nobody knows have none', async () => {
      const id = await opened();
      await helpline.app.get(RunIncidents).end(id, agentId);
      expect(await tried('No supply in our lane', { to: 'incident', id })).toMatchObject({ answer: { code: 'not-open' } });
      expect(await helpline.app.get(RunIncidents).open({ categoryCode: 'ENE-03', placeCodes: ['MP-XXX'], since: '2026-11-18T00:00:00.000Z', expectedEnd: null, words: WORDS, gather: false, tell: null }, agentId)).toMatchObject({ refusal: 'unknown-place' });
    });
  });
});

/** What a copy of a row says the same; what the database makes of itself is left to it. */
const COPIED = `kind, category_code, department_code, place_code, language, state, stage_since, forwarded_statement, forwarded_facts, registered_by, registered_at, due_at, version, intake, level, reopenings,
  is_unwritten, climbs_at, promise, turn, warns_at, pauses, transfers, is_placed_by_head, merged_into`;
