import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aCall, ago, anAgent, aPolicy, NOW } from '../testing/floors.js';
import { AGENT_ORDERS, type FloorPolicy, type SkillLevel } from '../policy/floor-policy.js';
import { comparingIn } from './agent-order.js';
import { AgentsByKind } from './agents-by-kind.js';
import { chooseOffers } from './choose-offers.js';
import { ableAfter, askedBy, eligible, levelsFor, queueOf, spokenAtWork } from './eligibility.js';
import type { AgentAtWork, Offer, WaitingCall } from './floor-now.js';
import { inTurn } from './turn.js';

const language = fc.constantFrom('hi-IN', 'en-IN', 'mr-IN');
const level = fc.constantFrom<SkillLevel>(1, 2, 3, 4, 5);
const agentId = fc.integer({ min: 0, max: 6 }).map((n) => `a${n}`);

const need = (skill: 'language' | 'group' | 'seniority') => fc.record({ first: level, second: fc.option(level, { nil: null }) }).map(({ first, second }) => ({
  skill, level: first, relax: second === null || second < first ? [{ afterSeconds: 20, level: second }, ...(second === null ? [] : [{ afterSeconds: 40, level: null }])] : [],
}));
const queue = (code: string) => fc.record({
  priority: fc.integer({ min: 0, max: 1 }), needs: fc.tuple(need('language'), fc.option(need('group')), fc.option(need('seniority'))).map((needs) => needs.flatMap((one) => one ?? [])),
  choose: fc.constantFrom(...AGENT_ORDERS), preferred: fc.record({ seconds: fc.constantFrom(0, 15), withinDays: fc.constant(7) }),
  ageing: fc.constantFrom({ everySeconds: 0, by: 0, most: 0 }, { everySeconds: 10, by: 1, most: 3 }),
}).map((given) => ({ ...given, code }));
const policies: fc.Arbitrary<FloorPolicy> = fc.tuple(queue('general'), queue('water')).map(([general, water]) => aPolicy(general, water));

const lines = fc.array(fc.record({
  language, queue: fc.constantFrom('general', 'water'), topic: fc.constantFrom('PHE', 'UDH', null), priority: fc.integer({ min: 0, max: 1 }), waited: fc.integer({ min: 0, max: 50 }),
  preferredAgent: fc.option(agentId), directed: fc.option(fc.record({ to: agentId, until: fc.constantFrom(ago(-5), ago(5)) }), { freq: 5 }),
}), { maxLength: 7 }).map((calls): WaitingCall[] => calls.map(({ waited, ...one }, n) => aCall(`c${n}`, waited, one)));
const floors = fc.array(fc.record({
  languages: fc.uniqueArray(language, { maxLength: 2 }), isFree: fc.boolean(), idle: fc.integer({ min: 0, max: 3 }), callsToday: fc.integer({ min: 0, max: 2 }), talkSecondsToday: fc.integer({ min: 0, max: 2 }),
  skills: fc.dictionary(fc.constantFrom('language:hi-IN', 'language:mr-IN', 'group:energy-water', 'seniority'), level),
}), { maxLength: 6 }).map((agents): AgentAtWork[] => agents.map(({ idle, ...one }, n) => anAgent(`a${n}`, idle, one)));

const always = (holds: (waiting: WaitingCall[], agents: AgentAtWork[], offers: readonly Offer[], policy: FloorPolicy) => void) =>
  fc.assert(fc.property(lines, floors, policies, (waiting, agents, policy) => holds(waiting, agents, chooseOffers(waiting, agents, policy, NOW), policy)), { numRuns: 1_000 });

/** The whole rule by trying everything: who can take whom, and whether all of these can be served by some of those. */
function model(waiting: readonly WaitingCall[], agents: readonly AgentAtWork[], policy: FloorPolicy): Record<string, string> {
  const free = agents.filter((one) => one.isFree);
  const able = (call: WaitingCall): AgentAtWork[] => free.filter((one) => eligible(call, one, agents, policy, NOW));
  const canServe = ([first, ...others]: readonly WaitingCall[], by: readonly AgentAtWork[]): boolean =>
    first === undefined || able(first).some((one) => by.includes(one) && canServe(others, by.filter((other) => other !== one)));
  const served: WaitingCall[] = [];
  for (const call of inTurn(waiting, policy, NOW)) if (canServe([...served, call], free)) served.push(call);
  const chosen: Record<string, string> = {};
  let left: readonly AgentAtWork[] = free;
  served.forEach((call, nth) => {
    const one = byPreference(call, able(call), agents, policy).find((other) => left.includes(other) && canServe(served.slice(nth + 1), left.filter((another) => another !== other)))!;
    chosen[call.callId] = one.agentId;
    left = left.filter((other) => other !== one);
  });
  return chosen;
}

