import { Injectable } from '@nestjs/common';
import { CallEnded, CallEndedSchema } from '@pukar/calls-core/contracts';
import { defineHandler, type OutboxHandler } from '@pukar/platform/outbox';
import { SettleTelling } from '../use-cases/settle-telling.use-case.js';

/** What announcements do when something happened elsewhere. */
@Injectable()
export class AnnouncementsHandlers {
  constructor(private readonly settleTelling: SettleTelling) {}

  handlers(): OutboxHandler[] {
    return [
      defineHandler('announcements.settle-telling', CallEnded, CallEndedSchema, async ({ callId, purpose, about, wasPutOff }, tx) => {
        if (purpose === 'announcement' && about) await this.settleTelling.execute(tx, { callId, tellingId: about, wasPutOff });
      }),
    ];
  }
}
