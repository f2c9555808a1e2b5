import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { FloorChanges } from '../../live/floor-changes.js';

/** How long a colleague is asked before the agent goes back to the caller, who is on hold meanwhile. */
const ASK_SECONDS = 20;

/** Offers a conversation to a colleague, who is asked about it while its agent keeps it: a claim of its own kind, which becomes the call's when the call is given to them. */
@Injectable()
export class BeginConsult {
  constructor(
    private readonly floor: FloorChanges,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Gives the claim's id. Refused `agent-not-free`: they are not ready, or a call is offered to them in this moment. */
  async execute(tx: Tx, { callId, agentId }: { readonly callId: string; readonly agentId: string }): Promise<Result<string, 'agent-not-free'>> {
    const now = this.clock.now();
    // Whose claim ends in this moment is not free: whoever ends it takes the claim before the agent, and would wait for us as we for them.
    const ready = await tx.query(
      `select 1 from acd.agent a where id = $1 and wish = 'ready' and unready = '{}' and lease_holder is not null and lease_until > $2 and coalesce(wrap_up_until <= $2, true)
         and not exists (select 1 from acd.claim c where c.agent_id = a.id and c.ended_at is null) for no key update`, [agentId, now],
    );
    if (ready.length === 0) return err('agent-not-free');
    const claimId = this.ids.uuid();
    const made = await tx.query(
      `insert into acd.claim (id, call_id, agent_id, state, kind, offered_at, lapses_at) values ($1, $2, $3, 'offered', 'consult', $4, $5) on conflict do nothing returning 1`,
      [claimId, callId, agentId, now, new Date(now.getTime() + ASK_SECONDS * 1000)],
    );
    if (made.length === 0) return err('agent-not-free');
    this.floor.book.note(tx, { kind: 'offered', at: now, callId, claimId, agentId, detail: { consult: true } });
    await this.floor.agentChanged(tx, agentId);
    return ok(claimId);
  }
}
