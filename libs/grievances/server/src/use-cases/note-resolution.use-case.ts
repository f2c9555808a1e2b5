import { Inject, Injectable } from '@nestjs/common';
import { decideTicket } from '@pukar/grievances-core/domain';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { TicketBook } from '../persistence/ticket-book.js';
import { RepliesPort } from '../ports/replies.port.js';
import { OfficeTurn } from '../preparation/office-turn.js';

/** Notes what an office says it did; telling it again changes nothing. */
@Injectable()
export class NoteResolution {
  constructor(
    private readonly book: TicketBook,
    private readonly turns: OfficeTurn,
    private readonly replies: RepliesPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws, and is tried again, while the news of the forwarding has not come yet or the reply is not to be had. */
  async execute(tx: Tx, forwardedId: string): Promise<void> {
    const stored = await this.turns.ticketInHand(tx, forwardedId);
    if (!stored) return;
    const { ticket } = stored;
    const answer = await this.replies.replyOf(tx, forwardedId);
    if (!answer) throw new Error('a forwarded ticket was resolved without a reply');
    // What the office below answered led to the re-opening: it is told late, or again.
    if (answer.level !== ticket.level) return;
    if (ticket.state === 'registered' || ticket.state === 'on-its-way' || ticket.state === 'reopened') throw new Error('a ticket was resolved before it was known to be forwarded');
    const decided = decideTicket(ticket, { type: 'resolve', actionCode: answer.actionCode, reply: answer.reply, at: answer.resolvedAt }, this.clock.now());
    if (decided.ok) await this.book.change(tx, decided.value, { kind: 'officer', id: ticket.officeCode ?? 'unknown' }, answer.resolvedAt);
  }
}
