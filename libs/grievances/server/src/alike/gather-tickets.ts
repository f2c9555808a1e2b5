import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import type { Actor } from '../persistence/history-store.js';
import { AlikeTickets, type MaybeAlike } from '../persistence/alike-tickets.js';
import { TicketBook } from '../persistence/ticket-book.js';
import { followerOf, JoinTicket } from './join-ticket.js';

/** What is gathered: of one category at these places, registered since. */
export interface ToGather {
  readonly categoryCode: string;
  readonly placeCodes: readonly string[];
  readonly since: Date;
}

/** Brings together the tickets that came before anybody saw that they are one outage, so that one answer answers them too. */
@Injectable()
export class GatherTickets {
  constructor(
    private readonly tickets: AlikeTickets,
    private readonly joining: JoinTicket,
    private readonly book: TicketBook,
  ) {}

  /** Gives the one that leads: the highest, and of those the one promised for the earliest day, so that no promise moves; then the one to which most were joined. Null where there is none. What was re-opened has a citizen's own objection in it, and goes on by itself. */
  async execute(tx: Tx, { categoryCode, placeCodes, since }: ToGather, actor: Actor, now: Date): Promise<string | null> {
    const near: MaybeAlike[] = [];
    for (const placeCode of placeCodes) near.push(...(await this.tickets.near(tx, categoryCode, placeCode, { since, lately: since })));
    const first = near.filter(({ stored }) => stored.ticket.reopenings === 0);
    const leadId = first.toSorted(whoLeads)[0]?.stored.ticket.id;
    if (leadId === undefined) return null;
    const held = new Map<string, Awaited<ReturnType<TicketBook['hold']>>>();
    // In the order of their ids, as all hold several.
    for (const id of first.map(({ stored }) => stored.ticket.id).sort()) held.set(id, await this.book.hold(tx, id));
    const leading = held.get(leadId)!;
    if (!this.joining.mayLead(leading, { ...followerOf(leading), categoryCode }).ok) return null;
    // One that was answered, merged or re-opened meanwhile, or is promised for an earlier day, is left as it is.
    for (const [id, stored] of held) if (id !== leadId && stored.ticket.reopenings === 0 && this.joining.mayLead(leading, followerOf(stored)).ok) await this.joining.merge(tx, stored, leading, actor, now);
    return leadId;
  }
}

const whoLeads = (a: MaybeAlike, b: MaybeAlike): number => {
  const [one, other] = [a.stored.ticket, b.stored.ticket];
  return other.level - one.level || one.dueAt.getTime() - other.dueAt.getTime() || b.joined - a.joined || one.registeredAt.getTime() - other.registeredAt.getTime();
};
