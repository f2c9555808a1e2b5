import { describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICY, inTurn, type FloorPolicy, type WaitingCall } from '@pukar/acd-core/domain';
import { randomIds } from '@pukar/platform/ids';
import { FixedClock } from '@pukar/platform/testing';
import { aSpecFloor } from '../testing/spec-floor.js';
import { aheadOf } from './ahead-of.js';

const clock = new FixedClock();
const spec = aSpecFloor(clock);

/** The agent takes the call that rings at them, talks and writes, and is ready again. */
async function serve(agentId: string, talkSeconds: number, writeSeconds: number): Promise<void> {
  const { offer } = await spec.floor.desk(agentId);
  await spec.floor.accept.execute(offer!.claimId, agentId);
  await spec.floor.theyTalk(offer!.callId, offer!.claimId);
  await pass(talkSeconds, agentId);
  await spec.floor.endConversation(offer!.claimId);
  await pass(writeSeconds, agentId);
  await spec.floor.finish.execute({ agentId, callId: offer!.callId, disposition: 'information-given', ready: true });
  await spec.floor.settled();
}

/** Time passes, and the agent's screen is open all the while. */
async function pass(seconds: number, agentId: string): Promise<void> {
  clock.advance(seconds);
  await spec.floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: [] });
}

const place = (callId: string) => spec.floor.place.execute(callId);
const told = (callId: string) => spec.database.query(`select detail from acd.floor_event where call_id = $1 and kind = 'told-place' order by id`, [callId]);

/** Six conversations of 90 s with 10 s of writing. */
async function aMorning(agentId: string): Promise<void> {
  for (let nth = 0; nth < 6; nth += 1) {
    await spec.floor.aCallerWaits();
    await serve(agentId, 90, 10);
  }
}

describe('about how long a caller waits', () => {
  it('cannot be said before enough is known, and is read off late calls then: those before, and how long the agent has talked', async () => {
    const agentId = await spec.floor.anAgentIsReady();
    const early = await spec.floor.aCallerWaits();
    await spec.floor.aCallerWaits();
    expect((await place(early))!.estimateSeconds).toBe(0);
    await spec.floor.theCallerHangsUp(early);
    await serve(agentId, 90, 10);
    await aMorning(agentId);
    const talking = await spec.floor.aCallerWaits();
    const { offer } = await spec.floor.desk(agentId);
    await spec.floor.accept.execute(offer!.claimId, agentId);
    await spec.floor.theyTalk(talking, offer!.claimId);
    await pass(40, agentId);
    const [next, later] = [await spec.floor.aCallerWaits(), await spec.floor.aCallerWaits()];
    // Each took 100 s, 40 s of this one are over. That some hung up shortens the second wait a little.
    expect((await place(next))!.estimateSeconds).toBeCloseTo(60, 0);
    const second = (await place(later))!.estimateSeconds!;
    expect(second).toBeGreaterThan(130);
    expect(second).toBeLessThanOrEqual(160);
    await pass(30, agentId);
    expect((await place(next))!.estimateSeconds).toBeCloseTo(30, 0);
  });

  it('cannot be said where the only agent goes on a break after this call', async () => {
    const agentId = await spec.floor.anAgentIsReady();
    await aMorning(agentId);
    const talking = await spec.floor.aCallerWaits();
    const { offer } = await spec.floor.desk(agentId);
    await spec.floor.accept.execute(offer!.claimId, agentId);
    await spec.floor.theyTalk(talking, offer!.claimId);
    const next = await spec.floor.aCallerWaits();
    expect((await place(next))!.estimateSeconds).not.toBeNull();
    await spec.floor.askForBreak.execute(agentId, 'tea');
    expect(await place(next)).toMatchObject({ place: 1, isStaffed: true, estimateSeconds: null });
  });

  it('is announced as the queue has it', async () => {
    expect((await place(await spec.floor.aCallerWaits()))!.announce).toEqual({ firstAfterSeconds: 0, everySeconds: 45, estimate: true });
  });
});

