import type { OpenVoicemail } from '@pukar/recordings-core/contracts';
import type { Tx } from '@pukar/platform/database';

/** A voicemail that an agent has open, as its row says. */
export interface HeldVoicemail {
  readonly callId: string;
  readonly language: string | null;
  readonly leftAt: Date;
  readonly wasReady: boolean;
}

export const HELD = 'call_id as "callId", language, left_at as "leftAt", was_ready as "wasReady"';

/** What their screen shows of it, with the recordings that are kept here already. */
export async function showVoicemail(where: Pick<Tx, 'query'>, { callId, language, leftAt }: HeldVoicemail): Promise<OpenVoicemail> {
  const parts = await where.query<OpenVoicemail['parts'][number]>(
    `select null::uuid as "recordingId", seconds, has_no_sound as "hasNoSound" from recordings.voicemail_part where call_id = $1 order by left_at`,
    [callId],
  );
  return { callId, language, leftAt: leftAt.toISOString(), parts };
}
