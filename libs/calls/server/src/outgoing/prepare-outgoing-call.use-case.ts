import { Injectable } from '@nestjs/common';
import { rankNumber, type CallPurpose } from '@pukar/calls-core/domain';
import type { Tx } from '@pukar/platform/database';
import { noteEvent } from '../persistence/call-rows.js';
import { CallersPort } from '../ports/callers.port.js';
import { NumberToRingPort } from '../ports/number-to-ring.port.js';

/** A call that we are going to make. Its id is given by whoever wants it, and is what makes a second wish the same. */
export interface OutgoingCall {
  readonly callId: string;
  readonly purpose: CallPurpose;
  /** The id of what it is made for: a call-back, a ticket, an announcement. */
  readonly about: string;
  /** BCP-47: what whom we ring hears us in, and the agent who is wanted speaks. */
  readonly language: string;
  readonly at: Date;
}

/** Makes a call of ours known before it is dialled, with the citizen whom it rings, so that desk and drafts work as for one who calls. A second time changes nothing. */
@Injectable()
export class PrepareOutgoingCall {
  constructor(
    private readonly numbers: NumberToRingPort,
    private readonly callers: CallersPort,
  ) {}

  async execute(tx: Tx, { callId, purpose, about, language, at }: OutgoingCall): Promise<void> {
    const made = await tx.query(
      `insert into calls.call (id, direction, purpose, about, rank, reached, language, started_at) values ($1, 'outgoing', $2, $3, $4, $4, $5, $6) on conflict do nothing returning 1`,
      [callId, purpose, about, rankNumber('ringing'), language, at],
    );
    if (made.length === 0) return;
    noteEvent(tx, callId, at, 'prepared', { purpose });
    // An officer is no citizen: their number goes to no vault. Whom an announcement rings becomes the caller once they ask for a person.
    const number = purpose === 'officer' || purpose === 'announcement' ? undefined : await this.numbers.numberOf(purpose, about, tx);
    if (number) await this.callers.remember(tx, { callId, from: number, language: null, at });
  }
}
