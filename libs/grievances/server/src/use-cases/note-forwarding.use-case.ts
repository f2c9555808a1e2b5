import { Inject, Injectable } from '@nestjs/common';
import { decideTicket } from '@pukar/grievances-core/domain';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { TicketBook } from '../persistence/ticket-book.js';
import { OfficeTurn } from '../preparation/office-turn.js';

/** Notes that a ticket reached an office; telling it again changes nothing. */
@Injectable()
export class NoteForwarding {
  constructor(
    private readonly book: TicketBook,
    private readonly turns: OfficeTurn,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, forwarded: { readonly forwardedId: string; readonly officeCode: string; readonly officerPost: string; readonly level?: number | undefined }): Promise<void> {
    const { forwardedId, officeCode, officerPost, level = 1 } = forwarded;
    const stored = await this.turns.ticketInHand(tx, forwardedId);
    if (!stored) return;
    const decided = decideTicket(stored.ticket, { type: 'forward', officeCode, officerPost, level }, this.clock.now());
    if (decided.ok) await this.book.change(tx, decided.value, { kind: 'system', id: 'forwarding' });
  }
}
