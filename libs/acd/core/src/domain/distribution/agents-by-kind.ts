import { AGENT_ORDERS, type AgentOrder } from '../policy/floor-policy.js';
import { comparingIn } from './agent-order.js';
import type { AgentAtWork } from './floor-now.js';

/** The same of all agents of a kind, and of nobody else. */
const keyOf = ({ languages, skills }: Pick<AgentAtWork, 'languages' | 'skills'>): string =>
  JSON.stringify([[...languages].sort(), Object.entries(skills).sort(([a], [b]) => (a < b ? -1 : 1))]);

const COMPARING = Object.fromEntries(AGENT_ORDERS.map((order) => [order, comparingIn(order)])) as Readonly<Record<AgentOrder, ReturnType<typeof comparingIn>>>;

/** Agents at work who speak the same languages as well, and know the same: whoever is able to take a call, all of them are. */
export class AgentKind {
  readonly languages: AgentAtWork['languages'];
  readonly skills: AgentAtWork['skills'];
  /** How many of them there are, free or not. */
  get atWork(): number {
    return this.members.size;
  }
  free = 0;
  private readonly members = new Map<string, AgentAtWork>();
  /** Those who are free, in the orders that were asked for. */
  private readonly inOrders = new Map<AgentOrder, AgentAtWork[]>();

  constructor(readonly key: string, { languages, skills }: Pick<AgentAtWork, 'languages' | 'skills'>) {
    this.languages = languages;
    this.skills = skills;
  }

  /** Who is free, in the order of a queue. It is sorted when it is first asked for, and kept so. */
  freeIn(order: AgentOrder): readonly AgentAtWork[] {
    const known = this.inOrders.get(order);
    if (known) return known;
    const sorted = [...this.members.values()].filter(({ isFree }) => isFree).sort(COMPARING[order]);
    this.inOrders.set(order, sorted);
    return sorted;
  }

  add(agent: AgentAtWork): void {
    this.members.set(agent.agentId, agent);
    if (!agent.isFree) return;
    this.free += 1;
    for (const [order, list] of this.inOrders) list.splice(placeOf(agent, list, COMPARING[order]), 0, agent);
  }

  /** `agent`: as they were added. */
  remove(agent: AgentAtWork): void {
    this.members.delete(agent.agentId);
    if (!agent.isFree) return;
    this.free -= 1;
    for (const [order, list] of this.inOrders) list.splice(placeOf(agent, list, COMPARING[order]), 1);
  }
}

/** How many of a sorted list go before an agent. */
function placeOf(agent: AgentAtWork, list: readonly AgentAtWork[], compare: (a: AgentAtWork, b: AgentAtWork) => number): number {
  let [from, until] = [0, list.length];
  while (from < until) {
    const middle = (from + until) >>> 1;
    if (compare(list[middle]!, agent) < 0) from = middle + 1;
    else until = middle;
  }
  return from;
}

/** Everybody at work, as a list, or by kind as they are kept from one round to the next. */
export type Agents = readonly AgentAtWork[] | AgentsByKind;

/**
 * Everybody at work, by kind: what changed is put or taken away, and nothing is worked out again of whom nothing changed. What
 * is decided by it is what is decided of a list of the same agents.
 */
export class AgentsByKind {
  private readonly agents = new Map<string, AgentAtWork>();
  private readonly byKey = new Map<string, AgentKind>();
  private freeNow = 0;

  static of(agents: Agents): AgentsByKind {
    if (agents instanceof AgentsByKind) return agents;
    const byKind = new AgentsByKind();
    for (const agent of agents) byKind.put(agent);
    return byKind;
  }

  /** They are at work now, as is said here. */
  put(agent: AgentAtWork): void {
    this.remove(agent.agentId);
    this.agents.set(agent.agentId, agent);
    this.kindOf(agent).add(agent);
    if (agent.isFree) this.freeNow += 1;
  }

  /** They are at work no more; nothing where they were not. */
  remove(agentId: string): void {
    const agent = this.agents.get(agentId);
    if (!agent) return;
    const kind = this.kindOf(agent);
    this.agents.delete(agentId);
    kind.remove(agent);
    if (kind.atWork === 0) this.byKey.delete(kind.key);
    if (agent.isFree) this.freeNow -= 1;
  }

  get(agentId: string): AgentAtWork | undefined {
    return this.agents.get(agentId);
  }

  all(): Iterable<AgentAtWork> {
    return this.agents.values();
  }

  /** How many are free. */
  get free(): number {
    return this.freeNow;
  }

  /** Every kind that somebody at work is of. */
  kinds(): readonly AgentKind[] {
    return [...this.byKey.values()];
  }

  kindOf(agent: AgentAtWork): AgentKind {
    const key = keyOf(agent);
    const known = this.byKey.get(key);
    if (known) return known;
    const kind = new AgentKind(key, agent);
    this.byKey.set(key, kind);
    return kind;
  }
}
