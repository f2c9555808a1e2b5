import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { Logger } from '../logging/logger.js';

interface Looking {
  readonly everyMs: number;
  /** What is said, once, while the database cannot be asked. */
  readonly failing: string;
}

/** Keeps what a process holds in memory as it is in the database: read at the start, and looked at again and again, behind the callers' backs. */
export abstract class KeepFresh implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private isFailing = false;

  constructor(
    private readonly how: Looking,
    private readonly logger: Logger,
  ) {}

  /** Takes up what was changed since, in whatever process. */
  abstract refresh(): Promise<void>;

  async onApplicationBootstrap(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => { this.looking ??= this.look().finally(() => { this.looking = undefined; }); }, this.how.everyMs);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    try {
      await this.refresh();
      this.isFailing = false;
    } catch (error) {
      if (!this.isFailing) this.logger.warn({ err: error }, this.how.failing);
      this.isFailing = true;
    }
  }
}
