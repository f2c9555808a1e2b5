import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PressureAnswer } from '@pukar/citizens-core/contracts';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { citizensServer } from '../index.js';
import { aVault, type SpecVault } from '../testing/a-vault.js';
import { HandlePressure } from './handle-pressure.use-case.js';
import { VoiceChecks } from './voice-checks.use-case.js';

const [AGENT, MEERA, KABIR] = [randomIds.uuid(), randomIds.uuid(), randomIds.uuid()];

describe('what citizens say about pressure', () => {
  let test: TestDatabase;
  let database: Database;
  let vault: SpecVault;

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...citizensServer.migrations]);
    database = await test.as('app');
    vault = await aVault(database);
  });
  afterAll(async () => {
    await vault.app.close();
    await test.close();
  });

  const keep = (ticketId: string, answer: PressureAnswer, callId = randomIds.uuid(), words = 'the lineman stands beside me') =>
    database.transaction((tx) => vault.app.get(VoiceChecks).keep(tx, { ticketId, callId, agentId: AGENT, answer, words, at: vault.clock.now() }));
  const isPressed = (ticketId: string) => database.transaction((tx) => vault.app.get(VoiceChecks).isPressed(tx, ticketId));
  const list = () => vault.app.get(HandlePressure).list(MEERA);
  const handle = (id: string, staffId = MEERA) => vault.app.get(HandlePressure).handle({ id, note: 'rang her at her sister’s; she wants it to go on', staffId });

  it('alarms supervisors at once by a count, and shows them the words, until one says what was done', async () => {
    const ticketId = randomIds.uuid();
    await keep(ticketId, 'yes');
    expect((await vault.app.get(HandlePressure).alerts()).waiting).toBe(1);
    expect(await isPressed(ticketId)).toBe(true);
    const [report] = await list();
    expect(report).toMatchObject({ answer: 'yes', words: 'the lineman stands beside me', handled: null });
    const both = await Promise.all([handle(report!.id), handle(report!.id, KABIR)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect([(await vault.app.get(HandlePressure).alerts()).waiting, await isPressed(ticketId)]).toEqual([0, false]);
    expect((await list())[0]).toMatchObject({ handled: { note: 'rang her at her sister’s; she wants it to go on' } });
  });

  it('is kept once for a call, a ticket and an answer; a no alarms nobody, and no supervisor reads it', async () => {
    const [ticketId, callId] = [randomIds.uuid(), randomIds.uuid()];
    await Promise.all([keep(ticketId, 'no', callId), keep(ticketId, 'no', callId)]);
    expect(await database.query('select 1 from vault.voice_check where ticket_id = $1', [ticketId])).toHaveLength(1);
    expect([await isPressed(ticketId), (await list()).some(({ answer }) => (answer as string) === 'no')]).toEqual([false, false]);
    await keep(ticketId, 'cannot-speak', callId);
    expect(await isPressed(ticketId)).toBe(true);
    const rows = await database.query<{ id: string }>('select id from vault.voice_check where ticket_id = $1 and answer = $2', [ticketId, 'no']);
    expect(await handle(rows[0]!.id)).toEqual({ ok: false, refusal: 'not-there' });
  });

  it('leaves neither words nor the answer in audit or outbox, and cannot be changed; no department reads it', async () => {
    await keep(randomIds.uuid(), 'yes');
    await list();
    const all = JSON.stringify(await database.query('select * from platform.audit')) + JSON.stringify(await database.query('select * from platform.outbox'));
    expect(all).not.toMatch(/lineman|sister|"yes"|cannot-speak/);
    expect(all).toContain('citizens.read-pressure');
    const department = await test.as('department');
    for (const table of ['vault.voice_check', 'vault.pressure_handled']) {
      await expect(database.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
      await expect(database.query(`update ${table} set at = at`)).rejects.toThrow(/permission denied/);
      await expect(department.query(`select * from ${table}`)).rejects.toThrow(/permission denied/);
    }
  });
});
