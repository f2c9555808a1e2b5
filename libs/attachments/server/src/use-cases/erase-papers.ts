import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { keyOfPaper, PaperRows } from '../persistence/paper-rows.js';
import { PaperStore } from '../ports/paper-store.js';

/** Takes what is removed out of the store. What fails is said, and done by the next tidying. */
@Injectable()
export class ErasePapers {
  constructor(
    private readonly database: Database,
    private readonly rows: PaperRows,
    private readonly store: PaperStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Gives how many are gone. */
  async execute(ids: readonly string[]): Promise<number> {
    let gone = 0;
    for (const id of ids) {
      try {
        await this.store.delete(keyOfPaper(id));
        await this.rows.erased(this.database, id, this.clock.now());
        gone += 1;
      } catch (error) {
        this.logger.error({ paperId: id, error: String(error) }, 'a paper that was removed is still in the store');
      }
    }
    return gone;
  }
}
