import { Inject, Injectable } from '@nestjs/common';
import { decideTicket } from '@pukar/grievances-core/domain';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { AlikeTickets } from '../persistence/alike-tickets.js';
import { TicketBook } from '../persistence/ticket-book.js';
import type { StoredTicket } from '../persistence/ticket-row.js';

const ACTOR = { kind: 'system', id: 'merged' } as const;

/** Whoever takes their ticket back does not speak for others: the oldest of those merged into it goes on, and leads the rest. */
@Injectable()
export class PartMerged {
  constructor(
    private readonly book: TicketBook,
    private readonly tickets: AlikeTickets,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, withdrawnId: string): Promise<void> {
    const [first, ...rest] = await this.tickets.holdWaiting(tx, withdrawnId);
    if (!first) return;
    await this.part(tx, first);
    for (const one of rest) {
      const parted = await this.part(tx, one);
      const merged = decideTicket(parted.ticket, { type: 'merge', into: first.ticket.id }, this.clock.now());
      if (merged.ok) await this.book.change(tx, merged.value, ACTOR, this.clock.now());
    }
  }

  private async part(tx: Tx, stored: StoredTicket): Promise<StoredTicket> {
    const decided = decideTicket(stored.ticket, { type: 'part' }, this.clock.now());
    if (!decided.ok) throw new Error('a merged ticket could not go on by itself');
    await this.book.change(tx, decided.value, ACTOR, this.clock.now());
    return { ...stored, ticket: decided.value.ticket };
  }
}
