import { Injectable } from '@nestjs/common';
import type { IdentifyByReceipt as Wish } from '@pukar/grievances-core/contracts';
import { parseTicketNumber } from '@pukar/grievances-core/domain';
import { err, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { TicketBook } from '../persistence/ticket-book.js';
import { CitizenOnLinePort } from '../ports/citizen-on-line.port.js';
import { ReceiptsPort } from '../ports/receipts.port.js';
import { ProvenByCall } from './proven-by-call.js';

export type ReceiptRefusal = 'not-your-call' | 'not-proven' | 'not-this-way' | 'not-right' | 'receipt-locked';

/** Somebody of whom no number is known shows, while they talk with an agent, that a ticket is theirs: after its number, by the code of the receipt and what the vault knows. */
@Injectable()
export class IdentifyByReceipt {
  constructor(
    private readonly database: Database,
    private readonly onLine: CitizenOnLinePort,
    private readonly book: TicketBook,
    private readonly proven: ProvenByCall,
    private readonly receipts: ReceiptsPort,
  ) {}

  /** A wrong answer is committed with its count. */
  execute({ callId, ticketNumber, code, name, address }: Wish, agentId: string): Promise<Result<null, ReceiptRefusal>> {
    return this.database.transaction(async (tx): Promise<Result<null, ReceiptRefusal>> => {
      const line = await this.onLine.of(tx, callId, agentId);
      if (!line || line.isBridge || !line.isTalking) return err('not-your-call');
      const number = parseTicketNumber(ticketNumber);
      const stored = number.ok ? await this.book.findByNumber(tx, number.value) : undefined;
      if (!stored || (await this.proven.ticketOf(tx, line)) !== stored.ticket.id) return err('not-proven');
      const checked = await this.receipts.check(tx, { callId, ticketId: stored.ticket.id, agentId, code, name, address });
      return !checked.ok && checked.refusal === 'locked' ? err('receipt-locked') : (checked as Result<null, ReceiptRefusal>);
    });
  }
}
