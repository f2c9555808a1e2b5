import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { citizensServer, FindConsenting, GetTellingRecipient, LinkTelling, WithdrawConsent } from './index.js';
import { aVault, type SpecVault } from './testing/a-vault.js';

const AGENT = randomIds.uuid();

describe('a citizen’s yes to be told of schemes', () => {
  let test: TestDatabase;
  let database: Database;
  let vault: SpecVault;

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...citizensServer.migrations]);
    database = await test.as('app');
    vault = await aVault(database);
  });
  afterAll(async () => {
    await vault?.app.close();
    await test?.close();
  });

  const agreesTo = (callId: string, wish: { call: boolean; sms: boolean; placeCode?: string | null }) => vault.ask(AGENT, 'consent:save', { callId, placeCode: 'MP-BPL', ...wish });
  const audience = (over: Partial<Parameters<FindConsenting['execute']>[1]> = {}) => vault.app.get(FindConsenting).execute(database, {
    announcementId: randomIds.uuid(), placeCodes: ['MP-BPL'], channels: { call: true, sms: true }, toldSince: new Date(0), most: 100, ...over,
  });
  const telling = async (citizenId: string, announcementId = randomIds.uuid()) => {
    const tellingId = randomIds.uuid();
    const isNew = await database.transaction((tx) => vault.app.get(LinkTelling).execute(tx, { tellingId, announcementId, citizenId, at: vault.clock.now() }));
    return { tellingId, announcementId, isNew };
  };

  it('is none until they were asked', async () => {
    const callId = await vault.aCallWith(AGENT);
    expect(await vault.ask(AGENT, 'consent:open', { callId })).toMatchObject({ call: false, sms: false, askedAt: null, canSms: true });
  });

  it('holds for their next call, and in the language of the call in which it was given', async () => {
    const from = '+919000050001';
    const callId = await vault.aCallWith(AGENT, { from, language: 'en-IN' });
    expect(await agreesTo(callId, { call: true, sms: false })).toMatchObject({ call: true, sms: false, placeCode: 'MP-BPL' });
    const next = await vault.aCallWith(AGENT, { from });
    expect(await vault.ask(AGENT, 'consent:open', { callId: next })).toMatchObject({ call: true, sms: false });
    expect(await audience()).toEqual([expect.objectContaining({ call: true, sms: false, language: 'en-IN', toldLately: 0 })]);
  });

  it('leaves an audit row when it is given, changed and withdrawn, and none when nothing changed', async () => {
    const callId = await vault.aCallWith(AGENT);
    for (const wish of [{ call: true, sms: true }, { call: true, sms: true }, { call: false, sms: false }]) await agreesTo(callId, wish);
    const rows = await database.query<{ action: string }>(`select action from platform.audit where subject_id = $1 and action like 'citizens.%-consent' order by at`, [callId]);
    expect(rows.map(({ action }) => action)).toEqual(['citizens.give-consent', 'citizens.withdraw-consent']);
  });

  it('is asked neither of a hidden number, nor for SMS of a landline, nor by whom the call is not with', async () => {
    expect(await agreesTo(await vault.aCallWith(AGENT, { from: 'anonymous' }), { call: true, sms: false })).toMatchObject({ ok: false, code: 'no-number' });
    expect(await agreesTo(await vault.aCallWith(AGENT, { from: '+917552550001' }), { call: true, sms: true })).toMatchObject({ ok: false, code: 'landline' });
    expect(await agreesTo(await vault.aCallWith(randomIds.uuid()), { call: true, sms: true })).toMatchObject({ ok: false, code: 'not-your-call' });
  });

  it('is of a place, and of no other', async () => {
    await agreesTo(await vault.aCallWith(AGENT), { call: true, sms: false, placeCode: 'MP-IND' });
    await agreesTo(await vault.aCallWith(AGENT), { call: true, sms: false, placeCode: null });
    expect(await audience({ placeCodes: ['MP-IND'] })).toHaveLength(1);
    expect(await audience({ placeCodes: ['MP-GWL'] })).toEqual([]);
  });

  it('names nobody twice for one announcement, and who was told least lately first', async () => {
    for (let nth = 0; nth < 2; nth += 1) await agreesTo(await vault.aCallWith(AGENT), { call: true, sms: false, placeCode: 'MP-SGR' });
    const [first, second] = await audience({ placeCodes: ['MP-SGR'] });
    const { announcementId, isNew } = await telling(first!.citizenId);
    expect([isNew, (await telling(first!.citizenId, announcementId)).isNew]).toEqual([true, false]);
    expect((await audience({ placeCodes: ['MP-SGR'], announcementId })).map(({ citizenId }) => citizenId)).toEqual([second!.citizenId]);
    expect((await audience({ placeCodes: ['MP-SGR'] })).map(({ citizenId, toldLately }) => [citizenId, toldLately])).toEqual([[second!.citizenId, 0], [first!.citizenId, 1]]);
  });

  it('is over the moment the key is pressed, for every channel', async () => {
    await agreesTo(await vault.aCallWith(AGENT, { from: '+919000050077' }), { call: true, sms: true, placeCode: 'MP-REW' });
    const [citizen] = await audience({ placeCodes: ['MP-REW'] });
    const { tellingId } = await telling(citizen!.citizenId);
    const recipient = vault.app.get(GetTellingRecipient);
    expect([await recipient.phoneOf(tellingId, 'call'), await recipient.phoneOf(tellingId, 'sms')]).toEqual(['+919000050077', '+919000050077']);
    for (let twice = 0; twice < 2; twice += 1) await database.transaction((tx) => vault.app.get(WithdrawConsent).execute(tx, tellingId));
    expect([await recipient.phoneOf(tellingId, 'call'), await recipient.phoneOf(tellingId, 'sms')]).toEqual([undefined, undefined]);
    expect(await audience({ placeCodes: ['MP-REW'] })).toEqual([]);
    expect(await database.query('select 1 from platform.audit where subject_id = $1', [tellingId])).toHaveLength(1);
  });

  it('to be written to at all is taken back and given again at the word of whoever has them on the line, and each change is in the audit once', async () => {
    const from = '+919000050077';
    const callId = await vault.aCallWith(AGENT, { from });
    const want = (wanted: boolean, agent = AGENT, call = callId) => vault.ask(agent, 'messages:want', { callId: call, wanted });
    expect(await vault.ask(AGENT, 'consent:open', { callId })).toMatchObject({ wantsNoMessages: false });
    expect([await want(true), await want(false), await want(false)]).toEqual([{}, {}, {}]);
    const next = await vault.aCallWith(AGENT, { from });
    expect(await vault.ask(AGENT, 'consent:open', { callId: next })).toMatchObject({ wantsNoMessages: true });
    const audited = async () => (await database.query<{ action: string }>(`select action from platform.audit where subject_id = $1 and action like '%-messages' order by at`, [callId])).map(({ action }) => action);
    expect(await audited()).toEqual(['citizens.stop-messages']);
    await want(true);
    expect(await audited()).toEqual(['citizens.stop-messages', 'citizens.want-messages']);
    expect(await want(false, randomIds.uuid())).toMatchObject({ ok: false, code: 'not-your-call' });
    expect(await want(false, AGENT, await vault.aCallWith(AGENT, { from: 'anonymous' }))).toMatchObject({ ok: false, code: 'no-number' });
  });

  it('to an SMS of schemes holds nothing while they want no messages; to a call it holds', async () => {
    const callId = await vault.aCallWith(AGENT, { from: '+919000050078' });
    await agreesTo(callId, { call: true, sms: true });
    const [citizen] = await database.query<{ citizen_id: string }>('select citizen_id from vault.caller where call_id = $1', [callId]);
    const { tellingId } = await telling(citizen!.citizen_id);
    await vault.ask(AGENT, 'messages:want', { callId, wanted: false });
    const reached = (channel: 'call' | 'sms') => vault.app.get(GetTellingRecipient).phoneOf(tellingId, channel);
    expect([await reached('sms'), await reached('call')]).toEqual([undefined, '+919000050078']);
  });
});
