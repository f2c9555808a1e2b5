import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';
import type { News } from '@pukar/platform/inbox';
import { VoicemailPort } from '../ports/voicemail.port.js';

/** The carrier says that it has no sound of a recording: its message, if there is one, cannot be listened to. */
@Injectable()
export class NoteNoRecording {
  constructor(
    private readonly database: Database,
    private readonly voicemails: VoicemailPort,
  ) {}

  async execute(recordingSid: string, at: Date, news: News): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (!(await news.isNew(tx))) return;
      await news.changed(tx, (await this.voicemails.nothingRecorded(tx, recordingSid, at)) ? 'voicemail-without-sound' : 'nothing: late');
    });
  }
}
