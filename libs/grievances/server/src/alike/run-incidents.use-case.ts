import { Injectable } from '@nestjs/common';
import type { IncidentView, OpenIncident } from '@pukar/grievances-core/contracts';
import { err, ok, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CallersToldPort, type ToldRefusal } from '../ports/callers-told.port.js';
import { DirectoryPort } from '../ports/directory.port.js';
import type { Incident } from '../persistence/incidents.js';
import { NewIncidents } from './new-incidents.js';
import { GoingOn } from './going-on.js';

/** Why no outage is opened. */
export type OpenRefusal = 'unknown-category' | 'unknown-place' | 'decided-already' | ToldRefusal;

/** Opens and ends what many people call about at once. */
@Injectable()
export class RunIncidents {
  constructor(
    private readonly database: Database,
    private readonly news: NewIncidents,
    private readonly going: GoingOn,
    private readonly directory: DirectoryPort,
    private readonly callers: CallersToldPort,
  ) {}

  /** With those who called before it was seen, and told to everybody who calls, where the supervisor says so. */
  async open(asked: OpenIncident, staffId: string): Promise<Result<null, OpenRefusal>> {
    if (!(await this.directory.category(asked.categoryCode))) return err('unknown-category');
    for (const code of asked.placeCodes) if (!(await this.directory.place(code))) return err('unknown-place');
    const { tell } = asked;
    const opened = await this.database.transaction((tx) => this.opened(tx, asked, staffId));
    if (!opened.ok) return opened;
    if (tell === null) return ok(null);
    // Opened already: what callers hear is said or refused apart from it.
    const told = await this.callers.tell(tell.notice, new Date(tell.until), staffId);
    if (told.ok) await this.database.transaction((tx) => this.news.told(tx, opened.value, tell.notice));
    return told;
  }

  async end(id: string, staffId: string): Promise<boolean> {
    const ended = await this.database.transaction((tx) => this.news.end(tx, id, staffId));
    if (ended?.notice) await this.callers.stopTelling(ended.notice, staffId);
    return ended !== undefined;
  }

  async list(): Promise<IncidentView[]> {
    return Promise.all((await this.news.all(this.database)).map((incident) => this.view(incident)));
  }

  private async view(incident: Incident): Promise<IncidentView> {
    const { categoryCode, placeCodes, notice } = incident;
    return { ...(await this.going.told(incident)), categoryCode, placeCodes: [...placeCodes], notice };
  }

  private async opened(tx: Tx, { proposalId, categoryCode, placeCodes, since, expectedEnd, words, gather }: OpenIncident, staffId: string): Promise<Result<string, 'decided-already'>> {
    // Held before anything is written: of two supervisors who open it, one does.
    if (proposalId !== undefined && !(await this.news.holdProposal(tx, proposalId))) return err('decided-already');
    const matter = { categoryCode, placeCodes, since: new Date(since), expectedEnd: expectedEnd === null ? null : new Date(expectedEnd), words };
    const id = await this.news.open(tx, matter, { by: staffId, gather });
    if (proposalId !== undefined) await this.news.decide(tx, proposalId, staffId, id);
    return ok(id);
  }
}
