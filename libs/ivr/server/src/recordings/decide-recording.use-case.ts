import { Inject, Injectable } from '@nestjs/common';
import { type Clock, err, type IdSource, isLanguage, ok, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { decideRecording, giveWay, lockRecording, readSounds, type RecordingRow, type RecordingState } from '../persistence/recording-rows.js';
import { PromptLibrary } from '../prompts/prompt-library.js';

/** Why nothing is decided. `own`: whoever brought it does not approve it; `text-changed`: it says what is not said any more. */
export type DecideRefusal = 'not-found' | 'decided' | 'own' | 'text-changed';
export type RecordingDecision = 'approve' | 'refuse' | 'take-back';

const STEPS = {
  approve: { from: 'waiting', to: 'live', action: 'ivr.approve-prompt' },
  refuse: { from: 'waiting', to: 'refused', action: 'ivr.refuse-prompt' },
  'take-back': { from: 'live', to: 'taken-back', action: 'ivr.take-back-prompt' },
} as const satisfies Record<RecordingDecision, { from: RecordingState; to: RecordingState; action: string }>;

/** Decides whether callers hear a recorded voice. A second person approves it; anybody of those may take it back. */
@Injectable()
export class DecideRecording {
  constructor(
    private readonly database: Database,
    private readonly library: PromptLibrary,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  execute(id: string, decision: RecordingDecision, by: string): Promise<Result<Pick<RecordingRow, 'language' | 'fragment'>, DecideRefusal>> {
    const { from, to, action } = STEPS[decision];
    return this.database.transaction(async (tx) => {
      const row = await lockRecording(tx, id);
      if (!row) return err('not-found');
      if (row.state !== from) return err('decided');
      if (decision === 'approve' && row.uploadedBy === by) return err('own');
      if (decision === 'approve' && !this.isStillSaid(row)) return err('text-changed');
      const at = this.clock.now();
      if (decision === 'approve') await giveWay(tx, { ...row, state: 'live' }, by, at);
      await decideRecording(tx, id, to, by, at);
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: by, action, subjectKind: 'prompt-recording', subjectId: id, detail: { language: row.language, fragment: row.fragment } });
      return ok({ language: row.language, fragment: row.fragment });
    });
  }

  async sound(id: string): Promise<Buffer | undefined> {
    return (await readSounds(this.database, [id]))[0]?.sound;
  }

  private isStillSaid({ language, fragment, text }: RecordingRow): boolean {
    return isLanguage(language) && this.library.find(fragment, language)?.text === text;
  }
}
