import { beforeEach, describe, expect, it } from '@jest/globals';
import { FloorPolicySchema } from '@pukar/acd-core/contracts';
import { DEFAULT_POLICY, type FloorPolicy, type QueuePolicy } from '@pukar/acd-core/domain';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { FixedClock } from '@pukar/platform/testing';
import { randomIds } from '@pukar/platform/ids';
import { ACD_MIGRATIONS } from '../testing/acd-migrations.js';
import { aSpecFloor } from '../testing/spec-floor.js';
import { FindPolicyFaults } from './find-policy-faults.js';
import { PublishPolicy } from './publish-policy.use-case.js';
import { SetSkills } from './set-skills.use-case.js';

const clock = new FixedClock(new Date('2026-11-18T04:30:00Z'));
const spec = aSpecFloor(clock, [CreatePlatform1700000000001, ...ACD_MIGRATIONS]);
const departments = { list: async () => DEFAULT_POLICY.groups.flatMap((group) => group.departments).map((code) => ({ code, name: { en: code, hi: code } })), topics: async () => ['status'] };
const BY = randomIds.uuid();

const queue = (given: Partial<QueuePolicy>): QueuePolicy => ({ ...DEFAULT_POLICY.queues[0], ...given });
const policyOf = (first: Partial<QueuePolicy>, ...others: readonly Partial<QueuePolicy>[]): FloorPolicy => ({ ...DEFAULT_POLICY, queues: [queue(first), ...others.map(queue)] });
const newest = async () => (await spec.database.query<{ version: number }>('select coalesce(max(version), 0)::integer as version from acd.policy'))[0]!.version;
const publishing = () => new PublishPolicy(spec.database, new FindPolicyFaults(spec.database, departments), spec.floor.policy, clock, randomIds);
const publish = async (policy: FloorPolicy, inForceFrom: Date | null = null) => publishing().execute({ policy: FloorPolicySchema.parse(policy), newest: await newest(), inForceFrom: inForceFrom?.toISOString() ?? null, note: 'for a case', by: BY });
const later = (seconds: number) => clock.advance(seconds);
const rowOf = async (callId: string) => (await spec.database.query<{ queue: string; way_out: string | null; offers: number; due_at: Date | null; agent: string | null }>(
  `select w.queue, w.way_out, w.offers, w.due_at, (select agent_id from acd.claim c where c.call_id = w.call_id and c.ended_at is null) as agent from acd.waiting w where call_id = $1`, [callId]))[0]!;
const sweep = async () => { await spec.floor.sweep.execute(); await spec.floor.settled(); };
const skills = (agentId: string, given: Record<string, number>) => new SetSkills(spec.database, spec.floor.changes, clock, randomIds).execute({ agentId, skills: given, by: BY });

beforeEach(async () => {
  later(1);
  await publish(DEFAULT_POLICY);
});

describe('a published policy', () => {
  it('holds from its instant on, in every process, without another change on the floor', async () => {
    const from = new Date(clock.now().getTime() + 60_000);
    expect(await publish(policyOf({ needs: [{ skill: 'seniority', level: 3, relax: [] }] }), from)).toMatchObject({ ok: true });
    expect((await spec.floor.policy.read()).queues[0].needs[0]!.skill).toBe('language');
    later(61);
    expect((await spec.floor.policy.read()).queues[0].needs[0]!.skill).toBe('seniority');
  });

  it('is refused with what is wrong with it, in words, and changes nothing', async () => {
    const before = await newest();
    expect(await publish(policyOf({ whenEmpty: { queue: 'general' } }))).toMatchObject({ ok: false, refusal: { code: 'faults', faults: [{ at: 'queues.0.whenEmpty', says: 'Callers would go round in a circle: general → general.' }] } });
    expect(await newest()).toBe(before);
  });

  it('is refused where somebody published another meanwhile, and for a moment that is over', async () => {
    const known = await newest();
    expect(await publishing().execute({ policy: FloorPolicySchema.parse(DEFAULT_POLICY), newest: known - 1, inForceFrom: null, note: 'too late', by: BY })).toEqual({ ok: false, refusal: { code: 'changed' } });
    expect(await publish(DEFAULT_POLICY, new Date(clock.now().getTime() - 3_600_000))).toEqual({ ok: false, refusal: { code: 'in-the-past' } });
  });

  it('is told to the audit by its version', async () => {
    const published = await publish(DEFAULT_POLICY);
    expect(await spec.database.query(`select actor_id from platform.audit where action = 'floor.publish-policy' and subject_id = $1`, [String(published.ok && published.value.version)])).toEqual([{ actor_id: BY }]);
  });
});

