import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { turnsOf } from '../persistence/turns.js';
import { ReferencePort } from '../ports/reference.port.js';

/**
 * Whether the office whose turn it is has answered already, though the helpline has not heard of it: an answer that is on
 * its way must not climb. Holds the office's row until the transaction ends, so that no answer slips in meanwhile.
 */
@Injectable()
export class WhenAnswered {
  constructor(private readonly references: ReferencePort) {}

  /** The instant of the answer in the latest turn; null while it is open, or was never forwarded. */
  async execute(tx: Tx, ticketId: string): Promise<Date | null> {
    const turns = await turnsOf(tx, await this.references.forwardedOf(tx, ticketId));
    const latest = turns.findLast(({ task }) => task === 'answer');
    return latest?.state === 'resolved' ? latest.resolvedAt : null;
  }
}
