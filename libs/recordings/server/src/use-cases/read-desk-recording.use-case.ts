import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import type { DeskRecording } from '@pukar/recordings-core/contracts';
import { conversationOf, type RecordingRow } from '../persistence/recording-rows.js';
import { CallHolderPort } from '../ports/call-holder.port.js';

/** What the desk shows of the recording of its call: what the carrier does, not what was asked for. */
@Injectable()
export class ReadDeskRecording {
  constructor(
    private readonly database: Database,
    private readonly holders: CallHolderPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(callId: string, agentId: string): Promise<Result<DeskRecording, 'not-your-call'>> {
    if (!(await this.holders.isWith(callId, agentId))) return err('not-your-call');
    const row = await conversationOf(this.database, callId);
    const { lastPause } = (await this.database.query<{ lastPause: string | null }>(
      `select (select ended_as from recordings.pause where recording_id = $1 and until_at is not null order by until_at desc limit 1) as "lastPause"`, [row?.id ?? null],
    ))[0] ?? { lastPause: null };
    return ok({
      callId, state: stateOnDesk(row), resumesAt: row?.state === 'paused' ? (row.resumeAt?.toISOString() ?? null) : null,
      pausesAtStart: row?.state === 'wanted' && row.wish === 'pause',
      resumedByItself: row?.state === 'recording' && (lastPause === 'time' || lastPause === 'call-changed'), serverTime: this.clock.now().toISOString(),
    });
  }
}

function stateOnDesk(row: RecordingRow | undefined): DeskRecording['state'] {
  switch (row?.state) {
    case undefined:
    case 'absent': return 'none';
    case 'wanted': return 'starting';
    case 'recording': return 'recording';
    case 'paused': return 'paused';
    case 'deleted': return row.deletedBecause === 'objection' ? 'refused' : 'over';
    case 'fetching':
    case 'kept':
    case 'failed': return row.deletedBecause === 'objection' ? 'refused' : 'over';
  }
}
