import { Inject, Injectable } from '@nestjs/common';
import { isToldNow } from '@pukar/announcements-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { AnnouncementsSettings } from '../announcements-settings.js';
import { openAnnouncements } from '../persistence/announcement-rows.js';
import { dueTellings, endTelling, waitFor } from '../persistence/telling-rows.js';
import { AudiencePort } from '../ports/audience.port.js';
import { MessagesPort } from '../ports/messages.port.js';

const AT_ONCE = 20;
const FOLLOWED_AT_ONCE = 500;

/** Writes to whom it is time to write, and takes in what became of what was written. */
@Injectable()
export class WriteTellings {
  constructor(
    private readonly database: Database,
    private readonly audience: AudiencePort,
    private readonly messages: MessagesPort,
    private readonly settings: AnnouncementsSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    for (const announcement of await openAnnouncements(this.database)) {
      if (announcement.state === 'running' && isToldNow({ ...announcement, quietHours: this.settings.quietHours }, now)) await this.write(announcement.id, now);
    }
    await this.follow(now);
  }

  /** The message is queued in the transaction that says so. */
  private write(announcementId: string, at: Date): Promise<void> {
    return this.database.transaction(async (tx) => {
      for (const { id, language } of await dueTellings(tx, announcementId, 'to-write', at, AT_ONCE)) {
        const { call, sms } = await this.audience.consentOf(tx, id);
        if (!sms) {
          await endTelling(tx, id, call ? 'not-reached' : 'declined', at);
          continue;
        }
        await this.messages.write(tx, { tellingId: id, language });
        await waitFor(tx, id, 'writing', at);
      }
    });
  }

  private follow(at: Date): Promise<void> {
    return this.database.transaction(async (tx) => {
      const writing = await tx.query<{ id: string }>(`select id from announcements.telling where state = 'writing' and ended_at is null order by due_at limit ${FOLLOWED_AT_ONCE} for update skip locked`);
      const progress = await this.messages.progressOf(tx, writing.map(({ id }) => id));
      for (const [id, state] of progress) if (state !== 'under-way') await endTelling(tx, id, state === 'gone' ? 'told-by-sms' : 'not-reached', at);
    });
  }
}
