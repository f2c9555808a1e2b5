import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RegisteredSchema } from '@pukar/grievances-core/contracts';
import { parseTicketNumber } from '@pukar/grievances-core/domain';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { grievancesServer } from './index.js';
import { aDraft, aHelpline, type SpecHelpline } from './testing/a-helpline.js';
import { GetRegisteredAnswer } from './use-cases/get-registered-answer.use-case.js';

describe('registering a grievance', () => {
  let test: TestDatabase;
  let database: Database;
  let helpline: SpecHelpline;
  const agentId = randomIds.uuid();
  const register = (callId: string, over: { draftVersion?: number; idempotencyKey?: string } = {}, by = agentId) =>
    helpline.ask(by, 'grievance:register', { callId, draftVersion: 3, idempotencyKey: randomIds.uuid(), ...over });
  const count = async (table: string) => Number((await database.query<{ count: string }>(`select count(*) from ${table}`))[0]!.count);
  const everything = async () => Promise.all(['grievances.ticket', 'grievances.history', 'platform.outbox', 'platform.audit'].map(count));

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...grievancesServer.migrations]);
    database = await test.as('app', 10);
    helpline = await aHelpline(database);
  });
  afterAll(async () => {
    await helpline.app.close();
    await test.close();
  });
  beforeEach(() => { helpline.vault.breaks = undefined; });

  it('gives a number, a date three working days on, and the sentence to say', async () => {
    const answer = RegisteredSchema.parse(await register(helpline.aCall(agentId)));
    expect(parseTicketNumber(answer.ticketNumber).ok).toBe(true);
    const grouped = answer.ticketNumber.replace(/^(\d{4})(\d{4})(\d{3})$/, '$1 $2 $3');
    expect(answer).toEqual({
      ticketNumber: answer.ticketNumber, dueAt: '2026-11-24T12:30:00.000Z', departmentName: 'Energy', language: 'en-IN', receipt: null,
      say: `The number of your complaint is ${grouped}. You will have an answer from the Energy department by 24 November.`,
    });
  });

  it('speaks the citizen\'s language, and Hindi where none is known', async () => {
    expect(await register(helpline.aCall(agentId, aDraft(), 'hi-IN'))).toMatchObject({ say: expect.stringContaining('24 नवंबर तक ऊर्जा विभाग से'), language: 'hi-IN' });
    expect(await register(helpline.aCall(agentId, aDraft(), null))).toMatchObject({ language: 'hi-IN' });
  });

  it('writes the ticket, its history, the event and the audit row, and hands the statement to the vault', async () => {
    const callId = helpline.aCall(agentId);
    await register(callId);
    const ticketId = helpline.drafts.calls.get(callId)!.ticketId!;
    expect(await database.query('select state, category_code, department_code, place_code, registered_by, version from grievances.ticket where id = $1', [ticketId]))
      .toEqual([{ state: 'registered', category_code: 'ENE-03', department_code: 'ENE', place_code: 'MP-BPL-BER', registered_by: agentId, version: 1 }]);
    expect(await database.query('select seq, step, actor_kind, actor_id from grievances.history where ticket_id = $1', [ticketId]))
      .toEqual([{ seq: 1, step: 'registered', actor_kind: 'staff', actor_id: agentId }]);
    expect(await database.query('select event, payload from platform.outbox where about = $1', [ticketId])).toEqual([{ event: 'grievances.ticket-registered', payload: { ticketId } }]);
    expect(await database.query('select action, actor_id, detail from platform.audit where subject_id = $1', [ticketId])).toEqual([{ action: 'grievances.registered', actor_id: agentId, detail: {} }]);
    expect(helpline.vault.linked.at(-1)).toEqual({ ticketId, callId, statement: 'No supply since Monday evening' });
  });

  it('makes one ticket of a call, however often and with whatever key it is asked', async () => {
    const callId = helpline.aCall(agentId);
    const idempotencyKey = randomIds.uuid();
    const before = await count('grievances.ticket');
    const answers = await Promise.all([register(callId, { idempotencyKey }), register(callId, { idempotencyKey }), register(callId)]);
    answers.push(await register(callId, { draftVersion: 9 }));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await count('grievances.ticket')).toBe(before + 1);
  });

  it('says the same to a screen that was reloaded', async () => {
    const callId = helpline.aCall(agentId);
    const answer = await register(callId);
    helpline.clock.advance(3 * 365 * 86_400);
    expect(await helpline.app.get(GetRegisteredAnswer).execute(helpline.drafts.calls.get(callId)!.ticketId!)).toEqual(answer);
    helpline.clock.advance(-3 * 365 * 86_400);
  });

  it('leaves nothing when it is cut before its end', async () => {
    const before = await everything();
    const callId = helpline.aCall(agentId);
    helpline.vault.breaks = new Error('cut');
    await expect(register(callId)).rejects.toThrow('cut');
    expect(await everything()).toEqual(before);
    helpline.vault.breaks = undefined;
    expect(await register(callId)).toMatchObject({ departmentName: 'Energy' });
  });

  it('tries another number when the first is taken', async () => {
    const bytes = Uint8Array.from([...Array<number>(64).keys()]);
    const others = [1, 2].map((nth) => bytes.map((byte) => byte ^ nth));
    // Three are looked for at once; of the second ticket's the first is taken.
    helpline.ids.nextBytes.push(bytes, ...others, bytes);
    const [first, second] = [await register(helpline.aCall(agentId)), await register(helpline.aCall(agentId))];
    expect(helpline.ids.nextBytes).toEqual([]);
    expect(second['ticketNumber']).toMatch(/^\d{11}$/);
    expect(second['ticketNumber']).not.toBe(first['ticketNumber']);
  });

  it('is refused for another agent\'s call, another version, and a key of another call', async () => {
    const idempotencyKey = randomIds.uuid();
    await register(helpline.aCall(agentId), { idempotencyKey });
    const callId = helpline.aCall(agentId);
    const before = await everything();
    expect(await register(callId, {}, randomIds.uuid())).toMatchObject({ ok: false, code: 'not-your-call' });
    expect(await register(callId, { draftVersion: 2 })).toMatchObject({ ok: false, code: 'stale' });
    expect(await register(callId, { idempotencyKey })).toMatchObject({ ok: false, code: 'key-used' });
    expect(await everything()).toEqual(before);
  });

  it('is refused while something is missing, in the agent\'s words and by field', async () => {
    const before = await everything();
    const callId = helpline.aCall(agentId, aDraft({ placeCode: null, statement: 'बिजली', facts: {} }));
    expect(await register(callId)).toEqual({
      ok: false, code: 'incomplete',
      message: 'Choose the place, so that the right office gets it. Write what the citizen says, in at least 10 letters. Ask for: Place and landmark. If the citizen does not know it, write that.',
      missing: [
        { field: 'placeCode', message: 'Choose the place, so that the right office gets it.' },
        { field: 'statement', message: 'Write what the citizen says, in at least 10 letters.' },
        { field: 'facts.spot', message: 'Ask for: Place and landmark. If the citizen does not know it, write that.' },
      ],
    });
    expect(await everything()).toEqual(before);
  });

  it('is refused for a category or a place that the directory does not know', async () => {
    expect(await register(helpline.aCall(agentId, aDraft({ categoryCode: 'ENE-99' })))).toMatchObject({ missing: [{ field: 'categoryCode' }] });
    expect(await register(helpline.aCall(agentId, aDraft({ placeCode: 'MP-XXX' })))).toMatchObject({ missing: [{ field: 'placeCode' }] });
  });

  it('needs no place where the helpline\'s own desk looks for the department', async () => {
    const answer = await register(helpline.aCall(agentId, aDraft({ categoryCode: 'OTH-00', placeCode: null, facts: {} })));
    expect(answer).toMatchObject({ departmentName: 'The helpline\'s own desk', say: expect.stringContaining('from the helpline by') });
  });
});
