import type { Database } from '../database/database.js';
import type { Logger } from '../logging/logger.js';
import { LiveBus, type LiveNotice } from './live-bus.js';

/** The channels of live notices: the call centre's screens, and the departments'. */
export const FLOOR_CHANNEL = 'pukar_floor';
export const OFFICE_CHANNEL = 'pukar_office';

/** Tells screens, in whatever process they are, that something changed. Call it after the commit. */
export class LiveAnnouncer {
  constructor(
    private readonly database: Database,
    private readonly logger: Logger,
  ) {}

  /** `agent:<id>` or `floor`, of the call centre. */
  toFloor(notice: LiveNotice): void {
    LiveBus.announce(this.database, this.logger, FLOOR_CHANNEL, notice);
  }

  /** `office:<id>`, of a department. */
  toOffice(notice: LiveNotice): void {
    LiveBus.announce(this.database, this.logger, OFFICE_CHANNEL, notice);
  }
}
