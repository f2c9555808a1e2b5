import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@pukar/platform/database';
import { createLogger } from '@pukar/platform/logging';
import { testDatabase, until, type TestDatabase } from '@pukar/platform/testing';
import { callIdOf } from '../persistence/call-rows.js';
import { CreateCalls1700000000007 } from '../persistence/create-calls.migration.js';
import { aLine } from '../testing/spec-carrier.js';
import { CallLog, type CallNote } from './call-log.js';

describe('the call log', () => {
  let test: TestDatabase;
  let database: Database;
  const logger = createLogger('spec', 'silent');
  const at = new Date('2026-11-18T04:30:00Z');
  const aNote = (line: number, facts: Partial<CallNote> = {}): CallNote => ({ callSid: aLine(line), at, kind: 'turn', rank: 'in-menu', ...facts });
  const callOf = async (line: number) => (await database.query<Record<string, unknown>>('select rank, language, keys, served, had_fault from calls.call where id = $1', [callIdOf(aLine(line))]))[0];
  const eventsOf = async (line: number) => (await database.query<{ kind: string }>('select kind from calls.call_event where call_id = $1 order by id', [callIdOf(aLine(line))])).map((row) => row.kind);

  beforeAll(async () => {
    test = await testDatabase([CreateCalls1700000000007]);
    database = await test.as('app');
  });
  afterAll(() => test.close());

  it('writes many calls and their events in one statement, each with the latest that is known', async () => {
    const counting = new CountingDatabase(await test.dataSource('app'));
    const log = new CallLog(counting, logger);
    for (let line = 100; line < 150; line += 1) {
      log.note(aNote(line, { kind: 'incoming', rank: 'ringing' }));
      log.note(aNote(line, { language: 'hi-IN', keys: '1' }));
      log.note(aNote(line, { keys: '12', served: true }));
    }
    await log.flush();
    expect(counting.statements).toBe(1);
    expect(await callOf(149)).toEqual({ rank: 2, language: 'hi-IN', keys: '12', served: true, had_fault: false });
    expect(await eventsOf(149)).toEqual(['incoming', 'turn', 'turn']);
  });

  it('lowers nothing by late news', async () => {
    const log = new CallLog(database, logger);
    log.note(aNote(1, { language: 'hi-IN', keys: '12', served: true }));
    await log.flush();
    await database.query('update calls.call set rank = 6 where id = $1', [callIdOf(aLine(1))]);
    log.note(aNote(1, { rank: 'ringing', language: null }));
    await log.flush();
    expect(await callOf(1)).toMatchObject({ rank: 6, language: 'hi-IN', keys: '12', served: true });
  });

  it('writes by itself, and what is left at the end', async () => {
    const log = new CallLog(database, logger);
    log.onModuleInit();
    log.note(aNote(2));
    await until('the note to be written', async () => callOf(2));
    log.note(aNote(3));
    await log.onModuleDestroy();
    expect(await callOf(3)).toBeDefined();
  });

  it('keeps what it could not write, in order, and writes it when the database is back', async () => {
    const failing = new CountingDatabase(await test.dataSource('app'));
    const log = new CallLog(failing, logger);
    failing.isAway = true;
    log.note(aNote(4, { kind: 'first' }));
    await log.flush();
    log.note(aNote(4, { kind: 'second' }));
    failing.isAway = false;
    await log.flush();
    expect(await eventsOf(4)).toEqual(['first', 'second']);
  });

  it('forgets the oldest rather than grow without end', async () => {
    const failing = new CountingDatabase(await test.dataSource('app'));
    const log = new CallLog(failing, logger);
    failing.isAway = true;
    log.note(aNote(5, { kind: 'oldest' }));
    for (let n = 0; n < 10_000; n += 1) log.note(aNote(6));
    await log.flush();
    failing.isAway = false;
    await log.flush();
    expect([await eventsOf(5), (await eventsOf(6)).length]).toEqual([[], 10_000]);
  }, 60_000);
});

class CountingDatabase extends Database {
  statements = 0;
  isAway = false;

  override query<Row = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    this.statements += 1;
    return this.isAway ? Promise.reject(new Error('the database is away')) : super.query<Row>(sql, params);
  }
}
