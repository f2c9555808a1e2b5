import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { IdentityOpened } from '@pukar/citizens-core/contracts';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { citizensServer, LinkTicket } from '../index.js';
import { CitizenStore } from '../persistence/citizen-store.js';
import { aVault, type SpecVault } from '../testing/a-vault.js';
import { AskForIdentity } from './ask-for-identity.use-case.js';
import { DecideIdentity } from './decide-identity.use-case.js';
import { ListOpenings } from './list-openings.use-case.js';
import { EraseIdentity } from './erase-identity.use-case.js';
import { ReadIdentity } from './read-identity.use-case.js';

const [MEERA, KABIR, ADMIN, AGENT] = [randomIds.uuid(), randomIds.uuid(), randomIds.uuid(), randomIds.uuid()];
const REASON = 'The police asks in writing after a threat to life.';

describe('opening who a ticket’s citizen is', () => {
  let test: TestDatabase;
  let database: Database;
  let vault: SpecVault;
  let nth = 0;
  let ticket: { readonly id: string; readonly number: string; readonly callId: string; readonly from: string };

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...citizensServer.migrations]);
    database = await test.as('app');
    vault = await aVault(database);
  });
  afterAll(async () => {
    await vault.app.close();
    await test.close();
  });
  beforeEach(async () => {
    nth += 1;
    const [id, number, from] = [randomIds.uuid(), `482177350${10 + nth}`, `+91900007${String(1000 + nth)}`];
    const callId = await vault.aCallWith(AGENT, { from, language: 'mr-IN' });
    await database.transaction(async (tx) => {
      const citizen = await vault.app.get(CitizenStore).ofCall(tx, callId);
      await vault.app.get(CitizenStore).keep(tx, citizen!.id, { name: 'Ramesh Patil', address: '12 Gandhi Nagar' }, vault.clock.now());
      await vault.app.get(LinkTicket).execute(tx, { ticketId: id, callId, statement: 'Ramesh Patil says: no supply since Monday' });
    });
    vault.tickets.numbers.set(number, id);
    vault.tickets.known.set(id, { ticketId: id, number, numberInGroups: number, categoryName: 'No supply', placeName: null, state: 'forwarded', stage: 'with the office', registeredAt: vault.clock.now().toISOString(), dueAt: vault.clock.now().toISOString(), isOverdue: false, isOpen: true });
    ticket = { id, number, callId, from };
  });

  const ask = async (staffId = MEERA, minutes = 15): Promise<string> => {
    const asked = await vault.app.get(AskForIdentity).execute({ ticketNumber: ticket.number, reason: REASON, minutes }, staffId);
    if (!asked.ok) throw new Error(asked.refusal);
    return asked.value.id;
  };
  const decide = (id: string, staffId = KABIR, agree = true) => vault.app.get(DecideIdentity).execute({ id, agree, reason: 'the letter is here', staffId });
  const read = (id: string, staffId = MEERA) => vault.app.get(ReadIdentity).execute(id, staffId);
  const opened = async (): Promise<string> => {
    const id = await ask();
    await decide(id);
    return id;
  };
  const audited = async () => (await database.query<{ action: string; actor: string }>('select action, actor_id as actor from platform.audit where subject_id = $1 order by at, id', [ticket.id])).map(({ action }) => action.replace('citizens.identity-', ''));
  const tellings = () => database.query<{ payload: unknown }>('select payload from platform.outbox where event = $1 and about = $2', [IdentityOpened, ticket.id]);
  const contextOf = async (from = ticket.from) => (await vault.ask(AGENT, 'caller:context', { callId: await vault.aCallWith(AGENT, { from, language: 'mr-IN' }) })) as unknown as { toTell: { openingId: string; language: string; say: string }[] };

  it('takes two people: one asks, another agrees, and the first reads, each time with an audit row; who agreed reads nothing', async () => {
    const id = await ask();
    expect(await read(id)).toEqual({ ok: false, refusal: 'not-open' });
    expect(await decide(id, MEERA)).toEqual({ ok: false, refusal: 'same-person' });
    expect(await decide(id)).toEqual({ ok: true, value: null });
    expect(await read(id)).toMatchObject({ ok: true, value: { name: 'Ramesh Patil', address: '12 Gandhi Nagar', phone: ticket.from, statements: ['Ramesh Patil says: no supply since Monday'] } });
    expect((await read(id)).ok).toBe(true);
    expect([await read(id, KABIR), await read(id, ADMIN), await read(randomIds.uuid())]).toEqual(Array(3).fill({ ok: false, refusal: 'not-there' }));
    expect(await audited()).toEqual(['ask', 'agree', 'read', 'opened', 'read']);
  });

  it('is not agreed to by another login of who asked, as far as it can be known', async () => {
    const id = await ask();
    vault.staff.same.add(`${ADMIN} ${MEERA}`);
    expect(await decide(id, ADMIN)).toEqual({ ok: false, refusal: 'same-person' });
    vault.staff.same.clear();
    expect(await read(id)).toMatchObject({ ok: false });
  });

  it('shuts by itself at its limit, and is not agreed to a day after it was asked', async () => {
    const id = await opened();
    vault.clock.advance(15 * 60 - 1);
    expect((await read(id)).ok).toBe(true);
    vault.clock.advance(1);
    expect(await read(id)).toEqual({ ok: false, refusal: 'not-open' });
    const late = await ask();
    vault.clock.advance(24 * 3_600);
    expect(await decide(late)).toEqual({ ok: false, refusal: 'not-waiting' });
    expect(await ask()).not.toBe(late);
  });

  it('is shut by who asked before its time, and stays shut', async () => {
    const id = await opened();
    expect(await vault.app.get(ReadIdentity).shut(id, KABIR)).toMatchObject({ refusal: 'not-there' });
    expect(await vault.app.get(ReadIdentity).shut(id, MEERA)).toMatchObject({ ok: true });
    expect(await read(id)).toEqual({ ok: false, refusal: 'not-open' });
  });

  it('is refused with a reason, for good', async () => {
    const id = await ask();
    await decide(id, KABIR, false);
    expect([await decide(id, ADMIN), await read(id)]).toMatchObject([{ refusal: 'not-waiting' }, { refusal: 'not-open' }]);
    expect((await vault.app.get(ListOpenings).execute(ADMIN)).find((one) => one.id === id)).toMatchObject({ state: 'refused', reason: REASON, isMine: false, decision: { isAgreed: false, reason: 'the letter is here' } });
    expect(await tellings()).toEqual([]);
  });

  it('asked for again is the request that waits, and decided by two at once it is decided once', async () => {
    const [one, two] = await Promise.all([ask(), ask()]);
    expect(one).toBe(two);
    const both = await Promise.all([decide(one), decide(one, ADMIN, false)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database.query('select 1 from vault.identity_decision where request_id = $1', [one])).toHaveLength(1);
  });

  it('read by two screens at once, and shut meanwhile, tells the citizen once, by an event without a word of them', async () => {
    const id = await opened();
    expect(await tellings()).toEqual([]);
    await Promise.all([read(id), read(id), vault.app.get(ReadIdentity).shut(id, MEERA), read(id)]);
    await read(id);
    const told = await tellings();
    expect(told.length).toBeLessThanOrEqual(1);
    const again = await opened();
    await Promise.all([read(again), read(again)]);
    expect(await tellings()).toEqual([...told, { payload: { ticketId: ticket.id, openingId: again } }]);
  });

  it('is told to the citizen by the agent of their next call, in their language, until somebody has told them', async () => {
    const id = await opened();
    expect((await contextOf()).toTell).toEqual([]);
    await read(id);
    const { toTell } = await contextOf();
    expect(toTell).toMatchObject([{ openingId: id, language: 'mr-IN' }]);
    expect(toTell[0]!.say).toContain(ticket.number);
    const other = await vault.aCallWith(AGENT);
    expect(await vault.ask(AGENT, 'identity:told', { callId: other, openingId: id })).toEqual({});
    expect((await contextOf()).toTell).toHaveLength(1);
    expect(await vault.ask(KABIR, 'identity:told', { callId: ticket.callId, openingId: id })).toMatchObject({ code: 'not-your-call' });
    const told = await Promise.all([vault.ask(AGENT, 'identity:told', { callId: ticket.callId, openingId: id }), vault.ask(AGENT, 'identity:told', { callId: ticket.callId, openingId: id })]);
    expect([told, (await contextOf()).toTell]).toEqual([[{}, {}], []]);
    expect((await audited()).filter((step) => step === 'told')).toHaveLength(1);
  });

  it('cannot be forged in the database: nobody agrees for themselves, twice, for longer than an hour, or without being asked', async () => {
    const id = await ask();
    const insert = (asker: string, decider: string, request = id) => database.query('insert into vault.identity_decision (request_id, asked_by, decided_by, is_agreed, reason_sealed, at) values ($1, $2, $3, true, $4, now())', [request, asker, decider, Buffer.from('x')]);
    await expect(insert(MEERA, MEERA)).rejects.toThrow(/check constraint/);
    await expect(insert(KABIR, MEERA)).rejects.toThrow(/foreign key/);
    await expect(insert(MEERA, KABIR, randomIds.uuid())).rejects.toThrow(/foreign key/);
    await expect(database.query('insert into vault.identity_request (id, ticket_id, reason_sealed, minutes, asked_by, asked_at) values ($1, $2, $3, 61, $4, now())', [randomIds.uuid(), ticket.id, Buffer.from('x'), MEERA])).rejects.toThrow(/check constraint/);
    await expect(database.query(`insert into vault.identity_step (id, request_id, step, by_id, at) values ($1, $2, 'read', $3, now())`, [randomIds.uuid(), id, MEERA])).rejects.toThrow(/foreign key/);
    for (const table of ['identity_request', 'identity_decision', 'identity_step']) {
      for (const statement of [`update vault.${table} set asked_by = asked_by`, `delete from vault.${table}`]) await expect(database.query(statement)).rejects.toThrow(/permission denied|does not exist/);
      await expect((await test.as('department')).query(`select * from vault.${table}`)).rejects.toThrow(/permission denied/);
    }
  });

  it('leaves nothing of the person, and no word of a reason, in audit, outbox or list', async () => {
    const id = await opened();
    await read(id);
    const rows = await database.query<{ all: string }>('select (select coalesce(string_agg(a::text, chr(10)), $1) from platform.audit a) || (select coalesce(string_agg(o::text, chr(10)), $1) from platform.outbox o) as all', ['']);
    expect(`${rows[0]!.all}`).not.toMatch(/Ramesh|Gandhi Nagar|90000|no supply|police|letter/i);
    expect(JSON.stringify(await vault.app.get(ListOpenings).execute(KABIR))).not.toMatch(/Ramesh|Gandhi Nagar|90000|no supply/i);
  });

  it('is counted for those who can agree, and not for who asked', async () => {
    const before = await vault.app.get(ListOpenings).alerts(KABIR);
    const mine = await vault.app.get(ListOpenings).alerts(MEERA);
    const id = await ask();
    expect([(await vault.app.get(ListOpenings).alerts(KABIR)).waiting, (await vault.app.get(ListOpenings).alerts(MEERA)).waiting]).toEqual([before.waiting + 1, mine.waiting]);
    await decide(id);
    expect((await vault.app.get(ListOpenings).alerts(KABIR)).waiting).toBe(before.waiting);
  });

  it('finds nothing by a number that no ticket has, and nothing of a ticket of nobody', async () => {
    const asks = (number: string) => vault.app.get(AskForIdentity).execute({ ticketNumber: number, reason: REASON, minutes: 15 }, MEERA);
    expect(await asks(ticket.from)).toEqual({ ok: false, refusal: 'not-found' });
    vault.tickets.numbers.set('48217735999', randomIds.uuid());
    expect(await asks('48217735999')).toEqual({ ok: false, refusal: 'nobody-known' });
  });

  describe('and forgetting them at their wish', () => {
    const erase = (id: string, staffId = MEERA) => vault.app.get(EraseIdentity).execute(id, staffId);
    const closed = (): void => { vault.tickets.known.set(ticket.id, { ...vault.tickets.known.get(ticket.id)!, isOpen: false }); };
    const rowOf = async () => (await database.query<Record<string, unknown>>('select c.phone_hash, c.phone_sealed, c.name_sealed, c.address_sealed, c.language, c.erased_at from vault.ticket_citizen t join vault.citizen c on c.id = t.citizen_id where t.ticket_id = $1', [ticket.id]))[0];

    it('leaves the ticket with nobody: number, name, address and what they said are gone, papers and recordings go, and the audit has it', async () => {
      closed();
      const id = await opened();
      await read(id);
      expect(await erase(id)).toEqual({ ok: true, value: null });
      expect(await rowOf()).toEqual({ phone_hash: null, phone_sealed: null, name_sealed: null, address_sealed: null, language: null, erased_at: vault.clock.now() });
      expect(vault.erasure.erased.at(-1)).toEqual({ ticketIds: [ticket.id], callIds: [ticket.callId] });
      expect(await audited()).toEqual(expect.arrayContaining(['erased', 'shut']));
      expect(await read(id)).toEqual({ ok: false, refusal: 'not-open' });
      const again = await opened();
      expect(await read(again)).toMatchObject({ ok: true, value: { name: null, phone: null, address: null, statements: [] } });
      expect(await erase(again)).toEqual({ ok: false, refusal: 'not-there' });
    });

    it('makes whoever rings from that number again somebody new', async () => {
      closed();
      const id = await opened();
      await read(id);
      await erase(id);
      const again = await vault.aCallWith(AGENT, { from: ticket.from });
      const [one] = await database.query<{ count: number }>('select count(*)::int as count from vault.caller k join vault.caller o on o.citizen_id = k.citizen_id where k.call_id = $1', [again]);
      expect(one).toEqual({ count: 1 });
    });

    it('is refused unseen, by anybody else, when it is shut, while a ticket is open, and while a mark waits', async () => {
      closed();
      const id = await opened();
      expect([await erase(id), await erase(id, KABIR)]).toEqual([{ ok: false, refusal: 'not-read' }, { ok: false, refusal: 'not-there' }]);
      await read(id);
      vault.tickets.known.set(ticket.id, { ...vault.tickets.known.get(ticket.id)!, isOpen: true });
      expect(await erase(id)).toEqual({ ok: false, refusal: 'tickets-open' });
      closed();
      await database.query(`insert into vault.conduct_mark (id, call_id, citizen_id, kind, note_sealed, marked_by, marked_at, call_at) select $1, $1, citizen_id, 'abuse', '', $1, now(), now() from vault.ticket_citizen where ticket_id = $2`, [randomIds.uuid(), ticket.id]);
      expect(await erase(id)).toEqual({ ok: false, refusal: 'mark-waits' });
      vault.clock.advance(16 * 60);
      expect(await erase(id)).toEqual({ ok: false, refusal: 'not-open' });
      expect((await rowOf())?.['erased_at']).toBeNull();
    });
  });
});
