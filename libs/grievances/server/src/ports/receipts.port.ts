import type { Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';

/** What somebody on the line says to show that a ticket is theirs. */
export interface SaidOfReceipt {
  readonly callId: string;
  readonly ticketId: string;
  readonly agentId: string;
  readonly code: string;
  readonly name: string;
  readonly address: string;
}

/** Tickets of whose citizen no number is known: how these show that it is theirs, in a call, and where a letter reaches them. The vault alone knows. */
export abstract class ReceiptsPort {
  /** Four digits to hand out with the ticket's number; null where a number is known. */
  abstract codeOf(source: Pick<Tx, 'query'>, ticketId: string): Promise<string | null>;
  /** What is asked besides the code; null where a number is known. */
  abstract asks(source: Pick<Tx, 'query'>, ticketId: string): Promise<{ readonly name: boolean; readonly address: boolean } | null>;
  abstract check(tx: Tx, said: SaidOfReceipt): Promise<Result<null, 'not-this-way' | 'not-right' | 'locked'>>;
  /** They showed it in this call, and still no number is known. */
  abstract isProven(source: Pick<Tx, 'query'>, callId: string, ticketId: string): Promise<boolean>;
  /** To whom and where a letter goes; reading it leaves an audit row. Undefined where no address is known. */
  abstract addressOf(tx: Tx, ticketId: string, agentId: string): Promise<{ readonly name: string | null; readonly address: string } | undefined>;
  /** The number that citizens dial. */
  abstract readonly helpline: string;
}
