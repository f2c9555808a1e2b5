import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';
import { ClaimsPort } from '../ports/claims.port.js';
import { WaitingLinePort } from '../ports/waiting-line.port.js';
import { BringCaller } from '../use-cases/bring-caller.use-case.js';

/** What is over the longest wait, and the sound that may still be playing. */
const GRACE_SECONDS = 90;
const MOST = 200;

/**
 * Finds callers who wait longer than we let anybody wait: their carrier's queue does not ask us what to play any more. Their
 * line is told to ask where it belongs; where we do not answer that either, the carrier turns to the fallback, which speaks.
 */
@Injectable()
export class FreeStuckCallers {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsPort,
    private readonly line: WaitingLinePort,
    private readonly bringCaller: BringCaller,
  ) {}

  /** Gives how many lines were told to ask. */
  async execute(now: Date): Promise<number> {
    const stuck = await this.database.query<{ id: string }>(
      `select id from calls.call where ended_at is null and talking_at is null and queued_at < $1 and coalesce(message_wished_at, queued_at) < $1
       union all select id from calls.call where ended_at is null and waiting_again_since < $1 limit $2`,
      [new Date(now.getTime() - ((await this.line.longestWaitSeconds()) + GRACE_SECONDS) * 1000), MOST],
    );
    let freed = 0;
    for (const { id } of stuck) {
      const claim = await this.claims.live(this.database, id);
      if (claim && claim.state !== 'offered') continue;
      await this.bringCaller.execute(id, now);
      freed += 1;
    }
    return freed;
  }
}
