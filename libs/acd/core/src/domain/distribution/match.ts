import type { AgentOrder } from '../policy/floor-policy.js';
import { Flow } from './flow.js';
import { type FreeGroup, Preference } from './preference.js';

/** Calls that the same agents can take, and prefer in the same way. */
export interface ClassOfCalls {
  /** Groups by number, those before that are preferred; within each in the order of their first agents. */
  readonly tiers: readonly Int32Array[];
  readonly order: AgentOrder;
}

/** A call that is to be served: its class, and the agent it would have before all others, with their group. */
export interface ToServe {
  readonly class: number;
  readonly first: { readonly agentId: string; readonly group: number } | undefined;
}

/**
 * Matches calls with agents. `calls` in turn; `taken`: whoever is given a call is noted there, which is what groups leave out. Gives each
 * call's agent, or undefined.
 *
 * A call is left out only when no choice of agents could serve it together with all those before it that are served
 * (augmenting paths, H. W. Kuhn 1955, "The Hungarian method"; the served sets are independent in a transversal matroid, so
 * that taking calls greedily in turn is best). Each call then gets, in turn, the first agent of its class with whom all the
 * others can be served still. Agents of a group can serve the same calls: whether one will do is asked of their group once.
 */
export function match(calls: readonly ToServe[], classes: readonly ClassOfCalls[], groups: readonly FreeGroup[], taken: Set<string>): readonly (string | undefined)[] {
  const groupsOf = classes.map(({ tiers }) => tiers.flatMap((tier) => [...tier]));
  const flow = new Flow(groupsOf, Int32Array.from(groups, ({ size }) => size));
  const isServed = calls.map((call) => flow.add(call.class));
  const canTake = groupsOf.map((ofClass) => new Set(ofClass));
  const preferences = new Map<number, readonly Preference[]>();
  const preferencesOf = (one: number): readonly Preference[] => {
    const known = preferences.get(one) ?? classes[one]!.tiers.map((tier) => new Preference(tier, groups, classes[one]!.order));
    preferences.set(one, known);
    return known;
  };

  const agentFor = ({ class: one, first }: ToServe): string | undefined => {
    if (first && !taken.has(first.agentId) && canTake[one]!.has(first.group) && flow.take(one, first.group)) return first.agentId;
    for (const preference of preferencesOf(one)) {
      const found = preference.first((group) => flow.take(one, group));
      if (found) return found.agent.agentId;
    }
    return undefined;
  };
  return calls.map((call, nth) => {
    const agentId = isServed[nth] ? agentFor(call) : undefined;
    if (agentId !== undefined) taken.add(agentId);
    return agentId;
  });
}
