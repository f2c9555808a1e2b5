import type { Patience, Waiting } from './waiting.js';

/** What a script says: the bytes of a WAV file, or words for the carrier's voice. */
export type Spoken = Uint8Array | string;

export interface Speaking extends Patience {
  /** Of the words; `en-IN` unless told. */
  readonly language?: string | undefined;
}

/** A minute: as long as a script may speak unless it says otherwise. */
const LONGEST_SPEECH_MS = 60_000;

/** The events about sound that both kinds of device get. */
type SoundEvent = { readonly type: 'spoken' } | { readonly type: 'error'; readonly message: string } | { readonly type: 'hearing'; readonly on: boolean };

/** The mouth and the ear of a device that is code: the carrier speaks for it, and measures what it hears. */
export class ScriptedSound {
  private isMeasured = false;
  private hears: boolean | undefined;
  private spokenTimes = 0;
  private refusal: string | undefined;

  constructor(
    private readonly waiting: Waiting,
    private readonly send: (command: object) => void,
  ) {}

  /** Says it at its real pace; ends when it has been said. Rejects with the carrier's words when it cannot be. */
  async speaks(spoken: Spoken, { language, within = LONGEST_SPEECH_MS }: Speaking = {}): Promise<void> {
    const before = this.spokenTimes;
    this.refusal = undefined;
    this.send({ type: 'speak', ...(typeof spoken === 'string' ? { words: spoken, language } : { file: Buffer.from(spoken).toString('base64') }) });
    await this.waiting.until(
      () => (this.spokenTimes > before ? true : undefined),
      () => `it could not be said: ${this.refusal ?? 'the carrier never said that it was'}`,
      { within },
      () => this.refusal !== undefined,
    );
  }

  hearsVoice(patience?: Patience): Promise<true> {
    this.measure();
    return this.waiting.until(() => (this.hears === true ? true : undefined), () => 'nothing was to be heard', patience);
  }

  /** Waits for 0.4 seconds of silence. */
  hearsNothing(patience?: Patience): Promise<true> {
    this.measure();
    return this.waiting.until(() => (this.hears === false ? true : undefined), () => 'there was always something to be heard', patience);
  }

  note(event: SoundEvent): void {
    if (event.type === 'spoken') this.spokenTimes += 1;
    else if (event.type === 'hearing') this.hears = event.on;
    else this.refusal = event.message;
  }

  /** Another call begins. `measured`: whether the carrier goes on measuring in it without being asked. */
  begin(measured: boolean): void {
    this.hears = undefined;
    this.isMeasured &&= measured;
  }

  /** The call is over: nothing is heard any more. */
  end(): void {
    this.hears = false;
    this.refusal = 'the call is over';
  }

  private measure(): void {
    if (this.isMeasured) return;
    this.isMeasured = true;
    this.send({ type: 'hearing', on: true });
  }
}
