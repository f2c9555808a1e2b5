import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CallerContextSchema } from '@pukar/citizens-core/contracts';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { citizensServer } from './index.js';
import type { TicketSummary } from './ports/tickets.port.js';
import { aDraft, aVault, type SpecVault } from './testing/a-vault.js';
import { GetKnownOfCaller } from './use-cases/get-known-of-caller.use-case.js';
import { GetPhoneOfTicket } from './use-cases/get-phone-of-ticket.use-case.js';
import { GetReferencesOfTicket } from './use-cases/get-references-of-ticket.use-case.js';
import { GetTicketOfReference } from './use-cases/get-ticket-of-reference.use-case.js';
import { LinkTicket } from './use-cases/link-ticket.use-case.js';
import { MakeReference } from './use-cases/make-reference.use-case.js';
import { MarkRegistered } from './use-cases/mark-registered.use-case.js';

const aSummary = (ticketId: string): TicketSummary => ({
  ticketId, number: '48217735016', numberInGroups: '4821 7735 016', categoryName: 'No supply', placeName: 'Bhopal', state: 'forwarded', isOpen: true, isOverdue: false,
  stage: 'with the Assistant Engineer until 24 November', registeredAt: '2026-11-16T05:00:00.000Z', dueAt: '2026-11-24T12:30:00.000Z',
});

