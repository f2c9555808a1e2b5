import { Inject, Injectable } from '@nestjs/common';
import type { DraftContent } from '@pukar/citizens-core/contracts';
import type { Alike } from '@pukar/grievances-core/contracts';
import { alike } from '@pukar/grievances-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { AlikeTickets, type MaybeAlike } from '../persistence/alike-tickets.js';
import { WordSoundsPort } from '../ports/word-sounds.port.js';
import { TicketWords } from '../preparation/ticket-words.js';
import { GoingOn } from './going-on.js';

const DAYS = 30;
const DAY_MS = 24 * 3_600_000;
const SHOWN = 4;

/** Finds what others said already of the same thing in the same place, in whatever script. It shows what departments may read, and no number: who knows one can ask, rate and close by it. */
@Injectable()
export class FindAlike {
  constructor(
    private readonly database: Database,
    private readonly tickets: AlikeTickets,
    private readonly going: GoingOn,
    private readonly sounds: WordSoundsPort,
    private readonly words: TicketWords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ categoryCode, placeCode, statement, kind }: DraftContent): Promise<Alike> {
    if (categoryCode === null || placeCode === null || (kind !== 'grievance' && kind !== 'demand')) return { tickets: [], incidents: [], maybeOutage: null };
    const incidents = await this.going.at(categoryCode, placeCode);
    const leads = new Set(incidents.map(({ leadTicketId }) => leadTicketId));
    const now = this.clock.now();
    const near = (await this.tickets.near(this.database, categoryCode, placeCode, { since: new Date(now.getTime() - DAYS * DAY_MS), lately: this.going.lately(now) })).filter(({ stored }) => !leads.has(stored.ticket.id));
    const likeness = ({ stored }: MaybeAlike): number => alike(stored.forwardedStatement, statement, (word) => this.sounds.of(word));
    const nearest = near.map((one) => ({ one, like: likeness(one) })).sort((a, b) => b.like - a.like).slice(0, SHOWN);
    return {
      tickets: await Promise.all(nearest.map(({ one }) => this.shown(one))), incidents: await Promise.all(incidents.map((incident) => this.going.told(incident))),
      maybeOutage: incidents.length > 0 ? null : await this.going.maybe(near, categoryCode, placeCode),
    };
  }

  private async shown({ stored, joined }: MaybeAlike): Promise<Alike['tickets'][number]> {
    const { stage } = await this.words.of(stored);
    return { id: stored.ticket.id, registeredAt: stored.ticket.registeredAt.toISOString(), stage, statement: stored.forwardedStatement, others: joined + 1 };
  }
}
