import { Inject, Injectable } from '@nestjs/common';
import type { SetState } from '@pukar/acd-core/contracts';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { FloorChanges } from '../live/floor-changes.js';
import { ReleaseClaim } from '../use-cases/release-claim.use-case.js';
import { TellDesks } from './tell-desks.use-case.js';

/** How long the agent is shown what was done. */
const TOLD_MINUTES = 60;

export type SetStateRefusal = 'unknown-agent' | 'not-here';

/**
 * A supervisor says what an agent does next: at once, or after the call that they hold. A call that only rings at them goes
 * to somebody else. The agent is told who did it and why; nobody is made ready whose desk is not open.
 */
@Injectable()
export class SetAgentState {
  constructor(
    private readonly database: Database,
    private readonly floor: FloorChanges,
    private readonly release: ReleaseClaim,
    private readonly told: TellDesks,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  execute(wanted: SetState & { readonly by: string }): Promise<Result<null, SetStateRefusal>> {
    return this.database.transaction((tx) => this.set(tx, wanted));
  }

  private async set(tx: Tx, { agentId, wish, breakCode, why, by }: SetState & { readonly by: string }): Promise<Result<null, SetStateRefusal>> {
    const at = this.clock.now();
    // The claim before the agent, in the order in which everybody else takes the two.
    const [ringing] = wish === 'ready' ? [] : await tx.query<{ id: string }>(`select id from acd.claim where agent_id = $1 and ended_at is null and state = 'offered' for update`, [agentId]);
    const [agent] = await tx.query<{ isHere: boolean }>(
      `select coalesce(lease_until > $2, false) or exists (select 1 from acd.claim c where c.agent_id = a.id and c.ended_at is null) as "isHere" from acd.agent a where id = $1 for no key update`, [agentId, at],
    );
    if (!agent) return err('unknown-agent');
    if (!agent.isHere) return err('not-here');
    if (ringing) await this.release.execute(tx, ringing.id, 'withdrawn', { states: ['offered'] });
    const reason = wish === 'break' ? (breakCode ?? null) : null;
    await tx.query(
      `update acd.agent set wish = $2, wish_reason = $3, wish_at = $4, idle_since = case when $2 = 'ready' and wish <> 'ready' then $4 else idle_since end where id = $1`,
      [agentId, wish, reason, at],
    );
    this.floor.book.note(tx, { kind: 'agent-set', at, agentId, detail: { wish, reason, by } });
    await this.told.tell(tx, { text: why, minutes: TOLD_MINUTES, by, toAgent: agentId });
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: by, action: 'floor.set-state', subjectKind: 'agent', subjectId: agentId, detail: { wish, reason } });
    await this.floor.agentChanged(tx, agentId);
    return ok(null);
  }
}