describe('who calls', () => {
  let test: TestDatabase;
  let database: Database;
  let vault: SpecVault;
  const agentId = randomIds.uuid();
  const contextOf = (callId: string, by = agentId) => vault.ask(by, 'caller:context', { callId });

  /** A registered complaint of somebody who called before. */
  async function anEarlierComplaint(from: string, draft = aDraft()): Promise<{ callId: string; ticketId: string }> {
    const [callId, ticketId] = [await vault.aCallWith(agentId, { from }), randomIds.uuid()];
    await vault.ask(agentId, 'draft:open', { callId });
    await vault.ask(agentId, 'draft:save', { callId, baseVersion: 1, content: draft });
    await database.transaction(async (tx) => {
      await vault.app.get(LinkTicket).execute(tx, { ticketId, callId, statement: draft.statement });
      await vault.app.get(MarkRegistered).execute(tx, { callId, ticketId, agentId });
    });
    return { callId, ticketId };
  }

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...citizensServer.migrations]);
    database = await test.as('app');
    vault = await aVault(database);
  });
  afterAll(async () => {
    await vault.app.close();
    await test.close();
  });
  beforeEach(() => { vault.calls.facts = { language: null, keys: '', waitedSeconds: 0, wasWarned: false, wasPutOut: false }; });

  it('is told of a new caller', async () => {
    vault.calls.facts = { language: 'en-IN', keys: '2 → 2', waitedSeconds: 42, wasWarned: false, wasPutOut: false };
    const callId = await vault.aCallWith(agentId, { from: '+919000003001' });
    const context = CallerContextSchema.parse(await contextOf(callId));
    expect(context).toEqual({
      callId, numberMasked: '90000 0·····', isLandline: false, name: null, language: 'en-IN', keysPressed: '2 → 2', waitedSeconds: 42, isCallBack: false, wasWarned: false, wasPutOut: false,
      sentence: 'First call.', greeting: 'Good morning. This is the Pukar helpline. How may I help you?', earlierCalls: [], tickets: [], told: [], toTell: [],
    });
  });

  it('is told of somebody who called before, with their tickets', async () => {
    const earlier = await anEarlierComplaint('+919000003002', aDraft({ citizenName: 'Demo Citizen', statement: 'No supply since Monday' }));
    vault.tickets.known.set(earlier.ticketId, aSummary(earlier.ticketId));
    vault.clock.advance(86_400);
    const context = CallerContextSchema.parse(await contextOf(await vault.aCallWith(agentId, { from: '+919000003002', language: 'hi-IN' })));
    expect(context).toMatchObject({
      name: 'Demo Citizen', language: 'hi-IN', greeting: 'नमस्ते Demo Citizen जी। पुकार हेल्पलाइन में आपका स्वागत है। बताइए, आपको क्या परेशानी है?',
      sentence: 'Second call this week; last called yesterday, 18 November. Ticket 4821 7735 016 is with the Assistant Engineer until 24 November.',
      earlierCalls: [{ seconds: 190, outcome: 'talked' }], tickets: [{ number: '48217735016', stage: 'with the Assistant Engineer until 24 November' }],
    });
    expect(vault.calls.asked).toEqual([earlier.callId]);
  });

  it('is what they told before, the latest first, but not what they said for somebody else', async () => {
    const from = '+919000003012';
    await anEarlierComplaint(from, aDraft({ categoryCode: 'ENE-08', placeCode: 'MP-BPL', statement: 'The meter is fast', facts: { meterNumber: { value: ' 4471 ', consent: true }, consumerNumber: { value: '', consent: false } } }));
    vault.clock.advance(3_600);
    await anEarlierComplaint(from, aDraft({ categoryCode: 'PHE-01', placeCode: 'MP-IND', statement: 'My sister has no water', isForOther: true, facts: { spot: { value: 'by the well', consent: false } } }));
    const context = CallerContextSchema.parse(await contextOf(await vault.aCallWith(agentId, { from })));
    expect(context.told).toEqual([{ at: expect.any(String), categoryCode: 'ENE-08', placeCode: 'MP-BPL', facts: { meterNumber: '4471' } }]);
  });

  it('is nothing but a call where the number is withheld', async () => {
    const context = await contextOf(await vault.aCallWith(agentId, { from: 'anonymous' }));
    expect(context).toMatchObject({ numberMasked: null, name: null, sentence: 'First call.', language: 'hi-IN' });
  });

  it('is whom we ring back, and why, before all else', async () => {
    const callId = await vault.aCallWith(agentId);
    expect(await contextOf(callId)).toMatchObject({ isCallBack: false, sentence: 'First call.' });
    vault.ringBacks.calls.set(callId, { reason: 'abandoned-in-queue', owedAt: new Date(vault.clock.now().getTime() - 86_400_000), waitedSeconds: 240, attempt: 2 });
    expect(CallerContextSchema.parse(await contextOf(callId))).toMatchObject({ isCallBack: true, sentence: expect.stringMatching(/^You are ringing back: hung up after 4 min yesterday, .*; second attempt\.$/) });
  });

  it('does not count our own calls to somebody as theirs', async () => {
    const [attempt, callId] = [await vault.aCallWith(agentId, { from: '+919000003077' }), await vault.aCallWith(agentId, { from: '+919000003077' })];
    vault.calls.ours.add(attempt);
    expect(await contextOf(callId)).toMatchObject({ sentence: 'First call.', earlierCalls: [{ outcome: 'talked' }] });
  });

  it('is told only to the agent who has the call', async () => {
    const callId = await vault.aCallWith(agentId);
    expect(await contextOf(callId, randomIds.uuid())).toMatchObject({ ok: false, code: 'not-your-call' });
  });

  it('leaves an audit row each time it is read', async () => {
    const callId = await vault.aCallWith(agentId);
    await contextOf(callId);
    await contextOf(callId);
    const rows = await database.query(`select actor_id, detail from platform.audit where subject_kind = 'call' and subject_id = $1 and action = 'citizens.read-caller'`, [callId]);
    expect(rows).toEqual([{ actor_id: agentId, detail: {} }, { actor_id: agentId, detail: {} }]);
  });

  it('is known for redaction: what is stored, and what the draft says now', async () => {
    await anEarlierComplaint('+919000003003', aDraft({ citizenName: 'Demo Citizen', citizenAddress: 'House 12' }));
    const callId = await vault.aCallWith(agentId, { from: '+919000003003' });
    const ask = (by: string) => vault.app.get(GetKnownOfCaller).execute(database, { callId, agentId: by, citizenName: 'Demo Sister', citizenAddress: 'House 12' });
    expect(await ask(agentId)).toEqual({ ok: true, value: { names: ['Demo Citizen', 'Demo Sister'], addresses: ['House 12'], phones: ['+919000003003'] } });
    expect(await ask(randomIds.uuid())).toEqual({ ok: false, refusal: 'not-your-call' });
  });

  describe('for whoever acts on a ticket', () => {
    const phoneOf = (ticketId: string) => vault.app.get(GetPhoneOfTicket).execute(ticketId).then((to) => to?.phone);

    it('has the phone that SMS reaches', async () => {
      expect(await phoneOf((await anEarlierComplaint('+919000003004')).ticketId)).toBe('+919000003004');
    });

    it.each([['a landline', '+917550000123'], ['a withheld number', 'anonymous']])('has none for %s', async (_what, from) => {
      expect(await phoneOf((await anEarlierComplaint(from)).ticketId)).toBeUndefined();
    });

    it('finds ticket and reference by each other, and by nothing else', async () => {
      const pair = { ticketId: randomIds.uuid(), forwardedId: randomIds.uuid(), reference: 'ENE-R-7F3K2A' };
      const make = (over: Partial<typeof pair> = {}) => database.transaction((tx) => vault.app.get(MakeReference).execute(tx, { ...pair, ...over }));
      expect((await make()).ok).toBe(true);
      expect((await make()).ok).toBe(true);
      expect(await make({ forwardedId: randomIds.uuid() })).toEqual({ ok: false, refusal: 'reference-taken' });
      expect(await vault.app.get(GetTicketOfReference).execute(database, pair.forwardedId)).toBe(pair.ticketId);
      expect(await vault.app.get(GetReferencesOfTicket).execute(database, pair.ticketId)).toEqual([pair.forwardedId]);
      expect(await vault.app.get(GetTicketOfReference).execute(database, pair.ticketId)).toBeUndefined();
    });
  });

  it('is closed to the department\'s role', async () => {
    const department = await test.as('department');
    for (const table of ['citizen', 'caller', 'ticket_citizen', 'reference', 'draft']) {
      await expect(department.query(`select * from vault.${table}`)).rejects.toThrow(/permission denied/);
    }
  });
});
