import { describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICY, type FloorPolicy } from '@pukar/acd-core/domain';
import { randomIds } from '@pukar/platform/ids';
import { FixedClock } from '@pukar/platform/testing';
import { FloorAgents } from '../live/floor-agents.js';
import { aSpecFloor } from '../testing/spec-floor.js';
import { StandOutside } from '../waiting/stand-outside.use-case.js';
import { IsPlaceUp, type PlaceOutside } from './is-place-up.use-case.js';

const [GENERAL] = DEFAULT_POLICY.queues;
/** Whoever asks about water needs somebody who knows of it, for a minute. */
const WATER: FloorPolicy = {
  ...DEFAULT_POLICY, defaultLevel: 1,
  queues: [GENERAL, { ...GENERAL, code: 'water', topics: ['PHE'], needs: [...GENERAL.needs, { skill: 'group', level: 4, relax: [{ afterSeconds: 60, level: 2 }] }] }],
};

describe('a place whose citizen is not in the line', () => {
  const clock = new FixedClock();
  const spec = aSpecFloor(clock);

  const place = (since: Date, language = 'hi-IN', standsFor: readonly string[] = []): PlaceOutside => ({ language, since, standsFor });
  const asks = () => new IsPlaceUp(spec.floor.policy, new FloorAgents(), clock);
  const isUp = (since: Date, { expected = 0, language = 'hi-IN', besides = [], standsFor = [] }: { expected?: number; besides?: readonly string[]; language?: string; standsFor?: readonly string[] } = {}) =>
    asks().execute(spec.database, { ...place(since, language, standsFor), expected: Array.from({ length: expected }, () => place(since)), besides });
  const holds = async (policy: FloorPolicy) => {
    await spec.database.query('insert into acd.policy (version, document, in_force_at) select coalesce(max(version), 0) + 1, $1, $2 from acd.policy', [JSON.stringify(policy), clock.now()]);
    await spec.floor.policy.look();
  };
  const knowsWater = (agentId: string, level: number) => spec.database.query('update acd.agent set skills = $2 where id = $1', [agentId, JSON.stringify({ 'group:energy-water': level })]);
  const bookLines = async () => (await spec.database.query('select 1 from acd.floor_event')).length;
  const leftTheQueueOf = async (topic: string) => {
    const callId = randomIds.uuid();
    await spec.floor.joins({ callId, language: 'hi-IN', topic, at: clock.now() });
    await spec.floor.theCallerHangsUp(callId);
    return callId;
  };

  it('is up when an agent who speaks their language, or the state\'s where nobody at work speaks theirs, is free besides those for whom others are on their way', async () => {
    const since = clock.now();
    expect(await isUp(since)).toBe(false);
    await spec.floor.anAgentIsReady(['hi-IN']);
    expect([await isUp(since), await isUp(since, { expected: 1 }), await isUp(since, { language: 'ta-IN' })]).toEqual([true, false, true]);
    await spec.floor.anAgentIsReady(['hi-IN']);
    expect([await isUp(since, { expected: 1 }), await isUp(since, { expected: 2 })]).toEqual([true, false]);
  });

  it('is not up while somebody waits whom that agent is for: who came before, or was rung for them, whenever they came', async () => {
    const before = clock.now();
    clock.advance(60);
    // They are the state's to serve in three minutes only, because the one who speaks their language is at work.
    const busy = await spec.floor.anAgentIsReady(['ta-IN']);
    await spec.floor.aCallerWaits('ta-IN');
    const waiting = await spec.floor.aCallerWaits('ta-IN');
    clock.advance(5);
    await spec.floor.keepLease.execute({ agentId: busy, screen: `screen of ${busy}`, unready: [] });
    await spec.floor.anAgentIsReady(['hi-IN', 'ta-IN']);
    await spec.database.query(`update acd.claim set state = 'ended', ended_at = $1, ended_as = 'declined' where call_id = $2 and ended_at is null`, [clock.now(), waiting]);
    expect([await isUp(before), await isUp(before, { besides: [waiting] }), await isUp(clock.now())]).toEqual([true, false, false]);
    await spec.floor.theCallerHangsUp(waiting);
    expect(await isUp(clock.now(), { besides: [waiting] })).toBe(true);
  });

  it('is not kept from them by callers whom no agent who is free could take', async () => {
    await holds(WATER);
    await spec.floor.joins({ callId: randomIds.uuid(), language: 'hi-IN', topic: 'PHE', at: clock.now() });
    clock.advance(5);
    await knowsWater(await spec.floor.anAgentIsReady(), 1);
    expect(await isUp(clock.now())).toBe(true);
    await holds(DEFAULT_POLICY);
  });

  it('is that of the queue which they left: it is up when somebody is free who has what that asks, which comes down while they wait outside', async () => {
    await holds(WATER);
    const left = await leftTheQueueOf('PHE');
    const agent = await spec.floor.anAgentIsReady();
    await knowsWater(agent, 2);
    const since = clock.now();
    expect([await isUp(since, { standsFor: [left] }), await isUp(since)]).toEqual([false, true]);
    clock.advance(10);
    await knowsWater(agent, 4);
    expect(await isUp(since, { standsFor: [left] })).toBe(true);
    await knowsWater(agent, 2);
    expect(await isUp(new Date(since.getTime() - 60_000), { standsFor: [left] })).toBe(true);
    await holds(DEFAULT_POLICY);
  });

  it('is alike to others of the same queue, language and matter', async () => {
    await holds(WATER);
    const [one, other] = [await leftTheQueueOf('PHE'), await leftTheQueueOf('PHE')];
    const [first, second, general, tamil] = await asks().alike(spec.database, [place(clock.now(), 'hi-IN', [one]), place(clock.now(), 'hi-IN', [other]), place(clock.now()), place(clock.now(), 'ta-IN', [one])]);
    expect([first === second, first === general, first === tamil]).toEqual([true, false, false]);
    await holds(DEFAULT_POLICY);
  });

  it('is in the queue that their choice would have led to, where they left a call-back while nobody was at the desks', async () => {
    await holds(WATER);
    const [byDepartment, byMenu, byNothing] = [randomIds.uuid(), randomIds.uuid(), randomIds.uuid()];
    const lines = await bookLines();
    for (const [callId, topic, menu] of [[byDepartment, 'PHE', 'complaint'], [byMenu, 'complaint', 'complaint'], [byNothing, null, null]] as const) {
      for (let times = 0; times < 2; times += 1) await spec.database.transaction((tx) => new StandOutside(spec.floor.policy).execute(tx, { callId, language: 'hi-IN', topic, menu, at: clock.now() }));
    }
    const rungBack = async (left: string) => (await spec.floor.joins({ callId: randomIds.uuid(), language: 'hi-IN', at: clock.now(), isCallBack: true, standsFor: [left] })).queue;
    expect(await bookLines()).toBe(lines);
    expect([await rungBack(byDepartment), await rungBack(byMenu), await rungBack(byNothing)]).toEqual(['water', 'general', 'general']);
    await holds(DEFAULT_POLICY);
  });

  it('in the line is in the queue that they left, about the same, as urgent as it was made, with needs that came down since then', async () => {
    await holds(WATER);
    const left = await leftTheQueueOf('PHE');
    await spec.database.query('update acd.waiting set priority = 3 where call_id = $1', [left]);
    clock.advance(120);
    const [callId, since] = [randomIds.uuid(), new Date(clock.now().getTime() - 120_000)];
    expect(await spec.floor.joins({ callId, language: 'hi-IN', at: since, isCallBack: true, standsFor: [randomIds.uuid(), left], neededSince: since })).toMatchObject({ queue: 'water', wayOut: null });
    expect(await spec.database.query('select queue, topic, priority, joined_at, in_queue_since from acd.waiting where call_id = $1', [callId])).toEqual([{ queue: 'water', topic: 'PHE', priority: 3, joined_at: since, in_queue_since: since }]);
    await holds(DEFAULT_POLICY);
    const again = randomIds.uuid();
    expect(await spec.floor.joins({ callId: again, language: 'hi-IN', at: clock.now(), isCallBack: true, standsFor: [left] })).toMatchObject({ queue: 'general' });
  });
});
