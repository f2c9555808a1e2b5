import { Inject, Injectable } from '@nestjs/common';
import { chooseTellings, decideAnnouncement, firstStateOf } from '@pukar/announcements-core/domain';
import type { Clock, IdSource } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { AnnouncementsSettings } from '../announcements-settings.js';
import { type AnnouncementRow, lockAnnouncement, saveState } from '../persistence/announcement-rows.js';
import { insertTelling, trueCounts } from '../persistence/telling-rows.js';
import { AudiencePort } from '../ports/audience.port.js';
import { DirectoryPort } from '../ports/directory.port.js';

/** So many wait to be rung or written to at once: enough for the next sweep, few enough that a withdrawal is not too late. */
const BATCH = 20;
const MONTH_MS = 30 * 24 * 60 * 60 * 1000;

/** Begins an approved announcement when its time comes, and chooses whom it is told to next. A telling is committed before anything rings. */
@Injectable()
export class ChooseRecipients {
  constructor(
    private readonly database: Database,
    private readonly audience: AudiencePort,
    private readonly directory: DirectoryPort,
    private readonly settings: AnnouncementsSettings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  execute(announcementId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const found = await lockAnnouncement(tx, announcementId);
      const running = found && (await this.begin(tx, found));
      if (running) await this.choose(tx, running);
    });
  }

  /** The announcement if it is being told now. */
  private async begin(tx: Tx, row: AnnouncementRow): Promise<AnnouncementRow | undefined> {
    if (row.state === 'running') return row;
    const now = this.clock.now();
    const begun = decideAnnouncement(row, { type: 'begin' });
    if (!begun.ok || now < row.notBefore) return undefined;
    await saveState(tx, { id: row.id, ...begun.value, at: now });
    return { ...row, ...begun.value };
  }

  private async choose(tx: Tx, { id, placeCodes, channel: wish, notBefore, notAfter, most }: AnnouncementRow): Promise<void> {
    const at = this.clock.now();
    const left = (most ?? 0) - (await trueCounts(tx, id)).asked;
    const [waiting] = await tx.query<{ count: number }>(`select count(*)::int as count from announcements.telling where announcement_id = $1 and state in ('to-ring', 'to-write') and due_at <= $2`, [id, at]);
    const atOnce = BATCH - waiting!.count;
    if (left <= 0 || atOnce <= 0) return;
    const citizens = await this.audience.next(tx, { announcementId: id, placeCodes: this.directory.within(placeCodes), wish }, new Date(at.getTime() - MONTH_MS), atOnce);
    const { quietHours, mostPerMonth } = this.settings;
    const chosen = chooseTellings(citizens.map((citizen) => ({ ...citizen, isChosen: false })), { wish, notBefore, notAfter, quietHours, mostPerMonth, left, atOnce }, at);
    for (const { citizenId, channel, language } of chosen) {
      const tellingId = this.ids.uuid();
      if (await this.audience.link(tx, { tellingId, announcementId: id, citizenId, at })) await insertTelling(tx, { id: tellingId, announcementId: id, language, state: firstStateOf(channel), at });
    }
  }
}
