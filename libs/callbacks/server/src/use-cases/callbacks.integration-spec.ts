import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { callbacksServer } from '../index.js';
import { aCallbackDesk } from '../testing/a-callback-desk.js';

let test: TestDatabase;
let database: Database;
let clock: FixedClock;
let desk: ReturnType<typeof aCallbackDesk>;
beforeAll(async () => {
  test = await testDatabase([CreatePlatform1700000000001, ...callbacksServer.migrations]);
  database = await test.as('app', 10);
});
afterAll(() => test.close());
beforeEach(async () => {
  // Ten in the morning in India.
  clock = new FixedClock();
  desk = aCallbackDesk(database, clock);
  await database.query(`update callbacks.attempt set result = 'lost' where result is null`);
  await database.query(`update callbacks.callback set state = 'done', outcome = 'expired', done_at = opened_at, due_at = null where state <> 'done'`);
});

const aCitizen = () => randomIds.uuid();
const MINUTE = 60;
const ago = (minutes: number) => new Date(clock.now().getTime() - minutes * 60_000);
const attempts = () => [...desk.outgoing.calls.values()];
const live = () => attempts().filter((call) => !call.endedAt);
const outcomes = async (citizen: string) => (await desk.of(citizen)).map((one) => one.outcome ?? one.state);

describe('a call owed to somebody whom the fair limit keeps from a person', () => {
  it('waits until the limit ends, says so on the page, and is made then, even when they go on ringing', async () => {
    const citizen = aCitizen();
    const again = new Date(clock.now().getTime() + 24 * 60 * MINUTE * 1000);
    desk.citizens.limits.set(citizen, again);
    for (let calls = 0; calls < 3; calls += 1) {
      await desk.owes(desk.aCallOf(citizen), 'rejected');
      expect(await desk.ring.execute()).toBe(0);
    }
    const [saved] = await desk.of(citizen);
    expect(saved!.state).toBe('waiting');
    const item = async () => (await desk.list.execute({ view: 'waiting' })).items.find(({ id }) => id === saved!.id);
    expect(await item()).toMatchObject({ limitedUntil: again.toISOString(), isOverdue: false });
    expect(await desk.work.ringNow(saved!.id, randomIds.uuid())).toEqual({ ok: false, refusal: 'limited' });
    clock.advance(24 * 60 * MINUTE);
    desk.citizens.limits.clear();
    expect(await item()).toMatchObject({ limitedUntil: null });
    expect(await desk.ring.execute()).toBe(1);
  });

  it('is made within the hour when a mark is lifted, and is not given up while the limit lasts', async () => {
    const [citizen, other] = [aCitizen(), aCitizen()];
    const week = 7 * 24 * 60 * MINUTE;
    for (const one of [citizen, other]) {
      desk.citizens.limits.set(one, new Date(clock.now().getTime() + week * 1000));
      await desk.owes(desk.aCallOf(one), 'rejected');
    }
    expect(await desk.ring.execute()).toBe(0);
    desk.citizens.limits.delete(citizen);
    clock.advance(60 * MINUTE);
    expect(await desk.ring.execute()).toBe(1);
    clock.advance(week - 60 * MINUTE);
    desk.citizens.limits.clear();
    await desk.tidy.execute();
    expect(await desk.ring.execute()).toBe(1);
    await desk.tidy.execute();
    expect(await outcomes(other)).toEqual(['in-line']);
  });
});

