import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { StatusAnswerSchema } from '@pukar/grievances-core/contracts';
import { makeTicketNumber, TICKET_NUMBER_BYTES } from '@pukar/grievances-core/domain';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { grievancesServer } from './index.js';
import { aHelpline, type SpecHelpline } from './testing/a-helpline.js';
import { TellStatus } from './use-cases/tell-status.use-case.js';

const HOUR = 3_600;
const WRONG_CHECK_DIGIT = '11111111119';

describe('the status by ticket number', () => {
  let test: TestDatabase;
  let database: Database;
  let helpline: SpecHelpline;
  let number: string;
  let lastDigits = 4_000;
  const newCaller = () => `+91900000${(lastDigits += 1)}`;
  const tell = async (keyed: string, caller: string | undefined) => StatusAnswerSchema.parse(await helpline.app.get(TellStatus).execute(keyed, caller, 'CA1'));
  const codeOf = async (keyed: string, caller: string | undefined) => (await tell(keyed, caller)).code;
  const nobodysNumber = () => makeTicketNumber(randomIds.randomBytes(TICKET_NUMBER_BYTES));
  const failTimes = async (times: number, caller: string | undefined) => {
    for (let failed = 0; failed < times; failed += 1) await tell(WRONG_CHECK_DIGIT, caller);
  };

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...grievancesServer.migrations]);
    database = await test.as('app');
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    helpline = await aHelpline(database);
    number = (await helpline.aTicket()).ticketNumber;
  });
  afterEach(() => helpline.app.close());

  it('is told to whoever keys the number, and names nobody', async () => {
    expect(await tell(number, newCaller())).toEqual({
      code: 'found', stage: 'registered', departmentCode: 'ENE', categoryCode: 'ENE-03', stageSince: '2026-11-18', registeredOn: '2026-11-18', dueOn: '2026-11-24', isOverdue: false, resolvedOn: null, actionCode: null,
    });
  });

  it('is told to a caller who withholds their number', async () => expect(await codeOf(number, undefined)).toBe('found'));

  it('is late once the promised instant has passed', async () => {
    helpline.clock.advance(7 * 24 * HOUR);
    expect(await tell(number, newCaller())).toMatchObject({ code: 'found', isOverdue: true });
  });

  it('tells a slip of the finger from a number that nobody has', async () => {
    expect(await codeOf(WRONG_CHECK_DIGIT, newCaller())).toBe('wrong-number');
    expect(await codeOf(nobodysNumber(), newCaller())).toBe('not-found');
  });

  it('is not told for a department\'s own reference', async () => expect(await codeOf('ENE-R-7F3K2A', newCaller())).toBe('wrong-number'));

  it('is locked for a caller after five wrong numbers, for right ones too, and for no other caller', async () => {
    const caller = newCaller();
    await failTimes(4, caller);
    expect(await codeOf(number, caller)).toBe('found');
    expect(await codeOf(nobodysNumber(), caller)).toBe('not-found');
    expect(await codeOf(number, caller)).toBe('locked');
    expect(await codeOf(WRONG_CHECK_DIGIT, caller)).toBe('locked');
    expect(await codeOf(number, newCaller())).toBe('found');
  });

  it('is open again an hour after the first wrong number, however often it was tried meanwhile', async () => {
    const caller = newCaller();
    await failTimes(3, caller);
    helpline.clock.advance(HOUR - 1);
    await failTimes(4, caller);
    expect(await codeOf(number, caller)).toBe('locked');
    helpline.clock.advance(2);
    expect(await codeOf(number, caller)).toBe('found');
  });

  it('is locked for a number that many callers tried in vain', async () => {
    const tried = nobodysNumber();
    for (let times = 0; times < 5; times += 1) expect(await codeOf(tried, newCaller())).toBe('not-found');
    expect(await codeOf(tried, newCaller())).toBe('locked');
  });

  it('is not locked for all who withhold their number by five slips of one of them, but by fifty', async () => {
    await failTimes(5, undefined);
    expect(await codeOf(number, undefined)).toBe('found');
    await failTimes(45, undefined);
    expect(await codeOf(number, undefined)).toBe('locked');
    expect(await codeOf(number, newCaller())).toBe('found');
  });

  it('counts every one of many wrong numbers that come at once', async () => {
    const caller = newCaller();
    await Promise.all([1, 2, 3, 4, 5].map(() => tell(WRONG_CHECK_DIGIT, caller)));
    expect(await codeOf(number, caller)).toBe('locked');
  });

  it('gives a caller who tries many numbers at the same moment no more than five of them', async () => {
    const caller = newCaller();
    const codes = await Promise.all(Array.from({ length: 40 }, () => codeOf(nobodysNumber(), caller)));
    expect(codes.filter((code) => code === 'not-found')).toHaveLength(5);
    expect(codes.filter((code) => code === 'locked')).toHaveLength(35);
  });

  it('tells a right number among many wrong ones of the same moment only where fewer than five came before it', async () => {
    const told: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      const caller = newCaller();
      const wrong = Array.from({ length: 20 }, () => nobodysNumber());
      const keyed = [...wrong.slice(0, 12), number, ...wrong.slice(12)];
      const codes = await Promise.all(keyed.map((one) => codeOf(one, caller)));
      expect(codes.filter((code) => code === 'not-found')).toHaveLength(5);
      expect(await codeOf(number, caller)).toBe('locked');
      told.push(codes[12]!);
    }
    expect(told.every((code) => code === 'found' || code === 'locked')).toBe(true);
    expect(told).toContain('locked');
  });

  it('gives a number that many callers try at the same moment no more than five tries', async () => {
    const tried = nobodysNumber();
    const codes = await Promise.all(Array.from({ length: 30 }, () => codeOf(tried, newCaller())));
    expect(codes.filter((code) => code === 'not-found')).toHaveLength(5);
  });

  it('lets many callers try many numbers crosswise at once: none waits for another for good', async () => {
    const [callers, numbers] = [Array.from({ length: 4 }, newCaller), Array.from({ length: 4 }, nobodysNumber)];
    const codes = await Promise.all(callers.flatMap((caller, nth) => [...numbers.slice(nth), ...numbers.slice(0, nth)].map((one) => codeOf(one, caller))));
    expect(codes).toEqual(Array.from({ length: 16 }, () => 'not-found'));
  });

  it('counts what one right number after another asks against nobody', async () => {
    const caller = newCaller();
    expect(await Promise.all(Array.from({ length: 30 }, () => codeOf(number, caller)))).toEqual(Array.from({ length: 30 }, () => 'found'));
  });

  it('keeps neither callers nor numbers in its counters, and clears those that have run out', async () => {
    const caller = newCaller();
    const tried = nobodysNumber();
    await tell(tried, caller);
    const rows = await database.query<{ row: string }>('select t::text as row from grievances.status_try t');
    for (const plain of [caller.slice(3), tried]) expect(rows.map(({ row }) => row).join(' ')).not.toContain(plain);
    helpline.clock.advance(2 * HOUR);
    for (let times = 0; times < 40; times += 1) await tell(WRONG_CHECK_DIGIT, newCaller());
    const [old] = await database.query<{ count: string }>('select count(*) from grievances.status_try where since < $1', [new Date(helpline.clock.now().getTime() - HOUR * 1000)]);
    expect(old!.count).toBe('0');
  });
});
