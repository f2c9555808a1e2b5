import { Inject, Injectable } from '@nestjs/common';
import { type AnnouncementRefusal, decideAnnouncement } from '@pukar/announcements-core/domain';
import { type Clock, err, type IdSource, ok, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { lockAnnouncement, saveState } from '../persistence/announcement-rows.js';

export interface Approval {
  readonly id: string;
  /** The version that the administrator looked at. */
  readonly version: number;
  /** To so many it may be told. */
  readonly most: number;
  readonly by: string;
}

const OFFSETS = 10;

/** The helpline agrees to tell an announcement, to at most so many. Whom, it chooses itself. */
@Injectable()
export class ApproveAnnouncement {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  execute({ id, version, most, by }: Approval): Promise<Result<null, AnnouncementRefusal | 'not-found'>> {
    return this.database.transaction(async (tx) => {
      const before = await lockAnnouncement(tx, id);
      if (!before) return err('not-found');
      const decided = decideAnnouncement(before, { type: 'approve' }, version);
      if (!decided.ok) return decided;
      const at = this.clock.now();
      await saveState(tx, { id, ...decided.value, at });
      await tx.query('insert into announcements.approval (announcement_id, approved_by, approved_at, most, secret_offset) values ($1, $2, $3, $4, $5)', [id, by, at, most, this.secretOffset()]);
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: by, action: 'announcements.approve', subjectKind: 'announcement', subjectId: id, detail: { most } });
      return ok(null);
    });
  }

  /** Where its figures are rounded: nobody outside this row knows. 250 of a byte's values are shared out evenly. */
  private secretOffset(): number {
    for (;;) {
      const [byte] = this.ids.randomBytes(1);
      if (byte! < 250) return byte! % OFFSETS;
    }
  }
}
