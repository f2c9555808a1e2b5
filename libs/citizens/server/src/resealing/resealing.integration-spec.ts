import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Phone } from '@pukar/citizens-core/domain';
import { KeyRing, type KeyRingFile } from '@pukar/platform/crypto';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { type Resealing, Resealing1700000000351, ResealVault } from '@pukar/platform/resealing';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import pg from 'pg';
import { citizensServer } from '../index.js';
import { CitizenStore } from '../persistence/citizen-store.js';
import { Vault } from '../persistence/vault.js';
import { DigitHashes } from '../pin/digit-hashes.js';
import { Phones } from '../pin/phones.js';
import { SEALED_IN_VAULT, VaultResealings } from './vault-resealings.js';

const COUNT = 450;
const phoneOf = (nth: number): Phone => `+9190000${String(10_000 + nth)}` as Phone;

describe('the rotation of the vault\'s key', () => {
  let test: TestDatabase;
  let database: Database;
  let owner: pg.Client;
  const folder = mkdtempSync(path.join(tmpdir(), 'pukar-rotation-'));
  const file = path.join(folder, 'vault.json');
  const clock = new FixedClock(new Date('2026-11-27T10:00:00Z'));
  let content: KeyRingFile = KeyRing.generate();
  const write = (next: KeyRingFile): void => {
    content = next;
    writeFileSync(`${file}.new`, JSON.stringify(next), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  /** What a process has of its own. */
  const aProcess = () => {
    const keys = KeyRing.fromFile(file);
    const vault = new Vault(keys);
    const digits = new DigitHashes(keys, randomIds);
    return { keys, vault, digits, citizens: new CitizenStore(vault, randomIds), phones: new Phones(vault), kinds: new VaultResealings(keys, digits).all() };
  };
  const worker = ({ keys, kinds }: ReturnType<typeof aProcess>, those: readonly Resealing[] = kinds) => new ResealVault(database, keys, those, clock, randomIds);
  const underOther = async (id: string): Promise<number> => {
    const counts = await Promise.all(SEALED_IN_VAULT.map(async ({ table, column }) => (await owner.query<{ count: number }>(`select count(*)::int as count from ${table} where ${column} is not null and vault.key_of(${column}) <> $1::bytea`, [Buffer.from(id)])).rows[0]!.count));
    return counts.reduce((all, one) => all + one, 0);
  };
  const ids: string[] = [];

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, Resealing1700000000351, ...citizensServer.migrations]);
    database = await test.as('app', 10);
    owner = new pg.Client({ connectionString: test.url('owner') });
    await owner.connect();
    write(content);
    const { vault, citizens, digits, phones } = aProcess();
    await database.transaction(async (tx) => {
      for (let nth = 0; nth < COUNT; nth += 1) {
        const id = await citizens.findOrMake(tx, phoneOf(nth), 'hi-IN', clock.now());
        ids.push(id);
        await citizens.keep(tx, id, { name: `नाम ${nth}`, address: `Street ${nth}` }, clock.now());
        await phones.keepDigits(tx, id, { ...digits.make(id, '4711'), chosen_at: clock.now(), opens_from: clock.now() });
      }
      const [request, mark, check, spoken] = [randomIds.uuid(), randomIds.uuid(), randomIds.uuid(), randomIds.uuid()];
      const at = clock.now();
      await tx.query('insert into vault.ticket_citizen (ticket_id, citizen_id, statement_sealed, created_at) values ($1, $1, $2, $3)', [request, vault.sealStatement(request, 'no light'), at]);
      await tx.query('insert into vault.spoken_words (spoken_id, ticket_id, statement_sealed, written_at) values ($1, $1, $2, $3)', [spoken, vault.sealStatement(spoken, 'spoken'), at]);
      await tx.query('insert into vault.identity_request (id, ticket_id, reason_sealed, minutes, asked_by, asked_at) values ($1, $1, $2, 5, $1, $3)', [request, vault.sealReason(request, 'request', 'a court asks'), at]);
      await tx.query('insert into vault.identity_decision (request_id, asked_by, decided_by, is_agreed, reason_sealed, at) values ($1, $1, $2, true, $3, $4)', [request, mark, vault.sealReason(request, 'decision', 'agreed'), at]);
      await tx.query(`insert into vault.conduct_mark (id, call_id, citizen_id, kind, note_sealed, marked_by, marked_at, call_at) values ($1, $1, $1, 'abuse', $2, $1, $3, $3)`, [mark, vault.sealConduct(mark, 'a note'), at]);
      await tx.query(`insert into vault.conduct_decision (id, mark_id, what, by_kind, words_sealed, at) values ($1, $1, 'propose', 'agent', $2, $3)`, [mark, vault.sealConduct(mark, 'words'), at]);
      await tx.query(`insert into vault.voice_check (id, ticket_id, call_id, asked_by, answer, words_sealed, at) values ($1, $1, $1, $1, 'yes', $2, $3)`, [check, vault.sealVoiceCheck(check, 'pressed'), at]);
      await tx.query('insert into vault.pressure_handled (check_id, by_id, note_sealed, at) values ($1, $1, $2, $3)', [check, vault.sealVoiceCheck(check, 'handled'), at]);
      await tx.query(`insert into vault.draft (call_id, citizen_id, version, content_sealed, updated_at) values ($1, $1, 1, $2, $3)`, [mark, vault.sealDraft(mark, { } as never), at]);
    });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await owner.end();
    await test.close();
  });

  it('knows every column of the vault that is sealed', async () => {
    const { rows } = await owner.query<{ named: string }>(`select table_schema || '.' || table_name || '.' || column_name as named from information_schema.columns where table_schema = 'vault' and column_name ~ '_sealed$' and column_name <> 'key_sealed'`);
    expect(SEALED_IN_VAULT.map(({ table, column }) => `${table}.${column}`).toSorted()).toEqual(rows.map(({ named }) => named).toSorted());
  });

  it('leaves nothing under the old key, while all is read and written, and whoever does it is killed in the middle', async () => {
    const [slow, quick] = [aProcess(), aProcess()];
    write({ ...content, current: 'k2', keys: { ...content.keys, k2: KeyRing.generate().keys['k1']! }, currentSince: clock.now().toISOString() });
    quick.keys.refresh();
    expect(await worker(quick).execute()).toBe(false);
    expect(await underOther('k2')).toBeGreaterThan(COUNT * 3);
    clock.advance(61);

    let isOver = false;
    let reads = 0;
    const reading = (async () => {
      while (!isOver) {
        const nth = reads % COUNT;
        const [phone, known] = await Promise.all([slow.citizens.phonesOf(database, [ids[nth]!]), slow.phones.find(database, phoneOf(nth))]);
        expect(phone.get(ids[nth]!)).toBe(phoneOf(nth));
        expect(slow.digits.matches(ids[nth], '4711', known.digits)).toBe(true);
        reads += 1;
      }
    })();
    // A citizen says another name meanwhile, to a process that has not looked at the file yet.
    const writing = database.transaction(async (tx) => slow.citizens.keep(tx, ids[COUNT - 1]!, { name: 'another name', address: '' }, clock.now()));

    for (const kind of quick.kinds) {
      // Killed when the batch is written, and before it is committed.
      const killed: Resealing = { name: kind.name, batch: async (tx, after) => { await kind.batch(tx, after); throw new Error('killed'); } };
      await expect(worker(quick, [killed]).execute()).rejects.toThrow('killed');
      // Killed after the first batch, which stays.
      await worker(quick, [{ name: kind.name, batch: (tx, after) => (after === null ? kind.batch(tx, after) : Promise.reject(new Error('killed'))) }]).execute().catch(() => undefined);
    }
    await writing;
    while (!(await worker(aProcess()).execute()));
    isOver = true;
    await reading;

    expect(reads).toBeGreaterThan(20);
    expect(await underOther('k2')).toBe(0);
    expect(await owner.query('select count(*)::int as count from platform.resealing where done_at is null').then(({ rows }) => rows[0])).toEqual({ count: 0 });
    expect(await owner.query(`select count(*)::int as count, sum((detail ->> 'values')::int)::int > $1 as all from platform.audit where action = 'platform.reseal'`, [COUNT * 3]).then(({ rows }) => rows[0])).toEqual({ count: SEALED_IN_VAULT.length + 1, all: true });
  });

  it('lets the old key go: all opens without it, the digits of phones too, and whoever still has it opens nothing', async () => {
    const k1 = content.keys['k1']!;
    write({ ...content, keys: { k2: content.keys['k2']! } });
    const { vault, citizens, phones, digits } = aProcess();
    for (let nth = 0; nth < COUNT; nth += 50) {
      expect((await citizens.phonesOf(database, [ids[nth]!])).get(ids[nth]!)).toBe(phoneOf(nth));
      const known = await phones.find(database, phoneOf(nth));
      expect([digits.matches(ids[nth], '4711', known.digits), digits.matches(ids[nth], '4712', known.digits)]).toEqual([true, false]);
    }
    const { rows: [row] } = await owner.query<{ name_sealed: Buffer }>('select name_sealed from vault.citizen where id = $1', [ids[COUNT - 1]]);
    expect(vault.openField(ids[COUNT - 1]!, 'name', row!.name_sealed)).toBe('another name');
    expect(() => new Vault(new KeyRing({ ...content, current: 'k1', keys: { k1 } })).openField(ids[0]!, 'name', row!.name_sealed)).toThrow('not in the key file');
  });

  it('is the only way in which what is appended changes: not to other words under the same key, and nothing beside', async () => {
    const { vault } = aProcess();
    const { rows: [asked] } = await owner.query<{ id: string }>('select id from vault.identity_request');
    await expect(database.query('update vault.identity_request set reason_sealed = $2 where id = $1', [asked!.id, vault.sealReason(asked!.id, 'request', 'other words')])).rejects.toThrow('only sealed anew');
    await expect(database.query('update vault.identity_request set minutes = 60')).rejects.toThrow('permission denied');
    await expect(database.query('update vault.identity_decision set is_agreed = true')).rejects.toThrow('permission denied');
  });
});
