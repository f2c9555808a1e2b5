import { describe, expect, it } from '@jest/globals';
import { FixedClock, until } from '@pukar/platform/testing';
import { aSpecFloor } from '../testing/spec-floor.js';
import { KeepLease } from './keep-lease.use-case.js';

const clock = new FixedClock();
const spec = aSpecFloor(clock);
const GATHERED_MS = 20;
const gathering = () => new KeepLease(spec.database, spec.floor.changes, clock, GATHERED_MS);
const beat = (agentId: string, screen = `screen of ${agentId}`) => ({ agentId, screen, unready: [] });
const leaseOf = async (agentId: string) => (await spec.database.query<{ until: Date }>('select lease_until as until from acd.agent where id = $1', [agentId]))[0]!.until;

describe('signs of life that come in the same moment', () => {
  it('are saved together, each with its own answer', async () => {
    const agents = await Promise.all(Array.from({ length: 12 }, () => spec.floor.anAgentIsReady()));
    const before = await leaseOf(agents[0]!);
    const lease = gathering();
    for (const agentId of agents) await lease.execute(beat(agentId));
    clock.advance(5);
    const [stranger, ...kept] = await Promise.all([lease.execute(beat(agents[0]!, 'another screen')), ...agents.slice(1).map((agentId) => lease.execute(beat(agentId)))]);
    expect(stranger).toEqual({ ok: false, refusal: 'other-tab' });
    expect(kept).toEqual(agents.slice(1).map(() => ({ ok: true, value: { serverTime: clock.now().toISOString() } })));
    expect(await leaseOf(agents[0]!)).toEqual(before);
    expect((await leaseOf(agents[1]!)).getTime()).toBe(before.getTime() + 5_000);
    // One transaction wrote them all.
    expect(await spec.database.query('select distinct xmin::text from acd.agent where id = any($1)', [agents.slice(1)])).toHaveLength(1);
  });

  it('are saved together, too, where they are the first that this process hears of each, as when everybody is back after a restart', async () => {
    const agents = await Promise.all(Array.from({ length: 12 }, () => spec.floor.anAgentIsReady()));
    clock.advance(5);
    const lease = gathering();
    expect(await Promise.all(agents.map((agentId) => lease.execute(beat(agentId))))).toEqual(agents.map(() => ({ ok: true, value: { serverTime: clock.now().toISOString() } })));
    expect(await spec.database.query('select distinct xmin::text from acd.agent where id = any($1)', [agents])).toHaveLength(1);
  });

  it('do not wait for an agent whom another transaction is changing: that one is saved when it is done', async () => {
    const [busy, idle] = [await spec.floor.anAgentIsReady(), await spec.floor.anAgentIsReady()];
    const lease = gathering();
    for (const agentId of [busy, idle]) await lease.execute(beat(agentId));
    clock.advance(5);
    let ofBusy: unknown;
    await spec.database.transaction(async (tx) => {
      await tx.query('select 1 from acd.agent where id = $1 for update', [busy]);
      const both = [lease.execute(beat(busy)), lease.execute(beat(idle))] as const;
      void both[0].then((kept) => { ofBusy = kept; });
      expect(await both[1]).toMatchObject({ ok: true });
      expect(ofBusy).toBeUndefined();
    });
    await until('the busy agent\'s', () => ofBusy);
    expect(ofBusy).toMatchObject({ ok: true });
    expect(await leaseOf(busy)).toEqual(await leaseOf(idle));
  });

  it('of one agent are saved in the order in which they came, whatever each has to wait for', async () => {
    const agentId = await spec.floor.anAgentIsReady();
    const lease = gathering();
    const says = (...unready: ('microphone-asking' | 'no-sound')[]) => lease.execute({ agentId, screen: `screen of ${agentId}`, unready });
    await says();
    await Promise.all([says(), says('microphone-asking'), says('microphone-asking', 'no-sound'), says('no-sound'), says()]);
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'ready', notReadyBecause: null });
    let last: Promise<unknown> | undefined;
    await spec.database.transaction(async (tx) => {
      await tx.query('select 1 from acd.agent where id = $1 for update', [agentId]);
      last = Promise.all([says('no-sound'), says()]);
      await tx.query('select pg_sleep(0.1)');
    });
    await last;
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'ready' });
  });

  it('of two screens of one agent are told apart', async () => {
    const agentId = await spec.floor.anAgentIsReady();
    const lease = gathering();
    expect(await Promise.all([lease.execute(beat(agentId)), lease.execute(beat(agentId, 'older tab')), lease.execute(beat(agentId))])).toMatchObject([{ ok: true }, { ok: false }, { ok: true }]);
  });
});
