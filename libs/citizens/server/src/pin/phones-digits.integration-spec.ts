import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { citizensServer } from '../index.js';
import { aVault, type SpecVault } from '../testing/a-vault.js';
import { LinkTicket } from '../use-cases/link-ticket.use-case.js';
import { CheckDigits } from './check-digits.use-case.js';
import { ChooseDigits } from './choose-digits.use-case.js';

const DIGITS = '4815';
let test: TestDatabase;
let database: Database;
let vault: SpecVault;
let phones = 3_000;

beforeAll(async () => {
  test = await testDatabase([CreatePlatform1700000000001, ...citizensServer.migrations]);
  database = await test.as('app', 8);
});
afterAll(async () => {
  await vault.app.close();
  await test.close();
});
beforeEach(async () => {
  await vault?.app.close();
  vault = await aVault(database);
});

async function aComplaint(from: string): Promise<string> {
  const callId = await vault.aCallWith('agent', { from });
  const ticketId = randomIds.uuid();
  vault.clock.advance(1);
  await database.transaction((tx) => vault.app.get(LinkTicket).execute(tx, { ticketId, callId, statement: 'It is dark.' }));
  return ticketId;
}

/** A number with so many complaints, the newest last. */
async function aCitizen(complaints = 1) {
  const from = `+91982600${(phones += 1)}`;
  const tickets: string[] = [];
  for (let nth = 0; nth < complaints; nth += 1) tickets.push(await aComplaint(from));
  return { from, tickets, callSid: `CA${randomIds.uuid().replaceAll('-', '')}` };
}
type Citizen = Awaited<ReturnType<typeof aCitizen>>;
const choosing = ({ from, callSid, tickets }: Citizen, digits: string, turn = randomIds.uuid()) => ({ callSid, from, digits, provenTicketId: tickets[0] ?? null, turn });
const choose = (citizen: Citizen, digits = DIGITS, turn?: string) => vault.app.get(ChooseDigits).choose(choosing(citizen, digits, turn));
const confirm = (citizen: Citizen, digits = DIGITS, turn?: string) => vault.app.get(ChooseDigits).confirm(choosing(citizen, digits, turn));
const check = (from: string, digits = DIGITS, turn = randomIds.uuid()) => vault.app.get(CheckDigits).execute({ from, digits, turn });
const codeOf = async (...asked: Parameters<typeof check>) => (await check(...asked)).code;
async function withDigits(complaints = 1) {
  const citizen = await aCitizen(complaints);
  expect([await choose(citizen), await confirm(citizen)]).toEqual(['once', 'kept']);
  return citizen;
}

