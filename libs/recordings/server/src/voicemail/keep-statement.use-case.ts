import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { WantedRecordings } from '../use-cases/wanted-recordings.js';

/** What a caller spoke for a ticket, as the carrier recorded it. */
export interface StatementToKeep {
  readonly spokenId: string;
  /** The call in which it was spoken. */
  readonly callId: string;
  readonly recordingSid: string;
  readonly language: string | null;
  readonly seconds: number | null;
  readonly at: Date;
  /** By when its ticket is to be answered. */
  readonly dueAt: Date;
}

/** Takes a spoken statement over from the carrier and makes it work for an agent, in the transaction in which its ticket is saved. Again changes nothing. */
@Injectable()
export class KeepStatement {
  constructor(private readonly wanted: WantedRecordings) {}

  async execute(tx: Tx, { spokenId, callId, recordingSid, language, seconds, at, dueAt }: StatementToKeep): Promise<void> {
    await tx.query('insert into recordings.voicemail_part (recording_sid, call_id, seconds, left_at) values ($1, $2, $3, $4) on conflict do nothing', [recordingSid, spokenId, seconds, at]);
    await tx.query(
      `insert into recordings.voicemail (call_id, about, spoken_in, language, left_at, due_at) values ($1, 'statement', $2, $3, $4, $5) on conflict do nothing`,
      [spokenId, callId, language, at, dueAt],
    );
    await this.wanted.want(tx, { recordingSid, callId, kind: 'statement', at });
  }
}