describe('an owed call', () => {
  it('puts a call of ours into the line at the old place, and is reached when they talk', async () => {
    const citizen = aCitizen();
    await desk.owes(desk.aCallOf(citizen), 'abandoned-in-queue', { placeSince: ago(4) });
    expect(await desk.ring.execute()).toBe(1);
    const [call] = live();
    expect(desk.outgoing.line.get(call!.callId)).toEqual(ago(4));
    expect(await desk.why.execute(database, call!.callId)).toMatchObject({ reason: 'abandoned-in-queue', waitedSeconds: 240, attempt: 1 });
    await desk.attemptEnds(call!.callId, 'talked');
    await desk.hears(call!.callId, 'talked');
    expect(await outcomes(citizen)).toEqual(['reached']);
    const events = await database.query(`select payload->>'outcome' as outcome from platform.outbox where about = $1`, [call!.callbackId]);
    expect(events).toEqual([{ outcome: 'reached' }]);
  });

  it('of a citizen who is owed one already is the same call-back, and a call twice is one', async () => {
    const citizen = aCitizen();
    const call = desk.aCallOf(citizen);
    await desk.owes(call, 'failed');
    await desk.owes(call, 'abandoned-in-queue', { isOutcome: true });
    await desk.owes(desk.aCallOf(citizen), 'rejected');
    expect(await desk.of(citizen)).toHaveLength(1);
    expect(await database.query('select reason from callbacks.owed_call where call_id = $1', [call])).toEqual([{ reason: 'abandoned-in-queue' }]);
  });

  it.each<[string, (call: string) => Promise<unknown>]>([
    ['in a call that is owed too', (call) => desk.owes(call, 'abandoned-in-queue')], ['and asks to be rung', (call) => desk.keeps(call, clock.now())], ['when they ring again', (call) => desk.redials(call)],
  ])('is made in the language that they choose later, %s', async (_case, calls) => {
    const citizen = aCitizen();
    const choosing = (language: string | null) => {
      const call = desk.aCallOf(citizen);
      desk.citizens.calls.set(call, { citizenId: citizen, hasNumber: true, language });
      return call;
    };
    await desk.owes(choosing(null), 'rejected');
    await calls(choosing('ta-IN'));
    await desk.owes(choosing(null), 'rejected');
    expect(await database.query('select language from callbacks.callback where citizen_id = $1', [citizen])).toEqual([{ language: 'ta-IN' }]);
  });

  it('that ten processes save at once is one call-back', async () => {
    const citizen = aCitizen();
    await Promise.all(Array.from({ length: 10 }, () => desk.owes(desk.aCallOf(citizen), 'rejected')));
    expect(await desk.of(citizen)).toHaveLength(1);
  });

  it('of nobody who can be rung is done at once, and is taken up when their number becomes known', async () => {
    const [hidden, found] = [aCitizen(), aCitizen()];
    await desk.owes(desk.aCallOf(hidden, false), 'failed');
    expect(await outcomes(hidden)).toEqual(['no-number']);
    const unheardOf = randomIds.uuid();
    await desk.owes(unheardOf, 'failed');
    desk.citizens.calls.set(unheardOf, { citizenId: found, hasNumber: true, language: null });
    await desk.owes(unheardOf, 'failed');
    expect(await outcomes(found)).toEqual(['waiting']);
  });

  it('that nobody owes after all is over, and is owed again when the news changes once more', async () => {
    const citizen = aCitizen();
    const call = desk.aCallOf(citizen);
    await desk.owes(call, 'failed');
    await desk.ring.execute();
    await desk.withdraws(call);
    expect([await outcomes(citizen), live()]).toEqual([['not-owed'], []]);
    await desk.owes(call, 'failed', { isOutcome: true });
    expect(await outcomes(citizen)).toEqual(['not-owed', 'waiting']);
  });

  it('that becomes known after we have talked with them is served', async () => {
    const citizen = aCitizen();
    const lost = desk.aCallOf(citizen);
    await desk.owes(desk.aCallOf(citizen), 'abandoned-in-queue');
    await desk.ring.execute();
    await desk.attemptEnds(live()[0]!.callId, 'talked');
    await desk.owes(lost, 'no-outcome', { at: ago(3) });
    expect(await outcomes(citizen)).toEqual(['reached']);
    clock.advance(MINUTE);
    await desk.owes(desk.aCallOf(citizen), 'call-dropped');
    expect(await outcomes(citizen)).toEqual(['reached', 'waiting']);
  });
});

