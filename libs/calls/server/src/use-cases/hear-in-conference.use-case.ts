import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';
import type { News } from '@pukar/platform/inbox';
import { lockCall } from '../persistence/call-rows.js';
import { noteInConference, type SeenInConference } from '../persistence/conference-rows.js';
import { SettleCall } from './settle-call.use-case.js';

/** News of a conference that asks for nothing, but proves who was in: where news of a join was lost, this stands in for it. */
@Injectable()
export class HearInConference {
  constructor(
    private readonly database: Database,
    private readonly settle: SettleCall,
  ) {}

  async execute(seen: SeenInConference, news: News): Promise<void> {
    await this.database.inTurn(seen.callId, async (tx) => {
      const call = await lockCall(tx, seen.callId);
      if (!(await news.isNew(tx))) return;
      await noteInConference(tx, seen);
      if (!call) return;
      const { effects } = await this.settle.execute(tx, { callId: seen.callId, at: seen.at });
      await news.changed(tx, ...(effects.length > 0 ? effects : ['conference-noted']));
    }, { isPatient: true });
  }
}
