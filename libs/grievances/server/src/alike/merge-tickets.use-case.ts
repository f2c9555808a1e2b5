import { Inject, Injectable } from '@nestjs/common';
import { parseTicketNumber } from '@pukar/grievances-core/domain';
import { type Clock, err, ok, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { TicketBook } from '../persistence/ticket-book.js';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { followerOf, type JoinRefusal, JoinTicket } from './join-ticket.js';

/** Why two tickets are not merged. */
export type MergeRefusal = JoinRefusal | 'wrong-number' | 'not-found';

/** What was found was merged by somebody else before it was held: it is looked for again. */
type MergeOutcome = Result<null, MergeRefusal | 'moved'>;

const TRIES = 5;

/** A supervisor merges two tickets that turned out to be about one thing. Both citizens keep theirs. */
@Injectable()
export class MergeTickets {
  constructor(
    private readonly database: Database,
    private readonly book: TicketBook,
    private readonly joining: JoinTicket,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(number: string, intoNumber: string, staffId: string): Promise<Result<null, MergeRefusal>> {
    for (let tried = 0; tried < TRIES; tried += 1) {
      const merged = await this.database.transaction((tx) => this.merge(tx, number, intoNumber, staffId));
      if (merged.ok) return merged;
      if (merged.refusal !== 'moved') return err(merged.refusal);
    }
    return err('not-open');
  }

  private async merge(tx: Tx, number: string, intoNumber: string, staffId: string): Promise<MergeOutcome> {
    const [id, intoId] = [await this.idOf(tx, number), await this.idOf(tx, intoNumber)];
    if (!id.ok) return id;
    if (!intoId.ok) return intoId;
    const leadId = await this.joining.leadOf(tx, intoId.value);
    if (leadId === id.value) return err('into-itself');
    // In one order, whichever is merged into which: two supervisors who merge them crosswise do not wait for each other.
    const held = new Map<string, StoredTicket>();
    for (const one of [id.value, leadId].sort()) held.set(one, await this.book.hold(tx, one));
    const [stored, lead] = [held.get(id.value)!, held.get(leadId)!];
    if (lead.ticket.mergedInto !== null) return err('moved');
    const may = this.joining.mayLead(lead, followerOf(stored));
    if (!may.ok) return may;
    const merged = await this.joining.merge(tx, stored, lead, { kind: 'staff', id: staffId }, this.clock.now());
    return merged.ok ? ok(null) : merged;
  }

  private async idOf(tx: Tx, number: string): Promise<Result<string, MergeRefusal>> {
    const parsed = parseTicketNumber(number);
    if (!parsed.ok) return err('wrong-number');
    const found = await this.book.findByNumber(tx, parsed.value);
    return found ? ok(found.ticket.id) : err('not-found');
  }
}
