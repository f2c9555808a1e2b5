import type { Tx } from '@pukar/platform/database';

/** Whether a call's recordings are evidence, and nobody has released them. */
export async function isHeldAsEvidence(source: Pick<Tx, 'query'>, callId: string): Promise<boolean> {
  return (await source.query('select 1 from recordings.evidence_hold where call_id = $1 and released_at is null', [callId])).length > 0;
}
