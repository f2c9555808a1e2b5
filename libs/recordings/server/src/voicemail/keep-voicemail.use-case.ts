import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { VoicemailDraftPort } from '../ports/voicemail-draft.port.js';
import { WantedRecordings } from '../use-cases/wanted-recordings.js';

/** A message that a caller spoke, as the carrier recorded it. */
export interface MessageToKeep {
  readonly callId: string;
  readonly recordingSid: string;
  readonly language: string | null;
  readonly seconds: number | null;
  /** An agent came while they spoke it, and that call is over: nobody need listen to it. */
  readonly hasTalked: boolean;
  readonly at: Date;
}

/** Makes a message work for an agent, with the draft that it may become, in the transaction in which its caller is told that it is kept. */
@Injectable()
export class KeepVoicemail {
  constructor(
    private readonly drafts: VoicemailDraftPort,
    private readonly wanted: WantedRecordings,
  ) {}

  /** Gives whether the message was new. One that is heard of again is the same; another one in the same call is work again. */
  async execute(tx: Tx, { callId, recordingSid, language, seconds, hasTalked, at }: MessageToKeep): Promise<boolean> {
    const [part] = await tx.query<{ isNew: boolean }>(
      `insert into recordings.voicemail_part as p (recording_sid, call_id, seconds, left_at) values ($1, $2, $3, $4)
       on conflict (recording_sid) do update set seconds = coalesce(p.seconds, excluded.seconds) returning (xmax = 0) as "isNew"`,
      [recordingSid, callId, seconds, at],
    );
    if (!part?.isNew) return false;
    await tx.query(
      `insert into recordings.voicemail as v (call_id, language, left_at, state, disposition, done_at)
         values ($1, $2, $3, case when $4 then 'done' else 'new' end, case when $4 then 'talked' end, case when $4 then $3::timestamptz end)
       on conflict (call_id) do update set state = 'new', disposition = null, done_at = null, done_by = null where v.state = 'done' and not $4`,
      [callId, language, at, hasTalked],
    );
    await this.wanted.want(tx, { recordingSid, callId, kind: 'voicemail', at });
    await this.drafts.begin(tx, callId);
    return true;
  }

  /** The carrier has no sound of it. Gives whether a message is concerned. */
  async nothingRecorded(tx: Tx, recordingSid: string): Promise<boolean> {
    return (await tx.query('update recordings.voicemail_part set has_no_sound = true where recording_sid = $1 returning 1', [recordingSid])).length > 0;
  }
}
