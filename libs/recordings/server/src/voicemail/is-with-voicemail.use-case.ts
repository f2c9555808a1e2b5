import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';

/** How long after a voicemail was dealt with its agent may still write what was said in it. */
const WRITING_MINUTES = 30;

/** Whether an agent may see a voicemail's caller and write its complaint: they have it open, or dealt with it just now. */
@Injectable()
export class IsWithVoicemail {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(callId: string, agentId: string, source: Pick<Tx, 'query'> = this.database): Promise<boolean> {
    const since = new Date(this.clock.now().getTime() - WRITING_MINUTES * 60_000);
    const rows = await source.query(
      `select 1 from recordings.voicemail where call_id = $1 and ((state = 'taken' and taken_by = $2) or (state = 'done' and done_by = $2 and done_at > $3))`,
      [callId, agentId, since],
    );
    return rows.length > 0;
  }
}
