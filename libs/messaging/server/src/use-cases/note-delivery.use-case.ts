import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { rankOfStatus } from '@pukar/messaging-core/domain';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';

/** A delivery report of the carrier. */
export interface DeliveryReport {
  readonly messageId: string;
  readonly carrierSid: string;
  readonly status: string;
  readonly errorCode: string | undefined;
}

/** Notes how far a message got. Reports come twice, late and in any order: only a higher rank says something new. */
@Injectable()
export class NoteDelivery {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ messageId, carrierSid, status, errorCode }: DeliveryReport): Promise<void> {
    const reached = rankOfStatus(status);
    if (!reached) return;
    await this.database.query(
      `update messaging.message set rank = $2, state = $3, failure = $4, carrier_sid = coalesce(carrier_sid, $5), sent_at = coalesce(sent_at, $6)
       where id = $1 and rank < $2`,
      [messageId, reached.rank, reached.state, reached.state === 'failed' ? `carrier-${errorCode ?? status}` : null, carrierSid, this.clock.now()],
    );
  }
}
