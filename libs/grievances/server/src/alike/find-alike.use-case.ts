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
import { AlikeAround } from './alike-around.js';
import { GoingOn } from './going-on.js';

const DAYS = 30;
const DAY_MS = 24 * 3_600_000;
const SHOWN = 4;

/** Whom the finding of alike tickets asks. */
@Injectable()
export class AlikeSources {
  constructor(
    readonly tickets: AlikeTickets,
    readonly going: GoingOn,
    readonly around: AlikeAround,
    readonly sounds: WordSoundsPort,
    readonly words: TicketWords,
  ) {}
}

/** Finds what others said already of the same thing in the same place, in whatever script, and what this caller said themselves. It shows what departments may read, and no number: who knows one can ask, rate and close by it. */
@Injectable()
export class FindAlike {
  constructor(
    private readonly database: Database,
    private readonly from: AlikeSources,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ categoryCode, placeCode, statement, kind }: DraftContent, callId: string): Promise<Alike> {
    if (categoryCode === null || placeCode === null || (kind !== 'grievance' && kind !== 'demand')) return { tickets: [], incidents: [], maybeOutage: null, own: [] };
    const { tickets, going, around, sounds } = this.from;
    const incidents = await going.at(categoryCode, placeCode);
    const leads = new Set(incidents.map(({ leadTicketId }) => leadTicketId));
    const now = this.clock.now();
    const since = new Date(now.getTime() - DAYS * DAY_MS);
    const own = await around.ownOf(callId, categoryCode, placeCode, since);
    const near = (await tickets.near(this.database, categoryCode, placeCode, { since, lately: going.lately(now) })).filter(({ stored }) => !leads.has(stored.ticket.id));
    const likeness = ({ stored }: MaybeAlike): number => alike(stored.forwardedStatement, statement, (word) => sounds.of(word));
    const nearest = near.filter(({ stored }) => !own.ids.has(stored.ticket.id)).map((one) => ({ one, like: likeness(one) })).sort((a, b) => b.like - a.like).slice(0, SHOWN);
    return {
      tickets: await Promise.all(nearest.map(({ one, like }) => this.shown(one, like))), incidents: await Promise.all(incidents.map((incident) => going.told(incident))),
      maybeOutage: incidents.length > 0 ? null : await going.maybe(near, categoryCode, placeCode),
      own: own.shown,
    };
  }

  private async shown({ stored, joined }: MaybeAlike, likeness: number): Promise<Alike['tickets'][number]> {
    const { stage } = await this.from.words.of(stored);
    return { id: stored.ticket.id, registeredAt: stored.ticket.registeredAt.toISOString(), stage, statement: stored.forwardedStatement, others: joined + 1, likeness, facts: await this.from.around.factsOfThing(stored) };
  }
}
