import type { Tx } from '@pukar/platform/database';

/** A message that a caller spoke, as the carrier recorded it. */
export interface SpokenMessage {
  readonly callId: string;
  readonly recordingSid: string;
  /** `null` when the caller chose none. */
  readonly language: string | null;
  /** `null` where the carrier has not said it yet. */
  readonly seconds: number | null;
  /** An agent came while they spoke it, and that call is over: nobody need listen to it. */
  readonly hasTalked: boolean;
  readonly at: Date;
}

/** Where callers' messages are kept until somebody has dealt with them. */
export abstract class VoicemailPort {
  /** Saved with the transaction: only then is the caller told so. Once for each recording; gives whether it was new. */
  abstract keep(tx: Tx, message: SpokenMessage): Promise<boolean>;
  /** The carrier has no sound of a recording after all. Gives whether a message was concerned. */
  abstract nothingRecorded(tx: Tx, recordingSid: string, at: Date): Promise<boolean>;
}
