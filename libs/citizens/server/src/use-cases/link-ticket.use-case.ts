import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { Vault } from '../persistence/vault.js';
import { AadhaarMaskPort } from '../ports/aadhaar-mask.port.js';

/** What registering hands to the vault. */
export interface TicketToLink {
  readonly ticketId: string;
  readonly callId: string;
  /** What the citizen said, in full. */
  readonly statement: string;
}

/** Writes the only link between a ticket and its citizen, and seals what they said beside it. */
@Injectable()
export class LinkTicket {
  constructor(
    private readonly vault: Vault,
    private readonly aadhaar: AadhaarMaskPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws when nobody is known to have made the call. */
  async execute(tx: Tx, { ticketId, callId, statement }: TicketToLink): Promise<void> {
    const linked = await tx.query(
      `insert into vault.ticket_citizen (ticket_id, citizen_id, call_id, statement_sealed, created_at)
       select $1, citizen_id, call_id, $3, $4 from vault.caller where call_id = $2 returning 1`,
      [ticketId, callId, this.vault.sealStatement(ticketId, this.aadhaar.mask(statement)), this.clock.now()],
    );
    if (linked.length === 0) throw new Error('a ticket was registered for a call that nobody is known to have made');
  }
}
