import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { CallProofs } from '../persistence/call-proofs.js';
import type { CitizenOnLine } from '../ports/citizen-on-line.port.js';

/**
 * What a call proves about a ticket. We rang the number that its citizen had when it was registered; or its number was keyed or said in this call, or the digits of
 * the phone. The number that somebody calls from proves nothing, and nothing is settled where an officer listens.
 */
@Injectable()
export class ProvenByCall {
  constructor(
    private readonly proofs: CallProofs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ticketOf(source: Pick<Tx, 'query'>, line: CitizenOnLine): Promise<string | undefined> {
    if (line.isBridge || !line.hasTalked) return undefined;
    return line.rangAbout ?? (await this.proofs.of(source, line.callSid))?.ticketId;
  }

  /** Writes down what a call proves where the telephone's own menu looks for it. */
  async note(tx: Tx, line: CitizenOnLine, ticketId: string): Promise<void> {
    if (line.rangAbout === ticketId) await this.proofs.prove(tx, { callSid: line.callSid, ticketId, by: 'number', at: this.clock.now() });
  }
}
