import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { FloorChanges } from '../live/floor-changes.js';

/** Gives a call that nobody waits in to an agent who asked for it themselves: an accepted claim, as after an offer. The unique indexes keep one call to one agent. */
@Injectable()
export class TakeForCall {
  constructor(
    private readonly floor: FloorChanges,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Gives the claim's id. Refused `busy` when the agent holds a call or somebody holds this one, `not-at-desk` when their screen or sound is not ready. */
  async execute(tx: Tx, { callId, agentId }: { readonly callId: string; readonly agentId: string }): Promise<Result<string, 'busy' | 'not-at-desk'>> {
    const now = this.clock.now();
    // Before the agent's row is held: whoever ends a claim of theirs in this moment takes the claim first, and would wait for us as we for them.
    if ((await tx.query('select 1 from acd.claim where agent_id = $1 and ended_at is null', [agentId])).length > 0) return err('busy');
    const atDesk = await tx.query(`select 1 from acd.agent where id = $1 and lease_holder is not null and lease_until > $2 and unready = '{}' for no key update`, [agentId, now]);
    if (atDesk.length === 0) return err('not-at-desk');
    const claimId = this.ids.uuid();
    const { connectSeconds } = (await this.floor.policy.read(tx)).offers;
    const taken = await tx.query(
      `insert into acd.claim (id, call_id, agent_id, state, offered_at, accepted_at, lapses_at) values ($1, $2, $3, 'accepted', $4, $4, $5) on conflict do nothing returning 1`,
      [claimId, callId, agentId, now, new Date(now.getTime() + connectSeconds * 1000)],
    );
    if (taken.length === 0) return err('busy');
    this.floor.book.note(tx, { kind: 'accepted', at: now, callId, claimId, agentId, detail: { own: true } });
    await this.floor.agentChanged(tx, agentId);
    return ok(claimId);
  }
}
