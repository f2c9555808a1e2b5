import type { Tx } from '@pukar/platform/database';

/** A file by which an office showed what it did about a ticket. */
export interface OfficeEvidence {
  readonly id: string;
  readonly mediaType: 'image/jpeg' | 'application/pdf';
}

/** What offices brought to show what they did. */
export abstract class EvidencePort {
  /** Of all answers to the ticket, the first first. */
  abstract of(tx: Tx, ticketId: string): Promise<readonly OfficeEvidence[]>;
  /** Undefined where there is no such file. */
  abstract open(tx: Tx, id: string): Promise<(OfficeEvidence & { readonly ticketId: string; readonly file: Buffer }) | undefined>;
}
