import { describe, expect, it } from '@jest/globals';
import { FloorPolicySchema } from '../../contracts/floor-policy.js';
import { aPolicy, aQueue } from '../testing/floors.js';
import { checkPolicy, type PolicyWorld } from './check-policy.js';
import { DEFAULT_POLICY } from './default-policy.js';
import type { FloorPolicy, QueuePolicy } from './floor-policy.js';
import { faultInWords, type PolicyFaultCode } from './policy-fault.js';

const WORLD: PolicyWorld = { departments: DEFAULT_POLICY.groups.flatMap(({ departments }) => departments), topics: ['status', 'dues'], agents: [{ languages: ['hi-IN'], skills: {} }] };
const faults = (policy: FloorPolicy, world = WORLD): Record<string, PolicyFaultCode> => Object.fromEntries(checkPolicy(policy, world).map(({ at, code }) => [at.join('.'), code]));
const water = (given: Partial<QueuePolicy>): Partial<QueuePolicy> => ({ code: 'water', topics: ['PHE'], ...given });
const rings = (given: Partial<FloorPolicy['offers']>): FloorPolicy => ({ ...DEFAULT_POLICY, offers: { ...DEFAULT_POLICY.offers, ...given } });

describe('a policy', () => {
  it('of the product itself has nothing wrong, and has the shape that is stored', () => {
    expect(checkPolicy(DEFAULT_POLICY, WORLD)).toEqual([]);
    expect(FloorPolicySchema.parse(DEFAULT_POLICY)).toEqual(DEFAULT_POLICY);
  });

  it.each<[string, FloorPolicy, string, PolicyFaultCode]>([
    ['has its general queue first', aPolicy({ code: 'water' }), 'queues.0.code', 'no-general'],
    ['has one queue of a code', aPolicy({}, { topics: ['PHE'] }), 'queues.1.code', 'code-twice'],
    ['overflows into queues that there are', aPolicy({ overflow: [{ when: { waitedSeconds: 60 }, to: { queue: 'none' } }] }), 'queues.0.overflow.0.to', 'unknown-queue'],
    ['sends callers of an empty room to queues that there are', aPolicy({ whenEmpty: { queue: 'none' } }), 'queues.0.whenEmpty', 'unknown-queue'],
    ['names departments that there are', { ...DEFAULT_POLICY, groups: [{ code: 'one', name: { en: 'One', hi: 'एक' }, departments: ['XXX'] }] }, 'groups.0.departments.0', 'unknown-department'],
    ['names departments and topics of the menus that there are', aPolicy({}, water({ topics: ['status', 'XXX'] })), 'queues.1.topics.1', 'unknown-topic'],
    ['has one queue for a topic', aPolicy({}, water({}), { code: 'taps', topics: ['PHE'] }), 'queues.2.topics.0', 'topic-twice'],
    ['has a department in one group', { ...DEFAULT_POLICY, groups: [...DEFAULT_POLICY.groups, { code: 'again', name: { en: 'Again', hi: 'फिर' }, departments: ['ENE'] }] }, 'groups.5.departments.0', 'department-twice'],
    ['asks for groups where there are any', { ...aPolicy({ needs: [{ skill: 'group', level: 3, relax: [] }] }), groups: [] }, 'queues.0.needs.0.skill', 'no-groups'],
    ['asks for a skill once', aPolicy({ needs: [{ skill: 'seniority', level: 3, relax: [] }, { skill: 'seniority', level: 1, relax: [] }] }), 'queues.0.needs.1.skill', 'need-twice'],
    ['asks for less with each step', aPolicy({ needs: [{ skill: 'language', level: 3, relax: [{ afterSeconds: 30, level: 3 }] }] }), 'queues.0.needs.0.relax.0', 'relax-order'],
    ['has its steps one after the other', aPolicy({ needs: [{ skill: 'language', level: 3, relax: [{ afterSeconds: 30, level: 2 }, { afterSeconds: 30, level: 1 }] }] }), 'queues.0.needs.0.relax.1', 'relax-order'],
    ['asks for nothing for ever that nobody has', aPolicy({ needs: [{ skill: 'seniority', level: 5, relax: [{ afterSeconds: 60, level: 4 }] }] }), 'queues.0.needs.0.level', 'nobody-has'],
    ['lets a call ring for a while', rings({ ringSeconds: 0 }), 'offers.ringSeconds', 'too-little'],
    ['lets no call ring for ever', rings({ ringSeconds: 600 }), 'offers.ringSeconds', 'too-much'],
    ['keeps a screen for longer than between two signs of life', { ...DEFAULT_POLICY, presence: { leaseSeconds: 5, reloadSeconds: 6 } }, 'presence.leaseSeconds', 'too-little'],
    ['has room for somebody', aPolicy({ longest: 0 }), 'queues.0.longest', 'too-little'],
    ['raises priority by something', aPolicy({ ageing: { everySeconds: 60, by: 0, most: 5 } }), 'queues.0.ageing', 'ageing-nothing'],
    ['remembers the agent for whom it waits', aPolicy({ preferred: { seconds: 20, withinDays: 0 } }), 'queues.0.preferred.withinDays', 'reservation-forgets'],
    ['has no rule that is never followed', aPolicy({ needs: [], overflow: [{ when: { waitedSeconds: 60 }, to: 'voicemail' }, { when: { waitedSeconds: 90 }, to: 'call-back' }] }), 'queues.0.overflow.1.when', 'never-followed'],
    ['has no step that comes when callers are gone', aPolicy({ overflow: [{ when: { waitedSeconds: 100 }, to: 'voicemail' }] }), 'queues.0.needs.0.relax.2', 'after-overflow'],
    ['lets callers wait a while', aPolicy({ needs: [], longestWait: { seconds: 30, then: 'call-back' } }), 'queues.0.longestWait.seconds', 'too-little'],
    ['has no rule that comes after the longest wait', aPolicy({ needs: [], overflow: [{ when: { waitedSeconds: 600 }, to: 'voicemail' }] }), 'queues.0.overflow.0.when', 'after-longest-wait'],
    ['has no step that comes after the longest wait', aPolicy({ longestWait: { seconds: 120, then: 'voicemail' } }), 'queues.0.needs.0.relax.2', 'after-longest-wait'],
  ])('%s', (_name, policy, at, code) => expect(faults(policy)).toEqual(expect.objectContaining({ [at]: code })));

  it('that was published before queues said how long callers wait at most lets them wait ten minutes, and owes them a call', () => {
    const { longestWait: _none, ...before } = DEFAULT_POLICY.queues[0];
    expect(FloorPolicySchema.parse({ ...DEFAULT_POLICY, queues: [before] })).toEqual(DEFAULT_POLICY);
    expect(DEFAULT_POLICY.queues[0].longestWait).toEqual({ seconds: 600, then: 'call-back' });
  });

  it('lets nobody go round in a circle, by overflow or because a room is empty', () => {
    const policy = aPolicy({ overflow: [{ when: { waitedSeconds: 60 }, to: { queue: 'water' } }] }, water({ whenEmpty: { queue: 'taps' } }), { code: 'taps', topics: ['WRD'], overflow: [{ when: { lengthOver: 3 }, to: { queue: 'general' } }] });
    expect(faults(policy)).toEqual({ 'queues.2.overflow.0.to': 'circle' });
    expect(checkPolicy(policy, WORLD).map(faultInWords)).toEqual(['Callers would go round in a circle: general → water → taps → general.']);
    expect(faults(aPolicy({ whenEmpty: { queue: 'general' } }))).toEqual({ 'queues.0.whenEmpty': 'circle' });
  });

  it('finds ways that meet again no circle', () => {
    const to = (queue: string) => [{ when: { waitedSeconds: 60 }, to: { queue } }];
    expect(faults(aPolicy({ overflow: [...to('water'), { when: { staffedBelow: 2 }, to: { queue: 'taps' } }] }, water({ overflow: to('rest') }), { code: 'taps', topics: ['WRD'], overflow: to('rest') }, { code: 'rest', topics: ['ENE'] }))).toEqual({});
  });

  it('asks of a queue only for the groups that its callers can need', () => {
    const needs = [{ skill: 'group', level: 4, relax: [] }] as const;
    const agents = [{ languages: ['hi-IN'], skills: { 'group:energy-water': 4 } }];
    expect(faults(aPolicy({}, water({ needs })), { ...WORLD, agents })).toEqual({});
    expect(faults({ ...DEFAULT_POLICY, queues: [aQueue({ needs })] }, { ...WORLD, agents })).toEqual({ 'queues.0.needs.0.level': 'nobody-has' });
  });

  it('may ask for what nobody has while no agent is known at all', () => {
    expect(faults(aPolicy({ needs: [{ skill: 'seniority', level: 5, relax: [] }] }), { ...WORLD, agents: [] })).toEqual({});
  });
});
