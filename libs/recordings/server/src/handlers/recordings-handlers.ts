import { Inject, Injectable } from '@nestjs/common';
import { CallEnded, CallEndedSchema } from '@pukar/calls-core/contracts';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { defineHandler, type OutboxHandler } from '@pukar/platform/outbox';

/** The carrier's own news of the end is given this long before somebody asks. */
const NEWS_SECONDS = 5;

/** A call that is over has no recording that goes on: whether the carrier told of its end or not, somebody looks. */
@Injectable()
export class RecordingsHandlers {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  handlers(): OutboxHandler[] {
    return [
      defineHandler('recordings.look-after-call', CallEnded, CallEndedSchema, async ({ callId }, tx) => {
        await tx.query(
          `update recordings.recording set due_at = least(due_at, $2) where call_id = $1 and kind = 'conversation' and state in ('wanted', 'recording', 'paused')`,
          [callId, new Date(this.clock.now().getTime() + NEWS_SECONDS * 1000)],
        );
      }),
    ];
  }
}
