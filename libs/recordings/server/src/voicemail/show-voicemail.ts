import { Injectable } from '@nestjs/common';
import type { OpenVoicemail } from '@pukar/recordings-core/contracts';
import { ListRecordings } from '../use-cases/list-recordings.use-case.js';
import type { HeldVoicemail } from './voicemail-rows.js';

/** A voicemail as its agent's screen gets it, with what was spoken in it. */
@Injectable()
export class ShowVoicemail {
  constructor(private readonly recordings: ListRecordings) {}

  async execute({ callId, language, leftAt }: HeldVoicemail): Promise<OpenVoicemail> {
    const spoken = (await this.recordings.execute({ call: callId })).filter(({ kind }) => kind === 'voicemail').reverse();
    return { callId, language, leftAt: leftAt.toISOString(), recordings: spoken };
  }
}
