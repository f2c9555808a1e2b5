import { Inject, Injectable } from '@nestjs/common';
import { type AnnouncementRefusal, decideAnnouncement } from '@pukar/announcements-core/domain';
import { type Clock, err, type IdSource, ok, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { lockAnnouncement, saveState } from '../persistence/announcement-rows.js';

export interface Ending {
  readonly id: string;
  readonly as: 'refuse' | 'stop';
  readonly version: number;
  readonly reason: string;
  readonly by: string;
}

/** The helpline refuses an announcement, or stops one that is being told; the department reads why. Nobody more is rung or written to. */
@Injectable()
export class EndAnnouncement {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  execute({ id, as, version, reason, by }: Ending): Promise<Result<null, AnnouncementRefusal | 'not-found'>> {
    return this.database.transaction(async (tx) => {
      const before = await lockAnnouncement(tx, id);
      if (!before) return err('not-found');
      // One that is told goes through states by itself: stopping means it in any of them.
      const decided = decideAnnouncement(before, { type: as }, as === 'refuse' ? version : undefined);
      if (!decided.ok) return decided;
      await saveState(tx, { id, ...decided.value, at: this.clock.now(), reason });
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: by, action: `announcements.${as}`, subjectKind: 'announcement', subjectId: id });
      return ok(null);
    });
  }
}
