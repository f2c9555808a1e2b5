import { Inject, Injectable } from '@nestjs/common';
import { decideTicket, type TicketState } from '@pukar/grievances-core/domain';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { TicketBook } from '../persistence/ticket-book.js';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { type DoneByOffice, OfficeActsPort } from '../ports/office-acts.port.js';
import { commandOf } from '../preparation/command-of-act.js';
import { OfficeTurn } from '../preparation/office-turn.js';
import { inHand, PromisedDays } from '../preparation/promised-days.js';

/** No office is known to have it: the news that one got it is on its way. */
const ON_THE_WAY: readonly TicketState[] = ['registered', 'on-its-way', 'reopened'];

/** What is decided elsewhere about what the office in hand proposed, or about the ticket as such: it holds whoever has it by now. */
const DECISIONS: readonly DoneByOffice['act'][] = ['transfer-accepted', 'transfer-refused', 'closing-accepted', 'closing-refused', 'order'];

/** Notes what an officer did with a ticket besides resolving it; telling it again changes nothing. */
@Injectable()
export class NoteOfficeAct {
  constructor(
    private readonly book: TicketBook,
    private readonly turns: OfficeTurn,
    private readonly acts: OfficeActsPort,
    private readonly promises: PromisedDays,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws, and is tried again, while the news of the forwarding has not come yet. */
  async execute(tx: Tx, { forwardedId, actId }: { readonly forwardedId: string; readonly actId: string }): Promise<void> {
    const done = await this.acts.actOf(tx, actId);
    if (!done) throw new Error('an officer did something that is not to be found');
    const isDecision = DECISIONS.includes(done.act);
    const stored = isDecision ? await this.turns.ticketOf(tx, forwardedId) : await this.turns.ticketInHand(tx, forwardedId);
    // It has climbed since: what the officer below did is over.
    if (!stored || (!isDecision && done.level !== stored.ticket.level)) return;
    if (ON_THE_WAY.includes(stored.ticket.state)) throw new Error('an officer acted before the ticket was known to be forwarded');
    await this.decide(tx, stored, done, actId);
  }

  private async decide(tx: Tx, stored: StoredTicket, done: DoneByOffice, actId: string): Promise<void> {
    const { ticket } = stored;
    // Whatever an officer did counts from when they did it; but the citizen has time to object from when we can tell them.
    const now = done.act === 'closing-accepted' ? this.clock.now() : done.at;
    const decided = decideTicket(ticket, commandOf(ticket, done, { actId, calendar: await this.promises.calendarOf(inHand(stored)) }), now);
    if (!decided.ok) {
      this.logger.warn({ ticketId: ticket.id, actId, act: done.act, refusal: decided.refusal.code }, 'what an officer did changes nothing of the ticket');
      return;
    }
    await this.book.change(tx, decided.value, { kind: 'officer', id: done.officeCode }, done.at);
  }
}
