import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorBook } from '../live/floor-book.js';

/** The same request may come again: what is told again so soon is the same. */
const AGAIN_WITHIN_SECONDS = 5;

/** Notes what a waiting caller is told of their place. */
@Injectable()
export class NoteToldPlace {
  constructor(
    private readonly database: Database,
    private readonly book: FloorBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(callId: string, told: { readonly place: number; readonly estimateSeconds: number | null }): Promise<void> {
    const now = this.clock.now();
    const estimateSeconds = told.estimateSeconds === null ? null : Math.round(told.estimateSeconds);
    await this.database.transaction(async (tx) => {
      const [waiting] = await tx.query<{ queue: string }>(
        `update acd.waiting set told_at = $2 where call_id = $1 and left_at is null and (told_at is null or told_at < $2::timestamptz - make_interval(secs => $3)) returning queue`,
        [callId, now, AGAIN_WITHIN_SECONDS],
      );
      if (waiting) this.book.note(tx, { kind: 'told-place', at: now, callId, queue: waiting.queue, detail: { place: told.place, estimateSeconds } });
    });
  }
}
