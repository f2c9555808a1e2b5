import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, dial } from '@pukar/carrier/callers';
import { makeTicketNumber, TICKET_NUMBER_BYTES } from '@pukar/grievances-core/domain';
import { until } from '@pukar/platform/testing';
import type pg from 'pg';
import { asksForDues, backToMain, hearsAllByHeart } from './harness/by-heart.js';
import type { FrozenDatabase } from './harness/frozen-database.js';
import { RunningHelpline } from './harness/running-helpline.js';

/** A number that nobody has, another for each caller: who keys in one too often is not answered any more. */
const ticket = (nth: number): string => makeTicketNumber(new Uint8Array(TICKET_NUMBER_BYTES).fill(nth));
const OWED = '1234567806';
/** 400 ms is promised; a machine that also runs the tests is given more. */
const SLOWEST_MS = 1_500;
/** More than the api has connections. */
const MANY = 24;
const LONGEST_TO_GIVE_UP_MS = 45_000;

/** PostgreSQL takes connections and answers none: worse than one that is gone, because nothing fails by itself. */
describe('a caller while the database hangs', () => {
  let helpline: RunningHelpline;
  let frozen: FrozenDatabase | undefined;
  const callers: Caller[] = [];
  const owedTo: string[] = [];
  const turnsMs = (caller: Caller): readonly number[] => caller.traces.filter(({ path }) => path.includes('/voice/')).map(({ ms }) => ms);
  const slowest = (all: readonly Caller[]): number => Math.max(...all.flatMap((caller) => turnsMs(caller).slice(1)));
  const calls = async (from: string): Promise<Caller> => {
    const caller = await dial({ carrier: helpline.carrier, from, to: '155343', speed: 'instant' });
    callers.push(caller);
    await caller.hears(/English 2/);
    await caller.press('2');
    await caller.hears(/For a new complaint, press 2/);
    return caller;
  };
  const asksForStatus = async (caller: Caller, nth: number): Promise<void> => {
    await caller.press('1');
    await caller.hears(/Key in your complaint number/);
    await caller.keys(`${ticket(nth)}#`);
  };
  const isToldAndLeaves = async (caller: Caller, words: RegExp): Promise<void> => {
    await caller.hears(words);
    owedTo.push(caller.callSid!);
    caller.hangUp();
    await caller.ended();
  };

  beforeAll(async () => {
    helpline = await RunningHelpline.start();
    frozen = helpline.freezeDatabase();
  }, 120_000);
  afterAll(async () => {
    for (const caller of callers) caller.close();
    frozen?.thaw();
    await helpline?.stop();
  }, 60_000);

  it('is told what is known by heart, and waits for nothing', async () => {
    const caller = await calls('+919000001801');
    await hearsAllByHeart(caller);
    await asksForDues(caller, OWED);
    await caller.hears(/does not answer at this moment/);
    await backToMain(caller);
    caller.hangUp();
    console.log(`database hangs: the slowest of ${turnsMs(caller).length} turns took ${slowest([caller])} ms`);
    expect(slowest([caller])).toBeLessThan(SLOWEST_MS);
  }, 90_000);

  it('hears in time that we ring back, though more ask at once than there are connections, and the next one too', async () => {
    const many = await Promise.all(Array.from({ length: MANY }, (_, nth) => calls(`+9190000018${nth + 10}`)));
    await Promise.all(many.map(async (caller, nth) => {
      await asksForStatus(caller, nth + 10);
      await isToldAndLeaves(caller, /we will ring you back/);
    }));
    const next = await calls('+919000001802');
    await asksForStatus(next, 2);
    await isToldAndLeaves(next, /we will ring you back/);
    console.log(`database hangs: the slowest turn of ${MANY} callers at once took ${slowest(many)} ms, of the next ${slowest([next])} ms`);
    expect(slowest([...many, next])).toBeLessThan(SLOWEST_MS);
  }, 120_000);

  it('who wants a person hears in time that we ring back, instead of nothing', async () => {
    const caller = await calls('+919000001803');
    await caller.press('0');
    await isToldAndLeaves(caller, /We will also ring you back/);
    console.log(`database hangs: "we will ring you back" came ${turnsMs(caller).at(-1)} ms after 0`);
    expect(slowest([caller])).toBeLessThan(SLOWEST_MS);
  }, 60_000);

  it('is owed exactly one call when it goes on, and nothing that was on its way is there half or twice', async () => {
    // As long as that: what was on its way is given up by us, and done by PostgreSQL all the same when it goes on.
    await until('us to give up what was on its way', () => helpline.logs().includes('call events could not be written'), LONGEST_TO_GIVE_UP_MS);
    frozen!.thaw();
    const database = await helpline.connect('admin');
    try {
      const rows = async <T extends object>(sql: string): Promise<T[]> => (await database.query<T>(sql, [owedTo])).rows;
      await until('every call that we owe', async () => (await rows('select distinct c.id from callbacks.owed_call o join calls.call c on c.id = o.call_id where c.carrier_sid = any($1) and o.withdrawn_at is null')).length === owedTo.length, 60_000);
      await until('the end of every call', async () => (await rows('select 1 from calls.call where carrier_sid = any($1) and ended_at is not null')).length === owedTo.length, 90_000);
      const calledBack = await rows<{ callbacks: string }>('select count(distinct o.callback_id)::int as callbacks from callbacks.owed_call o join calls.call c on c.id = o.call_id where c.carrier_sid = any($1) group by c.id');
      expect(calledBack.map(({ callbacks }) => callbacks)).toEqual(owedTo.map(() => 1));
      await expectNothingTwice(database);
    } finally {
      await database.end();
    }
  }, 240_000);

  it('is answered as before once it goes on', async () => {
    const caller = await calls('+919000001804');
    await asksForStatus(caller, 4);
    await caller.hears(/could not find a complaint with that number/);
    caller.hangUp();
  }, 60_000);
});

async function expectNothingTwice(database: pg.Client): Promise<void> {
  const found = async (sql: string): Promise<unknown[]> => (await database.query(sql)).rows;
  expect(await found('select call_id, at, kind, detail, count(*) from calls.call_event group by 1, 2, 3, 4 having count(*) > 1')).toEqual([]);
  expect(await found('select citizen_id, count(*) from callbacks.callback group by 1 having count(*) > 1')).toEqual([]);
  expect(await found('select w.call_id from acd.waiting w join calls.call c on c.id = w.call_id where c.ended_at is not null and w.left_at is null')).toEqual([]);
  expect(await found('select pid, state, query from pg_stat_activity where state like \'idle in transaction%\' and state_change < now() - interval \'5 seconds\'')).toEqual([]);
}
