import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { liveClaimOf, type LiveClaim } from '../persistence/claim-rows.js';

/** Who holds a call now; inside a transaction or outside one. */
@Injectable()
export class FindLiveClaim {
  execute(where: Pick<Tx, 'query'>, callId: string): Promise<LiveClaim | undefined> {
    return liveClaimOf(where, callId);
  }
}