describe('a waiting call', () => {
  it('is offered once its queue asks for less, although nothing else happens on the floor', async () => {
    const agent = await spec.floor.anAgentIsReady();
    await skills(agent, { 'language:hi-IN': 2 });
    await spec.floor.settled();
    const call = await spec.floor.aCallerWaits();
    expect(await rowOf(call)).toMatchObject({ agent: null, due_at: new Date(clock.now().getTime() + 30_000) });
    later(29);
    await spec.floor.keepLease.execute({ agentId: agent, screen: `screen of ${agent}`, unready: [] });
    await sweep();
    expect((await rowOf(call)).agent).toBeNull();
    later(1);
    await sweep();
    expect(await rowOf(call)).toMatchObject({ agent, offers: 1, due_at: new Date(clock.now().getTime() + 30_000) });
  });

  it('is offered when a policy that asks for less comes into force', async () => {
    await publish(policyOf({ needs: [{ skill: 'language', level: 4, relax: [] }] }));
    const expert = await spec.floor.anAgentIsReady();
    await skills(expert, { 'language:hi-IN': 4 });
    await spec.floor.askForBreak.execute(expert, 'tea');
    const agent = await spec.floor.anAgentIsReady();
    const other = await spec.floor.anAgentIsReady();
    await skills(other, { 'language:hi-IN': 5 });
    const [first, second] = [await spec.floor.aCallerWaits(), await spec.floor.aCallerWaits()];
    expect([(await rowOf(first)).agent, (await rowOf(second)).agent]).toEqual([other, null]);
    await publish(policyOf({ needs: [{ skill: 'language', level: 3, relax: [] }] }));
    await sweep();
    expect((await rowOf(second)).agent).toBe(agent);
  });

  it('moves to the queue that its own overflows into, and is noted there', async () => {
    await publish(policyOf({ needs: [{ skill: 'seniority', level: 3, relax: [] }], overflow: [{ when: { waitedSeconds: 45 }, to: { queue: 'water' } }] }, { code: 'water', topics: ['PHE'] }));
    const agent = await spec.floor.anAgentIsReady();
    await skills(agent, { seniority: 2 });
    const call = await spec.floor.aCallerWaits();
    expect((await rowOf(call)).agent).toBeNull();
    later(10); await spec.floor.keepLease.execute({ agentId: agent, screen: `screen of ${agent}`, unready: [] });
    later(14); await spec.floor.keepLease.execute({ agentId: agent, screen: `screen of ${agent}`, unready: [] });
    later(14); await spec.floor.keepLease.execute({ agentId: agent, screen: `screen of ${agent}`, unready: [] });
    later(7);
    await sweep();
    expect(await rowOf(call)).toMatchObject({ queue: 'water', agent });
    expect(await spec.database.query(`select queue, detail from acd.floor_event where call_id = $1 and kind = 'moved'`, [call])).toEqual([{ queue: 'water', detail: { from: 'general', because: 'overflow', by: null } }]);
  });

  it('is let go after too long, and stands in the line until it has left', async () => {
    await publish(policyOf({ needs: [], overflow: [{ when: { waitedSeconds: 30 }, to: 'call-back' }] }));
    const call = await spec.floor.aCallerWaits();
    later(31);
    await sweep();
    expect(await rowOf(call)).toMatchObject({ queue: 'general', way_out: 'call-back' });
    const agent = await spec.floor.anAgentIsReady();
    expect((await rowOf(call)).agent).toBe(agent);
  });

  it('is let go once so many offers came to nothing', async () => {
    await publish({ ...DEFAULT_POLICY, offers: { ...DEFAULT_POLICY.offers, mostPerCall: 2 } });
    const call = await spec.floor.aCallerWaits();
    for (let nth = 0; nth < 2; nth += 1) {
      const agent = await spec.floor.anAgentIsReady();
      const [claim] = await spec.database.query<{ id: string }>('select id from acd.claim where agent_id = $1 and ended_at is null', [agent]);
      await spec.floor.decline.execute(claim!.id, agent);
      await spec.floor.settled();
    }
    expect(await rowOf(call)).toMatchObject({ offers: 2, way_out: 'call-back' });
  });

  it('goes to whoever talked with its caller last', async () => {
    const [rested, last] = [await spec.floor.anAgentIsReady(), await spec.floor.anAgentIsReady()];
    const earlier = randomIds.uuid();
    await spec.database.query(`insert into acd.claim (id, call_id, agent_id, state, offered_at, joined_at, ended_at, ended_as) values ($1, $2, $3, 'ended', $4, $4, $4, 'talked')`, [randomIds.uuid(), earlier, last, clock.now()]);
    const again = randomIds.uuid();
    spec.floor.callersPast.earlier.set(again, [earlier]);
    await spec.floor.aCallerWaits('hi-IN', again);
    expect((await rowOf(again)).agent).toBe(last);
    expect(rested).not.toBe(last);
  });
});

