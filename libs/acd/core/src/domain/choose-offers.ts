
/** A caller in the queue whom no agent holds. */
export interface WaitingCall {
  readonly callId: string;
  /** BCP-47 code of the language in which the caller is to be served: {@link servedIn}. */
  readonly language: string;
  /** A higher number goes first; 0 for everybody unless a rule says otherwise. */
  readonly priority: number;
  readonly joinedAt: Date;
}

/** An agent who is ready and holds no call. */
export interface FreeAgent {
  readonly agentId: string;
  readonly languages: readonly string[];
  readonly idleSince: Date;
}

/** One call for one agent, to be answered until `lapsesAt`. */
export interface Offer {
  readonly callId: string;
  readonly agentId: string;
  readonly lapsesAt: Date;
}

/**
 * Decides who is offered which call, for a whole pool at once. Calls go by priority, then first come first served; the
 * agent who has been idle longest is taken first. A call is left waiting only when no choice of agents could serve it
 * together with all calls before it: an agent who alone speaks a later caller's language is spared for that caller
 * when another can take the earlier one (augmenting paths, H. W. Kuhn 1955, "The Hungarian method").
 */
export function chooseOffers(waiting: readonly WaitingCall[], agents: readonly FreeAgent[], policy: { readonly offerSeconds: number }, now: Date): readonly Offer[] {
  const byIdleness = [...agents].sort((a, b) => a.idleSince.getTime() - b.idleSince.getTime() || compare(a.agentId, b.agentId));
  const holders = new Map<string, WaitingCall>();
  // No later choice opens a path for a language that found none: its callers need not be tried again.
  const hopeless = new Set<string>();
  for (const call of [...waiting].sort(byTurn)) {
    if (holders.size === byIdleness.length) break;
    if (!hopeless.has(call.language) && !place(call, byIdleness, holders, new Set())) hopeless.add(call.language);
  }
  const lapsesAt = new Date(now.getTime() + policy.offerSeconds * 1000);
  return [...holders].map(([agentId, { callId }]) => ({ callId, agentId, lapsesAt }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byTurn = (a: WaitingCall, b: WaitingCall): number =>
  b.priority - a.priority || a.joinedAt.getTime() - b.joinedAt.getTime() || compare(a.callId, b.callId);

/** Gives `call` an agent: a free one, or one whose call can move to another agent. */
function place(call: WaitingCall, agents: readonly FreeAgent[], holders: Map<string, WaitingCall>, asked: Set<string>): boolean {
  const eligible = agents.filter((agent) => agent.languages.includes(call.language) && !asked.has(agent.agentId));
  const free = eligible.find((agent) => !holders.has(agent.agentId));
  if (free) {
    holders.set(free.agentId, call);
    return true;
  }
  for (const { agentId } of eligible) {
    const held = holders.get(agentId);
    if (asked.has(agentId) || !held) continue;
    asked.add(agentId);
    if (place(held, agents, holders, asked)) {
      holders.set(agentId, call);
      return true;
    }
  }
  return false;
}
