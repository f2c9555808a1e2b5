/** What messages about a ticket are made of. */
export interface MessageFacts {
  /** The ticket number as it is read: `4821 7735 016`. */
  readonly numberInGroups: string;
  /** The citizen's language, BCP-47. */
  readonly language: string;
  readonly dueAt: Date;
  /** How often the ticket was re-opened: what was done then is another occasion. */
  readonly reopenings: number;
  /** The sentence of what was done; null while nothing was. */
  readonly actionSpoken: { readonly en: string; readonly hi: string } | null;
}

/** The facts of tickets. */
export abstract class MessageFactsPort {
  /** Undefined when there is no such ticket. */
  abstract of(ticketId: string): Promise<MessageFacts | undefined>;
}
