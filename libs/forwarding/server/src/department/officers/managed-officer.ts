import { looksAfter, type OfficerAtLevel } from '@pukar/forwarding-core/domain';
import type { Tx } from '@pukar/platform/database';
import type { OfficerSession } from '../officer-sessions.js';

/** Who asks. */
export type Asking = Pick<OfficerSession, 'officeId' | 'personId'>;

/** An officer of an office in sight, still in it. */
export interface ManagedRow extends OfficerAtLevel {
  readonly officeId: string;
  readonly login: string | null;
}

/** Undefined for one who is no officer any more, or of another department, or above: as if they did not exist. */
export async function officerInSight(tx: Tx, id: string): Promise<ManagedRow | undefined> {
  const [row] = await tx.query<ManagedRow>('select id, office_id as "officeId", role, level, login from forwarding.officer where id = $1 and ended_at is null', [id]);
  return row;
}

/** The officer, where the one who asks looks after them; `orSelf` lets them do it to themselves. */
export async function lookedAfter(tx: Tx, { personId }: Asking, id: string, orSelf = false): Promise<ManagedRow | undefined> {
  const [actor, officer] = [await officerInSight(tx, personId), await officerInSight(tx, id)];
  if (!actor || !officer) return undefined;
  return looksAfter(actor, officer) || (orSelf && officer.id === actor.id) ? officer : undefined;
}
