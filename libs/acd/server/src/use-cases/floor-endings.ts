import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorChanges } from '../live/floor-changes.js';
import type { LiveClaim } from '../persistence/claim-rows.js';
import { ConversationPort } from '../ports/conversation.port.js';
import { KeepDisposition } from './keep-disposition.js';
import { ReleaseClaim } from './release-claim.use-case.js';

/** How long a claim is kept when the carrier cannot say whether its line is in. */
const ASK_AGAIN_SECONDS = 5;

/** How each thing ends whose time is over. Each looks again whether it is: somebody else may have ended it, or it came back to life. */
@Injectable()
export class FloorEndings {
  constructor(
    private readonly database: Database,
    private readonly floor: FloorChanges,
    private readonly release: ReleaseClaim,
    private readonly conversation: ConversationPort,
    private readonly keep: KeepDisposition,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async endOffer({ claimId }: LiveClaim): Promise<void> {
    const released = await this.database.transaction((tx) => this.release.execute(tx, claimId, 'no-answer', { states: ['offered'] }));
    if (released?.kind === 'consult') await this.conversation.hangUpAgent(released);
  }

  /** Before a claim lapses, the carrier is asked who is in: its news of the join may have been lost. */
  async endConnecting(claim: LiveClaim): Promise<void> {
    const answer = await this.conversation.whoIsIn(claim);
    if (answer === 'in') return this.conversation.agentIsIn(claim);
    if (answer === 'cannot-ask') {
      const askAgainAt = new Date(this.clock.now().getTime() + ASK_AGAIN_SECONDS * 1000);
      await this.database.query(`update acd.claim set lapses_at = $2 where id = $1 and state = 'accepted' and ended_at is null`, [claim.claimId, askAgainAt]);
      return;
    }
    const released = await this.database.transaction((tx) => this.release.execute(tx, claim.claimId, 'line-down', { states: ['accepted'] }));
    if (released) await this.conversation.hangUpAgent(claim);
  }

  /** A call that only rings or connects does not wait for a screen that is gone; a conversation goes on. A screen that is back by now keeps both. */
  async closeScreen(agentId: string): Promise<void> {
    const now = this.clock.now();
    const dropped = await this.database.transaction(async (tx) => {
      // The claim before the agent, in the order in which everybody else takes the two.
      const [held] = await tx.query<{ id: string }>(`select id from acd.claim where agent_id = $1 and ended_at is null and state in ('offered', 'accepted') for update`, [agentId]);
      const silent = await tx.query('select 1 from acd.agent where id = $1 and lease_holder is not null and lease_until <= $2 for update', [agentId, now]);
      if (silent.length === 0) return undefined;
      const released = held && (await this.release.execute(tx, held.id, 'screen-gone', { states: ['offered', 'accepted'] }));
      await tx.query(`update acd.agent set lease_holder = null, unready = '{line-down}' where id = $1`, [agentId]);
      await tx.query(`update acd.agent set wish = 'away', wish_reason = 'screen-gone', wish_at = $2 where id = $1 and wish = 'ready'`, [agentId, now]);
      await this.floor.agentChanged(tx, agentId);
      return released;
    });
    if (dropped) await this.conversation.hangUpAgent(dropped);
  }

  /** What the screen last said that the call came to is kept: an agent who ran out of time said so by saying nothing else. */
  async endWrapUp(agentId: string): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      const [ended] = await tx.query<{ callId: string | null }>(
        `update acd.agent a set wrap_up_call = null, wrap_up_until = null, idle_since = $2 from (select id, wrap_up_call from acd.agent where id = $1 and wrap_up_until <= $2 for update) before
         where a.id = before.id returning before.wrap_up_call as "callId"`,
        [agentId, now],
      );
      if (!ended) return;
      if (ended.callId) await this.keep.noted(tx, { callId: ended.callId, agentId, at: now });
      await this.floor.agentChanged(tx, agentId);
    });
  }
}
