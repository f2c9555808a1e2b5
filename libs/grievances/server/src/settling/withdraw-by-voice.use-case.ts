import { Inject, Injectable } from '@nestjs/common';
import type { WithdrawTicket as Wish } from '@pukar/grievances-core/contracts';
import { decideTicket, parseTicketNumber } from '@pukar/grievances-core/domain';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { TicketBook } from '../persistence/ticket-book.js';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { type CitizenOnLine, CitizenOnLinePort } from '../ports/citizen-on-line.port.js';
import { VoiceChecksPort } from '../ports/voice-checks.port.js';
import { ReceiptsPort } from '../ports/receipts.port.js';
import { AskingStore } from './asking-store.js';
import { ProvenByCall } from './proven-by-call.js';

export type WithdrawalRefusal = 'not-your-call' | 'not-found' | 'not-rung' | 'pressed' | 'not-accepted';

/** What taking a ticket back touches. */
@Injectable()
export class WithdrawalSteps {
  constructor(
    readonly book: TicketBook,
    readonly checks: VoiceChecksPort,
    readonly asking: AskingStore,
    readonly receipts: ReceiptsPort,
    readonly proven: ProvenByCall,
  ) {}
}

/**
 * Takes a ticket back, after an agent asked by voice whether anybody presses the citizen. Only in a conversation that goes on with the number which the vault keeps
 * for them, rung by us about this very ticket: whoever calls, keys or writes may be somebody else. Of whom no number is known, they show in the call that it is theirs. A yes, or somebody who cannot speak freely, is
 * heard in any call of theirs; it takes nothing back, and until a supervisor has looked at it no later no does.
 */
@Injectable()
export class WithdrawByVoice {
  constructor(
    private readonly database: Database,
    private readonly onLine: CitizenOnLinePort,
    private readonly steps: WithdrawalSteps,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(wish: Wish, agentId: string): Promise<Result<{ readonly isWithdrawn: boolean }, WithdrawalRefusal>> {
    return this.database.transaction(async (tx) => {
      const line = await this.onLine.of(tx, wish.callId, agentId);
      if (!line) return err('not-your-call');
      const number = parseTicketNumber(wish.ticketNumber);
      const found = number.ok ? await this.steps.book.findByNumber(tx, number.value) : undefined;
      if (!found) return err('not-found');
      // A yes and a no about one ticket come one after the other.
      const stored = await this.steps.book.hold(tx, found.ticket.id);
      return wish.answer === 'no' ? this.withdraw(tx, wish, stored, line, agentId) : this.alarm(tx, wish, stored, line, agentId);
    });
  }

  private async withdraw(tx: Tx, { callId, words }: Wish, stored: StoredTicket, line: CitizenOnLine, agentId: string): Promise<Result<{ readonly isWithdrawn: boolean }, WithdrawalRefusal>> {
    const { ticket } = stored;
    const at = this.clock.now();
    const isFresh = line.rangAbout === ticket.id || (!line.isBridge && (await this.steps.receipts.isProven(tx, callId, ticket.id)));
    if (!isFresh || !line.isTalking) return err('not-rung');
    if (await this.steps.checks.isPressed(tx, ticket.id)) return err('pressed');
    if (ticket.state === 'withdrawn') return ok({ isWithdrawn: true });
    const decided = decideTicket(ticket, { type: 'withdraw', pressure: false }, at);
    if (!decided.ok) return err('not-accepted');
    await this.steps.checks.keep(tx, { ticketId: ticket.id, callId, agentId, answer: 'no', words, at });
    await this.steps.book.change(tx, decided.value, { kind: 'staff', id: agentId }, at);
    await this.steps.asking.end(tx, ticket.id, {}, 'over', at);
    return ok({ isWithdrawn: true });
  }

  /** Also about a ticket that is over, and where nobody proved anything: to say that somebody is pressed must cost nothing. */
  private async alarm(tx: Tx, { callId, words, answer }: Wish, { ticket }: StoredTicket, line: CitizenOnLine, agentId: string): Promise<Result<{ readonly isWithdrawn: boolean }, WithdrawalRefusal>> {
    const at = this.clock.now();
    const isTheirs = (await this.steps.proven.ticketOf(tx, line)) === ticket.id || (await this.onLine.ticketsOf(tx, callId)).includes(ticket.id);
    if (!isTheirs) return err('not-found');
    await this.steps.checks.keep(tx, { ticketId: ticket.id, callId, agentId, answer, words, at });
    const decided = decideTicket(ticket, { type: 'withdraw', pressure: true }, at);
    if (decided.ok) await this.steps.book.change(tx, decided.value, { kind: 'staff', id: agentId }, at);
    return ok({ isWithdrawn: false });
  }
}