function byPreference(call: WaitingCall, able: readonly AgentAtWork[], agents: readonly AgentAtWork[], policy: FloorPolicy): readonly AgentAtWork[] {
  const asked = askedBy(call, spokenAtWork(agents), policy);
  const { choose, needs } = queueOf(call.queue, policy);
  const after = (one: AgentAtWork): number => ableAfter(asked, levelsFor(asked, one, policy));
  const levels = (one: AgentAtWork): number => {
    const has = levelsFor(asked, one, policy);
    return needs.reduce((sum, { skill }) => sum + { language: has.own, group: has.ofGroup, seniority: has.seniority }[skill], 0);
  };
  const preferred = (one: AgentAtWork): number => (one.agentId === call.preferredAgent ? 0 : 1);
  return [...able].sort((a, b) => preferred(a) - preferred(b) || after(a) - after(b) || (choose === 'ordered' ? levels(b) - levels(a) : 0) || comparingIn(choose)(a, b));
}

describe('whatever the queues, the policy and the floor are like', () => {
  it('no call is offered twice and no agent is offered two calls, each to a free agent who is able to take it', () => {
    always((waiting, agents, offers, policy) => {
      expect(new Set(offers.map((offer) => offer.callId)).size).toBe(offers.length);
      expect(new Set(offers.map((offer) => offer.agentId)).size).toBe(offers.length);
      for (const offer of offers) {
        const agent = agents.find((one) => one.agentId === offer.agentId)!;
        expect(agent.isFree && eligible(waiting.find((one) => one.callId === offer.callId)!, agent, agents, policy, NOW)).toBe(true);
      }
    });
  });

  it('no eligible agent idles while an eligible caller waits', () => {
    always((waiting, agents, offers, policy) => {
      const idle = agents.filter((one) => one.isFree && !offers.some((offer) => offer.agentId === one.agentId));
      const left = waiting.filter((one) => !offers.some((offer) => offer.callId === one.callId));
      expect(left.filter((call) => idle.some((agent) => eligible(call, agent, agents, policy, NOW)))).toEqual([]);
    });
  });

  it('who is served, and by whom, is what trying everything gives', () => {
    always((waiting, agents, offers, policy) => expect(Object.fromEntries(offers.map((offer) => [offer.callId, offer.agentId]))).toEqual(model(waiting, agents, policy)));
  });

  it('agents who were kept by kind through all that happened are given what a list of them as they are now gives', () => {
    // Somebody comes, goes, or is otherwise than before; and now and then calls are offered, after which nothing may be kept of it.
    const steps = fc.array(fc.oneof({ weight: 6, arbitrary: floors.map((agents) => ({ agents })) }, { weight: 2, arbitrary: agentId.map((gone) => ({ gone })) }, { weight: 3, arbitrary: lines.map((waiting) => ({ waiting })) }), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(steps, policies, (history, policy) => {
      const kept = new AgentsByKind();
      const now = new Map<string, AgentAtWork>();
      for (const step of history) {
        if ('gone' in step) {
          kept.remove(step.gone);
          now.delete(step.gone);
        } else if ('agents' in step) {
          for (const agent of step.agents) {
            kept.put(agent);
            now.set(agent.agentId, agent);
          }
        } else {
          const agents = [...now.values()];
          const offers = chooseOffers(step.waiting, kept, policy, NOW);
          expect(offers).toEqual(chooseOffers(step.waiting, agents, policy, NOW));
          expect(Object.fromEntries(offers.map((offer) => [offer.callId, offer.agentId]))).toEqual(model(step.waiting, agents, policy));
        }
      }
      expect({ free: kept.free, atWork: kept.kinds().reduce((sum, kind) => sum + kind.atWork, 0) }).toEqual({ free: [...now.values()].filter(({ isFree }) => isFree).length, atWork: now.size });
    }), { numRuns: 500 });
  });

  it('the order in which rows were read changes nothing', () => {
    always((waiting, agents, offers, policy) => {
      const sorted = (list: readonly Offer[]) => [...list].sort((a, b) => (a.callId < b.callId ? -1 : 1));
      expect(sorted(chooseOffers([...waiting].reverse(), [...agents].reverse(), policy, NOW))).toEqual(sorted(offers));
    });
  });

  it('whoever may take a call may take it later still, unless somebody is waited for no more', () => {
    always((waiting, agents, _offers, policy) => {
      const later = new Date(NOW.getTime() + 60_000);
      for (const call of waiting) {
        const now = agents.filter((one) => eligible(call, one, agents, policy, NOW));
        const isReservedForDirected = call.directed && call.directed.until > NOW && agents.some((one) => one.agentId === call.directed?.to);
        if (!isReservedForDirected) expect(now.every((one) => eligible(call, one, agents, policy, later))).toBe(true);
      }
    });
  });
});
