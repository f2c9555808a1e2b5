/** A recording of a caller that the carrier has made and hands in. */
export interface SpokenRecording {
  readonly recordingSid: string;
  readonly callSid: string;
  readonly at: Date;
  /** Whether a turn of the menus asked for it. What comes with a fault may be a message as well, which is kept once its caller is gone. */
  readonly isOfMenus: boolean;
}

/** Sees to it that what nobody keeps of callers' voices does not stay at the carrier. */
export abstract class SpokenRecordingsPort {
  /** Call it for each recording that is handed in, kept or not, twice or not: what is kept by then is not removed. Without making the caller wait; never throws. */
  abstract note(recording: SpokenRecording): void;
}
