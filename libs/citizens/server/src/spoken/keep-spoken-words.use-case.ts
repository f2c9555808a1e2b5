import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { Vault } from '../persistence/vault.js';
import { AadhaarMaskPort } from '../ports/aadhaar-mask.port.js';

/** What was spoken, as an agent wrote it down in full. */
export interface SpokenWords {
  readonly spokenId: string;
  readonly ticketId: string;
  readonly what: 'complaint' | 'reopening' | 'answer';
  readonly statement: string;
}

/** Seals what a citizen spoke, once it is written down: a complaint as its ticket's statement, an objection, or an answer to an office, beside it. */
@Injectable()
export class KeepSpokenWords {
  constructor(
    private readonly vault: Vault,
    private readonly aadhaar: AadhaarMaskPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, { spokenId, ticketId, what, statement }: SpokenWords): Promise<void> {
    const masked = this.aadhaar.mask(statement);
    if (what === 'complaint') await tx.query('update vault.ticket_citizen set statement_sealed = $2 where ticket_id = $1', [ticketId, this.vault.sealStatement(ticketId, masked)]);
    else await tx.query('insert into vault.spoken_words (spoken_id, ticket_id, statement_sealed, written_at) values ($1, $2, $3, $4)', [spokenId, ticketId, this.vault.sealStatement(spokenId, masked), this.clock.now()]);
  }
}
