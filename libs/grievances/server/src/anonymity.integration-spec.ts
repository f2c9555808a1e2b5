import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ForwardPreviewSchema } from '@pukar/grievances-core/contracts';
import { elevenDigitsIn, maskAadhaar, redactStatement } from '@pukar/forwarding-core/domain';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { grievancesServer } from './index.js';
import { aDraft, aHelpline, type SpecHelpline } from './testing/a-helpline.js';
import { TellStatus } from './use-cases/tell-status.use-case.js';

const PHONE = '+919000001234';
const STATEMENT = [
  'No supply since Monday. I am Kamla Canary, call me on 90000 01234 or ९०००००१२३४ or nau shunya shunya shunya shunya shunya ek do teen chaar.',
  'मेरा नाम कमला है। My aadhaar is 2345 6789 0124, mail kamla.canary@example.invalid. I live at House 77, Canary Lane. The pole number is 118.',
].join(' ');
const CANARIES = [
  'Kamla', 'Canary', 'कमला', '9000001234', '90000 01234', '०००१२३४', 'nau shunya', '2345 6789 0124', '234567890124', 'XXXX XXXX', 'example.invalid', 'House 77', 'not asked for', 'withheld-meter',
];

describe('nothing of the citizen in what tickets and their events are made of', () => {
  let test: TestDatabase;
  let database: Database;
  let helpline: SpecHelpline;
  const agentId = randomIds.uuid();
  const draft = aDraft({
    citizenName: 'Kamla Canary', citizenAddress: 'House 77, Canary Lane', statement: STATEMENT,
    facts: { spot: { value: 'behind the house of Kamla Canary, phone 9000001234', consent: false }, meterNumber: { value: 'withheld-meter', consent: false }, madeUp: { value: 'not asked for', consent: true } },
  });

  /** Every row of every table of the schemas, as text; what is binary, in hexadecimal. */
  async function everythingIn(...schemas: string[]): Promise<string> {
    const tables = await database.query<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = any($1)`, [schemas]);
    const texts = await Promise.all(tables.map(({ name }) => database.query<{ all: string | null }>(`select string_agg(t::text, ' ') as all from ${name} t`)));
    return texts.map(([row]) => row!.all ?? '').join(' ');
  }

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...grievancesServer.migrations]);
    database = await test.as('app');
    helpline = await aHelpline(database, redactStatement, elevenDigitsIn);
    helpline.vault.phones = [PHONE];
  });
  afterAll(async () => {
    await helpline.app.close();
    await test.close();
  });

  it.each([['as it was typed', draft.statement], ['as it was saved', maskAadhaar(draft.statement)]])('after registering a statement %s', async (_how, statement) => {
    const callId = helpline.aCall(agentId, { ...draft, statement });
    await helpline.ask(agentId, 'grievance:preview', { callId, content: draft });
    const { ticketNumber } = (await helpline.ask(agentId, 'grievance:register', { callId, draftVersion: 3, idempotencyKey: randomIds.uuid() })) as { ticketNumber: string };
    await helpline.ask(agentId, 'ticket:look-up', { number: ticketNumber });
    await helpline.app.get(TellStatus).execute(ticketNumber, PHONE, 'CA1');
    await helpline.app.get(TellStatus).execute('11111111119', PHONE, 'CA1');
    const everything = await everythingIn('grievances', 'platform');
    expect(everything).toContain('The pole number is 118');
    for (const canary of CANARIES) {
      expect(everything).not.toContain(canary);
      expect(everything).not.toContain(Buffer.from(canary).toString('hex'));
    }
    expect(everything).toContain(ticketNumber);
    expect(await everythingIn('platform')).not.toContain(ticketNumber);
  });

  it('is what the agent was shown before', async () => {
    const callId = helpline.aCall(agentId, { ...draft, statement: maskAadhaar(draft.statement) });
    const preview = ForwardPreviewSchema.parse(await helpline.ask(agentId, 'grievance:preview', { callId, content: draft }));
    expect(preview).toMatchObject({
      facts: [{ key: 'spot', label: 'Place and landmark' }], withheldFacts: ['Meter number'], missing: [], departmentName: 'Energy', promisedDate: '2026-11-24T12:30:00.000Z',
    });
    expect(preview.redactions.map(({ kind, start, end }) => [kind, STATEMENT.slice(start, end)])).toEqual(expect.arrayContaining([
      ['name', 'Kamla Canary'], ['phone', '90000 01234'], ['phone', '९०००००१२३४'], ['aadhaar', '2345 6789 0124'], ['email', 'kamla.canary@example.invalid'],
    ]));
    await helpline.ask(agentId, 'grievance:register', { callId, draftVersion: 3, idempotencyKey: randomIds.uuid() });
    const [row] = await database.query<{ forwarded_statement: string; forwarded_facts: { value: string }[] }>(
      'select forwarded_statement, forwarded_facts from grievances.ticket where id = $1', [helpline.drafts.calls.get(callId)!.ticketId],
    );
    expect(row!.forwarded_statement).toBe(preview.forwardedStatement);
    expect(row!.forwarded_facts.map(({ value }) => value)).toEqual(preview.facts.map(({ value }) => value));
  });

  it('keeps no ticket number, however it was said, and shows the agent that it goes; a number that no ticket has stays', async () => {
    const { ticketNumber } = await helpline.aTicket();
    const [a, b, c] = [ticketNumber.slice(0, 4), ticketNumber.slice(4, 8), ticketNumber.slice(8)];
    const statement = `Complaint ${ticketNumber}, that is ${a} ${b} ${c}, is not done. Meter 12345678901.`;
    const content = aDraft({ statement, facts: { spot: { value: `as in ${a}-${b}-${c}`, consent: false } } });
    const callId = helpline.aCall(agentId, content);
    const preview = ForwardPreviewSchema.parse(await helpline.ask(agentId, 'grievance:preview', { callId, content }));
    expect(preview).toMatchObject({ forwardedStatement: 'Complaint [ticket number], that is [ticket number], is not done. Meter 12345678901.', facts: [{ value: 'as in [ticket number]' }] });
    expect(preview.redactions.map(({ kind }) => kind)).toEqual(['ticket', 'ticket']);
  });

  it('is shown to nobody but the call\'s agent: a redaction tells what is known', async () => {
    const callId = helpline.aCall(agentId, draft);
    expect(await helpline.ask(randomIds.uuid(), 'grievance:preview', { callId, content: draft })).toMatchObject({ ok: false, code: 'not-your-call' });
  });

  it('tells the agent what is still missing while they type', async () => {
    const callId = helpline.aCall(agentId);
    const preview = ForwardPreviewSchema.parse(await helpline.ask(agentId, 'grievance:preview', { callId, content: aDraft({ categoryCode: null, placeCode: null, statement: '', facts: {} }) }));
    expect(preview).toMatchObject({ departmentName: null, promisedDate: null, facts: [], forwardedStatement: '' });
    expect(preview.missing.map(({ field }) => field)).toEqual(['categoryCode', 'placeCode', 'statement']);
  });

  it('is closed to the department\'s role', async () => {
    const department = await test.as('department');
    for (const table of ['ticket', 'history', 'status_try']) await expect(department.query(`select * from grievances.${table}`)).rejects.toThrow(/permission denied/);
  });
});
