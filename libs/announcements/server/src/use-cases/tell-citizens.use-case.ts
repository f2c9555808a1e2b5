import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { ChooseRecipients } from './choose-recipients.use-case.js';
import { CloseAnnouncement } from './close-announcement.use-case.js';
import { RingTellings } from './ring-tellings.use-case.js';
import { WriteTellings } from './write-tellings.use-case.js';

/** The steps of telling, each safe at any time in any number of workers. */
@Injectable()
export class TellingSteps {
  constructor(
    readonly choose: ChooseRecipients,
    readonly ring: RingTellings,
    readonly write: WriteTellings,
    readonly close: CloseAnnouncement,
  ) {}
}

/** The sweep of announcements: chooses, rings, writes, finishes, publishes. A worker that dies in it leaves rows that the next goes on from. */
@Injectable()
export class TellCitizens {
  constructor(
    private readonly database: Database,
    private readonly steps: TellingSteps,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(): Promise<void> {
    const open = await this.open();
    if (open.length === 0) return;
    for (const id of open) await this.alone(id, () => this.steps.choose.execute(id));
    await this.alone(undefined, () => this.steps.ring.execute());
    await this.alone(undefined, () => this.steps.write.execute());
    for (const id of open) await this.alone(id, () => this.steps.close.execute(id));
  }

  /** Those that are told, and those that are over and have not published their last figures. */
  private async open(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select a.id from announcements.announcement a join announcements.approval p on p.announcement_id = a.id
       where a.state in ('approved', 'running', 'stopped', 'finished') and p.final_at is null order by a.asked_at`,
    );
    return rows.map(({ id }) => id);
  }

  private async alone(announcementId: string | undefined, step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.logger.warn({ err: error, announcementId }, 'a step of an announcement failed; the next sweep goes on');
    }
  }
}
