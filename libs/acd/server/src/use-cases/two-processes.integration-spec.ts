import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICY, type FloorPolicy, type QueuePolicy } from '@pukar/acd-core/domain';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { FixedClock, until } from '@pukar/platform/testing';
import { aFloor } from '../testing/a-floor.js';
import { aSpecFloor } from '../testing/spec-floor.js';

const clock = new FixedClock();
const spec = aSpecFloor(clock);
const [GENERAL] = DEFAULT_POLICY.queues;

/** What another process has of the same floor: its own connections, and its own memory of the policy. */
let other: ReturnType<typeof aFloor>;
let database: Database;
beforeAll(async () => { database = await spec.test.as('app', 5); });
afterAll(() => other.settled());
beforeEach(async () => {
  await publish(DEFAULT_POLICY);
  other = aFloor(database, clock);
  await other.policy.look();
});

/** Published by the first process, for whom it holds at once. */
async function publish(policy: FloorPolicy): Promise<number> {
  const [made] = await spec.database.query<{ version: number }>('insert into acd.policy (version, document, in_force_at) select coalesce(max(version), 0) + 1, $1, $2 from acd.policy returning version', [JSON.stringify(policy), clock.now()]);
  await spec.floor.policy.look();
  return made!.version;
}

const queue = (given: Partial<QueuePolicy>): QueuePolicy => ({ ...GENERAL, ...given });
const bothSweep = async () => {
  await Promise.all([spec.floor.sweep.execute(), other.sweep.execute()]);
  await Promise.all([spec.floor.settled(), other.settled()]);
};
const claimsOf = (callId: string) => spec.database.query<{ agentId: string }>(`select agent_id as "agentId" from acd.claim where call_id = $1 and ended_at is null`, [callId]);
const passes = async (seconds: number, agents: readonly string[]) => {
  for (let left = seconds; left > 0; left -= 10) {
    clock.advance(Math.min(10, left));
    for (const agentId of agents) await spec.floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: [] });
  }
};

describe('a call that a colleague gave to one agent', () => {
  /** An agent talks with a caller, and another with somebody else; a third is ready. */
  async function aFloorOfThree() {
    const [giver, busy] = [await spec.floor.anAgentIsReady(), await spec.floor.anAgentIsReady()];
    const calls = [await spec.floor.aCallerWaits(), await spec.floor.aCallerWaits()];
    const claims = new Map<string, { callId: string; claimId: string }>();
    for (const agentId of [giver, busy]) {
      const { offer } = await spec.floor.desk(agentId);
      await spec.floor.accept.execute(offer!.claimId, agentId);
      await spec.floor.theyTalk(offer!.callId, offer!.claimId);
      claims.set(agentId, offer!);
    }
    const ready = await spec.floor.anAgentIsReady();
    expect(calls).toContain(claims.get(giver)!.callId);
    return { giver, busy, ready, given: claims.get(giver)!, others: claims.get(busy)! };
  }

  it('is offered to nobody else by any process while it is theirs, and then to everybody', async () => {
    const { giver, busy, ready, given } = await aFloorOfThree();
    await spec.floor.giveBack({ ...given, because: 'transfer', agentId: busy });
    await Promise.all([spec.floor.distribute.execute('main'), other.distribute.execute('main')]);
    expect(await claimsOf(given.callId)).toEqual([]);
    await passes(29, [giver, busy, ready]);
    await bothSweep();
    expect(await claimsOf(given.callId)).toEqual([]);
    await passes(1, [giver, busy, ready]);
    await bothSweep();
    expect(await claimsOf(given.callId)).toEqual([{ agentId: ready }]);
  });

  it('is theirs as soon as they are free, whoever has been idle for longer', async () => {
    const { giver, busy, ready, given, others } = await aFloorOfThree();
    await spec.floor.giveBack({ ...given, because: 'transfer', agentId: busy });
    await passes(10, [giver, busy, ready]);
    await spec.floor.endConversation(others.claimId);
    await spec.floor.finish.execute({ callId: others.callId, agentId: busy, disposition: 'other', ready: true });
    await bothSweep();
    expect(await claimsOf(given.callId)).toEqual([{ agentId: busy }]);
  });
});

