import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';
import type { OpenVoicemail } from '@pukar/recordings-core/contracts';
import { ListRecordings } from '../use-cases/list-recordings.use-case.js';
import type { HeldVoicemail } from './voicemail-rows.js';

/** A voicemail as its agent's screen gets it, with what was spoken in it. */
@Injectable()
export class ShowVoicemail {
  constructor(
    private readonly database: Database,
    private readonly recordings: ListRecordings,
  ) {}

  async execute({ callId, language, leftAt, about, spokenIn, dueAt, notBefore }: HeldVoicemail): Promise<OpenVoicemail> {
    const parts = await this.database.query<{ id: string }>('select r.id from recordings.recording r join recordings.voicemail_part p on p.recording_sid = r.carrier_sid where p.call_id = $1', [callId]);
    const ofThis = new Set(parts.map(({ id }) => id));
    const spoken = (await this.recordings.execute({ call: spokenIn ?? callId })).filter(({ id }) => ofThis.has(id)).reverse();
    return { callId, about, dueAt: dueAt?.toISOString() ?? null, wasUnusable: notBefore !== null, language, leftAt: leftAt.toISOString(), recordings: spoken };
  }
}
