import { describe, expect, it } from '@jest/globals';
import { aCall, ago, anAgent, aPolicy, NOW } from '../testing/floors.js';
import { DEFAULT_POLICY } from '../policy/default-policy.js';
import type { AgentOrder, FloorPolicy } from '../policy/floor-policy.js';
import { chooseOffers } from './choose-offers.js';
import type { AgentAtWork, Offer, WaitingCall } from './floor-now.js';

const pairs = (waiting: WaitingCall[], agents: AgentAtWork[], policy: FloorPolicy = DEFAULT_POLICY) =>
  Object.fromEntries(chooseOffers(waiting, agents, policy, NOW).map((offer) => [offer.callId, offer.agentId]));

describe('choosing offers', () => {
  it('gives the caller who came first to the agent who has been idle longest', () => {
    expect(pairs([aCall('later', 5), aCall('first', 60)], [anAgent('rested', 300), anAgent('busy', 10)])).toEqual({ first: 'rested', later: 'busy' });
  });

  it('puts priority before the time of arrival', () => {
    expect(pairs([aCall('patient', 60), aCall('urgent', 5, { priority: 1 })], [anAgent('only', 10)])).toEqual({ urgent: 'only' });
  });

  it('offers nothing to an agent who is busy', () => {
    expect(pairs([aCall('one', 60)], [anAgent('busy', 10, { isFree: false })])).toEqual({});
  });

  it('spares the only agent who speaks a later caller\'s language when another can take the earlier caller', () => {
    expect(pairs([aCall('hindi', 20), aCall('english', 5, { language: 'en-IN' })], [anAgent('both', 300), anAgent('hindi-only', 10, { languages: ['hi-IN'] })])).toEqual({ hindi: 'hindi-only', english: 'both' });
  });

  it('lets an offer lapse after the policy\'s seconds', () => {
    const [offer] = chooseOffers([aCall('one', 1)], [anAgent('one', 1)], DEFAULT_POLICY, NOW) as [Offer];
    expect(offer.lapsesAt.getTime() - NOW.getTime()).toBe(20_000);
  });
});

describe('a queue\'s order of agents', () => {
  const rested = anAgent('rested', 300, { callsToday: 9, talkSecondsToday: 900, lastOfferedAt: ago(50), skills: { 'language:hi-IN': 2 } });
  const fresh = anAgent('fresh', 10, { callsToday: 2, talkSecondsToday: 2_000, lastOfferedAt: ago(80), skills: { 'language:hi-IN': 4 } });
  const quick = anAgent('quick', 20, { callsToday: 5, talkSecondsToday: 300, lastOfferedAt: ago(400), skills: { 'language:hi-IN': 3 } });
  const needs = [{ skill: 'language', level: 1, relax: [] }] as const;

  it.each<[AgentOrder, string]>([['longest-idle', 'rested'], ['fewest-calls', 'fresh'], ['least-talk', 'quick'], ['round-robin', 'quick'], ['ordered', 'fresh']])('%s takes %s first', (choose, first) => {
    expect(pairs([aCall('one', 5)], [rested, fresh, quick], aPolicy({ choose, needs }))).toEqual({ one: first });
  });

  it('takes whoever speaks fewer languages first where the order does not tell two apart', () => {
    const agents = [anAgent('many', 300, { languages: ['hi-IN', 'en-IN', 'mr-IN'], callsToday: 3 }), anAgent('few', 10, { languages: ['hi-IN'], callsToday: 3 })];
    expect(pairs([aCall('one', 5)], agents, aPolicy({ choose: 'fewest-calls' }))).toEqual({ one: 'few' });
  });

  it('comes after what the need says: whom only a relaxation lets in goes last', () => {
    const agents = [anAgent('beginner', 300, { skills: { 'language:hi-IN': 1 } }), anAgent('fluent', 10)];
    expect(pairs([aCall('one', 100)], agents)).toEqual({ one: 'fluent' });
  });
});

describe('whoever talked with the caller last', () => {
  const agents = [anAgent('rested', 300), anAgent('last', 10)];
  it('comes first while they are free', () => expect(pairs([aCall('one', 5, { preferredAgent: 'last' })], agents)).toEqual({ one: 'last' }));

  const waits = aPolicy({ preferred: { seconds: 30, withinDays: 7 } });
  const busy = [anAgent('rested', 300), anAgent('last', 10, { isFree: false })];
  it('is waited for while the policy says so', () => expect(pairs([aCall('one', 29, { preferredAgent: 'last' })], busy, waits)).toEqual({}));
  it('is waited for no longer', () => expect(pairs([aCall('one', 30, { preferredAgent: 'last' })], busy, waits)).toEqual({ one: 'rested' }));
  it('is not waited for when they are not at work', () => expect(pairs([aCall('one', 5, { preferredAgent: 'gone' })], busy, waits)).toEqual({ one: 'rested' }));
  it('is spared for nobody else: a caller before them who has nobody else is served', () => {
    expect(pairs([aCall('first', 60), aCall('again', 5, { preferredAgent: 'last' })], [anAgent('last', 10)], waits)).toEqual({ first: 'last' });
  });
});

