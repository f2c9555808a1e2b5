import { Inject, Injectable } from '@nestjs/common';
import type { StatusAnswer } from '@pukar/grievances-core/contracts';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { ToldTickets } from '../alike/told-tickets.js';
import { CallProofs } from '../persistence/call-proofs.js';
import { TicketBook } from '../persistence/ticket-book.js';
import { statusOf } from '../preparation/status-of.js';

/** Whoever holds a phone can lodge by keypad from it, and hears the number. */
const NO_PROOF_MS = 24 * 3_600_000;

/** Tells a caller who keyed the digits of their phone where one of its tickets stands; that they keyed them is kept with the call. */
@Injectable()
export class TellTicketOfPhone {
  constructor(
    private readonly database: Database,
    private readonly book: TicketBook,
    private readonly proofs: CallProofs,
    private readonly told: ToldTickets,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Undefined when there is no such ticket. */
  async execute(ticketId: string, callSid: string): Promise<Extract<StatusAnswer, { code: 'found' }> | undefined> {
    const now = this.clock.now();
    const stored = await this.book.find(this.database, ticketId);
    if (!stored) return undefined;
    await this.proofs.prove(this.database, { callSid, ticketId, by: 'pin', at: now });
    return statusOf(await this.told.of(this.database, stored), now);
  }

  /** What the call has proven so far. The number of a ticket that was lodged by keypad a moment ago proves nothing. */
  async proofOf(callSid: string): Promise<{ readonly byNumber: string | null; readonly hasPin: boolean }> {
    const { byNumber = null, hasPin = false } = (await this.proofs.of(this.database, callSid)) ?? {};
    return { byNumber: byNumber && (await this.proves(byNumber)) ? byNumber : null, hasPin };
  }

  /** The ticket that the call was told of last, and whether by the digits of its phone; undefined for a call that was told of none. */
  async again(callSid: string): Promise<{ readonly status: Extract<StatusAnswer, { code: 'found' }>; readonly isByPin: boolean } | undefined> {
    const proof = await this.proofs.of(this.database, callSid);
    const stored = proof && (await this.book.find(this.database, proof.ticketId));
    return stored && { status: statusOf(await this.told.of(this.database, stored), this.clock.now()), isByPin: proof.hasPin && proof.byNumber !== proof.ticketId };
  }

  private async proves(ticketId: string): Promise<boolean> {
    const stored = await this.book.find(this.database, ticketId);
    return stored !== undefined && (stored.registeredBy !== null || this.clock.now().getTime() - stored.ticket.registeredAt.getTime() >= NO_PROOF_MS);
  }
}
