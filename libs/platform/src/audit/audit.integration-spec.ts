import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Database } from '../database/database.js';
import { randomIds } from '../ids/random-ids.js';
import { recordAudit } from '../outbox/audit.js';
import { CreatePlatform1700000000001 } from '../outbox/create-platform.migration.js';
import { FolderStore } from '../storage/folder-store.js';
import { FixedClock } from '../testing/fixed-clock.js';
import { testDatabase, type TestDatabase } from '../testing/test-database.js';
import { linkOf, NO_AUDIT, SAID } from './chain.js';
import { CheckpointKey, keyOfCopy } from './checkpoint.js';
import { SealAudit } from './seal-audit.js';
import { GuardsClosed1700000000354 } from './guards-closed.migration.js';
import { SealAudit1700000000350 } from './seal-audit.migration.js';
import { sealAll } from './testing/seal-all.js';
import { type AuditFault, verifyAudit } from './verify-audit.js';

const aKey = (): CheckpointKey => CheckpointKey.of(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
const GUARDED = ['audit', 'audit_link', 'audit_checkpoint'];

describe('the seal of the audit', () => {
  let test: TestDatabase;
  let app: Database;
  let owner: pg.Client;
  const folder = mkdtempSync(path.join(tmpdir(), 'pukar-audit-'));
  const store = new FolderStore(folder);
  const key = aKey();
  const clock = new FixedClock(new Date());
  const sealing = (by = key, into: FolderStore = store): SealAudit => new SealAudit(app, by, into, clock, randomIds);
  const source = { query: (sql: string, params: readonly unknown[]) => owner.query(sql, [...params]) };
  const write = (count: number): Promise<void> => app.transaction(async (tx) => {
    for (let nth = 0; nth < count; nth += 1) await recordAudit(tx, { id: randomIds.uuid(), actorKind: 'staff', actorId: 'asha', action: 'citizens.read-caller', subjectKind: 'call', subjectId: `call ${nth}`, detail: { nth, why: 'a call' } });
  });
  const found = async (copies: FolderStore | null = store): Promise<readonly string[]> => {
    const faults: AuditFault[] = [];
    await verifyAudit(source, [key.publicKey], copies ?? undefined, (one) => faults.push(one));
    return faults.map(({ what, seq, checkpoint }) => [what, seq ?? (checkpoint && `checkpoint ${checkpoint}`)].filter(Boolean).join(' '));
  };
  /** Whoever owns the database can switch its guards off. */
  const asOwner = async (...statements: readonly string[]): Promise<void> => {
    for (const table of GUARDED) await owner.query(`alter table platform.${table} disable trigger all`);
    for (const one of statements) await owner.query(one);
  };
  const row = (seq: number): string => `(select audit_id from platform.audit_link where seq = ${seq})`;

  /** All links from this one on, made again as they would be had the rows always been so. */
  async function remakeChain(from: number): Promise<void> {
    const { rows } = await owner.query<{ seq: number; hash: Buffer; said: string }>(`select l.seq::float8 as seq, l.hash, ${SAID} as said from platform.audit_link l join platform.audit a on a.id = l.audit_id order by l.seq`);
    let hash = rows.find(({ seq }) => seq === from - 1)?.hash ?? NO_AUDIT;
    for (const { seq, said } of rows.filter((one) => one.seq >= from)) {
      hash = linkOf(hash, seq, said);
      await owner.query('update platform.audit_link set hash = $2 where seq = $1', [seq, hash]);
    }
  }

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, SealAudit1700000000350, GuardsClosed1700000000354]);
    app = await test.as('app');
    for (const count of [5, 3, 4]) {
      await write(count);
      await sealAll(sealing(), app);
      await sealing().checkpoint();
    }
    await write(2);
    await sealAll(sealing(), app);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await test.close();
  });
  beforeEach(async () => {
    owner = new pg.Client({ connectionString: test.url('owner') });
    await owner.connect();
    await owner.query('begin');
  });
  afterEach(async () => {
    await owner.query('rollback');
    await owner.end();
  });

  it('finds nothing in what was written, with the copies and without', async () => {
    expect([await found(), await found(null)]).toEqual([[], []]);
  });

  it.each([
    ['whose the act was', `actor_id = 'meera'`], ['what kind of actor', `actor_kind = 'system'`], ['what was done', `action = 'citizens.read-calles'`], ['about what', `subject_id = 'call 9'`], ['about what kind of thing', `subject_kind = 'draft'`],
    ['a detail', `detail = jsonb_set(detail, '{nth}', '7')`], ['a detail that was added', `detail = detail || '{"more": null}'`], ['a detail that is empty', `detail = '{}'`], ['the instant, by a microsecond', `at = at + interval '1 microsecond'`], ['its own id', 'id = gen_random_uuid()'],
    ['one letter to another script', `actor_id = 'аsha'`], ['a letter to a capital', `actor_id = 'Asha'`], ['a space at the end', `actor_id = 'asha '`],
  ])('names the row of which was altered %s', async (what, change) => {
    await asOwner(`update platform.audit set ${change} where id = ${row(3)}`);
    expect(await found()).toEqual([what === 'its own id' ? 'missing 3' : 'altered 3']);
  });

  it('names the row at each bit of a link that was flipped', async () => {
    for (const bit of [0, 7, 63, 64, 130, 255]) {
      await owner.query('savepoint one');
      await asOwner(`update platform.audit_link set hash = set_bit(hash, ${bit}, 1 - get_bit(hash, ${bit})) where seq = 6`);
      expect((await found())[0]).toBe('altered 6');
      await owner.query('rollback to one');
    }
  });

  it.each([
    ['a row that was taken out', [`delete from platform.audit where id = ${row(7)}`], ['missing 7']],
    ['a row that was taken out with its link', [`with gone as (delete from platform.audit where id = ${row(7)}) delete from platform.audit_link where seq = 7`], ['missing 7']],
    ['the first row that was taken out', [`with gone as (delete from platform.audit where id = ${row(1)}) delete from platform.audit_link where seq = 1`], ['missing 1']],
    ['several that were taken out', ['delete from platform.audit_link where seq in (2, 3)'], ['missing 2', 'missing 3']],
    ['two that changed places', ['update platform.audit_link set seq = 1000 + seq where seq in (6, 7)', 'update platform.audit_link set seq = 1013 - seq where seq > 1000'], ['altered 6', 'altered 7', 'altered 8']],
    ['the tail that was cut off behind a checkpoint', ['delete from platform.audit_link where seq > 9', 'delete from platform.audit_checkpoint where number = 3'], ['checkpoint-missing checkpoint 3', 'missing 10']],
    ['the tail that was cut off at a checkpoint', ['delete from platform.audit_link where seq > 8', 'delete from platform.audit_checkpoint where number = 3'], ['checkpoint-missing checkpoint 3', 'missing 9']],
    ['all of it that was emptied', ['delete from platform.audit_link', 'delete from platform.audit', 'delete from platform.audit_checkpoint'], ['checkpoint-missing checkpoint 1', 'checkpoint-missing checkpoint 2', 'checkpoint-missing checkpoint 3', 'missing 1']],
    ['a checkpoint whose words were altered', [`update platform.audit_checkpoint set said = replace(said, '"seq":8', '"seq":7') where number = 2`], ['checkpoint-forged checkpoint 2']],
    ['a checkpoint whose signature was altered', ['update platform.audit_checkpoint set signature = set_byte(signature, 5, 1 + get_byte(signature, 5) % 255) where number = 1'], ['checkpoint-forged checkpoint 1']],
  ])('names %s', async (_what, done, faults) => {
    await asOwner(...done);
    expect((await found()).filter((one) => one !== 'not-sealed').slice(0, faults.length)).toEqual(faults);
  });

  it('names a row that was put in: between two others, beside the chain, or with a time of before', async () => {
    await asOwner('update platform.audit_link set seq = 1000 + seq where seq > 6', 'update platform.audit_link set seq = seq - 999 where seq > 1000', `insert into platform.audit (id, actor_kind, actor_id, action, subject_kind, subject_id) values ('00000000-0000-0000-0000-000000000007', 'staff', 'meera', 'a.b', 'c', 'd')`,
      `insert into platform.audit_link values (7, '00000000-0000-0000-0000-000000000007', sha256('7'))`);
    expect((await found())[0]).toBe('altered 7');
    await owner.query('rollback');
    await owner.query('begin');
    await asOwner(`insert into platform.audit (id, at, actor_kind, actor_id, action, subject_kind, subject_id, written_in) values (gen_random_uuid(), now() - interval '1 day', 'staff', 'meera', 'a.b', 'c', 'd', '3')`);
    expect(await found()).toEqual(['not-sealed']);
  });

  it('names the first row from which the whole chain was made anew, by the copies; without them only the signature shows it', async () => {
    await asOwner(`update platform.audit set actor_id = 'nobody' where id = ${row(7)}`);
    await remakeChain(7);
    expect((await found())[0]).toBe('made-anew 7');
    // Without the marks it is known as far as the next checkpoint.
    expect(await found(null)).toEqual(['made-anew 8', 'made-anew 12']);
  });

  it('shows a chain made anew with its checkpoints, whether or not their maker had the key', async () => {
    for (const [by, faults] of [[aKey(), 'checkpoint-forged checkpoint 1'], [key, 'checkpoint-differs checkpoint 1']] as const) {
      await owner.query('savepoint one');
      await asOwner(`update platform.audit set actor_id = 'nobody' where id = ${row(1)}`);
      await remakeChain(1);
      const { rows } = await owner.query<{ number: number; said: string }>('select number, said from platform.audit_checkpoint order by number');
      for (const { number, said } of rows) {
        const { marks: _marks, ...told } = JSON.parse(said) as { seq: number; marks: string; number: number; hash: string; lastAt: string; madeAt: string; before: string };
        const { rows: [link] } = await owner.query<{ hash: Buffer }>('select hash from platform.audit_link where seq = $1', [told.seq]);
        const made = by.sign({ ...told, hash: link!.hash.toString('hex') }, Buffer.alloc(0));
        await owner.query('update platform.audit_checkpoint set said = $2, signature = $3 where number = $1', [number, made.said, made.signature]);
      }
      const shown = await found();
      expect(shown[0]).toBe(faults);
      expect(shown).toContain('made-anew 1');
      await owner.query('rollback to one');
    }
  });

  it('names a copy that was altered, put under another number, or is not there', async () => {
    const other = new FolderStore(mkdtempSync(path.join(folder, 'other-')));
    const copies = await Promise.all([1, 2, 3].map((number) => store.get(keyOfCopy(number))));
    await other.put(keyOfCopy(1), copies[0]!);
    await other.put(keyOfCopy(2), Buffer.from(copies[1]!.toString().replace(/"marks":"./, '"marks":"/')));
    expect(await found(other)).toEqual(['copy-forged checkpoint 2', 'copy-missing checkpoint 3']);
    await other.put(keyOfCopy(2), copies[2]!);
    await other.put(keyOfCopy(3), copies[1]!);
    expect((await found(other))[0]).toBe('checkpoint-differs checkpoint 2');
  });

  it('is not needed for what no serving role can do: change, drop or empty it, say when a row was, or switch its guards off', async () => {
    const tries = [
      `update platform.audit set actor_id = 'x'`, 'delete from platform.audit', 'truncate platform.audit', 'delete from platform.audit_link', `update platform.audit_link set hash = ''`, 'truncate platform.audit_link', 'delete from platform.audit_checkpoint', `update platform.audit_checkpoint set said = ''`,
      'alter table platform.audit disable trigger keep_audit', 'drop trigger keep_audit on platform.audit', 'set session_replication_role = replica', 'set role pukar_owner', 'drop table platform.audit', 'create or replace function platform.keep_audit() returns trigger language plpgsql as $$ begin return null; end $$',
      `insert into platform.audit (id, at, actor_kind, actor_id, action, subject_kind, subject_id) values (gen_random_uuid(), now() - interval '1 year', 'staff', 'x', 'a.b', 'c', 'd')`,
      `insert into platform.audit (id, written_in, actor_kind, actor_id, action, subject_kind, subject_id) values (gen_random_uuid(), '3', 'staff', 'x', 'a.b', 'c', 'd')`,
    ];
    const department = await test.as('department');
    for (const role of [app, department]) for (const one of tries) await expect(role.query(one)).rejects.toThrow(/permission denied|must be owner|must be able to SET ROLE/);
    for (const one of ['select * from platform.audit', 'select * from platform.audit_link', `select platform.retire_audit(180)`]) await expect(department.query(one)).rejects.toThrow(/permission denied/);
  });

  it('is altered by its owner only when they switch its guards off', async () => {
    for (const one of [`update platform.audit set actor_id = 'x'`, 'delete from platform.audit', 'truncate platform.audit', 'delete from platform.audit_link', 'delete from platform.audit_checkpoint', 'truncate platform.audit_checkpoint']) {
      await owner.query('savepoint one');
      await expect(owner.query(one)).rejects.toThrow('only added to');
      await owner.query('rollback to one');
    }
  });
});
