import { Inject, Injectable } from '@nestjs/common';
import { KeepFresh } from '@pukar/platform/database';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { Directory } from './directory.js';

/** A change is heard by the next caller in every process: it is looked for so often. */
const LOOK_EVERY_MS = 500;

/** Reads the directory at the start, and again soon after anybody changed it. */
@Injectable()
export class KeepDirectoryFresh extends KeepFresh {
  constructor(
    private readonly directory: Directory,
    @Inject(LOGGER) logger: Logger,
  ) {
    super({ everyMs: LOOK_EVERY_MS, failing: 'the directory cannot be read now; callers hear it as it was' }, logger);
  }

  refresh(): Promise<void> {
    return this.directory.refresh();
  }
}
