import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BegunSecondFactorSchema, OwnSessionsSchema, RecoveryCodesSchema } from '@pukar/access-core/contracts';
import { SecondFactors } from '@pukar/platform/accounts';
import { codeAt, keysOfPassword } from '@pukar/platform/crypto';
import { OFFICER_PASSWORD } from '../testing/offices.js';
import { OfficeDatabase, OfficerSessions } from './index.js';
import { OFFICER_FACTORS } from './persistence/officer-factors.js';
import { anInbox } from './testing/an-inbox.js';

const MINUTE_SECONDS = 60;

describe('the account of an officer', () => {
  let inbox: Awaited<ReturnType<typeof anInbox>>;
  beforeAll(async () => { inbox = await anInbox(); });
  afterAll(() => inbox?.close());
  /** A code counts once: each test has a time of its own. */
  beforeEach(() => inbox.clock.advance(MINUTE_SECONDS));

  const signIn = (login: string, code?: string, password = OFFICER_PASSWORD) => inbox.send('POST', '/api/sign-in', '', { login, password, ...(code && { code }) });
  const cookieOf = async (login: string, code?: string): Promise<string> => {
    const answer = await signIn(login, code);
    expect(answer.status).toBe(200);
    return answer.cookie.split(';')[0]!;
  };
  const me = (cookie: string, method: 'GET' | 'POST', path = '', body?: object) => inbox.send(method, `/api/me${path}`, cookie, body);
  const add = async (cookie: string) => {
    const { secret } = BegunSecondFactorSchema.parse((await me(cookie, 'POST', '/second-factor', { password: OFFICER_PASSWORD })).body);
    const added = await me(cookie, 'POST', '/second-factor/confirm', { password: OFFICER_PASSWORD, code: codeAt(secret, inbox.clock.now()) });
    return { secret, codes: RecoveryCodesSchema.parse(added.body).recoveryCodes };
  };
  const codeOf = (secret: string): string => { inbox.clock.advance(MINUTE_SECONDS); return codeAt(secret, inbox.clock.now()); };

  it('has a second factor once its phone has shown a right code: sessions elsewhere end, and signing in asks for a code that counts once', async () => {
    const [here, elsewhere] = [await cookieOf('energy'), await cookieOf('energy')];
    expect((await me(here, 'POST', '/second-factor', { password: 'wrong' })).body).toMatchObject({ code: 'wrong-password', fields: { password: [expect.any(String)] } });
    const begun = BegunSecondFactorSchema.parse((await me(here, 'POST', '/second-factor', { password: OFFICER_PASSWORD })).body);
    expect((await signIn('energy')).status).toBe(200);
    expect((await me(here, 'POST', '/second-factor/confirm', { password: OFFICER_PASSWORD, code: '000000' })).body).toMatchObject({ code: 'wrong-code', fields: { code: [expect.any(String)] } });
    const { secret, codes } = await add(here);
    expect(secret).not.toBe(begun.secret);
    expect(codes).toHaveLength(10);
    expect([(await me(here, 'GET')).status, (await me(elsewhere, 'GET')).status]).toEqual([200, 401]);
    expect((await me(here, 'GET', '/second-factor')).body).toMatchObject({ wish: 'offered', since: expect.any(String), recoveryCodesLeft: 10 });
    expect((await me(here, 'POST', '/second-factor', { password: OFFICER_PASSWORD })).body).toMatchObject({ code: 'there-already' });
    expect(await signIn('energy')).toMatchObject({ status: 401, body: { code: 'second-factor' } });
    expect(await signIn('energy', '000000')).toMatchObject({ status: 401, body: { code: 'wrong-code', fields: { code: [expect.any(String)] } } });
    expect(await signIn('energy', undefined, 'wrong')).toMatchObject({ status: 401, body: { code: 'wrong-sign-in' } });
    const code = codeOf(secret);
    expect([(await signIn('energy', code)).status, (await signIn('energy', code)).status]).toEqual([200, 401]);
    expect([(await signIn('energy', codes[0])).status, (await signIn('energy', codes[0]!.toLowerCase())).status, (await signIn('energy', codes[1])).status]).toEqual([200, 401, 200]);
    expect((await me(await cookieOf('energy', codeOf(secret)), 'GET', '/second-factor')).body).toMatchObject({ recoveryCodesLeft: 8 });
  });

  it('is at rest so that neither the rows nor the process opens it without the password, and no other office sees it', async () => {
    const seenBy = (login: string) => inbox.asDepartment.transaction(async (tx) => {
      await tx.query(`select set_config('pukar.office', (select office_id::text from forwarding.sign_in_record($1)), true)`, [login]);
      return tx.query<{ id: string; sealed: Buffer }>('select officer_id as id, secret_sealed as sealed from forwarding.second_factor');
    });
    const [{ id, sealed }] = (await seenBy('energy')) as [{ id: string; sealed: Buffer }];
    expect(sealed.toString('latin1')).not.toMatch(/[A-Z2-7]{32}/);
    const withAnother = new SecondFactors(await keysOfPassword('another password', id), OFFICER_FACTORS);
    await expect(inbox.asDepartment.transaction(async (tx) => {
      await tx.query(`select set_config('pukar.office', (select office_id::text from forwarding.sign_in_record('energy')), true)`);
      return withAnother.of(tx, id);
    })).rejects.toThrow();
    expect(await seenBy('water.gro')).toEqual([]);
    expect(await inbox.asDepartment.query('select * from forwarding.second_factor')).toEqual([]);
    await expect(inbox.database.query('select * from forwarding.second_factor')).rejects.toThrow(/permission denied/);
  });

  it('loses it by password and code, or with a new first password from whoever looks after them', async () => {
    const cookie = await cookieOf('second');
    const { secret } = await add(cookie);
    expect((await me(cookie, 'POST', '/second-factor/remove', { password: OFFICER_PASSWORD, code: '000000' })).body).toMatchObject({ code: 'wrong-code' });
    expect((await me(cookie, 'POST', '/second-factor/remove', { password: 'wrong', code: codeOf(secret) })).body).toMatchObject({ code: 'wrong-password' });
    expect((await me(cookie, 'POST', '/second-factor/remove', { password: OFFICER_PASSWORD, code: codeAt(secret, inbox.clock.now()) })).status).toBe(204);
    expect((await signIn('second')).status).toBe(200);
    await add(await cookieOf('second'));
    const [{ id }] = (await inbox.database.query<{ id: string }>(`select id from forwarding.officer where login = 'second'`)) as [{ id: string }];
    const { firstPassword } = (await inbox.as('gro', 'POST', `/api/department-officers/${id}/first-password`, { password: OFFICER_PASSWORD })).body as { firstPassword: string };
    const again = await signIn('second', undefined, firstPassword);
    expect(again).toMatchObject({ status: 200, body: { mustChoosePassword: true } });
    expect((await me(again.cookie.split(';')[0]!, 'POST', '/second-factor', { password: firstPassword })).body).toMatchObject({ code: 'choose-first' });
  });

  it('shows where it is signed in, and ends one or all others; nobody ends another\'s', async () => {
    const cookies = [await cookieOf('water.bhopal'), await cookieOf('water.bhopal'), await cookieOf('water.bhopal')] as const;
    const { sessions } = OwnSessionsSchema.parse((await me(cookies[0], 'GET', '/sessions')).body);
    expect(sessions).toHaveLength(3);
    expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(1);
    const others = OwnSessionsSchema.parse((await me(await cookieOf('division'), 'POST', '/sessions/end', { id: sessions[0]!.id })).body);
    expect(others.sessions).toHaveLength(1);
    const another = sessions.find(({ isThis }) => !isThis)!;
    expect(OwnSessionsSchema.parse((await me(cookies[0], 'POST', '/sessions/end', { id: another.id })).body).sessions).toHaveLength(2);
    expect(OwnSessionsSchema.parse((await me(cookies[0], 'POST', '/sessions/end', { others: true })).body).sessions).toMatchObject([{ isThis: true }]);
    expect(await Promise.all(cookies.map(async (cookie) => (await me(cookie, 'GET')).status))).toEqual([200, 401, 401]);
  });

  it('is signed out where nobody touches the screen for half an hour, and is told so; asking is not touching', async () => {
    const cookie = await cookieOf('head');
    inbox.clock.advance(20 * MINUTE_SECONDS);
    expect((await me(cookie, 'GET')).body).toMatchObject({ idleMinutes: 30 });
    expect((await me(cookie, 'POST', '/here')).status).toBe(204);
    inbox.clock.advance(29 * MINUTE_SECONDS);
    expect((await me(cookie, 'GET')).status).toBe(200);
    inbox.clock.advance(MINUTE_SECONDS);
    expect(await me(cookie, 'GET')).toMatchObject({ status: 401, body: { fields: { session: [expect.stringContaining('30 minutes')] } } });
    expect((await me(cookie, 'POST', '/here')).status).toBe(401);
  });

  it('opens nothing before it has a second factor, where one is required', async () => {
    const cookie = await cookieOf('water.gro');
    const strict = new OfficerSessions(inbox.app.get(OfficeDatabase), inbox.clock, false, { secondFactor: 'required', idleMinutes: 30 });
    expect([...(await strict.read(cookie))!.permissions]).toEqual(['officer.self']);
    expect((await strict.read(cookie))!.rooms).toEqual([]);
    await add(cookie);
    expect((await strict.read(cookie))!.permissions.has('inbox.read')).toBe(true);
  });
});
