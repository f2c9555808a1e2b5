import { Injectable } from '@nestjs/common';
import type { LinkedTicket, LinkReason } from '@pukar/grievances-core/contracts';
import { parseTicketNumber } from '@pukar/grievances-core/domain';
import { err, ok, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { TicketBook } from '../persistence/ticket-book.js';
import { type TicketLink, TicketLinks } from '../persistence/ticket-links.js';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { ToldTickets } from './told-tickets.js';
import { TicketWords } from '../preparation/ticket-words.js';

/** Why two tickets are not linked. */
export type LinkRefusal = 'wrong-number' | 'not-found' | 'into-itself' | 'linked-already' | 'not-linked';

/** Two tickets that have to do with each other, though neither answers the other. The helpline sees it, and no office: that two complaints belong together may say whose they are. */
@Injectable()
export class LinkTickets {
  constructor(
    private readonly database: Database,
    private readonly book: TicketBook,
    private readonly links: TicketLinks,
    private readonly words: TicketWords,
    private readonly told: ToldTickets,
  ) {}

  link(number: string, other: string, reason: LinkReason, staffId: string): Promise<Result<null, LinkRefusal>> {
    return this.both(number, other, async (tx, a, b) => ((await this.links.link(tx, a, b, reason, staffId)) ? ok(null) : err('linked-already')));
  }

  unlink(number: string, otherId: string, staffId: string): Promise<Result<null, LinkRefusal>> {
    return this.database.transaction(async (tx) => {
      const found = await this.find(tx, number);
      if (!found.ok) return found;
      return (await this.links.unlink(tx, found.value.ticket.id, otherId, staffId)) ? ok(null) : err('not-linked');
    });
  }

  /** What the others are about, and no number of theirs, which may be somebody else's key; `withNumbers` for whoever may merge them. */
  async of(number: string, withNumbers: boolean): Promise<Result<LinkedTicket[], LinkRefusal>> {
    const found = await this.find(this.database, number);
    if (!found.ok) return found;
    return ok(await Promise.all((await this.links.of(this.database, found.value.ticket.id)).map((link) => this.shown(link, withNumbers))));
  }

  private async shown({ ticketId, reason, linkedAt }: TicketLink, withNumbers: boolean): Promise<LinkedTicket> {
    const stored = await this.book.find(this.database, ticketId);
    if (!stored) throw new Error('a link leads to no ticket');
    const { categoryName, placeName, stage } = await this.words.of(await this.told.of(this.database, stored));
    return {
      id: ticketId, reason, linkedAt: linkedAt.toISOString(), categoryName: categoryName.en, placeName: placeName?.en ?? null, registeredAt: stored.ticket.registeredAt.toISOString(), stage,
      number: withNumbers ? stored.ticket.number : null,
    };
  }

  private both(number: string, other: string, act: (tx: Tx, a: string, b: string) => Promise<Result<null, LinkRefusal>>): Promise<Result<null, LinkRefusal>> {
    return this.database.transaction(async (tx) => {
      const [a, b] = [await this.find(tx, number), await this.find(tx, other)];
      if (!a.ok) return a;
      if (!b.ok) return b;
      return a.value.ticket.id === b.value.ticket.id ? err('into-itself') : act(tx, a.value.ticket.id, b.value.ticket.id);
    });
  }

  private async find(source: Pick<Tx, 'query'>, number: string): Promise<Result<StoredTicket, 'wrong-number' | 'not-found'>> {
    const parsed = parseTicketNumber(number);
    if (!parsed.ok) return err('wrong-number');
    const stored = await this.book.findByNumber(source, parsed.value);
    return stored ? ok(stored) : err('not-found');
  }
}
