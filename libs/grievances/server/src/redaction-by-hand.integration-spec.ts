import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Anchor, DraftContentSchema, emptyDraft } from '@pukar/citizens-core/contracts';
import { elevenDigitsIn, redactStatement } from '@pukar/forwarding-core/domain';
import { ForwardPreviewSchema } from '@pukar/grievances-core/contracts';
import { anchorOf } from '@pukar/grievances-core/domain';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { type TestDatabase, testDatabase } from '@pukar/platform/testing';
import { grievancesServer } from './index.js';
import { aDraft, aHelpline, type SpecHelpline } from './testing/a-helpline.js';

const STATEMENT = 'Kamla Canary says: the lineman Anil Meena asked 500 rupees; my husband Ramesh saw it. Ring 9000001234, Aadhaar 2345 6789 0124.';

describe('what an agent marks by hand in a statement', () => {
  let test: TestDatabase;
  let database: Database;
  let helpline: SpecHelpline;
  const agentId = randomIds.uuid();
  const of = (words: string, statement = STATEMENT): Anchor => anchorOf(statement, { start: statement.indexOf(words), end: statement.indexOf(words) + words.length });
  const because = (words: string, statement = STATEMENT) => ({ ...of(words, statement), because: 'not-personal' as const });
  const preview = async (content: ReturnType<typeof aDraft>) =>
    ForwardPreviewSchema.parse(await helpline.ask(agentId, 'grievance:preview', { callId: helpline.aCall(agentId, content), content }));

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...grievancesServer.migrations]);
    database = await test.as('app');
    helpline = await aHelpline(database, redactStatement, elevenDigitsIn);
  });
  afterAll(async () => {
    await helpline.app.close();
    await test.close();
  });

  const draft = aDraft({ citizenName: 'Kamla Canary', statement: STATEMENT });

  it('goes out of it, though nothing recognised it', async () => {
    const { forwardedStatement } = await preview({ ...draft, takenOut: [of('Anil Meena')] });
    expect(forwardedStatement).toBe('[name] says: the lineman [personal detail] asked 500 rupees; my husband [name] saw it. Ring [phone number], Aadhaar [Aadhaar number].');
  });

  it('is found again after more was typed before it', async () => {
    const { forwardedStatement } = await preview({ ...draft, statement: `Anil Meena again! ${STATEMENT}`, takenOut: [of('Anil Meena')] });
    expect(forwardedStatement).toContain('Anil Meena again! [name] says: the lineman [personal detail] asked');
  });

  it('stays in with a reason, and the reason is in the ticket\'s audit without a word of it', async () => {
    const content = { ...draft, leftIn: [because('9000001234'), because('Ramesh')] };
    const shown = await preview(content);
    expect(shown.forwardedStatement).toContain('my husband Ramesh saw it. Ring 9000001234,');
    expect(shown.leftIn?.map(({ kind }) => kind)).toEqual(['name', 'phone']);
    const { ticketId } = await helpline.aTicket(content);
    const audit = await database.query<{ detail: unknown }>(`select detail from platform.audit where subject_id = $1 and action = 'grievances.undo-redaction' order by detail->>'kind'`, [ticketId]);
    expect(audit.map(({ detail }) => detail)).toEqual([{ kind: 'name', because: 'not-personal' }, { kind: 'phone', because: 'not-personal' }]);
    const [row] = await database.query<{ forwarded_statement: string }>('select forwarded_statement from grievances.ticket where id = $1', [ticketId]);
    expect(row!.forwarded_statement).toBe(shown.forwardedStatement);
  });

  it('never lets an Aadhaar or a ticket number go, whatever it was taken for', async () => {
    const { ticketNumber } = await helpline.aTicket();
    const statement = `Aadhaar 2345 6789 0124, account 234567890124, XXXX XXXX 0124, my complaint ${ticketNumber}`;
    const asked = ['2345 6789 0124', '234567890124', 'XXXX XXXX 0124', ticketNumber].map((words) => because(words, statement));
    const shown = await preview({ ...draft, statement, leftIn: asked });
    expect(shown.forwardedStatement).toBe('Aadhaar [Aadhaar number], account [account number], [Aadhaar number], my complaint [ticket number]');
    expect(shown.leftIn).toEqual([]);
  });

  it('lets no paper of identity, no consumer number and not the caller\'s own telephone go for an agent\'s reason', async () => {
    helpline.vault.phones = ['+919000001234'];
    const statement = 'PAN ABCPE1234F, voter XGF0912345, consumer number N1234567890, mine 90000 01234 or nine zero zero zero zero zero one two three four, the contractor\'s 9826012345';
    const asked = ['ABCPE1234F', 'XGF0912345', 'N1234567890', '90000 01234', 'nine zero zero zero zero zero one two three four', '9826012345'].map((words) => because(words, statement));
    const shown = await preview({ ...draft, statement, leftIn: asked });
    helpline.vault.phones = [];
    expect(shown.forwardedStatement).toBe('PAN [PAN], voter [voter id], consumer number [consumer number], mine [phone number] or [phone number], the contractor\'s 9826012345');
    expect(shown.leftIn?.map(({ kind }) => kind)).toEqual(['phone']);
  });

  it('lets nothing go that only begins or ends where a redaction does', async () => {
    const { forwardedStatement } = await preview({ ...draft, leftIn: [because('Kamla'), because('Ring 9000001234'), because('900000')] });
    expect(forwardedStatement).not.toMatch(/Kamla|900000/);
  });

  it('is nothing in a draft that was saved before there were marks', () => {
    const { takenOut: _out, leftIn: _in, ...before } = emptyDraft;
    expect(DraftContentSchema.parse(before)).toEqual(emptyDraft);
  });
});