describe('a caller who joins', () => {
  it('stands in the queue of what they chose', async () => {
    await publish(policyOf({}, { code: 'water', topics: ['PHE'] }));
    expect(await spec.floor.joins({ callId: randomIds.uuid(), language: 'hi-IN', topic: 'PHE', at: clock.now() })).toMatchObject({ queue: 'water', wayOut: null });
  });

  it('is let go at once from a full queue and from an empty room; whom we rang is not', async () => {
    await publish(policyOf({ longest: 1, whenEmpty: 'voicemail' }));
    const joins = (isCallBack = false) => spec.floor.joins({ callId: randomIds.uuid(), language: 'hi-IN', at: clock.now(), isCallBack });
    expect((await joins()).wayOut).toEqual({ to: 'voicemail', because: 'nobody' });
    await spec.floor.isEmpty();
    const agent = await spec.floor.anAgentIsReady();
    expect((await joins()).wayOut).toBeNull();
    expect((await joins()).wayOut).toEqual({ to: 'call-back', because: 'full' });
    expect((await joins(true)).wayOut).toBeNull();
    expect(agent).toBeDefined();
  });
});

describe('skills', () => {
  it('are kept, noted and audited; those that no policy knows are refused', async () => {
    const agent = await spec.floor.anAgentIsReady();
    expect(await skills(agent, { 'language:ta-IN': 4, 'group:energy-water': 2, seniority: 5 })).toMatchObject({ ok: true });
    expect(await skills(agent, { 'group:none': 2 })).toEqual({ ok: false, refusal: 'unknown-skill' });
    expect(await skills(randomIds.uuid(), { seniority: 2 })).toEqual({ ok: false, refusal: 'unknown-agent' });
    expect(await spec.database.query(`select detail from acd.floor_event where agent_id = $1 and kind = 'skills-set'`, [agent])).toEqual([{ detail: { by: BY, skills: { 'language:ta-IN': 4, 'group:energy-water': 2, seniority: 5 } } }]);
    const call = await spec.floor.aCallerWaits('ta-IN');
    expect((await rowOf(call)).agent).toBe(agent);
  });
});

describe('what agents did today', () => {
  it('is counted when their conversation ends, and begins anew the next day', async () => {
    const agent = await spec.floor.anAgentIsReady();
    const call = await spec.floor.aCallerWaits();
    const [claim] = await spec.database.query<{ id: string }>('select id from acd.claim where call_id = $1', [call]);
    await spec.floor.accept.execute(claim!.id, agent);
    await spec.floor.theyTalk(call, claim!.id);
    later(90);
    await spec.floor.endConversation(claim!.id);
    expect(await spec.database.query('select calls_today, talk_seconds_today, counted_on::text from acd.agent where id = $1', [agent])).toEqual([{ calls_today: 1, talk_seconds_today: 90, counted_on: '2026-11-18' }]);
  });
});
