import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeskSnapshotSchema, DESK_EVENTS, type DeskSnapshot, type Line, LineSchema } from '@pukar/acd-core/contracts';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { FLOOR_CHANNEL, LiveBus } from '@pukar/platform/live';
import { createLogger } from '@pukar/platform/logging';
import { FixedClock, testDatabase, until, type TestDatabase } from '@pukar/platform/testing';
import { DeskPush } from '../live/desk-push.js';
import { aFloor } from '../testing/a-floor.js';
import { AcdCommands } from './acd-commands.js';
import { DeskWishes } from './desk-wishes.js';
import { ACD_MIGRATIONS } from '../testing/acd-migrations.js';

describe('an agent\'s screen', () => {
  let test: TestDatabase;
  let database: Database;
  let floor: ReturnType<typeof aFloor>;
  let bus: LiveBus;
  let detach: () => void;
  const clock = new FixedClock();
  const logger = createLogger('spec', 'silent');
  const agentId = randomIds.uuid();
  const pushed: DeskSnapshot[] = [];
  const lines: Line[] = [];

  const aDesk = () => {
    const { askForCalls, askForBreak, openDesk, readDesk, keepLease, accept, decline, finish, extend, noteOutcome } = floor;
    return new AcdCommands(new DeskWishes(openDesk, askForCalls, askForBreak, readDesk), keepLease, accept, decline, finish, extend, noteOutcome);
  };

  /** Sends a command as the agent's screen does. */
  const asks = (event: string, payload: object = {}, socketId = 'screen') => {
    const command = aDesk().commands().find((one) => one.event === event)!;
    const session = { sessionHash: 'x', personId: agentId, name: 'Agent Demo-01', languages: ['hi-IN'], permissions: new Set(['desk.work']), rooms: [`agent:${agentId}`] };
    return command.handle(command.schema.parse(payload) as never, { session, socketId } as never);
  };

  beforeAll(async () => {
    test = await testDatabase(ACD_MIGRATIONS);
    database = await test.as('app', 10);
    floor = aFloor(database, clock);
    bus = new LiveBus(test.url('app'), FLOOR_CHANNEL, logger);
    await bus.listen();
    const rooms = [`agent:${agentId}`];
    detach = new DeskPush(floor.readDesk, logger).attach({
      rooms: () => rooms, hasRoom: (room) => [...rooms, 'desks'].includes(room),
      emit: (room, event, told) => {
        expect([[rooms[0], 'desk'], ['desks', 'line']]).toContainEqual([room, event]);
        if (event === 'desk') pushed.push(told as DeskSnapshot);
        else lines.push(LineSchema.parse(told));
      },
    }, bus);
  });
  afterAll(async () => {
    detach();
    await floor.settled();
    await bus.close();
    await test.close();
  });

  it('is answered with its desk, a valid snapshot, on every command that changes it', async () => {
    expect(DeskSnapshotSchema.parse(await asks('desk:open'))).toMatchObject({ agentId, presence: 'not-ready' });
    expect(await asks('desk:heartbeat', { unready: [] })).toEqual({ serverTime: clock.now().toISOString() });
    expect(DeskSnapshotSchema.parse(await asks('desk:ready'))).toMatchObject({ presence: 'ready' });
    expect(DeskSnapshotSchema.parse(await asks('desk:break', { reason: 'tea' }))).toMatchObject({ presence: 'on-break', wish: { kind: 'break', reason: 'tea' } });
    expect(await asks('desk:break', { reason: 'no break of the policy' })).toMatchObject({ ok: false, code: 'no-such-break' });
    expect(DeskSnapshotSchema.parse(await asks('desk:not-ready'))).toMatchObject({ presence: 'not-ready', notReadyBecause: null });
    await asks('desk:ready');
  });

  it('knows every command of the contract, each behind the desk\'s permission', () => {
    const commands = aDesk().commands();
    expect(commands.map((command) => command.event)).toEqual(DESK_EVENTS.toServer);
    expect(new Set(commands.map((command) => command.permission))).toEqual(new Set(['desk.work']));
  });

  it('is refused in sentences when another tab took over, or the call is gone', async () => {
    expect(await asks('desk:heartbeat', { unready: [] }, 'older tab')).toEqual({ ok: false, code: 'other-tab', message: 'Your desk is open in another tab.' });
    expect(await asks('offer:accept', { claimId: randomIds.uuid() })).toEqual({ ok: false, code: 'gone', message: 'That call rings here no more.' });
    expect(await asks('wrap-up:finish', { callId: randomIds.uuid(), disposition: 'other', ready: true })).toMatchObject({ ok: false, code: 'not-your-call' });
    expect(await asks('wrap-up:extend', { callId: randomIds.uuid() })).toEqual({ ok: false, code: 'wrap-up-over', message: 'The time to write is over.' });
    expect(await asks('wrap-up:outcome', { callId: randomIds.uuid(), disposition: 'other' })).toMatchObject({ ok: false, code: 'not-your-call' });
  });

  it('is told of an offer, and of the callers who wait, without asking; versions only rise', async () => {
    const first = await floor.aCallerWaits();
    const offer = await until('the offer to be pushed', () => pushed.find((desk) => desk.offer?.callId === first));
    await floor.aCallerWaits();
    await until('the longer line to be pushed', () => lines.find(({ version, waiting }) => waiting === 2 && version >= offer.line.version));
    const versions = pushed.map((desk) => desk.version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(await asks('offer:accept', { claimId: offer.offer!.claimId })).toMatchObject({ presence: 'on-call', call: { callId: first, state: 'connecting' } });
  });

  it('is told how long the line is also where it is as long as it was: a desk sent meanwhile may show another', async () => {
    const third = await floor.aCallerWaits();
    await until('the longer line', () => lines.at(-1)!.waiting === 3);
    await floor.theCallerHangsUp(third);
    await until('the line as it was', () => lines.at(-1)!.waiting === 2);
    const told = lines.length;
    await floor.theCallerHangsUp(await floor.aCallerWaits());
    expect((await until('the line to be pushed', () => lines[told])).waiting).toBe(2);
  });
});
