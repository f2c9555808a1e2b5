import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { citizensServer } from './index.js';
import { aVault, type SpecVault } from './testing/a-vault.js';
import { ForgetLanguage } from './use-cases/forget-language.use-case.js';
import { GetRememberedLanguage } from './use-cases/get-remembered-language.use-case.js';
import { RememberCaller } from './use-cases/remember-caller.use-case.js';
import { RememberLanguage } from './use-cases/remember-language.use-case.js';

describe('the callers in the vault', () => {
  let test: TestDatabase;
  let database: Database;
  let vault: SpecVault;
  const remember = (from: string | undefined, callId = randomIds.uuid(), language?: string) =>
    database.transaction((tx) => vault.app.get(RememberCaller).execute(tx, { callId, from, at: vault.clock.now(), language }));
  const languageOf = (from: string | undefined) => vault.app.get(GetRememberedLanguage).execute(from);

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...citizensServer.migrations]);
    database = await test.as('app');
    vault = await aVault(database);
  });
  afterAll(async () => {
    await vault.app.close();
    await test.close();
  });

  it('are found again by their number, however the carrier writes it', async () => {
    const first = await remember('+919000001001');
    expect(await remember('09000001001')).toEqual(first);
    expect(await remember('+919000001002')).not.toEqual(first);
  });

  it('are noted once per call, however often the call is told', async () => {
    const callId = randomIds.uuid();
    const first = await remember('+919000001003', callId);
    expect(await remember('+919000001003', callId)).toEqual(first);
    expect(await database.query('select 1 from vault.caller where call_id = $1', [callId])).toHaveLength(1);
  });

  it('are one citizen even when two calls of a new number come at once', async () => {
    const both = await Promise.all([1, 2, 3, 4].map(() => remember('+919000001004')));
    expect(new Set(both.map(({ citizenId }) => citizenId)).size).toBe(1);
  });

  it('who withhold their number are new citizens each time, once per call', async () => {
    const callId = randomIds.uuid();
    const first = await remember('+266696687', callId);
    expect(await remember('+266696687', callId)).toEqual(first);
    expect(await remember('anonymous')).not.toEqual(first);
    expect(await database.query('select phone_sealed, phone_hash from vault.citizen where id = $1', [first.citizenId])).toEqual([{ phone_sealed: null, phone_hash: null }]);
  });

  it('have their numbers in no column of the vault', async () => {
    await remember('+919000001005');
    const [{ all }] = await database.query<{ all: string }>(`select string_agg(c::text, ' ') || (select string_agg(k::text, ' ') from vault.caller k) as all from vault.citizen c`) as [{ all: string }];
    const hex = (text: string) => Buffer.from(text).toString('hex');
    for (const spelling of ['9000001005', hex('9000001005'), hex('+919000001005')]) expect(all).not.toContain(spelling);
  });

  it('are greeted in a language only once they agreed to it, and in that one', async () => {
    await remember('+919000001006', randomIds.uuid(), 'hi-IN');
    expect(await languageOf('+919000001006')).toBeUndefined();
    const callId = randomIds.uuid();
    const agreed = { callId, from: '+919000001006', language: 'en-IN' };
    for (let twice = 0; twice < 2; twice += 1) await vault.app.get(RememberLanguage).execute(agreed);
    expect(await languageOf('9000001006')).toBe('en-IN');
    await remember('+919000001006', randomIds.uuid(), 'hi-IN');
    expect(await languageOf('+919000001006')).toBe('en-IN');
    expect(await database.query('select action, detail from platform.audit where subject_id = $1', [callId])).toEqual([{ action: 'citizens.agree-to-greeting', detail: { language: 'en-IN', how: 'keypad' } }]);
  });

  it('are greeted as anybody once they told an agent that they want it no more', async () => {
    const [agent, callId, from] = [randomIds.uuid(), randomIds.uuid(), '+919000001007'];
    await vault.app.get(RememberLanguage).execute({ callId, from, language: 'en-IN' });
    await remember(from, callId, 'en-IN');
    const forget = () => vault.app.get(ForgetLanguage).execute(callId, agent);
    expect(await forget()).toMatchObject({ refusal: { code: 'not-your-call' } });
    expect(await languageOf(from)).toBe('en-IN');
    vault.holders.hold(callId, agent);
    expect([await forget(), await forget()]).toEqual([{ ok: true, value: null }, { ok: true, value: null }]);
    expect(await languageOf(from)).toBeUndefined();
    expect(await database.query(`select actor_id from platform.audit where subject_id = $1 and action = 'citizens.withdraw-greeting'`, [callId])).toEqual([{ actor_id: agent }]);
  });

  it('are greeted as anybody once they took it back by keypad, whether anybody knew them or not', async () => {
    const [callId, from] = [randomIds.uuid(), '+919000001008'];
    const forget = () => vault.app.get(ForgetLanguage).byKeypad({ callId, from });
    await forget();
    await vault.app.get(RememberLanguage).execute({ callId, from, language: 'en-IN' });
    for (let twice = 0; twice < 2; twice += 1) await forget();
    expect(await languageOf(from)).toBeUndefined();
    expect(await database.query(`select detail from platform.audit where subject_id = $1 and action = 'citizens.withdraw-greeting'`, [callId])).toEqual([{ detail: { how: 'keypad' } }]);
  });

  it('have nothing kept and nothing forgotten once they heard that it could not be', async () => {
    const [callId, from, late] = [randomIds.uuid(), '+919000001009', AbortSignal.abort()];
    await expect(vault.app.get(RememberLanguage).execute({ callId, from, language: 'en-IN' }, late)).rejects.toThrow();
    expect(await languageOf(from)).toBeUndefined();
    await vault.app.get(RememberLanguage).execute({ callId, from, language: 'en-IN' });
    await expect(vault.app.get(ForgetLanguage).byKeypad({ callId, from }, late)).rejects.toThrow();
    expect(await languageOf(from)).toBe('en-IN');
  });

  it('have no language remembered where the number is withheld', async () => {
    await vault.app.get(RememberLanguage).execute({ callId: randomIds.uuid(), from: 'anonymous', language: 'en-IN' });
    expect(await languageOf('anonymous')).toBeUndefined();
    expect(await languageOf(undefined)).toBeUndefined();
  });
});
