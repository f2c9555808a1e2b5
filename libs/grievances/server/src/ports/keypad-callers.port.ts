import type { Tx } from '@pukar/platform/database';

/** Who acts by keypad. */
export interface KeypadCaller {
  readonly callSid: string;
  /** As the carrier says it; it is not withheld. */
  readonly from: string;
  /** BCP-47; null until one was chosen. */
  readonly language: string | null;
  readonly at: Date;
}

/** The citizens behind calls that no agent has: known to the vault alone. */
export abstract class KeypadCallersPort {
  /** The tickets that this number's citizen was linked to since then. Their row is held: two calls of one number come one after the other. */
  abstract ticketsSince(tx: Tx, caller: KeypadCaller, since: Date): Promise<readonly string[]>;
  /** Links a ticket to whoever calls. What they said is not known yet. */
  abstract link(tx: Tx, caller: KeypadCaller, ticketId: string): Promise<void>;
  /** Seals what was spoken, once it is written down. */
  abstract keepWords(tx: Tx, words: { readonly spokenId: string; readonly ticketId: string; readonly what: 'complaint' | 'reopening' | 'answer'; readonly statement: string }): Promise<void>;
}
