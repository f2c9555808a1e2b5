import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashPassword, KeyRing } from '@pukar/platform/crypto';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { accessServer, MayBeOnePerson, seedStaff, SignIn } from './index.js';

describe('whether two logins may be one person', () => {
  let test: TestDatabase;
  let database: Database;
  const clock = new FixedClock();
  const ids = { meera: randomIds.uuid(), kabir: randomIds.uuid(), meera2: randomIds.uuid(), admin: randomIds.uuid() };
  const signIn = (login: string, device?: string) => new SignIn(database, new KeyRing(KeyRing.generate()), clock, randomIds).execute({ login, password: 'right' }, { token: device });
  const one = (a: string, b: string) => new MayBeOnePerson(database, clock).execute(a, b);

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...accessServer.migrations]);
    database = await test.as('app');
    const passwordHash = await hashPassword('right');
    const account = (login: keyof typeof ids, name: string) => ({ id: ids[login], login, name, role: 'supervisor' as const, languages: [], passwordHash });
    await database.transaction((tx) => seedStaff(tx, [account('meera', 'Meera S.'), account('kabir', 'Kabir N.'), account('meera2', 'meera S'), account('admin', 'Administrator')]));
  });
  afterAll(() => test.close());

  it('is yes for one login, and for two of one name however it is written', async () => {
    expect([await one(ids.meera, ids.meera), await one(ids.meera, ids.meera2), await one(ids.meera, ids.kabir)]).toEqual([true, true, false]);
  });

  it('is yes for two that were used on one browser within a shift, and no later', async () => {
    await signIn('meera', 'browser-of-the-floor-desk-1');
    await signIn('kabir', 'browser-of-the-floor-desk-2');
    expect(await one(ids.meera, ids.kabir)).toBe(false);
    await signIn('admin', 'browser-of-the-floor-desk-1');
    expect([await one(ids.admin, ids.meera), await one(ids.meera, ids.admin), await one(ids.admin, ids.kabir)]).toEqual([true, true, false]);
    clock.advance(25 * 3_600);
    expect(await one(ids.admin, ids.meera)).toBe(false);
  });

  it('is yes for somebody who is not there any more', async () => {
    expect(await one(ids.meera, randomIds.uuid())).toBe(true);
  });

  it('keeps no token of a browser, only its hash', async () => {
    const rows = await database.query<{ all: string }>(`select string_agg(s::text, ' ') || string_agg(encode(device_hash, 'escape'), ' ') as all from access.session s`);
    expect(rows[0]!.all).not.toContain('browser-of-the-floor');
  });
});
