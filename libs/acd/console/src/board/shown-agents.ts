import type { BoardAgent } from '@pukar/acd-core/contracts';

/** The groups by which agents are looked at: of states; `here`: everybody whose desk is open; `out-of-plan`: everybody who is out of adherence. */
export const AGENT_GROUPS = { here: null, ready: ['ready'], talking: ['on-call', 'offered'], 'wrap-up': ['wrap-up'], 'on-break': ['on-break'], 'not-ready': ['not-ready'], offline: ['offline'], 'out-of-plan': null } as const satisfies Record<string, readonly BoardAgent['presence'][] | null>;
export type AgentGroup = keyof typeof AGENT_GROUPS;

export const AGENT_ORDERS = ['state', 'name', 'longest', 'language'] as const;
/** `state`: by what they do, the longest first; `longest`: whoever has been in their state longest. */
export type AgentOrder = (typeof AGENT_ORDERS)[number];

export interface AgentView {
  readonly group: AgentGroup;
  readonly words: string;
  readonly order: AgentOrder;
}

const BY_STATE: readonly BoardAgent['presence'][] = ['on-break', 'not-ready', 'wrap-up', 'offered', 'on-call', 'ready', 'offline'];

/** The agents of a view, in its order. `saidOf`: what their row says; each of the words must be in it. */
export function shownAgents(agents: readonly BoardAgent[], { group, words, order }: AgentView, saidOf: (agent: BoardAgent) => string): readonly BoardAgent[] {
  const wanted = words.trim().toLowerCase().split(/\s+/u).filter(Boolean);
  const matches = (agent: BoardAgent) => {
    const said = saidOf(agent).toLowerCase();
    return wanted.every((word) => said.includes(word));
  };
  return agents.filter((agent) => isIn(agent, group) && matches(agent)).sort(comparing(order));
}

/** How many agents are in each group. */
export function groupCounts(agents: readonly BoardAgent[]): Readonly<Record<AgentGroup, number>> {
  const counted = (group: AgentGroup) => agents.filter((agent) => isIn(agent, group)).length;
  return { here: counted('here'), ready: counted('ready'), talking: counted('talking'), 'wrap-up': counted('wrap-up'), 'on-break': counted('on-break'), 'not-ready': counted('not-ready'), offline: counted('offline'), 'out-of-plan': counted('out-of-plan') };
}

function isIn({ presence, outOfPlan }: BoardAgent, group: AgentGroup): boolean {
  if (group === 'out-of-plan') return outOfPlan !== null;
  const presences: readonly string[] | null = AGENT_GROUPS[group];
  return presences === null ? presence !== 'offline' : presences.includes(presence);
}

function comparing(order: AgentOrder): (a: BoardAgent, b: BoardAgent) => number {
  const byName = (a: BoardAgent, b: BoardAgent) => a.name.localeCompare(b.name, 'en', { numeric: true }) || (a.agentId < b.agentId ? -1 : 1);
  const bySince = (a: BoardAgent, b: BoardAgent) => (a.since < b.since ? -1 : a.since > b.since ? 1 : byName(a, b));
  switch (order) {
    case 'name': return byName;
    case 'longest': return bySince;
    case 'state': return (a, b) => BY_STATE.indexOf(a.presence) - BY_STATE.indexOf(b.presence) || bySince(a, b);
    case 'language': return (a, b) => (a.languages[0] ?? '').localeCompare(b.languages[0] ?? '') || byName(a, b);
  }
}
