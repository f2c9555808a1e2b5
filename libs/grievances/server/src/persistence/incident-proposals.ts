import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';

/** An outage that an agent says there is. */
export interface IncidentProposal {
  readonly id: string;
  readonly categoryCode: string;
  readonly placeCode: string;
  readonly proposedAt: Date;
}

type Source = Pick<Tx, 'query'>;

const COLUMNS = 'id, category_code as "categoryCode", place_code as "placeCode", proposed_at as "proposedAt"';

/** The rows of proposed outages. */
@Injectable()
export class IncidentProposals {
  /** False where one about the same waits already. */
  async add(tx: Tx, { id, categoryCode, placeCode, proposedAt }: IncidentProposal, agentId: string): Promise<boolean> {
    const made = await tx.query(
      'insert into grievances.incident_proposal (id, category_code, place_code, proposed_by, proposed_at) values ($1, $2, $3, $4, $5) on conflict (category_code, place_code) where decided_at is null do nothing returning 1',
      [id, categoryCode, placeCode, agentId, proposedAt],
    );
    return made.length > 0;
  }

  waiting(source: Source): Promise<IncidentProposal[]> {
    return source.query<IncidentProposal>(`select ${COLUMNS} from grievances.incident_proposal where decided_at is null order by proposed_at, id`);
  }

  async isWaiting(source: Source, categoryCode: string, placeCode: string): Promise<boolean> {
    return (await source.query('select 1 from grievances.incident_proposal where category_code = $1 and place_code = $2 and decided_at is null', [categoryCode, placeCode])).length > 0;
  }

  /** Holds one that waits until the transaction ends; false where it was decided. */
  async hold(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query('select 1 from grievances.incident_proposal where id = $1 and decided_at is null for update', [id])).length > 0;
  }

  /** False where it was decided meanwhile. */
  async decide(tx: Tx, id: string, { by, at, incidentId }: { readonly by: string; readonly at: Date; readonly incidentId: string | null }): Promise<boolean> {
    return (await tx.query('update grievances.incident_proposal set decided_by = $2, decided_at = $3, incident_id = $4 where id = $1 and decided_at is null returning 1', [id, by, at, incidentId])).length > 0;
  }
}
