import { Inject, Injectable } from '@nestjs/common';
import { isOpen, parseTicketNumber } from '@pukar/grievances-core/domain';
import { type Clock, err, ok, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { TicketBook } from '../persistence/ticket-book.js';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { type JoinRefusal, JoinTicket } from './join-ticket.js';

/** Why two tickets are not merged. */
export type MergeRefusal = JoinRefusal | 'wrong-number' | 'not-found';

/** A supervisor merges two tickets that turned out to be about one thing. Both citizens keep theirs. */
@Injectable()
export class MergeTickets {
  constructor(
    private readonly database: Database,
    private readonly book: TicketBook,
    private readonly joining: JoinTicket,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(number: string, intoNumber: string, staffId: string): Promise<Result<null, MergeRefusal>> {
    return this.database.transaction(async (tx) => {
      const found = await this.holdBoth(tx, number, intoNumber);
      if (!found.ok) return found;
      const [stored, other] = found.value;
      // Held already, or of tickets that are older: nobody else merges these two meanwhile.
      const lead = await this.joining.holdLead(tx, other.ticket.id);
      if (lead.ticket.id === stored.ticket.id) return err('into-itself');
      if (!isOpen(lead.ticket.state)) return err('not-open');
      if (lead.categoryCode !== stored.categoryCode) return err('not-alike');
      const merged = await this.joining.merge(tx, stored, lead, { kind: 'staff', id: staffId }, this.clock.now());
      return merged.ok ? ok(null) : merged;
    });
  }

  /** In one order, whichever is merged into which: two supervisors who merge them crosswise do not wait for each other. */
  private async holdBoth(tx: Tx, ...numbers: readonly [string, string]): Promise<Result<readonly [StoredTicket, StoredTicket], MergeRefusal>> {
    const ids: string[] = [];
    for (const number of numbers) {
      const parsed = parseTicketNumber(number);
      if (!parsed.ok) return err('wrong-number');
      const found = await this.book.findByNumber(tx, parsed.value);
      if (!found) return err('not-found');
      ids.push(found.ticket.id);
    }
    const held = new Map<string, StoredTicket>();
    for (const id of [...new Set(ids)].sort()) held.set(id, await this.book.hold(tx, id));
    return ok([held.get(ids[0]!)!, held.get(ids[1]!)!]);
  }
}