describe('an owed call that becomes known late', () => {
  it('of somebody who has rung again and talked since, whom we owed nothing then, is served: nobody rings', async () => {
    const citizen = aCitizen();
    desk.outgoing.talks.set(desk.aCallOf(citizen), ago(2));
    await desk.owes(desk.aCallOf(citizen), 'failed', { at: ago(10), isOutcome: true });
    expect([await outcomes(citizen), await desk.ring.execute()]).toEqual([['redialed'], 0]);
  });

  it('of somebody who talked before it, or in it, is owed as ever', async () => {
    const [before, within] = [aCitizen(), aCitizen()];
    desk.outgoing.talks.set(desk.aCallOf(before), ago(20));
    await desk.owes(desk.aCallOf(before), 'failed', { at: ago(10) });
    const dropped = desk.aCallOf(within);
    desk.outgoing.talks.set(dropped, clock.now());
    await desk.owes(dropped, 'call-dropped', { at: ago(1) });
    expect([await outcomes(before), await outcomes(within)]).toEqual([['waiting'], ['waiting']]);
  });

  it.each([['talked', ['redialed']], ['abandoned-in-queue', ['waiting']]] as const)('of somebody who is calling now waits for how that ends: %s', async (outcome, then) => {
    const citizen = aCitizen();
    const now = desk.aCallOf(citizen);
    desk.outgoing.talks.set(now, null);
    await desk.owes(desk.aCallOf(citizen), 'abandoned-in-queue', { at: ago(3) });
    expect([await outcomes(citizen), await desk.ring.execute()]).toEqual([['redialing'], 0]);
    await desk.hears(now, outcome);
    expect(await outcomes(citizen)).toEqual(then);
  });
});