describe('a call that a colleague gave to somebody', () => {
  const directed = (until: Date) => aCall('given', 5, { directed: { to: 'friend', until } });
  it('is for nobody else until then', () => expect(pairs([directed(ago(-10))], [anAgent('rested', 300), anAgent('friend', 1, { isFree: false })])).toEqual({}));
  it('goes to them whatever they speak', () => expect(pairs([directed(ago(-10))], [anAgent('rested', 300), anAgent('friend', 1, { languages: ['ta-IN'] })])).toEqual({ given: 'friend' }));
  it('is for everybody from then on', () => expect(pairs([directed(NOW)], [anAgent('rested', 300), anAgent('friend', 1, { isFree: false })])).toEqual({ given: 'rested' }));
  it('is for everybody when they are gone', () => expect(pairs([directed(ago(-10))], [anAgent('rested', 300)])).toEqual({ given: 'rested' }));
});

describe('however many there are', () => {
  const languages = ['hi-IN', 'en-IN', 'mr-IN', 'bn-IN', 'ta-IN', 'te-IN', 'gu-IN', 'pa-IN', 'ur-IN', 'or-IN', 'kn-IN', 'ml-IN'];
  const departments = DEFAULT_POLICY.groups.flatMap((group) => group.departments);
  const policy = aPolicy({ needs: [
    { skill: 'language', level: 4, relax: [{ afterSeconds: 20, level: 3 }, { afterSeconds: 60, level: 1 }] },
    { skill: 'group', level: 4, relax: [{ afterSeconds: 15, level: 3 }, { afterSeconds: 30, level: 2 }, { afterSeconds: 90, level: null }] },
    { skill: 'seniority', level: 3, relax: [{ afterSeconds: 45, level: null }] },
  ] });
  /** Always the same numbers, as if by chance. */
  const chance = (seed: number) => () => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) / 2 ** 32;
  const floorOf = (count: { readonly calls: number; readonly agents: number }) => {
    const next = chance(7);
    const one = <T>(of: readonly T[]) => of[Math.floor(next() * of.length)]!;
    const level = () => 1 + Math.floor(next() * 5);
    return {
      waiting: Array.from({ length: count.calls }, (_, n) => aCall(`c${n}`, next() * 120, { language: one(languages), topic: one([...departments, null]), preferredAgent: next() < 0.1 ? `a${Math.floor(next() * count.agents)}` : null })),
      agents: Array.from({ length: count.agents }, (_, n) => anAgent(`a${n}`, next() * 600, {
        languages: ['hi-IN', one(languages), one(languages)], skills: { 'language:hi-IN': level(), seniority: level(), ...Object.fromEntries(DEFAULT_POLICY.groups.map(({ code }) => [`group:${code}`, level()])) },
      })),
    };
  };
  /** Processor time of the quickest of nine runs, in milliseconds: a busy machine lengthens all, and a first run is compiled. */
  const cost = (work: () => unknown): number => Math.min(...Array.from({ length: 9 }, () => {
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  }));
  /** Ten times as many of both cost ten times as much, and some more; where everybody is compared with everybody it is a hundred times. */
  const MOST_TIMES = 60;
  const times = (of: (share: number) => () => unknown): number => cost(of(1)) / Math.max(1, cost(of(0.1)));

  it.each([[10_000, 5_000], [5_000, 10_000], [500, 5_000], [10_000, 50]])('costs for %i agents, all of other skills, and %i callers in proportion to what it costs for a tenth of them', (agents, calls) => {
    expect(times((share) => {
      const floor = floorOf({ agents: agents * share, calls: calls * share });
      return () => expect(chooseOffers(floor.waiting, floor.agents, policy, NOW).length).toBeGreaterThan(0);
    })).toBeLessThan(MOST_TIMES);
  });

  it('costs as little when all callers want the same language and one agent does not speak it', () => {
    expect(times((share) => {
      const waiting = Array.from({ length: 5_000 * share }, (_, n) => aCall(`c${n}`, n / 100));
      const agents = [anAgent('tamil-only', 1, { languages: ['ta-IN'] }), ...Array.from({ length: 500 * share }, (_, n) => anAgent(`a${n}`, n))];
      return () => expect(chooseOffers(waiting, agents, DEFAULT_POLICY, NOW)).toHaveLength(500 * share);
    })).toBeLessThan(MOST_TIMES);
  });
});
