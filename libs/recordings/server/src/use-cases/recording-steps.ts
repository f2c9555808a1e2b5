import { Injectable } from '@nestjs/common';
import type { RecordingState } from '@pukar/recordings-core/domain';
import { AskAboutRecording } from './ask-about-recording.use-case.js';
import { DeleteRecording } from './delete-recording.use-case.js';
import { KeepRecording } from './keep-recording.use-case.js';
import { LookForUnwanted } from './look-for-unwanted.use-case.js';
import { StartRecording } from './start-recording.use-case.js';

/** What is to be done with a recording that is due, by its state. */
@Injectable()
export class RecordingSteps {
  constructor(
    private readonly start: StartRecording,
    private readonly ask: AskAboutRecording,
    private readonly keep: KeepRecording,
    private readonly erase: DeleteRecording,
    private readonly look: LookForUnwanted,
  ) {}

  async take(id: string, state: RecordingState): Promise<void> {
    switch (state) {
      case 'wanted': return this.start.execute(id);
      case 'recording':
      case 'paused': return this.ask.execute(id);
      case 'fetching': return this.keep.execute(id);
      case 'kept': return void (await this.erase.execute(id));
      case 'failed': return (await this.erase.execute(id)) ? undefined : this.keep.execute(id);
      case 'deleted': return this.look.execute(id);
      case 'absent': return undefined;
    }
  }
}
