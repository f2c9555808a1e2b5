import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { consultClaimOf, isHolding, liveClaimOf, type LiveClaim } from '../persistence/claim-rows.js';

/** Who holds a call now; inside a transaction or outside one. */
@Injectable()
export class FindLiveClaim {
  execute(where: Pick<Tx, 'query'>, callId: string): Promise<LiveClaim | undefined> {
    return liveClaimOf(where, callId);
  }

  /** Who is asked about a call now, by a claim of their own. */
  consult(where: Pick<Tx, 'query'>, callId: string): Promise<LiveClaim | undefined> {
    return consultClaimOf(where, callId);
  }

  /** Whether an agent holds any call now. */
  isHolding(where: Pick<Tx, 'query'>, agentId: string): Promise<boolean> {
    return isHolding(where, agentId);
  }
}
