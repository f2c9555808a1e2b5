import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { noteEvent } from '../persistence/call-rows.js';
import { OwedCallsPort, type OwedCall } from '../ports/owed-calls.port.js';

/** What an agent says of a call, in the transaction that ends the wrap-up. */
interface Disposition {
  readonly callId: string;
  readonly agentId: string;
  readonly disposition: string;
  /** It is what the call came to: its agent ended it, and gave it to nobody. */
  readonly isWhole: boolean;
  readonly at: Date;
}

const OWED: Readonly<Record<string, OwedCall['reason']>> = { 'blank-call': 'blank-call', 'call-dropped': 'call-dropped', 'call-back-promised': 'call-back-kept' };

/**
 * Keeps what a conversation came to in the call's history, and that we owe a call to whom nobody heard, who was lost in the middle of
 * it, or to whom the agent promised one. Of a part after which another agent had the call only a promise counts: they were not lost then.
 */
@Injectable()
export class RecordDisposition {
  constructor(private readonly owed: OwedCallsPort) {}

  async record(tx: Tx, { callId, agentId, disposition, isWhole, at }: Disposition): Promise<void> {
    noteEvent(tx, callId, at, 'disposition', { disposition, agentId, isWhole });
    const reason = OWED[disposition];
    if (!reason || (!isWhole && reason !== 'call-back-kept')) return;
    // A line of ours on which nobody spoke was an answer: it is not rung without end.
    const isOurs = (await tx.query(`select 1 from calls.call where id = $1 and direction = 'outgoing'`, [callId])).length > 0;
    if (reason !== 'blank-call' || !isOurs) await this.owed.owe(tx, { callId, from: undefined, reason, at });
  }
}
