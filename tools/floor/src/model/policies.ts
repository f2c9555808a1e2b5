import { FloorPolicySchema } from '@pukar/acd-core/contracts';
import { checkPolicy, DEFAULT_POLICY, type FloorPolicy, type Overflow, type QueuePolicy, type WayOut } from '@pukar/acd-core/domain';
import type { Chance } from '@pukar/callbacks-simulation/chance';

/** What callers choose in the menus; the first two are of one group. */
export const TOPICS = ['WAT', 'ELC', 'PEN', null] as const;
const GROUPS = [{ code: 'supply', name: { en: 'Supply', hi: 'आपूर्ति' }, departments: ['WAT', 'ELC'] }];
const ORDERS = ['longest-idle', 'fewest-calls', 'least-talk', 'round-robin', 'ordered'] as const;
const [GENERAL] = DEFAULT_POLICY.queues as readonly [QueuePolicy];
const named = (en: string): QueuePolicy['name'] => ({ en, hi: en });

/** Draws a policy that an administrator could publish: one in three floors has the product's own. */
export function drawPolicy(chance: Chance): FloorPolicy {
  if (chance.isOneIn(3)) return DEFAULT_POLICY;
  const second = chance.isOneIn(2) ? queue(chance, 'supply', { topics: ['WAT', 'ELC'], ways: ['call-back', 'voicemail', { queue: 'general' }] }) : undefined;
  const general = queue(chance, 'general', { topics: [], ways: ['call-back', 'voicemail'] });
  const policy: FloorPolicy = {
    ...DEFAULT_POLICY,
    groups: GROUPS,
    defaultLevel: chance.isOneIn(3) ? 2 : 3,
    queues: second ? [general, second] : [general],
    offers: { ...DEFAULT_POLICY.offers, ringSeconds: chance.isOneIn(2) ? 10 : 20, mostPerCall: chance.isOneIn(2) ? 2 : 8, mostPerAgentInARow: chance.isOneIn(3) ? 2 : 1 },
    wrapUp: { seconds: chance.isOneIn(2) ? 20 : 120, extendSeconds: 60, mostExtensions: 3 },
  };
  const faults = checkPolicy(policy, { departments: ['WAT', 'ELC', 'PEN'], topics: [], agents: [] });
  if (faults.length > 0) throw new Error(`a policy was drawn that nobody could publish: ${JSON.stringify(faults)}`);
  return FloorPolicySchema.parse(policy);
}

function queue(chance: Chance, code: string, { topics, ways }: { readonly topics: readonly string[]; readonly ways: readonly WayOut[] }): QueuePolicy {
  const way = (): WayOut => ways[chance.upTo(ways.length)]!;
  const overflow: Overflow[] = [
    ...(chance.isOneIn(3) ? [{ when: { lengthOver: 1 + chance.upTo(2) }, to: way() }] : []),
    ...(chance.isOneIn(4) ? [{ when: { staffedBelow: 1 }, to: way() }] : []),
    ...(chance.isOneIn(3) ? [{ when: { waitedSeconds: 25 }, to: way() }] : []),
  ];
  const language = chance.weighted([
    [GENERAL.needs[0]!, 2],
    [{ skill: 'language', level: 3, relax: [{ afterSeconds: 5, level: 2 }, { afterSeconds: 12, level: null }] }, 3],
    [{ skill: 'language', level: 2, relax: [] }, 1],
  ] as const);
  const isShort = overflow.some(({ when, to }) => 'waitedSeconds' in when && typeof to === 'string');
  return {
    ...GENERAL,
    code, topics, overflow,
    name: named(code),
    priority: code === 'general' ? 0 : chance.upTo(3),
    ageing: chance.isOneIn(2) ? { everySeconds: 10, by: 1, most: 3 } : GENERAL.ageing,
    needs: [
      isShort && language.relax.length > 2 ? { ...language, relax: [] } : language,
      ...(topics.length > 0 ? [{ skill: 'group' as const, level: 4 as const, relax: [{ afterSeconds: 8, level: 3 as const }, { afterSeconds: 15, level: null }] }] : []),
      ...(chance.isOneIn(4) ? [{ skill: 'seniority' as const, level: 4 as const, relax: [{ afterSeconds: 6, level: null }] }] : []),
    ],
    choose: ORDERS[chance.upTo(ORDERS.length)]!,
    preferred: { seconds: chance.isOneIn(2) ? 15 : 0, withinDays: 7 },
    longest: chance.isOneIn(3) ? 2 : 500,
    whenEmpty: chance.isOneIn(3) ? way() : 'tell',
  };
}