describe('a policy that is published', () => {
  it('holds in every process within a second, and what waits is served by it there', async () => {
    await publish({ ...DEFAULT_POLICY, queues: [queue({ needs: [{ skill: 'seniority', level: 5, relax: [] }] })] });
    await other.policy.look();
    const agent = await spec.floor.anAgentIsReady();
    const callId = await spec.floor.aCallerWaits();
    expect(await claimsOf(callId)).toEqual([]);
    const before = (await other.policy.readVersion()).version;
    const version = await publish(DEFAULT_POLICY);
    const published = performance.now();
    let lastOld = published;
    await until('the other process to know it', async () => {
      const asked = performance.now();
      const known = (await other.policy.readVersion()).version;
      if (known === before) lastOld = asked;
      return known === version;
    });
    expect(lastOld - published).toBeLessThan(1_000);
    await other.sweep.execute();
    await other.settled();
    expect(await claimsOf(callId)).toEqual([{ agentId: agent }]);
  });

  it('is used by a whole round or not at all, and lets a call out of its queue once, whoever distributes', async () => {
    // Of one version callers overflow into one queue and ring for so long, of the next into another, and for longer.
    const versions = ([['even', 25], ['odd', 40]] as const).map(([to, ringSeconds]): FloorPolicy => ({
      ...DEFAULT_POLICY, offers: { ...DEFAULT_POLICY.offers, ringSeconds },
      queues: [queue({ overflow: [{ when: { lengthOver: 0 }, to: { queue: to } }] }), queue({ code: 'even', topics: ['PHE'] }), queue({ code: 'odd', topics: ['ENE'] })],
    }));
    const calls: string[] = [];
    await publish(versions[1]!);
    await other.policy.look();
    for (let turn = 0; turn < 12; turn += 1) {
      await publish(versions[turn % 2]!);
      for (let nth = 0; nth < 3; nth += 1) {
        await spec.floor.anAgentIsReady();
        calls.push(randomIds.uuid());
      }
      // A process that has not looked since goes on with the version that it knows; every second turn both know the same.
      if (turn % 4 > 1) await other.policy.look();
      await Promise.all([
        ...calls.slice(-3).map((callId, nth) => (nth % 2 === 0 ? spec.floor : other).joins({ callId, language: 'hi-IN', at: clock.now() })),
        ...[spec.floor, other, spec.floor, other].map(({ distribute }) => distribute.execute('main')),
      ]);
      await Promise.all([spec.floor.settled(), other.settled()]);
    }
    await bothSweep();
    const moves = await spec.database.query<{ callId: string; times: number }>(`select call_id as "callId", count(*)::integer as times from acd.floor_event where kind = 'moved' and call_id = any($1) group by call_id`, [calls]);
    expect([moves.length, moves.filter(({ times }) => times !== 1)]).toEqual([calls.length, []]);
    const rounds = await spec.database.query<{ queues: string[]; rings: number[] }>(
      `select array_agg(distinct e.queue) filter (where e.kind = 'moved') as queues, array_agg(distinct extract(epoch from c.lapses_at - c.offered_at)::integer) filter (where e.kind = 'offered' and c.lapses_at is not null) as rings
       from acd.floor_event e left join acd.claim c on c.id = e.claim_id where e.call_id = any($1) and e.kind in ('moved', 'offered') group by e.xmin::text`,
      [calls],
    );
    const known = [{ queues: ['even'], rings: [25] }, { queues: ['odd'], rings: [40] }];
    const mixed = rounds.filter(({ queues, rings }) => !known.some((one) => (queues ?? []).every((code) => one.queues.includes(code)) && (rings ?? []).every((seconds) => one.rings.includes(seconds))));
    expect([rounds.length > 5, mixed]).toEqual([true, []]);
  });
});
