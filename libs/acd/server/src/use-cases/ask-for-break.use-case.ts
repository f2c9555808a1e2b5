import { Inject, Injectable } from '@nestjs/common';
import { breakOf } from '@pukar/acd-core/domain';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorChanges } from '../live/floor-changes.js';
import { ReleaseClaim } from './release-claim.use-case.js';

/** A call was offered in the very moment in which they asked: claims are locked before agents, so all of it is asked again. */
class OfferedMeanwhile extends Error {}

/** An agent wants no calls: for a break, or just so; at once, or after the call they hold and its wrap-up. A call that rings at them goes to somebody else. */
@Injectable()
export class AskForBreak {
  constructor(
    private readonly database: Database,
    private readonly floor: FloorChanges,
    private readonly release: ReleaseClaim,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A break, as the policy names its reasons; with none, one that has no name. Refused `no-such-break`. */
  async chosen(agentId: string, reason: string | undefined): Promise<Result<null, 'no-such-break'>> {
    return this.untilNothingRings(async (tx) => {
      if (reason !== undefined && !breakOf((await this.floor.policy.read(tx)).breaks, reason)) return err('no-such-break');
      await this.ask(tx, agentId, 'break', reason, 'declined');
      return ok(null);
    });
  }

  /** A break for a reason of ours. */
  async execute(agentId: string, reason: string | undefined): Promise<void> {
    await this.untilNothingRings((tx) => this.ask(tx, agentId, 'break', reason, 'withdrawn'));
  }

  /** No calls, and no break either. */
  async notReady(agentId: string): Promise<void> {
    await this.untilNothingRings((tx) => this.ask(tx, agentId, 'away', undefined, 'declined'));
  }

  /** Once they are known to want no calls nobody offers them one: the second time finds what the first did not. */
  private async untilNothingRings<T>(asked: (tx: Tx) => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await this.database.transaction(asked);
      } catch (error) {
        if (!(error instanceof OfferedMeanwhile)) throw error;
      }
    }
  }

  private async ask(tx: Tx, agentId: string, wish: 'break' | 'away', reason: string | undefined, ringing: 'declined' | 'withdrawn'): Promise<void> {
    const offered = await offeredTo(tx, agentId);
    if (offered) await this.release.execute(tx, offered, ringing, { states: ['offered'] });
    await tx.query(`update acd.agent set wish = $4, wish_reason = $2, wish_at = $3 where id = $1`, [agentId, reason ?? null, this.clock.now(), wish]);
    if (!offered && (await offeredTo(tx, agentId))) throw new OfferedMeanwhile('a call was offered to an agent who was asking for none');
    await this.floor.agentChanged(tx, agentId);
  }
}

const offeredTo = async (tx: Tx, agentId: string): Promise<string | undefined> =>
  (await tx.query<{ id: string }>(`select id from acd.claim where agent_id = $1 and ended_at is null and state = 'offered'`, [agentId]))[0]?.id;
