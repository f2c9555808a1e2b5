import { Inject, Injectable } from '@nestjs/common';
import { TicketsToAnswer, TicketsToFollow } from '@pukar/grievances-core/contracts';
import { decideTicket, isOpen } from '@pukar/grievances-core/domain';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { Outbox } from '@pukar/platform/outbox';
import { AlikeTickets } from '../persistence/alike-tickets.js';
import { HistoryStore } from '../persistence/history-store.js';
import { TicketBook } from '../persistence/ticket-book.js';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { JoinTicket } from './join-ticket.js';

/** One transaction parts so many: an outage with thousands of callers holds nothing for long. */
const AT_ONCE = 100;
const ACTOR = { kind: 'system', id: 'merged' } as const;

/** Whoever takes their ticket back does not speak for others: the oldest of those merged into it goes on, and leads the rest, but for whom were promised an earlier day. */
@Injectable()
export class PartMerged {
  constructor(
    private readonly book: TicketBook,
    private readonly joining: JoinTicket,
    private readonly tickets: AlikeTickets,
    private readonly history: HistoryStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What was answered to all before it was taken back stays answered. */
  async execute(tx: Tx, withdrawnId: string): Promise<void> {
    const last = await this.history.lastOf(tx, withdrawnId, ['resolved', 'closed-by-force', 'reopened', 'order-due']);
    if (last === 'resolved' || last === 'closed-by-force') return;
    const [first] = await this.tickets.holdWaiting(tx, withdrawnId, 1);
    if (!first) return;
    await this.part(tx, first);
    await this.follow(tx, withdrawnId, first.ticket.id);
  }

  /** The next of them, behind the one that goes on; behind the next where that was taken back too. */
  async follow(tx: Tx, withdrawnId: string, into: string): Promise<void> {
    const lead = await this.joining.holdLead(tx, into);
    if (lead.ticket.state === 'withdrawn') return this.execute(tx, withdrawnId);
    const rest = await this.tickets.holdWaiting(tx, withdrawnId, AT_ONCE);
    for (const one of rest) {
      const parted = await this.part(tx, one);
      if (lead.ticket.dueAt <= parted.ticket.dueAt) await this.joining.merge(tx, parted, lead, ACTOR, this.clock.now());
    }
    if (rest.length === AT_ONCE) await this.outbox.add(tx, { event: TicketsToFollow, about: withdrawnId, payload: { ticketId: withdrawnId, into: lead.ticket.id } });
    if (rest.length > 0 && !isOpen(lead.ticket.state)) await this.outbox.add(tx, { event: TicketsToAnswer, about: lead.ticket.id, payload: { ticketId: lead.ticket.id } });
  }

  private async part(tx: Tx, stored: StoredTicket): Promise<StoredTicket> {
    const decided = decideTicket(stored.ticket, { type: 'part' }, this.clock.now());
    if (!decided.ok) throw new Error('a merged ticket could not go on by itself');
    await this.book.change(tx, decided.value, ACTOR, this.clock.now());
    return { ...stored, ticket: decided.value.ticket };
  }
}
