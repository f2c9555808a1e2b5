import { Inject, Injectable } from '@nestjs/common';
import type { VoicemailAbout, Voicemails, VoicemailDisposition, VoicemailState } from '@pukar/recordings-core/contracts';
import { isOverdue } from '@pukar/recordings-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';

const MOST = 500;
const SINCE_HOURS = 24;

interface Row {
  readonly callId: string;
  readonly about: VoicemailAbout;
  readonly dueAt: Date | null;
  readonly leftAt: Date;
  readonly language: string | null;
  readonly state: VoicemailState;
  readonly seconds: number | null;
  readonly takenAt: Date | null;
  readonly doneAt: Date | null;
  readonly disposition: VoicemailDisposition | null;
}

/** What waits to be listened to, the oldest first, but statements whose tickets are late before all; and then what was dealt with since yesterday. */
@Injectable()
export class ListVoicemails {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<Voicemails> {
    const now = this.clock.now();
    const columns = `call_id as "callId", about, due_at as "dueAt", left_at as "leftAt", language, state, taken_at as "takenAt", done_at as "doneAt", disposition,
      (select sum(seconds)::integer from recordings.voicemail_part p where p.call_id = v.call_id) as seconds`;
    const open = await this.database.query<Row>(`select ${columns} from recordings.voicemail v where state <> 'done' order by case when due_at < $1 then due_at end, left_at limit ${MOST}`, [now]);
    const done = await this.database.query<Row>(`select ${columns} from recordings.voicemail v where state = 'done' and done_at > $1 order by done_at desc limit ${MOST}`, [
      new Date(now.getTime() - SINCE_HOURS * 3_600_000),
    ]);
    return [...open, ...done].map((row) => ({
      ...row, isOverdue: isOverdue(row, now), leftAt: row.leftAt.toISOString(), dueAt: row.dueAt?.toISOString() ?? null, takenAt: row.takenAt?.toISOString() ?? null, doneAt: row.doneAt?.toISOString() ?? null,
    }));
  }
}