describe('choosing the four digits of a phone', () => {
  it('takes them twice, and then tells the newest complaint of the number, and each one before', async () => {
    const { from, tickets } = await withDigits(3);
    expect(await check(from)).toEqual({ code: 'right', ticketId: tickets[2], nth: 1, count: 3 });
    expect(await vault.app.get(CheckDigits).nth(from, 2)).toEqual({ ticketId: tickets[1], nth: 2, count: 3 });
    expect(await vault.app.get(CheckDigits).nth(from, 4)).toBeUndefined();
  });

  it('refuses easy ones, and a number that is withheld', async () => {
    const citizen = await aCitizen();
    for (const easy of ['1111', '1234', '2580', citizen.from.slice(-4)]) expect(await choose(citizen, easy)).toBe('easy');
    expect(await choose({ ...citizen, from: 'anonymous' })).toBe('hidden');
  });

  it('is for a call that keyed the number of a complaint of this very phone', async () => {
    const [citizen, other] = [await aCitizen(), await aCitizen()];
    expect(await choose({ ...citizen, tickets: [] })).toBe('notAsked');
    expect(await choose({ ...citizen, tickets: other.tickets })).toBe('notAsked');
    expect(await choose({ ...other, from: '+919826999999' })).toBe('notAsked');
    expect(await confirm(citizen)).toBe('notAsked');
  });

  it('opens the complaint whose number was keyed and those after it, and none before', async () => {
    const citizen = await aCitizen(3);
    const proven = { ...citizen, tickets: [citizen.tickets[1]!] };
    expect([await choose(proven), await confirm(proven)]).toEqual(['once', 'kept']);
    expect(await check(citizen.from)).toEqual({ code: 'right', ticketId: citizen.tickets[2], nth: 1, count: 2 });
    expect(await vault.app.get(CheckDigits).nth(citizen.from, 2)).toEqual({ ticketId: citizen.tickets[1], nth: 2, count: 2 });
    expect(await vault.app.get(CheckDigits).nth(citizen.from, 3)).toBeUndefined();
  });

  it('takes the place of digits in force only for who knows a complaint older than they, and clears no guesses for anybody else', async () => {
    const citizen = await withDigits();
    for (let wrong = 0; wrong < 5; wrong += 1) await check(citizen.from, '9017');
    vault.clock.advance(60);
    const later = await aComplaint(citizen.from);
    const holder = { ...citizen, tickets: [later] };
    expect([await choose(holder, '7304'), await confirm(holder, '7304')]).toEqual(['notAsked', 'notAsked']);
    expect(await codeOf(citizen.from)).toBe('locked');
    vault.clock.advance(3_601);
    expect(await check(citizen.from)).toMatchObject({ code: 'right', ticketId: later, count: 2 });
  });

  it('is bound to its call, and over after some minutes', async () => {
    const citizen = await aCitizen();
    await choose(citizen);
    expect(await confirm({ ...citizen, callSid: `CA${'0'.repeat(32)}` })).toBe('notAsked');
    vault.clock.advance(6 * 60);
    expect(await confirm(citizen)).toBe('notAsked');
    expect(await codeOf(citizen.from)).toBe('none');
  });

  it('takes a second entry that differs for the first of a new choice, but not because the carrier asks twice', async () => {
    const citizen = await aCitizen();
    await choose(citizen, '4815');
    const turn = randomIds.uuid();
    expect([await confirm(citizen, '7304', turn), await confirm(citizen, '7304', turn)]).toEqual(['differs', 'differs']);
    expect(await codeOf(citizen.from, '7304')).toBe('none');
    const last = randomIds.uuid();
    expect([await confirm(citizen, '7304', last), await confirm(citizen, '7304', last)]).toEqual(['kept', 'kept']);
    expect(await codeOf(citizen.from, '7304')).toBe('right');
  });

  it('is not kept of which the caller heard that we cannot keep it', async () => {
    const citizen = await aCitizen();
    await choose(citizen);
    await expect(vault.app.get(ChooseDigits).confirm(choosing(citizen, DIGITS), AbortSignal.abort())).rejects.toThrow();
    expect(await codeOf(citizen.from)).toBe('none');
    expect(await confirm(citizen)).toBe('kept');
  });

  it('does not take an easy second entry for a new choice', async () => {
    const citizen = await aCitizen();
    await choose(citizen);
    expect([await confirm(citizen, '1111'), await confirm(citizen, '1111')]).toEqual(['differs', 'differs']);
    expect(await confirm(citizen)).toBe('kept');
  });

  it('keeps no digits anywhere: neither in a row, nor as a hash that can be tried without the key', async () => {
    const [citizen, other] = [await withDigits(), await withDigits()];
    const rows = await database.query<{ whole: string }>(
      `select string_agg(t, ' ') as whole from (select p::text as t from vault.phone_pin p union all select p::text from vault.pin_pending p union all select p::text from vault.pin_try p
       union all select a::text from platform.audit a union all select o::text from platform.outbox o) rows`);
    expect(rows[0]!.whole).not.toMatch(new RegExp(`\\b${DIGITS}\\b`));
    const hashes = await database.query<{ hash: Buffer }>('select p.hash from vault.phone_pin p order by chosen_at desc limit 2');
    expect(hashes[0]!.hash.equals(hashes[1]!.hash)).toBe(false);
    expect([citizen.from, other.from]).toHaveLength(2);
  });
});

