import { Inject, Injectable } from '@nestjs/common';
import { CallEnded, CallEndedSchema } from '@pukar/calls-core/contracts';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { defineHandler, type OutboxHandler } from '@pukar/platform/outbox';

/** How voicemail reacts to the end of calls. */
@Injectable()
export class VoicemailHandlers {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  handlers(): OutboxHandler[] {
    return [
      // An agent came while its caller spoke: what they began to say was said to the agent.
      defineHandler('recordings.close-voicemail-of-talk', CallEnded, CallEndedSchema, async ({ callId, outcome }, tx) => {
        if (outcome !== 'talked') return;
        await tx.query(`update recordings.voicemail set state = 'done', disposition = 'talked', done_at = $2 where call_id = $1 and state = 'new'`, [callId, this.clock.now()]);
      }),
    ];
  }
}
