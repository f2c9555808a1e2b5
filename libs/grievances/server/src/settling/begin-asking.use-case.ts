import { Inject, Injectable } from '@nestjs/common';
import { type AskingPolicy, firstAsked, openPause } from '@pukar/grievances-core/domain';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { TicketBook } from '../persistence/ticket-book.js';
import { CitizenReachPort } from '../ports/citizen-reach.port.js';
import { ASKING_POLICY, AskingStore } from './asking-store.js';

/** Puts citizens on the worklist when an office resolved or asks, and takes them off when it is over. Whom no number is known of is written to; without an address too, their time simply runs. */
@Injectable()
export class BeginAsking {
  constructor(
    private readonly book: TicketBook,
    private readonly asking: AskingStore,
    private readonly reach: CitizenReachPort,
    @Inject(ASKING_POLICY) private readonly policy: AskingPolicy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** An answer that overtook its own news begins nothing. */
  async afterResolution(tx: Tx, ticketId: string): Promise<void> {
    const stored = await this.book.find(tx, ticketId);
    if (stored?.ticket.state !== 'resolved' || !stored.ticket.resolvedAt) return;
    const reach = await this.reach.reachOf(tx, ticketId);
    if (reach === 'none') return;
    const since = stored.ticket.resolvedAt;
    await this.asking.begin(tx, { ticketId, what: 'done', about: String(stored.ticket.reopenings), language: stored.language, since, dueAt: firstAsked('done', reach === 'mobile', since, this.policy), until: null, how: reach === 'letter' ? 'letter' : 'call' });
  }

  /** The clock stands still until then: what was ended meanwhile begins nothing. */
  async afterQuestion(tx: Tx, ticketId: string, clarificationId: string): Promise<void> {
    const stored = await this.book.find(tx, ticketId);
    const pause = stored && openPause(stored.ticket.pauses);
    if (!pause || pause.clarificationId !== clarificationId) return;
    const reach = await this.reach.reachOf(tx, ticketId);
    if (reach === 'none') return;
    await this.asking.begin(tx, { ticketId, what: 'clarification', about: clarificationId, language: stored.language, since: pause.from, dueAt: firstAsked('clarification', reach === 'mobile', pause.from, this.policy), until: pause.until, how: reach === 'letter' ? 'letter' : 'call' });
  }

  async over(tx: Tx, ticketId: string, which: Parameters<AskingStore['end']>[2] = {}): Promise<void> {
    await this.asking.end(tx, ticketId, which, 'over', this.clock.now());
  }

  /** We rang about a ticket, and the call is over. Whatever was settled in it is off the list already. */
  async afterCall(tx: Tx, ticketId: string): Promise<void> {
    await this.asking.cameToNothing(tx, ticketId, this.clock.now());
  }
}
