import { Inject, Injectable } from '@nestjs/common';
import type { IncidentProposalView, ProposeIncident as Asked, ProposedIncident } from '@pukar/grievances-core/contracts';
import { type Clock, err, ok, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { AlikeTickets } from '../persistence/alike-tickets.js';
import { IncidentProposals } from '../persistence/incident-proposals.js';
import { VaultPort } from '../ports/vault.port.js';
import { GoingOn } from './going-on.js';
import { INCIDENT_POLICY, type IncidentPolicy, WORDS_OF_AGENTS } from './incident-policy.js';
import { NewIncidents } from './new-incidents.js';

/** Where proposals wait, and what they are about. */
@Injectable()
export class ProposedMatters {
  constructor(
    private readonly proposals: IncidentProposals,
    private readonly tickets: AlikeTickets,
    private readonly going: GoingOn,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(source: Pick<Tx, 'query'>): Promise<IncidentProposalView[]> {
    return Promise.all((await this.proposals.waiting(source)).map(async ({ id, categoryCode, placeCode, proposedAt }) => {
      const lately = this.lately();
      const near = await this.tickets.near(source, categoryCode, placeCode, { since: lately, lately });
      return { id, categoryCode, placeCode, proposedAt: proposedAt.toISOString(), citizens: near.reduce((sum, one) => sum + one.lately, 0), since: lately.toISOString() };
    }));
  }

  lately(): Date {
    return this.going.lately(this.clock.now());
  }
}

/** An agent says that it is one outage; a supervisor opens it, or it is open at once where the helpline lets agents. */
@Injectable()
export class ProposeIncident {
  constructor(
    private readonly database: Database,
    private readonly drafts: VaultPort,
    private readonly going: GoingOn,
    private readonly matters: ProposedMatters,
    private readonly news: NewIncidents,
    @Inject(INCIDENT_POLICY) private readonly policy: IncidentPolicy,
  ) {}

  async execute({ callId, categoryCode, placeCode }: Asked, agentId: string): Promise<Result<ProposedIncident, 'not-your-call'>> {
    const known = await this.drafts.knownOfCaller(this.database, { callId, agentId, citizenName: '', citizenAddress: '' });
    if (!known.ok) return err('not-your-call');
    if ((await this.going.at(categoryCode, placeCode)).length > 0) return ok({ outcome: 'going-on' });
    return this.database.transaction(async (tx) => {
      const proposalId = await this.news.propose(tx, categoryCode, placeCode, agentId);
      if (proposalId === undefined) return ok({ outcome: 'proposed-already' });
      if (this.policy.byAgents === 'proposed') return ok({ outcome: 'proposed' });
      const opened = await this.news.open(tx, { categoryCode, placeCodes: [placeCode], since: this.matters.lately(), expectedEnd: null, words: WORDS_OF_AGENTS }, { by: agentId, gather: true });
      await this.news.decide(tx, proposalId, agentId, opened);
      return ok({ outcome: 'opened' });
    });
  }

  list(): Promise<IncidentProposalView[]> {
    return this.matters.list(this.database);
  }

  refuse(id: string, staffId: string): Promise<boolean> {
    return this.database.transaction((tx) => this.news.decide(tx, id, staffId, null));
  }
}
