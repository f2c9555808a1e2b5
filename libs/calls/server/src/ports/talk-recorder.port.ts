import type { Tx } from '@pukar/platform/database';

/** Who records conversations. */
export abstract class TalkRecorderPort {
  /** An agent and a citizen talk, from `at`: their conversation is to be recorded, on the citizen's line. Again changes nothing. */
  abstract talkBegan(tx: Tx, talk: { readonly callId: string; readonly callSid: string; readonly at: Date }): Promise<void>;
  /** The citizen is put on hold: what they were going to say in secret they do not say now. */
  abstract callerHeld(tx: Tx, callId: string): Promise<void>;
}
