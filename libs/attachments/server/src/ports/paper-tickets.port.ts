/** A ticket as papers need to know it. */
export interface TicketOfPapers {
  readonly ticketId: string;
  /** Closed for good or taken back: nothing is added to it any more. */
  readonly isOver: boolean;
}

/** Whoever knows a ticket's number may see its papers. */
export abstract class PaperTicketsPort {
  /** Undefined for a number that is wrong, or no ticket's. */
  abstract find(number: string): Promise<TicketOfPapers | undefined>;
}
