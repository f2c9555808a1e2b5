/** Whom a message about a ticket reaches. Opens the vault: ask only to send. */
export abstract class RecipientPort {
  /** E.164; undefined for a citizen without a mobile phone, and for one who wants no messages about it. */
  abstract phoneOf(ticketId: string): Promise<string | undefined>;
}
