import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SecondFactors } from '@pukar/platform/accounts';
import { codeAt, hashPassword, KeyRing, keyIdOf } from '@pukar/platform/crypto';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { accessServer, MayBeOnePerson, OwnSecondFactor, seedStaff, SignIn, STAFF_FACTORS, StaffAccounts, StaffSessions } from './index.js';

describe('a second factor', () => {
  let test: TestDatabase;
  let database: Database;
  const file = KeyRing.generate();
  const keys = new KeyRing(file);
  const clock = new FixedClock();
  const person = (login: string, role: 'agent' | 'supervisor' | 'administrator') => ({ id: randomIds.uuid(), login, name: `${login} V.`, role, languages: [] });
  const [meera, asha, admin, second] = [person('meera', 'supervisor'), person('asha', 'agent'), person('admin', 'administrator'), person('second', 'administrator')] as const;
  const settings = (secondFactor: 'required' | 'offered' | 'off') => ({ secondFactor, idleMinutes: 30 });
  const signIn = (login: string, code?: string, how: 'required' | 'offered' | 'off' = 'offered') => new SignIn(database, keys, clock, randomIds, settings(how)).execute({ login, password: 'right', ...(code && { code }) });
  const own = () => new OwnSecondFactor(database, keys, clock, randomIds);
  const accounts = () => new StaffAccounts(database, keys, clock, randomIds, new MayBeOnePerson(database, clock));
  const sessionOf = async (token: string, how: 'required' | 'offered' | 'off' = 'offered') => new StaffSessions(database, clock, false, settings(how)).read(`pukar_staff=${token}`);
  const open = async (login: string, code?: string) => {
    const opened = await signIn(login, code);
    if (!opened.ok) throw new Error(opened.refusal);
    return (await sessionOf(opened.value.token))!;
  };
  const value = <T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T => { if (!result.ok) throw new Error(result.refusal); return result.value; };
  const added = async (login: string) => {
    const session = await open(login);
    const { secret } = value(await own().begin(session, 'right'));
    const { recoveryCodes } = value(await own().confirm(session, codeAt(secret, clock.now())));
    clock.advance(30);
    return { session, secret, recoveryCodes };
  };
  const code = (secret: string) => codeAt(secret, clock.now());

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...accessServer.migrations]);
    database = await test.as('app');
    const passwordHash = await hashPassword('right');
    await database.transaction((tx) => seedStaff(tx, [meera, asha, admin, second].map((one) => ({ ...one, passwordHash }))));
  });
  beforeEach(async () => {
    await database.query('delete from access.second_factor');
    await database.query('delete from access.sign_in_try');
    clock.advance(60);
  });
  afterAll(() => test.close());

  it('is asked for once the phone has shown a right code, and not before', async () => {
    const session = await open('meera');
    expect(await own().begin(session, 'wrong')).toEqual({ ok: false, refusal: 'wrong-password' });
    const { secret, address } = value(await own().begin(session, 'right'));
    expect(address).toContain(`secret=${secret}`);
    expect(await own().confirm(session, '000000')).toEqual({ ok: false, refusal: 'wrong-code' });
    expect((await signIn('meera')).ok).toBe(true);
    expect(value(await own().confirm(session, code(secret))).recoveryCodes).toHaveLength(10);
    clock.advance(30);
    expect([await signIn('meera'), await signIn('meera', '000000')]).toEqual([{ ok: false, refusal: 'second-factor' }, { ok: false, refusal: 'wrong-code' }]);
    expect((await signIn('meera', code(secret))).ok).toBe(true);
    expect((await signIn('asha')).ok).toBe(true);
  });

  it('takes a code once, however many bring it at the same moment, and none from before it', async () => {
    const { secret } = await added('meera');
    const before = codeAt(secret, new Date(clock.now().getTime() - 30_000));
    const answers = await Promise.all([1, 2, 3, 4].map(() => signIn('meera', code(secret))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await signIn('meera', before)).ok).toBe(false);
    clock.advance(30);
    expect((await signIn('meera', code(secret))).ok).toBe(true);
  });

  it('has recovery codes, each for one sign-in, kept as hashes', async () => {
    const { recoveryCodes: [one, other], session } = await added('meera');
    expect([(await signIn('meera', one)).ok, (await signIn('meera', one)).ok, (await signIn('meera', other!.toLowerCase())).ok]).toEqual([true, false, true]);
    expect(await own().look(session.personId)).toMatchObject({ recoveryCodesLeft: 8 });
    const rows = await database.query<{ kept: string }>(`select encode(code_hash, 'escape') as kept from access.recovery_code`);
    expect(rows.some(({ kept }) => kept.includes(one!.slice(0, 5)))).toBe(false);
  });

  it('cannot be guessed: eight wrong codes close the login for a quarter of an hour, and each leaves a row in the audit', async () => {
    const { secret } = await added('meera');
    for (let nth = 0; nth < 8; nth += 1) expect(await signIn('meera', '000000')).toEqual({ ok: false, refusal: 'wrong-code' });
    expect(await signIn('meera', code(secret))).toEqual({ ok: false, refusal: 'too-many-tries' });
    const [row] = await database.query<{ count: number }>(`select count(*)::int as count from platform.audit where action = 'access.wrong-code' and subject_id = $1`, [meera.id]);
    expect(row!.count).toBeGreaterThanOrEqual(8);
    clock.advance(15 * 60 + 1);
    expect((await signIn('meera', code(secret))).ok).toBe(true);
  });

  it('opens nothing before it is there, where it is required, outside the floor', async () => {
    const opened = value(await signIn('meera', undefined, 'required'));
    expect(opened.signedIn).toMatchObject({ mustAddFactor: true });
    const session = (await sessionOf(opened.token, 'required'))!;
    expect([[...session.permissions], session.rooms]).toEqual([['own.account'], []]);
    const { secret } = value(await own().begin(session, 'right'));
    value(await own().confirm(session, code(secret)));
    expect((await sessionOf(opened.token, 'required'))!.permissions.has('floor.read')).toBe(true);
    expect(value(await signIn('asha', undefined, 'required')).signedIn).not.toHaveProperty('mustAddFactor');
  });

  it('is not asked for where it is off', async () => {
    await added('meera');
    expect((await signIn('meera', undefined, 'off')).ok).toBe(true);
  });

  it('is removed by password and code, and no other way by oneself', async () => {
    const { session, secret } = await added('meera');
    expect(await own().begin(session, 'right')).toEqual({ ok: false, refusal: 'there-already' });
    expect(await own().remove(session, { password: 'wrong', code: code(secret) })).toEqual({ ok: false, refusal: 'wrong-password' });
    expect(await own().remove(session, { password: 'right', code: '000000' })).toEqual({ ok: false, refusal: 'wrong-code' });
    expect(await own().remove(session, { password: 'right', code: code(secret) })).toEqual({ ok: true, value: null });
    expect((await signIn('meera')).ok).toBe(true);
  });

  it('that was lost is taken away by another administrator, who shows their own password; all sessions end, and the audit has it', async () => {
    const { session } = await added('admin');
    expect(await accounts().resetFactor(admin.id, admin.id, 'right')).toEqual({ ok: false, refusal: 'same-person' });
    expect(await accounts().resetFactor(second.id, admin.id, 'wrong')).toEqual({ ok: false, refusal: 'wrong-password' });
    expect(await accounts().resetFactor(second.id, admin.id, 'right')).toEqual({ ok: true, value: null });
    const [row] = await database.query('select 1 from access.session where token_hash = $1 and ended_at is null', [Buffer.from(session.sessionHash, 'hex')]);
    expect(row).toBeUndefined();
    expect((await signIn('admin')).ok).toBe(true);
    const [noted] = await database.query<{ actor_id: string }>(`select actor_id from platform.audit where action = 'access.reset-second-factor' and subject_id = $1`, [admin.id]);
    expect(noted?.actor_id).toBe(second.id);
  });

  it('lies sealed, bound to its person, and is sealed anew when the key is rotated', async () => {
    const { secret } = await added('meera');
    const [row] = await database.query<{ sealed: Buffer }>('select secret_sealed as sealed from access.second_factor where staff_id = $1', [meera.id]);
    expect(row!.sealed.includes(Buffer.from(secret))).toBe(false);
    expect(keys.openText(row!.sealed, `second-factor:${meera.id}`)).toBe(secret);
    expect(() => keys.openText(row!.sealed, `second-factor:${admin.id}`)).toThrow();
    const rotated = new KeyRing({ ...file, current: 'k2', keys: { ...file.keys, k2: KeyRing.generate().keys['k1']! } });
    for (const kind of new SecondFactors(rotated, STAFF_FACTORS).resealings()) await database.transaction((tx) => kind.batch(tx, null));
    const [anew] = await database.query<{ sealed: Buffer }>('select secret_sealed as sealed from access.second_factor where staff_id = $1', [meera.id]);
    expect([keyIdOf(anew!.sealed), rotated.openText(anew!.sealed, `second-factor:${meera.id}`)]).toEqual(['k2', secret]);
  });
});
