import { Inject, Injectable } from '@nestjs/common';
import type { Alike } from '@pukar/grievances-core/contracts';
import { Database } from '@pukar/platform/database';
import { AlikeTickets, type MaybeAlike } from '../persistence/alike-tickets.js';
import { IncidentProposals } from '../persistence/incident-proposals.js';
import { type Incident, Incidents } from '../persistence/incidents.js';
import { DirectoryPort } from '../ports/directory.port.js';
import { INCIDENT_POLICY, type IncidentPolicy } from './incident-policy.js';

const HOUR_MS = 3_600_000;

/** Outages of a category at a place: those that are open, and whether so many say the same that it may be one. */
@Injectable()
export class GoingOn {
  constructor(
    private readonly database: Database,
    private readonly incidents: Incidents,
    private readonly proposals: IncidentProposals,
    private readonly tickets: AlikeTickets,
    private readonly directory: DirectoryPort,
    @Inject(INCIDENT_POLICY) private readonly policy: IncidentPolicy,
  ) {}

  /** At the place, or in all of its district. */
  async at(categoryCode: string, placeCode: string): Promise<Incident[]> {
    const place = await this.directory.place(placeCode);
    return this.incidents.near(this.database, categoryCode, [...new Set([placeCode, ...(place ? [place.districtCode] : [])])]);
  }

  async told({ id, since, expectedEnd, words, leadTicketId }: Incident): Promise<Alike['incidents'][number]> {
    const others = leadTicketId === null ? 0 : 1 + (await this.tickets.countMerged(this.database, leadTicketId));
    return { id, since: since.toISOString(), expectedEnd: expectedEnd?.toISOString() ?? null, words: { ...words }, others };
  }

  /** Null where too few say the same lately. */
  async maybe(near: readonly MaybeAlike[], categoryCode: string, placeCode: string): Promise<Alike['maybeOutage']> {
    const citizens = near.reduce((sum, { lately }) => sum + lately, 0);
    if (citizens < this.policy.citizens) return null;
    return { citizens, hours: this.policy.hours, isProposed: await this.proposals.isWaiting(this.database, categoryCode, placeCode) };
  }

  /** From when on what was registered counts as lately. */
  lately(now: Date): Date {
    return new Date(now.getTime() - this.policy.hours * HOUR_MS);
  }
}
