import type { Tx } from '@pukar/platform/database';
import type { KnownOfCaller } from './vault.port.js';

/** A call that an agent has, and what it proves. */
export interface CitizenOnLine {
  readonly callSid: string;
  /** BCP-47; null where none was chosen. */
  readonly language: string | null;
  /** The ticket about which we rang the number that the vault keeps for its citizen, and nobody else was brought in; null for any other call. */
  readonly rangAbout: string | null;
  /** Somebody talked with us in it. */
  readonly hasTalked: boolean;
  /** They talk now. */
  readonly isTalking: boolean;
  /** An officer is in the conversation: nothing is settled there. */
  readonly isBridge: boolean;
}

/** Who is on an agent's line: the telephone, the floor and the vault know it together. */
export abstract class CitizenOnLinePort {
  /** Undefined for a call that is not with this agent. */
  abstract of(source: Pick<Tx, 'query'>, callId: string, agentId: string): Promise<CitizenOnLine | undefined>;
  /** The latest tickets of the call's citizen, the newest first. */
  abstract ticketsOf(source: Pick<Tx, 'query'>, callId: string): Promise<readonly string[]>;
  /** What must not be read of a ticket's citizen, for redaction in this agent's call. */
  abstract knownOf(source: Pick<Tx, 'query'>, ticketId: string): Promise<KnownOfCaller>;
}
