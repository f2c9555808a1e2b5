import { Injectable } from '@nestjs/common';
import type { Language } from '@pukar/kernel';

/** A human voice that callers hear, by the words that it says. */
export interface LiveRecording {
  readonly file: string;
  readonly text: string;
  readonly ms: number;
}

/** The human voices that callers hear, in memory: with the database away they are still heard. */
@Injectable()
export class LiveRecordings {
  private byFragment: ReadonlyMap<string, LiveRecording> = new Map();
  private sounds: ReadonlyMap<string, Buffer> = new Map();

  /** The recording of a fragment, if it says these words. */
  of(fragment: string, language: Language, text: string): LiveRecording | undefined {
    const found = this.byFragment.get(`${language} ${fragment}`);
    return found?.text === text ? found : undefined;
  }

  /** The sound of a file's name (`hi-IN/<hash>.wav`). */
  sound(file: string): Buffer | undefined {
    return this.sounds.get(file);
  }

  /** Every recording, as `<language> <fragment>`. */
  all(): ReadonlyMap<string, LiveRecording> {
    return this.byFragment;
  }

  /** What is played goes on being served for those who were sent to it a moment ago. */
  replace(byFragment: ReadonlyMap<string, LiveRecording>, sounds: ReadonlyMap<string, Buffer>): void {
    this.byFragment = byFragment;
    this.sounds = new Map([...this.sounds, ...sounds]);
  }
}
