import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Database } from '../database/database.js';
import { randomIds } from '../ids/random-ids.js';
import { recordAudit } from '../outbox/audit.js';
import { CreatePlatform1700000000001 } from '../outbox/create-platform.migration.js';
import { FolderStore } from '../storage/folder-store.js';
import { FixedClock } from '../testing/fixed-clock.js';
import { testDatabase, type TestDatabase } from '../testing/test-database.js';
import { CheckpointKey, keyOfCopy } from './checkpoint.js';
import { AuditAltered, SealAudit } from './seal-audit.js';
import { SealAudit1700000000350 } from './seal-audit.migration.js';
import { sealAll } from './testing/seal-all.js';
import { type AuditFault, verifyAudit } from './verify-audit.js';

describe('the keeping of the audit', () => {
  let test: TestDatabase;
  let app: Database;
  let owner: pg.Client;
  let store: FolderStore;
  const folder = mkdtempSync(path.join(tmpdir(), 'pukar-audit-'));
  const key = CheckpointKey.of(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  const sealing = (into: FolderStore = store): SealAudit => new SealAudit(app, key, into, new FixedClock(new Date()), randomIds);
  const one = () => ({ id: randomIds.uuid(), actorKind: 'staff', actorId: 'asha', action: 'spec.act', subjectKind: 'spec', subjectId: '1' }) as const;
  const write = (count: number): Promise<void> => app.transaction(async (tx) => { for (let nth = 0; nth < count; nth += 1) await recordAudit(tx, one()); });
  const seal = (): Promise<number> => sealAll(sealing(), app);
  const verify = async (): Promise<readonly [number, readonly string[]]> => {
    const faults: AuditFault[] = [];
    const { rows } = await verifyAudit({ query: (sql, params) => owner.query(sql, [...params]) }, [key.publicKey], store, (fault) => faults.push(fault));
    return [rows, faults.map(({ what, seq }) => `${what} ${seq ?? ''}`)];
  };
  const age = (days: number, through: number): Promise<unknown> => owner.query(`
    alter table platform.audit disable trigger keep_audit;
    update platform.audit set at = at - interval '${days} days' where id in (select id from platform.audit order by written_in, id limit ${through});
    alter table platform.audit enable trigger keep_audit`);

  beforeEach(async () => {
    test = await testDatabase([CreatePlatform1700000000001, SealAudit1700000000350]);
    app = await test.as('app');
    store = new FolderStore(mkdtempSync(path.join(folder, 'copies-')));
    owner = new pg.Client({ connectionString: test.url('owner') });
    await owner.connect();
  });
  afterEach(async () => {
    await owner.end();
    await test.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('chains no row before the transactions that began earlier are over, and loses none', async () => {
    const slow = await test.as('app');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => { release = resolve; });
    let wrote = (): void => undefined;
    const written = new Promise<void>((resolve) => { wrote = resolve; });
    const first = slow.transaction(async (tx) => { await recordAudit(tx, one()); await tx.query('select 1'); wrote(); await held; });
    await written;
    await write(3);
    expect(await sealing().execute()).toBe(0);
    release();
    await first;
    expect(await seal()).toBe(4);
    expect(await verify()).toEqual([4, []]);
  });

  it('chains each row once, however many workers seal at the same time as rows are written', async () => {
    const writing = Promise.all(Array.from({ length: 20 }, () => write(5)));
    for (let round = 0; round < 5; round += 1) await Promise.all([sealing().execute(), sealing().execute(), sealing().checkpoint()]);
    await writing;
    await seal();
    await sealing().checkpoint();
    expect(await verify()).toEqual([100, []]);
  });

  it('takes up a copy whose maker died before the database knew of it', async () => {
    await write(2);
    await seal();
    const dying = Object.assign(new FolderStore(''), { get: (name: string) => store.get(name), put: async (name: string, bytes: Uint8Array) => { await store.put(name, bytes); throw new Error('killed'); } });
    await expect(sealing(dying).checkpoint()).rejects.toThrow('killed');
    const kept = await store.get(keyOfCopy(1));
    await write(1);
    await seal();
    expect([await sealing().checkpoint(), await sealing().checkpoint(), await sealing().checkpoint()]).toEqual([true, true, false]);
    expect(await store.get(keyOfCopy(1))).toEqual(kept);
    expect(await verify()).toEqual([3, []]);
  });

  it('writes over no copy: where the database was put back, the worker says so', async () => {
    await write(2);
    await seal();
    await sealing().checkpoint();
    await owner.query('alter table platform.audit_link disable trigger all; alter table platform.audit_checkpoint disable trigger all; delete from platform.audit_checkpoint; delete from platform.audit_link where seq = 2');
    await expect(sealing().checkpoint()).rejects.toThrow(AuditAltered);
  });

  it('goes on with copies in another place, after the database was put back from one of before', async () => {
    for (const count of [2, 2]) {
      await write(count);
      await seal();
      await sealing().checkpoint();
    }
    await owner.query('alter table platform.audit_link disable trigger all; alter table platform.audit_checkpoint disable trigger all; alter table platform.audit disable trigger all; delete from platform.audit_checkpoint where number = 2; delete from platform.audit where id in (select audit_id from platform.audit_link where seq > 2); delete from platform.audit_link where seq > 2');
    await expect(sealing().checkpoint()).rejects.toThrow(AuditAltered);
    expect((await verify())[1]).toEqual(['checkpoint-missing ', 'missing 3']);
    store = new FolderStore(mkdtempSync(path.join(folder, 'copies-')));
    await write(3);
    await seal();
    expect(await sealing().checkpoint()).toBe(true);
    expect(await verify()).toEqual([5, []]);
  });

  it('says of copies that are all missing that they are', async () => {
    await write(1);
    await seal();
    await sealing().checkpoint();
    store = new FolderStore(mkdtempSync(path.join(folder, 'copies-')));
    expect((await verify())[1]).toEqual(['copy-missing ']);
  });

  it('goes on in a database that was restored into another server, whose transactions begin anew', async () => {
    await write(3);
    await seal();
    await write(2);
    await owner.query(`alter table platform.audit disable trigger keep_audit; update platform.audit set written_in = (written_in::text::bigint + 1000000)::text::xid8; alter table platform.audit enable trigger keep_audit`);
    await write(4);
    expect(await seal()).toBe(6);
    await write(1);
    expect(await seal()).toBe(1);
    expect(await verify()).toEqual([10, []]);
  });

  it('takes out only what is older than 180 days, whole stretches between checkpoints, and says so; what stays is verified', async () => {
    await write(4);
    await age(200, 4);
    await seal();
    await sealing().checkpoint();
    await write(3);
    await seal();
    await sealing().checkpoint();
    expect(await sealing().retire(365)).toBe(0);
    // However short it is set.
    expect(await sealing().retire(1)).toBe(4);
    await seal();
    expect(await verify()).toEqual([4, []]);
    expect(await owner.query(`select detail from platform.audit where action = 'platform.retire-audit'`).then(({ rows }) => rows)).toEqual([{ detail: { rows: 4, keepDays: 1 } }]);
  });

  it('shows whoever takes out younger rows and says that they were old', async () => {
    await write(3);
    await seal();
    await sealing().checkpoint();
    await write(1);
    await seal();
    await owner.query('alter table platform.audit disable trigger all; alter table platform.audit_link disable trigger all; delete from platform.audit where id in (select audit_id from platform.audit_link where seq <= 3); delete from platform.audit_link where seq <= 3');
    expect((await verify())[1][0]).toBe('missing 1');
  });
});
