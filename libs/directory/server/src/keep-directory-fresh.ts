import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { Directory } from './directory.js';

/** A change is heard by the next caller in every process: it is looked for so often, behind the callers' backs. */
const LOOK_EVERY_MS = 500;

/** Reads the directory at the start, and again soon after anybody changed it. */
@Injectable()
export class KeepDirectoryFresh implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private isFailing = false;

  constructor(
    private readonly directory: Directory,
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
      await this.directory.refresh();
      this.isFailing = false;
    } catch (error) {
      if (!this.isFailing) this.logger.warn({ err: error }, 'the directory cannot be read now; callers hear it as it was');
      this.isFailing = true;
    }
  }
}