describe('guessing the four digits of a phone', () => {
  it('is locked after five wrong ones, for the right ones too, in whichever call, and for no other number', async () => {
    const [{ from }, other] = [await withDigits(), await withDigits()];
    for (let wrong = 0; wrong < 5; wrong += 1) expect(await codeOf(from, '7304')).toBe('wrong');
    expect(await codeOf(from)).toBe('locked');
    expect(await codeOf(other.from)).toBe('right');
    vault.clock.advance(3_601);
    expect(await codeOf(from)).toBe('right');
  });

  it('counts guesses that come at once, each', async () => {
    const { from } = await withDigits();
    const codes = await Promise.all(Array.from({ length: 8 }, () => codeOf(from, '7304')));
    expect(codes.filter((code) => code === 'wrong')).toHaveLength(5);
    expect(codes.filter((code) => code === 'locked')).toHaveLength(3);
  });

  it('counts a request of the carrier once, however often it comes', async () => {
    const { from } = await withDigits();
    const turn = randomIds.uuid();
    for (let again = 0; again < 7; again += 1) expect(await codeOf(from, '7304', turn)).toBe('wrong');
    expect(await codeOf(from)).toBe('right');
  });

  it('is locked for a month after fifteen, however slowly they came', async () => {
    const { from } = await withDigits();
    for (let wrong = 0; wrong < 15; wrong += 1) {
      expect(await codeOf(from, '7304')).toBe('wrong');
      vault.clock.advance(3_601);
    }
    vault.clock.advance(24 * 3_600);
    expect(await codeOf(from)).toBe('locked');
    vault.clock.advance(30 * 24 * 3_600);
    expect(await codeOf(from)).toBe('right');
  });

  it('is over when who knows a complaint\'s number chooses anew', async () => {
    const citizen = await withDigits();
    for (let wrong = 0; wrong < 5; wrong += 1) await check(citizen.from, '9017');
    expect([await choose(citizen, '7304'), await confirm(citizen, '7304')]).toEqual(['once', 'kept']);
    expect(await codeOf(citizen.from, '7304')).toBe('right');
    expect(await codeOf(citizen.from, DIGITS)).toBe('wrong');
  });

  it('says the same of a number with complaints and of one that never rang, while neither has digits', async () => {
    const { from } = await aCitizen(2);
    for (const number of [from, '+919826111222']) {
      for (let wrong = 0; wrong < 5; wrong += 1) expect(await codeOf(number)).toBe('none');
      expect(await codeOf(number)).toBe('locked');
    }
    expect(await codeOf('anonymous')).toBe('hidden');
  });

  it('asks the database as often, whether there is something to find or not', async () => {
    const count = async (from: string) => {
      let asked = 0;
      const transaction = database.transaction.bind(database);
      const spied = Object.assign(Object.create(database) as Database, {
        transaction: <T>(work: Parameters<typeof transaction<T>>[0]) => transaction<T>((tx) => work({ ...tx, query: (...query: Parameters<typeof tx.query>) => { asked += 1; return tx.query(...query); }, afterCommit: tx.afterCommit.bind(tx) } as typeof tx)),
      });
      const checking = vault.app.get(CheckDigits) as unknown as { database: Database };
      const real = checking.database;
      checking.database = spied;
      try {
        await check(from, '7304');
      } finally {
        checking.database = real;
      }
      return asked;
    };
    const { from } = await withDigits(3);
    expect(await count(from)).toBe(await count('+919826333444'));
  });

  it('is closed to the department\'s role', async () => {
    const department = await test.as('department');
    for (const table of ['phone_pin', 'pin_pending', 'pin_try', 'spoken_words']) await expect(department.query(`select * from vault.${table}`)).rejects.toThrow(/permission denied/);
  });
});
