import type { Chance } from '@pukar/callbacks-simulation/chance';
import { randomIds } from '@pukar/platform/ids';
import type { CitizensAct, CitizensDoor } from './citizens-door.js';
import type { Ledger } from './ledger.js';
import type { TicketNow } from './tickets-now.js';

type Settled = { readonly ok: true; readonly value: { readonly code?: string; readonly isWithdrawn?: boolean } | null } | { readonly ok: false; readonly refusal: string };

/** What citizens say to agents and by keypad about their tickets. */
export class Citizens {
  constructor(private readonly door: CitizensDoor, private readonly chance: Chance, private readonly ledger: Ledger) {}

  /** An office said that it is done. */
  async settle(ticket: TicketNow): Promise<void> {
    const what = this.chance.weighted([['bad', 9], ['good', 3], ['reopen', 3], ['withdraw', 1], ['nothing', 4]] as const);
    if (what === 'bad' || what === 'good') await this.rate(ticket, what === 'bad' ? 1 + this.chance.upTo(2) : 3 + this.chance.upTo(3));
    if (what === 'reopen') await this.reopen(ticket);
    if (what === 'withdraw') await this.withdraw(ticket);
  }

  /** An office asked them something. */
  async answer(ticket: TicketNow): Promise<void> {
    const words = this.ledger.mark('answer');
    const came = await this.ask<Settled>('answer', { ticketId: ticket.id, ticketNumber: ticket.number, clarificationId: ticket.question, words });
    if (came?.value.ok) this.ledger.confirm('answered', 'answer-clarification', ticket.question!);
    else if (came) this.ledger.refuse((came.value as { refusal: string }).refusal);
  }

  async withdraw(ticket: TicketNow): Promise<void> {
    const answer = this.chance.isOneIn(3) ? 'yes' : 'no';
    const came = await this.ask<Settled>('withdraw', { ticketId: ticket.id, ticketNumber: ticket.number, answer, words: '' });
    if (came?.value.ok) this.ledger.confirm(answer === 'no' ? 'withdrawn' : 'pressed', answer === 'no' ? 'withdraw' : 'report-pressure', ticket.id);
    else if (came) this.ledger.refuse((came.value as { refusal: string }).refusal);
  }

  private async rate(ticket: TicketNow, rating: number): Promise<void> {
    const came = await this.ask<Settled>('rate', { ticketId: ticket.id, ticketNumber: ticket.number, rating, words: rating < 3 ? this.ledger.mark('it is not done') : '' });
    if (came?.value.ok) this.ledger.confirm('rated', rating < 3 ? 'rate-bad' : 'rate-good', came.callSid);
    else if (came) this.ledger.refuse((came.value as { refusal: string }).refusal);
  }

  private async reopen(ticket: TicketNow): Promise<void> {
    const came = await this.ask<{ readonly code: string }>('reopen', { ticketId: ticket.id });
    if (came?.value.code === 'reopened') this.ledger.confirm('reopened', 'reopen', came.callSid);
    else if (came) this.ledger.refuse(came.value.code);
  }

  /** In a call of its own, and again in the same call while nobody answers. */
  private async ask<Value>(act: CitizensAct, wish: { readonly ticketId: string } & Readonly<Record<string, unknown>>): Promise<{ readonly callSid: string; readonly value: Value } | undefined> {
    this.ledger.asked += 1;
    const callId = randomIds.uuid();
    const value = await this.door.ask<Value>(act, { ...wish, callId });
    if (value === undefined) this.ledger.unknown += 1;
    return value === undefined ? undefined : { callSid: `CA${callId.replaceAll('-', '')}`, value };
  }
}