describe('the sweep', () => {
  it('in five workers at once begins each attempt once', async () => {
    const citizens = Array.from({ length: 20 }, aCitizen);
    for (const citizen of citizens) await desk.owes(desk.aCallOf(citizen), 'rejected');
    const begun = await Promise.all(Array.from({ length: 5 }, () => desk.ring.execute()));
    expect([begun.reduce((sum, one) => sum + one, 0), live().length]).toEqual([20, 20]);
  });

  it('tries again as planned, four times in all', async () => {
    const citizen = aCitizen();
    await desk.owes(desk.aCallOf(citizen), 'rejected');
    for (const minutes of [0, 15, 120, 1_440]) {
      clock.advance(minutes * MINUTE - 1);
      if (minutes > 0) expect(await desk.ring.execute()).toBe(0);
      clock.advance(1);
      expect(await desk.ring.execute()).toBe(1);
      await desk.attemptEnds(live()[0]!.callId, 'not-answered');
    }
    expect(await outcomes(citizen)).toEqual(['not-reached']);
  });

  it('takes what waits for an agent out of the line when the quiet hours begin, and never rings in them', async () => {
    const citizen = aCitizen();
    await desk.owes(desk.aCallOf(citizen), 'rejected');
    await desk.ring.execute();
    const [call] = live();
    clock.advance(11 * 60 * MINUTE);
    expect(await desk.outgoing.dial(call!.callId)).toBe('refused');
    await desk.tidy.execute();
    expect([desk.outgoing.line.size, (await desk.of(citizen))[0]]).toEqual([0, expect.objectContaining({ state: 'waiting', dueAt: new Date('2026-11-19T03:30:00Z') })]);
    expect(await desk.ring.execute()).toBe(0);
  });

  it('rings the citizen first where that is the setting, when the place is up, and again only if it did not ring', async () => {
    desk = aCallbackDesk(database, clock, 'citizen');
    desk.outgoing.isUp = false;
    await desk.owes(desk.aCallOf(aCitizen()), 'rejected');
    expect(await desk.ring.execute()).toBe(0);
    desk.outgoing.isUp = true;
    expect(await desk.ring.execute()).toBe(1);
    const [call] = live();
    expect([call!.dialledAt !== null, desk.outgoing.line.size]).toEqual([true, 0]);
    call!.dialledAt = null;
    await desk.tidy.execute();
    expect(call!.dialledAt).not.toBeNull();
    await database.transaction((tx) => desk.answer.decline(tx, call!.callId));
    expect(await database.query('select outcome from callbacks.callback where id = $1', [call!.callbackId])).toEqual([{ outcome: 'declined' }]);
  });

  it('rings in the morning whom that was promised after hours, and not in the half hour after asking', async () => {
    clock.advance(12 * 60 * MINUTE);
    const [now, later] = [aCitizen(), aCitizen()];
    await desk.keeps(desk.aCallOf(now), clock.now());
    await desk.keeps(desk.aCallOf(later), clock.now(), true);
    clock.advance(MINUTE);
    expect([await desk.ring.execute(), await outcomes(now), await outcomes(later)]).toEqual([1, ['in-line'], ['waiting']]);
    expect((await desk.of(later))[0]?.dueAt).toEqual(new Date('2026-11-19T03:30:00Z'));
  });

  it('waits for the desks to open where nobody is there, however many agents are free at night, and says so on the page', async () => {
    const opens = new Date(clock.now().getTime() + 3 * 24 * 60 * MINUTE * 1000);
    const citizen = aCitizen();
    await desk.owes(desk.aCallOf(citizen), 'rejected');
    await desk.ring.execute();
    desk.desks.opens = (from) => (from < opens ? opens : from);
    await desk.tidy.execute();
    const later = aCitizen();
    await desk.keeps(desk.aCallOf(later), clock.now(), true);
    const items = async () => (await desk.list.execute({ view: 'open' })).items.map(({ state, dueAt, isOverdue }) => ({ state, dueAt, isOverdue }));
    expect(desk.outgoing.line.size).toBe(0);
    expect(await items()).toEqual([{ state: 'waiting', dueAt: opens.toISOString(), isOverdue: false }, { state: 'waiting', dueAt: opens.toISOString(), isOverdue: false }]);
    clock.advance(2 * 24 * 60 * MINUTE);
    expect(await desk.ring.execute()).toBe(0);
    expect(await desk.work.ringNow((await desk.of(later))[0]!.id, randomIds.uuid())).toEqual({ ok: false, refusal: 'desks-closed' });
    clock.advance(24 * 60 * MINUTE);
    expect([await desk.ring.execute(), await outcomes(citizen), await outcomes(later)]).toEqual([2, ['in-line'], ['in-line']]);
  });

  it('is brought forward when the desks open sooner, and counts from their opening until it is given up', async () => {
    let opens = new Date(clock.now().getTime() + 10 * 24 * 60 * MINUTE * 1000);
    desk.desks.opens = (from) => (from < opens ? opens : from);
    const [citizen, other] = [aCitizen(), aCitizen()];
    for (const one of [citizen, other]) await desk.owes(desk.aCallOf(one), 'failed');
    clock.advance(8 * 24 * 60 * MINUTE);
    await desk.tidy.execute();
    expect([await desk.ring.execute(), await outcomes(citizen)]).toEqual([0, ['waiting']]);
    opens = clock.now();
    await desk.tidy.execute();
    expect([await desk.ring.execute(), await outcomes(citizen), await outcomes(other)]).toEqual([2, ['in-line'], ['in-line']]);
    clock.advance(9 * 24 * 60 * MINUTE);
    await desk.tidy.execute();
    expect(await outcomes(citizen)).toEqual(['expired']);
  });

  it('takes the next attempt out of the line when the one before turns out to have been a talk', async () => {
    const citizen = aCitizen();
    await desk.owes(desk.aCallOf(citizen), 'rejected');
    await desk.ring.execute();
    const [first] = live();
    await desk.attemptEnds(first!.callId, 'failed');
    clock.advance(5 * MINUTE);
    expect([await desk.ring.execute(), desk.outgoing.line.size]).toEqual([1, 1]);
    await desk.attemptEnds(first!.callId, 'talked');
    expect([await outcomes(citizen), desk.outgoing.line.size, live()]).toEqual([['reached'], 0, []]);
  });

  it('is listed as done for a day, as many as are counted', async () => {
    await database.query(`update callbacks.callback set done_at = $1 where state = 'done'`, [ago(25 * 60)]);
    await desk.owes(desk.aCallOf(aCitizen(), false), 'failed');
    const { counts, items } = await desk.list.execute({ view: 'done' });
    expect([counts.doneToday, items.map(({ outcome }) => outcome)]).toEqual([1, ['no-number']]);
  });

  it('goes on with the others where one fails, and tells', async () => {
    const citizens = [aCitizen(), aCitizen(), aCitizen()] as const;
    for (const [nth, citizen] of citizens.entries()) await desk.owes(desk.aCallOf(citizen), 'rejected', { placeSince: ago(9 - nth) });
    desk.outgoing.breaksFor = (await desk.of(citizens[0]))[0]!.id;
    await expect(desk.ring.execute()).rejects.toThrow('cannot be opened');
    expect([await outcomes(citizens[0]), await outcomes(citizens[1]), await outcomes(citizens[2])]).toEqual([['waiting'], ['in-line'], ['in-line']]);
    desk.outgoing.breaksFor = (await desk.of(citizens[1]))[0]!.id;
    clock.advance(7 * 24 * 60 * MINUTE);
    await expect(desk.tidy.execute()).rejects.toThrow('cannot be opened');
    expect([await outcomes(citizens[0]), await outcomes(citizens[1]), await outcomes(citizens[2])]).toEqual([['expired'], ['in-line'], ['expired']]);
  });

  it('rings citizens of one language first, however many wait longer for an agent of another', async () => {
    desk = aCallbackDesk(database, clock, 'citizen');
    desk.outgoing.spokenByNobody = 'ta-IN';
    await database.query(
      `insert into callbacks.callback (id, citizen_id, language, state, place_since, due_at, opened_at)
       select gen_random_uuid(), gen_random_uuid(), 'ta-IN', 'waiting', $1, $1, $1 from generate_series(1, 600)`, [ago(60)],
    );
    const citizen = aCitizen();
    await desk.owes(desk.aCallOf(citizen), 'rejected');
    expect([await desk.ring.execute(), await outcomes(citizen)]).toEqual([1, ['ringing']]);
  });

  it('gives up after a week what could never be rung', async () => {
    const citizen = aCitizen();
    await desk.owes(desk.aCallOf(citizen), 'rejected');
    await desk.ring.execute();
    clock.advance(7 * 24 * 60 * MINUTE);
    await desk.tidy.execute();
    expect(await outcomes(citizen)).toEqual(['expired']);
  });
});

