import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { citizensServer } from '../index.js';
import { CitizenStore } from '../persistence/citizen-store.js';
import { aVault, type SpecVault } from '../testing/a-vault.js';
import { LinkTicket } from '../use-cases/link-ticket.use-case.js';
import { CheckReceipt, type SaidOfReceipt } from './check-receipt.use-case.js';
import { ReadAddressOfTicket } from './read-address-of-ticket.use-case.js';
import { ReceiptCodes } from './receipt-codes.js';

const AGENT = randomIds.uuid();
const [NAME, ADDRESS] = ['Ramesh Verma', 'House 14, Gandhi Nagar'];

describe('whose a ticket is of whose citizen no number is known', () => {
  let test: TestDatabase;
  let database: Database;
  let vault: SpecVault;
  let ticketId: string;
  let code: string;

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
    ticketId = await aTicketOf('withheld', { name: NAME, address: ADDRESS });
    code = (await vault.app.get(ReceiptCodes).codeOf(database, ticketId))!;
  });

  async function aTicketOf(from: string, said: { name: string; address: string }): Promise<string> {
    const [id, callId] = [randomIds.uuid(), await vault.aCallWith(AGENT, { from })];
    await database.transaction(async (tx) => {
      const [{ citizen }] = (await tx.query<{ citizen: string }>('select citizen_id as citizen from vault.caller where call_id = $1', [callId])) as [{ citizen: string }];
      await vault.app.get(CitizenStore).keep(tx, citizen, said, vault.clock.now());
      await vault.app.get(LinkTicket).execute(tx, { ticketId: id, callId, statement: 'The lamp is dark' });
    });
    return id;
  }
  const says = async (what: Partial<SaidOfReceipt>) => {
    const said = { callId: randomIds.uuid(), ticketId, agentId: AGENT, code: '', name: '', address: '', ...what };
    const came = await database.transaction((tx) => vault.app.get(CheckReceipt).execute(tx, said));
    return { came: came.ok ? 'shown' : came.refusal, isProven: await vault.app.get(CheckReceipt).isProven(database, said.callId, said.ticketId) };
  };
  const wrong = () => (code === '0000' ? '0001' : '0000');

  it('is shown by the code of the receipt with the name, or by name and address where the receipt is lost', async () => {
    expect(await says({ code, name: NAME })).toEqual({ came: 'shown', isProven: true });
    expect(await says({ name: NAME, address: ADDRESS })).toEqual({ came: 'shown', isProven: true });
  });

  it('is not shown by half of it, nor by another ticket’s code; and what was wrong is never said', async () => {
    const others = (await vault.app.get(ReceiptCodes).codeOf(database, await aTicketOf('withheld', { name: NAME, address: ADDRESS })))!;
    for (const what of [{ code }, { code, name: 'Suresh' }, { name: NAME }, { code: others === code ? wrong() : others, name: NAME, address: ADDRESS }]) expect(await says(what)).toEqual({ came: 'not-right', isProven: false });
  });

  it('is shown by the code alone where the vault knows no name', async () => {
    ticketId = await aTicketOf('withheld', { name: '', address: '' });
    expect(await vault.app.get(CheckReceipt).asks(database, ticketId)).toEqual({ name: false, address: false });
    expect((await says({ name: '', address: '' })).came).toBe('not-right');
    expect((await says({ code: (await vault.app.get(ReceiptCodes).codeOf(database, ticketId))! })).came).toBe('shown');
  });

  it('cannot be guessed: five wrong ones lock it for a day, in whatever calls and at once, and fifteen for good, whatever was right between them', async () => {
    const guesses = await Promise.all(Array.from({ length: 8 }, () => says({ code: wrong(), name: NAME })));
    expect(guesses.filter(({ came }) => came === 'not-right')).toHaveLength(5);
    expect((await says({ code, name: NAME })).came).toBe('locked');
    for (const day of [1, 2]) {
      vault.clock.advance(25 * 3_600_000);
      expect((await says({ code, name: NAME })).came).toBe('shown');
      for (let nth = 0; nth < 5; nth += 1) expect([day, (await says({ code: wrong(), name: NAME })).came]).toEqual([day, 'not-right']);
    }
    vault.clock.advance(365 * 24 * 3_600_000);
    expect((await says({ code, name: NAME })).came).toBe('locked');
  });

  it('is no way to a ticket of whoever can be rung: they have no code, nothing is asked, and no address is read', async () => {
    ticketId = await aTicketOf('+919000007701', { name: NAME, address: ADDRESS });
    expect(await vault.app.get(ReceiptCodes).codeOf(database, ticketId)).toBeNull();
    expect(await vault.app.get(CheckReceipt).asks(database, ticketId)).toBeNull();
    expect(await says({ name: NAME, address: ADDRESS })).toEqual({ came: 'not-this-way', isProven: false });
    expect(await database.transaction((tx) => vault.app.get(ReadAddressOfTicket).execute(tx, ticketId, AGENT))).toBeUndefined();
  });

  it('leaves neither code nor words in any row, and an audit row each time, wrong or right; an address that is read leaves one, too', async () => {
    await says({ code: wrong(), name: NAME });
    await says({ code, name: NAME });
    await database.transaction((tx) => vault.app.get(ReadAddressOfTicket).execute(tx, ticketId, AGENT));
    const all = await database.query(`select (select string_agg(t::text, ' ') from vault.receipt_try t where ticket_id = $1) || (select string_agg(p::text, ' ') from vault.receipt_proof p where ticket_id = $1) as all`, [ticketId]);
    expect(JSON.stringify(all).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')).not.toMatch(new RegExp(`Ramesh|\\b${code}\\b`));
    const audit = await database.query<{ action: string }>('select action from platform.audit where subject_id = $1', [ticketId]);
    expect(audit.map(({ action }) => action).filter((action) => /receipt|address/.test(action)).sort()).toEqual(['citizens.read-address', 'citizens.receipt-shown', 'citizens.receipt-wrong']);
  });
});
