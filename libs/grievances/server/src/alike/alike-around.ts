import { Injectable } from '@nestjs/common';
import type { Alike } from '@pukar/grievances-core/contracts';
import { isOpen } from '@pukar/grievances-core/domain';
import { Database } from '@pukar/platform/database';
import { TicketBook } from '../persistence/ticket-book.js';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { CitizenOnLinePort } from '../ports/citizen-on-line.port.js';
import { DirectoryPort } from '../ports/directory.port.js';
import { TicketWords } from '../preparation/ticket-words.js';
import { ToldTickets } from './told-tickets.js';

/** The caller's own tickets of one matter: which they are, those that lead them, and how they are shown. */
export interface OwnOfMatter {
  readonly ids: ReadonlySet<string>;
  readonly shown: Alike['own'];
}

/** What an agent is told round tickets of one matter: which of them are the caller's own, and what is known of a spot that others told already. */
@Injectable()
export class AlikeAround {
  constructor(
    private readonly database: Database,
    private readonly callers: CitizenOnLinePort,
    private readonly book: TicketBook,
    private readonly words: TicketWords,
    private readonly told: ToldTickets,
    private readonly directory: DirectoryPort,
  ) {}

  /** The caller's own, registered since a moment, the latest first: open ones, and answered ones that they may still object to. One that follows another's stands as that one. */
  async ownOf(callId: string, categoryCode: string, placeCode: string, since: Date): Promise<OwnOfMatter> {
    const ids = await this.callers.ticketsOf(this.database, callId);
    const stored = ids.length === 0 ? [] : await this.book.findAll(this.database, ids);
    const ofMatter = stored.filter((one) => one.categoryCode === categoryCode && one.placeCode === placeCode && one.ticket.registeredAt > since);
    const standing = (await Promise.all(ofMatter.map(async (one) => ({ one, told: await this.told.of(this.database, one) })))).filter(({ told }) => isOpen(told.ticket.state) || told.ticket.state === 'resolved');
    const shown = await Promise.all(standing.map(async ({ one, told }) => ({
      number: one.ticket.number, registeredAt: one.ticket.registeredAt.toISOString(), statement: one.forwardedStatement, stage: (await this.words.of(told)).stage, isResolved: told.ticket.state === 'resolved',
    })));
    return {
      ids: new Set(ofMatter.flatMap(({ ticket }) => (ticket.mergedInto === null ? [ticket.id] : [ticket.id, ticket.mergedInto]))),
      shown: shown.toSorted((a, b) => (a.registeredAt < b.registeredAt ? 1 : -1)),
    };
  }

  /** Facts about the thing, which say nothing of who told them. */
  async factsOfThing({ categoryCode, forwardedFacts }: StoredTicket): Promise<Alike['tickets'][number]['facts']> {
    const category = await this.directory.category(categoryCode);
    const ofThing = new Set(category?.facts.filter(({ identifying }) => !identifying).map(({ key }) => key));
    return forwardedFacts.filter(({ key }) => ofThing.has(key)).map(({ key, value }) => ({ key, value }));
  }
}
