/** In which call a ticket was spoken. */
export abstract class TicketCallsPort {
  /** The call in which the ticket of a number was registered; undefined when no such ticket is known. */
  abstract callOfTicket(number: string): Promise<string | undefined>;
}
