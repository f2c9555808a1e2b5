import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OfficeAnnouncement } from '@pukar/announcements-core/contracts';
import type { Database } from '@pukar/platform/database';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { aCampaign, ENERGY, WATER } from '../testing/a-campaign.js';
import { SPEC_MIGRATIONS } from '../testing/fakes.js';
import { ListOfficeAnnouncements } from './use-cases/list-office-announcements.use-case.js';

describe("what a department asks for, in the department's role", () => {
  let test: TestDatabase;
  let app: Database;
  let department: Database;
  let campaign: ReturnType<typeof aCampaign>;
  let energys: OfficeAnnouncement;
  const as = (officeId: string, sql: string, params: readonly unknown[] = []) => campaign.offices.of(officeId, (tx) => tx.query(sql, params));

  beforeAll(async () => {
    test = await testDatabase(SPEC_MIGRATIONS);
    app = await test.as('app');
    department = await test.as('department', 1);
    campaign = aCampaign(app, department, { atOnce: 50, perMinute: 50 });
    const asked = await campaign.ask();
    if (asked.ok) energys = asked.value;
  });
  afterAll(() => test.close());

  it('is seen by that office and no other, on a pool of one connection', async () => {
    const list = new ListOfficeAnnouncements(campaign.offices);
    const seen = await Promise.all(Array.from({ length: 30 }, (_, turn) => list.execute({ officeId: turn % 3 === 0 ? WATER : ENERGY })));
    expect(seen.map(({ announcements }) => announcements.map(({ id }) => id))).toEqual(Array.from({ length: 30 }, (_, turn) => (turn % 3 === 0 ? [] : [energys.id])));
    expect(await as(WATER, 'select 1 from announcements.announcement where id = $1', [energys.id])).toEqual([]);
    expect(await department.query('select 1 from announcements.announcement')).toEqual([]);
  });

  it.each([
    'select * from announcements.telling', 'select * from announcements.approval', 'select secret_offset from announcements.approval', 'delete from announcements.announcement',
    `update announcements.announcement set state = 'approved'`, `update announcements.announcement set place_codes = '{}'`, `insert into announcements.published (announcement_id) values (gen_random_uuid())`,
    `insert into announcements.telling (id) values (gen_random_uuid())`, 'create table announcements.copy (id int)',
  ])('may not: %s', async (sql) => {
    await expect(as(ENERGY, sql)).rejects.toThrow(/permission denied/);
  });

  it.each([['in the name of another office', WATER, 'requested'], ['as if it were approved', ENERGY, 'approved']])('is not asked for %s', async (_how, officeId, state) => {
    await expect(as(ENERGY,
      `insert into announcements.announcement (id, office_id, department_code, asked_by, title, spoken_en, spoken_hi, written_en, written_hi, place_codes, channel, not_before, not_after, state, version, asked_at)
       values (gen_random_uuid(), $1, 'ENE', gen_random_uuid(), 't', 's', 's', 'w', 'w', '{MP-BPL}', 'call', now(), now() + interval '1 day', $2, 1, now())`,
      [officeId, state])).rejects.toThrow(/row-level security/);
  });

  it.each([
    ['for another district', { placeCodes: ['MP-BPL', 'MP-IND'] }, ENERGY, 'not-your-place'], ['for days that are over', { notBefore: '2026-11-10T00:00:00.000Z', notAfter: '2026-11-12T00:00:00.000Z' }, ENERGY, 'wrong-days'],
    ['for half a year', { notAfter: '2027-05-18T00:00:00.000Z' }, ENERGY, 'wrong-days'], ['by an office without a department', {}, '019a0000-0000-7000-8000-000000000009', 'no-department'],
  ])('is refused %s', async (_why, wish, officeId, refusal) => expect(await campaign.ask(wish, officeId)).toEqual({ ok: false, refusal }));

  it('is answered with counts alone, of at least ten persons, once it is over', async () => {
    for (let nth = 0; nth < 13; nth += 1) campaign.audience.agree(`citizen-${nth}`);
    await campaign.approve(energys.id);
    await campaign.sweep();
    const list = new ListOfficeAnnouncements(campaign.offices);
    const shown = async () => (await list.execute({ officeId: ENERGY })).announcements[0]!;
    expect(await shown()).toMatchObject({ state: 'running', counts: null });
    for (const [nth, callId] of campaign.calls.dialled.entries()) await campaign.ends(callId, nth === 0 ? { declined: true } : { heard: true });
    await campaign.sweep();
    const { state, counts } = await shown();
    expect(state).toBe('finished');
    expect(counts).toMatchObject({ bySms: null, notReached: null, declined: null });
    expect([10, 20]).toContain(counts!.byCall);
    expect([10, 20]).toContain(counts!.asked);
  });

  it('is at most ten at a time', async () => {
    for (let nth = 0; nth < 10; nth += 1) expect(await campaign.ask()).toMatchObject({ ok: true });
    expect(await campaign.ask()).toEqual({ ok: false, refusal: 'too-many' });
  });
});
