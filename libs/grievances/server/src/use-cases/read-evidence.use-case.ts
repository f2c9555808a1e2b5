import { Injectable } from '@nestjs/common';
import { parseTicketNumber } from '@pukar/grievances-core/domain';
import { err, ok, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { TicketBook } from '../persistence/ticket-book.js';
import { EvidencePort, type OfficeEvidence } from '../ports/evidence.port.js';

/** What an office showed of its work, for whoever tells the citizen of it: by the ticket's number only. Each reading leaves an audit row. */
@Injectable()
export class ReadEvidence {
  constructor(
    private readonly database: Database,
    private readonly book: TicketBook,
    private readonly evidence: EvidencePort,
  ) {}

  async list(number: string, staffId: string): Promise<Result<readonly OfficeEvidence[], 'wrong-number' | 'not-found'>> {
    const parsed = parseTicketNumber(number);
    if (!parsed.ok) return parsed;
    return this.database.transaction(async (tx) => {
      const stored = await this.book.findByNumber(tx, parsed.value);
      if (!stored) return err('not-found');
      await this.book.noteReading(tx, stored.ticket.id, staffId);
      return ok(await this.evidence.of(tx, stored.ticket.id));
    });
  }

  async open(id: string, staffId: string): Promise<Result<Pick<OfficeEvidence, 'mediaType'> & { readonly file: Buffer }, 'not-found'>> {
    return this.database.transaction(async (tx) => {
      const found = await this.evidence.open(tx, id);
      if (!found) return err('not-found');
      await this.book.noteReading(tx, found.ticketId, staffId);
      return ok(found);
    });
  }
}
