import { Inject, Injectable } from '@nestjs/common';
import type { Clock, IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';

/** Keeps what was recorded of a call for as long as it is evidence, whatever the rule says. */
@Injectable()
export class HoldAsEvidence {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** `reason` is a code or an id, never words about the caller. Again changes nothing. Gives whether there is a recording to hold. */
  async hold(tx: Tx, callId: string, reason: string): Promise<boolean> {
    // Whoever is about to delete one waits for us, or we for them.
    const recordings = await tx.query<{ gone: boolean }>(`select state in ('deleted', 'absent') or deleting_at is not null as gone from recordings.recording where call_id = $1 order by id for update`, [callId]);
    const made = await tx.query<{ id: string }>(
      'insert into recordings.evidence_hold (id, call_id, reason, held_at) values ($1, $2, $3, $4) on conflict (call_id) where released_at is null do nothing returning id',
      [this.ids.uuid(), callId, reason, this.clock.now()],
    );
    if (made.length > 0) await this.audit(tx, callId, 'recordings.hold-as-evidence');
    return recordings.some(({ gone }) => !gone);
  }

  /** From now on the rule counts again, from when it was recorded: what is older is deleted at once. Again changes nothing. */
  async release(tx: Tx, callId: string): Promise<void> {
    const now = this.clock.now();
    const released = await tx.query('update recordings.evidence_hold set released_at = $2 where call_id = $1 and released_at is null returning 1', [callId, now]);
    if (released.length === 0) return;
    await tx.query(`update recordings.recording set due_at = greatest(keep_until, $2) where call_id = $1 and state = 'kept' and deleting_at is null`, [callId, now]);
    await this.audit(tx, callId, 'recordings.release-evidence');
  }

  /** Lets the time of these calls' recordings run out now; what is held stays until it is released. */
  async endTime(tx: Tx, callIds: readonly string[]): Promise<void> {
    await tx.query(`update recordings.recording set keep_until = $2, due_at = $2 where call_id = any($1) and state = 'kept' and deleting_at is null and keep_until > $2`, [callIds, this.clock.now()]);
  }

  private async audit(tx: Tx, callId: string, action: string): Promise<void> {
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'system', actorId: 'recordings', action, subjectKind: 'call', subjectId: callId });
  }
}