describe('who rings again', () => {
  it('in time has the old place, and their call-back leaves the line', async () => {
    const citizen = aCitizen();
    await desk.owes(desk.aCallOf(citizen), 'abandoned-in-queue', { placeSince: ago(4) });
    await desk.ring.execute();
    const again = desk.aCallOf(citizen);
    expect([await desk.redials(again), desk.outgoing.line.size, await desk.ring.execute()]).toEqual([ago(4), 0, 0]);
    await desk.hears(again, 'talked');
    expect(await outcomes(citizen)).toEqual(['redialed']);
  });

  it('and hangs up again is rung', async () => {
    const citizen = aCitizen();
    await desk.owes(desk.aCallOf(citizen), 'abandoned-in-queue');
    const again = desk.aCallOf(citizen);
    await desk.redials(again);
    await desk.owes(again, 'abandoned-in-queue', { isOutcome: true });
    await desk.hears(again, 'abandoned-in-queue');
    expect(await desk.ring.execute()).toBe(1);
  });

  it('is a stranger where we owe nothing', async () => {
    expect(await desk.redials(desk.aCallOf(aCitizen()))).toBeUndefined();
  });
});

describe('a place that is kept', () => {
  it('is one per number', async () => {
    const citizen = aCitizen();
    const call = desk.aCallOf(citizen);
    expect([await desk.keeps(call, ago(3)), await desk.keeps(call, ago(3)), await desk.keeps(desk.aCallOf(citizen), ago(1))]).toEqual(['kept', 'kept', 'already-kept']);
    expect(await desk.keeps(desk.aCallOf(aCitizen(), false), ago(3))).toBe('no-number');
    clock.advance(15);
    await desk.ring.execute();
    expect([...desk.outgoing.line.values()]).toEqual([new Date(ago(3).getTime() - 15_000)]);
  });
});

