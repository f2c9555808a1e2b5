import type { Result } from '@pukar/kernel';

/** A ticket that somebody rings about. */
export interface TicketToRing {
  readonly ticketId: string;
  /** BCP-47 of its citizen. */
  readonly language: string;
  /** The citizen's number, masked; null where we see none. */
  readonly citizen: string | null;
  readonly officer: { readonly post: string; readonly office: string; readonly hasPhone: boolean } | null;
}

/** Knows whom a ticket belongs to and who has it, as far as an agent may see it. */
export abstract class TicketsToRingPort {
  /** Reading it leaves audit rows. */
  abstract find(ticketNumber: string, agentId: string): Promise<Result<TicketToRing, 'wrong-number' | 'not-found'>>;
  /** The post and the office that have a ticket; undefined where none has. */
  abstract officerOf(ticketId: string): Promise<{ readonly post: string; readonly office: string } | undefined>;
}
