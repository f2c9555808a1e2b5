import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { rankOfStatus } from '@pukar/messaging-core/domain';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import type { News } from '@pukar/platform/inbox';

/** A delivery report of the carrier. */
export interface DeliveryReport {
  readonly messageId: string;
  /** The provider's id; null where it says none. */
  readonly carrierSid: string | null;
  readonly status: string;
  readonly errorCode: string | undefined;
  /** The carrier's news that says so; absent where we asked. */
  readonly news?: News;
}

/** Notes how far a message got. Reports come twice, late and in any order: only a higher rank says something new. */
@Injectable()
export class NoteDelivery {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives whether it said something new. */
  async execute(report: DeliveryReport): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      // One that was heard before raises nothing: both are asked in one piece.
      const [isNew, state] = await Promise.all([report.news?.isNew(tx) ?? true, this.raise(tx, report)]);
      if (!isNew) return false;
      await report.news?.changed(tx, state ? `message-${state}` : 'nothing: late');
      return state !== undefined;
    });
  }

  private async raise(tx: Tx, { messageId, carrierSid, status, errorCode }: DeliveryReport): Promise<string | undefined> {
    const reached = rankOfStatus(status);
    if (!reached) return undefined;
    const [raised] = await tx.query<{ state: string }>(
      `update messaging.message set rank = $2, state = $3, failure = $4, carrier_sid = coalesce(carrier_sid, case when not exists (select 1 from messaging.message where carrier_sid = $5) then $5 end), sent_at = coalesce(sent_at, $6)
       where id = $1 and rank < $2 returning state`,
      [messageId, reached.rank, reached.state, reached.state === 'failed' ? `carrier-${errorCode ?? status}` : null, carrierSid, this.clock.now()],
    );
    return raised?.state;
  }
}
