import { Inject, Injectable } from '@nestjs/common';
import type { Clock, IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { IncidentProposals } from '../persistence/incident-proposals.js';
import { type Incident, Incidents } from '../persistence/incidents.js';
import { GatherTickets } from './gather-tickets.js';

/** What an outage is about. */
export type Matter = Pick<Incident, 'categoryCode' | 'placeCodes' | 'since' | 'expectedEnd' | 'words'>;

/** The steps that opening shares, by a supervisor and by an agent: its row, those it gathers, the proposal that it settles; each with its audit. */
@Injectable()
export class NewIncidents {
  constructor(
    private readonly incidents: Incidents,
    private readonly proposals: IncidentProposals,
    private readonly gathering: GatherTickets,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async open(tx: Tx, matter: Matter, { by, gather }: { readonly by: string; readonly gather: boolean }): Promise<string> {
    const [id, now] = [this.ids.uuid(), this.clock.now()];
    const leadTicketId = gather ? await this.gathering.execute(tx, matter, { kind: 'staff', id: by }, now) : null;
    await this.incidents.open(tx, { ...matter, id, openedAt: now, leadTicketId, notice: null }, by);
    await this.audit(tx, by, 'grievances.open-incident', id);
    return id;
  }

  async told(tx: Tx, id: string, notice: string): Promise<void> {
    await this.incidents.told(tx, id, notice);
  }

  async end(tx: Tx, id: string, by: string): Promise<Incident | undefined> {
    const ended = await this.incidents.end(tx, id, by, this.clock.now());
    if (ended) await this.audit(tx, by, 'grievances.end-incident', id);
    return ended;
  }

  all(source: Pick<Tx, 'query'>): Promise<Incident[]> {
    return this.incidents.all(source);
  }

  /** False where another proposed the same, or where it was decided meanwhile. */
  async propose(tx: Tx, categoryCode: string, placeCode: string, by: string): Promise<string | undefined> {
    const id = this.ids.uuid();
    if (!(await this.proposals.add(tx, { id, categoryCode, placeCode, proposedAt: this.clock.now() }, by))) return undefined;
    await this.audit(tx, by, 'grievances.propose-incident', id);
    return id;
  }

  holdProposal(tx: Tx, id: string): Promise<boolean> {
    return this.proposals.hold(tx, id);
  }

  async decide(tx: Tx, proposalId: string, by: string, incidentId: string | null): Promise<boolean> {
    const decided = await this.proposals.decide(tx, proposalId, { by, at: this.clock.now(), incidentId });
    if (decided) await this.audit(tx, by, incidentId === null ? 'grievances.refuse-incident' : 'grievances.accept-incident', proposalId);
    return decided;
  }

  private async audit(tx: Tx, by: string, action: string, subjectId: string): Promise<void> {
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: by, action, subjectKind: 'incident', subjectId });
  }
}
