import { Injectable } from '@nestjs/common';
import { isOver } from '@pukar/calls-core/domain';
import { Database } from '@pukar/platform/database';
import type { News } from '@pukar/platform/inbox';
import { AgentLines } from '../lines/agent-lines.js';
import { noteEvent, type LineOfCall } from '../persistence/call-rows.js';
import { EndCall } from '../use-cases/end-call.use-case.js';
import { AdoptLine, type Adoption } from './adopt-line.js';
import { OutgoingChanges } from './outgoing-changes.js';

/** News of a line that we rang. */
export interface OutgoingLineNews extends LineOfCall {
  /** Twilio's `CallStatus`. */
  readonly status: string;
  readonly at: Date;
  readonly news: News;
}

/** Notes how far a line that we rang has come: its SID, that it was answered, its end. A line that is no call's, or whose call is over, is ended. */
@Injectable()
export class HearOutgoingLine {
  constructor(
    private readonly database: Database,
    private readonly adopt: AdoptLine,
    private readonly endCall: EndCall,
    private readonly lines: AgentLines,
    private readonly changes: OutgoingChanges,
  ) {}

  async execute(heard: OutgoingLineNews): Promise<void> {
    const { callId, callSid, status, at, news } = heard;
    if (isOver(status)) {
      if ((await this.adopt.execute(heard)) !== 'stranger') await this.endCall.execute({ callId, callSid, lineStatus: status, at, startedAt: at, news });
      return;
    }
    const adoption = await this.database.transaction(async (tx) => {
      const found = await this.adopt.within(tx, heard);
      if (await news.isNew(tx)) await news.changed(tx, found === 'adopted' ? `line-${status}` : 'nothing: not wanted');
      return found;
    });
    if (adoption === 'over' || adoption === 'stranger') await this.lines.end(callSid);
  }

  /** It was picked up, as its asking us shows. Anything but `adopted` must hear nothing more than the end of the call. */
  answered(line: LineOfCall, at: Date, news: News): Promise<Adoption> {
    return this.database.transaction(async (tx) => {
      const found = await this.adopt.within(tx, line);
      if (!(await news.isNew(tx)) || found !== 'adopted') return found;
      const first = await tx.query('update calls.call set answered_at = $2 where id = $1 and answered_at is null returning 1', [line.callId, at]);
      if (first.length > 0) {
        noteEvent(tx, line.callId, at, 'answered');
        await this.changes.changed(tx, line.callId);
      }
      await news.changed(tx, first.length > 0 ? 'line-answered' : 'nothing: late');
      return found;
    });
  }
}
