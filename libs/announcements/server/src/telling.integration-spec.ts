import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '@pukar/platform/database';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import type { News } from '@pukar/platform/inbox';
import type { AnsweredCallsPort } from './ports/outgoing-calls.port.js';
import { TellOnLine } from './use-cases/tell-on-line.use-case.js';
import { aCampaign } from './testing/a-campaign.js';
import { SPEC_MIGRATIONS } from './testing/fakes.js';

describe('an announcement that is told', () => {
  let test: TestDatabase;
  let database: Database;
  let campaign: ReturnType<typeof aCampaign>;
  let id: string;
  let department: Database;

  beforeAll(async () => {
    test = await testDatabase(SPEC_MIGRATIONS);
    database = await test.as('app');
    department = await test.as('department', 1);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await database.query(`update announcements.telling set ended_at = coalesce(ended_at, now()), ringing_since = null`);
    await database.query(`update announcements.approval set final_at = now()`);
    await database.query(`update announcements.announcement set state = 'finished' where state in ('running', 'approved', 'requested')`);
    campaign = aCampaign(database, department);
  });

  const approved = async (citizens: number, over: { most?: number; wish?: Parameters<typeof campaign.ask>[0]; sms?: boolean; call?: boolean } = {}): Promise<void> => {
    for (let nth = 0; nth < citizens; nth += 1) campaign.audience.agree(`citizen-${nth}`, { sms: over.sms ?? false, call: over.call ?? true });
    const asked = await campaign.ask(over.wish);
    id = asked.ok ? asked.value.id : '';
    expect(await campaign.approve(id, over.most)).toMatchObject({ ok: true });
  };
  const ringing = async () => (await database.query<{ callId: string }>(`select call_id as "callId" from announcements.telling where announcement_id = $1 and state = 'ringing' order by id`, [id])).map(({ callId }) => callId);

  it('rings nobody before it is approved', async () => {
    campaign.audience.agree('citizen');
    const asked = await campaign.ask();
    await campaign.sweep();
    expect([asked.ok, campaign.calls.dialled]).toEqual([true, []]);
  });

  it('rings on the lines that it has, one after the other, each citizen once, and finishes', async () => {
    await approved(5);
    for (let turn = 0; turn < 8; turn += 1) {
      await campaign.sweep();
      const now = await ringing();
      expect(now.length).toBeLessThanOrEqual(2);
      for (const callId of now) await campaign.ends(callId, { heard: true });
    }
    await campaign.sweep();
    const citizens = campaign.calls.dialled.map((callId) => campaign.audience.citizenOf(campaign.calls.prepared.get(callId)!));
    expect([citizens.length, new Set(citizens).size]).toEqual([5, 5]);
    expect([await campaign.states(id), await campaign.stateOf(id)]).toEqual([{ 'told-by-call': 5 }, 'finished']);
  });

  it.each([['ta-IN', 'hi-IN', 'सोमवार को शिविर है।'], ['en-IN', 'en-IN', 'There is a camp on Monday.']] as const)('tells whoever speaks %s in %s, with all that is said round it, and a person they may want, in their own language', async (language, textLanguage, text) => {
    const queued: string[] = [];
    const calls: AnsweredCallsPort = { answered: async () => true, said: async () => undefined, failed: async () => undefined, queue: async (_line, wish) => void queued.push(wish.language) };
    campaign.audience.agree('citizen', { language });
    await approved(0);
    await campaign.sweep();
    const [callId = ''] = await ringing();
    const line = { callId, callSid: 'CA1' };
    const onLine = new TellOnLine(database, calls, campaign.audience, campaign.clock);
    const told = await onLine.answered(line, {} as News);
    expect(told).toMatchObject({ language, textLanguage, text });
    await onLine.person(line, told!);
    expect(queued).toEqual([language]);
  });

  it('tells no more than were approved', async () => {
    await approved(5, { most: 2 });
    await campaign.sweep();
    for (const callId of await ringing()) await campaign.ends(callId, { heard: true });
    for (let turn = 0; turn < 3; turn += 1) await campaign.sweep();
    expect([campaign.calls.dialled.length, await campaign.stateOf(id)]).toEqual([2, 'finished']);
  });

  it('begins no more calls in a minute than it may', async () => {
    campaign = aCampaign(database, department, { atOnce: 50, perMinute: 3 });
    await approved(8);
    await campaign.sweep();
    expect(campaign.calls.dialled).toHaveLength(3);
    await campaign.sweep();
    expect(campaign.calls.dialled).toHaveLength(3);
    campaign.clock.advance(61);
    await campaign.sweep();
    expect(campaign.calls.dialled).toHaveLength(6);
  });

  it('rings nobody while a caller waits, not even whom a dead worker left, and goes on when nobody waits; what rings rings on', async () => {
    await approved(4);
    campaign.calls.waiting = 1;
    await campaign.sweep();
    expect(campaign.calls.prepared.size).toBe(0);
    campaign.calls.waiting = 0;
    campaign.calls.isAway = true;
    await campaign.sweep();
    Object.assign(campaign.calls, { isAway: false, waiting: 2 });
    campaign.clock.advance(6);
    await campaign.sweep();
    expect([campaign.calls.prepared.size, campaign.calls.dialled, campaign.calls.letBeNow]).toEqual([2, [], []]);
    campaign.calls.waiting = 0;
    await campaign.sweep();
    expect([campaign.calls.prepared.size, campaign.calls.dialled.length]).toEqual([2, 2]);
  });

  it('writes although callers wait: an SMS takes nobody from them', async () => {
    campaign.calls.waiting = 3;
    await approved(1, { sms: true, call: false });
    await campaign.sweep();
    expect([campaign.messages.written.length, campaign.calls.prepared.size]).toEqual([1, 0]);
  });

  it('rings nobody in quiet hours, and goes on in the morning', async () => {
    campaign.clock.advance(10 * 60 * 60);
    await approved(1);
    await campaign.sweep();
    expect(campaign.calls.prepared.size).toBe(0);
    campaign.clock.advance(11 * 60 * 60);
    await campaign.sweep();
    expect(campaign.calls.dialled).toHaveLength(1);
  });

  it('rings who was not reached twice more, an hour apart, and writes to them then if they agreed', async () => {
    await approved(1, { sms: true });
    for (let ring = 1; ring <= 3; ring += 1) {
      await campaign.sweep();
      expect(campaign.calls.dialled).toHaveLength(ring);
      await campaign.ends((await ringing())[0]!);
      await campaign.sweep();
      expect(campaign.calls.dialled).toHaveLength(ring);
      campaign.clock.advance(61 * 60);
    }
    await campaign.sweep();
    await campaign.sweep();
    expect([campaign.messages.written.length, await campaign.states(id), await campaign.stateOf(id)]).toEqual([1, { 'told-by-sms': 1 }, 'finished']);
  });

  it('counts no ring of a call that was put off before it was dialled', async () => {
    await approved(1);
    for (let ring = 1; ring <= 6; ring += 1) {
      await campaign.sweep();
      expect(campaign.calls.dialled).toHaveLength(ring);
      await campaign.ends((await ringing())[0]!, { wasPutOff: ring % 2 === 1 });
      campaign.clock.advance(61 * 60);
    }
    await campaign.sweep();
    expect([campaign.calls.dialled.length, await campaign.states(id)]).toEqual([6, { 'not-reached': 1 }]);
  });

  it('never tells again who pressed the key', async () => {
    await approved(1, { sms: true });
    await campaign.sweep();
    await campaign.ends((await ringing())[0]!, { answered: true, declined: true });
    await campaign.sweep();
    expect([await campaign.states(id), campaign.messages.written]).toEqual([{ declined: 1 }, []]);
    await approved(0);
    await campaign.sweep();
    expect(campaign.calls.dialled).toHaveLength(1);
  });

  it('does not ring who withdrew after they were chosen', async () => {
    campaign = aCampaign(database, department, { atOnce: 0 });
    await approved(1);
    await campaign.sweep();
    expect(await campaign.states(id)).toEqual({ 'to-ring': 1 });
    await campaign.audience.withdraw(undefined, [...campaign.audience.tellings.keys()][0]!);
    const { audience, clock } = campaign;
    campaign = Object.assign(aCampaign(database, department), { clock });
    for (const [key, value] of audience.tellings) campaign.audience.tellings.set(key, value);
    for (const [key, value] of audience.citizens) campaign.audience.citizens.set(key, value);
    await campaign.sweep();
    expect([await campaign.states(id), campaign.calls.dialled]).toEqual([{ declined: 1 }, []]);
  });

  it('dials once, and forgets nobody, when the worker dies before it dials', async () => {
    await approved(1);
    campaign.calls.isAway = true;
    await campaign.sweep();
    expect([await campaign.states(id), campaign.calls.dialled]).toEqual([{ ringing: 1 }, []]);
    campaign.calls.isAway = false;
    await campaign.sweep();
    expect(campaign.calls.dialled).toEqual([]);
    campaign.clock.advance(6);
    for (let twice = 0; twice < 2; twice += 1) await campaign.sweep();
    expect([campaign.calls.dialled.length, campaign.calls.prepared.size]).toEqual([1, 1]);
  });

  it('does not dial in the night what a dead worker left in the evening', async () => {
    await approved(1);
    campaign.calls.isAway = true;
    await campaign.sweep();
    campaign.calls.isAway = false;
    campaign.clock.advance(10 * 60 * 60);
    await campaign.sweep();
    expect([campaign.calls.dialled, campaign.calls.letBeNow.length]).toEqual([[], 1]);
    await campaign.ends(campaign.calls.letBeNow[0]!);
    campaign.clock.advance(11 * 60 * 60);
    await campaign.sweep();
    expect(campaign.calls.dialled).toHaveLength(1);
  });

  it('rings nobody twice when many workers sweep at once', async () => {
    await approved(6);
    await Promise.all(Array.from({ length: 5 }, () => campaign.sweep()));
    expect([campaign.calls.dialled.length, campaign.calls.prepared.size]).toEqual([2, 2]);
  });

  it('leaves the rest be when it is stopped, or its time is over', async () => {
    await approved(4);
    await campaign.sweep();
    expect(await campaign.end(id, 'stop')).toMatchObject({ ok: true });
    for (const callId of await ringing()) await campaign.ends(callId);
    for (let twice = 0; twice < 2; twice += 1) await campaign.sweep();
    expect([await campaign.states(id), await campaign.stateOf(id)]).toEqual([{ 'not-reached': 4 }, 'stopped']);
    await approved(2, { wish: { notAfter: '2026-11-18T07:00:00.000Z' } });
    campaign.clock.advance(60 * 60);
    for (let twice = 0; twice < 2; twice += 1) await campaign.sweep();
    expect([campaign.calls.dialled.length, await campaign.stateOf(id)]).toEqual([2, 'finished']);
  });

  it('is approved once, and not on an older look', async () => {
    await approved(0);
    expect(await campaign.approve(id)).toEqual({ ok: false, refusal: 'changed' });
    expect(await campaign.approve(id, 5, 2)).toEqual({ ok: false, refusal: 'not-now' });
  });
});
