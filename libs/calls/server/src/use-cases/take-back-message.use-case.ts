import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';
import type { News } from '@pukar/platform/inbox';
import { callIdOf, lockCall, noteEvent } from '../persistence/call-rows.js';

/** A caller who chose to leave a message said nothing, twice: they go on waiting, or the call ends. */
@Injectable()
export class TakeBackMessage {
  constructor(private readonly database: Database) {}

  /** `wishedAt` says which wish it was: they may have chosen it again since. */
  async execute(callSid: string, wishedAt: Date, at: Date, news: News): Promise<void> {
    const callId = callIdOf(callSid);
    await this.database.transaction(async (tx) => {
      await lockCall(tx, callId);
      if (!(await news.isNew(tx))) return;
      const taken = await tx.query('update calls.call set message_wished_at = null where id = $1 and message_wished_at = $2 and voicemail_at is null returning 1', [callId, wishedAt]);
      if (taken.length > 0) noteEvent(tx, callId, at, 'message-silent');
      await news.changed(tx, taken.length > 0 ? 'message-silent' : 'nothing: late');
    });
  }
}
