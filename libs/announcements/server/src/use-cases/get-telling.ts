import { Inject, Injectable } from '@nestjs/common';
import { isToldNow, tellingLanguage } from '@pukar/announcements-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { AnnouncementsSettings } from '../announcements-settings.js';
import { announcementOfTelling } from '../persistence/announcement-rows.js';

/** The last look before somebody is rung or written to, by those who do it. */
@Injectable()
export class GetTelling {
  constructor(
    private readonly database: Database,
    private readonly settings: AnnouncementsSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whether a telling may ring at this moment: its announcement is told, in its days, outside the quiet hours, and it was not told yet. */
  async mayRing(tellingId: string, source: Pick<Tx, 'query'> = this.database): Promise<boolean> {
    const announcement = await announcementOfTelling(source, tellingId);
    const open = await source.query(`select 1 from announcements.telling where id = $1 and state = 'ringing' and ended_at is null`, [tellingId]);
    return open.length > 0 && announcement?.state === 'running' && isToldNow({ ...announcement, quietHours: this.settings.quietHours }, this.clock.now());
  }

  /** What an SMS says; undefined where none may be sent any more. */
  async written(tellingId: string, language: string): Promise<{ readonly departmentCode: string; readonly text: string } | undefined> {
    const announcement = await announcementOfTelling(this.database, tellingId);
    if (announcement?.state !== 'running' || this.clock.now() >= announcement.notAfter) return undefined;
    return { departmentCode: announcement.departmentCode, text: tellingLanguage(language) === 'en-IN' ? announcement.writtenEn : announcement.writtenHi };
  }
}
