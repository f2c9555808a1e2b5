import type { Clock } from '@pukar/kernel';
import type { Database } from '@pukar/platform/database';
import { CountForgedRequests } from '@pukar/platform/inbox';
import type { Logger } from '@pukar/platform/logging';
import type { Metrics } from '@pukar/platform/running';

/** Counts them for Prometheus too: there they are seen at once, and in the table for good. */
export class CountRefusals extends CountForgedRequests {
  constructor(database: Database, clock: Clock, logger: Logger, private readonly metrics: Metrics) {
    super(database, clock, logger);
  }

  override count(route: string): void {
    super.count(route);
    this.metrics.count('pukar_forged_requests_total', { route });
  }
}
