import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { SoundFault } from '@pukar/ivr-core/contracts';
import { type Clock, err, type IdSource, type Language, ok, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { giveWay, insertRecording } from '../persistence/recording-rows.js';
import { PromptLibrary } from '../prompts/prompt-library.js';
import { prepareSound } from './prepare-sound.js';

/** A voice that was recorded for a fragment. */
export interface Uploaded {
  readonly language: Language;
  readonly fragment: string;
  readonly file: Buffer;
  readonly by: string;
}

/** Makes a recording into a prompt and keeps it until a second person has heard it. One waits for a fragment at a time: the newest. */
@Injectable()
export class UploadRecording {
  constructor(
    private readonly database: Database,
    private readonly library: PromptLibrary,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute({ language, fragment, file, by }: Uploaded): Promise<Result<null, SoundFault | 'no-such-fragment'>> {
    const text = this.library.find(fragment, language)?.text;
    // A silence is nobody's voice.
    if (!text) return err('no-such-fragment');
    const prepared = prepareSound(file, { text, language });
    if (!prepared.ok) return prepared;
    const { wav, ms } = prepared.value;
    const row = { id: this.ids.uuid(), language, fragment, text, sound: wav, hash: createHash('sha256').update(wav).digest('hex').slice(0, 32), ms, uploadedBy: by, uploadedAt: this.clock.now() };
    await this.database.transaction(async (tx) => {
      await giveWay(tx, { language, fragment, state: 'waiting' }, by, row.uploadedAt);
      await insertRecording(tx, row);
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: by, action: 'ivr.upload-prompt', subjectKind: 'prompt-recording', subjectId: row.id, detail: { language, fragment, ms } });
    });
    return ok(null);
  }
}
