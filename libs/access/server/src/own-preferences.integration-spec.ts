import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OwnKeysSchema } from '@pukar/access-core/contracts';
import { hashPassword } from '@pukar/platform/crypto';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { PreferencesController } from './http/preferences.controller.js';
import { accessServer, OwnPreferences, seedStaff, type StaffSession } from './index.js';

describe('what somebody has set for themselves', () => {
  let test: TestDatabase;
  let database: Database;
  let page: PreferencesController;
  const [asha, ravi] = [randomIds.uuid(), randomIds.uuid()];
  const as = (personId: string) => ({ personId }) as StaffSession;

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...accessServer.migrations]);
    database = await test.as('app');
    const passwordHash = await hashPassword('right');
    await database.transaction((tx) => seedStaff(tx, [asha, ravi].map((id) => ({ id, login: id, name: id, role: 'agent' as const, languages: [], passwordHash }))));
    page = new PreferencesController(new OwnPreferences(database, new FixedClock()));
  });
  afterAll(() => test.close());

  it('is nothing before they chose', async () => expect(await page.keys(as(asha))).toEqual({ keys: {} }));

  it('goes with the person, and with nobody else', async () => {
    await page.keep({ keys: { 'call.hold': 'Alt+H', 'call.mute': null } }, as(asha));
    expect(await page.keys(as(asha))).toEqual({ keys: { 'call.hold': 'Alt+H', 'call.mute': null } });
    expect(await page.keys(as(ravi))).toEqual({ keys: {} });
  });

  it('is as they last said', async () => {
    await page.keep({ keys: {} }, as(asha));
    expect(await page.keys(as(asha))).toEqual({ keys: {} });
  });

  it.each([
    ['a key with a line break', { keys: { 'call.hold': 'Alt\n+H' } }],
    ['an act that no screen could have', { keys: { 'Call Hold': 'F8' } }],
    ['a key as long as a text', { keys: { 'call.hold': `Alt+${'x'.repeat(50)}` } }],
    ['more keys than there are acts', { keys: Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`act.${'a'.repeat(1 + (n % 20))}-${String.fromCharCode(97 + Math.floor(n / 20))}`, 'F8'])) }],
    ['something else besides', { keys: {}, person: 'another' }],
  ])('is refused when it is %s', (_what, said) => expect(OwnKeysSchema.safeParse(said).success).toBe(false));

  it.each(['F8', 'Shift+F4', 'Alt+J', 'Ctrl+Enter', 'Ctrl+/', 'Alt+é'])('can be the key %s', (key) => expect(OwnKeysSchema.safeParse({ keys: { 'call.hold': key } }).success).toBe(true));
});
