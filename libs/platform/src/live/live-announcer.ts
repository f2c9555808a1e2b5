import type { Database } from '../database/database.js';
import type { Logger } from '../logging/logger.js';
import type { LiveNotice } from './live-bus.js';

/** The channels of live notices: the call centre's screens, and the departments'. */
export const FLOOR_CHANNEL = 'pukar_floor';
export const OFFICE_CHANNEL = 'pukar_office';

/** Tells screens, in whatever process they are, that something changed. Call it after the commit. */
export class LiveAnnouncer {
  /** Notices not sent yet, by channel. While some are on their way the next gather here: many changes in a moment are one statement. */
  private readonly unsent = new Map<string, Set<string>>();
  private isSending = false;

  constructor(
    private readonly database: Database,
    private readonly logger: Logger,
  ) {}

  /** `agent:<id>` or `floor`, of the call centre. */
  toFloor(notice: LiveNotice): void {
    this.announce(FLOOR_CHANNEL, notice);
  }

  /** `office:<id>`, of a department. */
  toOffice(notice: LiveNotice): void {
    this.announce(OFFICE_CHANNEL, notice);
  }
  private announce(channel: string, notice: LiveNotice): void {
    const notices = this.unsent.get(channel) ?? new Set();
    this.unsent.set(channel, notices.add(JSON.stringify(notice)));
    if (this.isSending) return;
    this.isSending = true;
    // What one transaction announces after another in this moment is one statement.
    setImmediate(() => void this.send());
  }

  private async send(): Promise<void> {
    for (let [next] = this.unsent; next; [next] = this.unsent) {
      const [channel, notices] = next;
      this.unsent.delete(channel);
      await this.database.query('select pg_notify($1, notice) from unnest($2::text[]) as notice', [channel, [...notices]]).catch((error: unknown) =>
        this.logger.warn({ err: error, channel }, 'live notices were not sent; screens will catch up on their next snapshot'),
      );
    }
    this.isSending = false;
  }
}
