import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorChanges } from '../live/floor-changes.js';
import { lapsedClaims, type LiveClaim } from '../persistence/claim-rows.js';
import { ConversationPort } from '../ports/conversation.port.js';
import { Distribute } from './distribute.use-case.js';
import { ReleaseClaim } from './release-claim.use-case.js';

/** How long a claim is kept when the carrier cannot say whether its line is in. */
const ASK_AGAIN_SECONDS = 5;

/** Pools in which somebody waits whom somebody could serve: a distribution was missed, because its process died. */
const POOLS_TO_SERVE = `
  select distinct w.pool from acd.waiting w
  where w.left_at is null and not exists (select 1 from acd.claim c where c.call_id = w.call_id and c.ended_at is null)
    and exists (select 1 from acd.agent a where a.pool = w.pool and a.wish = 'ready' and a.line_ready and a.lease_until > $1 and a.wrap_up_until is null
      and w.language = any(a.languages) and not exists (select 1 from acd.claim c where c.agent_id = a.id and c.ended_at is null))`;

/** Ends what time has ended: offers, connections, screens that fell silent, wrap-ups. Safe in several workers at once. */
@Injectable()
export class SweepFloor {
  constructor(
    private readonly database: Database,
    private readonly floor: FloorChanges,
    private readonly release: ReleaseClaim,
    private readonly conversation: ConversationPort,
    private readonly distribute: Distribute,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    for (const offer of await lapsedClaims(this.database, 'offered', now)) await this.endOffer(offer);
    await Promise.all((await lapsedClaims(this.database, 'accepted', now)).map((claim) => this.askFor(claim, now)));
    for (const { id } of await this.database.query<{ id: string }>('select id from acd.agent where lease_holder is not null and lease_until <= $1', [now])) await this.closeScreen(id, now);
    for (const { id } of await this.database.query<{ id: string }>('select id from acd.agent where wrap_up_until <= $1', [now])) await this.endWrapUp(id, now);
    for (const { pool } of await this.database.query<{ pool: string }>(POOLS_TO_SERVE, [now])) await this.distribute.execute(pool);
  }

  private endOffer({ claimId }: LiveClaim): Promise<unknown> {
    return this.database.transaction((tx) => this.release.execute(tx, claimId, 'no-answer', { states: ['offered'] }));
  }

  /** Before a claim lapses, the carrier is asked who is in: its news of the join may have been lost. */
  private async askFor(claim: LiveClaim, now: Date): Promise<void> {
    const answer = await this.conversation.whoIsIn(claim);
    if (answer === 'in') return this.conversation.agentIsIn(claim);
    if (answer === 'cannot-ask') {
      await this.database.query(`update acd.claim set lapses_at = $2 where id = $1 and state = 'accepted' and ended_at is null`, [claim.claimId, new Date(now.getTime() + ASK_AGAIN_SECONDS * 1000)]);
      return;
    }
    const released = await this.database.transaction((tx) => this.release.execute(tx, claim.claimId, 'line-down', { states: ['accepted'] }));
    if (released) await this.conversation.hangUpAgent(claim);
  }

  /** A call that only rings or connects does not wait for a screen that is gone; a conversation goes on. */
  private async closeScreen(agentId: string, now: Date): Promise<void> {
    const dropped = await this.database.transaction(async (tx) => {
      const [held] = await tx.query<{ id: string }>(`select id from acd.claim where agent_id = $1 and ended_at is null and state in ('offered', 'accepted')`, [agentId]);
      const released = held && (await this.release.execute(tx, held.id, 'screen-gone', { states: ['offered', 'accepted'] }));
      const closed = await tx.query(
        `update acd.agent set lease_holder = null, line_ready = false, wish = case when wish = 'ready' then 'away' else wish end
         where id = $1 and lease_holder is not null and lease_until <= $2 returning 1`,
        [agentId, now],
      );
      if (closed.length > 0) await this.floor.agentChanged(tx, agentId);
      return released;
    });
    if (dropped) await this.conversation.hangUpAgent(dropped);
  }

  private async endWrapUp(agentId: string, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const ended = await tx.query('update acd.agent set wrap_up_call = null, wrap_up_until = null, idle_since = $2 where id = $1 and wrap_up_until <= $2 returning 1', [agentId, now]);
      if (ended.length > 0) await this.floor.agentChanged(tx, agentId);
    });
  }
}
