import { Inject, Injectable } from '@nestjs/common';
import { KeepFresh } from '@pukar/platform/database';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { PublishedFlows } from './published-flows.js';

/** How soon every process hears of a flow that another one published. */
const LOOK_EVERY_MS = 1_000;

/** Reads the published flow at the start, and again soon after another was published. */
@Injectable()
export class KeepFlowsFresh extends KeepFresh {
  constructor(
    private readonly flows: PublishedFlows,
    @Inject(LOGGER) logger: Logger,
  ) {
    super({ everyMs: LOOK_EVERY_MS, failing: 'the published flow cannot be asked for; callers hear the one before' }, logger);
  }

  refresh(): Promise<void> {
    return this.flows.refresh();
  }
}
