import { Inject, Injectable } from '@nestjs/common';
import type { DraftContent } from '@pukar/citizens-core/contracts';
import type { Alike } from '@pukar/grievances-core/contracts';
import { alike } from '@pukar/grievances-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { AlikeTickets, type MaybeAlike } from '../persistence/alike-tickets.js';
import { type Incident, Incidents } from '../persistence/incidents.js';
import { DirectoryPort } from '../ports/directory.port.js';
import { TicketWords } from '../preparation/ticket-words.js';

const DAYS = 30;
const DAY_MS = 24 * 3_600_000;
const SHOWN = 4;

/** Finds what others said already of the same thing in the same place. It shows what departments may read, and no number: who knows one can ask, rate and close by it. */
@Injectable()
export class FindAlike {
  constructor(
    private readonly database: Database,
    private readonly tickets: AlikeTickets,
    private readonly incidents: Incidents,
    private readonly directory: DirectoryPort,
    private readonly words: TicketWords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ categoryCode, placeCode, statement, kind }: DraftContent): Promise<Alike> {
    if (categoryCode === null || placeCode === null || (kind !== 'grievance' && kind !== 'demand')) return { tickets: [], incidents: [] };
    const place = await this.directory.place(placeCode);
    const incidents = await this.incidents.near(this.database, categoryCode, [...new Set([placeCode, ...(place ? [place.districtCode] : [])])]);
    const leads = new Set(incidents.map(({ leadTicketId }) => leadTicketId));
    const near = await this.tickets.near(this.database, categoryCode, placeCode, new Date(this.clock.now().getTime() - DAYS * DAY_MS));
    const likeness = ({ stored }: MaybeAlike): number => alike(stored.forwardedStatement, statement);
    const nearest = near.filter(({ stored }) => !leads.has(stored.ticket.id)).map((one) => ({ one, like: likeness(one) })).sort((a, b) => b.like - a.like).slice(0, SHOWN);
    return { tickets: await Promise.all(nearest.map(({ one }) => this.shown(one))), incidents: await Promise.all(incidents.map((incident) => this.told(incident))) };
  }

  private async shown({ stored, joined }: MaybeAlike): Promise<Alike['tickets'][number]> {
    const { stage } = await this.words.of(stored);
    return { id: stored.ticket.id, registeredAt: stored.ticket.registeredAt.toISOString(), stage, statement: stored.forwardedStatement, others: joined + 1 };
  }

  private async told({ id, since, expectedEnd, words, leadTicketId }: Incident): Promise<Alike['incidents'][number]> {
    const others = leadTicketId === null ? 0 : 1 + (await this.tickets.countMerged(this.database, leadTicketId));
    return { id, since: since.toISOString(), expectedEnd: expectedEnd?.toISOString() ?? null, words: { ...words }, others };
  }
}
