import { Inject, Injectable } from '@nestjs/common';
import type { IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { IDS } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { StartRecording } from './start-recording.use-case.js';

/** An agent and a citizen began to talk. */
export interface TalkBegan {
  readonly callId: string;
  /** The citizen's line. */
  readonly callSid: string;
  readonly at: Date;
}

/** Wants a conversation recorded, once. The row is the truth: the carrier is asked after the commit, and a worker asks when nobody did. */
@Injectable()
export class RecordTalk {
  constructor(
    private readonly start: StartRecording,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(tx: Tx, { callId, callSid, at }: TalkBegan): Promise<void> {
    const id = this.ids.uuid();
    const made = await tx.query(
      `insert into recordings.recording (id, call_id, kind, state, call_sid, wanted_at, due_at) values ($1, $2, 'conversation', 'wanted', $3, $4, $4) on conflict do nothing returning 1`,
      [id, callId, callSid, at],
    );
    if (made.length === 0) return;
    tx.afterCommit(() => void this.start.execute(id).catch((error: unknown) => this.logger.warn({ err: error, recordingId: id }, 'a recording was not begun at once; a worker begins it')));
  }
}
