import { Inject, Injectable } from '@nestjs/common';
import type { MoveCall, PrioritiseCall } from '@pukar/acd-core/contracts';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { FloorChanges } from '../live/floor-changes.js';
import { moveToQueues } from '../persistence/waiting-rows.js';
import { PolicyInForce } from '../policy/policy-in-force.js';

export type MoveRefusal = 'not-waiting' | 'unknown-queue' | 'same-queue';

/** A supervisor moves a waiting call to another queue, or lets it go before others. Its place still counts from when it began to wait. */
@Injectable()
export class MoveCallByHand {
  constructor(
    private readonly database: Database,
    private readonly floor: FloorChanges,
    private readonly policy: PolicyInForce,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  move({ callId, queue, by }: MoveCall & { readonly by: string }): Promise<Result<null, MoveRefusal>> {
    return this.database.transaction(async (tx) => {
      if (!(await this.policy.read(tx)).queues.some(({ code }) => code === queue)) return err('unknown-queue' as const);
      const at = this.clock.now();
      const [waits] = await tx.query<{ pool: string; queue: string }>('select pool, queue from acd.waiting where call_id = $1 and left_at is null for no key update', [callId]);
      if (!waits) return err('not-waiting' as const);
      if (waits.queue === queue) return err('same-queue' as const);
      await moveToQueues(tx, [{ callId, to: queue }], at);
      this.floor.book.note(tx, { kind: 'moved', at, callId, queue, detail: { from: waits.queue, because: 'supervisor', by } });
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: by, action: 'floor.move', subjectKind: 'call', subjectId: callId, detail: { from: waits.queue, to: queue } });
      this.floor.lineChanged(tx, waits.pool);
      return ok(null);
    });
  }

  prioritise({ callId, priority, by }: PrioritiseCall & { readonly by: string }): Promise<Result<null, 'not-waiting'>> {
    return this.database.transaction(async (tx) => {
      const [waits] = await tx.query<{ pool: string; queue: string }>('update acd.waiting set priority = $2 where call_id = $1 and left_at is null returning pool, queue', [callId, priority]);
      if (!waits) return err('not-waiting' as const);
      this.floor.book.note(tx, { kind: 'prioritised', at: this.clock.now(), callId, queue: waits.queue, detail: { priority, by } });
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: by, action: 'floor.prioritise', subjectKind: 'call', subjectId: callId, detail: { priority } });
      this.floor.lineChanged(tx, waits.pool);
      return ok(null);
    });
  }
}
