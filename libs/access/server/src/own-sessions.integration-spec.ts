import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashPassword, KeyRing } from '@pukar/platform/crypto';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { accessServer, MayBeOnePerson, OwnSessions, seedStaff, SignIn, StaffAccounts, StaffSessions } from './index.js';

describe('the sessions of the staff', () => {
  let test: TestDatabase;
  let database: Database;
  const keys = new KeyRing(KeyRing.generate());
  const clock = new FixedClock();
  const person = (login: string, role: 'agent' | 'supervisor' | 'administrator') => ({ id: randomIds.uuid(), login, name: `${login} V.`, role, languages: [] });
  const [meera, asha, admin] = [person('meera', 'supervisor'), person('asha', 'agent'), person('admin', 'administrator')] as const;
  const sessions = () => new StaffSessions(database, clock);
  const own = () => new OwnSessions(database, clock, randomIds);
  const open = async (login: string, name = 'Chrome on Windows') => {
    const opened = await new SignIn(database, keys, clock, randomIds).execute({ login, password: 'right' }, { name });
    if (!opened.ok) throw new Error(opened.refusal);
    const cookie = `pukar_staff=${opened.value.token}`;
    return { cookie, session: (await sessions().read(cookie))! };
  };

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...accessServer.migrations]);
    database = await test.as('app');
    const passwordHash = await hashPassword('right');
    await database.transaction((tx) => seedStaff(tx, [meera, asha, admin].map((one) => ({ ...one, passwordHash }))));
  });
  afterAll(() => test.close());

  it('are seen by those whose they are, who end one or all others; nobody ends another’s', async () => {
    const [here, there, third] = [await open('meera'), await open('meera', 'Firefox on Linux'), await open('meera')];
    const other = await open('asha');
    const { sessions: listed } = await own().list(here.session);
    expect(listed.map(({ browser, isThis }) => [browser, isThis]).toSorted()).toEqual([['Chrome on Windows', false], ['Chrome on Windows', true], ['Firefox on Linux', false]]);
    const [ofAsha] = (await own().list(other.session)).sessions;
    await own().end(here.session, { id: ofAsha!.id });
    expect(await sessions().read(other.cookie)).toBeDefined();
    await own().end(here.session, { id: listed.find(({ browser }) => browser === 'Firefox on Linux')!.id });
    expect([await sessions().read(there.cookie), Boolean(await sessions().read(third.cookie))]).toEqual([undefined, true]);
    expect((await own().end(here.session, { others: true })).sessions.map(({ isThis }) => isThis)).toEqual([true]);
    expect(await sessions().read(third.cookie)).toBeUndefined();
  });

  it('are looked up together where many screens are asked about in one moment, each for itself', async () => {
    const opened = await Promise.all(['meera', 'asha', 'admin', 'asha', 'meera', 'asha'].map(async (login) => ({ login, ...(await open(login)) })));
    const over = await open('asha');
    await own().end(over.session, { id: (await own().list(over.session)).sessions.find(({ isThis }) => isThis)!.id });
    const reader = sessions();
    const asked = [...opened, ...opened.toReversed()];
    const [nobody, ended, ...read] = await Promise.all([reader.read('pukar_staff=nobody'), reader.read(over.cookie), ...asked.map(({ cookie }) => reader.read(cookie))]);
    expect([nobody, ended]).toEqual([undefined, undefined]);
    expect(read.map((session) => session!.sessionHash)).toEqual(asked.map(({ session }) => session.sessionHash));
  });

  it('are ended by an administrator at once, with a row in the audit and a new mark for every screen', async () => {
    const { cookie } = await open('asha');
    const before = await sessions().revocations();
    const accounts = new StaffAccounts(database, keys, clock, randomIds, new MayBeOnePerson(database, clock));
    expect(await accounts.endSessions(admin.id, randomIds.uuid())).toEqual({ ok: false, refusal: 'not-found' });
    expect(await accounts.endSessions(admin.id, asha.id)).toEqual({ ok: true, value: null });
    expect([await sessions().read(cookie), await sessions().revocations() === before]).toEqual([undefined, false]);
    expect((await accounts.list()).staff.find(({ login }) => login === 'asha')).toMatchObject({ sessions: 0, hasSecondFactor: false, role: 'agent' });
    const rows = await database.query(`select 1 from platform.audit where action = 'access.end-sessions' and actor_id = $1 and subject_id = $2`, [admin.id, asha.id]);
    expect(rows).toHaveLength(1);
  });

  it('end outside the floor when nobody touches the screen for half an hour, and say so; asking is not touching', async () => {
    const { cookie, session } = await open('meera');
    expect(session.expiresAt).toEqual(new Date(clock.now().getTime() + 30 * 60_000));
    clock.advance(29 * 60);
    await sessions().read(cookie);
    await own().touch(session);
    clock.advance(29 * 60);
    expect(await sessions().read(cookie)).toBeDefined();
    clock.advance(61);
    expect([await sessions().read(cookie), await sessions().whyNot(cookie)]).toEqual([undefined, 'Nothing was done here for 30 minutes, so you were signed out.']);
    expect(await sessions().whyNot('pukar_staff=nobody')).toBeUndefined();
  });

  it('last their time on the floor: an agent who listens does not type', async () => {
    const { cookie } = await open('asha');
    clock.advance(11 * 3_600);
    expect(await sessions().read(cookie)).toBeDefined();
  });
});
