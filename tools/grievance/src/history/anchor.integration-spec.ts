import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { grievancesServer } from '@pukar/grievances-server';
import type { Database } from '@pukar/platform/database';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import pg from 'pg';
import { keepAnchor, verifyAnchor } from './anchor.js';
import { addStep, chain, enterTicket, idOf, STEPS } from './testing/a-history.js';
import { type Found, verifyHistories } from './verify-histories.js';

describe('where histories end, kept elsewhere', () => {
  let test: TestDatabase;
  let app: Database;
  let owner: pg.Client;
  const folder = mkdtempSync(path.join(tmpdir(), 'pukar-anchor-'));
  const file = path.join(folder, 'heads');
  const source = { query: (sql: string, params: readonly unknown[]) => owner.query(sql, [...params]) };
  /** What the verification finds by itself, and what the file shows. */
  const found = async (): Promise<readonly [readonly string[], readonly string[]]> => {
    const [alone, compared]: [Found[], Found[]] = [[], []];
    await verifyHistories(source, (one) => alone.push(one));
    await verifyAnchor(source, file, (one) => compared.push(one), { pageSize: 2 });
    const told = (all: readonly Found[]) => all.map(({ ticketId, seq, what }) => `${Number(ticketId.slice(-12))}/${seq} ${what}`);
    return [told(alone), told(compared)];
  };

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...grievancesServer.migrations]);
    app = await test.as('app');
    for (let nth = 1; nth <= 5; nth += 1) await app.transaction((tx) => enterTicket(tx, nth));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await test.close();
  });
  beforeEach(async () => {
    owner = new pg.Client({ connectionString: test.url('owner') });
    await owner.connect();
    await owner.query('begin');
    await keepAnchor(source, file, 2);
  });
  afterEach(async () => {
    await owner.query('rollback');
    await owner.end();
  });

  it('agrees with what was written, and with whatever is added since', async () => {
    expect(await found()).toEqual([[], []]);
    const { rows } = await owner.query<{ hash: string }>(`select encode(hash, 'hex') as hash from grievances.history_head where ticket_id = $1`, [idOf(1)]);
    await addStep(source, idOf(1), 5, rows[0]!.hash, { step: 'warned', detail: { level: 2, climbsAt: '2026-12-01T12:30:00.000Z' } });
    await enterTicket(source, 6);
    expect(await found()).toEqual([[], []]);
  });

  it('is needed for a ticket that its owner takes out with all that belongs to it: nothing else shows it', async () => {
    for (const [table, column] of [['history', 'ticket_id'], ['history_head', 'ticket_id'], ['ticket', 'id']] as const) await owner.query(`delete from grievances.${table} where ${column} = $1`, [idOf(3)]);
    expect(await found()).toEqual([[], ['3/4 gone']]);
  });

  it('is needed for a chain that its owner makes anew from the first step, with its end', async () => {
    await owner.query('delete from grievances.history where ticket_id = $1', [idOf(2)]);
    await owner.query('delete from grievances.history_head where ticket_id = $1', [idOf(2)]);
    await chain(source, idOf(2), [STEPS[0]!, STEPS[1]!, { step: 'resolved', detail: { actionCode: 'inspected' } }, STEPS[3]!]);
    expect(await found()).toEqual([[], ['2/4 made-anew']]);
  });

  it('is needed for an end that its owner drops with what was kept of it', async () => {
    await owner.query('delete from grievances.history where ticket_id = $1 and seq = 4', [idOf(5)]);
    await owner.query(`update grievances.history_head set seq = 3, hash = (select hash from grievances.history where ticket_id = $1 and seq = 3) where ticket_id = $1`, [idOf(5)]);
    await owner.query(`update grievances.ticket set state = 'resolved', level = 1, reopenings = 0 where id = $1`, [idOf(5)]);
    expect(await found()).toEqual([[], ['5/4 gone']]);
  });

  it('is refused when the file itself was changed, cut off or continued, or is another than the one whose sum is known', async () => {
    const { sum } = await verifyAnchor(source, file, () => undefined);
    const lines = readFileSync(file, 'utf8').split('\n');
    const broken = [lines.filter((_, at) => at !== 2), lines.slice(0, 3), [...lines.slice(0, -1), lines[0]!], lines.map((line, at) => (at === 1 ? line.replace(/.$/, (last) => (last === '0' ? '1' : '0')) : line)), ['no history of ours', ...lines]];
    for (const one of broken) {
      writeFileSync(file, one.join('\n'));
      await expect(verifyAnchor(source, file, () => undefined)).rejects.toThrow(/file/);
    }
    writeFileSync(file, lines.join('\n'));
    await expect(verifyAnchor(source, file, () => undefined, { sum: '0'.repeat(64) })).rejects.toThrow(sum);
  });

  it('replaces a file only when it is whole', async () => {
    const before = readFileSync(file, 'utf8');
    const cut = { query: (sql: string, params: readonly unknown[]) => (params[0] === '00000000-0000-0000-0000-000000000000' ? owner.query(sql, [...params]) : Promise.reject(new Error('cut'))) };
    await expect(keepAnchor(cut, file, 2)).rejects.toThrow('cut');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});
