import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '../database/database.js';
import { ForgedRequests } from '../http/closed-by-default.guard.js';
import { CLOCK } from '../ids/tokens.js';
import type { Logger } from '../logging/logger.js';
import { LOGGER } from '../logging/tokens.js';

const FLUSH_MS = 5_000;

/**
 * Counts requests that were signed by nobody, by route and hour. Counted in memory and written every few seconds, so that a
 * flood costs one statement and one log line each time, and no row of its own. What was in them is kept nowhere.
 */
@Injectable()
export class CountForgedRequests extends ForgedRequests implements OnModuleInit, OnModuleDestroy {
  private counts = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    super();
  }

  onModuleInit(): void {
    this.timer = setInterval(() => void this.flush(), FLUSH_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
  }

  count(route: string): void {
    this.counts.set(route, (this.counts.get(route) ?? 0) + 1);
  }

  /** Never rejects: what could not be written is counted on. */
  async flush(): Promise<void> {
    if (this.counts.size === 0) return;
    const counts = this.counts;
    this.counts = new Map();
    const [routes, numbers] = [[...counts.keys()], [...counts.values()]];
    this.logger.warn({ routes, requests: numbers.reduce((sum, one) => sum + one, 0) }, 'requests that the carrier did not sign were refused');
    try {
      await this.database.query(
        `insert into carrier.forged (hour, route, requests) select date_trunc('hour', $1::timestamptz), route, requests from unnest($2::text[], $3::integer[]) as f (route, requests) order by route
         on conflict (hour, route) do update set requests = forged.requests + excluded.requests`,
        [this.clock.now(), routes, numbers],
      );
    } catch (error) {
      this.logger.warn({ err: error }, 'refused requests could not be counted; they are counted with the next');
      for (const [route, requests] of counts) this.counts.set(route, (this.counts.get(route) ?? 0) + requests);
    }
  }
}