describe('what a waiting caller was told', () => {
  it('is noted once, however often the carrier asks, and again the next time', async () => {
    const callId = await spec.floor.aCallerWaits();
    for (let times = 0; times < 3; times += 1) await spec.floor.noteToldPlace.execute(callId, { place: 3, estimateSeconds: 170.4 });
    clock.advance(50);
    await spec.floor.noteToldPlace.execute(callId, { place: 2, estimateSeconds: null });
    expect(await told(callId)).toEqual([{ detail: { place: 3, estimateSeconds: 170 } }, { detail: { place: 2, estimateSeconds: null } }]);
  });

  it('is noted once when it is asked for twice in the same moment', async () => {
    const callId = await spec.floor.aCallerWaits();
    await Promise.all([1, 2, 3, 4].map(() => spec.floor.noteToldPlace.execute(callId, { place: 1, estimateSeconds: 20 })));
    expect(await told(callId)).toHaveLength(1);
  });

  it('is not noted of one who has left', async () => {
    const callId = await spec.floor.aCallerWaits();
    await spec.floor.theCallerHangsUp(callId);
    await spec.floor.noteToldPlace.execute(callId, { place: 1, estimateSeconds: 20 });
    expect(await told(callId)).toEqual([]);
  });
});

describe('who goes before', () => {
  const [general] = DEFAULT_POLICY.queues;
  const policy: FloorPolicy = {
    ...DEFAULT_POLICY,
    queues: [general, { ...general, code: 'urgent', priority: 2, ageing: { everySeconds: 0, by: 0, most: 0 } }, { ...general, code: 'ageing', priority: -1, ageing: { everySeconds: 30, by: 1, most: 3 } }],
  };

  it('is whom distribution takes before, whatever the queues, priorities and waits', async () => {
    const now = clock.now();
    const queues = ['general', 'urgent', 'ageing', 'gone'];
    const line = Array.from({ length: 40 }, (_, nth): Pick<WaitingCall, 'callId' | 'queue' | 'priority' | 'joinedAt'> => ({
      callId: randomIds.uuid(), queue: queues[(nth * 7) % 4]!, priority: (nth * 5) % 3, joinedAt: new Date(now.getTime() - ((nth * 37) % 170) * 1000),
    }));
    await spec.database.query(
      `insert into acd.waiting (call_id, pool, language, queue, priority, joined_at, in_queue_since)
       select "callId", 'main', 'hi-IN', queue, priority, "joinedAt", "joinedAt" from jsonb_to_recordset($1::jsonb) as r ("callId" uuid, queue text, priority integer, "joinedAt" timestamptz)`,
      [JSON.stringify(line)],
    );
    const ahead = await aheadOf(spec.database, line.map(({ callId }) => callId), policy, now);
    const before = line.map(({ callId }) => ahead.get(callId)!.reduce((sum, { all }) => sum + all, 0));
    const turns = inTurn(line, policy, now).map(({ callId }) => callId);
    expect(before).toEqual(line.map(({ callId }) => turns.indexOf(callId)));
  });
});

describe('a caller whom their queue lets go', () => {
  it('is known as such until they stand in another queue', async () => {
    const callId = await spec.floor.aCallerWaits();
    expect(await place(callId)).toMatchObject({ wayOut: null });
    await spec.database.query(`update acd.waiting set way_out = 'call-back', way_out_because = 'full', way_out_at = $2 where call_id = $1`, [callId, clock.now()]);
    expect(await place(callId)).toMatchObject({ wayOut: { to: 'call-back', because: 'full' } });
    await spec.database.query('update acd.waiting set in_queue_since = $2 where call_id = $1', [callId, new Date(clock.now().getTime() + 1000)]);
    expect(await place(callId)).toMatchObject({ wayOut: null });
  });
});
