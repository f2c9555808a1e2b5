import { Inject, Injectable } from '@nestjs/common';
import { type Clock, err, type IdSource, ok, type Result } from '@pukar/kernel';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { OfficeDatabase } from '../office-database.js';
import { type Asking, lookedAfter, officerInSight } from './managed-officer.js';

/** Somebody is an officer no longer: at once, and for good. What they did stays theirs; what they have a worker gives to the successor, or back to the GRO. */
@Injectable()
export class EndAccess {
  constructor(
    private readonly offices: OfficeDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  execute(asking: Asking, id: string, successorId: string | null): Promise<Result<void, 'not-found' | 'successor-unknown'>> {
    const now = this.clock.now();
    return this.offices.of(asking.officeId, async (tx) => {
      const officer = await lookedAfter(tx, asking, id);
      if (!officer) return err('not-found');
      const successor = successorId === null ? undefined : await officerInSight(tx, successorId);
      if (successorId !== null && (successor?.officeId !== officer.officeId || successor.id === id || successor.level < officer.level)) return err('successor-unknown');
      await tx.query('update forwarding.officer set ended_at = $2, successor_id = $3 where id = $1', [id, now, successorId]);
      await tx.query('select forwarding.end_sessions_of($1, $2)', [id, now]);
      await tx.query('update forwarding.officer_absence set ended_at = $2 where officer_id = $1 and ended_at is null', [id, now]);
      await tx.query('update forwarding.mail_confirmation set ended_at = $2 where officer_id = $1 and ended_at is null', [id, now]);
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'officer', actorId: asking.personId, action: 'forwarding.end-officer', subjectKind: 'officer', subjectId: id });
      return ok(undefined);
    });
  }
}