describe('a supervisor', () => {
  it('sees what is overdue first, with its reasons and attempts, and closes one with a code', async () => {
    await desk.owes(desk.aCallOf(aCitizen()), 'rejected');
    clock.advance(11 * MINUTE);
    await desk.owes(desk.aCallOf(aCitizen()), 'failed');
    const { counts, items } = await desk.list.execute({ view: 'open' });
    expect(counts).toMatchObject({ open: 2, overdue: 1, waiting: 2, ringing: 0 });
    expect(items.map(({ isOverdue, reasons, language }) => [isOverdue, reasons[0]!.reason, language])).toEqual([[true, 'rejected', 'hi-IN'], [false, 'failed', 'hi-IN']]);
    expect((await desk.list.execute({ view: 'open', reason: 'failed' })).items).toHaveLength(1);
    const supervisor = randomIds.uuid();
    expect(await desk.work.close(items[0]!.id, supervisor, { code: 'prank', reason: 'a child, three times' })).toEqual({ ok: true, value: null });
    expect(await desk.work.close(items[0]!.id, supervisor, { code: 'prank', reason: 'a child, three times' })).toEqual({ ok: false, refusal: 'already-done' });
    expect(await database.query(`select action, detail from platform.audit where subject_id = $1`, [items[0]!.id])).toEqual([{ action: 'callbacks.close', detail: { code: 'prank' } }]);
  });

  it('cannot ring anybody in quiet hours, or close what rings', async () => {
    const citizen = aCitizen();
    await desk.owes(desk.aCallOf(citizen), 'rejected');
    const id = (await desk.of(citizen))[0]!.id;
    await desk.ring.execute();
    await desk.outgoing.dial(live()[0]!.callId);
    expect(await desk.work.close(id, randomIds.uuid(), { code: 'other', reason: 'because' })).toEqual({ ok: false, refusal: 'being-rung' });
    await desk.attemptEnds(live()[0]!.callId, 'engaged');
    clock.advance(12 * 60 * MINUTE);
    expect(await desk.work.ringNow(id, randomIds.uuid())).toEqual({ ok: false, refusal: 'quiet-hours' });
  });
});

describe('the place of a call-back', () => {
  it('stands for the calls that are owed still, since the first of them', async () => {
    const citizen = aCitizen();
    const [first, second, talked] = [desk.aCallOf(citizen), desk.aCallOf(citizen), desk.aCallOf(citizen)];
    await desk.keeps(first, ago(20));
    await desk.owes(talked, 'abandoned-in-queue');
    await desk.owes(second, 'abandoned-in-queue');
    await desk.withdraws(talked);
    expect(await desk.ring.execute()).toBe(1);
    const { callId } = live()[0]!;
    expect(desk.outgoing.places.get(callId)).toMatchObject({ language: 'hi-IN', since: ago(20), owed: expect.arrayContaining([first, second]) });
    expect(desk.outgoing.places.get(callId)!.owed).toHaveLength(2);
    expect(await desk.answer.placeOf(database, callId)).toEqual(desk.outgoing.places.get(callId));
  });
});
