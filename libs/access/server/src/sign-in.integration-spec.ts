import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashPassword, KeyRing } from '@pukar/platform/crypto';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { accessServer, ChangePassword, seedStaff, SignIn, SignOut, StaffSessions } from './index.js';

describe('signing in at the call centre', () => {
  let test: TestDatabase;
  let database: Database;
  let signIn: SignIn;
  let sessions: StaffSessions;
  const keys = new KeyRing(KeyRing.generate());
  const clock = new FixedClock();
  const asha = { id: randomIds.uuid(), login: 'asha', name: 'Asha V.', role: 'agent' as const, languages: ['hi-IN'] };
  const cookie = (token: string) => `other=1; pukar_staff=${token}`;
  const open = async (): Promise<string> => {
    const result = await signIn.execute({ login: 'asha', password: 'right' });
    if (!result.ok) throw new Error(result.refusal);
    return result.value.token;
  };

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...accessServer.migrations]);
    database = await test.as('app');
    signIn = new SignIn(database, keys, clock, randomIds);
    sessions = new StaffSessions(database, clock);
    const passwordHash = await hashPassword('right');
    await database.transaction((tx) => seedStaff(tx, [{ ...asha, passwordHash }]));
  });
  afterAll(() => test.close());

  it('opens a session that knows who it is and what they may do', async () => {
    const session = await sessions.read(cookie(await open()));
    expect(session).toMatchObject({ personId: asha.id, role: 'agent' });
    expect(session?.permissions.has('grievances.register')).toBe(true);
    expect(session?.permissions.has('floor.read')).toBe(false);
  });

  it('refuses a wrong password and an unknown login with the same words', async () => {
    expect(await signIn.execute({ login: 'asha', password: 'wrong' })).toEqual({ ok: false, refusal: 'wrong-sign-in' });
    expect(await signIn.execute({ login: 'nobody', password: 'wrong' })).toEqual({ ok: false, refusal: 'wrong-sign-in' });
  });

  it('ends with sign-out, with the end of its time, and when the account is locked', async () => {
    const [one, two, three] = [await open(), await open(), await open()];
    await new SignOut(database, clock, randomIds).execute((await sessions.read(cookie(one)))!);
    expect(await sessions.read(cookie(one))).toBeUndefined();
    expect(await sessions.read(cookie(two))).toBeDefined();
    clock.advance(12 * 3600 + 1);
    expect(await sessions.read(cookie(two))).toBeUndefined();
    clock.advance(-12 * 3600);
    await database.query(`update access.staff set locked_at = now() where id = $1`, [asha.id]);
    expect(await sessions.read(cookie(three))).toBeUndefined();
    await database.query(`update access.staff set locked_at = null where id = $1`, [asha.id]);
  });

  it('leaves a row in the audit, right or wrong, and at its end; and of an unknown login no word', async () => {
    const token = await open();
    await signIn.execute({ login: 'asha', password: 'wrong' });
    await signIn.execute({ login: 'my-password-by-mistake', password: 'wrong' });
    await new SignOut(database, clock, randomIds).execute((await sessions.read(cookie(token)))!);
    const rows = await database.query<{ action: string; subject_id: string }>('select action, subject_id from platform.audit order by at desc, id desc limit 4');
    expect(rows.map(({ action }) => action)).toEqual(['access.sign-out', 'access.wrong-sign-in', 'access.wrong-sign-in', 'access.sign-in']);
    expect([rows[2]!.subject_id, rows[1]!.subject_id]).toEqual([asha.id, expect.stringMatching(/^[0-9a-f]{16}$/)]);
  });

  it('ends the session that the browser had, and those of no other browser', async () => {
    const [former, other] = [await open(), await open()];
    expect((await signIn.execute({ login: 'asha', password: 'wrong' }, { former })).ok).toBe(false);
    expect(await sessions.read(cookie(former))).toBeDefined();
    await signIn.execute({ login: 'asha', password: 'right' }, { former });
    expect([await sessions.read(cookie(former)), (await sessions.read(cookie(other)))?.personId]).toEqual([undefined, asha.id]);
  });

  it('lets somebody choose another password who knows the one that they have, and ends their sessions elsewhere', async () => {
    const change = new ChangePassword(database, keys, clock, randomIds);
    const [here, elsewhere] = [await open(), await open()];
    const session = (await sessions.read(cookie(here)))!;
    expect(await change.execute(session, { current: 'wrong', password: 'another one of mine' })).toEqual({ ok: false, refusal: 'wrong-password' });
    expect(await change.execute(session, { current: 'right', password: 'this is Asha 2026' })).toEqual({ ok: false, refusal: 'like-login' });
    expect(await change.execute(session, { current: 'right', password: 'another one of mine' })).toEqual({ ok: true, value: null });
    expect([(await sessions.read(cookie(here)))?.personId, await sessions.read(cookie(elsewhere))]).toEqual([asha.id, undefined]);
    expect([(await signIn.execute({ login: 'asha', password: 'right' })).ok, (await signIn.execute({ login: 'asha', password: 'another one of mine' })).ok]).toEqual([false, true]);
    await database.query('update access.staff set password_hash = $2 where id = $1', [asha.id, await hashPassword('right')]);
  });

  it('takes no password that many have, or that has a word of the helpline or of the person in it', async () => {
    const change = new ChangePassword(database, keys, clock, randomIds);
    const session = (await sessions.read(cookie(await open())))!;
    const refusals = [];
    for (const password of ['password123', 'basketball', '155343-is-it', 'Pukar forever', 'the Department']) refusals.push(await change.execute(session, { current: 'right', password }));
    expect(refusals.map((one) => !one.ok && one.refusal)).toEqual(['word-of-here', 'common', 'word-of-here', 'word-of-here', 'word-of-here']);
    await open();
  });

  it('stops whoever guesses the password that somebody has at a screen that was left open', async () => {
    const change = new ChangePassword(database, keys, clock, randomIds);
    const session = (await sessions.read(cookie(await open())))!;
    for (let nth = 0; nth < 8; nth += 1) await change.execute(session, { current: 'wrong', password: 'another one of mine' });
    expect(await change.execute(session, { current: 'right', password: 'another one of mine' })).toEqual({ ok: false, refusal: 'too-many-tries' });
    clock.advance(15 * 60 + 1);
  });

  it('over TLS takes the cookie of this very host alone', async () => {
    const token = await open();
    const overTls = new StaffSessions(database, clock, true);
    expect(await overTls.read(`pukar_staff=${token}`)).toBeUndefined();
    expect(await overTls.read(`pukar_staff=planted; __Host-pukar_staff=${token}`)).toMatchObject({ personId: asha.id });
    expect(await sessions.read(`__Host-pukar_staff=${token}`)).toBeUndefined();
  });

  it('keeps no token, only its hash', async () => {
    const token = await open();
    const rows = await database.query<{ all: string }>('select encode(token_hash, $1) as all from access.session', ['escape']);
    expect(rows.some((row) => row.all.includes(token))).toBe(false);
  });

  it('looks at no more than eight passwords of many that are guessed at the same moment', async () => {
    await open();
    const answers = await Promise.all(Array.from({ length: 24 }, (_, nth) => signIn.execute({ login: 'asha', password: nth === 20 ? 'right' : 'wrong' })));
    expect(answers.filter((one) => one.ok || one.refusal === 'wrong-sign-in').length).toBeLessThanOrEqual(8);
    clock.advance(15 * 60 + 1);
  });

  it('stops guessing after eight wrong passwords, also with the right one, for a quarter of an hour', async () => {
    await open();
    for (let i = 0; i < 8; i++) await signIn.execute({ login: 'asha', password: 'wrong' });
    expect(await signIn.execute({ login: 'asha', password: 'right' })).toEqual({ ok: false, refusal: 'too-many-tries' });
    clock.advance(15 * 60 + 1);
    expect((await signIn.execute({ login: 'asha', password: 'right' })).ok).toBe(true);
  });
});
