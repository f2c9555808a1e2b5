import { Inject, Injectable } from '@nestjs/common';
import type { IncidentView, OpenIncident } from '@pukar/grievances-core/contracts';
import { type Clock, err, type IdSource, ok, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { AlikeTickets } from '../persistence/alike-tickets.js';
import { Incidents } from '../persistence/incidents.js';
import { DirectoryPort } from '../ports/directory.port.js';

/** Opens and ends what many people call about at once. */
@Injectable()
export class RunIncidents {
  constructor(
    private readonly database: Database,
    private readonly incidents: Incidents,
    private readonly tickets: AlikeTickets,
    private readonly directory: DirectoryPort,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async open({ categoryCode, placeCodes, since, expectedEnd, words }: OpenIncident, staffId: string): Promise<Result<null, 'unknown-category' | 'unknown-place'>> {
    if (!(await this.directory.category(categoryCode))) return err('unknown-category');
    for (const code of placeCodes) if (!(await this.directory.place(code))) return err('unknown-place');
    const opened = { id: this.ids.uuid(), categoryCode, placeCodes, since: new Date(since), expectedEnd: expectedEnd === null ? null : new Date(expectedEnd), words, openedAt: this.clock.now() };
    await this.database.transaction((tx) => this.incidents.open(tx, opened, staffId));
    return ok(null);
  }

  end(id: string, staffId: string): Promise<boolean> {
    return this.database.transaction((tx) => this.incidents.end(tx, id, staffId, this.clock.now()));
  }

  async list(): Promise<IncidentView[]> {
    return Promise.all((await this.incidents.all(this.database)).map(async ({ id, categoryCode, placeCodes, since, expectedEnd, words, leadTicketId }) => ({
      id, categoryCode, placeCodes: [...placeCodes], since: since.toISOString(), expectedEnd: expectedEnd?.toISOString() ?? null, words: { ...words },
      others: leadTicketId === null ? 0 : 1 + (await this.tickets.countMerged(this.database, leadTicketId)),
    })));
  }
}
