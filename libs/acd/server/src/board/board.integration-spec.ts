import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BOARD_EVENTS, type BoardChange, BoardNewsSchema, BoardSchema, PastAlertsSchema, ToldsSchema } from '@pukar/acd-core/contracts';
import { DEFAULT_POLICY, type FloorPolicy } from '@pukar/acd-core/domain';
import { indianDay, instantOn } from '@pukar/kernel';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { FLOOR_CHANNEL, LiveBus } from '@pukar/platform/live';
import { createLogger } from '@pukar/platform/logging';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, until, type TestDatabase } from '@pukar/platform/testing';
import { aBoard, aNumber } from '../testing/a-board.js';
import { aFloor } from '../testing/a-floor.js';
import { ACD_MIGRATIONS } from '../testing/acd-migrations.js';

describe('the supervisors\' board', () => {
  let test: TestDatabase;
  let database: Database;
  let floor: ReturnType<typeof aFloor>;
  let board: ReturnType<typeof aBoard>;
  const clock = new FixedClock();
  const supervisor = randomIds.uuid();

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...ACD_MIGRATIONS]);
    database = await test.as('app', 10);
  });
  afterAll(async () => {
    await floor.settled();
    await test.close();
  });
  beforeEach(async () => {
    floor = aFloor(database, clock);
    await floor.isEmpty();
    await database.query('update acd.alert set cleared_at = now() where cleared_at is null');
    board = aBoard(database, clock, floor);
  });

  const asks = (event: string, payload: object = {}) => board.asks(supervisor, event, payload);
  const opened = async () => BoardSchema.parse(await asks('floor:open'));
  const booked = async (kind: string) => (await database.query<{ detail: unknown }>('select detail from acd.floor_event where kind = $1 order by id desc limit 1', [kind]))[0]?.detail;
  const audited = async (action: string) => (await database.query('select 1 from platform.audit where action = $1 and actor_id = $2', [action, supervisor])).length;

  it('shows agents with what they do, callers in the order of their turn, and each queue with its longest wait', async () => {
    const agentId = await floor.anAgentIsReady(['ur-IN']);
    board.names.set(agentId, 'श्रीमती आशा वर्मा');
    const first = await floor.aCallerWaits('hi-IN');
    clock.advance(30);
    const second = await floor.aCallerWaits('hi-IN');
    board.figures.numbers.push(aNumber('waiting', 2));
    const shown = await opened();
    expect(shown.agents.find((agent) => agent.agentId === agentId)).toMatchObject({ name: 'श्रीमती आशा वर्मा', languages: ['ur-IN'], presence: 'offline' });
    expect(shown.waiting.map(({ callId }) => callId)).toEqual([first, second]);
    expect(shown.queues[0]).toMatchObject({ code: 'general', waiting: 2, longestSince: shown.waiting[0]!.since });
    expect(shown.numbers).toMatchObject([{ kind: 'waiting', value: 2 }]);
  });

  it('knows every command of the contract, each behind a permission of its own', () => {
    expect(board.commands.map(({ event }) => event)).toEqual(BOARD_EVENTS.toServer);
    expect(board.commands.filter(({ permission }) => permission === 'floor.read').map(({ event }) => event)).toEqual(['floor:open', 'floor:alerts']);
    expect(board.commands.filter(({ event }) => event.startsWith('told:')).every(({ permission }) => permission === 'desk.work')).toBe(true);
  });

  it('lets a caller go before the others, and audits who did it', async () => {
    const [first, second] = [await floor.aCallerWaits(), await floor.aCallerWaits()];
    expect(await asks('floor:prioritise', { callId: second, priority: 5 })).toBeNull();
    expect((await opened()).waiting.map(({ callId }) => callId)).toEqual([second, first]);
    expect(await booked('prioritised')).toEqual({ priority: 5, by: supervisor });
    expect(await audited('floor.prioritise')).toBe(1);
    await floor.theCallerHangsUp(second);
    expect(await asks('floor:prioritise', { callId: second, priority: 0 })).toMatchObject({ ok: false, code: 'not-waiting' });
  });

  it('moves nobody to a queue that is not, nor to their own', async () => {
    const caller = await floor.aCallerWaits();
    expect(await asks('floor:move', { callId: caller, queue: 'nowhere' })).toMatchObject({ ok: false, code: 'unknown-queue' });
    expect(await asks('floor:move', { callId: caller, queue: 'general' })).toMatchObject({ ok: false, code: 'same-queue' });
  });

  it('moves a caller to another queue with the place that their waiting gave them', async () => {
    const [general] = DEFAULT_POLICY.queues;
    const twoQueues: FloorPolicy = { ...DEFAULT_POLICY, queues: [general, { ...general, code: 'seniors', name: { en: 'Seniors', hi: 'वरिष्ठ' } }] };
    await database.query('insert into acd.policy (version, document, in_force_at) values (1, $1, $2)', [JSON.stringify(twoQueues), clock.now()]);
    await floor.policy.look();
    const caller = await floor.aCallerWaits();
    const { since } = (await opened()).waiting[0]!;
    clock.advance(7);
    expect(await asks('floor:move', { callId: caller, queue: 'seniors' })).toBeNull();
    const shown = await opened();
    expect(shown.waiting).toMatchObject([{ callId: caller, queue: 'seniors', since, inQueueSince: clock.now().toISOString() }]);
    expect(shown.queues.map(({ code, waiting }) => [code, waiting])).toEqual([['general', 0], ['seniors', 1]]);
    expect(await booked('moved')).toEqual({ from: 'general', because: 'supervisor', by: supervisor });
  });

  it('puts an agent on a break: a call that rings at them goes to somebody else, and they are told why', async () => {
    const agentId = await floor.anAgentIsReady();
    const caller = await floor.aCallerWaits();
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'offered', offer: { callId: caller } });
    expect(await asks('floor:set-state', { agentId, wish: 'break', breakCode: 'tea', why: 'Please rest a little' })).toBeNull();
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'on-break', offer: null });
    expect(await floor.place.execute(caller)).toMatchObject({ place: 1 });
    expect(await booked('claim-ended')).toEqual({ as: 'withdrawn' });
    expect((await opened()).agents.find((agent) => agent.agentId === agentId)).toMatchObject({ presence: 'on-break', reason: 'tea', breakUntil: new Date(clock.now().getTime() + 15 * 60_000).toISOString() });
    expect(await booked('agent-set')).toEqual({ wish: 'break', reason: 'tea', by: supervisor });
    const [told] = ToldsSchema.parse(await board.asks(agentId, 'told:mine'));
    expect(told).toMatchObject({ text: 'Please rest a little', isToAll: false });
    expect(ToldsSchema.parse(await board.asks(agentId, 'told:seen', { id: told!.id }))).toEqual([]);
  });

  it('asks an agent who talks to be away after their call, and nobody to be ready whose desk is closed', async () => {
    const agentId = await floor.anAgentIsReady();
    const caller = await floor.aCallerWaits();
    const { offer } = await floor.desk(agentId);
    await floor.accept.execute(offer!.claimId, agentId);
    await floor.theyTalk(caller, offer!.claimId);
    await asks('floor:set-state', { agentId, wish: 'away', why: 'A word with me' });
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'on-call' });
    await floor.endConversation(offer!.claimId);
    await floor.finish.execute({ callId: caller, agentId, disposition: 'other', ready: false });
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'not-ready' });
    clock.advance(60);
    expect(await asks('floor:set-state', { agentId, wish: 'ready', why: 'Calls wait' })).toMatchObject({ ok: false, code: 'not-here' });
    expect(await asks('floor:set-state', { agentId: randomIds.uuid(), wish: 'ready', why: 'Calls wait' })).toMatchObject({ ok: false, code: 'unknown-agent' });
  });

  it('tells every desk a line until it is read, ended or over, and keeps its words out of the book', async () => {
    const [asha, ravi] = [randomIds.uuid(), randomIds.uuid()];
    await asks('floor:broadcast', { text: 'The exchange is slow; say so first.', minutes: 30 });
    const [line] = ToldsSchema.parse(await board.asks(asha, 'told:mine'));
    await board.asks(asha, 'told:seen', { id: line!.id });
    expect((await opened()).told).toMatchObject([{ text: 'The exchange is slow; say so first.', seen: 1 }]);
    expect(await booked('told-desks')).toEqual({ toldId: line!.id, by: supervisor });
    expect(ToldsSchema.parse(await board.asks(ravi, 'told:mine'))).toHaveLength(1);
    expect(await asks('floor:end-broadcast', { id: line!.id })).toBeNull();
    expect(ToldsSchema.parse(await board.asks(ravi, 'told:mine'))).toEqual([]);
    expect(await asks('floor:end-broadcast', { id: line!.id })).toMatchObject({ ok: false, code: 'over' });
  });

  it('raises an alert once, in however many workers, shows who looks after it, and keeps it when it is over', async () => {
    const caller = await floor.aCallerWaits();
    clock.advance(91);
    await Promise.all([board.watch.execute(), board.watch.execute()]);
    await board.watch.execute();
    const { alerts } = await opened();
    expect(alerts.filter(({ kind }) => kind === 'longest-wait')).toMatchObject([{ measured: 91, above: 90, acknowledgedAt: null }]);
    board.names.set(supervisor, 'Meera S.');
    const alert = alerts.find(({ kind }) => kind === 'longest-wait')!;
    expect(await asks('floor:acknowledge-alert', { id: alert.id })).toBeNull();
    expect((await opened()).alerts).toContainEqual(expect.objectContaining({ id: alert.id, acknowledgedBy: 'Meera S.' }));
    await floor.theCallerHangsUp(caller);
    await board.watch.execute();
    expect((await opened()).alerts).toEqual([]);
    expect(PastAlertsSchema.parse(await asks('floor:alerts')).find(({ id }) => id === alert.id)?.clearedAt).toBe(clock.now().toISOString());
    expect(await booked('alert-cleared')).toEqual({ alert: 'longest-wait', about: '' });
    expect(await asks('floor:acknowledge-alert', { id: alert.id })).toMatchObject({ ok: false, code: 'over' });
  });

  it('lists whom we are to ring, and counts them as nobody who waits', async () => {
    const callId = randomIds.uuid();
    await floor.joins({ callId, language: 'hi-IN', at: clock.now(), isCallBack: true });
    clock.advance(600);
    await board.watch.execute();
    const { waiting, queues, alerts } = await opened();
    expect(waiting).toMatchObject([{ callId, isCallBack: true }]);
    expect(queues[0]).toMatchObject({ waiting: 0, longestSince: null });
    expect(alerts.filter(({ kind }) => kind === 'longest-wait' || kind === 'waiting')).toEqual([]);
  });

  it('marks who is out of adherence, with since when: on a break beyond what is left of it, and never come; of whom nothing is planned it says nothing', async () => {
    const [asha, ravi, meena] = [await floor.anAgentIsReady(), await floor.anAgentIsReady(), randomIds.uuid()];
    for (const [id, name] of [[asha, 'Asha'], [meena, 'Meena']] as const) board.names.set(id, name);
    await database.query(`update acd.agent set lease_until = $2::timestamptz + interval '1 day' where id = any($1)`, [[asha, ravi], clock.now()]);
    const week = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:55', breaks: [{ reason: 'tea', at: null, minutes: 15 }] }];
    await database.query(
      `insert into acd.shift_plan (agent_id, from_day, week, note, written_at, written_by) select id, '2026-11-01', $2, '', $3, $4 from unnest($1::uuid[]) a (id)`,
      [[asha, meena, randomIds.uuid()], JSON.stringify(week), clock.now(), supervisor],
    );
    const after = async (minutes: number) => {
      clock.advance(60 * minutes);
      return Object.fromEntries((await opened()).agents.flatMap(({ agentId, name, outOfPlan }) => (agentId === ravi || name ? [[name, outOfPlan]] : [])));
    };
    const missing = { why: 'not-here', since: instantOn(indianDay(clock.now()), '00:00').toISOString() };
    expect(await after(1)).toEqual({ Asha: null, Meena: missing, '': null });
    await floor.askForBreak.execute(asha, 'tea');
    await after(10);
    await floor.askForCalls.execute(asha);
    await after(1);
    for (const agentId of [asha, ravi]) await floor.askForBreak.execute(agentId, 'tea');
    expect(await after(5)).toEqual({ Asha: null, Meena: missing, '': null });
    const usedUpAt = clock.now().toISOString();
    expect(await after(3)).toEqual({ Asha: { why: 'over-break', since: usedUpAt }, Meena: missing, '': null });
  });

  it('is told what changed and nothing else, each message building on the one before', async () => {
    const pushed: BoardChange[] = [];
    const bus = new LiveBus(test.url('app'), FLOOR_CHANNEL, createLogger('spec', 'silent'));
    await bus.listen();
    const detach = board.push.attach({ hasRoom: () => true, emit: (_room, event, content) => { if (event === 'floor') pushed.push(BoardNewsSchema.parse(content) as BoardChange); } }, bus, 20);
    await floor.anAgentIsReady();
    const agentId = await floor.anAgentIsReady();
    const whole = await opened();
    await floor.askForBreak.execute(agentId, 'tea');
    const news = await until('the break to be pushed', () => pushed.find(({ version, agents }) => version > whole.version && agents?.some((agent) => agent.presence === 'on-break')));
    expect(news.agents?.map((agent) => agent.agentId)).toEqual([agentId]);
    expect(news).not.toHaveProperty('breaks');
    expect(pushed.every(({ base, version }) => base === version - 1)).toBe(true);
    detach();
    await bus.close();
  });
});
