import type { OfficeAct } from '@pukar/forwarding-core/contracts';
import type { IndianDay } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';

/** What an officer did to a forwarded ticket besides resolving it, and what they said with it. */
export interface DoneByOffice {
  readonly act: OfficeAct;
  readonly at: Date;
  /** The officer of which level acted. */
  readonly level: number;
  /** Who acted, as it is kept in the history. */
  readonly officeCode: string;
  /** The officer's words: a reply, an order; never sent as they are. */
  readonly text: string;
  /** Of an interim reply. */
  readonly day: IndianDay | null;
  readonly targetDepartment: string | null;
  /** To whom it was assigned. */
  readonly assignedPost: string | null;
  /** The head of administration decided, and not the department that was asked. */
  readonly isByHead: boolean;
  /** Why it was closed by force. */
  readonly reasonCode: string | null;
}

/** What offices did, and which one has a ticket. */
export abstract class OfficeActsPort {
  /** Undefined when there is no such act. */
  abstract actOf(tx: Tx, actId: string): Promise<DoneByOffice | undefined>;
  /** The forwarded ticket of the office whose turn it is, or was last, to answer; undefined while none had it. */
  abstract turnOf(tx: Tx, ticketId: string): Promise<string | undefined>;
  /** Whether that office has answered, though the news may be on its way; it can do nothing until the transaction ends. */
  abstract hasAnswered(tx: Tx, ticketId: string): Promise<boolean>;
  /** Whether that office has asked the citizen something, and the news is still on its way. */
  abstract hasAsked(tx: Tx, ticketId: string): Promise<boolean>;
}
