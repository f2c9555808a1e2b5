import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { noteEvent } from '../persistence/call-rows.js';

/** Keeps what a conversation came to in the call's history, in the transaction that ends the wrap-up. */
@Injectable()
export class RecordDisposition {
  record(tx: Tx, given: { readonly callId: string; readonly agentId: string; readonly disposition: string; readonly at: Date }): Promise<void> {
    return noteEvent(tx, given.callId, given.at, 'disposition', { disposition: given.disposition, agentId: given.agentId });
  }
}
