import { chooseOffers, DEFAULT_POLICY, presenceOf, type AgentAtWork, type AgentFacts, type FloorPolicy, type WaitingCall } from '@pukar/acd-core/domain';

/** The hold that an agent has at once: the offer is answered in the moment in which it is made. */
type Facts = { -readonly [Part in keyof AgentFacts]: AgentFacts[Part] };

interface Agent {
  readonly agentId: string;
  readonly languages: readonly string[];
  readonly facts: Facts;
  callId: string | null;
}

const LONG_AWAY = new Date(8.64e15);

/** The product's own, but that a caller is served in their own language however long they wait: theory knows no relaxation. */
const POLICY: FloorPolicy = { ...DEFAULT_POLICY, queues: [{ ...DEFAULT_POLICY.queues[0], needs: [{ skill: 'language', level: 3, relax: [] }] }] };

/**
 * A floor in simulated time, on which nothing is decided but by the real code: who is ready by `presenceOf`, who gets whom by
 * `chooseOffers`. It is asked whenever something changed and somebody both waits and is ready; it sees every waiting caller and every
 * ready agent, as a distribution does. Whether an agent is ready is asked again only when their own facts changed: leases and wrap-ups
 * do not run out here, so time alone changes nobody.
 */
export class FloorInTime {
  readonly waiting = new Map<string, WaitingCall>();
  private readonly agents = new Map<string, Agent>();
  private readonly ready = new Map<string, AgentAtWork>();

  private readonly isAlike: boolean;

  constructor(staff: readonly (readonly string[])[]) {
    this.isAlike = new Set(staff.map((languages) => [...languages].sort().join())).size === 1;
    for (const [nth, languages] of staff.entries()) {
      const agentId = `agent ${String(nth).padStart(4, '0')}`;
      const facts: Facts = { wish: 'ready', wishReason: null, wishAt: new Date(0), leaseUntil: LONG_AWAY, unready: [], wrapUpUntil: null, idleSince: new Date(0), hold: null };
      this.agents.set(agentId, { agentId, languages, facts, callId: null });
      this.changed(agentId, new Date(0));
    }
  }

  get readyAgents(): readonly AgentAtWork[] {
    return [...this.ready.values()];
  }

  languagesOf(agentId: string): readonly string[] {
    return this.agents.get(agentId)!.languages;
  }

  /** A caller waits; `nth` tells those of one moment apart. */
  joins(nth: number, language: string, now: Date): string {
    const callId = `call ${String(nth).padStart(9, '0')}`;
    this.waiting.set(callId, { callId, language, topic: null, queue: 'general', priority: 0, joinedAt: now, inQueueSince: now, directed: null, preferredAgent: null, offers: 0 });
    return callId;
  }

  /** The offers of this moment, each answered in it. */
  distribute(now: Date): readonly { readonly callId: string; readonly agentId: string }[] {
    if (this.waiting.size === 0 || this.ready.size === 0) return [];
    const offers = chooseOffers([...this.waiting.values()], this.atWork(), POLICY, now);
    for (const { callId, agentId } of offers) {
      const agent = this.agents.get(agentId)!;
      if (agent.callId !== null || !this.waiting.delete(callId)) throw new Error(`${agentId} or ${callId} was offered twice`);
      agent.callId = callId;
      agent.facts.hold = { state: 'joined', since: now };
      this.changed(agentId, now);
    }
    return offers;
  }

  /** The conversation is over, and the agent has nothing to write. */
  isDone(agentId: string, now: Date): void {
    const agent = this.agents.get(agentId)!;
    agent.callId = null;
    Object.assign(agent.facts, { hold: null, idleSince: now });
    this.changed(agentId, now);
  }

  /** Who is busy matters only where not all speak alike: what is spoken at work is waited for. */
  private atWork(): readonly AgentAtWork[] {
    if (this.isAlike) return this.readyAgents;
    return [...this.agents.values()].map(({ agentId, languages, facts }) => this.ready.get(agentId) ?? atWork(agentId, languages, facts.idleSince, false));
  }

  private changed(agentId: string, now: Date): void {
    const { facts, languages } = this.agents.get(agentId)!;
    if (presenceOf(facts, now).presence === 'ready') this.ready.set(agentId, atWork(agentId, languages, facts.idleSince, true));
    else this.ready.delete(agentId);
  }
}

const atWork = (agentId: string, languages: readonly string[], idleSince: Date, isFree: boolean): AgentAtWork => ({ agentId, languages, idleSince, isFree, skills: {}, lastOfferedAt: null, callsToday: 0, talkSecondsToday: 0 });
