import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, type Tx } from '@pukar/platform/database';
import { CreateCarrier1700000000050 } from '@pukar/platform/inbox';
import { createLogger } from '@pukar/platform/logging';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, until, type TestDatabase } from '@pukar/platform/testing';
import { callIdOf } from '../persistence/call-rows.js';
import { callsServer } from '../index.js';
import { aSettling, SpecOwed, SpecVault } from '../testing/a-telephone.js';
import { aLine } from '../testing/spec-carrier.js';
import { CallerFaults } from './caller-faults.js';
import { CallLog, type CallNote } from './call-log.js';

describe('the call log', () => {
  let test: TestDatabase;
  let database: Database;
  const logger = createLogger('spec', 'silent');
  const at = new Date('2026-11-18T04:30:00Z');
  const aNote = (line: number, facts: Partial<CallNote> = {}): CallNote => ({ callSid: aLine(line), at, kind: 'turn', rank: 'in-menu', ...facts });
  const vault = new SpecVault();
  const owedCalls = new SpecOwed(vault);
  const logOn = (on: Database) => {
    const { owed, settle, inbox } = aSettling(on, vault, owedCalls);
    return new CallLog(on, new CallerFaults(on, owed, settle, inbox, logger), settle, logger);
  };
  const aFault = (line: number) => ({ callSid: aLine(line), from: '+919000001001', at });
  const missed = (line: number) => owedCalls.of(callIdOf(aLine(line)));
  const callOf = async (line: number) => (await database.query<Record<string, unknown>>('select rank, language, keys, served, had_fault from calls.call where id = $1', [callIdOf(aLine(line))]))[0];
  const eventsOf = async (line: number) => (await database.query<{ kind: string }>('select kind from calls.call_event where call_id = $1 order by id', [callIdOf(aLine(line))])).map((row) => row.kind);

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, CreateCarrier1700000000050, ...callsServer.migrations]);
    database = await test.as('app');
  });
  afterAll(() => test.close());

  it('writes many calls and their events in one statement, each with the latest that is known', async () => {
    const counting = new CountingDatabase(await test.dataSource('app'));
    const log = logOn(counting);
    for (let line = 100; line < 150; line += 1) {
      log.note(aNote(line, { kind: 'incoming', rank: 'ringing' }));
      log.note(aNote(line, { language: 'hi-IN', keys: '1' }));
      log.note(aNote(line, { keys: '12', served: true }));
    }
    await log.flush();
    // The turn of this log, and the batch.
    expect(counting.statements).toBe(2);
    expect(await callOf(149)).toEqual({ rank: 2, language: 'hi-IN', keys: '12', served: true, had_fault: false });
    expect(await eventsOf(149)).toEqual(['incoming', 'turn', 'turn']);
  });

  it('does not wait for a call that another transaction holds, nor hold the others meanwhile: that one is written when it is free', async () => {
    const log = logOn(database);
    for (const line of [160, 161, 162]) log.note(aNote(line));
    await log.flush();
    let flushed: Promise<void> | undefined;
    await database.transaction(async (tx) => {
      await tx.query('select 1 from calls.call where id = $1 for update', [callIdOf(aLine(161))]);
      for (const line of [160, 161, 162, 163]) log.note(aNote(line, { kind: 'later', keys: '7' }));
      flushed = log.flush();
      await until('the others', async () => (await callOf(162))?.['keys'] === '7' && (await callOf(163))?.['keys'] === '7');
      expect(await callOf(161)).toMatchObject({ keys: '' });
      // Nobody holds the others: they can be taken at once.
      expect(await database.query('select 1 from calls.call where id = any($1) for update nowait', [[callIdOf(aLine(160)), callIdOf(aLine(162)), callIdOf(aLine(163))]])).toHaveLength(3);
    });
    await flushed;
    expect(await callOf(161)).toMatchObject({ keys: '7' });
    expect(await eventsOf(161)).toEqual(['turn', 'later']);
  });

  it('of a call that is over waits for what another process noted of it: nobody who heard a menu was failed by us', async () => {
    const [another, log] = [logOn(database), logOn(database)];
    another.onModuleInit();
    another.note(aNote(170));
    await log.flushAll(aLine(170));
    expect(await callOf(170)).toMatchObject({ rank: 2 });
    await another.onModuleDestroy();
  });

  it('writes what has gathered while the database was away in portions, so that no turn waits while one is put together', async () => {
    const counting = new CountingDatabase(await test.dataSource('app'));
    const log = logOn(counting);
    counting.isAway = true;
    for (let nth = 0; nth < 2_500; nth += 1) log.note(aNote(190, { at: new Date(at.getTime() + nth) }));
    await log.flush();
    counting.isAway = false;
    const before = counting.statements;
    await log.flush();
    expect(counting.statements - before).toBe(6);
    expect(await eventsOf(190)).toHaveLength(2_500);
  });

  it('leaves out what the database does not take, whenever it comes, and writes all that came with it', async () => {
    const log = logOn(database);
    const [nul, half, another] = [aNote(181, { detail: { node: 'a\0b' } }), aNote(183, { keys: '1\0' }), aNote(185, { callId: callIdOf(aLine(180)) })];
    for (const note of [aNote(180), nul, aNote(182), half, aNote(184), another, aNote(186)]) log.note(note);
    await log.flush();
    expect(await Promise.all([180, 181, 182, 183, 184, 185, 186].map(async (line) => (await callOf(line)) !== undefined))).toEqual([true, false, true, false, true, false, true]);
    log.note(aNote(187));
    await log.flush();
    expect(await eventsOf(187)).toEqual(['turn']);
  });

  it('notes what a request of the carrier says once, however often that comes, and keeps nothing with which it could be told again', async () => {
    const log = logOn(database);
    const signature = 'gPmx3Rw1sjYpVMpVmgWlYmUz4Aw=';
    for (const [seconds, said] of [[0, signature], [1, signature], [2, 'another']] as const) log.note(aNote(155, { at: new Date(at.getTime() + seconds * 1_000), signature: said }));
    await log.flush();
    expect(await eventsOf(155)).toEqual(['turn', 'turn']);
    log.note(aNote(155, { at: new Date(at.getTime() + 3_000), signature }));
    log.note(aNote(155, { kind: 'later', at: new Date(at.getTime() + 3_000), signature }));
    log.note(aNote(156, { at: new Date(at.getTime() + 3_000), signature }));
    await log.flush();
    expect(await eventsOf(155)).toEqual(['turn', 'turn', 'later']);
    expect(await eventsOf(156)).toEqual(['turn']);
    expect(JSON.stringify(await database.query('select * from calls.call_event where call_id = $1', [callIdOf(aLine(155))]))).not.toContain(signature);
  });

  it('notes two requests that come in one millisecond, and neither of them again', async () => {
    const log = logOn(database);
    for (const seconds of [0, 5]) {
      for (const signature of ['one', 'another']) {
        log.note(aNote(157, { at: new Date(at.getTime() + seconds * 1_000), signature }));
        await log.flush();
      }
      expect(await eventsOf(157)).toEqual(['turn', 'turn']);
    }
  });

  it('notes a fault once, however often the request comes that failed', async () => {
    const log = logOn(database);
    const delivery = { kind: 'fault', sid: aLine(158), parts: [aLine(158)], path: '/voice/call-back-key', form: {}, token: null, signature: 'one' } as const;
    for (const seconds of [0, 1]) await log.noteFault({ ...aFault(158), at: new Date(at.getTime() + seconds * 1_000), delivery });
    expect(await eventsOf(158)).toEqual(['fault']);
  });

  it('lowers nothing by late news', async () => {
    const log = logOn(database);
    log.note(aNote(1, { language: 'hi-IN', keys: '12', served: true }));
    await log.flush();
    await database.query('update calls.call set rank = 6 where id = $1', [callIdOf(aLine(1))]);
    log.note(aNote(1, { rank: 'ringing', language: null }));
    await log.flush();
    expect(await callOf(1)).toMatchObject({ rank: 6, language: 'hi-IN', keys: '12', served: true });
  });

  it('writes by itself, and what is left at the end', async () => {
    const log = logOn(database);
    log.onModuleInit();
    log.note(aNote(2));
    await until('the note to be written', async () => callOf(2));
    log.note(aNote(3));
    await log.onModuleDestroy();
    expect(await callOf(3)).toBeDefined();
  });

  it('keeps what it could not write, in order, and writes it when the database is back', async () => {
    const failing = new CountingDatabase(await test.dataSource('app'));
    const log = logOn(failing);
    failing.isAway = true;
    log.note(aNote(4, { kind: 'first' }));
    await log.flush();
    log.note(aNote(4, { kind: 'second' }));
    failing.isAway = false;
    await log.flush();
    expect(await eventsOf(4)).toEqual(['first', 'second']);
  });

  it('writes a batch once, although it never heard that it was written', async () => {
    const deaf = new CountingDatabase(await test.dataSource('app'));
    const log = logOn(deaf);
    deaf.losesAnswers = true;
    log.note(aNote(11, { kind: 'first' }));
    log.note(aNote(11, { kind: 'first' }));
    await log.flush();
    deaf.losesAnswers = false;
    log.note(aNote(11, { kind: 'second' }));
    await log.flush();
    expect(await eventsOf(11)).toEqual(['first', 'first', 'second']);
  });

  it('writes a batch once, although the first attempt is written while it tries again', async () => {
    const slow = new CountingDatabase(await test.dataSource('app'));
    const log = logOn(slow);
    let goOn = (): void => undefined;
    slow.beforeCommit = new Promise((resolve) => { goOn = resolve; });
    log.note(aNote(12));
    await log.flush();
    slow.beforeCommit = undefined;
    const again = log.flush();
    await until('the second attempt to wait for the first', async () => (await database.query("select 1 from pg_stat_activity where wait_event_type = 'Lock' and wait_event = 'advisory' and datname = current_database()"))[0]);
    goOn();
    await again;
    expect(await eventsOf(12)).toEqual(['turn']);
  });

  it('saves that we ring back before the fallback words are said, and remembers the fault', async () => {
    await logOn(database).noteFault(aFault(7));
    expect([missed(7), await eventsOf(7), vault.numbers.get(callIdOf(aLine(7)))]).toEqual([['failed'], ['fault'], '+919000001001']);
    expect(await callOf(7)).toMatchObject({ had_fault: true });
  });

  it('keeps no number outside the vault', async () => {
    const [{ all }] = await database.query<{ all: string }>(`select string_agg(t::text, ' ') as all from (select c::text from calls.call c union all select e::text from calls.call_event e) as everything (t)`) as [{ all: string }];
    expect(all).not.toContain('9000001001');
  });

  it('lets no caller wait for a database that does not answer', async () => {
    const hanging = new CountingDatabase(await test.dataSource('app'));
    hanging.isHanging = true;
    const before = performance.now();
    await logOn(hanging).noteFault(aFault(8));
    expect(performance.now() - before).toBeLessThan(1_000);
    expect(missed(8)).toEqual([]);
  });

  it('saves other calls that we owe, although one cannot be saved', async () => {
    const log = logOn(database);
    vault.isAway = true;
    await log.noteFault(aFault(9));
    expect([missed(9), await eventsOf(9)]).toEqual([[], ['fault']]);
    vault.isAway = false;
    vault.refuses = callIdOf(aLine(9));
    await log.noteFault(aFault(10));
    await log.flush();
    expect([missed(9), missed(10)]).toEqual([[], ['failed']]);
    vault.refuses = undefined;
    await log.flush();
    expect(missed(9)).toEqual(['failed']);
  });

  it('forgets the oldest rather than grow without end', async () => {
    const failing = new CountingDatabase(await test.dataSource('app'));
    const log = logOn(failing);
    failing.isAway = true;
    log.note(aNote(5, { kind: 'oldest' }));
    for (let n = 0; n < 10_000; n += 1) log.note(aNote(6, { at: new Date(at.getTime() + n) }));
    await log.flush();
    failing.isAway = false;
    await log.flush();
    expect([await eventsOf(5), (await eventsOf(6)).length]).toEqual([[], 10_000]);
  }, 60_000);
});

class CountingDatabase extends Database {
  statements = 0;
  isAway = false;
  isHanging = false;
  losesAnswers = false;
  /** The transaction is given up at once, and goes on by itself until this allows it to be committed. */
  beforeCommit: Promise<void> | undefined;

  override query<Row = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    this.statements += 1;
    if (this.isHanging) return new Promise(() => undefined);
    return this.isAway ? Promise.reject(new Error('the database is away')) : super.query<Row>(sql, params);
  }

  override transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.isHanging) return new Promise(() => undefined);
    if (this.isAway) return Promise.reject(new Error('the database is away'));
    const { beforeCommit, losesAnswers } = this;
    const done = super.transaction(async (tx) => {
      const value = await work(this.counted(tx));
      await beforeCommit;
      return value;
    });
    if (beforeCommit) return until('the statement', () => this.statements > 1).then(() => { throw new Error('the database does not answer'); });
    return losesAnswers ? done.then(() => { throw new Error('the answer was lost'); }) : done;
  }

  private counted(tx: Tx): Tx {
    return { ...tx, query: (sql, params) => { this.statements += 1; return tx.query(sql, params); }, write: (sql, params) => { this.statements += 1; tx.write(sql, params); } };
  }
}
