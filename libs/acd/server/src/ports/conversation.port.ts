/** An agent's hold on a call that is to become, or is, a conversation. */
export interface Held {
  readonly callId: string;
  readonly claimId: string;
  readonly agentId: string;
}

/** The telephone side of a claim. Nothing in it throws. */
export abstract class ConversationPort {
  /** Rings the agent's line into the call's conference. What goes wrong at the carrier releases the claim; after any other fault it lapses. */
  abstract connect(held: Held): Promise<void>;
  /** Asks the carrier whether the claim's line is in the conference now. */
  abstract whoIsIn(held: Held): Promise<'in' | 'not-in' | 'cannot-ask'>;
  /** The line is in, and we were not told: does what its join would have done, or leaves it to the next sweep. */
  abstract agentIsIn(held: Held): Promise<void>;
  /** Ends the agent's line, where there is one still. */
  abstract hangUpAgent(held: Held): Promise<void>;
}
