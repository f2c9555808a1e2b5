/** What messages about a ticket are made of. */
export interface MessageFacts {
  /** The ticket number as it is read: `4821 7735 016`. */
  readonly numberInGroups: string;
  /** The citizen's language, BCP-47. */
  readonly language: string;
  /** What the citizen handed in: `grievance`, `demand`, `suggestion`, `thanks` or `information`. */
  readonly kind: string;
  readonly dueAt: Date;
  /** How often the ticket was re-opened: what was done then is another occasion. */
  readonly reopenings: number;
  /** Null while the helpline's own desk looks for the department. */
  readonly departmentCode: string | null;
  /** What was done; null while nothing was. */
  readonly actionCode: string | null;
}

/** The facts of tickets. */
export abstract class MessageFactsPort {
  /** Undefined when there is no such ticket. */
  abstract of(ticketId: string): Promise<MessageFacts | undefined>;
}
