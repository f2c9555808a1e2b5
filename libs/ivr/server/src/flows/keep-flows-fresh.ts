import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { PublishedFlows } from './published-flows.js';

/** How soon every process hears of a flow that another one published. */
const LOOK_EVERY_MS = 1_000;

/** Reads the published flow at the start, and again soon after another was published. */
@Injectable()
export class KeepFlowsFresh implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private isFailing = false;

  constructor(
    private readonly flows: PublishedFlows,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => { this.looking ??= this.look().finally(() => { this.looking = undefined; }); }, LOOK_EVERY_MS);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    try {
      await this.flows.refresh();
      this.isFailing = false;
    } catch (error) {
      if (!this.isFailing) this.logger.warn({ err: error }, 'the published flow cannot be asked for; callers hear the one before');
      this.isFailing = true;
    }
  }
}
