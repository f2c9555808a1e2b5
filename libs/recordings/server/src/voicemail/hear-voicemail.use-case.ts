import { Injectable } from '@nestjs/common';
import { err, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { ListenToRecording, type HeardSound, type ListeningRefusal } from '../use-cases/listen-to-recording.use-case.js';
import { IsWithVoicemail } from './is-with-voicemail.use-case.js';

/** What is written down as the reason when an agent hears the message that they work on. */
const REASON = 'works on this voicemail';

/** Gives the sound of a message to the agent who has it open. That they heard it is committed before they do. */
@Injectable()
export class HearVoicemail {
  constructor(
    private readonly database: Database,
    private readonly holders: IsWithVoicemail,
    private readonly listen: ListenToRecording,
  ) {}

  async execute({ callId, recordingId, agentId }: { readonly callId: string; readonly recordingId: string; readonly agentId: string }): Promise<Result<HeardSound, ListeningRefusal | 'not-your-voicemail'>> {
    if (!(await this.holders.execute(callId, agentId))) return err('not-your-voicemail');
    const isOfThis = await this.database.query(
      'select 1 from recordings.recording r join recordings.voicemail_part p on p.recording_sid = r.carrier_sid where r.id = $1 and p.call_id = $2', [recordingId, callId],
    );
    return isOfThis.length > 0 ? this.listen.execute({ recordingId, personId: agentId, reason: REASON }) : err('no-such-recording');
  }
}
