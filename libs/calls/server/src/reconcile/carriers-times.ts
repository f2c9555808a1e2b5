import { legRankNumber } from '@pukar/calls-core/domain';
import type { Tx } from '@pukar/platform/database';
import type { CarrierCall } from '@pukar/platform/telephony';

/** A line of the carrier's list that is over. */
export type OverLine = Pick<CarrierCall, 'sid' | 'status'> & { readonly startedAt: Date; readonly endedAt: Date };

/** The line with its times, where the carrier says that it is over, and when. */
export const overLine = ({ sid, status, startedAt, endedAt }: CarrierCall): OverLine | undefined => (startedAt && endedAt ? { sid, status, startedAt, endedAt } : undefined);

/** A call's beginning and end are the carrier's, whatever its news said first. Gives whether that changed anything. */
export async function keepTimesOfCall(tx: Tx, callId: string, { startedAt, endedAt }: OverLine): Promise<boolean> {
  const changed = await tx.query('update calls.call set started_at = $2, ended_at = $3 where id = $1 and ended_at is not null and (started_at <> $2 or ended_at <> $3) returning 1', [callId, startedAt, endedAt]);
  return changed.length > 0;
}

/** An agent's line as it is kept. */
export interface KeptLeg {
  readonly endedAt: Date | null;
  readonly rank: number;
  readonly joinedAt: Date | null;
}

/** Whether `keepTimesOfLeg` would change nothing: of all that were compared before. */
export const hasTimesOfLeg = ({ endedAt, rank, joinedAt }: KeptLeg, over: OverLine): boolean =>
  endedAt?.getTime() === over.endedAt.getTime() && rank === legRankNumber('ended') && (over.status !== 'completed' || joinedAt !== null);

/** Likewise for an agent's line. One that was answered was in the conference, although nobody told us: it has no other instruction. */
export async function keepTimesOfLeg(tx: Tx, { sid, status, startedAt, endedAt }: OverLine): Promise<boolean> {
  const changed = await tx.query(
    `update calls.leg set ended_at = $2, rank = $3, joined_at = case when $4 then coalesce(joined_at, $5) else joined_at end
     where carrier_sid = $1 and (ended_at is distinct from $2 or rank <> $3 or ($4 and joined_at is null)) returning 1`,
    [sid, endedAt, legRankNumber('ended'), status === 'completed', startedAt],
  );
  return changed.length > 0;
}
