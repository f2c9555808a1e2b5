/** A caller in a queue whom no agent holds. */
export interface WaitingCall {
  readonly callId: string;
  /** BCP-47 code of the language that the caller chose. */
  readonly language: string;
  /** The department that the call is about, as far as the menus know. */
  readonly topic: string | null;
  readonly queue: string;
  /** Of this call alone, beside its queue's; a higher number goes first. */
  readonly priority: number;
  /** Since when the caller waits: their turn counts from here. */
  readonly joinedAt: Date;
  /** Since when they stand in this queue: its needs come down from here. */
  readonly inQueueSince: Date;
  /** A colleague gave the call to this agent: nobody else is asked until then. */
  readonly directed: { readonly to: string; readonly until: Date } | null;
  /** Who talked with this caller last. */
  readonly preferredAgent: string | null;
  /** Offers so far that came to nothing, in this queue. */
  readonly offers: number;
}

/** Levels by skill: `language:hi-IN`, `group:energy-water`, `seniority`. What is not there was not given. */
export type Skills = Readonly<Record<string, number>>;

/** An agent at work, free for a call or busy with one. */
export interface AgentAtWork {
  readonly agentId: string;
  readonly isFree: boolean;
  readonly languages: readonly string[];
  readonly skills: Skills;
  readonly idleSince: Date;
  readonly lastOfferedAt: Date | null;
  /** Conversations that ended today, and how long they were together. */
  readonly callsToday: number;
  readonly talkSecondsToday: number;
}

/** One call for one agent, to be answered until `lapsesAt`. */
export interface Offer {
  readonly callId: string;
  readonly agentId: string;
  readonly lapsesAt: Date;
}
