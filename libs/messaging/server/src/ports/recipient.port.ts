/** Whom a message about a ticket reaches. */
export interface Recipient {
  /** E.164. */
  readonly phone: string;
  /** They asked not to be written to. */
  readonly wantsNone: boolean;
}

/** Opens the vault: ask only to send. */
export abstract class RecipientPort {
  /** Undefined for a citizen without a mobile phone. */
  abstract of(ticketId: string): Promise<Recipient | undefined>;
}
