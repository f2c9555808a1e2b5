import { Inject, Injectable } from '@nestjs/common';
import { decideAnnouncement, publishCounts } from '@pukar/announcements-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { type AnnouncementRow, lockAnnouncement, saveState } from '../persistence/announcement-rows.js';
import { lastPublication, savePublication } from '../persistence/publication-rows.js';
import { trueCounts } from '../persistence/telling-rows.js';
import { AudiencePort } from '../ports/audience.port.js';
import { DirectoryPort } from '../ports/directory.port.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Finishes an announcement that has told everybody or whose time is over, and publishes its counts: once a day while it is told, and at its end. */
@Injectable()
export class CloseAnnouncement {
  constructor(
    private readonly database: Database,
    private readonly audience: AudiencePort,
    private readonly directory: DirectoryPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(announcementId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const row = await lockAnnouncement(tx, announcementId);
      if (!row) return;
      const isStopped = row.state === 'stopped';
      if (isStopped || this.clock.now() >= row.notAfter) await this.leaveTheRest(tx, row.id);
      if (isStopped ? !(await this.isAnyOpen(tx, row.id)) : await this.isDone(tx, row)) return this.finish(tx, row);
      if (row.state === 'running') await this.publishDaily(tx, row);
    });
  }

  /** Who was neither rung nor written to by then is not any more. */
  private async leaveTheRest(tx: Tx, id: string): Promise<void> {
    await tx.query(`update announcements.telling set state = 'not-reached', ended_at = $2 where announcement_id = $1 and state in ('to-ring', 'to-write') and ended_at is null`, [id, this.clock.now()]);
  }

  private async isAnyOpen(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query('select 1 from announcements.telling where announcement_id = $1 and ended_at is null limit 1', [id])).length > 0;
  }

  private async isDone(tx: Tx, { id, state, notAfter, most, placeCodes, channel }: AnnouncementRow): Promise<boolean> {
    if (await this.isAnyOpen(tx, id)) return false;
    const now = this.clock.now();
    if (now >= notAfter) return true;
    if (state !== 'running') return false;
    if ((await trueCounts(tx, id)).asked >= (most ?? 0)) return true;
    return (await this.audience.next(tx, { announcementId: id, placeCodes: this.directory.within(placeCodes), wish: channel }, now, 1)).length === 0;
  }

  private async finish(tx: Tx, row: AnnouncementRow): Promise<void> {
    const at = this.clock.now();
    const finished = decideAnnouncement(row, { type: 'finish' });
    if (finished.ok) await saveState(tx, { id: row.id, ...finished.value, at });
    await this.publish(tx, row, at);
    await tx.query('update announcements.approval set final_at = $2 where announcement_id = $1', [row.id, at]);
  }

  private async publishDaily(tx: Tx, row: AnnouncementRow): Promise<void> {
    const at = this.clock.now();
    const [approval] = await tx.query<{ since: Date }>(
      'select coalesce(p.as_of, a.approved_at) as since from announcements.approval a left join announcements.published p using (announcement_id) where a.announcement_id = $1', [row.id],
    );
    if (approval && at.getTime() - approval.since.getTime() >= DAY_MS) await this.publish(tx, row, at);
  }

  private async publish(tx: Tx, { id, officeId }: AnnouncementRow, at: Date): Promise<void> {
    const before = await lastPublication(tx, id);
    if (!before) return;
    const publication = publishCounts(before.last, await trueCounts(tx, id), before.secretOffset);
    await savePublication(tx, { announcementId: id, officeId, at, publication });
  }
}
