import { Flow } from './flow.js';
import { kindsOf } from './kinds.js';

/** A call that is to be served: its class, and the agent it would have before all others. */
export interface ToServe {
  readonly class: number;
  readonly first: number | undefined;
}

/**
 * Matches calls with agents. `calls` in turn; `lists`: of each class, the agents who can take its calls, by preference;
 * agents are numbers below `agents`. Gives each call's agent, or undefined.
 *
 * A call is left out only when no choice of agents could serve it together with all those before it that are served
 * (augmenting paths, H. W. Kuhn 1955, "The Hungarian method"; the served sets are independent in a transversal matroid, so
 * that taking calls greedily in turn is best). Each call then gets, in turn, the first agent of its list with whom all the
 * others can be served still.
 */
export function match(calls: readonly ToServe[], lists: readonly Int32Array[], agents: number): readonly (number | undefined)[] {
  const { kind, sizes } = kindsOf(lists, agents);
  const kinds = lists.map((list) => [...new Set(Array.from(list, (agent) => kind[agent]!))]);
  const flow = new Flow(kinds, sizes);
  const isServed = calls.map((call) => flow.add(call.class));
  const canTake = kinds.map((ofClass) => new Set(ofClass));
  const isTaken = new Uint8Array(agents);
  const from = new Int32Array(lists.length);

  const agentFor = ({ class: one, first }: ToServe): number | undefined => {
    const list = lists[one]!;
    while (isTaken[list[from[one]!]!]) from[one]! += 1;
    const inVain = new Set<number>();
    const suits = (agent: number): boolean => {
      if (isTaken[agent] || inVain.has(kind[agent]!)) return false;
      if (flow.take(one, kind[agent]!)) return true;
      inVain.add(kind[agent]!);
      return false;
    };
    if (first !== undefined && canTake[one]!.has(kind[first]!) && suits(first)) return first;
    return list.subarray(from[one]).find(suits);
  };
  return calls.map((call, nth) => {
    const agent = isServed[nth] ? agentFor(call) : undefined;
    if (agent !== undefined) isTaken[agent] = 1;
    return agent;
  });
}
