import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../testing/test-database.js';
import { bootstrapRoles } from './bootstrap-roles.js';

const PASSWORDS = { owner: 'owner-specs', app: 'app-specs', department: 'department-specs', jobs: 'jobs-specs' };

describe('the roles of a server', () => {
  let homes: TestDatabase[];

  beforeAll(async () => { homes = [await testDatabase([]), await testDatabase([]), await testDatabase([])]; });
  afterAll(async () => { for (const home of homes) await home.close(); });

  it('are made by several at once that came through different databases, where no lock of one is seen by the others', async () => {
    await Promise.all(homes.map(async (home) => {
      const adminUrl = home.url('admin');
      for (let again = 0; again < 25; again += 1) await bootstrapRoles(adminUrl, new URL(adminUrl).pathname.slice(1), PASSWORDS);
    }));
    for (const home of homes) expect((await (await home.as('app', 1)).query('select current_user as who'))[0]).toEqual({ who: 'pukar_app' });
  });
});
